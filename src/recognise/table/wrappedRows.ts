import type { Line } from '../../model/block.js';
import { type CellReading, withLines } from './cellReading.js';
import type { Column } from './columns.js';
import type { BodyRow } from './events.js';

/** Columns whose further lines are entries of their own, not the rest of a line. */
const LISTS: ReadonlySet<Column['field']> = new Set(['division', 'department', 'criteria'] as const);

/**
 * Joins rows of a text that are only the printed lines of one row:
 * ```
 *   1 ⇥ 橋の点検と       ⇥ 道路課 ⇥ 12橋
 *     ⇥ 修繕計画の見直し
 * ```
 * The numbers count the rows, and some column that each numbered row fills is blank in all the others.
 */
export function joinWrappedRows(
  rows: readonly BodyRow[],
  columns: readonly Column[],
  item: Column,
): readonly BodyRow[] {
  const number = columns.find((c) => c.field === 'number' && c.index < item.index);
  if (!number || isBlank(rows[0], number)) return rows;
  const first = rows.filter((r) => !isBlank(r, number));
  const further = rows.filter((r) => isBlank(r, number));
  if (first.length < 2 || !further.some((r) => !isBlank(r, item))) return rows;
  const tells = columns.some(
    (c) => c.index > item.index && first.every((r) => !isBlank(r, c)) && further.every((r) => isBlank(r, c)),
  );
  if (!tells) return rows;
  const joined: BodyRow[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (!last || !isBlank(row, number)) joined.push(row);
    else
      joined[joined.length - 1] = {
        ...last,
        cells: last.cells.map((cell, i) => joinCells(cell, row.cells[i] ?? null, columns[i])),
      };
  }
  return joined;
}

const isBlank = (row: BodyRow | undefined, column: Column): boolean => {
  const cell = row?.cells[column.index];
  return !cell || cell.role === 'empty';
};

function joinCells(
  cell: CellReading | null,
  below: CellReading | null,
  column: Column | undefined,
): CellReading | null {
  if (!below || below.role === 'empty') return cell;
  if (!cell || cell.role === 'empty') return below;
  const after: Line['after'] = LISTS.has(column?.field ?? null) ? 'end' : 'wrap';
  const last = cell.cell.lines.at(-1);
  const lines = [...cell.cell.lines.slice(0, -1), ...(last ? [{ ...last, after }] : []), ...below.cell.lines];
  return withLines(cell, lines);
}
