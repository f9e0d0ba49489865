import type { MarkedGlyph } from './marks.js';

/** How far apart, in em, two prints of one glyph still make it bold (or shadowed) and not double. */
const OFFSET = 0.15;
/** Side of a cell of the grid that finds neighbours, in points. */
const CELL = 8;

/** Drops the second print of each glyph that is printed twice in almost one place, and marks the first bold. */
export function dropDoubleStrikes(glyphs: readonly MarkedGlyph[], width: number, height: number): MarkedGlyph[] {
  const columns = Math.ceil(width / CELL) + 1;
  const rows = Math.ceil(height / CELL) + 1;
  const cellOf = (at: number, count: number): number => Math.min(Math.max(Math.floor(at / CELL), 0), count - 1);
  // Glyphs by the cell of their top left corner, as linked lists: `last` of each cell, `before` each glyph.
  const last = new Int32Array(columns * rows).fill(-1);
  const before = new Int32Array(glyphs.length);

  /** @param column its own column. @param row its own row. */
  const findFirst = (g: MarkedGlyph, column: number, row: number): MarkedGlyph | null => {
    const reach = OFFSET * g.size;
    const [x, y] = g.box;
    // Most glyphs reach into no cell but their own.
    const fromColumn = x - reach < column * CELL ? cellOf(x - reach, columns) : column;
    const toColumn = x + reach >= (column + 1) * CELL ? cellOf(x + reach, columns) : column;
    const fromRow = y - reach < row * CELL ? cellOf(y - reach, rows) : row;
    const toRow = y + reach >= (row + 1) * CELL ? cellOf(y + reach, rows) : row;
    for (let r = fromRow; r <= toRow; r++) {
      for (let c = fromColumn; c <= toColumn; c++) {
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
      const column = cellOf(g.box[0], columns);
      const row = cellOf(g.box[1], rows);
      const first = findFirst(g, column, row);
      if (first) {
        first.bold = true;
        continue;
      }
      const cell = row * columns + column;
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
