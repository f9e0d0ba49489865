import type { LabelField } from '../lexicon/types.js';
import { type Column, isYearColumn } from './columns.js';
import { type BodyRow, innermost, type Label } from './events.js';

/** 計画 | 料金の改定 | 検討 | 実施: words over the years in a row that no label of texts names are steps of a schedule. */
export const isPlanned = (path: readonly Label[], row: BodyRow, columns: readonly Column[]): boolean => {
  const field = innermost(path)?.field;
  const own = row.cells.some((c, i) => c?.role === 'label' && columns[i]?.head.years === null);
  return (
    !own &&
    (field === undefined || field === 'target' || field === 'schedule' || field === 'step' || field === 'section')
  );
};

/** `belongs`: to the form at hand; beside items of its own the timetable is theirs. */
export const isSchedule = (
  path: readonly Label[],
  columns: readonly Column[],
  announced: LabelField | null,
  belongs: boolean,
): boolean => {
  const named =
    announced === 'schedule' ||
    path.some((l) => l.reading?.field === 'schedule') ||
    columns.some((c) => c.field === 'step' || c.field === 'schedule');
  return named && columns.some((c) => isYearColumn(c)) && belongs;
};

/** 番号 | 事業名 | 担当課 | …: items of its own, whatever item is told of above. */
export const namesOwnItems = (columns: readonly Column[]): boolean =>
  columns.some((c) => c.field === 'title' && c.head.years === null) &&
  columns.some((c) => c.field === 'number' || c.field === 'division' || c.field === 'department');

/**
 * Right of all years, what the item came to is no step of them:
 * ```
 *   年度別計画 | 令和6年度 | 令和7年度 | 進捗評価
 *              | 検討      | 導入      |    Ａ
 * ```
 */
export function judgedBeside(columns: readonly Column[]): ReadonlySet<Column | undefined> {
  const last = columns.findLastIndex((c) => c.head.years !== null);
  return new Set(columns.slice(last + 1).filter((c) => c.field !== null && JUDGES.has(c.field)));
}

const JUDGES: ReadonlySet<LabelField> = new Set(['achievement', 'direction', 'remarks', 'nextSteps']);
