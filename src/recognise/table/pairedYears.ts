import type { ColumnHead } from './events.js';
import { headField } from './events.js';

/**
 * Years that share their place with a head of another kind: what was aimed at stands beside what came of it, and only the latter has
 * the year above it.
 * ```
 *   成果指標 | 単位 | 目標 | R5年度 | 目標 | R6年度
 *   来館者数 |  人  | 500  |  480   | 520  |  530
 * ```
 * The year is that of the figure before it, too, and its own figures are results. Heads that do not alternate to the end stay as
 * they are.
 */
export function pairedYears(heads: readonly ColumnHead[]): ColumnHead[] {
  const first = heads.findIndex((h) => isBareYear(h) || isBareTarget(h));
  const run = first < 0 ? [] : heads.slice(first);
  const end = run.findIndex((h, i) => !(i % 2 === 0 ? isLike(h, run[0]) : isLike(h, run[1])));
  const pairs = end < 0 ? run : run.slice(0, end);
  const [one, other] = pairs;
  const alternates = one && other && isBareTarget(one) !== isBareTarget(other) && pairs.length >= 4;
  if (!alternates || pairs.length % 2 !== 0) return [...heads];
  return heads.map((head, i) => {
    const at = i - first;
    if (at < 0 || at >= pairs.length) return head;
    const partner = pairs[at % 2 === 0 ? at + 1 : at - 1] as ColumnHead;
    return isBareYear(head)
      ? { ...head, kind: 'result' as const }
      : { ...head, kind: 'target' as const, years: partner.years };
  });
}

const isLike = (head: ColumnHead, first: ColumnHead | undefined): boolean =>
  first !== undefined && ((isBareYear(head) && isBareYear(first)) || (isBareTarget(head) && isBareTarget(first)));

const isBareYear = (head: ColumnHead): boolean =>
  head.years !== null && head.kind === null && head.labels.every((l) => l.reading?.field === 'fiscalYear');

/** 目標, 目標値, 計画 without a year. */
const isBareTarget = (head: ColumnHead): boolean => {
  const field = headField(head)?.field;
  return head.years === null && head.labels.length === 1 && (field === 'goals' || field === 'target');
};
