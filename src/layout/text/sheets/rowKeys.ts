import { toColumnTable } from '../aligned/columnTable.js';
import { segmentOf, type Token } from '../aligned/segments.js';
import { nameOf } from '../letters.js';
import { cellsBeside } from '../wrapped/rows.js';
import type { ColumnLines, TableRow } from './rows.js';

type Words = readonly Token[];

/** What a column of a table repeats, row for row: 目標 and 実績, or the years of each item. */
export interface RowKey {
  readonly column: number;
  readonly cycle: readonly string[];
}

const FEWEST = 2;
const MOST = 6;
const LONGEST = 8;
/** Texts of a column that are not the next of its cycle. */
const STRAY = 0.1;

/** Finds the column that repeats the same few short texts in the tables with one head; null where none does. */
export function rowKeyOf(source: string, tables: readonly ColumnLines[]): RowKey | null {
  const count = tables[0]?.[0]?.length ?? 0;
  for (let column = 0; column < count; column++) {
    const texts = tables
      .map((lines) => entriesOf(source, lines, column).map((e) => e.text))
      .filter((t) => t.length > 0);
    const all = texts.flat();
    const first = texts.reduce<readonly string[]>((a, b) => (b.length > a.length ? b : a), []);
    const end = first.findIndex((t, i) => first.indexOf(t) < i);
    const cycle = first.slice(0, end < 0 ? first.length : end);
    if (cycle.length < FEWEST || cycle.length > MOST || all.length < cycle.length * 2) continue;
    if (cycle.some((t) => t.length > LONGEST || !/[\p{L}]/u.test(t))) continue;
    const strays = texts.flatMap((own) => own.filter((t, i) => t !== cycle[i % cycle.length])).length;
    if (strays <= all.length * STRAY) return { column, cycle };
  }
  return null;
}

/** The rows of a table by its key: what stands left of it is in the middle of each cycle, what stands right of it beside each text. */
export function keyedRows(
  source: string,
  lines: ColumnLines,
  at: readonly number[],
  { column, cycle }: RowKey,
  isLabel: (text: string) => boolean,
): TableRow[] | null {
  const count = lines[0]?.length ?? 0;
  const keys = entriesOf(source, lines, column);
  if (keys.length === 0 || keys.some((k) => !cycle.includes(k.text))) return null;
  const rows = keys.map(({ text }): (Words[] | null)[] => Array.from({ length: count }, () => (text ? [] : null)));
  const inOrder = new Set<number>();
  for (let c = column + 1; c < count; c++) {
    const own = entriesOf(source, lines, c);
    if (own.length === keys.length && own.every((e) => !/[、。]/.test(e.text) && e.text.length <= LONGEST * 2))
      inOrder.add(c);
  }
  const pieces = Array.from({ length: (at.at(-1) ?? 0) - (at[0] ?? 0) + 1 }, (_, n) => {
    const own = lines[at.indexOf((at[0] ?? 0) + n)] ?? [];
    return own.flatMap((w, c) => (w.length > 0 ? [{ column: c, last: c, ...segmentOf(w) }] : []));
  });
  const table = toColumnTable(source, pieces, count, isLabel);
  const items = keys.map(({ text }, k) => ({ from: k, to: k + 1, ordinal: cycle.indexOf(text) + 1 }));
  for (const cell of cellsBeside(table, column, items)) {
    const row = rows[cell.row];
    if (!row || cell.column < column || inOrder.has(cell.column)) continue;
    row[cell.column] = cell.pieces.map((p) => p.tokens);
    for (let r = 1; r < cell.rowSpan; r++) (rows[cell.row + r] as (Words[] | null)[])[cell.column] = null;
  }
  for (const c of inOrder)
    for (const [r, e] of entriesOf(source, lines, c).entries()) (rows[r] as (Words[] | null)[])[c] = [e.words];
  for (let c = 0; c < column; c++) spanGroups(entriesOf(source, lines, c), c);
  return rows.map((cells) => ({ cells }));

  /** Texts left of the key stand in the middle of the rows of one cycle. */
  function spanGroups(own: readonly Entry[], c: number): void {
    const starts = items.flatMap((item, r) => (r === 0 || item.ordinal <= (items[r - 1]?.ordinal ?? 0) ? [r] : []));
    const groups = starts.map((from, g) => ({ from, to: starts[g + 1] ?? keys.length }));
    const height = (e: Entry): number => at[e.line] as number;
    const middles = groups.map(({ from, to }) => (height(keys[from] as Entry) + height(keys[to - 1] as Entry)) / 2);
    const ends = partAmong(own.map(height), middles);
    for (const [g, { from, to }] of groups.entries()) {
      const texts = own.slice(ends[g - 1] ?? 0, ends[g]).map((e) => e.words);
      for (let r = from; r < to; r++) (rows[r] as (Words[] | null)[])[c] = r === from ? texts : null;
    }
  }
}

/** An item without a text in a column that has enough for all. */
const LACKING = 3;

/** How many of the heights given stand up to each middle: each stretch in the middle of its own, and none without where there are enough. */
function partAmong(heights: readonly number[], middles: readonly number[]): number[] {
  const n = heights.length;
  let best: { readonly cost: number; readonly ends: readonly number[] }[] = Array.from({ length: n + 1 }, (_, i) => ({
    cost: i === 0 ? 0 : Number.POSITIVE_INFINITY,
    ends: [],
  }));
  for (const middle of middles)
    best = Array.from({ length: n + 1 }, (_, to) => {
      const all = best.slice(0, to + 1).map(({ cost, ends }, from) => {
        const own = ((heights[from] ?? 0) + (heights[to - 1] ?? 0)) / 2;
        const off = from < to ? Math.abs(own - middle) : n >= middles.length ? LACKING : 0;
        return { cost: cost + off, ends: [...ends, to] };
      });
      return all.reduce((a, b) => (b.cost < a.cost ? b : a));
    });
  return [...(best[n]?.ends ?? [])];
}

interface Entry {
  /** Index into the lines of the columns. */
  readonly line: number;
  readonly words: Words;
  readonly text: string;
}

function entriesOf(source: string, lines: ColumnLines, column: number): Entry[] {
  return lines.flatMap((l, line): Entry[] => {
    const words = l[column] ?? [];
    return words.length === 0 ? [] : [{ line, words, text: nameOf(source, words) }];
  });
}
