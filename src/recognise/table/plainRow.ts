import { linesToValue, onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import type { Label, TableEvent } from './events.js';
import type { Grid } from './grid.js';
import type { Region } from './rowKinds.js';

/** The cells of a row under no header: they are values of the label beside the region (`path`), or belong to none. */
export function plainRowToEvents(
  grid: Grid,
  region: Region,
  cells: readonly CellReading[],
  path: readonly Label[],
): TableEvent[] {
  return cells.map((cell): TableEvent => {
    const isLabel = cell.role === 'label' && path.length > 0 && standsOver(cell, cellBelow(grid, region, cell));
    if (isLabel) return { type: 'labels', labels: [cell.text] };
    const value = linesToValue(cell.cell.lines, cell.cell.tables);
    return path.length > 0
      ? { type: 'hit', path: pathOf(grid, region, cell, path), head: null, value }
      : { type: 'loose', value };
  });
}

function cellBelow(grid: Grid, region: Region, cell: CellReading): CellReading | null {
  const row = grid.rowEnd(cell);
  return row < region.bottom ? grid.at(row, cell.cell.column) : null;
}

/** 評価 over Ａ beside a text that the label on the left heads, too. */
const standsOver = (label: CellReading, value: CellReading | null): boolean =>
  value?.role === 'value' && value.cell.columnSpan === label.cell.columnSpan;

/** The label over the cell says something that the region's own label does not. */
function pathOf(grid: Grid, region: Region, cell: CellReading, path: readonly Label[]): readonly Label[] {
  const over = cell.cell.row > region.top ? grid.at(cell.cell.row - 1, cell.cell.column) : null;
  if (over?.role !== 'label' || !standsOver(over, cell)) return path;
  const isSame = over.label?.field === path.at(-1)?.reading?.field;
  return isSame ? path : [...path, { reading: over.label, text: onOneLine(over.text) }];
}
