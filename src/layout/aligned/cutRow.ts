import type { Cell } from '../../model/block.js';
import { opensEntry, opensItem } from './marker.js';

/** At least this share of a column's texts begin with a number before its rows are known by them. */
const NUMBERED = 0.6;

/** The column whose texts begin with a number of their own, row by row; null when there is none. */
export function markerColumn(cells: readonly Cell[], columns: number): number | null {
  const texts = new Array<number>(columns).fill(0);
  const marked = new Array<number>(columns).fill(0);
  for (const c of cells) {
    if (c.lines.length === 0) continue;
    texts[c.column] = (texts[c.column] ?? 0) + 1;
    if (isNumbered(c)) marked[c.column] = (marked[c.column] ?? 0) + 1;
  }
  for (let column = 0; column < columns; column++) {
    const count = marked[column] as number;
    if (count >= 2 && count >= NUMBERED * (texts[column] as number)) return column;
  }
  return null;
}

/** A table that grows over many pages is asked about all its cells at every page. */
const numbered = new WeakMap<Cell, boolean>();

function isNumbered(cell: Cell): boolean {
  let is = numbered.get(cell);
  if (is === undefined) {
    is = opensItem(cell.lines[0]?.text.value ?? '');
    numbered.set(cell, is);
  }
  return is;
}

/**
 * Whether a page break cut the last row: the first row of the next page lacks the number or the label that rows have, or its
 * texts go on where the last ones were full.
 * @param above cells of the body above, which has `rows` rows; `below` the cells whose first row is `first`.
 */
export function isCutRow(
  above: readonly Cell[],
  rows: number,
  below: readonly Cell[],
  first: number,
  isLabel: (text: string) => boolean,
): boolean {
  const columns = below.reduce((n, c) => Math.max(n, c.column + c.columnSpan), 0);
  const opening = (column: number): Cell | undefined => below.find((c) => c.row === first && c.column === column);
  const closing = (column: number): Cell | undefined =>
    above.find((c) => c.column === column && c.row + c.rowSpan === rows);
  // A form's texts may be numbered too; its labels are what opens a row.
  if (columns === 2 && above.some((c) => c.column === 0 && isLabel(cellText(c)))) {
    const next = opening(0);
    const last = closing(0);
    if (!next || next.lines.length === 0 || !last) return next?.lines.length === 0;
    // A label of several lines may be cut too.
    const [head, rest] = [cellText(last), cellText(next)];
    return head !== '' && !(isLabel(head) && isLabel(rest)) && isLabel(head + rest);
  }
  const marked = markerColumn([...above, ...below], columns);
  if (marked !== null) {
    const cell = opening(marked);
    return cell !== undefined && !opensItem(cell.lines[0]?.text.value ?? '');
  }
  let score = 0;
  for (let column = 0; column < columns; column++) {
    const next = opening(column)?.lines[0]?.text.value;
    const last = closing(column)?.lines.at(-1);
    if (next === undefined) continue;
    const goesOn = last?.after === 'wrap' && !/[。．！？]$/u.test(last.text.value) && !opensEntry(next);
    score += goesOn ? 1 : -1;
  }
  return score > 0;
}

const cellText = (c: Cell): string => c.lines.map((l) => l.text.value).join('');
