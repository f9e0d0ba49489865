import { readMarker } from '../../japanese/index.js';
import type { Cell, Line, Table } from '../../model/block.js';
import { joinTexts, trimText } from '../../model/sourceText.js';
import { linesToItems } from '../items.js';
import { readAchievement } from '../lexicon/index.js';
import { isGoal } from '../lexicon/itemFields.js';
import type { LegendEntry, Lexicon } from '../lexicon/types.js';
import { linesToText } from '../value.js';

/**
 * Numbered goals below a label across them, each with its result in a cell of its own, become one list of goals that end in their
 * results:
 * ```
 *   今年度の約束
 *   1 橋の点検を終えます  | できました
 *   2 水路を直します      | 一部できました
 * ```
 * The goals may stand in one cell beside all results, or in a cell each.
 */
export function joinResultsToGoals(table: Table, lexicon: Lexicon, legend: readonly LegendEntry[]): Table {
  let cells = table.cells;
  for (const label of table.cells) {
    if (label.columnSpan < 2 || !isGoal(lexicon.readLabel(linesToText(label.lines).value)?.field)) continue;
    const list = listBelow(label, cells, legend);
    if (list) cells = [...cells.filter((c) => !list.from.has(c)), list.cell].sort(inReadingOrder);
  }
  return cells === table.cells ? table : { ...table, cells };
}

const inReadingOrder = (a: Cell, b: Cell): number => a.row - b.row || a.column - b.column;

interface GoalList {
  readonly cell: Cell;
  readonly from: ReadonlySet<Cell>;
}

/** The cell that the goals below the label and their results are together; null where the rows below hold anything else. */
function listBelow(label: Cell, cells: readonly Cell[], legend: readonly LegendEntry[]): GoalList | null {
  const right = label.column + label.columnSpan;
  const top = label.row + label.rowSpan;
  const results: Cell[] = [];
  for (let row = top; ; row++) {
    const last = cells.find((c) => c.row === row && c.column + c.columnSpan === right && c.column > label.column);
    const text = last ? linesToText(last.lines).value.replace(/\s/g, '') : '';
    if (!last || last.rowSpan > 1 || last.tables.length > 0 || !readAchievement(text, legend)?.level) break;
    results.push(last);
  }
  const bottom = top + results.length;
  const isBeside = (c: Cell) => c.row >= top && c.row < bottom && c.column >= label.column && c.column < right;
  const goals = cells.filter((c) => isBeside(c) && !results.includes(c));
  const items = goalsOf(goals, results.length);
  if (results.length < 2 || !items) return null;
  const lines = items.flatMap((item, i) => withResult(item, results[i] as Cell));
  const spans = { rowSpan: results.length, columnSpan: label.columnSpan };
  const cell = { ...(goals[0] as Cell), ...spans, row: top, column: label.column, lines, tables: [], box: null };
  return { cell, from: new Set([...goals, ...results]) };
}

/** The lines of each goal, numbered from 1; null unless they are as many as their results, and nothing stands among them. */
function goalsOf(cells: readonly Cell[], count: number): readonly (readonly Line[])[] | null {
  if (cells.some((c) => c.tables.length > 0 || c.lines.length === 0)) return null;
  const lines = cells.flatMap((c) => c.lines);
  const { preface, items } = linesToItems(lines);
  if (preface.length > 0 || items.length !== count || items.some((item, i) => item.ordinal !== i + 1)) return null;
  if (cells.length > 1)
    return cells.length === count && cells.every(opensWithNumber) ? cells.map((c) => c.lines) : null;
  let end = 0;
  return items.map((item) => {
    const from = end;
    end += item.lines.length;
    return lines.slice(from, end);
  });
}

const opensWithNumber = ({ lines }: Cell): boolean => readMarker(lines[0]?.text.value ?? '')?.ordinal != null;

function withResult(goal: readonly Line[], { lines: printed }: Cell): Line[] {
  const result = joinTexts(printed.map((l) => trimText(l.text)));
  return goal.map((line, i) =>
    i < goal.length - 1 ? line : { ...line, text: joinTexts([line.text, result], '　'), after: 'end' },
  );
}
