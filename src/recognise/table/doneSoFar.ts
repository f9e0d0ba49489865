import type { Column } from './columns.js';
import { headWords } from './events.js';

/** What a table prints behind what was done. */
const FOLLOWS: ReadonlySet<Column['field']> = new Set(['nextSteps', 'achievement'] as const);

/** これまでの取組 before 今後の予定, or before its result, tells what was done. */
export function toStatus(column: Column, _: number, columns: readonly Column[]): Column {
  if (column.field !== 'currentState' || !columns.some((c) => FOLLOWS.has(c.field))) return column;
  const label = headWords(column.head);
  return /^これまでの(?:取組|取り組み|対応|実績|経過|実施)/.test(label) ? { ...column, field: 'status' } : column;
}
