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
 * places; so do those of a text that reaches into the next
 * column and of the text pushed out of it. A line of few words that has nothing else is a heading, and a mark goes with the text behind it.
 */
export function partTightWords(
  source: string,
  line: readonly Piece[],
  extents: readonly (Extent | null)[],
): readonly Piece[] {
  if (line.length < 2 && (line[0]?.tokens.length ?? 0) < FEWEST_ALONE) return line;
  const fits = (t: Token, column: number): boolean => {
    const extent = extents[column];
    return !extent || displayWidth(source, t.from, t.to) <= extent.to - extent.from + WIDER;
  };
  /** The words of the pieces in a column each; null where they are not as many as the columns, or don't fit in. */
  const parted = (pieces: readonly Piece[]): Piece[] | null => {
    const tokens = pieces.flatMap((p) => p.tokens);
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (!first || !last || tokens.length !== last.last - first.column + 1 || isMark(source, tokens[0] as Token))
      return null;
    if (!tokens.every((t, k) => fits(t, first.column + k))) return null;
    return tokens.map((t, k) => ({ column: first.column + k, last: first.column + k, ...segmentOf([t]) }));
  };
  const out: Piece[] = [];
  for (let i = 0; i < line.length; i++) {
    const [p, next] = [line[i] as Piece, line[i + 1]];
    if (p.last === p.column) {
      out.push(p);
      continue;
    }
    const own = parted([p]);
    const both = own || !next || next.column !== p.last + 1 || next.tokens.length < 2 ? null : parted([p, next]);
    if (both) i++;
    out.push(...(own ?? both ?? [p]));
  }
  return out;
}
