import type { Table } from '../model/block.js';
import { rowsOf } from '../model/tableRows.js';
import { transposed } from './table/transpose.js';
import { cellWords } from './value.js';

/** The scales that a rubric is laid out by, best first; digits may also rise. */
const SCALES = ['5 4 3 2 1', '4 3 2 1', '3 2 1', '1 2 3 4 5', 'S A B C D E', 'A B C D E'].map((s) => s.split(' '));
const FEWEST_GRADES = 3;
const MOST_GRADES = 6;
/** 必要性, 目的達成度, 評価の視点: a side from which a thing is looked at. */
const ASPECT = /(?:性|度|度合い?|視点|観点|項目|区分|効果|成果|貢献|コスト|公平|妥当|有効|手段|基準)$/;
const LONGEST_NAME = 12;

/**
 * A table that says when each grade is given for each of several sides, and tells of no item:
 * ```
 *   視点   | 4              | 3                  | 2                | 1
 *   必要性 | 求めが増えている | 求めは変わらない     | 求めが減っている  | 求めがない
 *   効率性 | …
 * ```
 * The grades may stand at the left, the sides above.
 */
export const isRubric = (table: Table): boolean =>
  !table.cells.some((c) => c.tables.length > 0) &&
  ((hasGrades(table, 'row') && isLaidOut(table)) || (hasGrades(table, 'column') && isLaidOut(transposed(table))));

/** Grades stand in the first row or column, behind what the sides are called: most tables show by these few cells that they are none. */
function hasGrades({ cells }: Table, line: 'row' | 'column'): boolean {
  const [, ...heads] = cells.filter((c) => c[line] === 0);
  return heads.length <= MOST_GRADES && areGrades(heads.map(cellWords));
}

function isLaidOut(table: Table): boolean {
  const [head = [], ...rows] = rowsOf(table).map((row) => row.map(cellWords));
  return (
    rows.length >= 2 &&
    rows.every(
      ([side = '', ...texts]) =>
        side.length <= LONGEST_NAME &&
        ASPECT.test(side) &&
        texts.length === head.length - 1 &&
        texts.every((t) => t.length > 1 && !/[0-9０-９][%％件人円回]?$/.test(t)),
    )
  );
}

/** Each is one grade (4, Ａ, 4点, Ａ評価), and they follow one another on a scale. */
function areGrades(heads: readonly string[]): boolean {
  if (heads.length < FEWEST_GRADES) return false;
  const marks = heads.map((h) => /^([0-9A-Z])(?:点|評価|ランク)?$/.exec(h.normalize('NFKC'))?.[1]);
  return SCALES.some(
    (scale) => scale.length >= marks.length && marks.every((m, i) => m === scale[i + scaleFrom(scale, marks)]),
  );
}

const scaleFrom = (scale: readonly string[], marks: readonly (string | undefined)[]): number =>
  Math.max(0, scale.indexOf(marks[0] ?? ''));
