import { type ColumnHead, headField } from './events.js';
import type { Grid } from './grid.js';
import type { Region } from './rowKinds.js';

/**
 * The heads over the rows of a label that spans them, where they stand above it with nothing over the label, and years run down
 * the first of their columns:
 * ```
 *        | 年度 | 取組状況 | 評価
 *   実績 | R5   |   …      |  ○
 *        | R6   |   …      |  △
 * ```
 * Null where they are none.
 */
export function headsOfYearsBeside(
  grid: Grid,
  region: Region,
  heads: readonly ColumnHead[] | null,
  by: number,
): readonly ColumnHead[] | null {
  const isBlank = (h: ColumnHead): boolean => h.labels.length === 0 && h.years === null;
  const beside = heads?.slice(by) ?? [];
  if (!heads?.slice(0, by).every(isBlank) || !beside[0] || headField(beside[0])?.field !== 'fiscalYear') return null;
  for (let row = region.top; row < region.bottom; row++) if (grid.at(row, region.left)?.role !== 'year') return null;
  return beside;
}
