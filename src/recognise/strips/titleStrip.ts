import { readMarker } from '../../japanese/index.js';
import type { Cell, Line } from '../../model/block.js';
import { type SourceText, sliceText, trimText } from '../../model/sourceText.js';
import { endsLikeUnit, readAchievement, splitDivisions } from '../lexicon/index.js';
import type { LabelReading, Lexicon } from '../lexicon/types.js';
import { linesToText } from '../value.js';
import { cellsToLine } from './stripRows.js';

/** The bar that opens an item: its number, its name, who does it. */
export interface TitleStrip {
  readonly number: SourceText;
  readonly ordinal: number;
  /** Bars of one list have one: the words before the number. */
  readonly style: string;
  readonly title: SourceText;
  readonly divisionLabel: SourceText | null;
  readonly divisions: SourceText | null;
  /** How the item went, in a place of its own beside the name. */
  readonly result?: SourceText | null;
  /** The levels that bands above it name, outermost first. */
  readonly levels?: readonly SourceText[];
}

/** 事業１, 取組 1-1, №３, 5: a word, if any, and a number, in a box of its own. */
const NUMBER =
  /^(?:(\p{L}{1,6}|[NＮ][oｏＯ][.．]?|№)[\s　]?)?([0-9０-９]{1,3}(?:[-－‐―ー−][0-9０-９]{1,3}){0,3}|[①-⑳])$/u;
const LONGEST = 60;
const OWNER =
  /[\s　]+(?:([^\s　：:（()）【】]{2,8})(?:[\s　]*[：:][\s　]*|[\s　]+)([^\s　：:。【】（()）][^：:。【】]*)|[【（(［[]([^【】（()）［\][]+)[】）)］\]])$/u;

/**
 * ```
 *   ▓事業１▓▒苗木を配る▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒担当課　緑政課▒
 *   ▓事業２▓▒水路を洗う▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒（完了）▒
 * ```
 * Null for any other row.
 */
export function readTitleStrip(cells: readonly Cell[], lexicon: Lexicon): TitleStrip | null {
  const [first, name, ...behind] = cells;
  const number = first && cellsToLine([first])?.text;
  const result = behind.find(tellsResult);
  const line = name ? cellsToLine([name, ...behind.filter((c) => c !== result)]) : null;
  const counted = number && NUMBER.exec(number.value);
  if (!number || !line || !counted) return null;
  const last = (counted[2] as string).replace(/^.*[-－‐―ー−]/u, '');
  const ordinal = readMarker(`${last}　名称`)?.ordinal ?? null;
  if (ordinal === null) return null;
  const owner = readOwner(line, lexicon);
  const title = trimText(sliceText(line.text, 0, owner?.from));
  if (!isName(title.value, lexicon)) return null;
  return {
    number,
    ordinal,
    style: `${counted[1] ?? ''}${(counted[2] as string).split(/[-－‐―ー−]/u).length}`,
    title,
    divisionLabel: owner?.label ?? null,
    divisions: owner?.divisions ?? null,
    result: result ? linesToText(result.lines) : null,
  };
}

/** 完了, △, Ａ: nothing but a result. */
function tellsResult({ lines }: Cell): boolean {
  const { value } = linesToText(lines);
  return /^[A-ESＡ-ＥＳ]$/u.test(value) || (readAchievement(value)?.level ?? null) !== null;
}

/** Words that could name an item: neither sentence nor label. */
export const isName = (text: string, lexicon: Lexicon): boolean =>
  /\p{L}{2}/u.test(text) &&
  text.length <= LONGEST &&
  !/[。：:]/u.test(text) &&
  lexicon.readLabel(text) === null &&
  lexicon.readInlineLabel(text) === null;

interface Owner {
  readonly from: number;
  readonly label: SourceText | null;
  readonly divisions: SourceText;
}

/** 担当課　緑政課・公園課, 【緑政課】 at the end of the bar: nothing but units. */
function readOwner({ text }: Line, lexicon: Lexicon): Owner | null {
  const m = OWNER.exec(text.value);
  if (!m) return null;
  const [whole, label, behind, inBrackets] = m;
  const reading: LabelReading | null = label === undefined ? null : lexicon.readLabel(label);
  if (label !== undefined && (reading?.field !== 'division' || reading.certainty !== 'listed')) return null;
  const names = (behind ?? inBrackets) as string;
  const at = m.index + whole.lastIndexOf(names);
  const divisions = trimText(sliceText(text, at, at + names.length));
  const units = splitDivisions(divisions);
  const isUnit = (name: string) => lexicon.readOrganisation(name) !== null || endsLikeUnit(name);
  if (units.length === 0 || !units.every((u) => isUnit(u.value))) return null;
  const labelFrom = label === undefined ? null : m.index + whole.indexOf(label);
  const printed =
    labelFrom === null ? null : trimText(sliceText(text, labelFrom, labelFrom + (label as string).length));
  return { from: m.index, label: printed, divisions };
}
