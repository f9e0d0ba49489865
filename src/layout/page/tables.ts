import type { Cell, Table } from '../../model/block.js';
import { type Box, boxHeight, boxWidth, overlap, unionBoxes } from '../../model/geometry.js';
import type { Fill, Glyph } from '../../model/page.js';
import { lowerBound } from '../sorted.js';
import type { BadgesOf } from './badges.js';
import { isShaded, SAME_SHADE } from './edges.js';
import type { Grid } from './grids.js';
import { placeLines, type TextEdges } from './lineEnds.js';
import { type SetLine, segmentsToLines } from './lines.js';
import { glyphsToSegments } from './segments.js';

/** What a table of one page keeps of its rules, for joining it with its continuation. */
export interface TableEdges {
  readonly xs: readonly number[];
  /** Left edges of the cells that no rule closes above or below: a page break has cut them. */
  readonly openTop: readonly number[];
  readonly openBottom: readonly number[];
}

/** The rules of a grid that matter where it meets the next page. */
export function gridEdges(grid: Grid): TableEdges {
  const open = (side: 'top' | 'bottom') => grid.cells.filter((c) => c.open.has(side)).map((c) => c.box[0]);
  return { xs: grid.xs, openTop: open('top'), openBottom: open('bottom') };
}

/** The largest padding (em) that a cell is believed to have: lines that begin together show it better than others. */
const PADDING = { flush: 1.2, loose: 0.5 } as const;

/** Builds the table of a grid from the glyphs of its cells. */
export function gridToTable(
  grid: Grid,
  glyphs: readonly (readonly Glyph[])[],
  nested: ReadonlyMap<number, readonly Table[]>,
  shaded: ReadonlySet<number>,
  page: number,
  badgesOf: BadgesOf,
): Table {
  const cells = grid.cells.map((c, i): Cell => {
    const { row, column, rowSpan, columnSpan, box } = c;
    const lines = segmentsToLines(glyphsToSegments(glyphs[i] ?? []), boxWidth(box));
    return {
      row,
      column,
      rowSpan,
      columnSpan,
      lines: placeLines(lines, cellTextEdges(lines, box), page, badgesOf(lines)),
      box,
      page,
      shaded: shaded.has(i),
      tables: nested.get(i) ?? [],
    };
  });
  return {
    kind: 'table',
    page,
    box: grid.box,
    rows: grid.ys.length - 1,
    columns: grid.xs.length - 1,
    cells,
    origin: 'ruled',
    breaks: [],
  };
}

/** Text edges of a cell: its padding is what the text leaves free at its nearest side, the same on both sides. */
function cellTextEdges(lines: readonly SetLine[], box: Box): TextEdges {
  const text = unionBoxes(lines.map((l) => l.box));
  if (!text) return { left: box[0], right: box[2], top: box[1], bottom: box[3] };
  const [left, top, right, bottom] = text;
  const size = lines.reduce((most, l) => Math.max(most, l.size), 0);
  const gap = (near: number, far: number, most: number) => Math.max(0, Math.min(near, far, most * size));
  const flush = lines.filter((l) => l.box[0] - left < 0.2 * size).length > 1;
  const across = gap(left - box[0], box[2] - right, flush ? PADDING.flush : PADDING.loose);
  const down = gap(top - box[1], box[3] - bottom, PADDING.loose);
  return { left: box[0] + across, right: box[2] - across, top: box[1] + down, bottom: box[3] - down, textLeft: left };
}

/** Of the cells so many must have a background for a lighter one to count as the paper of the others. */
const ALL = 0.9;

/**
 * Cells that have a background of their own: one fill covers most of them. Where all have one (dark blue labels, pale blue values), the
 * palest is what paper is to other tables.
 */
export function shadedCells(grid: Grid, fills: readonly Fill[]): Set<number> {
  const shades = new Map<number, number>();
  for (const { box, shade } of fills.filter(isShaded)) {
    for (const i of cellsUnder(grid, box)) shades.set(i, shade);
  }
  const cells = grid.cells.filter((c) => !c.outside).length;
  const palest = Math.max(...shades.values());
  const isPaper = (shade: number) => palest - shade < SAME_SHADE;
  const isPainted = shades.size >= ALL * cells && [...shades.values()].some((s) => !isPaper(s));
  return new Set([...shades].flatMap(([i, shade]) => (isPainted && isPaper(shade) ? [] : [i])));
}

/** The cells that the box covers for the most part. */
function cellsUnder(grid: Grid, box: Box): number[] {
  const cells: number[] = [];
  if (overlap(box[0], box[2], grid.box[0], grid.box[2]) <= 0) return cells;
  if (overlap(box[1], box[3], grid.box[1], grid.box[3]) <= 0) return cells;
  const columns = grid.xs.length - 1;
  const lastRow = Math.min(grid.ys.length - 2, lowerBound(grid.ys, box[3]));
  const lastColumn = Math.min(columns - 1, lowerBound(grid.xs, box[2]));
  for (let r = Math.max(0, lowerBound(grid.ys, box[1]) - 1); r <= lastRow; r++) {
    for (let c = Math.max(0, lowerBound(grid.xs, box[0]) - 1); c <= lastColumn; c++) {
      const i = grid.owner[r * columns + c] as number;
      const cell = (grid.cells[i] as { box: Box }).box;
      const x = overlap(box[0], box[2], cell[0], cell[2]);
      const y = overlap(box[1], box[3], cell[1], cell[3]);
      if (x > 0.8 * boxWidth(cell) && y > 0.8 * boxHeight(cell)) cells.push(i);
    }
  }
  return cells;
}
