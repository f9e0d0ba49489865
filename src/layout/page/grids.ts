import type { Box } from '../../model/geometry.js';
import type { Fill, Rule } from '../../model/page.js';
import { lowerBound } from '../sorted.js';
import { closeComponent, type OpenSides, type Side } from './border.js';
import { type Component, edgesToComponents } from './components.js';
import { type Edge, type Edges, rulesToEdges, SNAP } from './edges.js';

/** A region that no rule crosses. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
  /** Inside the grid's bounding box, but outside its outer border (a notch): holds nothing. */
  readonly outside: boolean;
  /** Sides of the grid on which no rule closes the cell: it goes on over a page break. */
  readonly open: ReadonlySet<Side>;
}

/** One drawn table: `xs`/`ys` are its rules from left to right and top to bottom. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly box: Box;
  readonly cells: readonly GridCell[];
  /** Cell index of every grid position, row by row. */
  readonly owner: readonly number[];
  /** Known by backgrounds alone. */
  readonly soft: boolean;
  /** Only backgrounds tell its columns. */
  readonly softColumns: boolean;
}

/** The grid with other cells between other rules. */
export function withCells(grid: Grid, xs: readonly number[], ys: readonly number[], cells: readonly GridCell[]): Grid {
  const columns = xs.length - 1;
  const owner = new Array<number>(columns * (ys.length - 1)).fill(-1);
  for (const [i, c] of cells.entries())
    for (let r = c.row; r < c.row + c.rowSpan; r++)
      for (let k = c.column; k < c.column + c.columnSpan; k++) owner[r * columns + k] = i;
  return { ...grid, xs, ys, box: boxOf(xs, ys), cells, owner };
}

const boxOf = (xs: readonly number[], ys: readonly number[]): Box => [
  xs[0] as number,
  ys[0] as number,
  xs.at(-1) as number,
  ys.at(-1) as number,
];

/** Rules → edges → components → cells. Single boxes are grids of one cell. Sorted from large to small. */
export function rulesToGrids(rules: readonly Rule[], fills: readonly Fill[]): Grid[] {
  const edges = rulesToEdges(rules, fills);
  return edgesToGrids(edges)
    .filter((g) => !isHeaderOnly(g, edges.horizontal))
    .sort((a, b) => area(b.box) - area(a.box));
}

/** The same with heads that are no table by themselves: a row of backgrounds over rows that have none. */
export const rulesToGridsWithHeads = (rules: readonly Rule[], fills: readonly Fill[]): Grid[] =>
  edgesToGrids(rulesToEdges(rules, fills));

const edgesToGrids = (edges: Edges): Grid[] =>
  edgesToComponents(edges)
    .map(componentToGrid)
    .filter((g): g is Grid => g !== null && !(g.soft && g.xs.length <= 2));

/**
 * A shaded header row over rows that have no lines, or lines between them and none beside them: its cells are not the table.
 * Alignment finds all of it.
 */
function isHeaderOnly(grid: Grid, horizontal: readonly Edge[]): boolean {
  if (!grid.softColumns || grid.ys.length !== 2) return false;
  if (grid.soft) return true;
  const [x0, y0, x1, y1] = grid.box;
  return horizontal.some(
    (e) =>
      !e.soft && Math.abs(e.from - x0) <= SNAP && Math.abs(e.to - x1) <= SNAP && (e.at > y1 + SNAP || e.at < y0 - SNAP),
  );
}

const area = (b: Box): number => (b[2] - b[0]) * (b[3] - b[1]);

function componentToGrid(raw: Component): Grid | null {
  const { component, open } = closeComponent(raw);
  const xs = positions(component.vertical);
  const ys = positions(component.horizontal);
  if (xs.length < 2 || ys.length < 2) return null;
  const walls = drawWalls(component, xs, ys);
  const regions = floodRegions(walls, xs.length - 1, ys.length - 1);
  const { cells, owner } = regionsToCells(regions, xs, ys, open, raw.horizontal);
  if (cells.every((c) => c.outside)) return null;
  const softColumns = component.vertical.every((e) => e.soft);
  return {
    xs,
    ys,
    box: boxOf(xs, ys),
    cells,
    owner,
    soft: softColumns && component.horizontal.every((e) => e.soft),
    softColumns,
  };
}

/** Distinct positions of parallel edges: those within `SNAP` of one another are one, at their mean. */
function positions(edges: readonly Edge[]): number[] {
  const ats = edges.map((e) => e.at).sort((a, b) => a - b);
  const distinct: number[] = [];
  for (let i = 0; i < ats.length; ) {
    let j = i;
    let sum = 0;
    while (j < ats.length && (ats[j] as number) - (ats[i] as number) <= SNAP) sum += ats[j++] as number;
    distinct.push(sum / (j - i));
    i = j;
  }
  return distinct;
}

interface Walls {
  /** `above[row * columns + column]`: a rule runs along the top of the position; one row more than the grid has. */
  readonly above: Uint8Array;
  /** `before[row * (columns + 1) + column]`: a rule runs along its left side. */
  readonly before: Uint8Array;
}

function drawWalls(component: Component, xs: readonly number[], ys: readonly number[]): Walls {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const above = new Uint8Array(columns * (rows + 1));
  const before = new Uint8Array((columns + 1) * rows);
  for (const e of component.horizontal) {
    const row = nearest(ys, e.at);
    for (let c = Math.max(0, lowerBound(xs, e.from) - 1); c < columns; c++) {
      const middle = ((xs[c] as number) + (xs[c + 1] as number)) / 2;
      if (middle > e.to) break;
      if (middle >= e.from) above[row * columns + c] = 1;
    }
  }
  for (const e of component.vertical) {
    const column = nearest(xs, e.at);
    for (let r = Math.max(0, lowerBound(ys, e.from) - 1); r < rows; r++) {
      const middle = ((ys[r] as number) + (ys[r + 1] as number)) / 2;
      if (middle > e.to) break;
      if (middle >= e.from) before[r * (columns + 1) + column] = 1;
    }
  }
  return { above, before };
}

function nearest(values: readonly number[], value: number): number {
  const i = lowerBound(values, value);
  if (i === 0) return 0;
  if (i === values.length) return i - 1;
  return (values[i] as number) - value < value - (values[i - 1] as number) ? i : i - 1;
}

interface Regions {
  /** Region number of every position. */
  readonly of: Int32Array;
  /** By region: sides of the grid through which it leaks out. */
  readonly leaks: readonly ReadonlySet<Side>[];
}

/** Numbers the regions of positions with no rule between them. */
function floodRegions({ above, before }: Walls, columns: number, rows: number): Regions {
  const of = new Int32Array(columns * rows).fill(-1);
  const leaks: Set<Side>[] = [];
  for (let start = 0; start < of.length; start++) {
    if (of[start] !== -1) continue;
    const id = leaks.length;
    const leak = new Set<Side>();
    leaks.push(leak);
    const stack = [start];
    of[start] = id;
    const visit = (p: number): void => {
      if (of[p] !== -1) return;
      of[p] = id;
      stack.push(p);
    };
    for (let p = stack.pop(); p !== undefined; p = stack.pop()) {
      const r = Math.floor(p / columns);
      const c = p % columns;
      const left = r * (columns + 1) + c;
      if (!above[p]) r > 0 ? visit(p - columns) : leak.add('top');
      if (!above[p + columns]) r < rows - 1 ? visit(p + columns) : leak.add('bottom');
      if (!before[left]) c > 0 ? visit(p - 1) : leak.add('left');
      if (!before[left + 1]) c < columns - 1 ? visit(p + 1) : leak.add('right');
    }
  }
  return { of, leaks };
}

/** Cuts every region into rectangles (one, unless a rule is missing), in row-major order of their top left. */
function regionsToCells(
  { of, leaks }: Regions,
  xs: readonly number[],
  ys: readonly number[],
  closed: OpenSides,
  drawn: readonly Edge[],
) {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const owner = new Array<number>(of.length).fill(-1);
  const cells: GridCell[] = [];
  // A side that was closed is open only where nothing was drawn.
  const isDrawn = (y: number, x: number): boolean =>
    drawn.some((e) => !e.soft && Math.abs(e.at - y) <= SNAP && e.from <= x && e.to >= x);
  for (let p = 0; p < of.length; p++) {
    if (owner[p] !== -1) continue;
    const id = of[p] as number;
    const row = Math.floor(p / columns);
    const column = p % columns;
    const free = (q: number): boolean => of[q] === id && owner[q] === -1;
    let columnSpan = 1;
    while (column + columnSpan < columns && free(p + columnSpan)) columnSpan++;
    let rowSpan = 1;
    const whole = (r: number): boolean => {
      for (let c = 0; c < columnSpan; c++) if (!free(r * columns + column + c)) return false;
      return true;
    };
    while (row + rowSpan < rows && whole(row + rowSpan)) rowSpan++;
    for (let r = 0; r < rowSpan; r++) {
      for (let c = 0; c < columnSpan; c++) owner[p + r * columns + c] = cells.length;
    }
    const leak = leaks[id] as ReadonlySet<Side>;
    const open = new Set<Side>();
    const middle = ((xs[column] as number) + (xs[column + columnSpan] as number)) / 2;
    const isOpen = (side: 'top' | 'bottom', y: number): boolean =>
      leak.has(side) || (closed.has(side) && !isDrawn(y, middle));
    if (row === 0 && isOpen('top', ys[0] as number)) open.add('top');
    if (row + rowSpan === rows && isOpen('bottom', ys[rows] as number)) open.add('bottom');
    cells.push({
      row,
      column,
      rowSpan,
      columnSpan,
      box: [xs[column] as number, ys[row] as number, xs[column + columnSpan] as number, ys[row + rowSpan] as number],
      // What lacks one side is a cell that a page break has cut; what lacks a corner is a notch.
      outside: leak.size > 1,
      open,
    });
  }
  return { cells, owner };
}

/** The cell under a point, or null outside the grid and in its notches. */
export function cellAt(grid: Grid, x: number, y: number): number | null {
  const { box, xs, ys } = grid;
  if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) return null;
  const column = Math.min(xs.length - 2, Math.max(0, lowerBound(xs, x) - 1));
  const row = Math.min(ys.length - 2, Math.max(0, lowerBound(ys, y) - 1));
  const cell = grid.owner[row * (xs.length - 1) + column] as number;
  return grid.cells[cell]?.outside ? null : cell;
}
