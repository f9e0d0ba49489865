import { boxHeight, boxWidth, holdsMiddle } from '../../model/geometry.js';
import type { Fill, Glyph } from '../../model/page.js';
import { type Atom, atomsToText, segmentToAtoms } from '../aligned/atoms.js';
import { atomsToBaselines } from '../aligned/bands.js';
import { riversOf } from '../aligned/rivers.js';
import { isShaded } from './edges.js';
import type { FilledGrid } from './emptySplits.js';
import { type Grid, type GridCell, withCells } from './grids.js';
import { glyphsToSegments } from './segments.js';

/** White (em) that parts the texts of a bar: an ideographic space, where nothing else does. */
const APART = 0.9;
/** So many texts stand side by side on a bar at least, */
const FEWEST = 3;
/** and it is so many em high at most. */
const HIGHEST = 4;
/** A bar by itself is so many times as long as high. */
const LONG = 6;
/** A bar reaches over so much of the table's width. */
const ACROSS = 0.95;

/**
 * Parts a table that only colours show where one of its rows is a bar of its own, with texts side by side behind a label:
 * ```
 *  ▒ＫＰＩ▒▒歩いた市民の割合▒▒▒▒▒▒▒現状値 41％▒▒▶▒▒目標値 60％▒
 *    工程   │ Ｒ７    ││ Ｒ８    ││ Ｒ９    │                     another table: its columns are not the bar's
 * ```
 * The bar becomes a table of one row, parted by the white between its texts. A heading over the rows of a table has no such white.
 */
export function partBars(filled: FilledGrid, isLabel: (text: string) => boolean): FilledGrid[] {
  const { grid } = filled;
  if (!grid.soft) return [filled];
  const bars = new Map<number, readonly number[]>();
  for (const [i, cell] of grid.cells.entries()) {
    const cuts = isAcross(cell, grid) ? cutsOf(cell, filled.glyphs[i] ?? [], isLabel) : [];
    if (cuts.length > 0) bars.set(cell.row, cuts);
  }
  if (bars.size === 0) return [filled];
  const parts: FilledGrid[] = [];
  let from = 0;
  for (const [row, cuts] of [...bars].sort((a, b) => a[0] - b[0])) {
    if (row > from) parts.push(rowsOf(filled, from, row));
    parts.push(cutBar(rowsOf(filled, row, row + 1), cuts));
    from = row + 1;
  }
  if (from < grid.ys.length - 1) parts.push(rowsOf(filled, from, grid.ys.length - 1));
  return parts;
}

/**
 * Bars of that kind that stand by themselves, and what is still free.
 * @param free glyphs in no table.
 */
export function findBars(
  fills: readonly Fill[],
  free: readonly Glyph[],
  isLabel: (text: string) => boolean,
): { bars: FilledGrid[]; free: readonly Glyph[] } {
  const bars: FilledGrid[] = [];
  let rest = free;
  for (const { box } of fills.filter((f) => isShaded(f) && boxWidth(f.box) > LONG * boxHeight(f.box))) {
    const own = rest.filter((g) => holdsMiddle(box, g.box));
    const cell: GridCell = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, box, outside: false, open: new Set() };
    const cuts = cutsOf(cell, own, isLabel);
    if (cuts.length === 0) continue;
    const grid = { xs: [box[0], box[2]], ys: [box[1], box[3]], box, cells: [cell], owner: [0] };
    bars.push(cutBar({ grid: { ...grid, soft: true, softColumns: true }, glyphs: [own] }, cuts));
    const taken = new Set(own);
    rest = rest.filter((g) => !taken.has(g));
  }
  return { bars, free: rest };
}

const isAcross = (cell: GridCell, grid: Grid): boolean =>
  !cell.outside && cell.rowSpan === 1 && boxWidth(cell.box) > ACROSS * boxWidth(grid.box);

/** x between the texts of the bar; none where it is no bar of that kind. */
function cutsOf({ box }: GridCell, glyphs: readonly Glyph[], isLabel: (text: string) => boolean): number[] {
  const atoms = glyphsToSegments(glyphs.filter((g) => !g.vertical)).flatMap(segmentToAtoms);
  const em = Math.max(...atoms.map((a) => a.em));
  if (atoms.length === 0 || boxHeight(box) > HIGHEST * em) return [];
  const cuts = riversOf(atoms, APART * em).map((r) => (r.from + r.to) / 2);
  const texts = [...cuts, Number.POSITIVE_INFINITY].map((to, i) =>
    textOf(atoms.filter((a) => a.x0 > (cuts[i - 1] ?? Number.NEGATIVE_INFINITY) && a.x1 < to)),
  );
  return texts.length >= FEWEST && tellsOfOne(texts, isLabel) ? cuts : [];
}

const textOf = (atoms: readonly Atom[]): string => atomsToBaselines(atoms).map(atomsToText).join('');

/** A label, a name, and values behind labels of their own or an arrow: no head of a table, and no row of figures under one. */
function tellsOfOne(
  [label = '', name = '', ...values]: readonly string[],
  isLabel: (text: string) => boolean,
): boolean {
  const opensWithLabel = (text: string): boolean => isLabel(/^[^\s　:：]+/u.exec(text)?.[0] ?? '');
  const isValue = (text: string, i: number): boolean =>
    opensWithLabel(text) && (!isLabel(text) || FIGURE.test(values[i + 1] ?? ''));
  const isTold = values.some(isValue) || [name, ...values].some((text) => ARROW.test(text));
  return isLabel(label) && !opensWithLabel(name) && /\p{L}{2}/u.test(name) && isTold;
}

/** 120本, 約８割, －: no label of another column. */
const FIGURE = /^\D{0,3}[0-9０-９]|^[-－―–—]+$/u;
const ARROW = /[→⇒➡➔⇨▶►▷]/u;

/** The rows [from, to) as a table of their own, with the columns that they need. */
function rowsOf({ grid, glyphs }: FilledGrid, from: number, to: number): FilledGrid {
  const kept = grid.cells.flatMap((c, i) => (c.row >= from && c.row + c.rowSpan <= to ? [i] : []));
  const own = kept.map((i) => grid.cells[i] as GridCell);
  const starts = [...new Set(own.flatMap((c) => [c.column, c.column + c.columnSpan]))].sort((a, b) => a - b);
  const cells = own.map((c): GridCell => {
    const column = starts.indexOf(c.column);
    return { ...c, row: c.row - from, column, columnSpan: starts.indexOf(c.column + c.columnSpan) - column };
  });
  const xs = starts.map((s) => grid.xs[s] as number);
  return { grid: withCells(grid, xs, grid.ys.slice(from, to + 1), cells), glyphs: kept.map((i) => glyphs[i] ?? []) };
}

/** The bar with a column for each of its texts. */
function cutBar({ grid, glyphs }: FilledGrid, cuts: readonly number[]): FilledGrid {
  const xs = [grid.box[0], ...cuts, grid.box[2]];
  const all = glyphs.flat();
  const parts = xs.slice(1).map((x1, column) => {
    const x0 = xs[column] as number;
    const cell: GridCell = {
      ...(grid.cells[0] as GridCell),
      column,
      columnSpan: 1,
      box: [x0, grid.box[1], x1, grid.box[3]],
    };
    const isFirst = column === 0;
    const isLast = column === xs.length - 2;
    const isIn = (x: number): boolean => (isFirst || x >= x0) && (isLast || x < x1);
    return { cell, glyphs: all.filter((g) => isIn((g.box[0] + g.box[2]) / 2)) };
  });
  const cells = parts.map((p) => p.cell);
  return { grid: withCells(grid, xs, grid.ys, cells), glyphs: parts.map((p) => p.glyphs) };
}
