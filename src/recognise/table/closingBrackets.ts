import type { Line } from '../../model/block.js';
import { joinTexts } from '../../model/sourceText.js';
import { type BracketKeys, keyedBracket } from '../bracketKeys.js';
import type { FieldContext } from '../fields/input.js';
import { textToValue } from '../value.js';
import { type CellReading, withLines } from './cellReading.js';
import type { Column } from './columns.js';
import type { BodyRow, LabelledValue } from './events.js';
import { splitBrackets } from './labelInBrackets.js';

/** What may stand for the name beside a number. */
const NAMES: ReadonlySet<Column['field']> = new Set(['title', 'objective', 'goals', 'measures'] as const);

/**
 * Cells that name items and close with lines in brackets, where a note says what such brackets hold:
 * ```
 *   ＜　＞内は予算額（単位：千円）
 *   (1) 水路の清掃 | 用水の底をさらいます。
 *   ＜1,200＞      |
 * ```
 */
export function withClosingBrackets(
  rows: readonly BodyRow[],
  columns: readonly Column[],
  item: Column,
  context: FieldContext,
): BodyRow[] {
  const keys = context.bracketKeys?.();
  if (!keys || keys.size === 0) return [...rows];
  const named =
    item.field === 'number' ? (columns.find((c) => c.index > item.index && NAMES.has(c.field)) ?? item) : item;
  const toParts = ({ cell: { lines } }: CellReading) => {
    const found: LabelledValue[] = [];
    let end = lines.length;
    for (; end > 1; end--) {
      const told = toldIn(lines[end - 1] as Line, keys);
      if (!told) break;
      found.unshift(told);
    }
    if (found.length > 0) return { lines: lines.slice(0, end), told: found };
    const broken = brokenBracket(lines);
    const told = broken && toldIn(broken.bracket, keys);
    return told ? { lines: broken.before, told: [told] } : null;
  };
  /** Rows of one item share its cell, and go on sharing it. */
  const read = new Map<CellReading, CellReading>();
  return rows.map((row) => {
    const cell = row.cells[named.index];
    if (cell?.role !== 'value') return row;
    const known = read.get(cell);
    const parts = known ? null : toParts(cell);
    const name = known ?? (parts && withLines(cell, parts.lines));
    if (!name) return row;
    read.set(cell, name);
    const cells = row.cells.map((c) => (c === cell ? name : c));
    return { ...row, cells, labelled: [...(row.labelled ?? []), ...(parts?.told ?? [])] };
  });
}

function toldIn(line: Line, keys: BracketKeys): LabelledValue | null {
  const keyed = keyedBracket(line, keys);
  return keyed && { label: { reading: keyed.key.reading, text: keyed.key.label }, value: textToValue(keyed.inside) };
}

/** 【港湾課、 / 水産課】: the bracket that closes the cell, broken over lines. */
function brokenBracket(lines: readonly Line[]): { readonly before: readonly Line[]; readonly bracket: Line } | null {
  const before = splitBrackets(lines)?.before;
  const [first, ...more] = before ? lines.slice(before.length) : [];
  if (!before || !first || more.length === 0) return null;
  return { before, bracket: { ...first, text: joinTexts([first, ...more].map((l) => l.text)) } };
}
