import { beginsBullet, beginsItem } from '../marks.js';
import { displayWidth } from '../width.js';
import type { Piece } from './columns.js';
import { labelsOfHead } from './headOrder.js';
import { segmentOf, type Token } from './segments.js';
import { leftEdge } from './words.js';

/** A head has so many labels at least, and so many lines below it a text under each. */
const FEWEST_LABELS = 3;
const FEWEST_WHOLE = 2;
/** This share of the texts stand over several columns where rivers part them wrongly, and so many at least. */
const ASTRAY = 0.12;
const FEWEST_ASTRAY = 4;
/** Rows without a label in the first column's width begin this far left of the head's first label. */
const UNNAMED = 4;
/** A line that has a text in the first column begins this near to the left edge. */
const INDENT = 2;
/** Lines this far above and below show where the texts of a line begin. */
const NEAR = 6;
/** Times that the places are found anew from the texts that stand there. */
const ROUNDS = 4;

/*
 * What speaks against a word in a column: how far it stands from where the column's texts begin, that but one space parts it from
 * the text before, and for a word that goes on with that text, each place of white space more than one.
 */
const OFF = 0.35;
const TIGHT = 0.8;
const GOES_ON = 0.5;
const GAP = 0.9;
const MOST_GAP = 6;
/** And that it begins with a bullet or number. */
const ITEM = 1.5;
/** And for each half em that a text is wider than any that fills its column. */
const WIDER = 0.5;
/** No line of a table has more words. */
const MOST_WORDS = 40;
/** A line costs no more than this for each of its words, on average. */
const MOST_COST = 1.6;

type Words = readonly Token[];

export interface OrderedTexts {
  readonly lines: readonly (readonly Piece[])[];
  readonly count: number;
  /** The columns of the words of a head line. */
  readonly columnsOf: (words: Words) => readonly number[];
}

/**
 * Texts that fill their columns stand one space apart, and pdftotext pushes those of each line to another place: no river runs between
 * them. Where the head names the columns, gives the lines with each word in the column whose texts begin nearest on the lines
 * around it, in order. Null where rivers part the lines well, or no line shows where all columns begin.
 *
 *                令和５年度      令和６年度      令和７年度
 *   取組状況     公園の花壇に 公園の花壇の株 公園の花壇の
 *                花を植えた。 を植え替えた。 株を増やした。
 *   取組成果     ５か所       ７か所         ９か所
 */
export function orderTexts(
  source: string,
  words: readonly Words[],
  isHead: readonly boolean[],
  pieces: readonly (readonly Piece[])[],
  count: number,
): OrderedTexts | null {
  const heads = words.filter((_, i) => isHead[i]);
  const labels = labelsOfHead(heads);
  if (!labels || labels.length < FEWEST_LABELS) return null;
  const all = pieces.flat().filter((p) => !p.isHeading);
  const astray = all.filter((p) => p.last > p.column).length;
  const body = words.map((l, i) => (isHead[i] ? [] : l));
  const left = leftEdge(body);
  const isUnnamed = left + UNNAMED <= Math.min(...(labels[0] as Words).map((w) => w.x0));
  const n = labels.length + (isUnnamed ? 1 : 0);
  const isAstray = astray >= FEWEST_ASTRAY && (astray >= all.length * ASTRAY || count > n);
  const starts = isAstray ? toStarts(source, body, n, left) : null;
  if (!starts) return null;
  const first = isUnnamed ? 1 : 0;
  const columnOf = new Map(labels.flatMap((l, k) => l.map((w) => [w, k + first] as const)));
  return {
    count: n,
    columnsOf: (line) => line.map((w) => columnOf.get(w) ?? -1),
    lines: body.map((line, i) =>
      pieces[i]?.some((p) => p.isHeading) ? (pieces[i] as Piece[]) : toPieces(line, starts.columns[i] as number[]),
    ),
  };
}

/** Where the texts of each column begin near a line, and how wide the widest is, in half em. */
interface Columns {
  readonly starts: (line: number) => readonly number[];
  readonly widths: readonly number[];
  /** No text begins in one of the columns. */
  readonly isEmpty: boolean;
}

/** The column of each word, found from the lines that have as many words as there are columns. */
function toStarts(
  source: string,
  body: readonly Words[],
  n: number,
  left: number,
): { readonly columns: readonly (readonly number[])[] } | null {
  const isWhole = (l: Words): boolean => l.length === n && (l[0] as Token).x0 <= left + INDENT;
  let columns: (readonly number[])[] = body.map((l) => (isWhole(l) ? l.map((_, k) => k) : []));
  if (columns.filter((c) => c.length > 0).length < FEWEST_WHOLE || body.some((l) => l.length > MOST_WORDS)) return null;
  let found = columnsFrom(source, body, columns, n);
  for (let round = 0; round < ROUNDS && !found.isEmpty; round++) {
    let sum = 0;
    columns = body.map((line, i) => {
      if (line.length === 0) return [];
      const placed = place(source, line, found.starts(i), found.widths);
      sum += placed.cost / line.length;
      return placed.columns;
    });
    const texts = body.filter((l) => l.length > 0).length;
    if (round === ROUNDS - 1) return sum <= texts * MOST_COST ? { columns } : null;
    found = { ...columnsFrom(source, body, columns, n), widths: found.widths };
  }
  return null;
}

function columnsFrom(
  source: string,
  body: readonly Words[],
  columns: readonly (readonly number[])[],
  n: number,
): Columns {
  const own: { readonly line: number; readonly x: number }[][] = Array.from({ length: n }, () => []);
  const widths = new Array<number>(n).fill(0);
  for (const [i, line] of body.entries())
    for (const [k, w] of line.entries()) {
      const c = columns[i]?.[k];
      if (c === undefined) continue;
      widths[c] = Math.max(widths[c] as number, displayWidth(source, w.from, w.to));
      if (columns[i]?.[k - 1] !== c) own[c]?.push({ line: i, x: w.x0 });
    }
  const all = own.map((list) => median(list.map((o) => o.x)));
  return {
    isEmpty: own.some((list) => list.length === 0),
    widths,
    starts: (line) =>
      own.map((list, c) => {
        const near = list.filter((o) => Math.abs(o.line - line) <= NEAR);
        return near.length > 1 ? median(near.map((o) => o.x)) : (all[c] as number);
      }),
  };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** The columns of a line's words, in order, that cost least. */
function place(
  source: string,
  line: Words,
  starts: readonly number[],
  widths: readonly number[],
): { readonly columns: readonly number[]; readonly cost: number } {
  const n = starts.length;
  const gaps = line.map((w, i) => (i === 0 ? Number.POSITIVE_INFINITY : w.x0 - (line[i - 1] as Token).x1));
  const isItem = line.map((w) => beginsBullet(source.slice(w.from, w.to)) || beginsItem(source.slice(w.from, w.to)));
  /** What the words [from, to) cost as one text of a column. */
  const textCost = (from: number, to: number, c: number): number => {
    const [first, last] = [line[from] as Token, line[to - 1] as Token];
    let cost = OFF * Math.abs(first.x0 - (starts[c] as number)) + ((gaps[from] as number) <= 1 ? TIGHT : 0);
    for (let i = from + 1; i < to; i++)
      cost += GOES_ON + GAP * Math.min((gaps[i] as number) - 1, MOST_GAP) + (isItem[i] ? ITEM : 0);
    const wider = to - from > 1 ? displayWidth(source, first.from, last.to) - (widths[c] as number) : 0;
    return cost + Math.max(0, wider) * WIDER;
  };
  /** The least cost of the first words where the last of them is in this column, and where its text begins, and which is before. */
  const best = line.map(() => starts.map(() => ({ cost: Number.POSITIVE_INFINITY, from: 0, before: -1 })));
  for (let to = 1; to <= line.length; to++)
    for (let c = 0; c < n; c++)
      for (let from = 0; from < to; from++) {
        const own = textCost(from, to, c);
        for (let k = from === 0 ? -1 : 0; k < (from === 0 ? 0 : c); k++) {
          const cost = own + (k < 0 ? 0 : (best[from - 1]?.[k]?.cost ?? Number.POSITIVE_INFINITY));
          if (cost < (best[to - 1]?.[c]?.cost ?? 0))
            (best[to - 1] as (typeof best)[number])[c] = { cost, from, before: k };
        }
      }
  const last = best.at(-1) ?? [];
  let c = last.reduce((least, b, k) => (b.cost < (last[least]?.cost ?? 0) ? k : least), 0);
  const cost = last[c]?.cost ?? 0;
  const columns = new Array<number>(line.length).fill(0);
  for (let to = line.length; to > 0; ) {
    const { from, before } = best[to - 1]?.[c] ?? { from: 0, before: -1 };
    columns.fill(c, from, to);
    [to, c] = [from, before];
  }
  return { columns, cost };
}

function toPieces(line: Words, columns: readonly number[]): Piece[] {
  const out: Piece[] = [];
  for (const [k, w] of line.entries()) {
    const column = columns[k] as number;
    const last = out.at(-1);
    if (last && last.column === column)
      out[out.length - 1] = { column, last: column, ...segmentOf([...last.tokens, w]) };
    else out.push({ column, last: column, ...segmentOf([w]) });
  }
  return out;
}
