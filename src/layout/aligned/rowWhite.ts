import { type Band, emOf, gapAfter } from './bands.js';
import { atomsToColumns, type ColumnLine, pitchBetween } from './chunks.js';

/** Lines of one text follow one another by so many em at most. */
const MOST_LEADING = 1.7;
/** So much more white (em) than between two lines parts rows. */
const MORE_WHITE = 0.25;

/** White (em) that parts rows: more than between the lines of a text, of which the tenth part stand closer than others. */
export function whiteOf(bands: readonly Band[], inner: readonly number[]): number {
  const pitches = atomsToColumns(
    bands.flatMap((b) => b.atoms),
    inner,
  )
    .flatMap((lines) => lines.slice(1).map((l, i) => pitchBetween(lines[i] as ColumnLine, l)))
    .sort((a, b) => a - b);
  return Math.min(MOST_LEADING, pitches[Math.floor(pitches.length / 10)] ?? MOST_LEADING) - 1 + MORE_WHITE;
}

/** Heights where more white runs through all columns than between the lines of a text: nothing stands on both sides. */
export function partedByWhite(bands: readonly Band[], most: number): number[] {
  return bands
    .slice(1)
    .flatMap((b, i) => (gapAfter(bands, i) > most * emOf(b) ? [((bands[i] as Band).bottom + b.top) / 2] : []));
}
