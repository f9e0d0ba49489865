import { beginsItem } from '../marks.js';
import { FIRST_ITEM, type RowStart, type TextGrid } from './rows.js';

/** How many lines a new numbering outweighs in finding the rows of a centred text. */
const NEW_NUMBERING = 2;

/**
 * A first cell that spans several rows has its text in the middle of their height: below the beginning of its first row,
 * above the end of its last. Gives the rows with the first column spanned where the texts show that they are centred.
 */
export function spanCentred(grid: TextGrid, starts: readonly RowStart[]): RowStart[] {
  const rows = starts.map((s, i) => ({ from: s.line, to: lastLine(grid, s.line, starts[i + 1]?.line ?? grid.length) }));
  const texts = rows.flatMap(({ from, to }, row) => {
    const lines = linesOfFirst(grid, from, to);
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined || starts[row]?.spanned.includes(0)) return [];
    return { row, middle: (first + last) / 2, isLow: first > from };
  });
  const isCentred = texts.some((t) => t.isLow) || beginsBelow(grid, starts);
  if (!isCentred) return [...starts];
  const spanned = new Set<number>();
  let group = texts[0]?.row === 0 ? 0 : (texts[0]?.row ?? 0);
  for (const [i, text] of texts.entries()) {
    const next = texts[i + 1]?.row ?? rows.length;
    if (i === 0) group = leadingRow(grid, starts, text.row);
    let best = text.row + 1;
    let least = Number.POSITIVE_INFINITY;
    for (let end = text.row + 1; end <= next; end++) {
      if (end < next && !opensItem(grid, rows[end]?.from ?? 0)) continue;
      const [from, to] = [rows[group]?.from ?? 0, rows[end - 1]?.to ?? 0];
      const isNew = end < rows.length && opensNumbering(grid, rows[end]?.from ?? 0);
      const cost = Math.abs((from + to) / 2 - text.middle) - (isNew || end === rows.length ? NEW_NUMBERING : 0);
      if (cost < least) {
        least = cost;
        best = end;
      }
    }
    for (let r = group + 1; r < best; r++) spanned.add(r);
    group = best;
  }
  return starts.map((s, r) => (spanned.has(r) && !s.spanned.includes(0) ? { ...s, spanned: [...s.spanned, 0] } : s));
}

/** The first body row: a header row has a text of its own in the first column, and nothing before it. */
function leadingRow(grid: TextGrid, starts: readonly RowStart[], row: number): number {
  let first = row;
  while (first > 0 && opensItem(grid, starts[first - 1]?.line ?? 0)) first--;
  return first;
}

const opensItem = (grid: TextGrid, y: number): boolean => (grid[y] ?? []).some((t) => t !== undefined && beginsItem(t));
const opensNumbering = (grid: TextGrid, y: number): boolean =>
  (grid[y] ?? []).some((t) => t !== undefined && FIRST_ITEM.test(t));

/** A new numbering begins in a row without text in the first column, which comes only below. */
function beginsBelow(grid: TextGrid, starts: readonly RowStart[]): boolean {
  return starts.some((s, i) => {
    const to = starts[i + 1]?.line ?? grid.length;
    return opensNumbering(grid, s.line) && linesOfFirst(grid, s.line, to).length === 0 && !s.spanned.includes(0);
  });
}

function linesOfFirst(grid: TextGrid, from: number, to: number): number[] {
  const out: number[] = [];
  for (let y = from; y <= to && y < grid.length; y++) if (grid[y]?.[0] !== undefined) out.push(y);
  return out;
}

/** The last line with text before `to`. */
function lastLine(grid: TextGrid, from: number, to: number): number {
  let y = to - 1;
  while (y > from && (grid[y] ?? []).every((t) => t === undefined)) y--;
  return y;
}
