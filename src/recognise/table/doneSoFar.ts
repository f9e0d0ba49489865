import type { Column } from './columns.js';
import { headWords } from './events.js';

/** What a table prints behind what was done. */
const FOLLOWS: ReadonlySet<Column['field']> = new Set(['nextSteps', 'achievement'] as const);

/** 下期の取組 beside 上期 | 進捗状況: the half of the year that is still to come. */
export function toRestOfYear(column: Column, _: number, columns: readonly Column[]): Column {
  if (column.field !== 'status' || !SECOND_HALF.test(headWords(column.head))) return column;
  const others = columns.filter((c) => c !== column && TELLS_DONE.has(c.field));
  const says = (pattern: RegExp) => (c: Column) =>
    c.head.labels.some((l) => pattern.test(l.text.value.replace(/[\s　]/g, '')));
  return others.some(says(HALFWAY)) && !others.some(says(AT_END)) ? { ...column, field: 'nextSteps' } : column;
}

const HALFWAY = /[上前]半?期|中間/;
const AT_END = /[下後]半?期|期末|年度末/;
const SECOND_HALF = /^[下後]半?期の?(?:主な|具体的な?)?(?:取り?組み?|対応|実施)(?:内容|事項|方針)?$/;
const TELLS_DONE: ReadonlySet<Column['field']> = new Set(['status', 'outcome', 'achievement'] as const);

/** これまでの取組 before 今後の予定, or before its result, tells what was done. */
export function toStatus(column: Column, _: number, columns: readonly Column[]): Column {
  if (column.field !== 'currentState' || !columns.some((c) => FOLLOWS.has(c.field))) return column;
  const label = headWords(column.head);
  return /^これまでの(?:取組|取り組み|対応|実績|経過|実施)/.test(label) ? { ...column, field: 'status' } : column;
}
