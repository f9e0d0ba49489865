import type { Column } from './columns.js';
import type { BodyRow } from './events.js';

type Years = { readonly from: number; readonly to: number };

/**
 * Columns of years that stand each beside a figure and date it:
 * ```
 *   環境項目       | 計画当初 | 年度 | 現状値 | 年度 | 目標値（R7）
 *   下水道の普及率 |  64.9%   | H28  | 71.6%  |  R5  |   75.3%
 * ```
 * The year column of each figure column, by their indices; null where one column of years dates the whole row.
 */
export function datingColumns(columns: readonly Column[]): ReadonlyMap<number, number> | null {
  const isYears = (c: Column | undefined) => c?.field === 'fiscalYear' && c.head.years === null && c.head.kind === null;
  const isFigure = (c: Column | undefined) => c !== undefined && c.head.kind !== null && c.head.years === null;
  const years = columns.filter(isYears);
  if (years.length < 2) return null;
  for (const side of [-1, 1]) {
    const pairs = years.map((y) => [columns.find((c) => c.index === y.index + side), y.index] as const);
    if (pairs.every(([figure]) => isFigure(figure)))
      return new Map(pairs.map(([f, year]) => [(f as Column).index, year]));
  }
  return null;
}

/** The year beside the figure; null where none is printed. */
export const yearBeside = (row: BodyRow, dating: ReadonlyMap<number, number>, figure: number): Years | null => {
  const at = dating.get(figure);
  return at === undefined ? null : (row.cells[at]?.years ?? null);
};
