import { announcesTimetable } from '../fields/schedule.js';
import type { LabelField } from '../lexicon/types.js';
import type { Column } from './columns.js';
import { headField, innermost, type Label } from './events.js';

/** What is told of a year when it is over. */
const AFTERWARDS: ReadonlySet<LabelField | null> = new Set(['status', 'outcome', 'achievement']);
const FEWEST_YEARS = 2;

/**
 * 今後の予定 over several years: a timetable of what is to come. Beside what was done in these years it follows from them.
 * ```
 *   取組項目 |          今後の予定
 *            | 令和7年度 | 令和8年度 | 令和9年度
 * ```
 * So is what is to be done in each of them: 令和7年度 over 内容 | 事業費, 令和8年度 over 内容 | 事業費.
 */
export function withPlannedYears(columns: readonly Column[]): Column[] {
  const planned = columns.filter(
    (c) => c.head.years !== null && (announcesTimetable(headField(c.head)) || c.field === 'measures'),
  );
  const years = new Set(planned.map((c) => c.head.years?.from));
  const isTold = columns.some((c) => AFTERWARDS.has(c.field) && years.has(c.head.years?.from));
  if (years.size < FEWEST_YEARS || isTold) return [...columns];
  return columns.map((c) => (planned.includes(c) ? { ...c, field: 'schedule' } : c));
}

/** The same where the label stands at the left of the years. */
export const announcesPlan = (path: readonly Label[], columns: readonly Column[]): boolean =>
  announcesTimetable(innermost(path)) && new Set(columns.flatMap((c) => c.head.years?.from ?? [])).size >= FEWEST_YEARS;
