import { matchKey } from '../../japanese/index.js';
import type { Block, Line, Table } from '../../model/block.js';
import type { Lexicon } from '../lexicon/types.js';
import { headerKey } from '../table/formLabels.js';
import { linesToText } from '../value.js';
import { headingStyle } from './headingStack.js';

/** A numbered heading with another numbering below it, and the heads of the tables in its part of the document. */
interface Part {
  readonly line: Line;
  readonly style: string;
  readonly ordinal: number;
  /** How what stands below it is numbered, from 1 or on from the part before. */
  readonly below: string;
  readonly isLabel: boolean;
  readonly heads: Set<string>;
}

const LONGEST_HEADING = 60;

/**
 * Headings that read as labels, and name levels of the plan like the headings that they count on with:
 * ```
 *   ４ 具体的な改革の取組
 *   （１） …  | 項目名 | 取組内容 | 担当課 |
 *   ５ 健全な財政運営
 *   （１） …  | 項目名 | 取組内容 | 担当課 |
 * ```
 * The tables below both are alike, or the forms that stand right below them.
 */
export function countedLevels(blocks: readonly Block[], lexicon: Lexicon): ReadonlySet<Line> {
  const parts = partsOf(blocks, lexicon);
  const isLike = (a: Part, b: Part): boolean =>
    !b.isLabel && a.style === b.style && Math.abs(a.ordinal - b.ordinal) === 1 && a.below === b.below;
  const sharesHead = (a: Part, b: Part): boolean => [...a.heads].some((h) => b.heads.has(h));
  const levels = parts.filter((p) => p.isLabel && parts.some((o) => isLike(p, o) && sharesHead(p, o)));
  return new Set(levels.map((p) => p.line));
}

/** A form stands right below, and names its item itself. */
const ABOVE_TABLE = { style: 'table', ordinal: 1 };

/** The labels that a form opens with: 実施項目 | 所管課 | 取組方針, whatever stands beside them. */
function formKey({ cells }: Table, lexicon: Lexicon): string[] {
  const first = cells.filter((c) => c.row < 2).map((c) => linesToText(c.lines).value);
  const labels = first.filter((t) => lexicon.readLabel(t) !== null);
  const names = labels.some((t) => lexicon.readLabel(t)?.field === 'title');
  return names && labels.length > 1 && labels.length < first.length ? [`form:${labels.map(matchKey).join('|')}`] : [];
}

/** 改革項目　①　灯台の公開: the first item stands right below under a label of its own. */
function namedItem({ text }: Line, lexicon: Lexicon): { style: string; ordinal: number } | null {
  const label = lexicon.readInlineLabel(text.value);
  return label?.reading.field === 'title' ? { style: `item:${matchKey(label.reading.label)}`, ordinal: 1 } : null;
}

function partsOf(blocks: readonly Block[], lexicon: Lexicon): Part[] {
  const parts: Part[] = [];
  /** The parts that have begun and not ended, by their styles. */
  const open = new Map<string, Part>();
  const last = new Map<string, number>();
  const lines = blocks.flatMap((b): readonly (Line | Table)[] => (b.kind === 'paragraph' ? b.lines : [b]));
  for (const [i, line] of lines.entries()) {
    if ('kind' in line) {
      const keys = [headerKey(line), ...formKey(line, lexicon)];
      for (const part of open.values()) for (const key of keys) part.heads.add(key);
      continue;
    }
    const own = headingStyle(line.text.value);
    if (own?.ordinal == null) continue;
    open.delete(own.style);
    last.set(own.style, own.ordinal);
    const next = lines[i + 1];
    const below = next && ('kind' in next ? ABOVE_TABLE : (headingStyle(next.text.value) ?? namedItem(next, lexicon)));
    const { value } = line.text;
    const goesOn =
      below?.ordinal === 1 || (below?.ordinal != null && below.ordinal === (last.get(below.style) ?? 0) + 1);
    if (!below || !goesOn || below.style === own.style || value.length > LONGEST_HEADING || /。$/.test(value)) continue;
    const isLabel = lexicon.readLabel(value) !== null;
    const part: Part = { line, style: own.style, ordinal: own.ordinal, below: below.style, isLabel, heads: new Set() };
    parts.push(part);
    open.set(own.style, part);
  }
  return parts;
}
