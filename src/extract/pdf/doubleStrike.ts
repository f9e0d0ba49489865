import type { MarkedGlyph } from './marks.js';

/** How far apart, in em, two prints of one glyph still make it bold (or shadowed) and not double. */
const OFFSET = 0.15;

/** Drops the second print of each glyph that is printed twice in almost one place, and marks the first bold. */
export function dropDoubleStrikes(glyphs: readonly MarkedGlyph[]): MarkedGlyph[] {
  // Cells of half a typical em: a double lies in the cell of the first print or in one beside it.
  const cell = 6;
  const seen = new Map<string, MarkedGlyph[]>();
  return glyphs.filter((g) => {
    if (g.text === ' ' || g.text === '\u3000') return true;
    const column = Math.floor(g.box[0] / cell);
    const row = Math.floor(g.box[1] / cell);
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        const first = seen.get(`${g.text}${c},${r}`)?.find((other) => isDouble(other, g));
        if (first) {
          first.bold = true;
          return false;
        }
      }
    }
    const key = `${g.text}${column},${row}`;
    const there = seen.get(key);
    if (there) there.push(g);
    else seen.set(key, [g]);
    return true;
  });
}

function isDouble(a: MarkedGlyph, b: MarkedGlyph): boolean {
  if (Math.abs(a.size - b.size) > 0.1 * a.size) return false;
  // Two narrow letters in a row (ll) are nearer to each other than a bold print of a wide one may be.
  const along = Math.min(OFFSET * a.size, 0.6 * (a.box[2] - a.box[0]));
  return Math.abs(a.box[0] - b.box[0]) <= along && Math.abs(a.box[1] - b.box[1]) <= OFFSET * a.size;
}
