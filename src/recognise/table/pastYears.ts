import type { FigureKind } from '../draft.js';
import type { FieldContext } from '../fields/input.js';
import type { Column } from './columns.js';
import { headWords } from './events.js';

/** 目標指標 beside years: what stands below these is aimed at. */
const AIMS = /目標|計画|予定|めざす|目指す/;

/**
 * What stands under years that say no kind, where what is aimed at has a column of its own, or nothing is:
 * ```
 *   指標 | 基準値（Ｈ26） | Ｈ28 | Ｈ29 | Ｈ30 | 目標値（Ｈ33）      in a report on Ｈ30
 *   指標 | 単位 | 令和３年度 | 令和４年度 | 令和５年度             in a report on 令和５年度
 * ```
 * Of years that are over it can only be what was reached. The year at hand is over where it ends such a run, in a report or beside a
 * target; where years to come follow it, its figure may as well be a target: null.
 */
export function kindOfPastYear(
  column: Column,
  columns: readonly Column[],
  { fiscalYear, isReport }: Pick<FieldContext, 'fiscalYear' | 'isReport'>,
): FigureKind | null {
  const year = yearOf(column);
  if (fiscalYear === null || year === null || column.head.kind !== null) return null;
  const hasTarget = columns.some((c) => c.head.kind === 'target');
  const bare = columns.flatMap((c) => (c.head.kind === null ? (yearOf(c) ?? []) : []));
  const isRun = bare.some((y) => y < year) && bare.every((y) => y <= year);
  if (!hasTarget && (isReport !== true || !bare.every((y) => y <= fiscalYear) || columns.some(isAimed))) return null;
  return year < fiscalYear || (year === fiscalYear && isRun) ? 'result' : null;
}

const isAimed = ({ head }: Column): boolean => AIMS.test(headWords(head));

const yearOf = ({ head: { years } }: Column): number | null => (years && years.from === years.to ? years.from : null);
