import type { FigureKind } from '../draft.js';
import type { Column } from './columns.js';

/**
 * What stands under years that say no kind, where what is aimed at has a column of its own:
 * ```
 *   指標 | 基準値（Ｈ26） | Ｈ28 | Ｈ29 | Ｈ30 | 目標値（Ｈ33）      in a report on Ｈ30
 * ```
 * Of years that are over it can only be what was reached. The year at hand is over where it ends such a run; where years to come
 * follow it, its figure may as well be a target: null.
 */
export function kindOfPastYear(
  column: Column,
  columns: readonly Column[],
  fiscalYear: number | null,
): FigureKind | null {
  const year = yearOf(column);
  if (fiscalYear === null || year === null || column.head.kind !== null) return null;
  if (!columns.some((c) => c.head.kind === 'target')) return null;
  const bare = columns.flatMap((c) => (c.head.kind === null ? (yearOf(c) ?? []) : []));
  const isOver =
    year < fiscalYear || (year === fiscalYear && bare.some((y) => y < year) && bare.every((y) => y <= year));
  return isOver ? 'result' : null;
}

const yearOf = ({ head: { years } }: Column): number | null => (years && years.from === years.to ? years.from : null);
