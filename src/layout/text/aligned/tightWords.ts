import { displayWidth } from '../width.js';
import { isMark, type Piece } from './columns.js';
import type { Extent } from './headLines.js';
import { segmentOf, type Token } from './segments.js';

/** A text may be this much wider, in full-width characters, than its column's others take places. */
const WIDER = 1;

/** A line of so many columns is no heading. */
const FEWEST_ALONE = 4;

/**
 * Words one space apart that reach over just as many columns stand in one each: half-width characters pushed them off their
 * places. A line of few words that has nothing else is a heading, and a mark goes with the text behind it.
 */
export function partTightWords(
  source: string,
  line: readonly Piece[],
  extents: readonly (Extent | null)[],
): readonly Piece[] {
  if (line.length < 2 && (line[0]?.tokens.length ?? 0) < FEWEST_ALONE) return line;
  return line.flatMap((p) => {
    const count = p.last - p.column + 1;
    if (count < 2 || p.tokens.length !== count) return [p];
    const fits = (t: Token, k: number): boolean => {
      const extent = extents[p.column + k];
      return !extent || displayWidth(source, t.from, t.to) <= extent.to - extent.from + WIDER;
    };
    const [first] = p.tokens;
    if (!p.tokens.every(fits) || (first && isMark(source, first))) return [p];
    return p.tokens.map((t, k) => ({ column: p.column + k, last: p.column + k, ...segmentOf([t]) }));
  });
}
