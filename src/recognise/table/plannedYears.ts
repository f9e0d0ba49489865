import type { LabelField, LabelReading } from '../lexicon/types.js';
import type { Column } from './columns.js';
import { headField, innermost, type Label } from './events.js';

/** What is told of a year when it is over. */
const AFTERWARDS: ReadonlySet<LabelField | null> = new Set(['status', 'outcome', 'achievement']);
/** 今後の予定, 今後の取組計画, 今後の進め方: what is to be done, and when. 今後の方針 and 課題 tell of no time. */
const IS_PLANNED = /(?:予定|計画|工程|日程|スケジュール|進め方|取り?組み?(?:内容)?|展開|展望|見通し)$/;
const TELLS_MORE = /課題|反省|改善|問題|成果|方針|方向/;
const FEWEST_YEARS = 2;

const isPlan = (reading: LabelReading | null): boolean => {
  const words = reading?.label.replace(/[\s　]|[（(【].*$/g, '') ?? '';
  return reading?.field === 'nextSteps' && IS_PLANNED.test(words) && !TELLS_MORE.test(words);
};

/**
 * 今後の予定 over several years: a timetable of what is to come. Beside what was done in these years it follows from them.
 * ```
 *   取組項目 |          今後の予定
 *            | 令和7年度 | 令和8年度 | 令和9年度
 * ```
 */
export function withPlannedYears(columns: readonly Column[]): Column[] {
  const planned = columns.filter((c) => c.head.years !== null && isPlan(headField(c.head)));
  const years = new Set(planned.map((c) => c.head.years?.from));
  const isTold = columns.some((c) => AFTERWARDS.has(c.field) && years.has(c.head.years?.from));
  if (years.size < FEWEST_YEARS || isTold) return [...columns];
  return columns.map((c) => (planned.includes(c) ? { ...c, field: 'schedule' } : c));
}

/** The same where the label stands at the left of the years. */
export const announcesPlan = (path: readonly Label[], columns: readonly Column[]): boolean =>
  isPlan(innermost(path)) && new Set(columns.flatMap((c) => c.head.years?.from ?? [])).size >= FEWEST_YEARS;
