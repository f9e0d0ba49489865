import type { Box } from '../../model/geometry.js';
import type { Fill } from '../../model/page.js';

/** Two fills differ in shade by less than this where a reader sees one colour, or all but one: a grey and a pale blue. */
const SAME_SHADE = 0.04;
/** A paragraph's background lies within its cell's by the cell's padding, in points. */
const LEAST_PADDING = 0.5;
const MOST_PADDING = 14;
/** A cell's background is painted a little before those of its paragraphs: so many fills back it is looked for. */
const MOST_BETWEEN = 300;

/**
 * The fills whose sides a reader sees. A word processor paints the background of a cell, and once more, in much the same colour, that of
 * each paragraph in it:
 * ```
 *  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒
 *  ▒┌──────────┐▒
 *  ▒│ 現状と課題 │▒      the inner one is as wide as the cell but for its padding: its top and bottom part nothing
 *  ▒└──────────┘▒
 *  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒
 * ```
 */
export function visibleFills(fills: readonly Fill[]): readonly Fill[] {
  const seen = fills.filter((f, i) => !isParagraphOfCell(f, fills, i));
  return seen.length === fills.length ? fills : seen;
}

/** What was painted last under the fill has its colour, and sides just outside its own. */
function isParagraphOfCell({ box, shade }: Fill, fills: readonly Fill[], index: number): boolean {
  for (let k = index - 1; k >= 0 && k >= index - MOST_BETWEEN; k--) {
    const under = fills[k] as Fill;
    if (!isAround(under.box, box)) continue;
    return (
      Math.abs(under.shade - shade) < SAME_SHADE && isPadding(box[0] - under.box[0]) && isPadding(under.box[2] - box[2])
    );
  }
  return false;
}

const isPadding = (width: number): boolean => width >= LEAST_PADDING && width <= MOST_PADDING;

const isAround = (outer: Box, inner: Box): boolean =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
