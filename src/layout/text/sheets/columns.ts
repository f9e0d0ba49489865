import type { Token } from '../aligned/segments.js';
import { isAfterWideGap } from '../aligned/words.js';
import { beginsAnew } from '../marks.js';
import { displayWidth } from '../width.js';
import { KINDS, type Kind, kindOf } from './kinds.js';

type Words = readonly Token[];

/** Lines that stand in the same columns: those of one row, or of a whole table. */
export interface Stretch {
  /** The words of each line, and whether the first stands one space behind a label. */
  readonly lines: readonly { readonly words: Words; readonly isTight: boolean }[];
  /** Where the names of the columns begin, and end. */
  readonly heads: readonly { readonly x0: number; readonly x1: number }[];
}

/** A text that fills its line goes on below; one that does not has ended. */
const SLACK = 1.3;
const HOLE = 2.5;
const AGAIN = 1.8;
const SENTENCE = 0.5;
const NEW = 0.2;
const LATE = 0.8;
const OVER = 1;
const MOST_OVER = 5;
/** Two words in one column: parted by wide white space, by one space among letters, beside a figure. */
const WIDE = 5;
const TIGHT = 2.2;
const LATIN = 0.5;
/** For each place off that of the column, where the place is sure, and where it is not. */
const OFF = 0.3;
const MOST_OFF = 4;
const UNSURE = 0.06;
const NEAR = 1;
const KIND = 0.7;
/** Where texts stand in the middle of their rows, lines of others are printed between theirs: they say so much less. */
const IN_MIDDLE = 0.1;
/** Texts in a column that has none in the other rows of the sheet. */
const USED = 1;
const FEW = 0.02;
const BEAM = 16;
const ROUNDS = 3;

/** What the columns of stretches with the same head show together. */
interface Shown {
  readonly widths: readonly (number | null)[];
  readonly kinds: readonly ReadonlyMap<Kind, number>[];
}

/** The columns of each line's words, by word. */
export interface Placed {
  readonly columns: readonly (readonly number[])[];
}

/** The stretches of one sheet's table: their columns stand in the same places. */
export type Sheet = readonly Stretch[];

/**
 * Tells of all words below the same head the columns that they stand in: where a converter left one space between two columns, the
 * places alone do not say it, but each column is as wide on every line, and a text that fills it goes on below.
 */
export function placeWords(source: string, sheets: readonly Sheet[], isMiddle = false): readonly (readonly Placed[])[] {
  const count = sheets.flat()[0]?.heads.length ?? 0;
  let shown: Shown = { widths: new Array(count).fill(null), kinds: [] };
  let anchors: Anchors[] = sheets.map((s) => (isMiddle ? placesOf(s) : null) ?? (s[0] as Stretch).heads);
  let placed: Placed[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    placed = sheets.map((sheet, k) => {
      const used = placed[k] ? usesOf(placed[k], count) : null;
      return sheet.map((s, n) =>
        placeStretch(source, s, anchors[k] as Anchors, shown, used?.[n] ?? null, isMiddle ? IN_MIDDLE : 1),
      );
    });
    shown = toShown(source, sheets, placed, count);
    anchors = sheets.map((sheet, k) => toAnchors(sheet, placed[k] as Placed[], count));
  }
  return placed;
}

/** Where the words of a sheet's lines stand, parted by white space from top to bottom; null where these are not its columns. */
function placesOf(sheet: Sheet): Anchors | null {
  const [{ heads }] = sheet as [Stretch];
  const words = sheet.flatMap((s) => s.lines.flatMap((l) => l.words)).sort((a, b) => a.x0 - b.x0);
  const places: { x0: number; x1: number }[] = [];
  for (const { x0, x1 } of words) {
    const last = places.at(-1);
    if (last && x0 < last.x1) last.x1 = Math.max(last.x1, x1);
    else places.push({ x0, x1 });
  }
  return places.length === heads.length ? places : null;
}

/** How likely each stretch of a sheet has texts in each column, from the others: a year without one has none in most rows. */
function usesOf(placed: readonly Placed[], count: number): (readonly number[])[] {
  const has = placed.map((p) => Array.from({ length: count }, (_, c) => p.columns.some((l) => l.includes(c))));
  return has.map((own, n) =>
    own.map((_, c) => {
      const others = has.filter((h, k) => k !== n && h.includes(true));
      return (others.filter((h) => h[c]).length + 0.5) / (others.length + 1);
    }),
  );
}

type Anchors = readonly { readonly x0: number; readonly x1: number }[];

const isSure = (words: Words, k: number, isTight: boolean): boolean => (k === 0 ? !isTight : isAfterWideGap(words, k));

/** Where most texts of a column begin, and end. */
function toAnchors(sheet: Sheet, placed: readonly Placed[], count: number): Anchors {
  const heads = (sheet[0] as Stretch).heads;
  const begins: number[][] = Array.from({ length: count }, () => []);
  const ends: number[][] = Array.from({ length: count }, () => []);
  for (const [s, { lines }] of sheet.entries())
    for (const [i, { words, isTight }] of lines.entries())
      for (const [k, w] of words.entries()) {
        const c = placed[s]?.columns[i]?.[k] as number;
        if (!isSure(words, k, isTight) || (k > 0 && placed[s]?.columns[i]?.[k - 1] === c)) continue;
        (begins[c] as number[]).push(w.x0);
        (ends[c] as number[]).push(w.x1);
      }
  return heads.map((h, c) => ({
    x0: usual(begins[c] as number[]) ?? h.x0,
    x1: usual(ends[c] as number[]) ?? h.x1,
  }));
}

/** The commonest place, two at least; else the middle one. */
function usual(all: readonly number[]): number | null {
  if (all.length === 0) return null;
  const counts = new Map<number, number>();
  for (const x of all) counts.set(x, (counts.get(x) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (best && best[1] > 1) return best[0];
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] as number;
}

function toShown(
  source: string,
  sheets: readonly Sheet[],
  placed: readonly (readonly Placed[])[],
  count: number,
): Shown {
  const widths: number[][] = Array.from({ length: count }, () => []);
  const widest = new Array<number>(count).fill(0);
  const kinds = Array.from({ length: count }, () => new Map<Kind, number>());
  for (const [n, sheet] of sheets.entries())
    for (const [s, { lines }] of sheet.entries()) {
      const columns = placed[n]?.[s]?.columns as readonly (readonly number[])[];
      for (const [i, { words }] of lines.entries())
        for (let c = 0; c < count; c++) {
          const own = words.filter((_, k) => columns[i]?.[k] === c);
          const [first, last] = [own[0], own.at(-1)];
          if (!first || !last) continue;
          const kind = kindOf(source.slice(first.from, first.to));
          const of = kinds[c] as Map<Kind, number>;
          of.set(kind, (of.get(kind) ?? 0) + 1);
          const em = displayWidth(source, first.from, last.to);
          if (own.length === 1) widest[c] = Math.max(widest[c] as number, em);
          if (columns[i + 1]?.includes(c) && kindOf(source.slice(first.from, last.to)) === 'text')
            (widths[c] as number[]).push(em);
        }
    }
  const middle = (all: readonly number[]): number | null =>
    all.length < 3 ? null : ([...all].sort((a, b) => a - b)[Math.floor(all.length * 0.6)] as number);
  return { widths: widths.map((w) => middle(w)), kinds };
}

interface State {
  readonly cost: number;
  readonly last: Placing | null;
  readonly before: State | null;
  /** What each column's last line was; null where none stands above. */
  readonly open: readonly (Above | null)[];
}

/** A line of a column: its width in em, whether it ends a sentence, whether it stands directly above. */
interface Above {
  readonly em: number;
  readonly ends: boolean;
  readonly isNear: boolean;
}

/** One way to place the words of a line. */
interface Placing {
  readonly columns: readonly number[];
  readonly cost: number;
  readonly cells: readonly (CellLine | null)[];
}

interface CellLine extends Above {
  readonly begins: boolean;
}

function placeStretch(
  source: string,
  stretch: Stretch,
  anchors: Anchors,
  shown: Shown,
  uses: readonly number[] | null,
  weight: number,
): Placed {
  const count = anchors.length;
  let states: State[] = [{ cost: 0, last: null, before: null, open: new Array<Above | null>(count).fill(null) }];
  for (const [i, line] of stretch.lines.entries()) {
    if (line.words.length === 0) {
      states = states.map((s) => follow(s, EMPTY, i, count, shown, uses, weight));
      continue;
    }
    const placings = placingsOf(source, line.words, line.isTight, anchors, shown);
    const next = states.flatMap((s) => placings.map((p) => follow(s, p, i, count, shown, uses, weight)));
    states = next.sort((a, b) => a.cost - b.cost).slice(0, BEAM);
  }
  const columns: (readonly number[])[] = [];
  for (let s: State | null = states[0] ?? null; s?.last; s = s.before) columns.unshift(s.last.columns);
  return { columns };
}

const EMPTY: Placing = { columns: [], cost: 0, cells: [] };

/** The state below a line: whether the texts of its columns go on, end or begin as texts do. */
function follow(
  s: State,
  p: Placing,
  line: number,
  count: number,
  shown: Shown,
  uses: readonly number[] | null,
  weight: number,
): State {
  let cost = s.cost + p.cost;
  const open = Array.from({ length: count }, (_, c): Above | null => {
    const [own, above, width] = [p.cells[c] ?? null, s.open[c] ?? null, shown.widths[c] ?? null];
    if (!own) {
      if (above?.isNear && width !== null && above.em >= width - SLACK && !above.ends) cost += HOLE * weight;
      return above && { ...above, isNear: false };
    }
    if (!above) {
      cost += line > 0 ? LATE * weight : 0;
      const used = uses?.[c];
      if (used !== undefined) cost += USED * Math.log((1 + FEW - used) / used);
    } else if (width !== null && (above.em < width - SLACK - 1 || !above.isNear))
      cost += (own.begins ? NEW : above.ends ? SENTENCE : AGAIN) * weight;
    return own;
  });
  return { cost, last: p, before: s, open };
}

/** The likeliest ways to place the words of a line in columns, from left to right. */
function placingsOf(source: string, words: Words, isTight: boolean, anchors: Anchors, shown: Shown): Placing[] {
  interface Part {
    readonly columns: readonly number[];
    readonly cost: number;
    readonly from: number;
  }
  let parts: Part[] = [{ columns: [], cost: 0, from: 0 }];
  for (const [k, w] of words.entries()) {
    const sure = isSure(words, k, isTight);
    const next: Part[] = [];
    for (const p of parts) {
      const before = p.columns.at(-1) ?? -1;
      for (let c = Math.max(0, before); c < anchors.length; c++) {
        const joins = c === before;
        let cost = p.cost;
        if (joins) cost += sure ? WIDE : joinCost(source, words[k - 1] as Token, w);
        else cost += placeCost(w, c, sure) + kindCost(source.slice(w.from, w.to), c);
        const from = joins ? p.from : w.from;
        const width = shown.widths[c] ?? null;
        if (width !== null) {
          const over = displayWidth(source, from, w.to) - width - 0.8;
          const was = joins ? displayWidth(source, from, (words[k - 1] as Token).to) - width - 0.8 : 0;
          cost += cap(over) - cap(was);
        }
        next.push({ columns: [...p.columns, c], cost, from });
      }
    }
    parts = next.sort((a, b) => a.cost - b.cost).slice(0, BEAM * 3);
  }
  return parts.slice(0, BEAM).map(({ columns, cost }) => ({ columns, cost, cells: cellsOf(columns) }));

  function cellsOf(columns: readonly number[]): (CellLine | null)[] {
    return anchors.map((_, c) => {
      const [first, last] = [words[columns.indexOf(c)], words[columns.lastIndexOf(c)]];
      if (!first || !last) return null;
      const text = source.slice(first.from, last.to);
      return { em: displayWidth(text), ends: /[。．：:」]$/.test(text), isNear: true, begins: beginsAnew(text) };
    });
  }

  function cap(over: number): number {
    return over > 0 ? Math.min(over * OVER, MOST_OVER) : 0;
  }

  function placeCost(w: Token, c: number, sure: boolean): number {
    const a = anchors[c] as Anchors[number];
    const off = Math.max(0, Math.min(Math.abs(w.x0 - a.x0), Math.abs(w.x1 - a.x1) + NEAR) - NEAR);
    return Math.min(off * (sure ? OFF : UNSURE), MOST_OFF);
  }

  function kindCost(text: string, c: number): number {
    const own = shown.kinds[c];
    if (!own) return 0;
    const all = [...own.values()].reduce((a, b) => a + b, 0);
    const share = ((own.get(kindOf(text)) ?? 0) + 0.3) / (all + 0.3 * KINDS.length);
    return Math.min(2.5, -Math.log(share) * KIND);
  }
}

function joinCost(source: string, a: Token, b: Token): number {
  const [end, begin] = [source.slice(a.to - 1, a.to), source.slice(b.from, b.from + 1)];
  const text = source.slice(a.from, a.to);
  if (/[0-9A-Za-z]/.test(end) !== /[0-9A-Za-z]/.test(begin) && text.length < 4) return LATIN;
  if (/[（(]/.test(begin)) return LATIN * 2;
  return TIGHT;
}
