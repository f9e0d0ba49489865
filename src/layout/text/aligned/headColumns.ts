import type { Extent } from './headLines.js';
import { areClear, columnsInOrder } from './headOrder.js';
import { isOneColumn, isYear, overlaps } from './headWords.js';
import { withoutLastResult } from './lastResult.js';
import type { Token } from './segments.js';
import { isAfterWideGap } from './words.js';

/**
 * Tells of the words of each head line the columns that they name, -1 where none is near, once the places are known that the
 * columns' texts take.
 * @param isForm labels stand down the first column: a year heads figures or texts, no column of labels
 */
export function headColumnsOf(
  source: string,
  lines: readonly (readonly Token[])[],
  isHead: readonly boolean[],
  isForm: boolean,
): (line: number, extents: readonly (Extent | null)[]) => readonly number[] {
  const text = (w: Token): string => source.slice(w.from, w.to);
  const wordsOf = (i: number): readonly Token[] => lines[i] as readonly Token[];
  const cannot = (w: Token, column: number): boolean => isForm && column === 0 && isYear(text(w));
  const isOne = (a: Token, b: Token): boolean => isOneColumn(text(a), text(b));
  /** The lines of the head that line `i` is one of. */
  const headOf = (i: number): number[] => {
    const isOwn = (k: number): boolean => isHead[k] === true || lines[k]?.length === 0;
    let [from, to] = [i, i + 1];
    while (from > 0 && isOwn(from - 1)) from--;
    while (to < lines.length && isOwn(to)) to++;
    return Array.from({ length: to - from }, (_, k) => from + k).filter((k) => isHead[k]);
  };
  const near = (i: number, head: readonly number[], extents: readonly (Extent | null)[]): readonly number[] => {
    const named = new Map<number, Token[]>();
    for (const k of head)
      if (k !== i) for (const [c, w] of columnsNamed(wordsOf(k), extents)) named.set(c, [...(named.get(c) ?? []), w]);
    return withoutLastResult(wordsOf(i).map(text), columnsOfHead(wordsOf(i), extents, named, isOne, cannot));
  };
  return (i, extents) => {
    const head = headOf(i);
    const own = head.map(wordsOf);
    const inOrder = columnsInOrder(own, extents);
    const nearest = (): (readonly number[])[] => head.map((k) => near(k, head, extents));
    return inOrder && !areClear(own, nearest(), extents.length)
      ? wordsOf(i).map((w) => inOrder.get(w) ?? -1)
      : near(i, head, extents);
  };
}

/** The columns that a line's words name for sure: those of which one word stands over this column alone. */
function columnsNamed(words: readonly Token[], extents: readonly (Extent | null)[]): [number, Token][] {
  return words.flatMap((w): [number, Token][] => {
    const over = extents.flatMap((e, c) => (e && w.x0 < e.to && e.from < w.x1 ? [c] : []));
    return over.length === 1 ? [[over[0] as number, w]] : [];
  });
}

/** The columns that other lines of a head name, with the words that do. */
export type Named = ReadonlyMap<number, readonly Token[]>;

/** A label that no column's texts stand below costs this much, in places off the texts of a column. */
const NO_COLUMN = 8;
/** And one below which another label's column is this much. */
const NAMED = 20;
/** Of two columns, the one whose middle is nearer. */
const OFF_MIDDLE = 0.1;

/**
 * The column of each word of a head line, each in its own, from left to right; -1 where none is near. Labels in the middle of
 * their columns may stand off the texts below them.
 */
export function columnsOfHead(
  words: readonly Token[],
  extents: readonly (Extent | null)[],
  taken: Named,
  isOne: (word: Token, other: Token) => boolean,
  cannot: (word: Token, column: number) => boolean = () => false,
): number[] {
  const isOthers = (w: Token, column: number): boolean =>
    taken.get(column)?.every((o) => !(overlaps(w, o) && isOne(w, o))) ?? false;
  const n = extents.length;
  const least = [new Array<number>(n + 1).fill(0)];
  const choice: number[][] = [];
  for (const [i, w] of words.entries()) {
    const above = least[i] as number[];
    const row: number[] = [];
    const chosen: number[] = [];
    for (let c = 0; c <= n; c++) {
      let [best, at] = [(above[c] as number) + NO_COLUMN, -1];
      for (let k = 0; k < c; k++) {
        if (cannot(w, k)) continue;
        const cost = (above[k] as number) + offset(w, extents[k] ?? null, isOthers(w, k));
        if (cost < best) [best, at] = [cost, k];
      }
      row.push(best);
      chosen.push(at);
    }
    least.push(row);
    choice.push(chosen);
  }
  const out: number[] = [];
  for (let i = words.length - 1, c = n; i >= 0; i--) {
    const at = choice[i]?.[c] ?? -1;
    out.push(at);
    if (at >= 0) c = at;
  }
  out.reverse();
  return (out.includes(-1) && inOrder(words, out, extents, taken, cannot)) || out;
}

/**
 * Each word in the next column, where there are as many as columns that no other line of the head names at their left: words
 * one space apart run together at the left of the columns that they name.
 */
function inOrder(
  words: readonly Token[],
  near: readonly number[],
  extents: readonly (Extent | null)[],
  taken: Named,
  cannot: (word: Token, column: number) => boolean,
): number[] | null {
  const first = extents.length - words.length;
  if (first < 0 || words.length < FEWEST_IN_ORDER || words.every((_, i) => i === 0 || isAfterWideGap(words, i)))
    return null;
  for (let c = 0; c < first; c++) if (!taken.has(c)) return null;
  // A column at their right that another line names has to be one below the middle of theirs: 令和５年度 over 計画 実績.
  const isOver = (e: Extent | null | undefined): boolean =>
    e != null && words.some((w) => w.x0 < e.to && e.from < w.x1);
  for (let c = first; c < extents.length; c++) if (taken.has(c) && !isOver(extents[c])) return null;
  const fits = (w: Token, c: number): boolean => {
    const e = extents[c];
    return e != null && !cannot(w, c) && w.x0 <= e.to && e.from - w.x1 <= MOST_OFF;
  };
  // A label with white space on both sides stands over its own column.
  const isTight = (i: number): boolean =>
    (i > 0 && !isAfterWideGap(words, i)) || (i + 1 < words.length && !isAfterWideGap(words, i + 1));
  const stays = (i: number): boolean => isTight(i) || near[i] === -1 || near[i] === first + i;
  return words.every((w, i) => fits(w, first + i) && stays(i)) ? words.map((_, i) => first + i) : null;
}

/** So many words at least, and none this many places left of the texts of its column. */
const FEWEST_IN_ORDER = 3;
const MOST_OFF = 20;

function offset(w: Token, extent: Extent | null, isTaken: boolean): number {
  if (!extent) return NO_COLUMN;
  if (isTaken && !(w.x0 < extent.to && extent.from < w.x1)) return NAMED;
  const middles = Math.abs(w.x0 + w.x1 - extent.from - extent.to) / 2;
  return Math.max(0, extent.from - w.x1, w.x0 - extent.to) + middles * OFF_MIDDLE;
}
