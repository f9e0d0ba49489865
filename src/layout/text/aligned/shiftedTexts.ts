import type { Piece } from './columns.js';
import { textOf } from './segments.js';

/** Half-width characters before a text move it so far, in places, to the left. */
const MOST_SHIFT = 5;
/** So many texts of a column show where its texts begin. */
const FEWEST_STARTS = 2;
/** Figures, and words of a letter or two, stand now here, now there in their columns. */
const SHORTEST = 3;
const LETTERS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}].*[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/**
 * A text that stands over the white space between two columns with nothing but its first characters, and begins near where the
 * texts of the next column do and far from where those of its own do, is one of the next column.
 *
 *    公園課     百本を植え、水やりの当番
 *             を決めた。
 *    道路課   12か所の段差をなくした。     ← half-width figures take a place and half the width
 */
export function returnShifted(source: string, lines: readonly (readonly Piece[])[], count: number): Piece[][] {
  const edges = startsOf(lines, count);
  return lines.map((line) =>
    line.map((p, i) => {
      const [own, next, before] = [edges[p.column], edges[p.column + 1], line[i - 1]];
      if (p.last === p.column || p.isHeading || own == null || next == null) return p;
      const off = next - p.x0;
      const isNext = off > 0 && off <= MOST_SHIFT && p.x0 - own > off;
      const isText = p.x1 - p.x0 >= SHORTEST && LETTERS.test(textOf(source, p));
      return isNext && isText && (!before || before.last <= p.column) ? { ...p, column: p.column + 1 } : p;
    }),
  );
}

/** Where most texts of each column begin; null where few begin at one place. */
function startsOf(lines: readonly (readonly Piece[])[], count: number): (number | null)[] {
  const starts = Array.from({ length: count }, () => new Map<number, number>());
  for (const p of lines.flat()) {
    const own = starts[p.column];
    if (p.last === p.column) own?.set(p.x0, (own.get(p.x0) ?? 0) + 1);
  }
  return starts.map((own) => {
    let [at, most] = [0, 0];
    for (const [x, n] of own) if (n > most || (n === most && x < at)) [at, most] = [x, n];
    return most >= FEWEST_STARTS ? at : null;
  });
}
