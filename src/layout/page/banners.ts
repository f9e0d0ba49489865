import { type Box, overlap } from '../../model/geometry.js';
import type { Fill } from '../../model/page.js';

/** A band of colour behind a line is at most so many times as high as the print on it. */
const HIGHEST = 3.5;
/** The same behind a line of a table, in points. */
const LINE = 36;

/**
 * The bands of colour that texts stand on. One that runs over the whole width makes its heading, however short, as wide as the page:
 * ```
 *  ┌─────────┐ ┌─────────┐
 *  │ １ 橋   │ │ ２ 道   │
 *  └─────────┘ └─────────┘
 *  ▒水道部▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒    no line of the left column: what stands below begins anew
 *  ┌─────────┐ ┌─────────┐
 *  │ ３ 井戸 │ │ ４ 管   │
 * ```
 */
export function bannersOf(fills: readonly Fill[], texts: readonly Text[]): Box[] {
  return fills.map((f) => f.box).filter((b) => texts.some((t) => standsOn(t, b)));
}

/** What stands on a page: a text, of so many points, or a table (0). */
interface Text {
  readonly box: Box;
  readonly size: number;
}

/** All the height of a text, or of the band behind one line of a table, is the other's too. */
function standsOn({ box, size }: Text, band: Box): boolean {
  const height = band[3] - band[1];
  if (overlap(box[0], box[2], band[0], band[2]) <= 0) return false;
  const shared = overlap(box[1], box[3], band[1], band[3]);
  return size > 0 ? height <= HIGHEST * size && shared > 0.6 * size : height <= LINE && shared > 0.8 * height;
}
