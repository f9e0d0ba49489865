import type { Piece } from './columns.js';
import { isYear, isYearRest, overlaps } from './headWords.js';
import type { Token } from './segments.js';

/** So many lines below the year at most. */
const BELOW = 2;

/**
 * Puts the rest of a year that is broken over lines below it, however near it stands to the labels of other columns.
 *
 *     令和５年度      令和７年
 *                       度
 *   計画    実績      計画
 */
export function joinYearRests(
  source: string,
  lines: readonly (readonly Piece[])[],
  isHead: readonly boolean[],
): readonly (readonly Piece[])[] {
  const text = (t: Token): string => source.slice(t.from, t.to);
  return lines.map((line, i) => {
    if (!isHead[i] || !line.some((p) => p.tokens.some((t) => isYearRest(text(t))))) return line;
    const above = lines.slice(Math.max(0, i - BELOW), i).filter((_, k, own) => isHead[i - own.length + k]);
    const moved = line.map((p) => {
      const [rest, ...more] = p.tokens;
      if (!rest || more.length > 0 || !isYearRest(text(rest))) return p;
      const year = above
        .flat()
        .find((y) =>
          y.tokens.some((t) => overlaps(t, rest) && !text(t).endsWith('度') && isYear(text(t) + text(rest))),
        );
      return year ? { ...p, column: year.column, last: year.last } : p;
    });
    const isFree = (p: Piece): boolean => moved.every((q) => q === p || q.last < p.column || q.column > p.last);
    return moved.every(isFree) ? moved.sort((a, b) => a.column - b.column) : line;
  });
}
