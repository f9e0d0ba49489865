import type { Column } from './columns.js';
import { headWords } from './events.js';

const HALFWAY = /^(?:年度)?(?:中間|途中|上半期|上期|前期)/;
const AT_THE_END = /^(?:年度末|期末|年度終了|最終|通期|年間)/;

/**
 * 中間実績 | 期末実績 of one year, in words: how it stood halfway, and what came of it in the end. Where a column tells of an outcome
 * by its own label, both stay what was done.
 */
export function withEndOfYear(columns: readonly Column[]): Column[] {
  const isTold = (c: Column, words: RegExp) => c.field === 'status' && words.test(headWords(c.head));
  const halfway = columns.find((c) => isTold(c, HALFWAY));
  if (!halfway || columns.some((c) => c.field === 'outcome')) return [...columns];
  const isEnd = (c: Column) =>
    c.index > halfway.index && isTold(c, AT_THE_END) && c.head.years?.from === halfway.head.years?.from;
  return columns.map((c) => (isEnd(c) ? { ...c, field: 'outcome' as const } : c));
}
