import type { Block, Cell, Line, Table } from '../../../model/block.js';
import type { FigureGrid } from './figureGrid.js';
import { placeOf, placesOf } from './places.js';

/**
 * Whether one of the tables read otherwise has the cells of a table of figures as they are, those of a column in one column and those of a
 * row in one row, and nothing else in these. The words that stand beside groups of rows may stand there in cells of other rows.
 */
export function isReadAlready(blocks: readonly Block[], { from, to, table: grid }: FigureGrid): boolean {
  const first = grid.cells.find((c) => c.lines.length > 0);
  const at = first ? placeOf(first.lines[0] as Line) : -1;
  const table = blocks.find((b): b is Table => b.kind === 'table' && b.cells.some((c) => placesOf(c).includes(at)));
  if (!table) return false;
  const cellAt = new Map(table.cells.flatMap((c) => placesOf(c).map((p): [number, Cell] => [p, c])));
  const columns = new Map<number, number>();
  const rows = new Map<number, number>();
  const head = grid.cells.reduce((most, c) => (c.row === 0 ? Math.max(most, c.rowSpan) : most), 1);
  const hasGroups = grid.cells[0]?.lines.length === 0;
  const areAlike = grid.cells.every((own) => {
    const [line] = own.lines;
    if (!line) return true;
    const other = cellAt.get(placeOf(line));
    if (!other || textOf(other) !== textOf(own)) return false;
    const column = columns.get(own.column) ?? other.column;
    columns.set(own.column, column);
    if (other.column !== column) return false;
    if (own.row < head || (hasGroups && own.column === 0)) return true;
    const row = rows.get(own.row) ?? other.row;
    rows.set(own.row, row);
    return other.row === row;
  });
  const own = new Set(rows.values());
  return areAlike && table.cells.every((c) => !own.has(c.row) || placesOf(c).every((p) => p >= from && p < to));
}

const textOf = (cell: Cell): string =>
  cell.lines
    .map((l) => l.text.value)
    .join('')
    .replace(/[\s　]/g, '');
