import type { Box } from '../../model/geometry.js';
import type { Glyph } from '../../model/page.js';
import type { FilledGrid } from './emptySplits.js';

/** Lines of one cell are no farther apart than this, in em. */
const LINE_GAP = 0.9;

/**
 * Text that runs out of a cell whose foot no rule closes, because the page ends: the rules stop with the rest of the row.
 * ```
 *  │ 生涯にわたり  │ ① 図書館 │ 図書課 │
 *  │ 学び、文化に  ├──────────┴────────┘
 *    親しめる環境
 * ```
 * @param free glyphs in no cell.
 * @returns the grid with what its cells lost, and what is still free.
 */
export function takeOverflow(
  filled: FilledGrid,
  free: readonly Glyph[],
): { filled: FilledGrid; free: readonly Glyph[] } {
  const { grid } = filled;
  const last = grid.cells.filter((c) => c.row + c.rowSpan === grid.ys.length - 1 && !c.outside);
  const open = last.filter((c) => c.open.has('bottom'));
  // A table without a rule at its foot ends where it ends.
  if (open.length === 0 || open.length === last.length) return { filled, free };
  const [x0, , x1, foot] = grid.box;
  const below = free.filter((g) => g.box[3] > foot && g.text.trim() !== '' && g.box[2] > x0 && g.box[0] < x1);
  const taken = new Map<Glyph, number>();
  const bottoms = new Map<number, number>();
  for (const line of linesOf(below)) {
    const cells = line.map((g) => open.find((c) => isBetween(g, c.box)));
    // A line that stands anywhere else, too, is text below the table.
    if (cells.some((c) => c === undefined)) break;
    const owners = cells.map((c) => grid.cells.indexOf(c as (typeof open)[number]));
    const near = owners.every((i, k) => {
      const bottom = bottoms.get(i) ?? Math.max(...(filled.glyphs[i] ?? []).map((g) => g.box[3]));
      const g = line[k] as Glyph;
      return g.box[1] - bottom < LINE_GAP * g.size && g.box[1] - bottom > -0.5 * g.size;
    });
    if (!near) break;
    for (const [k, g] of line.entries()) taken.set(g, owners[k] as number);
    for (const [k, i] of owners.entries()) bottoms.set(i, Math.max(bottoms.get(i) ?? 0, (line[k] as Glyph).box[3]));
  }
  if (taken.size === 0) return { filled, free };
  const glyphs = filled.glyphs.map((list, i) => [
    ...list,
    ...[...taken].flatMap(([g, owner]) => (owner === i ? [g] : [])),
  ]);
  return { filled: { grid, glyphs }, free: free.filter((g) => !taken.has(g)) };
}

const isBetween = (g: Glyph, box: Box): boolean => g.box[0] >= box[0] - 1 && g.box[2] <= box[2] + 1;

/** Glyphs by line, from the top. */
function linesOf(glyphs: readonly Glyph[]): Glyph[][] {
  const sorted = [...glyphs].sort((a, b) => a.box[1] - b.box[1]);
  const lines: Glyph[][] = [];
  for (const g of sorted) {
    const first = lines.at(-1)?.[0];
    if (first && g.box[1] < (first.box[1] + first.box[3]) / 2) lines.at(-1)?.push(g);
    else lines.push([g]);
  }
  return lines;
}
