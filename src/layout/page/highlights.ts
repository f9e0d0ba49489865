import { boxHeight, boxHolds, boxWidth } from '../../model/geometry.js';
import type { Fill, Glyph, Rule } from '../../model/page.js';
import { isBlank } from '../blank.js';
import { lowerBound } from '../sorted.js';
import { mayBeCell, SNAP } from './edges.js';

/** A highlight is hardly higher than its line (em), */
const HEIGHT = 2;
/** and holds a word or two. */
const LONGEST = 14;
/** What touches: text and the edge of its background, or of its neighbour's, in em. A cell keeps its text farther away. */
const TOUCH = 0.15;
/** A space before a highlight at the end of the line is no wider than this (em). */
const BESIDE = 0.6;

/**
 * The fills without those behind words of a running line. On lines one below the other they would pass for the cells of a table:
 * ```
 *   ▒現状▒花壇の土が固い。 ▒めざ      a label begun at the end of a line goes on at the start of the next
 *   ▒す姿▒一年中花がある。
 * ```
 * @param rules a highlight has none at its sides.
 */
export function withoutHighlights(
  fills: readonly Fill[],
  rules: readonly Rule[],
  glyphs: readonly Glyph[],
): readonly Fill[] {
  const down = rules.filter((r) => r.direction === 'vertical');
  const free = fills.filter((f) => mayBeCell(f) && !hasWall(f, down));
  if (free.length === 0) return fills;
  const text = glyphs.filter((g) => !isBlank(g.text)).sort((a, b) => a.box[1] - b.box[1]);
  const tops = text.map((g) => g.box[1]);
  const highlights = new Set(free.filter((f) => isHighlight(f, text, tops)));
  return highlights.size === 0 ? fills : fills.filter((f) => !highlights.has(f));
}

/** The text of the line runs on right beside it, or right beside its own text, which fills it from side to side. */
function isHighlight({ box }: Fill, text: readonly Glyph[], tops: readonly number[]): boolean {
  const [x0, y0, x1, y1] = box;
  const inside: Glyph[] = [];
  const beside: Glyph[] = [];
  for (let i = lowerBound(tops, y0 - boxHeight(box)); i < text.length && (tops[i] as number) < y1; i++) {
    const g = text[i] as Glyph;
    const y = (g.box[1] + g.box[3]) / 2;
    if (boxHolds(box, (g.box[0] + g.box[2]) / 2, y)) inside.push(g);
    else if (y > y0 && y < y1) beside.push(g);
    if (inside.length > LONGEST) return false;
  }
  const size = Math.max(...inside.map((g) => g.size));
  if (inside.length === 0 || boxHeight(box) > HEIGHT * size) return false;
  const from = Math.min(...inside.map((g) => g.box[0]));
  const to = Math.max(...inside.map((g) => g.box[2]));
  const gaps = beside.map((g) => Math.max(x0 - g.box[2], g.box[0] - x1));
  const gap = Math.min(...gaps) / size;
  const isFilled = from - x0 < TOUCH * size && x1 - to < TOUCH * size;
  return isFilled ? gap < BESIDE : gap < TOUCH && boxWidth(box) <= to - from + size;
}

/** A rule runs along one of its sides. */
function hasWall({ box: [x0, y0, x1, y1] }: Fill, down: readonly Rule[]): boolean {
  const middle = (y0 + y1) / 2;
  const isNear = (r: Rule) => Math.abs(r.at - x0) <= SNAP || Math.abs(r.at - x1) <= SNAP;
  return down.some((r) => isNear(r) && r.from < middle && r.to > middle);
}
