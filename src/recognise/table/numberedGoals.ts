import { readMarker } from '../../japanese/index.js';
import { isGoal } from '../lexicon/itemFields.js';
import type { Column } from './columns.js';
import { columnCells } from './columnTexts.js';
import { type BodyRow, headWords } from './events.js';

/** Goals that a unit sets itself: what its actions are for, and no level of the plan. */
const OF_UNIT = /組織|部局|^[部課室局係]の?目標|部長|課長|年度/;

/**
 * 環境目標 | 施策の方向 | 取組 above １ … | １－１ … | …: left of levels that are numbered below it, a goal that is numbered itself
 * and stands over several of them is the outermost level.
 */
export function isNumberedLevel(column: Column, columns: readonly Column[], rows: readonly BodyRow[]): boolean {
  if ((column.field !== null && !isGoal(column.field)) || column.head.years !== null) return false;
  if (column.head.labels.length === 0) return false;
  if (OF_UNIT.test(headWords(column.head))) return false;
  const next = columns[column.index + 1];
  if (next && isAimOfLevel(next, rows) && isGoal(column.field))
    return textsOf(column, rows).every((t) => isNumberedName(withoutWord(t, headWords(column.head))));
  if (!next || (next.field !== 'category' && !/方向性?$|施策|政策|柱|分野/.test(headWords(next.head)))) return false;
  const [goals, levels] = [textsOf(column, rows), textsOf(next, rows)];
  if (goals.length === 0 || goals.length > levels.length || levels.length >= rows.length) return false;
  return goals.every(isNumberedName) && levels.every(isNumberedName);
}

/** ねらい | めざす姿 above ねらい１ 川を守る | 水辺に人が集う。: what a level aims at, told in sentences right of its name. */
const isAimOfLevel = (column: Column, rows: readonly BodyRow[]): boolean => {
  const texts = isGoal(column.field) && column.head.years === null ? textsOf(column, rows) : [];
  return texts.length > 0 && texts.every((t) => /。$/.test(t.trim()));
};

/** ねらい１ …: the word that the head says again before each number. */
const withoutWord = (text: string, word: string): string =>
  word !== '' && text.trim().startsWith(word) ? text.trim().slice(word.length) : text;

/** The cells of the column that say something, each once. */
const textsOf = ({ index }: Column, rows: readonly BodyRow[]): string[] =>
  columnCells(rows, index).flatMap((c) => (c.role === 'empty' ? [] : [c.text.value]));

/** １ 健やかに暮らせるまち, 基本目標Ⅰ …: a number and a name. */
const isNumberedName = (text: string): boolean => {
  const name = text.trim().replace(/^(?:[^\s\d０-９]{0,4}(?:目標|方針|施策|方向|柱))(?=[\d０-９Ⅰ-Ⅻ①-⑳])/u, '');
  return readMarker(name) !== null && name.length <= 50 && !/[。]$/.test(name);
};
