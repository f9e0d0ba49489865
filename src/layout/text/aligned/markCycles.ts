import type { ColumnTable } from './columnTable.js';

/** The number or mark of an item, alone in its cell. */
const MARK = /^(?:[①-⑳]|[（(]?[0-9０-９]{1,2}[)）.．]?|№[0-9０-９]{1,2})$/;
/** So many items at least show the cycle. */
const FEWEST_CYCLES = 2;

interface Rows {
  readonly from: number;
  readonly to: number;
}

/**
 * Where the same labels come again for each item, with its mark in a column left of them, the mark covers the rows of its labels,
 * wherever in their height it stands: gives the row at which each item begins; null where the table is none of such items.
 * ```
 *      現状と課題   苗が足りない。
 *   ①  取組内容    苗を配ります。
 *      現状と課題   道具が古い。
 *   ②  取組内容    道具を貸します。
 * ```
 */
export function markCycles({ columns, lines }: ColumnTable, rows: readonly Rows[]): number[] | null {
  const [marks, labels] = columns;
  if (!marks || !labels || columns.length < 3) return null;
  const rowOf = (line: number): number => rows.findIndex((r) => line >= r.from && line < r.to);
  const texts = rows.map(({ from, to }) => labels.entries.filter((e) => e.line >= from && e.line < to));
  const [first] = texts[0] ?? [];
  if (!first?.isLabel || marks.entries.length < FEWEST_CYCLES || marks.entries.some((e) => !MARK.test(e.text)))
    return null;
  const starts = texts.flatMap(([own], r) => (own?.text === first.text ? [r] : []));
  const isOne = starts.every((from, k) => {
    const to = starts[k + 1] ?? rows.length;
    return marks.entries.filter((e) => rowOf(e.line) >= from && rowOf(e.line) < to).length === 1;
  });
  // A text over both columns is no item's.
  const isApart = lines.every((l) => l.pieces.every((p) => p.column > 0 || p.last === 0));
  return isOne && isApart && starts.length === marks.entries.length ? starts : null;
}
