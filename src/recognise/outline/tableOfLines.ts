import type { Cell, Line, Table } from '../../model/block.js';

/** A cell of its own size that holds these lines. */
export const lineCell = (lines: readonly Line[], row: number, column: number, shaded = false): Cell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  lines,
  page: lines[0]?.page ?? null,
  box: null,
  shaded,
  tables: [],
});

/** The table that running text turns out to be: rows of cells, each with its lines, and no spans. */
export function tableOfLines(
  rows: readonly (readonly (readonly Line[])[])[],
  origin: Table['origin'],
  isShaded: (column: number) => boolean = () => false,
): Table {
  const cells = rows.flatMap((row, r) => row.map((lines, c) => lineCell(lines, r, c, isShaded(c))));
  return {
    kind: 'table',
    page: cells[0]?.page ?? null,
    box: null,
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    cells,
    origin,
    breaks: [],
  };
}
