import { isGoal } from '../lexicon/itemFields.js';
import type { Column } from './columns.js';
import { headWords } from './events.js';

/** 約束, 市民の皆さまとのお約束, 約束したこと. */
const IS_PROMISE = /約束(?:したこと|すること)?$/;

/** Columns of a list by which promises are followed up: who keeps them, what was done, what comes next. */
const FOLLOWS_UP: ReadonlySet<Column['field']> = new Set(['division', 'status', 'outcome', 'nextSteps', 'measures']);

/**
 * 番号 | 市民との約束 | 担当課 | 取組状況: where each promise has a number and columns that follow it up, it is the item, as 公約 is.
 * Null where another column names the items or tells of goals.
 */
export function promiseColumn(columns: readonly Column[]): Column | null {
  const goals = columns.filter((c) => isGoal(c.field));
  const [promise] = goals;
  if (!promise || goals.length > 1 || columns.some((c) => c.field === 'title')) return null;
  if (!IS_PROMISE.test(headWords(promise.head))) return null;
  const isNumbered = columns.some((c) => c.field === 'number' && c.index < promise.index);
  const followed = new Set(columns.map((c) => c.field).filter((f) => FOLLOWS_UP.has(f)));
  return isNumbered && followed.size >= 2 ? promise : null;
}

/** 公約, 公約の内容, 市長マニフェスト, 市民との約束: what was promised. */
const PROMISES = /公約|約束|マニフェスト|宣言/;

/** 番号 | 公約 | 担当課 above 広場をつくります。: a promise is named by its own sentence, where a number stands before it. */
export const namesPromise = (column: Column, columns: readonly Column[]): boolean =>
  PROMISES.test(headWords(column.head)) && columns.some((c) => c.field === 'number' && c.index < column.index);
