import type { Block, Cell, Line, Table } from '../../../model/block.js';
import { rowsOf } from '../../../model/tableRows.js';
import type { FigureGrid } from './figureGrid.js';
import { type PlacedBlock, placeOf, placesOf, toPlaced } from './places.js';
import { isReadAlready } from './readAlready.js';

/**
 * The blocks with the tables of figures in place of what else was read of their lines, unless that holds the same cells. The grids stand
 * one below the other; each is compared with the blocks around it alone.
 */
export function putFigureGrids(blocks: readonly Block[], grids: readonly FigureGrid[]): Block[] {
  if (grids.length === 0) return [...blocks];
  const placed = blocks.map(toPlaced);
  const firstFrom = leastFirst(placed);
  const out: Block[] = [];
  let near: readonly PlacedBlock[] = [];
  let next = 0;
  for (const grid of grids) {
    const above = near.findIndex((b) => b.last >= grid.from);
    const kept = above < 0 ? near.length : above;
    for (const { block } of near.slice(0, kept)) out.push(block);
    const open = near.slice(kept);
    for (; next < placed.length && (firstFrom[next] as number) < grid.to; next++) {
      const own = placed[next] as PlacedBlock;
      if (open.length === 0 && own.last < grid.from) out.push(own.block);
      else open.push(own);
    }
    near = isReadAlready(
      open.map((b) => b.block),
      grid,
    )
      ? open
      : putGrid(open, grid);
  }
  for (const { block } of near) out.push(block);
  for (const { block } of placed.slice(next)) out.push(block);
  return out;
}

/** The place of the first line that stands in a block or in any behind it, by the block. */
function leastFirst(placed: readonly PlacedBlock[]): readonly number[] {
  let least = Number.POSITIVE_INFINITY;
  const from = new Array<number>(placed.length);
  for (let i = placed.length - 1; i >= 0; i--) {
    least = Math.min(least, (placed[i] as PlacedBlock).first);
    from[i] = least;
  }
  return from;
}

function putGrid(blocks: readonly PlacedBlock[], grid: FigureGrid): PlacedBlock[] {
  const out: PlacedBlock[] = [];
  let isPut = false;
  const put = (): void => {
    if (!isPut) out.push(toPlaced(grid.table));
    isPut = true;
  };
  for (const own of blocks) {
    if (own.first >= grid.to) put();
    if (own.first >= grid.to || own.last < grid.from) {
      out.push(own);
      continue;
    }
    const [above, below] = partedAround(own.block, grid);
    if (above) out.push(toPlaced(above));
    if (below) {
      put();
      out.push(toPlaced(below));
    }
  }
  put();
  return out;
}

/** What is left of a block above the range and below it. */
function partedAround(block: Block, range: Range): (Block | undefined)[] {
  if (block.kind === 'table') return tableAround(block, range);
  const above = block.lines.filter((l) => placeOf(l) < range.from);
  const below = block.lines.filter((l) => placeOf(l) >= range.to);
  return [above, below].map((lines) => (lines.length > 0 ? { ...block, lines } : undefined));
}

type Range = Pick<FigureGrid, 'from' | 'to'>;

function tableAround(table: Table, range: Range): (Table | undefined)[] {
  const isIn = (l: Line): boolean => placeOf(l) >= range.from && placeOf(l) < range.to;
  const cells = table.cells.map((c) => ({ ...c, lines: c.lines.filter((l) => !isIn(l)) }));
  const touched = new Set<number>();
  for (const c of table.cells) if (c.lines.some(isIn)) for (let r = c.row; r < c.row + c.rowSpan; r++) touched.add(r);
  const textRows = new Set(cells.filter((c) => c.lines.length + c.tables.length > 0).map((c) => c.row));
  const kept = Array.from({ length: table.rows }, (_, r) => r).filter((r) => !touched.has(r) || textRows.has(r));
  const left = withoutBlankColumns(withRows({ ...table, cells }, kept));
  if (left.rows === 0) return [];
  const rowsLeft = rowsOf(left);
  const placesIn = (r: number): number[] => (rowsLeft[r] ?? []).flatMap(placesOf);
  let at = left.rows;
  while (at > 0 && placesIn(at - 1).every((p) => p >= range.to)) at--;
  const isCut = left.cells.some((c) => c.row < at && c.row + c.rowSpan > at);
  if (isCut) return [left];
  const rows = Array.from({ length: left.rows }, (_, r) => r);
  return [rows.slice(0, at), rows.slice(at)].map((own) =>
    own.length > 0 ? withoutBlankColumns(withRows(left, own)) : undefined,
  );
}

/** The table with these of its rows only. */
function withRows(table: Table, rows: readonly number[]): Table {
  const isKept = new Set(rows);
  const before = [0];
  for (let r = 0; r < table.rows; r++) before.push((before[r] as number) + (isKept.has(r) ? 1 : 0));
  const cells = table.cells.flatMap((c): Cell[] => {
    const row = before[c.row] as number;
    const rowSpan = (before[Math.min(c.row + c.rowSpan, table.rows)] as number) - row;
    return rowSpan > 0 ? [{ ...c, row, rowSpan }] : [];
  });
  const breaks = table.breaks.flatMap((b) => {
    const at = rows.findIndex((r) => r >= b);
    return at > 0 ? [at] : [];
  });
  return { ...table, rows: rows.length, cells, breaks: [...new Set(breaks)] };
}

/** The table without the columns in which no text begins. */
function withoutBlankColumns(table: Table): Table {
  const begins = new Set(table.cells.filter((c) => c.lines.length + c.tables.length > 0).map((c) => c.column));
  const columns = Array.from({ length: table.columns }, (_, c) => c).filter((c) => begins.has(c));
  if (columns.length === 0 || columns.length === table.columns) return table;
  const index = new Map(columns.map((c, i) => [c, i]));
  const cells = table.cells.flatMap((c): Cell[] => {
    const own = columns.filter((k) => k >= c.column && k < c.column + c.columnSpan);
    return own.length > 0 ? [{ ...c, column: index.get(own[0] as number) as number, columnSpan: own.length }] : [];
  });
  return { ...table, columns: columns.length, cells };
}
