import type { Token } from '../aligned/segments.js';
import { isAfterWideGap } from '../aligned/words.js';
import type { ShownLines } from './shownLines.js';

/** The heads of the tables inside a sheet, by its shown lines. */
export interface InnerHeads {
  /** The first line of each head. */
  readonly firsts: ReadonlySet<number>;
  /** The first line of the head that a line is of; -1 for none. */
  readonly of: readonly number[];
}

/** A word begins so near a column's place at most, in places. */
const NEAR = 1;

/** @param heads the first lines of heads, and the lines below them */
export function toInnerHeads({ at }: ShownLines, heads: ReadonlyMap<number, number>): InnerHeads {
  const of = at.map(() => -1);
  const firsts = new Set<number>();
  for (const [from, to] of heads) {
    const k = at.indexOf(from);
    if (k < 0) continue;
    firsts.add(k);
    for (let n = k; n < at.length && (at[n] as number) < to; n++) of[n] = k;
  }
  return { firsts, of };
}

/** The rows of tables: what stands below the head's second column and those right of it. */
export function rowsBelow(source: string, shown: ShownLines, heads: InnerHeads): ReadonlySet<number> {
  const { at, values, labels } = shown;
  const out = new Set<number>();
  for (const first of heads.firsts) {
    const second = secondColumn(shown, heads, first);
    if (second === undefined) continue;
    const from = first + heads.of.filter((k) => k === first).length;
    const owner = labels.findIndex((l) => l.to > first);
    const last = labels[owner + 1]?.from ?? at.length;
    let to = from;
    for (let n = from; n < last && !heads.firsts.has(n); n++) {
      const words = values[n] as readonly Token[];
      const isRow = words.some((w, c) => w.x0 >= second - NEAR && (c === 0 || isAfterWideGap(words, c)));
      const isSentence = words.some((w) => source.slice(w.from, w.to).includes('。'));
      const isName = words.every((w) => w.x1 <= second + NEAR);
      if (isRow && !isSentence) to = n + 1;
      else if (!isName || n - to > 1) break;
    }
    for (let n = from; n < to; n++) out.add(n);
  }
  return out;
}

/** Where the second column of the head begins. */
function secondColumn({ values }: ShownLines, { of }: InnerHeads, first: number): number | undefined {
  const head = values.filter((_, k) => of[k] === first).flat();
  const [leftmost, ...more] = head.sort((a, b) => a.x0 - b.x0);
  return leftmost && more.find((w) => w.x0 > leftmost.x1)?.x0;
}
