import type { Cell } from '../../model/block.js';
import type { Box } from '../../model/geometry.js';
import type { Fill, Glyph, Rule } from '../../model/page.js';
import { type Atom, segmentToAtoms } from '../aligned/atoms.js';
import { atomsToBands, type Band, emOf, gapAfter, isLone } from '../aligned/bands.js';
import { regionToTable } from '../aligned/regionTable.js';
import { partedByWhite, whiteOf } from '../aligned/rowWhite.js';
import { assignGlyphs } from './assign.js';
import { mayBeCell, SNAP } from './edges.js';
import { type Grid, rulesToGridsWithHeads } from './grids.js';
import { glyphsToSegments } from './segments.js';

/** Backgrounds of so many labels at least, side by side, head a register. */
const FEWEST_COLUMNS = 3;
/** White (em) between two rows at most, and between the head and the first of them. */
const ROW_GAP = 4;
/** A text hangs over the side of its column by so many em at most. */
const OVERHANG = 0.3;
/** The tallest text of a row has so many lines above the middle of the others. */
const ROW_LINES = 4;
/** A text so much larger than those of the rows is a heading of what follows. */
const HEADING_SIZE = 1.25;

/**
 * The sides of the cells of rows that have neither rules nor backgrounds, below a head that has backgrounds:
 * ```
 *   ▒▒▒▒▒ ▒▒▒▒▒▒▒▒▒▒▒▒ ▒▒▒▒▒▒▒▒▒▒▒   the backgrounds of the labels show the columns
 *   １    花壇の増設     公園課
 *   ２    里道の補修と   建設課          and the texts in them where the rows part
 *         草刈り
 *   ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒   a background over all columns heads rows of the same table
 *   ３    苗木の配布     林務課
 * ```
 * A rule over all columns parts rows; below a rule of other ends nothing is looked for.
 * @returns rules round every such cell.
 */
export function rowsBelowHeads(
  rules: readonly Rule[],
  fills: readonly Fill[],
  glyphs: readonly Glyph[],
  isLabel: (text: string) => boolean,
): Rule[] {
  const sides = rules.filter((r) => r.direction === 'vertical');
  if (fills.filter((f) => mayBeCell(f) && !sides.some((r) => isSideOf(r, f.box))).length < FEWEST_COLUMNS) return [];
  const grids = rulesToGridsWithHeads(rules, fills);
  const heads = grids.filter((g) => g.softColumns && g.xs.length > FEWEST_COLUMNS);
  if (heads.length === 0) return [];
  const bands = atomsToBands(glyphsToSegments(glyphs.filter((g) => !g.vertical)).flatMap(segmentToAtoms));
  return heads
    .filter((head) => namesColumns(head, glyphs, isLabel))
    .flatMap((head) => rowsBelow(head, grids, rules, fills, bands));
}

/** A rule is drawn along the left or right side of the background: its columns are known by rules. */
const isSideOf = ({ at, from, to }: Rule, [x0, y0, x1, y1]: Box): boolean =>
  (Math.abs(at - x0) <= SNAP || Math.abs(at - x1) <= SNAP) && from < y1 && to > y0;

/** Whether most of the backgrounds of the head hold labels. */
function namesColumns(head: Grid, glyphs: readonly Glyph[], isLabel: (text: string) => boolean): boolean {
  const texts = assignGlyphs(glyphs, [head]).cells.get(head) ?? [];
  const read = texts.map((own) =>
    own
      .map((g) => g.text)
      .join('')
      .replace(/\s/gu, ''),
  );
  const filled = read.filter((t) => t !== '');
  return filled.filter(isLabel).length * 2 > filled.length;
}

function rowsBelow(
  head: Grid,
  grids: readonly Grid[],
  rules: readonly Rule[],
  fills: readonly Fill[],
  bands: readonly Band[],
): Rule[] {
  const [x0, , x1] = head.box;
  const isBelow = (y: number): boolean => y >= head.box[3] - SNAP;
  const drawn = rules.map(boxOf);
  const isAcross = (b: Box): boolean => Math.abs(b[0] - x0) <= SNAP && Math.abs(b[2] - x1) <= SNAP;
  const across = [...fills.filter(mayBeCell).map((f) => f.box), ...drawn]
    .filter((b) => isBelow(b[1]) && isAcross(b))
    .sort((a, b) => a[1] - b[1]);
  const others = [
    ...grids.filter((g) => g !== head && g.xs.length > 2).map((g) => g.box),
    ...drawn.filter((b) => !isAcross(b)),
  ];
  const end = others
    .filter((b) => isBelow(b[1]) && b[0] < x1 - SNAP && b[2] > x0 + SNAP)
    .reduce((y, b) => Math.min(y, b[1]), Number.POSITIVE_INFINITY);
  const out: Rule[] = [];
  let top = head.box[3];
  for (const below of [...across.filter((b) => b[3] <= end + SNAP), null]) {
    const bottom = below?.[1] ?? end;
    const rows = rowsWithin(head, bands, top, bottom);
    if (rows === null) break;
    out.push(...rows.sides);
    if (!rows.isFull) break;
    top = below?.[3] ?? end;
  }
  return out;
}

const boxOf = ({ direction, at, from, to }: Rule): Box =>
  direction === 'horizontal' ? [from, at, to, at] : [at, from, at, to];

/** Sides of the rows between two heights; `isFull` where they reach the lower one. Null where what stands there is no row. */
function rowsWithin(
  head: Grid,
  bands: readonly Band[],
  top: number,
  bottom: number,
): { readonly sides: readonly Rule[]; readonly isFull: boolean } | null {
  if (bottom - top <= SNAP) return { sides: [], isFull: true };
  const [x0, , x1] = head.box;
  const inner = head.xs.slice(1, -1);
  const here = bands
    .map(
      (b): Band => ({ ...b, atoms: b.atoms.filter((a) => isWithin(a, x0, x1) && a.middle > top && a.middle < bottom) }),
    )
    .filter((b) => b.atoms.length > 0);
  const [first] = here;
  if (!first || first.top - top > ROW_GAP * emOf(first)) return null;
  let to = 0;
  while (to < here.length && mayGoOn(here, to, inner)) to++;
  const isWhole = to === here.length;
  // What stands alone below the last row, and apart from it, is a note, or heads what follows.
  const white = whiteOf(here, inner);
  let rows = to;
  while (rows > 0 && !isRow(here[rows - 1] as Band, inner) && !isWhole) rows--;
  while (rows < to && gapAfter(here, rows - 1) <= white * emOf(here[rows] as Band)) rows++;
  to = rows;
  if (!here.slice(0, to).some((b) => isRow(b, inner))) return null;
  const body = here.slice(0, to);
  const heads = new Set(body.filter((_, i) => headsRows(here, i, inner)));
  const last = body.at(-1) as Band;
  const isFull = isWhole && Number.isFinite(bottom) && bottom - last.bottom <= ROW_GAP * emOf(last);
  const region = {
    header: [],
    body,
    heads,
    boundaries: inner,
    touching: [],
    labelled: false,
    white: partedByWhite(body, white),
    openTop: false,
    openBottom: false,
  };
  const table = regionToTable(region, 0);
  const foot = isFull ? bottom : last.bottom + 0.5 * emOf(last);
  const sides = table.cells.flatMap((c) => sidesOf(c, head, table.rows, top, foot));
  return { sides, isFull };
}

const isWithin = (a: Atom, x0: number, x1: number): boolean => (a.x0 + a.x1) / 2 > x0 && (a.x0 + a.x1) / 2 < x1;

/** Whether the texts of the band are rows of the table, or head such. */
function mayGoOn(bands: readonly Band[], i: number, inner: readonly number[]): boolean {
  const band = bands[i] as Band;
  const em = emOf(band);
  if (i > 0 && (gapAfter(bands, i - 1) > ROW_GAP * em || em > HEADING_SIZE * emOf(bands[0] as Band))) return false;
  return band.atoms.every((a) => !crosses(a, inner)) || headsRows(bands, i, inner);
}

const crosses = (a: Atom, inner: readonly number[]): boolean =>
  inner.some((x) => a.x0 < x - OVERHANG * a.em && a.x1 > x + OVERHANG * a.em);

/** How many columns the texts of the band stand in; none where one runs over a side. */
const columnsIn = (band: Band, inner: readonly number[]): number =>
  band.atoms.some((a) => crosses(a, inner))
    ? 0
    : new Set(band.atoms.map((a) => inner.filter((x) => x < (a.x0 + a.x1) / 2).length)).size;

const isRow = (band: Band, inner: readonly number[]): boolean => columnsIn(band, inner) > 1;

/** A line by itself that runs over the side of the first column, above a row of most columns, or above such a line. */
function headsRows(bands: readonly Band[], i: number, inner: readonly number[]): boolean {
  const isHead = (band: Band | undefined): boolean =>
    band !== undefined &&
    isLone(band) &&
    band.atoms.some((a) => a.x0 < (inner[0] as number)) &&
    band.atoms.some((a) => crosses(a, inner));
  if (!isHead(bands[i])) return false;
  const first = isHead(bands[i + 1]) ? i + 2 : i + 1;
  const row = bands.slice(first, first + ROW_LINES).findIndex((b) => columnsIn(b, inner) * 2 > inner.length);
  return row >= 0 && bands.slice(first, first + row).every((b) => columnsIn(b, inner) > 0);
}

/** The sides of a cell between those of the head's columns. */
function sidesOf(
  { row, column, rowSpan, columnSpan, box }: Cell,
  head: Grid,
  rows: number,
  top: number,
  foot: number,
): Rule[] {
  const [, y0, , y1] = box as Box;
  const [left, right] = [head.xs[column] as number, head.xs[column + columnSpan] as number];
  const [from, to] = [row === 0 ? top : y0, row + rowSpan === rows ? foot : y1];
  return [
    { direction: 'horizontal', at: from, from: left, to: right, thickness: 0 },
    { direction: 'horizontal', at: to, from: left, to: right, thickness: 0 },
    { direction: 'vertical', at: left, from, to, thickness: 0 },
    { direction: 'vertical', at: right, from, to, thickness: 0 },
  ];
}
