import type { ColumnEntry } from '../aligned/columnTable.js';
import { beginsAnew, beginsBullet, endsSentence } from '../marks.js';
import { hasOneEach, isCutBelow, isToldColumn } from '../register/toldColumns.js';
import { displayWidth } from '../width.js';

/** The entries of a column that stand in a stretch of lines, with their heights. */
export interface Entry extends ColumnEntry {
  readonly height: number;
}

/** A row's place down the table: that of its item's first line, and of the middle between the first and last. */
export interface Place {
  readonly top: number;
  readonly middle: number;
  /** Goes on from above: nothing is known of its height. */
  readonly isRest: boolean;
  /** The line that its number stands on, which is no other row's. */
  readonly line?: number;
}

export type Alignment = 'middle' | 'top';

/** What it costs to part a text that flows on, and one that no sentence ends. */
const CUT = { flows: 2.5, leans: 1.2, begins: 0 } as const;
const OPEN = 1;
/** And a sentence, where each row is told of in such. */
const SENTENCE = 2.5;
/** A cell that begins without the bullet that others do. */
const NO_BULLET = 1;
/** Each line that a text stands off its place, and at most; for what goes on from above. */
const OFF = 1;
const MOST_OFF = 5;
const REST = 0.25;
/** A row without a text in the column, and in one that has as many texts as rows. */
const EMPTY = 0.9;
const LACKING = 2;
/** And in one that has just one for each. */
const MISSING = 8;
/** And in one that tells of each row in sentences. */
const UNTOLD = 4;
/** A text that begins anew inside a cell. */
const SECOND = { bullet: 0.05, sentence: 0.3, short: 0.6 } as const;
/** A name of a unit that is not whole, and two in a cell. */
const BROKEN_UNIT = 0.8;
const TWO_UNITS = 0.8;
const UNIT = /(?:課|室|係|局|所|部|館|校|園|センター|委員会|事務局|班|担当|等|各課|全課)[)）]?$/;
const UNITS = 0.25;
/** A text on the line of another row's number. */
const ASTRAY = 2;
const UNIT_WIDTH = 9;

/** The middle of a row is found anew from all that stands in it, so many times. */
const ROUNDS = 3;

/** Parts the entries of columns side by side among rows: where a row's texts have their middle shows, column by column. */
export function partBeside(columns: readonly (readonly Entry[])[], places: readonly Place[]): Parted[] {
  let parted = columns.map((entries) => partEntries(entries, places));
  for (let round = 1; round < ROUNDS; round++) {
    const middles = places.map((p, r) => {
      const own = parted.flatMap(({ alignment, ends }, k) => {
        const entries = columns[k] as readonly Entry[];
        const [first, last] = [entries[ends[r - 1] ?? 0], entries[(ends[r] as number) - 1]];
        const isEmpty = ends[r] === (ends[r - 1] ?? 0);
        return alignment === 'middle' && !isEmpty && first && last ? [(first.height + last.height) / 2] : [];
      });
      const all = [...own, p.middle].sort((a, b) => a - b);
      return all[all.length >> 1] as number;
    });
    const refined = places.map((p, r): Place => ({ ...p, middle: middles[r] as number }));
    parted = columns.map((entries) => partEntries(entries, refined));
  }
  return parted;
}

/** How many of a column's entries stand in the rows up to each one: as they stand nearest to their rows and few texts are cut. */
function partEntries(entries: readonly Entry[], places: readonly Place[]): Parted {
  const found = (['middle', 'top'] as const).map((alignment) => partAt(entries, places, alignment));
  const [middle, top] = found as [Parted, Parted];
  return middle.cost <= top.cost ? middle : top;
}

export interface Parted {
  readonly alignment: Alignment;
  readonly cost: number;
  readonly ends: number[];
}

function partAt(entries: readonly Entry[], places: readonly Place[], alignment: Alignment): Parted {
  const [n, rows] = [entries.length, places.length];
  const areUnits = isUnits(entries);
  const numberedRows = places.filter((p) => !p.isRest).length;
  const hasEnough = entries.filter((e) => e.onset === 'begins').length >= rows;
  const isTold = isToldColumn(entries, numberedRows);
  const empty = hasOneEach(entries, numberedRows) ? MISSING : isTold ? UNTOLD : hasEnough ? LACKING : EMPTY;
  const isBulleted = hasBullets(entries);
  const cut = entries.map((e, k) => {
    const before = entries[k - 1];
    const sentence = isTold && before && isCutBelow(before) ? SENTENCE : 0;
    return cutCost(entries, k) + sentence + (isBulleted && !beginsBullet(e.text) ? NO_BULLET : 0);
  });
  let best = new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  const begin: Int32Array[] = [];
  const numbered = new Set(places.map((p) => p.line));
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
        const { line } = entries[j - 1] as Entry;
        if (line !== place.line && numbered.has(line)) inside += ASTRAY;
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

export function placeCost(entries: readonly Entry[], i: number, j: number, place: Place, alignment: Alignment): number {
  const [first, last] = [entries[i] as Entry, entries[j - 1] as Entry];
  const off =
    alignment === 'top'
      ? Math.abs(first.height - place.top)
      : Math.abs((first.height + last.height) / 2 - place.middle);
  return Math.min(off * OFF, MOST_OFF) * (place.isRest ? REST : 1);
}

export function cutCost(entries: readonly Entry[], k: number): number {
  const [e, before] = [entries[k] as Entry, entries[k - 1]];
  if (!before) return 0;
  const isOpen = displayWidth(before.text) >= UNIT_WIDTH && !endsSentence(before.text) && !beginsAnew(e.text);
  const cut = e.onset === 'leans' && before.text.endsWith('。') ? CUT.begins : CUT[e.onset];
  return cut + (e.onset === 'begins' && isOpen ? OPEN : 0);
}

export function secondCost(entries: readonly Entry[], k: number, areUnits: boolean): number {
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
