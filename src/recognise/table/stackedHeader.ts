import { onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import { type BodyRow, type ColumnHead, type Label, labelsToHead } from './events.js';
import type { Grid } from './grid.js';
import type { Region } from './rowKinds.js';

/**
 * A header of several rows that does not refine columns but lays one over the other: 計画 above 実績, each over all of the
 * width, and every record takes as many rows.
 *
 *     番号 | 取組項目 | 所管課 | 計画
 *          | 実績
 */
export interface StackedHeader {
  readonly levels: number;
  /** The heads of the first level, then those of the next: `levels` times the columns of the region. */
  readonly heads: readonly ColumnHead[];
}

/** Null for a header whose lower rows refine the upper ones. */
export function headerToStack(grid: Grid, region: Region, from: number, to: number): StackedHeader | null {
  const levels = to - from;
  if (levels < 2 || !hasWideLowerCell(grid, region, from, to)) return null;
  const heads: ColumnHead[] = [];
  for (let row = from; row < to; row++)
    for (let c = region.left; c < region.right; c++) {
      const cell = grid.at(row, c);
      const own = cell && cell.cell.row === row && cell.role !== 'empty' ? cell : null;
      const label: Label[] = own && own.role !== 'year' ? [{ reading: own.label, text: onOneLine(own.text) }] : [];
      heads.push(labelsToHead(label, own?.years ?? null));
    }
  return { levels, heads };
}

function hasWideLowerCell(grid: Grid, region: Region, from: number, to: number): boolean {
  for (let row = from + 1; row < to; row++)
    for (let c = region.left; c < region.right; c++) {
      const cell = grid.at(row, c);
      const above = grid.at(from, c);
      if (
        cell &&
        above &&
        cell.cell.row === row &&
        cell.role !== 'empty' &&
        cell !== above &&
        cell.cell.columnSpan > above.cell.columnSpan
      )
        return true;
    }
  return false;
}

/** Folds the rows of each record into one row of the stack's width. */
export function foldRows(rows: readonly BodyRow[], stack: StackedHeader, columns: number): BodyRow[] {
  const folded: { row: number; cells: (CellReading | null)[] }[] = [];
  let level = stack.levels;
  for (const row of rows) {
    const begins =
      level >= stack.levels ||
      row.cells.some((c) => c && c.cell.row === row.row && c.cell.rowSpan >= stack.levels && c.role !== 'empty');
    if (begins) {
      folded.push({ row: row.row, cells: new Array<CellReading | null>(stack.levels * columns).fill(null) });
      level = 0;
    }
    const target = folded.at(-1) as { cells: (CellReading | null)[] };
    row.cells.forEach((cell, c) => {
      if (cell && (level === 0 || cell.cell.row === row.row)) target.cells[level * columns + c] = cell;
    });
    level++;
  }
  return folded;
}
