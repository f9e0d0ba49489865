import type { Piece, Place } from './columns.js';
import { type Token, textOf } from './segments.js';
import { leftEdge } from './words.js';

/** A number or code that counts rows is at most this long, in characters. */
const LONGEST_KEY = 6;
const KEY = /[0-9０-９\u2460-\u2473\u2160-\u216B]/;
/** This share of the texts beside the numbers begins at the same place. */
const AT_EDGE = 0.6;
/** This many numbers, all different, stand on lines of their own, and this many texts beside them. */
const FEWEST = 2;

/** And this many where the head names them. */
const FEWEST_NAMED = 3;
const NUMBER = /^(?:№|[NＮ][oｏOＯ][.．]?|番号|通番|項番|整理番号)$/;

/**
 * Numbers in the middle of their rows' height may stand on other lines than the texts beside them, so that no white space
 * between the two is seen on any line: gives the rivers that part such numbers from the texts of their column.
 *
 *            新規就農者に対する農地の
 *     4-1
 *            あっせんを行う。
 */
export function keyColumnEdges(
  source: string,
  pieces: readonly (readonly Piece[])[],
  count: number,
  heads: readonly (readonly Token[])[],
): Place[] {
  const isNumbered = heads.some(([first]) => first && NUMBER.test(source.slice(first.from, first.to)));
  const isKey = (t: Token): boolean =>
    t.to - t.from <= LONGEST_KEY && KEY.test(source.slice(t.from, t.to)) && !/[。、]/.test(source.slice(t.from, t.to));
  /** 総務部 over the rows that are its own, alone on its line at the left edge, where numbers stand too. */
  const left = leftEdge(pieces);
  const isGroup = (line: readonly Piece[], p: Piece): boolean =>
    line.length === 1 && p.x0 === left && !isKey(p.tokens[0] as Token);
  return Array.from({ length: count }, (_, c) => c).flatMap((c) => {
    const groups = groupEdge(source, pieces, c, heads);
    if (groups) return [groups];
    const own = pieces.flatMap((l) =>
      l.filter((p) => p.column === c && p.last === c && !p.isHeading && !isGroup(l, p)),
    );
    const keyed = own.filter((p) => isKey(p.tokens[0] as Token));
    const alone = keyed.filter((p) => p.tokens.length === 1);
    const numbers = new Set(keyed.map((p) => textOf(source, { tokens: p.tokens.slice(0, 1) })));
    // № above the first column: its numbers may all have a text beside them.
    const isNamed = c === 0 && isNumbered && numbers.size >= FEWEST_NAMED && numbers.size === keyed.length;
    const isAlone = alone.length >= FEWEST && new Set(alone.map((p) => textOf(source, p))).size >= FEWEST;
    if (!isAlone && !isNamed) return [];
    /** Where the texts begin: after a number on the same line, or on lines of their own. */
    const begins = own.flatMap((p) => {
      const [first, next] = p.tokens as readonly [Token, Token?];
      if (!isKey(first)) return [p.x0];
      return next ? [next.x0] : [];
    });
    if (begins.length < FEWEST) return [];
    const end = keyed.reduce((most, p) => Math.max(most, (p.tokens[0] as Token).x1), Number.NEGATIVE_INFINITY);
    const begin = begins.reduce((a, b) => Math.min(a, b));
    const atEdge = begins.filter((x) => x <= begin + 1).length;
    return end <= begin && atEdge >= begins.length * AT_EDGE ? [{ from: end, to: Math.max(begin, end + 1) }] : [];
  });
}

/** A number stands at most this far, in places, off the label over it. */
const NEAR_LABEL = 2;
/** This share of the texts left of the numbers ends before them: headings of sections go on above them. */
const BEFORE = 0.8;

/**
 * Names of groups of rows, in the middle of their height, may stand on no line with the numbers at their right: gives the river
 * that parts them, where № stands over the numbers.
 *
 *     プラン     №   事業
 *               1   窓口の案内
 *     (1) 改善
 *               2   書類の様式
 */
function groupEdge(
  source: string,
  pieces: readonly (readonly Piece[])[],
  column: number,
  heads: readonly (readonly Token[])[],
): Place | null {
  const label = heads.flat().find((w) => NUMBER.test(source.slice(w.from, w.to)));
  if (!label) return null;
  const own = pieces.flatMap((l) => l.filter((p) => p.column === column && p.last === column && !p.isHeading));
  const isUnder = (p: Piece): boolean => p.x0 < label.x1 + NEAR_LABEL && p.x1 > label.x0 - NEAR_LABEL;
  const numbers = own.filter(
    (p) => p.tokens.length === 1 && isUnder(p) && /^[0-9０-９]+(?:[-－][0-9０-９]+)?$/.test(textOf(source, p)),
  );
  const groups = own.filter((p) => !numbers.includes(p));
  const to = Math.min(...numbers.map((p) => p.x0));
  const before = groups.filter((p) => p.x1 < to);
  const isKeyed =
    numbers.length >= FEWEST_NAMED && new Set(numbers.map((p) => textOf(source, p))).size === numbers.length;
  if (!isKeyed || before.length < FEWEST || before.length < groups.length * BEFORE) return null;
  return { from: Math.max(...before.map((p) => p.x1)), to };
}
