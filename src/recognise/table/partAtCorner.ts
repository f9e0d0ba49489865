import { plainLabel } from '../outline/plainLabel.js';
import type { CellReading } from './cellReading.js';

/**
 * The name of a part of a sheet at the corner of its table of figures stands over their names:
 * ```
 *   （２）指標の推移                | 単位 | 令和５年度（実績） | 令和６年度（目標）
 *   ④活動指標 | 渡し舟の便数      | 便   | 3                 | 4
 * ```
 */
export function partsToNames(readings: readonly CellReading[]): CellReading[] {
  const units = new Set(readings.flatMap((r) => (r.label?.field === 'unit' ? [r.cell.row] : [])));
  return readings.map((r) =>
    r.label?.field === 'section' && r.cell.column === 0 && units.has(r.cell.row) && OF_FIGURES.test(r.label.label)
      ? { ...r, label: plainLabel('indicatorName') }
      : r,
  );
}

const OF_FIGURES = /指標|成果|数値|ＫＰＩ|KPI/;
