import type { Token } from '../aligned/segments.js';
import { kindOf } from '../register/kinds.js';

/** Words of one column's text on a line. */
export interface Piece {
  readonly words: readonly Token[];
  readonly x0: number;
  readonly x1: number;
}

/** Where the columns of a page begin: texts at these places, and each up to the next. */
export interface Places {
  readonly starts: readonly number[];
  /** All places at which texts begin where a line has one in each column. */
  readonly texts: readonly ReadonlySet<number>[];
}

/** How far left of their labels the texts of columns begin on another page, where they show it. */
export type Offsets = readonly (number | undefined)[];

/** The offsets that the places of a page show. */
export const offsetsOf = ({ starts, texts }: Places, heads: readonly Token[]): Offsets =>
  heads.map((h, c) => ((texts[c]?.size ?? 0) > 0 ? h.x0 - (starts[c] as number) : undefined));

/** Two pieces in one column, where white space parts them and where one space does. */
const APART = 6;
const TIGHT = 4;
const PUSHED = 8;
/** A text so long may fill its column. */
const FULL = 8;
/** Each place that it pushes the next one off its column. */
const PUSHED_BY = 0.15;
/** Each place that a text stands off those of its column, or a figure off its column. */
const OFF = 0.5;
const OUTSIDE = 1;
/** A text that begins where none else of its column does. */
const ELSEWHERE = 0.4;

/**
 * The places of columns below a head, as the lines show them that have a text in each. A text that the converter joined to the one
 * before it stands left of its place, none stands right of it.
 */
export function placesOf(
  source: string,
  lines: readonly (readonly Piece[])[],
  heads: readonly Token[],
  offsets: Offsets = [],
  beginsLines = false,
): Places {
  const full = lines.filter((l) => l.length === heads.length);
  const texts = heads.map(() => new Set<number>());
  for (const l of full)
    for (const [c, p] of l.entries()) {
      if (!isText(source, p)) continue;
      texts[c]?.add(p.x0);
    }
  const starts = heads.map((h, c) => {
    const before = heads[c - 1];
    const offset = offsets[c];
    const middle = offset === undefined ? (before ? (before.x1 + h.x0) / 2 : 0) : h.x0 - offset;
    // The label stands in the middle of its column, and no left of where that begins.
    const own = [...(texts[c] as Set<number>)].reduce((most, x) => Math.max(most, x), -1);
    return own < 0 ? middle : Math.min(own, h.x0);
  });
  for (let c = 1; c < starts.length; c++) starts[c] = Math.max(starts[c] as number, (starts[c - 1] as number) + 1);
  if (beginsLines) addLineStarts(source, lines, starts, texts);
  return { starts, texts };
}

/** So many lines begin at a place where a column begins, and so far behind the start of the one before. */
const FEWEST_LINES = 2;
const NEAR = 2;

/**
 * Where lines begin that lack the first columns again and again, a column begins: nothing before them pushes them right, as it does the
 * texts of whole lines.
 * ```
 *   2  桟橋の板の張替え   傷んだ板を新し    港湾課
 *                    い板に替える。
 * ```
 */
function addLineStarts(
  source: string,
  lines: readonly (readonly Piece[])[],
  starts: readonly number[],
  texts: readonly Set<number>[],
): void {
  const counts = new Map<number, number>();
  for (const [first, ...others] of lines)
    if (first && others.length + 1 < starts.length && isText(source, first))
      counts.set(first.x0, (counts.get(first.x0) ?? 0) + 1);
  for (const [x, times] of counts) {
    const c = starts.findIndex((s) => s >= x);
    if (times >= FEWEST_LINES && c > 0 && x > (starts[c - 1] as number) + NEAR) texts[c]?.add(x);
  }
}

const isText = (source: string, p: Piece): boolean => {
  const [first] = p.words;
  const kind = first ? kindOf(source.slice(first.from, first.to)) : 'text';
  return kind === 'text' || kind === 'short' || p.words.length > 1;
};

/** The column of each piece of a line, from left to right; `above` are the places at which the row's texts begin, by column. */
export function columnsOf(
  source: string,
  line: readonly Piece[],
  { starts, texts }: Places,
  above: readonly (ReadonlySet<number> | undefined)[] = [],
): number[] {
  const n = starts.length;
  if (line.length === n) return line.map((_, c) => c);
  let best: { cost: number; columns: readonly number[] }[] = [];
  for (const [i, p] of line.entries()) {
    const before = line[i - 1];
    const isTight = before !== undefined && p.x0 - before.x1 <= 1;
    // A text that fills its column stands one space before that of the next, which is pushed left.
    const isPushed = isTight && before.x1 - before.x0 >= FULL;
    const same = isPushed ? PUSHED : isTight ? TIGHT : APART;
    const next = starts.map((_, c) => {
      let least = { cost: i === 0 ? 0 : Number.POSITIVE_INFINITY, columns: [] as readonly number[] };
      for (let b = 0; b < (i === 0 ? 0 : c); b++)
        if ((best[b]?.cost ?? 0) < least.cost) least = best[b] as typeof least;
      const own = best[c];
      if (i > 0 && own && own.cost + same < least.cost) least = { cost: own.cost + same, columns: own.columns };
      return { cost: least.cost + placeCost(c, p, isPushed), columns: [...least.columns, c] };
    });
    best = next;
  }
  return [...best.reduce((a, b) => (b.cost < a.cost ? b : a), best[0] ?? { cost: 0, columns: [] }).columns];

  function placeCost(c: number, p: Piece, isPushed: boolean): number {
    const from = starts[c] as number;
    const to = starts[c + 1] ?? Number.POSITIVE_INFINITY;
    const outside = p.x0 < from ? from - p.x0 : p.x0 >= to ? p.x0 - to + 1 : 0;
    const inside = OUTSIDE * Math.min(outside, 1) + OFF * outside;
    if (isPushed && p.x0 < from) return (from - p.x0) * PUSHED_BY;
    if (!isText(source, p)) return inside;
    const near = [...(texts[c] ?? []), ...(above[c] ?? [])].reduce(
      (least, x) => Math.min(least, Math.abs(x - p.x0)),
      Number.POSITIVE_INFINITY,
    );
    return Math.min(inside + ELSEWHERE, near * OFF);
  }
}
