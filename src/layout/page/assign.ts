import { overlap } from '../../model/geometry.js';
import type { Glyph } from '../../model/page.js';
import { isBlank } from '../blank.js';
import { cellAt, type Grid } from './grids.js';

/** Glyphs by cell of every table grid, and those in no cell. */
export interface Assignment {
  readonly cells: ReadonlyMap<Grid, readonly Glyph[][]>;
  readonly free: readonly Glyph[];
}

interface Spot {
  readonly grid: Grid;
  readonly cell: number;
}

/** Share of a glyph that must lie on each side of a rule for the text to run through it. */
const STRADDLE = 0.15;

/** So much more, in em, than between the characters beside it parts two cells. */
const APART = 0.25;
const FIGURE = /^[0-9０-９,，.．%％]$/;

/**
 * Gives every glyph to the innermost cell that holds its middle. A run that touches a rule is split there by glyph; a run
 * that is printed through a rule (it overflows its cell) goes whole to the cell that holds most of it.
 * @param grids from large to small.
 */
export function assignGlyphs(glyphs: readonly Glyph[], grids: readonly Grid[]): Assignment {
  const cells = new Map(grids.map((g) => [g, g.cells.map((): Glyph[] => [])]));
  const free: Glyph[] = [];
  const give = (piece: readonly Glyph[], spot: Spot | null): void => {
    const list = spot ? cells.get(spot.grid)?.[spot.cell] : free;
    if (list) for (const g of piece) list.push(g);
  };
  if (grids.length === 0) return { cells, free: glyphs };
  const inner = [...grids].reverse();
  const settled = printedRuns(glyphs).flatMap((run) => settle(run, inner));
  for (const { glyphs: piece, spot } of settled) give(piece, spot);
  return { cells, free };
}

function spotOf(g: Glyph, inner: readonly Grid[]): Spot | null {
  const x = (g.box[0] + g.box[2]) / 2;
  const y = (g.box[1] + g.box[3]) / 2;
  for (const grid of inner) {
    const cell = cellAt(grid, x, y);
    if (cell !== null) return { grid, cell };
  }
  return null;
}

/** Glyphs set one after the other without a gap to speak of, in content order. */
function printedRuns(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  let run: Glyph[] = [];
  let last: Glyph | undefined;
  for (const g of glyphs) {
    if (last && continues(last, g)) run.push(g);
    else {
      run = [g];
      runs.push(run);
    }
    last = g;
  }
  return runs;
}

function continues(a: Glyph, b: Glyph): boolean {
  if (a.vertical !== b.vertical) return false;
  const [along, across] = a.vertical ? [1, 0] : [0, 1];
  const gap = (b.box[along] as number) - (a.box[along + 2] as number);
  const level = Math.abs((a.box[across + 2] as number) - (b.box[across + 2] as number));
  return gap > -0.5 * a.size && gap < 0.5 * a.size && level < 0.3 * a.size;
}

/** Pieces of a run by cell, mended where the run is printed through a rule. */
function settle(run: readonly Glyph[], inner: readonly Grid[]): Piece[] {
  const pieces: { glyphs: Glyph[]; spot: Spot | null }[] = [];
  let last: { glyphs: Glyph[]; spot: Spot | null } | undefined;
  for (const g of run) {
    const spot = spotOf(g, inner);
    if (last && same(last.spot, spot)) last.glyphs.push(g);
    else {
      last = { glyphs: [g], spot };
      pieces.push(last);
    }
  }
  if (pieces.length === 1) return pieces;
  const apart = partAtGap(run);
  if (apart) return apart.flatMap((part) => settle(part, inner));
  const settled: Piece[] = [];
  for (let i = 0; i < pieces.length; ) {
    let j = i;
    while (j + 1 < pieces.length && runsThrough(pieces[j] as Piece, pieces[j + 1] as Piece)) j++;
    const group = pieces.slice(i, j + 1);
    const most = group.reduce((a, b) => (b.glyphs.length > a.glyphs.length ? b : a));
    settled.push({ glyphs: group.flatMap((p) => p.glyphs), spot: most.spot });
    i = j + 1;
  }
  return settled;
}

/** 1,234|5 Ａ: the figure ends upon the rule, and what stands behind a gap wider than its own is the next cell's. */
function partAtGap(run: readonly Glyph[]): readonly [Glyph[], Glyph[]] | null {
  const gap = (i: number): number => {
    const [a, b] = [run[i - 1], run[i]];
    if (!a || !b) return 0;
    return a.vertical ? b.box[1] - a.box[3] : b.box[0] - a.box[2];
  };
  const at = run.findIndex((g, i) => run.length > 2 && gap(i) - Math.max(gap(i - 1), gap(i + 1), 0) > APART * g.size);
  const isFigure = run.slice(0, Math.max(at, 0)).every((g) => FIGURE.test(g.text));
  return at > 0 && isFigure ? [run.slice(0, at), run.slice(at)] : null;
}

interface Piece {
  readonly glyphs: readonly Glyph[];
  readonly spot: Spot | null;
}

const same = (a: Spot | null, b: Spot | null): boolean => a?.grid === b?.grid && a?.cell === b?.cell;

function runsThrough(a: Piece, b: Piece): boolean {
  const before = a.glyphs.at(-1) as Glyph;
  const after = b.glyphs[0] as Glyph;
  const boxA = a.spot?.grid.cells[a.spot.cell]?.box;
  const boxB = b.spot?.grid.cells[b.spot.cell]?.box;
  const vertical = before.vertical;
  const [from, to] = vertical ? ([1, 3] as const) : ([0, 2] as const);
  // One above the other: the run grazes a rule along its own direction.
  if (boxA && boxB && overlap(boxA[from], boxA[to], boxB[from], boxB[to]) > before.size) return true;
  const rule = boxB && (!boxA || boxB[from] > boxA[from]) ? boxB[from] : boxA?.[to];
  if (rule === undefined) return false;
  return straddles(before, rule, from, to) || straddles(after, rule, from, to);
}

function straddles(g: Glyph, rule: number, from: 0 | 1, to: 2 | 3): boolean {
  if (isBlank(g.text)) return false;
  const least = STRADDLE * g.size;
  return rule - g.box[from] > least && g.box[to] - rule > least;
}
