import type { MarkedGlyph } from './marks.js';

/** How far apart, in em, two prints of one glyph still make it bold (or shadowed) and not double. */
const OFFSET = 0.15;
/** Side of a cell of the grid that finds neighbours, in points. */
const CELL = 8;

/** Drops the second print of each glyph that is printed twice in almost one place, and marks the first bold. */
export function dropDoubleStrikes(glyphs: readonly MarkedGlyph[], width: number, height: number): MarkedGlyph[] {
  const columns = Math.ceil(width / CELL) + 1;
  const rows = Math.ceil(height / CELL) + 1;
  const column = (x: number): number => Math.min(Math.max(Math.floor(x / CELL), 0), columns - 1);
  const row = (y: number): number => Math.min(Math.max(Math.floor(y / CELL), 0), rows - 1);
  // Glyphs by the cell of their top left corner, as linked lists: `last` of each cell, `before` each glyph.
  const last = new Int32Array(columns * rows).fill(-1);
  const before = new Int32Array(glyphs.length);

  const findFirst = (g: MarkedGlyph): MarkedGlyph | null => {
    const reach = OFFSET * g.size;
    const toColumn = column(g.box[0] + reach);
    const toRow = row(g.box[1] + reach);
    for (let r = row(g.box[1] - reach); r <= toRow; r++) {
      for (let c = column(g.box[0] - reach); c <= toColumn; c++) {
        for (let i = last[r * columns + c] as number; i >= 0; i = before[i] as number) {
          const other = glyphs[i] as MarkedGlyph;
          if (other.text === g.text && isDouble(other, g)) return other;
        }
      }
    }
    return null;
  };

  const kept: MarkedGlyph[] = [];
  for (let i = 0; i < glyphs.length; i++) {
    const g = glyphs[i] as MarkedGlyph;
    if (g.text !== ' ' && g.text !== '\u3000') {
      const first = findFirst(g);
      if (first) {
        first.bold = true;
        continue;
      }
      const cell = row(g.box[1]) * columns + column(g.box[0]);
      before[i] = last[cell] as number;
      last[cell] = i;
    }
    kept.push(g);
  }
  return kept;
}

function isDouble(a: MarkedGlyph, b: MarkedGlyph): boolean {
  if (Math.abs(a.size - b.size) > 0.1 * a.size) return false;
  // Two narrow letters in a row (ll) are nearer to each other than a bold print of a wide one may be.
  const along = Math.min(OFFSET * a.size, 0.6 * (a.box[2] - a.box[0]));
  return Math.abs(a.box[0] - b.box[0]) <= along && Math.abs(a.box[1] - b.box[1]) <= OFFSET * a.size;
}
