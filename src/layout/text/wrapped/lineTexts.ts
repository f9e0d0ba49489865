import type { Token } from '../aligned/segments.js';
import { joinCost, type Line, mayBegin, mayEnd, type Sort, sortOf, widthOf } from './pieces.js';

/** What a stretch of a line's tokens is as one text. */
export interface LineText {
  readonly text: string;
  /** In em. */
  readonly width: number;
  readonly sort: Sort;
}

/** A text on a line near another: its column, and its width in em. */
export interface TextNear {
  readonly column: number;
  readonly width: number;
}

/** A line's tokens with what is asked of them at every step of a search: each is worked out once. */
export class LineTexts {
  /** What speaks against token `i` going on with the one before it. */
  readonly joins: readonly number[];
  /** Whether one space at most parts it from that. */
  readonly isTight: readonly boolean[];
  /** Whether a line may be broken between the two. */
  readonly mayPart: readonly boolean[];
  /** By place, the texts of lines near this one, as far as their columns are known. */
  near: ReadonlyMap<number, TextNear> = new Map();
  /** The number that an item on this line would have, and the column of such numbers; null where none has them. */
  due: { readonly column: number; readonly ordinal: number } | null = null;
  private readonly texts: (LineText | undefined)[][] = [];

  constructor(
    private readonly source: string,
    readonly tokens: Line,
  ) {
    const between = <T>(first: T, of: (a: Token, b: Token) => T): T[] =>
      tokens.map((w, i) => (i === 0 ? first : of(tokens[i - 1] as Token, w)));
    const textOf = (w: Token): string => source.slice(w.from, w.to);
    this.joins = between(0, (a, b) => joinCost(source, a, b));
    this.isTight = between(false, (a, b) => b.x0 - a.x1 <= 1);
    this.mayPart = between(true, (a, b) => mayEnd(textOf(a)) && mayBegin(textOf(b)));
  }

  /** The tokens [i, j) as one text. */
  text(i: number, j: number): LineText {
    const own = this.texts[i] ?? [];
    this.texts[i] = own;
    const known = own[j];
    if (known) return known;
    const text = this.source.slice(this.tokens[i]?.from, this.tokens[j - 1]?.to);
    const found = { text, width: widthOf(this.source, this.tokens, i, j), sort: sortOf(text) };
    own[j] = found;
    return found;
  }
}
