import type { Box } from '../../model/geometry.js';
import type { Fill, Rule } from '../../model/page.js';
import { type DoubleLine, doubleLines, rowsBelowDoubleLines } from './doubleLines.js';
import { isShaded, LEAST_SIDE } from './edges.js';
import { type Grid, type GridCell, withCells } from './grids.js';

/**
 * Parts two tables that stand so near that the rules of both make one grid: the white between them is too low for a row, no line and
 * no background crosses it, and the cells above it are not as wide as those below.
 * ```
 *  ├──────┼──────────────┤
 *  │ 概要 │ …            │
 *  └──────┴──────────────┘
 *  ┌───────────┬────┬────┐
 *  │ 達成度    │ 数 │ …  │
 * ```
 * Where they touch, the foot of the one and the top of the other are two lines all the same.
 * @returns the grids, from large to small.
 */
export function partAtGaps(grids: readonly Grid[], rules: readonly Rule[], fills: readonly Fill[]): Grid[] {
  const lines = doubleLines(rules);
  const parted = grids.flatMap((g) => splitAtGaps(g, rules, fills)).flatMap((g) => splitAtLines(g, lines));
  return parted.length === grids.length ? parted : parted.sort((a, b) => area(b.box) - area(a.box));
}

const area = (b: Box): number => (b[2] - b[0]) * (b[3] - b[1]);

function splitAtGaps(grid: Grid, rules: readonly Rule[], fills: readonly Fill[]): Grid[] {
  const gap = grid.cells.find((c) => isGap(grid, c, rules, fills));
  if (!gap) return [grid];
  const below = part(grid, gap.row + 1, grid.ys.length - 1);
  return [part(grid, 0, gap.row), ...splitAtGaps(below, rules, fills)];
}

function splitAtLines(grid: Grid, lines: readonly DoubleLine[]): Grid[] {
  const rows = rowsBelowDoubleLines(grid, lines).filter((row) => changesColumns(grid, row));
  if (rows.length === 0) return [grid];
  const ends = [...rows, grid.ys.length - 1];
  return ends.map((end, i) => part(grid, rows[i - 1] ?? 0, end));
}

/** No cell lies on both sides of the line above the row, and those above it have their sides elsewhere than those below. */
function changesColumns(grid: Grid, row: number): boolean {
  if (grid.cells.some((c) => c.row < row && c.row + c.rowSpan > row)) return false;
  const above = firstSides(grid, row - 1, -1);
  const below = firstSides(grid, row, 1);
  return above.length > 0 && below.length > 0 && !above.some((side) => below.includes(side));
}

/** Where the cells begin in the first row, from this on, that is no cell alone. */
function firstSides(grid: Grid, from: number, step: 1 | -1): number[] {
  for (let row = from; row >= 0 && row < grid.ys.length - 1; row += step) {
    const sides = sidesIn(grid, row);
    if (sides.length > 0) return sides;
  }
  return [];
}

/** Either table has so many rows. */
const LEAST_ROWS = 2;

function isGap(grid: Grid, cell: GridCell, rules: readonly Rule[], fills: readonly Fill[]): boolean {
  const [x0, y0, x1, y1] = cell.box;
  const last = grid.ys.length - 2;
  if (y1 - y0 >= LEAST_SIDE || cell.rowSpan > 1) return false;
  // A row alone at the foot of a page goes on over its end in the columns of what stands above it.
  if (cell.row < LEAST_ROWS || last - cell.row < LEAST_ROWS) return false;
  if (cell.columnSpan < grid.xs.length - 1) return false;
  const middle = (y0 + y1) / 2;
  const crosses = (r: Rule): boolean =>
    r.direction === 'vertical' && r.at >= x0 - 1 && r.at <= x1 + 1 && r.from < middle && r.to > middle;
  const covers = (f: Fill): boolean =>
    isShaded(f) && f.box[0] < x1 && f.box[2] > x0 && f.box[1] < middle && f.box[3] > middle;
  if (rules.some(crosses) || fills.some(covers)) return false;
  const [above, below] = [sidesIn(grid, cell.row - 1), sidesIn(grid, cell.row + 1)];
  return above.join() !== below.join();
}

/** Where the cells of the row begin. */
function sidesIn(grid: Grid, row: number): number[] {
  const columns = grid.xs.length - 1;
  const owners = grid.owner.slice(row * columns, (row + 1) * columns);
  return owners.flatMap((owner, i) => (i > 0 && owner !== owners[i - 1] ? [i] : []));
}

/** The rows [from, to) as a grid of their own, without the columns that none of their cells begins in. */
function part(grid: Grid, from: number, to: number): Grid {
  const kept = grid.cells.filter((c) => c.row >= from && c.row < to);
  const lefts = [...new Set(kept.map((c) => c.column))].sort((a, b) => a - b);
  const columnOf = new Map(lefts.map((left, i) => [left, i]));
  const columnAt = (column: number): number => columnOf.get(column) ?? lefts.length;
  const cells = kept.map((c): GridCell => {
    const column = columnAt(c.column);
    return { ...c, row: c.row - from, column, columnSpan: columnAt(c.column + c.columnSpan) - column };
  });
  const xs = [...lefts.map((left) => grid.xs[left] as number), grid.xs.at(-1) as number];
  return withCells(grid, xs, grid.ys.slice(from, to + 1), cells);
}
