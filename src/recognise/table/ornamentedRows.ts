import { readMarker } from '../../japanese/index.js';
import { leadingOrnament, ORNAMENTS } from '../outline/ornaments.js';
import { linesToText } from '../value.js';
import type { CellReading } from './cellReading.js';
import { type BodyRow, type ColumnHead, headField } from './events.js';

/**
 * Rows of a table by white space that are the lines of one row: an ornament opens each item, bullets what is told below its name.
 * ```
 *   施策項目               実施結果
 *   ◇ 水路の清掃           〔成果等〕 達成しました。
 *   ・日を定めます。       清掃の日を
 *                          定めました。
 * ```
 */
export function joinOrnamentedRows(heads: readonly ColumnHead[], rows: readonly BodyRow[]): readonly BodyRow[] {
  const index = heads.findIndex((h) => headField(h)?.field === 'title' && h.years === null);
  const cellOf = (row: BodyRow): CellReading | null => row.cells[index] ?? null;
  const first = rows[0] && opensWith(cellOf(rows[0]));
  if (index < 0 || !first || rows.some((r) => r.labelled)) return rows;
  const opens = rows.map((row) => opensWith(cellOf(row)) === first);
  const goOn = rows.filter((_, i) => !opens[i]);
  if (goOn.length === 0 || !goOn.every((row) => goesOn(cellOf(row)))) return rows;
  const joined: BodyRow[] = [];
  for (const [i, row] of rows.entries()) {
    const above = joined.at(-1);
    if (!above || opens[i]) joined.push(row);
    else
      joined[joined.length - 1] = { ...above, cells: above.cells.map((cell, c) => join(cell, row.cells[c] ?? null)) };
  }
  return joined;
}

/** The ornament that opens the cell. */
function opensWith(cell: CellReading | null): string | null {
  const sign = cell?.role === 'value' ? leadingOrnament(cell.text.value)?.sign : undefined;
  return sign !== undefined && ORNAMENTS.includes(sign) ? sign : null;
}

/** ・日を定めます。 or nothing: no item begins in the row. */
const goesOn = (cell: CellReading | null): boolean =>
  !cell ||
  cell.role === 'empty' ||
  (cell.cell.rowSpan === 1 && opensWith(cell) === null && readMarker(cell.text.value)?.style === 'bullet');

function join(cell: CellReading | null, below: CellReading | null): CellReading | null {
  if (!below || below.role === 'empty') return cell;
  if (!cell || cell.role === 'empty') return below;
  const lines = [...cell.cell.lines, ...below.cell.lines];
  const tables = [...cell.cell.tables, ...below.cell.tables];
  return { ...cell, role: 'value', text: linesToText(lines), cell: { ...cell.cell, lines, tables } };
}
