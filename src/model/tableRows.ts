import type { Cell, Table } from './block.js';

/** The cells of each row by their top left, in order; of the first rows alone where `most` is given. */
export function rowsOf({ rows, cells }: Pick<Table, 'rows' | 'cells'>, most = rows): Cell[][] {
  const out: Cell[][] = Array.from({ length: Math.min(rows, most) }, () => []);
  for (const cell of cells) out[cell.row]?.push(cell);
  return out;
}
