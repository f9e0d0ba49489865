import type { GridCell } from '../aligned/cells.js';
import type { Piece } from '../aligned/columns.js';
import type { ColumnEntry, ColumnTable, TableColumn } from '../aligned/columnTable.js';
import { type Onset, onsetsOf } from '../aligned/onsets.js';
import { beginsAnew, beginsBullet, endsSentence } from '../marks.js';
import { displayWidth } from '../width.js';
import { heightsOf } from './heights.js';
import { type ItemColumn, itemColumn } from './items.js';

/** A row's place down the table: that of its item's first line, and of the middle between the first and last. */
interface Place {
  readonly top: number;
  readonly middle: number;
  /** Goes on from above: nothing is known of its height. */
  readonly isRest: boolean;
}

type Alignment = 'middle' | 'top';

/** What it costs to part a text that flows on, and one that no sentence ends. */
const CUT = { flows: 2.5, leans: 1.2, begins: 0 } as const;
const OPEN = 1;
/** A cell that begins without the bullet that others do. */
const NO_BULLET = 1;
/** Each line that a text stands off its place, and at most; for what goes on from above. */
const OFF = 1;
const MOST_OFF = 5;
const REST = 0.25;
/** A row without a text in the column, and in one that has as many texts as rows. */
const EMPTY = 0.9;
const LACKING = 2;
/** A text that begins anew inside a cell. */
const SECOND = { bullet: 0.05, sentence: 0.3, short: 0.6 } as const;
/** A name of a unit that is not whole, and two in a cell. */
const BROKEN_UNIT = 0.8;
const TWO_UNITS = 0.8;
const UNIT = /(?:課|室|係|局|所|部|館|校|園|センター|委員会|事務局|班|担当|等|各課|全課)[)）]?$/;
const UNITS = 0.25;
const UNIT_WIDTH = 9;

/** The cells of rows. */
export interface ItemRows {
  readonly cells: readonly GridCell[];
  readonly rows: number;
  /** The numbers stand before the items' texts, not in a column of their own. */
  readonly areTexts: boolean;
}

/** The cells below a head, by the numbers of the rows' items; null where no column numbers them. */
export function itemRows(read: ColumnTable): ItemRows | null {
  const table = withOnsets(read);
  const y = heightsOf(table);
  const cells: GridCell[] = [];
  let row = 0;
  let areTexts = true;
  for (let from = 0; from < table.lines.length; ) {
    const heading = headingAt(table, from);
    if (heading) {
      cells.push({ row, column: 0, rowSpan: 1, columnSpan: table.columns.length, pieces: heading });
      row++;
      from++;
      continue;
    }
    let to = from + 1;
    while (to < table.lines.length && !headingAt(table, to)) to++;
    const own = itemColumn(table, from, to);
    if (!own) return null;
    if (own.isKey) areTexts = false;
    for (const c of cellsIn(table, y, from, to, own)) cells.push({ ...c, row: c.row + row });
    row += own.items.length;
    from = to;
  }
  return { cells: cells.sort((a, b) => a.row - b.row || a.column - b.column), rows: row, areTexts };
}

/** The middle of a row is found anew from all that stands in it, so many times. */
const ROUNDS = 3;
/** The lines of a cell stand at most this far apart as they are printed, others' between them; in lines. */
const NEAR = 1.55;
const FAR = 4;

/** The table with its texts flowing on by what they say, whatever lines of others are printed between. */
function withOnsets(table: ColumnTable): ColumnTable {
  const columns = table.columns.map((column) => {
    const onsets = onsetsOf(
      column.entries.map((e, y) => ({ text: e.text, y })),
      () => false,
    );
    const entries = column.entries.map((e, k) => {
      const apart = e.y - (column.entries[k - 1]?.y ?? 0);
      const onset: Onset =
        e.onset === 'begins' && apart <= NEAR
          ? 'begins'
          : onsets[k] === 'flows' && apart > NEAR
            ? 'leans'
            : (onsets[k] as Onset);
      return { ...e, onset: apart > FAR ? 'begins' : onset };
    });
    return { ...column, entries };
  });
  return { ...table, columns };
}

const headingAt = ({ lines }: ColumnTable, line: number): readonly Piece[] | null =>
  lines[line]?.pieces.some((p) => p.isHeading) ? (lines[line] as ColumnTable['lines'][number]).pieces : null;

/** The entries of a column that stand in a stretch of lines, with their heights. */
interface Entry extends ColumnEntry {
  readonly height: number;
}

function cellsIn(
  table: ColumnTable,
  y: readonly number[],
  from: number,
  to: number,
  { column: key, items }: ItemColumn,
): GridCell[] {
  const entriesOf = ({ entries }: TableColumn): Entry[] =>
    entries.filter((e) => e.line >= from && e.line < to).map((e) => ({ ...e, height: y[e.line] as number }));
  const keyEntries = table.columns[key]?.entries ?? [];
  const heightAt = (k: number): number => y[(keyEntries[k] as ColumnEntry).line] as number;
  const places = items.map(
    (i): Place => ({
      top: heightAt(i.from),
      middle: (heightAt(i.from) + heightAt(i.to - 1)) / 2,
      isRest: i.ordinal === null,
    }),
  );
  const tops = places.map((p) => p.top);
  const bottoms = items.map((i) => heightAt(i.to - 1));
  const out: GridCell[] = [];
  const put = (c: number, row: number, rowSpan: number, own: readonly ColumnEntry[]): void => {
    const pieces = own.flatMap((e) => table.lines[e.line]?.pieces.filter((p) => p.column === c) ?? []);
    out.push({ row, column: c, rowSpan, columnSpan: 1, pieces });
  };
  const spanning: number[] = [];
  const beside: { readonly c: number; readonly entries: readonly Entry[] }[] = [];
  for (const [c, column] of table.columns.entries()) {
    const entries = entriesOf(column);
    if (c === key) {
      for (const [r, i] of items.entries()) put(c, r, 1, keyEntries.slice(i.from, i.to));
      continue;
    }
    if (c < key) {
      spanning.push(c);
      continue;
    }
    beside.push({ c, entries });
  }
  let parted = beside.map(({ entries }) => partEntries(entries, places));
  for (let round = 1; round < ROUNDS; round++) {
    const middles = places.map((p, r) => {
      const own = parted.flatMap(({ alignment, ends }, k) => {
        const { entries } = beside[k] as (typeof beside)[number];
        const [first, last] = [entries[ends[r - 1] ?? 0], entries[(ends[r] as number) - 1]];
        const isEmpty = ends[r] === (ends[r - 1] ?? 0);
        return alignment === 'middle' && !isEmpty && first && last ? [(first.height + last.height) / 2] : [];
      });
      const all = [...own, p.middle].sort((a, b) => a - b);
      return all[all.length >> 1] as number;
    });
    const refined = places.map((p, r): Place => ({ ...p, middle: middles[r] as number }));
    parted = beside.map(({ entries }) => partEntries(entries, refined));
  }
  for (const [k, { c, entries }] of beside.entries())
    for (const [r, end] of (parted[k] as Parted).ends.entries()) {
      const own = entries.slice((parted[k] as Parted).ends[r - 1] ?? 0, end);
      put(c, r, 1, own);
      const [first, last] = [own[0], own.at(-1)];
      if (!first || !last) continue;
      tops[r] = Math.min(tops[r] as number, first.height);
      bottoms[r] = Math.max(bottoms[r] as number, last.height);
    }
  for (const c of spanning) {
    const entries = entriesOf(table.columns[c] as TableColumn);
    for (const g of partSpanning(
      entries,
      items.map((i) => i.ordinal),
      tops,
      bottoms,
    ))
      put(c, g.row, g.rows, entries.slice(g.from, g.to));
  }
  return out;
}

/** How many of a column's entries stand in the rows up to each one: as they stand nearest to their rows and few texts are cut. */
function partEntries(entries: readonly Entry[], places: readonly Place[]): Parted {
  const found = (['middle', 'top'] as const).map((alignment) => partAt(entries, places, alignment));
  const [middle, top] = found as [Parted, Parted];
  return middle.cost <= top.cost ? middle : top;
}

interface Parted {
  readonly alignment: Alignment;
  readonly cost: number;
  readonly ends: number[];
}

function partAt(entries: readonly Entry[], places: readonly Place[], alignment: Alignment): Parted {
  const [n, rows] = [entries.length, places.length];
  const areUnits = isUnits(entries);
  const empty = entries.filter((e) => e.onset === 'begins').length >= rows ? LACKING : EMPTY;
  const isBulleted = hasBullets(entries);
  const cut = entries.map((e, k) => cutCost(entries, k) + (isBulleted && !beginsBullet(e.text) ? NO_BULLET : 0));
  let best = new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  const begin: Int32Array[] = [];
  for (const place of places) {
    const next = new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY);
    const own = new Int32Array(n + 1);
    for (let i = 0; i <= n; i++) {
      const so = best[i] as number;
      if (so === Number.POSITIVE_INFINITY) continue;
      if (so + empty < (next[i] as number)) {
        next[i] = so + empty;
        own[i] = i;
      }
      let inside = 0;
      for (let j = i + 1; j <= n; j++) {
        if (j > i + 1) inside += secondCost(entries, j - 1, areUnits);
        const cost =
          so +
          inside +
          (i > 0 ? (cut[i] as number) : 0) +
          placeCost(entries, i, j, place, alignment) +
          (areUnits && !UNIT.test((entries[j - 1] as Entry).text) ? BROKEN_UNIT : 0);
        if (cost < (next[j] as number)) {
          next[j] = cost;
          own[j] = i;
        }
      }
    }
    best = next;
    begin.push(own);
  }
  const ends = new Array<number>(rows).fill(0);
  for (let r = rows - 1, at = n; r >= 0; r--) {
    ends[r] = at;
    at = begin[r]?.[at] as number;
  }
  return { alignment, cost: best[n] as number, ends };
}

function placeCost(entries: readonly Entry[], i: number, j: number, place: Place, alignment: Alignment): number {
  const [first, last] = [entries[i] as Entry, entries[j - 1] as Entry];
  const off =
    alignment === 'top'
      ? Math.abs(first.height - place.top)
      : Math.abs((first.height + last.height) / 2 - place.middle);
  return Math.min(off * OFF, MOST_OFF) * (place.isRest ? REST : 1);
}

function cutCost(entries: readonly Entry[], k: number): number {
  const [e, before] = [entries[k] as Entry, entries[k - 1]];
  if (!before) return 0;
  const isOpen = displayWidth(before.text) >= UNIT_WIDTH && !endsSentence(before.text) && !beginsAnew(e.text);
  return CUT[e.onset] + (e.onset === 'begins' && isOpen ? OPEN : 0);
}

function secondCost(entries: readonly Entry[], k: number, areUnits: boolean): number {
  const [e, before] = [entries[k] as Entry, entries[k - 1] as Entry];
  if (areUnits) return UNIT.test(before.text) && !/^[課室係局所部]$/.test(e.text) ? TWO_UNITS : 0;
  if (e.onset !== 'begins') return 0;
  if (beginsBullet(e.text)) return SECOND.bullet;
  return endsSentence(before.text) ? SECOND.sentence : SECOND.short;
}

/** Most texts of the column begin with a bullet. */
const hasBullets = (entries: readonly Entry[]): boolean => {
  const begins = entries.filter((e) => e.onset === 'begins');
  return begins.length > 1 && begins.filter((e) => beginsBullet(e.text)).length > begins.length / 2;
};

/** A narrow column of names of units. */
function isUnits(entries: readonly Entry[]): boolean {
  return (
    entries.length > 1 &&
    entries.every((e) => displayWidth(e.text) <= UNIT_WIDTH) &&
    entries.filter((e) => UNIT.test(e.text)).length >= entries.length * UNITS
  );
}

/** A stretch of rows with the entries [from, to) that stand over all of them. */
interface Group {
  readonly row: number;
  readonly rows: number;
  readonly from: number;
  readonly to: number;
}

/** Rows over which nothing stands; a text that spans the beginning of a new count, or ends inside one. */
const NO_TEXT = 1.2;
const OVER_COUNT = 2;
const INSIDE_COUNT = 0.8;

/** The texts left of the items, each over the rows that it stands in the middle, or at the top, of. */
function partSpanning(
  entries: readonly Entry[],
  ordinals: readonly (number | null)[],
  tops: readonly number[],
  bottoms: readonly number[],
): Group[] {
  const found = (['middle', 'top'] as const).map((alignment) => spanAt(entries, ordinals, tops, bottoms, alignment));
  const [middle, top] = found as [{ cost: number; groups: Group[] }, { cost: number; groups: Group[] }];
  return (middle.cost <= top.cost ? middle : top).groups;
}

function spanAt(
  entries: readonly Entry[],
  ordinals: readonly (number | null)[],
  tops: readonly number[],
  bottoms: readonly number[],
  alignment: Alignment,
): { readonly cost: number; readonly groups: Group[] } {
  const [n, rows] = [entries.length, tops.length];
  const isAnew = (r: number): boolean => r > 0 && ordinals[r] === 1;
  const counts = ordinals.some((_, r) => isAnew(r));
  type Best = { cost: number; row: number; from: number };
  const best: (Best | null)[][] = Array.from({ length: rows + 1 }, () => new Array<Best | null>(n + 1).fill(null));
  (best[0] as (Best | null)[])[0] = { cost: 0, row: -1, from: -1 };
  for (let r = 0; r < rows; r++)
    for (let i = 0; i <= n; i++) {
      const so = best[r]?.[i];
      if (!so) continue;
      const begins = i > 0 && i < n ? cutCost(entries, i) : 0;
      const inside = r > 0 && counts && !isAnew(r) ? INSIDE_COUNT : 0;
      let over = 0;
      for (let end = r + 1; end <= rows; end++) {
        if (end - 1 > r && isAnew(end - 1)) over += OVER_COUNT;
        let seconds = 0;
        for (let j = i; j <= n; j++) {
          if (j > i + 1) seconds += secondCost(entries, j - 1, false);
          const place: Place = {
            top: tops[r] as number,
            middle: ((tops[r] as number) + (bottoms[end - 1] as number)) / 2,
            isRest: false,
          };
          const own = j === i ? NO_TEXT * (end - r) : begins + seconds + placeCost(entries, i, j, place, alignment);
          const cost = so.cost + own + over + inside;
          const known = best[end]?.[j];
          if (!known || cost < known.cost) (best[end] as (Best | null)[])[j] = { cost, row: r, from: i };
        }
      }
    }
  const groups: Group[] = [];
  for (let [r, j] = [rows, n]; r > 0; ) {
    const b = best[r]?.[j] as Best;
    groups.unshift({ row: b.row, rows: r - b.row, from: b.from, to: j });
    [r, j] = [b.row, b.from];
  }
  return { cost: best[rows]?.[n]?.cost ?? Number.POSITIVE_INFINITY, groups };
}
