import { isYear, isYearRest } from './headWords.js';
import type { Token } from './segments.js';

type Line = readonly Token[];

/** So many lines below their years the rests stand at most. */
const FARTHEST = 2;
/** 令和６年: a year cut before its last letter. */
const OPEN_YEAR = /年$/;
/** Letters far apart are read as one word. */
const RESTS = /^(?:年?度[\s　]*)+$/;

function wordsIn(source: string, { from, to, x0 }: Token): Token[] {
  return [...source.slice(from, to).matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    from: from + index,
    to: from + index + word.length,
    x0: x0 + index,
    x1: x0 + index + word.length,
  }));
}

/**
 * Moves the rests of years broken over two lines below the years that they belong to: a converter that holds its places by the
 * lines of wide letters prints them left of there. Each year without an end has its own, in their order.
 *
 *    事業名    担当課    令和６年   令和７年   令和８年
 *                   度      度      度
 */
export function putRestsBelowYears(source: string, lines: readonly Line[]): readonly Line[] {
  const text = (w: Token): string => source.slice(w.from, w.to);
  return lines.map((own, i) => {
    const line = own.every((w) => RESTS.test(text(w))) ? own.flatMap((w) => wordsIn(source, w)) : own;
    if (line.length < 2 || !line.every((w) => isYearRest(text(w)))) return own;
    const above = lines.slice(Math.max(0, i - FARTHEST), i).findLast((l) => l.length > 0) ?? [];
    const years = above.filter((w) => OPEN_YEAR.test(text(w)) && isYear(text(w)));
    if (years.length !== line.length) return own;
    return line.map((w, k): Token => {
      const { x0 } = years[k] as Token;
      return { ...w, x0, x1: x0 + w.x1 - w.x0 };
    });
  });
}
