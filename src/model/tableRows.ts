import type { Cell, Table } from './block.js';

/** The cells of each row by their top left, in order; of the first rows alone where `most` is given. */
export function rowsOf({ rows, cells }: Pick<Table, 'rows' | 'cells'>, most = rows): Cell[][] {
  const out: Cell[][] = Array.from({ length: Math.min(rows, most) }, () => []);
  for (const cell of cells) out[cell.row]?.push(cell);
  return out;
}

/** The cells of a row that hold a text, from left to right. */
export const filledCells = (row: readonly Cell[]): Cell[] =>
  row.filter((c) => c.lines.length > 0).sort((a, b) => a.column - b.column);

/** The rows [from, to) as a table of their own: the cells that begin in them, up to its last row. */
export function sliceRows(table: Table, from: number, to = table.rows): Table {
  const cells = table.cells.flatMap((c) =>
    c.row >= from && c.row < to ? [{ ...c, row: c.row - from, rowSpan: Math.min(c.rowSpan, to - c.row) }] : [],
  );
  const breaks = table.breaks.flatMap((b) => (b > from && b < to ? [b - from] : []));
  return { ...table, rows: to - from, cells, breaks };
}
