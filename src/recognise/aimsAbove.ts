import type { RecordDraft } from './draft.js';
import { goesOn } from './recordIdentity.js';

/** Adds the rows of a list to the records, with the goal that stands above them, on their page or on the one before. */
export function appendRows(records: RecordDraft[], rows: readonly RecordDraft[]): void {
  for (const own of withAimsAbove(records, rows)) {
    const last = records.at(-1);
    if (last && goesOn(own, last)) own.objective = last.objective;
    records.push(own);
  }
}

/**
 * １ 組織目標 in running text above the list of the unit's own goals: what is aimed at, or at issue, stands once for all of them and
 * is no item by itself, and so does what stands beside it without a field of its own (効果). Nothing happens where a row of the list
 * tells of the same, or something else is told above it.
 * ```
 *   水道部
 *   １ 組織目標    安全な水を届けます。
 *   ２ 重点業務
 *   | 項目 | 行動 | 達成度 |
 * ```
 */
function withAimsAbove(records: RecordDraft[], rows: readonly RecordDraft[]): readonly RecordDraft[] {
  const above = records.at(-1);
  if (!above || rows.length === 0 || !tellsOnlyAims(above) || !rows.every((row) => belongs(row, above))) return rows;
  for (const row of rows) {
    row.objective ??= above.objective;
    row.currentState ??= above.currentState;
    row.extras.unshift(...above.extras);
  }
  records.pop();
  return rows;
}

const tellsOnlyAims = (r: RecordDraft): boolean =>
  (r.title ?? r.number ?? r.measures ?? r.achievement) === null &&
  [r.divisions, r.criteria, r.indicators, r.schedule, r.progress].every((list) => list.length === 0);

const belongs = (row: RecordDraft, above: RecordDraft): boolean =>
  (row.title ?? row.number) !== null &&
  row.department?.value === above.department?.value &&
  (above.objective === null || row.objective === null) &&
  (above.currentState === null || row.currentState === null);
