import type { CellReading } from './cellReading.js';
import type { ColumnHead } from './events.js';
import type { Grid } from './grid.js';
import type { Region } from './rowKinds.js';

/** 評価 | 今後の方針 | … | …: below a part with years of its own, cells as wide as these, one a year. */
export function yearsOverCells(
  grid: Grid,
  region: Region,
  years: readonly ColumnHead[] | null,
  text: readonly CellReading[],
): readonly ColumnHead[] | null {
  if (!years) return null;
  const yearAt = (column: number) => years[column - region.left]?.years?.from ?? null;
  const at = text.findIndex((c) => yearAt(c.cell.column) !== null);
  const cells = text.slice(at);
  if (at < 1 || cells.length < 2 || cells.some((c) => c.role !== 'value')) return null;
  const isOneYear = (c: CellReading) => {
    const [from, to] = [c.cell.column, grid.columnEnd(c)];
    const year = yearAt(from);
    return year !== null && yearAt(to - 1) === year && yearAt(from - 1) !== year && yearAt(to) !== year;
  };
  return cells.every(isOneYear) ? years : null;
}
