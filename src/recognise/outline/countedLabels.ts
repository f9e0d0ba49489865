import { matchKey, readMarker } from '../../japanese/index.js';
import type { Block, Line, Table } from '../../model/block.js';
import { ABOUT_GOAL, GOALS } from '../lexicon/itemFields.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { announcesIndicators } from '../table/headsOfIndicators.js';
import { namesItems } from '../table/namesItems.js';
import { headingStyle, styleOfOpening } from './headingStack.js';

const TELLS: ReadonlySet<LabelField> = new Set([...GOALS, ...ABOUT_GOAL]);

const LONGEST_LABEL = 24;
/** A name may take a second line. */
const LINES_OF_NAME = 2;

/** The labels below one name. */
interface Round {
  /** How the name is set off, how the labels are numbered, and which of them come first. */
  key: string;
  readonly style: string;
  readonly labels: Line[];
  /** What the name says. */
  readonly name: string;
  /** The labels that have a numbered list below them. */
  readonly listed: Set<Line>;
  holdsRegister: boolean;
}

/**
 * Labels whose numbers count the parts of one item, and neither sections of a department nor items:
 * ```
 *   約束１　港の灯りを守ります
 *   (1) いまの状況
 *   …
 *   (2) 取り組むこと
 *   …
 *   約束２　渡し船を増やします
 *   (1) いまの状況
 * ```
 * The same labels with the same numbers stand below several names that are set off alike. Where several of them have numbered lists,
 * the lists count the items.
 */
export function countedLabels(blocks: readonly Block[], lexicon: Lexicon): ReadonlySet<Line> {
  const rounds = roundsOf(blocks, lexicon).filter((r) => r.labels.length > 1 && r.listed.size < 2 && !r.holdsRegister);
  const names = new Map<string, Set<string>>();
  for (const { key, name } of rounds) names.set(key, (names.get(key) ?? new Set()).add(name));
  return new Set(rounds.filter((r) => (names.get(r.key)?.size ?? 0) >= 2).flatMap((r) => r.labels));
}

function roundsOf(blocks: readonly Block[], lexicon: Lexicon): Round[] {
  const rounds: Round[] = [];
  const lines = blocks.flatMap((b): readonly (Line | Table)[] => (b.kind === 'paragraph' ? b.lines : [b]));
  let open: Round | undefined;
  for (const [i, line] of lines.entries()) {
    if ('kind' in line) {
      const above = lines[i - 1];
      const isOfFigures = above !== undefined && !('kind' in above) && announcesIndicators(above.text.value);
      if (open && !isOfFigures && namesItems(line, lexicon)) open.holdsRegister = true;
      continue;
    }
    const own = headingStyle(line.text.value);
    if (own?.ordinal == null) continue;
    const isLabel = tellsOfItem(line, lexicon);
    if (isLabel && own.ordinal === 1) {
      const name = nameAbove(lines, i, own.style, lexicon);
      open = name
        ? {
            ...name,
            key: `${name.key} ${keyOf(line)}`,
            style: own.style,
            labels: [line],
            listed: new Set(),
            holdsRegister: false,
          }
        : undefined;
      if (open) rounds.push(open);
    } else if (open && own.style === open.style) {
      if (!isLabel || own.ordinal !== open.labels.length + 1) open = undefined;
      else if (open.labels.push(line) === 2) open.key += ` ${keyOf(line)}`;
    } else if (open && own.ordinal === 1) open.listed.add(open.labels.at(-1) as Line);
  }
  return rounds;
}

const keyOf = ({ text }: Line): string => matchKey(text.value);

function tellsOfItem({ text: { value } }: Line, lexicon: Lexicon): boolean {
  const marker = readMarker(value);
  if (!marker || value.length > LONGEST_LABEL) return false;
  const reading = lexicon.readLabel(value);
  return reading !== null && TELLS.has(reading.field);
}

/** The words set off above the first label; null where they name a unit or are a label themselves. */
function nameAbove(
  lines: readonly (Line | Table)[],
  at: number,
  style: string,
  lexicon: Lexicon,
): Pick<Round, 'key' | 'name'> | null {
  for (let i = at - 1; i >= Math.max(0, at - LINES_OF_NAME); i--) {
    const line = lines[i];
    if (!line || 'kind' in line) return null;
    const { value } = line.text;
    const own = styleOfOpening(line);
    if (own === null) continue;
    const words = value.slice(headingStyle(value)?.from ?? 0);
    if (own === style || lexicon.readLabel(value) !== null || lexicon.readOrganisation(words) !== null) return null;
    return { key: own, name: matchKey(value) };
  }
  return null;
}
