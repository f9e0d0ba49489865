import type { ColumnTable } from '../aligned/columnTable.js';
import type { Alignment } from '../aligned/rows.js';
import { beginsAnew, endsSentence } from '../marks.js';
import { kindOf } from './kinds.js';

/** Lines that belong together for sure: the figures of a row, the number of an item. */
export interface Anchor {
  readonly from: number;
  readonly to: number;
}

/** What it costs to part texts that flow on, and for each line that a text stands off its place. */
const CUT = { flows: 2.5, leans: 0.8, begins: 0 } as const;
/** And a text of so many letters at least that no sentence ends. */
const OPEN = 1.2;
const LONG = 10;
const OFF = 0.5;
const MOST_OFF = 1.5;
/** Where a blank line stands, a stretch may end. */
const AT_BLANK = 1.5;
/** A column without text. */
const EMPTY = 0.15;
/** None or two in a stretch, of what each stretch has one of. */
const NOT_ONE = 1;

export interface Partition {
  readonly cost: number;
  /** Where the stretch of each anchor begins. */
  readonly starts: readonly number[];
}

/**
 * Parts the lines [from, to) among the anchors, so that the texts of the columns stand in the middle or at the top of their
 * stretches, and few that flow on are cut.
 * @param isAtAnchor the texts stand beside their anchors, not in the height of the stretch
 */
export function partition(
  table: ColumnTable,
  range: Anchor,
  anchors: readonly Anchor[],
  columns: readonly number[],
  alignment: Alignment,
  isAtAnchor = false,
): Partition {
  const { from, to } = range;
  const single = isAtAnchor ? NO_COLUMNS : oneEach(table, range, anchors.length, columns);
  const cuts = new Map<number, number>();
  const cutAt = (line: number): number => {
    const known = cuts.get(line);
    if (known !== undefined) return known;
    const isBlank = (table.lines[line]?.blanks ?? 0) > 0;
    const cost = line <= from || line >= to ? 0 : cutCost(table, columns, line, from) - (isBlank ? AT_BLANK : 0);
    cuts.set(line, cost);
    return cost;
  };
  let best: { at: number; cost: number; starts: readonly number[] }[] = [{ at: from, cost: 0, starts: [] }];
  for (const [k, anchor] of anchors.entries()) {
    const next = anchors[k + 1];
    const ends: number[] = [];
    if (!next) ends.push(to);
    else for (let end = anchor.to; end <= next.from; end++) ends.push(end);
    best = ends.map((end) => {
      let least: { at: number; cost: number; starts: readonly number[] } | null = null;
      for (const so of best) {
        const cost =
          so.cost +
          cutAt(end) +
          placeCost(table, columns, { from: so.at, to: end }, isAtAnchor ? anchor : null, alignment, single);
        if (!least || cost < least.cost) least = { at: end, cost, starts: [...so.starts, so.at] };
      }
      return least as { at: number; cost: number; starts: readonly number[] };
    });
  }
  const found = best.reduce((a, b) => (b.cost < a.cost ? b : a));
  return { cost: found.cost, starts: found.starts };
}

const NO_COLUMNS: ReadonlySet<number> = new Set();

/** The columns of marks, figures and short words that have just as many as there are numbers: one for each. */
function oneEach(table: ColumnTable, { from, to }: Anchor, count: number, own: readonly number[]): ReadonlySet<number> {
  if (count < 2) return NO_COLUMNS;
  const isOneEach = (c: number): boolean => {
    const { entries, next } = table.columns[c] as ColumnTable['columns'][number];
    const first = next[from] ?? -1;
    if (first < 0) return false;
    let k = first;
    for (; k < first + count; k++) {
      const e = entries[k];
      if (!e || e.line >= to || e.onset === 'flows' || kindOf(e.text) === 'text') return false;
    }
    return (entries[k]?.line ?? to) >= to;
  };
  return new Set(own.filter(isOneEach));
}

function cutCost({ columns }: ColumnTable, own: readonly number[], line: number, from: number): number {
  let cost = 0;
  for (const c of own) {
    const column = columns[c] as ColumnTable['columns'][number];
    const next = column.next[line] ?? -1;
    const [entry, before] = [column.entries[next], column.entries[next - 1]];
    if (!entry || !before || before.line < from) continue;
    const isOpen = before.text.length >= LONG && !endsSentence(before.text) && !beginsAnew(entry.text);
    cost += entry.onset === 'begins' && isOpen ? OPEN : CUT[entry.onset];
  }
  return cost;
}

function placeCost(
  table: ColumnTable,
  own: readonly number[],
  { from, to }: Anchor,
  anchor: Anchor | null,
  alignment: Alignment,
  single: ReadonlySet<number>,
): number {
  const { lines, columns } = table;
  const place = anchor ?? { from, to };
  const [top, bottom] = [lines[place.from]?.y ?? 0, lines[place.to - 1]?.y ?? 0];
  let cost = 0;
  for (const c of own) {
    const { entries, next } = columns[c] as ColumnTable['columns'][number];
    let k = next[from] ?? -1;
    const first = entries[k];
    if (k < 0 || !first || first.line >= to) {
      cost += single.has(c) ? NOT_ONE : EMPTY;
      continue;
    }
    const begin = k;
    while ((entries[k + 1]?.line ?? to) < to) k++;
    const last = entries[k] as typeof first;
    if (single.has(c)) cost += (k - begin) * NOT_ONE;
    const off = alignment === 'top' ? Math.abs(first.y - top) : Math.abs((first.y + last.y - top - bottom) / 2);
    cost += Math.min(off * OFF, MOST_OFF);
    // Beside one row of figures stand no two units.
    if (anchor && k > begin && entries.slice(begin, k + 1).every((e) => e.text.length <= SHORT)) cost += k - begin;
  }
  return cost;
}

const SHORT = 3;
