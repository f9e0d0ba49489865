import type { LabelField } from '../lexicon/types.js';
import { type ColumnHead, headField } from './events.js';

/** 環境指標（数値目標）の進捗状況, 成果指標の推移: right above a table, what its rows measure. */
export const announcesIndicators = (heading: string): boolean =>
  heading.length <= LONGEST_HEADING && !/。/.test(heading) && /指標|数値目標|ＫＰＩ|KPI/.test(heading);
const LONGEST_HEADING = 30;

/** What tells of an item, and of no figure. */
const OF_ITEMS: ReadonlySet<LabelField | undefined> = new Set([
  'measures',
  'objective',
  'goals',
  'criteria',
  'division',
  'department',
  'currentState',
  'number',
  'outcome',
  'nextSteps',
  'indicator',
  'indicatorName',
]);

/**
 * Below a heading that announces indicators a column of names beside nothing but their figures names what is measured, whatever
 * word stands above it:
 * ```
 *   （１）環境指標の進捗状況
 *   環境項目         | 計画当初 | 現状値 | 目標値 | 進捗状況
 *   下水道の普及率   |  64.9%   | 71.6%  | 75.3%  |  64.4%
 * ```
 */
export function headsOfIndicators(heads: readonly ColumnHead[]): ColumnHead[] {
  const fields = heads.map((h) => headField(h)?.field);
  const names = fields.indexOf('title');
  const kinds = new Set(heads.flatMap((h) => h.kind ?? (isGoalOfYear(h) ? 'target' : [])));
  const isOnly = names >= 0 && names === fields.lastIndexOf('title') && heads[names]?.kind === null;
  const tellsOfItems = heads.some((h, i) => OF_ITEMS.has(fields[i]) && !isGoalOfYear(h));
  if (!isOnly || kinds.size < 2 || tellsOfItems) return [...heads];
  return heads.map((head, i) => (i === names ? withField(head, 'indicatorName') : head));
}

/** 令和７年度目標 beside 令和６年度実績: the figure aimed at. */
const isGoalOfYear = (head: ColumnHead): boolean => head.years !== null && headField(head)?.field === 'goals';

const withField = (head: ColumnHead, field: LabelField): ColumnHead => {
  const named = headField(head);
  return {
    ...head,
    labels: head.labels.map((l) => (l.reading && l.reading === named ? { ...l, reading: { ...named, field } } : l)),
  };
};
