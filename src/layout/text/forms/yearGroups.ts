import type { Token } from '../aligned/segments.js';
import { nameOf } from '../letters.js';
import { isInBrackets, isYearIn } from './headWords.js';

/** What stands above several columns [from, to) together. */
export interface HeadGroup {
  readonly from: number;
  readonly to: number;
  readonly words: readonly Token[];
}

/** A column so far from a year's stands below it no more. */
const REACH = 2;

/**
 * The years above several columns: a year stands above the columns near it that have words below on the same line as its own, and
 * no year.
 * @param lines the words of each line by the columns that they stand above
 * @param away how far a word stands from a column
 */
export function yearGroups(
  source: string,
  lines: readonly ReadonlyMap<number, Token>[],
  away: (word: Token, column: number) => number,
): HeadGroup[] {
  const text = (w: Token): string => nameOf(source, [w]);
  const years = lines.flatMap((l, line) =>
    [...l]
      .filter(([, w]) => isYearIn(text(w)) && !isInBrackets(text(w)))
      .map(([column, word]) => ({ column, word, line })),
  );
  const hasYear = (c: number): boolean => lines.some((l) => l.has(c) && isYearIn(text(l.get(c) as Token)));
  const lowest = years.reduce((most, y) => Math.max(most, y.line), -1);
  const below = lines.slice(lowest + 1).find((l) => years.some((y) => l.has(y.column)));
  if (!below) return [];
  const owners = new Map<number, number>(years.map((y) => [y.column, y.column]));
  for (const c of [...below.keys()].sort((a, b) => a - b)) {
    if (hasYear(c)) continue;
    const near = years
      .filter((y) => !lines[y.line]?.has(c))
      .map((y) => ({ y: y.column, off: away(y.word, c) }))
      .sort((a, b) => a.off - b.off)[0];
    if (near && Math.abs(near.y - c) <= REACH) owners.set(c, near.y);
  }
  return years.flatMap(({ column, word }) => {
    const own = [...owners].filter(([, y]) => y === column).map(([o]) => o);
    const [from, to] = [Math.min(...own), Math.max(...own) + 1];
    return to - from === own.length && own.length > 1 ? [{ from, to, words: [word] }] : [];
  });
}
