import type { Token } from '../aligned/segments.js';

/** The middle between the ends of a word, in places. */
export const middleOf = (w: Pick<Token, 'x0' | 'x1'>): number => (w.x0 + w.x1) / 2;

/** The middle of each column of figures, over rows that have one in each, of which there is one at least. */
export function centresOf(rows: readonly (readonly Token[])[]): number[] {
  return (rows[0] ?? []).map((_, c) => rows.reduce((sum, r) => sum + middleOf(r[c] as Token), 0) / rows.length);
}

/**
 * The columns of words that keep their order: of as many as there are columns one each, of fewer the nearest. Null for more.
 * @param away how far a word stands from a column; without it, by their middles
 */
export function placeInColumns(
  words: readonly Token[],
  centres: readonly number[],
  away: (word: Token, column: number) => number = (w, c) => Math.abs(middleOf(w) - (centres[c] as number)),
): Map<number, Token> | null {
  if (words.length > centres.length) return null;
  const [m, n] = [words.length, centres.length];
  // best[i][c]: the least distance of the first i words in the first c columns.
  const best: number[][] = Array.from({ length: m + 1 }, () => new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY));
  for (let c = 0; c <= n; c++) (best[0] as number[])[c] = 0;
  for (let i = 1; i <= m; i++)
    for (let c = i; c <= n; c++)
      (best[i] as number[])[c] = Math.min(
        best[i]?.[c - 1] as number,
        (best[i - 1]?.[c - 1] as number) + away(words[i - 1] as Token, c - 1),
      );
  const out = new Map<number, Token>();
  for (let i = m, c = n; i > 0; c--) {
    if (best[i]?.[c] === best[i]?.[c - 1]) continue;
    out.set(c - 1, words[i - 1] as Token);
    i--;
  }
  return out;
}
