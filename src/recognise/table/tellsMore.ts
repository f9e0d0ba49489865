import type { ProgressDraft, RecordDraft } from '../draft.js';
import type { LabelField } from '../lexicon/types.js';
import { isWellNamed } from '../recordIdentity.js';
import type { Column } from './columns.js';

const lacks = (key: keyof ProgressDraft) => (r: RecordDraft) => r.progress.every((p) => p[key] === null);

/** Whether nothing of the record stands under such a label yet; for the texts that a part of a form tells. */
const IS_BLANK: Readonly<Partial<Record<LabelField, (record: RecordDraft) => boolean>>> = {
  currentState: (r) => r.currentState === null,
  objective: (r) => r.objective === null,
  goals: (r) => r.objective === null,
  measures: (r) => r.measures === null,
  criteria: (r) => r.criteria.length === 0,
  status: lacks('status'),
  outcome: lacks('outcome'),
  nextSteps: lacks('nextSteps'),
  achievement: (r) => r.achievement === null && lacks('achievement')(r),
};

/**
 * One row of texts in a table of its own, with nothing that names an item, below one that is named and lacks them all: the form goes on.
 * ```
 *   No.1 | 朝市の再開 | 担当課 | 水産課
 *
 *   取組内容           | 今後の方針
 *   直売の日を設けた。 | 出店者を増やす。
 * ```
 */
export const tellsMore = (record: RecordDraft | null, columns: readonly Column[]): boolean =>
  record !== null &&
  isWellNamed(record) &&
  columns.length >= 2 &&
  columns.every(({ field, head }) => head.years === null && field !== null && IS_BLANK[field]?.(record) === true);
