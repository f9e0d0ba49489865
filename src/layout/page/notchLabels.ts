import { type Box, holdsMiddle, overlap } from '../../model/geometry.js';
import type { Glyph } from '../../model/page.js';
import { isBlank } from '../blank.js';
import type { FilledGrid } from './emptySplits.js';
import type { Grid, GridCell } from './grids.js';
import { segmentsToLines } from './lines.js';
import { glyphsToSegments } from './segments.js';

/** A label is set on so many lines at most. */
const LINES = 2;

/**
 * Gives the label left of a row of boxes to that row, where a wider bar above or below leaves a notch for it:
 * ```
 *  ▒▒ＫＰＩ▒▒加入した世帯▒▒▒▒▒▒120世帯▒▒
 *           ┌─────────┐┌─────────┐┌─────────┐
 *    工程   │ Ｒ７    ││ Ｒ８    ││ Ｒ９    │
 *           └─────────┘└─────────┘└─────────┘
 * ```
 * @param free glyphs in no cell.
 * @returns the grid with the labels in it, and what is still free.
 */
export function takeNotchLabels(
  filled: FilledGrid,
  free: readonly Glyph[],
  isLabel: (text: string) => boolean,
): { filled: FilledGrid; free: readonly Glyph[] } {
  const { grid } = filled;
  const taken = new Map<number, readonly Glyph[]>();
  for (const [i, cell] of grid.cells.entries()) {
    const own = isNotch(cell) ? labelIn(cell.box, free, isLabel) : null;
    if (own) taken.set(i, own);
  }
  if (taken.size === 0) return { filled, free };
  const cells = grid.cells.map((c, i) => (taken.has(i) ? { ...c, outside: false } : c));
  const glyphs = filled.glyphs.map((list, i) => taken.get(i) ?? list);
  const gone = new Set([...taken.values()].flat());
  return { filled: { grid: { ...grid, cells }, glyphs }, free: free.filter((g) => !gone.has(g)) };
}

/**
 * Where a table begins whose last columns are topped by a box, and beside that box the lines stand that head it:
 * ```
 *   1 渡し場の再開                 ┌───┐
 *                         総合評価 │ Ａ│
 *   ┌────────┬─────────────────────┼───┤
 * ```
 */
export function belowNotch({ cells, box }: Grid): number {
  const notch = cells.find((c) => c.row === 0 && c.column === 0);
  return notch?.outside ? notch.box[3] : box[1];
}

/** At the left of one row, where no rule closes the table. */
const isNotch = (cell: GridCell): boolean => cell.outside && cell.column === 0 && cell.rowSpan === 1;

/** What stands at the height of the box, if all of it is one label within the box. */
function labelIn(box: Box, free: readonly Glyph[], isLabel: (text: string) => boolean): Glyph[] | null {
  const beside = free.filter((g) => !isBlank(g.text) && overlap(g.box[1], g.box[3], box[1], box[3]) > g.size / 2);
  const own = beside.filter((g) => g.box[0] < box[2]);
  if (own.length === 0 || !own.every((g) => holdsMiddle(box, g.box))) {
    return null;
  }
  const lines = segmentsToLines(glyphsToSegments(own), box[2] - box[0]);
  const text = lines.map((l) => l.text.value).join('');
  return lines.length <= LINES && isLabel(text) ? free.filter((g) => holdsMiddle(box, g.box)) : null;
}
