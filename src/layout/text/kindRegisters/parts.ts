import { isLatinSpace } from '../aligned/latinSpaces.js';
import type { Token } from '../aligned/segments.js';
import type { Words } from '../figureGrids/words.js';
import { type KindHead, linesOfHead } from './heads.js';
import type { KindWord } from './kinds.js';
import { columnsOf, type Offsets, offsetsOf, type Piece, type Places, placesOf } from './placing.js';

/** A line of a register, what stands left of its kind and right of it. */
export interface PartedLine {
  readonly left: readonly Piece[];
  readonly right: readonly Piece[];
  /** The columns of the pieces at the left, by place. */
  readonly columns: readonly number[];
  /** The places of the columns at its right. */
  readonly places: Places;
  readonly isHead: boolean;
}

/** So many lines in a hundred, at most, have a text that runs over the column of kinds. */
const MOST_OVER = 0.1;

/** A figure in a sentence, with the typesetter's spaces around it where a text has them throughout. */
const AROUND_FIGURE = /^(?:[^\s0-9A-Za-z。、）)] [0-9A-Za-z]|[0-9A-Za-z.,%] [^\s0-9A-Za-z（(])$/u;

/** Parts the lines [from, to) of a register at its kinds; null where texts run over these. */
export function partLines(
  source: string,
  lines: readonly Words[],
  heads: readonly KindHead[],
  kinds: readonly KindWord[],
  to: number,
  isLatinSpaced: boolean,
): ReadonlyMap<number, PartedLine> | null {
  const byLine = new Map(kinds.map((k) => [k.line, k.word]));
  const rests = new Set(kinds.flatMap((k) => k.rest));
  const out = new Map<number, PartedLine>();
  let over = 0;
  let offsets: readonly [Offsets, Offsets] = [[], []];
  for (const [h, head] of heads.entries()) {
    const end = Math.min(heads[h + 1]?.line ?? to, to);
    const beside = new Set([...head.more.map((m) => m.word), ...head.below]);
    const own = kinds.filter((k) => k.line > head.line && k.line < end).map((k) => k.word);
    if (own.length === 0) own.push(head.columns[head.kind] as Token);
    const from = own.reduce((least, w) => Math.min(least, w.x0), Number.POSITIVE_INFINITY);
    const behind = own.reduce((most, w) => Math.max(most, w.x1), 0);
    const texts = new Map<number, { left: Piece[]; right: Piece[] }>();
    for (let i = head.line + 1; i < end; i++) {
      const words = (lines[i] ?? []).filter((w) => !beside.has(w) && !rests.has(w));
      const kind = byLine.get(i);
      const at = kind ? words.indexOf(kind) : words.findIndex((w) => w.x0 >= from);
      const left = at < 0 ? words : words.slice(0, at);
      const right = at < 0 ? [] : words.slice(kind ? at + 1 : at);
      if (!kind && words.some((w) => w.x0 < behind && w.x1 > from)) over++;
      texts.set(i, {
        left: toPieces(source, left, isLatinSpaced),
        right: toPieces(source, right, isLatinSpaced, head.columns.length - head.kind - 1),
      });
    }
    const all = [...texts.values()];
    const [before, behindKinds] = [head.columns.slice(0, head.kind), head.columns.slice(head.kind + 1)];
    const places = placesOf(
      source,
      all.map((t) => t.left),
      before,
      offsets[0],
      true,
    );
    const rights = placesOf(
      source,
      all.map((t) => t.right),
      behindKinds,
      offsets[1],
    );
    offsets = [withKnown(offsetsOf(places, before), offsets[0]), withKnown(offsetsOf(rights, behindKinds), offsets[1])];
    for (const [i, t] of texts)
      out.set(i, { ...t, columns: columnsOf(source, t.left, places), places: rights, isHead: false });
    for (const i of linesOfHead(head)) out.set(i, { left: [], right: [], columns: [], places: rights, isHead: true });
  }
  return over > out.size * MOST_OVER ? null : out;
}

/** What the page shows, else what the pages before did. */
const withKnown = (own: Offsets, known: Offsets): Offsets => own.map((o, c) => o ?? known[c]);

/** The texts of a line; where each of `most` columns may have a word, none of these goes on with another. */
function toPieces(source: string, words: Words, isLatinSpaced: boolean, most = 0): Piece[] {
  if (!isLatinSpaced && words.length <= most) return words.map((w) => ({ words: [w], x0: w.x0, x1: w.x1 }));
  const out: Piece[] = [];
  for (const w of words) {
    const last = out.at(-1);
    const before = last?.words.at(-1);
    const isOne =
      before !== undefined &&
      w.from - before.to === 1 &&
      (isLatinSpaced
        ? AROUND_FIGURE.test(source.slice(before.to - 1, w.from + 1))
        : isLatinSpace(source, before.to, w.from));
    if (last && isOne) out[out.length - 1] = { words: [...last.words, w], x0: last.x0, x1: w.x1 };
    else out.push({ words: [w], x0: w.x0, x1: w.x1 });
  }
  return out;
}
