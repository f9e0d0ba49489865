import type { Piece } from './columns.js';
import { segmentOf, type Token } from './segments.js';

const NUMBER = /^(?:[0-9０-９]{1,2}[.．]?|[①-⑳])$/;
/** So many numbers at least show that they count the names behind them. */
const FEWEST = 3;

interface Counted {
  readonly line: number;
  /** Its piece among those of the line. */
  readonly piece: number;
  readonly ordinal: number;
  readonly x0: number;
}

/**
 * Gives the numbers that count the texts of a column to that column, where they stand one space before those and were read as the last
 * words of the texts to the left:
 * ```
 *   にぎわい 1 桟橋の手入れ
 *   づくり     の見直し
 *           2 夜市の開催
 *   くらし   3 水路の清掃
 * ```
 * A line that begins where they do or behind goes on with a name, and goes with them.
 */
export function numbersBefore(source: string, lines: readonly (readonly Piece[])[], count: number): Piece[][] {
  const out = lines.map((l) => [...l]);
  for (let c = 0; c + 1 < count; c++) {
    const found = countedIn(source, out, c);
    const isAfterText = ({ line, piece }: Counted): boolean => (out[line]?.[piece]?.tokens.length ?? 0) > 1;
    // Alone in their column, they have a label of their own.
    if (found.length < FEWEST || !found.some(isAfterText)) continue;
    const left = found.reduce((least, f) => Math.min(least, f.x0), Number.POSITIVE_INFINITY);
    for (const f of found) moveNumber(out[f.line] as Piece[], f.piece);
    for (const [i, line] of out.entries()) {
      const k = line.findIndex((p) => p.column === c && p.last === c);
      const p = line[k];
      if (p && p.x0 >= left && !line.some((o) => o.column <= c + 1 && o.last > c))
        line[k] = { ...p, column: c + 1, last: c + 1 };
      out[i] = line;
    }
  }
  return out;
}

/** The numbers that end a text of the column, one space before a text of the next one; none where they don't count on. */
function countedIn(source: string, lines: readonly (readonly Piece[])[], column: number): Counted[] {
  const found: Counted[] = [];
  for (const [line, pieces] of lines.entries()) {
    const piece = pieces.findIndex((p) => p.column === column && p.last === column && !p.isHeading);
    const [own, next] = [pieces[piece], pieces[piece + 1]];
    const word = own?.tokens.at(-1);
    if (!word || next?.column !== column + 1 || next.last !== next.column || next.x0 - word.x1 > 1) continue;
    const text = source.slice(word.from, word.to);
    if (NUMBER.test(text))
      found.push({ line, piece, ordinal: Number.parseInt(text.normalize('NFKC'), 10), x0: word.x0 });
  }
  return found.every((f, n) => f.ordinal === (found[0] as Counted).ordinal + n) ? found : [];
}

/** The last word of a piece goes to the one behind it. */
function moveNumber(line: Piece[], at: number): void {
  const [own, next] = [line[at] as Piece, line[at + 1] as Piece];
  const number = own.tokens.at(-1) as Token;
  const rest = own.tokens.slice(0, -1);
  const after = { ...next, ...segmentOf([number, ...next.tokens]) };
  line.splice(at, 2, ...(rest.length > 0 ? [{ ...own, ...segmentOf(rest) }, after] : [after]));
}
