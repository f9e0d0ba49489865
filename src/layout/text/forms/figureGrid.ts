import type { Table } from '../../../model/block.js';
import type { GridCell } from '../aligned/cells.js';
import { cellsToTable } from '../aligned/gridTable.js';
import { segmentOf, type Token } from '../aligned/segments.js';
import type { FlowContext } from '../flow.js';
import type { FigureHead } from './figureHead.js';
import type { FigureRow } from './figureRows.js';

type Words = readonly Token[];

/** The grid of a small table of figures: its head over one row or two, and a row for each of the body's. */
export function figureGrid(
  context: FlowContext,
  head: FigureHead,
  rows: readonly FigureRow[],
  page: number | null,
): Table {
  const depth = head.groups.length > 0 ? 2 : 1;
  const cells = [...headCells(head, depth), ...rows.flatMap((r, i) => rowCells(head, r, depth + i))];
  return cellsToTable(context, cells, depth + rows.length, head.labels.length + head.stacks.length, page);
}

function headCells({ labels, stacks, groups }: FigureHead, depth: number): GridCell[] {
  const first = labels.length;
  const names = labels.map((words, c) => toCell(0, c, downwards(words), depth));
  const figures = stacks.flatMap((words, c): GridCell[] => {
    const group = groups.find((g) => c >= g.from && c < g.to);
    if (!group) return [toCell(0, first + c, downwards(words), depth)];
    const own = toCell(1, first + c, downwards(words));
    const above = toCell(0, first + c, downwards(group.words), 1, group.to - group.from);
    return c === group.from ? [above, own] : [own];
  });
  return [...names, ...figures];
}

function rowCells({ stacks, names, hasUnit }: FigureHead, row: FigureRow, at: number): GridCell[] {
  const texts: (readonly Words[])[] = names > 1 ? [row.group, row.name] : [row.name];
  if (hasUnit) texts.push(row.unit ? [[row.unit]] : []);
  for (const c of stacks.keys()) {
    const figure = row.figures.get(c);
    texts.push(figure ? [[figure]] : []);
  }
  return texts.map((lines, c) => toCell(at, c, lines));
}

/** Words below one another. */
const downwards = (words: Words): Words[] => words.map((w) => [w]);

function toCell(row: number, column: number, lines: readonly Words[], rowSpan = 1, columnSpan = 1): GridCell {
  const last = column + columnSpan - 1;
  const pieces = lines.filter((l) => l.length > 0).map((l) => ({ column, last, ...segmentOf(l) }));
  return { row, column, rowSpan, columnSpan, pieces };
}
