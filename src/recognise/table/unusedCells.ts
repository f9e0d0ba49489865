import { isMissing } from '../value.js';
import type { CellReading } from './cellReading.js';
import { type Column, isFigureColumn } from './columns.js';
import type { BodyRow } from './events.js';

export interface UnusedCell {
  readonly column: Column;
  readonly cell: CellReading;
}

/** The cells of a figure block's row that are neither name, unit, year nor figure. */
export function unusedCells(columns: readonly Column[], row: BodyRow): UnusedCell[] {
  return columns.flatMap((column) => {
    const cell = row.cells[column.index];
    if (cell?.role !== 'value' || cell.cell.row !== row.row || isMissing(cell.text.value)) return [];
    const { field, head } = column;
    const isUsed =
      isFigureColumn(column) || field === null || field === 'fiscalYear' || (head.years && field !== 'achievement');
    return isUsed ? [] : [{ column, cell }];
  });
}

const LONGEST_DEGREE = 8;

/**
 * 進捗状況 | 69.8%, 達成 or ▼ in a row of several, or a grade under a year: how far that indicator came, and no account of what was
 * done for the item.
 */
export const judgesIndicator = ({ field, head }: Column, { text: { value } }: CellReading): boolean =>
  (field === 'status' || (field === 'achievement' && head.years !== null)) &&
  value.length <= LONGEST_DEGREE &&
  !/[。\n]|した$/.test(value);
