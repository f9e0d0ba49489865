import type { Line } from '../../model/block.js';
import { linesToValue, onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import { type Column, isFigureColumn } from './columns.js';
import type { BodyRow } from './events.js';

const BULLET = /^[\s　]*[①-⑳]?[\s　]*[・･◎○●]/u;

/**
 * Several indicators in one row, each on a line of its own with a bullet, and their figures on as many lines:
 * ```
 *   指標                 | 目標 | 実績
 *   ・本を借りた人の割合 | 90%  | 94%
 *   ・本を読んだ人の割合 | 60%  | 52%
 * ```
 * The same as rows of their own; any other row stays as it is.
 */
export const withListedIndicators = (rows: readonly BodyRow[], columns: readonly Column[]): BodyRow[] =>
  rows.flatMap((row) => splitRow(row, columns) ?? [row]);

function splitRow(row: BodyRow, columns: readonly Column[]): BodyRow[] | null {
  const name = columns.find((c) => (c.field === 'indicator' || c.field === 'indicatorName') && c.head.kind === null);
  const figures = columns.filter((c) => isFigureColumn(c) && c.head.kind !== null);
  const entries = name ? entriesOf(row.cells[name.index]) : [];
  if (!name || entries.length < 2 || figures.length === 0) return null;
  const parts = new Map<number, readonly (readonly Line[])[]>([[name.index, entries]]);
  for (const { index } of figures) {
    const lines = row.cells[index]?.cell.lines ?? [];
    if (lines.length !== entries.length) return null;
    parts.set(
      index,
      lines.map((l) => [l]),
    );
  }
  return entries.map((_, i) => ({
    ...row,
    cells: row.cells.map((cell, c) => {
      const lines = parts.get(c)?.[i];
      return cell && lines
        ? { ...cell, text: onOneLine(linesToValue(lines).text), cell: { ...cell.cell, lines } }
        : cell;
    }),
  }));
}

/** The lines of each entry; `[]` where the cell does not open with one. */
function entriesOf(cell: CellReading | null | undefined): Line[][] {
  const entries: Line[][] = [];
  for (const line of cell?.cell.lines ?? []) {
    if (BULLET.test(line.text.value)) entries.push([line]);
    else if (entries.length > 0) entries.at(-1)?.push(line);
    else return [];
  }
  return entries;
}
