import type { Line } from '../../model/block.js';
import { joinTexts, trimText } from '../../model/sourceText.js';
import { readAchievement } from '../lexicon/index.js';
import { isGoal } from '../lexicon/itemFields.js';
import { linesToValue, onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import type { Label, TableEvent } from './events.js';
import type { Grid } from './grid.js';
import { isNumber } from './numberBesideName.js';
import { type Region, rowText } from './rowKinds.js';

/** What the rows tell, and the first row after them. */
interface GoalRows {
  readonly events: readonly TableEvent[];
  readonly end: number;
}

const LONGEST_RESULT = 8;

/**
 * The goals below their label, a row each, its number, the goal and perhaps its result in cells of their own:
 * ```
 *   今年の約束とその結果
 *   【1】 | 桟橋を直します！     | 達成
 *   【2】 | 夜の便を増やします！ | 一部達成
 * ```
 * are read as if the goals stood in one cell, each with its number before it and its result behind. Null for other rows.
 */
export function goalRows(
  grid: Grid,
  region: Region,
  from: number,
  label: Label,
  path: readonly Label[],
): GoalRows | null {
  if (!isGoal(label.reading?.field ?? null)) return null;
  const lines: Line[] = [];
  let row = from;
  for (let cells = goalCells(grid, region, row); cells; cells = goalCells(grid, region, row)) {
    lines.push(...toLines(cells));
    row = grid.rowEnd(cells[0] as CellReading);
  }
  if (row === from) return null;
  return { events: [{ type: 'hit', path: [...path, label], head: null, value: linesToValue(lines) }], end: row };
}

/** Number, goal and result of the row; null where it holds anything else. */
function goalCells(grid: Grid, region: Region, row: number): CellReading[] | null {
  if (row >= region.bottom) return null;
  const cells = rowText(grid, region, row);
  const [number, goal, result, ...more] = cells;
  if (!number || !goal || more.length > 0 || cells.some((c) => c.cell.row !== row || c.cell.tables.length > 0))
    return null;
  if (number.cell.column !== region.left || !isNumber(bare(number))) return null;
  const isTold = goal.role === 'value' && /[\p{L}ー]{4}/u.test(goal.text.value);
  return isTold && (!result || isResult(result)) ? cells : null;
}

/** 【01】, ［1］: the brackets only set the number off. */
const bare = ({ text }: CellReading): string =>
  onOneLine(text, '')
    .value.trim()
    .replace(/^[【［〔[](.+)[】］〕\]]$/u, '$1');

const isResult = ({ text }: CellReading): boolean =>
  text.value.length <= LONGEST_RESULT && readAchievement(text.value.trim()) !== null;

function toLines([number, goal, result]: readonly CellReading[]): Line[] {
  const lines = [...(goal as CellReading).cell.lines];
  const [first] = lines;
  if (first && number) lines[0] = { ...first, text: joinTexts([onOneLine(number.text), first.text], '　') };
  const last = lines.at(-1) as Line;
  const text = result ? joinTexts([last.text, trimText(onOneLine(result.text))], '　') : last.text;
  lines[lines.length - 1] = { ...last, text, after: 'end' };
  return lines;
}
