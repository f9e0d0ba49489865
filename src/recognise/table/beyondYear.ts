import type { LabelField } from '../lexicon/types.js';
import type { Column } from './columns.js';
import { atLeastHalf } from './columnTexts.js';
import { headWords } from './events.js';

/**
 * 総括 in the rows of a register looks back on the item of the row, and a plan under the year after the last one reported says what
 * is to follow:
 * ```
 *   番号 | 施策 |    令和5年度    | 令和6年度
 *        |      | 実施状況 | 総括 | 事業計画
 * ```
 */
export function withLookBackAndAhead(
  columns: readonly Column[],
  textsOf: (index: number) => readonly string[],
): Column[] {
  const reported = columns.filter((c) => REPORTS.has(c.field));
  if (reported.length === 0) return [...columns];
  const next = Math.max(...reported.map((c) => c.head.years?.to ?? Number.NEGATIVE_INFINITY)) + 1;
  return columns.map((c) => {
    if (!atLeastHalf(textsOf(c.index), (t) => SENTENCE.test(t.trim()))) return c;
    if (c.field === 'summary') return { ...c, field: 'outcome' };
    const isAhead = c.head.years?.from === next && c.head.years.to === next && c.head.kind === null;
    return isAhead && MAY_PLAN.has(c.field) && PLAN.test(headWords(c.head)) ? { ...c, field: 'nextSteps' } : c;
  });
}

const REPORTS: ReadonlySet<LabelField | null> = new Set(['status', 'outcome', 'achievement']);
const MAY_PLAN: ReadonlySet<LabelField | null> = new Set([null, 'measures']);
const PLAN = /(?:計画|予定|方針|見込み?|取組み?|取り組み|内容)$/;
const SENTENCE = /.{7}。$/su;
