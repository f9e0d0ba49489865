import { holdsMiddle, overlap, unionBoxes } from '../../model/geometry.js';
import type { Fill, Glyph, Rule } from '../../model/page.js';
import { isBlank } from '../blank.js';
import type { FilledGrid } from './emptySplits.js';
import { type Grid, type GridCell, rulesToGridsWithHeads } from './grids.js';
import { segmentsToLines } from './lines.js';
import { glyphsToSegments } from './segments.js';

/** So many boxes show a row. */
const FEWEST = 2;
/** A line more than the head of a table has. */
const LINES = 2;

/**
 * Rows of boxes known by their backgrounds alone, behind one label, and what is still free:
 * ```
 *           ▒Ｒ７▒▒▒▒▒▒▒▒ ▒Ｒ８▒▒▒▒▒▒▒▒
 *    工程   ▒ 苗木の調達 ▒ ▒ 植え付け   ▒     two lines or more in each box, and no label of a column
 * ```
 * @param free glyphs in no table.
 */
export function findBoxRows(
  fills: readonly Fill[],
  rules: readonly Rule[],
  free: readonly Glyph[],
  isLabel: (text: string) => boolean,
): { rows: FilledGrid[]; free: readonly Glyph[] } {
  const rows: FilledGrid[] = [];
  let rest = free;
  const isOnFill = (g: Glyph): boolean => !isBlank(g.text) && fills.some((f) => holdsMiddle(f.box, g.box));
  if (fills.length < FEWEST || !free.some(isOnFill)) return { rows, free };
  for (const grid of rulesToGridsWithHeads(rules, fills).filter((g) => g.soft && g.ys.length === 2)) {
    const row = toRow(grid, rest, isLabel);
    if (!row) continue;
    rows.push(row);
    const taken = new Set(row.glyphs.flat());
    rest = rest.filter((g) => !taken.has(g));
  }
  return { rows, free: rest };
}

function toRow(grid: Grid, free: readonly Glyph[], isLabel: (text: string) => boolean): FilledGrid | null {
  const [x0, top, x1, bottom] = grid.box;
  const own = grid.cells.map(({ box }) => free.filter((g) => holdsMiddle(box, g.box)));
  const filled = own.filter((glyphs) => glyphs.some((g) => !isBlank(g.text)));
  if (filled.length < FEWEST || !filled.every((glyphs) => isBoxOfText(glyphs, isLabel))) return null;
  const beside = free.filter((g) => middle(g) > top && middle(g) < bottom && overlap(g.box[0], g.box[2], x0, x1) <= 0);
  const label = beside.filter((g) => !isBlank(g.text));
  const box = unionBoxes(label.map((g) => g.box));
  if (!box || box[2] > x0 || !isLabel(textOf(label))) return null;
  const side: GridCell = {
    ...(grid.cells[0] as GridCell),
    column: 0,
    columnSpan: 1,
    box: [box[0], top, x0, bottom],
    outside: false,
  };
  const cells = [side, ...grid.cells.map((c) => ({ ...c, column: c.column + 1 }))];
  const owner = [0, ...grid.owner.map((i) => i + 1)];
  const xs = [box[0], ...grid.xs];
  return { grid: { ...grid, xs, box: [box[0], top, x1, bottom], cells, owner }, glyphs: [beside, ...own] };
}

const isBoxOfText = (glyphs: readonly Glyph[], isLabel: (text: string) => boolean): boolean =>
  linesOf(glyphs).length >= LINES && !isLabel(textOf(glyphs));

const middle = (g: Glyph): number => (g.box[1] + g.box[3]) / 2;
const linesOf = (glyphs: readonly Glyph[]) => segmentsToLines(glyphsToSegments(glyphs), Number.POSITIVE_INFINITY);
const textOf = (glyphs: readonly Glyph[]): string =>
  linesOf(glyphs)
    .map((l) => l.text.value)
    .join('');
