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

/** 目標 and 部局目標 say themselves what stands below them; 重点目標 and 個別目標 are as often names. */
export const isPlainGoal = (column: Column): boolean =>
  /^(?:(?:組織|部局?|課|室|局)の?)?目標$/.test(headWords(column.head));

/** 重点課題, 主要課題: what a unit took up, beside what it wants of it; 現状の課題 tells what is wrong. */
export const isChosenIssue = (column: Column): boolean =>
  /(?:重点|主要|重要|優先|取組)課題$/.test(headWords(column.head));
