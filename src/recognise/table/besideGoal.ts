import { isGoal } from '../lexicon/itemFields.js';
import { type Column, sameHead } from './columns.js';
import { headField, headWords } from './events.js';

/** 取組目標 | 実績, 取組内容・目標 | 実績: right of a goal, sentences under 実績 tell what came of it. */
export function outcomeOfGoal(column: Column, _: number, columns: readonly Column[]): Column {
  if (column.field !== 'status' || headField(column.head)?.field !== 'result') return column;
  const before = columns.findLast((c) => c.index < column.index && !sameHead(c, column));
  const tellsGoal = before && (isGoal(before.field) || NAMES_GOAL.test(headWords(before.head)));
  return tellsGoal ? { ...column, field: 'outcome' } : column;
}

const NAMES_GOAL = /目標[\s　]*$/;
