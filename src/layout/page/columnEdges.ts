import type { Box } from '../../model/geometry.js';
import { type TextEdges, textEnd } from './lineEnds.js';
import type { SetLine } from './lines.js';

/** The widest margin (share of the page's width) that is believed when nothing but a few lines shows it; */
const WIDEST_MARGIN = 0.17;
/** the margin of a page whose lines are all set to the middle (a cover). */
const COVER_MARGIN = 0.1;
/** Lines that end within this many em of one another end at the same edge, */
const SAME_END = 0.6;
/** which is sure when so many do. */
const SURE = 3;

/**
 * Text edges of a column. Its right edge is where most of the lines on the right end; with too few full lines, the right margin
 * is taken to be as wide as the left one (a whole page), or what stands there reaches (a column).
 * @param extent of all that stands in the column, tables included.
 * @param frame drawn round the column.
 * @param pageWidth of a page that is one column.
 */
export function columnEdges(
  lines: readonly SetLine[],
  extent: Box,
  frame: Box | null,
  pageWidth: number | null,
): TextEdges {
  const [x0, top, x1, bottom] = extent;
  const across = lines.filter((l) => !l.vertical);
  const textLeft = across.length > 0 ? Math.min(...across.map((l) => l.box[0])) : x0;
  if (frame) {
    const padding = Math.max(0, Math.min(x0 - frame[0], frame[2] - x1, 10));
    return { left: frame[0] + padding, right: frame[2] - padding, top, bottom, textLeft };
  }
  const em = across[0]?.size ?? 10;
  const end = fullEnd(across);
  const reach = Math.max(x1, ...across.map(textEnd));
  // A table may stand out a little; text that begins far inside (a cover) says nothing of the margin.
  const left = textLeft - x0 < 1.5 * em ? textLeft : x0;
  if (pageWidth === null) return { left, right: end ?? reach, top, bottom };
  const axis = coverAxis(across, pageWidth);
  if (axis !== null) {
    const half = Math.max(Math.min(axis, pageWidth - axis) - pageWidth * COVER_MARGIN, reach - axis);
    return { left: axis - half, right: axis + half, top, bottom };
  }
  const margin = Math.min(left, pageWidth * WIDEST_MARGIN);
  return { left: margin, right: end ?? Math.max(reach, pageWidth - margin), top, bottom };
}

/** The place farthest right where several lines end, unless far more end elsewhere; null when no such place is sure. */
function fullEnd(lines: readonly SetLine[]): number | null {
  const ends = lines.map((l) => ({ at: textEnd(l), slack: SAME_END * l.size })).sort((a, b) => b.at - a.at);
  let best = 0;
  let found: number | null = null;
  for (const [i, { at, slack }] of ends.entries()) {
    let n = 1;
    while (i + n < ends.length && at - (ends[i + n] as { at: number }).at <= slack) n++;
    // What reaches farther must be an exception.
    if (i > Math.max(1, 0.1 * ends.length)) break;
    if (n >= SURE && n > 2 * best) {
      best = n;
      found = at;
    }
  }
  return found;
}

/** The middle that all lines share, if they differ in length: a page where everything is set to the middle. */
function coverAxis(lines: readonly SetLine[], pageWidth: number): number | null {
  const [first] = lines;
  if (!first || lines.length < 2) return null;
  const middle = (l: SetLine) => (l.box[0] + l.box[2]) / 2;
  const axis = middle(first);
  if (lines.some((l) => Math.abs(middle(l) - axis) > 0.7 * l.size)) return null;
  const lefts = lines.map((l) => l.box[0]);
  if (Math.max(...lefts) - Math.min(...lefts) < first.size) return null;
  return lines.length > 2 || Math.abs(axis - pageWidth / 2) < 0.7 * first.size ? axis : null;
}
