import type { LabelField } from '../lexicon/types.js';
import type { Column } from './columns.js';

/**
 * Beside what the item is, a column of what is planned for one year is that year's step of the schedule:
 * ```
 *   番号 | 事業名 | 事業内容 | 令和5年度の実績 | 評価 | 令和6年度計画
 *        |        |          |                 |      |  内容 | 予算
 * ```
 */
export function withPlansOfYear(columns: readonly Column[]): Column[] {
  const isOfYear = ({ head }: Column) => head.years !== null && head.years.from === head.years.to;
  const isNamed = columns.some((c) => c.field === 'title');
  const isReported = columns.some((c) => REPORTS.has(c.field));
  const told = columns.find((c) => c.field === 'measures' && c.head.years === null);
  if (!isNamed || !isReported || !told) return [...columns];
  return columns.map((c) =>
    c.index > told.index && c.field === 'measures' && isOfYear(c) && saysPlan(c)
      ? { ...c, field: 'schedule', head: { ...c.head, kind: null } }
      : c,
  );
}

const REPORTS: ReadonlySet<LabelField | null> = new Set(['status', 'outcome', 'achievement']);

const saysPlan = ({ head }: Column): boolean =>
  head.labels.some((l) => /(?:計画|予定)(?:の?(?:内容|概要))?$/.test(l.text.value.replace(/[\s　]/g, '')));
