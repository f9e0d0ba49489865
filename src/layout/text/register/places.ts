import type { Token } from '../aligned/segments.js';
import { isAfterWideGap } from '../aligned/words.js';
import type { Leaf } from './headSteps.js';
import { kindOf } from './kinds.js';

/** Where the columns of a register begin, from the left. */
export type Starts = readonly number[];

type Line = readonly Token[];

/** Each place that a label stands beside its column. */
const BESIDE = 0.4;
/** Two texts in a column parted by wide white space. */
const TWO_TEXTS = 1.5;
/** A text that runs over a column's beginning: one whose place is known, and one that stands one space behind another. */
const OVER = 2;
const OVER_TIGHT = 0.4;
/** Figures and words in one column, each of the fewer ones. */
const MIXED = 0.5;
/** What one space parts where no place is sure says so much less. */
const UNSURE = 0.6;

/** （5 年: a program sets a figure off by spaces, in a bracket that is still open behind it. */
const OPEN_FIGURE = /[（(][0-9０-９]+$/;
/** 6 以上: the bound of the figure before it. */
const BOUND = /^(?:以[上下内]|未満|程度|前後)$/;

/** What one space between two words says against their being of one text. */
export function tightCost(before: string, word: string): number {
  const [a, b] = [kindOf(before), kindOf(word)];
  if (a === 'figure' && BOUND.test(word)) return 0;
  if (OPEN_FIGURE.test(before) && (b === 'short' || b === 'text')) return 0;
  if (a === 'figure' && b === 'figure') return 3.5;
  if (a === 'item' || (a === 'mark' && b !== 'mark')) return 0.8;
  if (b === 'figure') return 3;
  if (a === 'figure' && b === 'short') return 1;
  return a === b ? 1.6 : 2;
}

/**
 * Whether the place of word `i` is its column's: wide white space stands before it, or other texts begin there so. A text that the
 * converter has joined to the one before it stands one space behind that, left of where its column begins.
 */
export type IsSure = (line: Line, i: number) => boolean;

export function surePlaces(source: string, lines: readonly Line[]): IsSure {
  const starts = new Set<number>();
  const isWide = (l: Line, i: number): boolean => i === 0 || isAfterWideGap(l, i);
  const isText = (w: Token): boolean => ['text', 'short'].includes(kindOf(source.slice(w.from, w.to)));
  for (const l of lines) for (const [i, w] of l.entries()) if (isWide(l, i) && isText(w)) starts.add(w.x0);
  return (l, i) => isWide(l, i) || (starts.has((l[i] as Token).x0) && isText(l[i] as Token));
}

/** What a column without any text costs: one guess for each. */
const EMPTY_COLUMNS = [3, 8];

/**
 * Guesses where the columns of a register begin below their labels: no two texts stand side by side in one, and few words run over
 * its beginning. `pdftotext -layout` keeps the order of all places on a page, so that whatever stands behind wide white space is at
 * its column's place.
 */
export function columnGuesses(source: string, leaves: readonly Leaf[], body: readonly Line[]): readonly Starts[] {
  const costs = costsOf(source, leaves, body);
  const guesses = EMPTY_COLUMNS.map((empty) => columnStarts(leaves, costs, empty));
  return guesses.filter((g, k) => guesses.findIndex((o) => o.join() === g.join()) === k);
}

/** What speaks against columns at the places of a body's words, from the left. */
interface PlaceCosts {
  /** The places at which columns may begin. */
  readonly at: readonly number[];
  /** By place of the page: the words that would run over the beginning of a column there. */
  readonly over: Float64Array;
  /** What the texts from the place i up to the place j cost as those of one column. */
  readonly inside: (i: number, j: number) => number;
  readonly isEmpty: (i: number, j: number) => boolean;
}

function costsOf(source: string, leaves: readonly Leaf[], body: readonly Line[]): PlaceCosts {
  const isSure = surePlaces(source, body);
  const width = body.reduce((most, l) => Math.max(most, l.at(-1)?.x1 ?? 0), (leaves.at(-1)?.x1 ?? 0) + 1) + 1;
  const at = [...new Set([...leaves.map((l) => l.x0), ...body.flat().map((w) => w.x0)])].sort((a, b) => a - b);
  const index = new Map(at.map((x, i) => [x, i]));
  const n = at.length;
  const pairs = new Float64Array((n + 1) * (n + 1));
  const texts = new Float64Array(n + 1);
  const figures = new Float64Array(n + 1);
  const words = new Float64Array(n + 1);
  const over = new Float64Array(width + 2);
  const add = (of: Float64Array, i: number, by: number): void => {
    of[i] = (of[i] as number) + by;
  };
  for (const line of body)
    for (const [k, w] of line.entries()) {
      const i = index.get(w.x0) as number;
      const kind = kindOf(source.slice(w.from, w.to));
      const sure = isSure(line, k);
      const weight = sure ? 1 : UNSURE;
      add(texts, i + 1, 1);
      if (kind === 'figure') add(figures, i + 1, weight);
      else if (kind === 'text' || kind === 'short') add(words, i + 1, weight);
      if (w.x1 - w.x0 > 1) {
        add(over, w.x0 + 1, sure ? OVER : OVER_TIGHT);
        add(over, w.x1, sure ? -OVER : -OVER_TIGHT);
      }
      const before = line[k - 1];
      if (!before) continue;
      const isTight = w.x0 - before.x1 <= 1;
      const cost = isTight
        ? weight * tightCost(source.slice(before.from, before.to), source.slice(w.from, w.to))
        : TWO_TEXTS;
      add(pairs, (index.get(before.x0) as number) * (n + 1) + i, cost);
    }
  for (const of of [texts, figures, words]) for (let i = 1; i <= n; i++) add(of, i, of[i - 1] as number);
  for (let x = 1; x < over.length; x++) add(over, x, over[x - 1] as number);
  const inside = new Float64Array((n + 1) * (n + 1));
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = i + 1; j <= n; j++) {
      for (let k = i; k < j - 1; k++) sum += pairs[k * (n + 1) + j - 1] as number;
      const f = (figures[j] as number) - (figures[i] as number);
      const t = (words[j] as number) - (words[i] as number);
      inside[i * (n + 1) + j] = sum + Math.min(f, t) * MIXED;
    }
  }
  return {
    at,
    over,
    inside: (i, j) => inside[i * (n + 1) + j] as number,
    isEmpty: (i, j) => texts[j] === texts[i],
  };
}

/** Where the columns begin that cost least, where one without any text costs `empty`. */
function columnStarts(leaves: readonly Leaf[], { at, over, inside, isEmpty }: PlaceCosts, empty: number): Starts {
  const n = at.length;
  /** best[j]: what the columns so far cost that end before the place j. */
  let best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  const from: Int32Array[] = [];
  for (const leaf of leaves) {
    const next = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const begin = new Int32Array(n + 1);
    for (let i = 0; i < n; i++) {
      if (best[i] === Number.POSITIVE_INFINITY) continue;
      const x0 = at[i] as number;
      const begins = (best[i] as number) + (i > 0 ? (over[x0] as number) : 0) + Math.max(0, x0 - leaf.latest) * BESIDE;
      for (let j = i + 1; j <= n; j++) {
        const cost =
          begins +
          (inside(i, j) + (isEmpty(i, j) ? empty : 0)) +
          (j < n ? Math.max(0, leaf.x1 - (at[j] as number)) * BESIDE : 0);
        if (cost < (next[j] as number)) {
          next[j] = cost;
          begin[j] = i;
        }
      }
    }
    best = next;
    from.push(begin);
  }
  const out: number[] = [];
  for (let l = leaves.length - 1, j = n; l >= 0; l--) {
    j = from[l]?.[j] as number;
    out.unshift(at[j] as number);
  }
  return out;
}
