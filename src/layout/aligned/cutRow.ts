import type { Cell } from '../../model/block.js';
import { opensEntry, opensItem } from './marker.js';
import { type ColumnTally, cellText } from './tally.js';

/**
 * Whether a page break cut the last row: the first row of the next page lacks the number or the label that rows have, or its
 * texts go on where the last ones were full.
 * @param above what is known of the table above, and `bottom` its cells that end in its last row; `below` the cells whose
 *   first row is `first`.
 */
export function isCutRow(
  above: ColumnTally,
  bottom: readonly Cell[],
  below: readonly Cell[],
  first: number,
  isLabel: (text: string) => boolean,
): boolean {
  const columns = below.reduce((n, c) => Math.max(n, c.column + c.columnSpan), 0);
  const opening = (column: number): Cell | undefined => below.find((c) => c.row === first && c.column === column);
  const closing = (column: number): Cell | undefined => bottom.find((c) => c.column === column && c.row >= above.top);
  // ■ 暮らし across the columns heads the rows below it.
  if (columns > 1 && opening(0)?.columnSpan === columns) return false;
  // A form's texts may be numbered too; its labels are what opens a row.
  if (columns === 2 && above.bodyLabels > 0) {
    const next = opening(0);
    const last = closing(0);
    if (!next || next.lines.length === 0 || !last) return next?.lines.length === 0;
    // A label of several lines may be cut too.
    const [head, rest] = [cellText(last), cellText(next)];
    return head !== '' && !(isLabel(head) && isLabel(rest)) && isLabel(head + rest);
  }
  const marked = above.markerColumn(below, columns);
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
