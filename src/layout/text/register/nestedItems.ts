import type { ColumnEntry, ColumnTable } from '../aligned/columnTable.js';
import type { Entry, Place } from '../wrapped/parting.js';
import { partUnits } from './items.js';
import { figureUnits, type Leaf } from './leaves.js';
import type { Range } from './rowsBetween.js';
import type { Shape } from './shape.js';

/** The rows of one name's figures; an item without figures has one without. */
export interface Unit {
  readonly leaves: readonly Leaf[];
  readonly row: number;
  readonly rows: number;
  readonly place: Place;
}

/** An item with its names, whose rows make up its own. */
export interface NestedItem {
  /** Its number; null for what goes on from above. */
  readonly key: Entry | null;
  readonly row: number;
  readonly rows: number;
  readonly place: Place;
  readonly units: readonly Unit[];
}

/**
 * The items of a range of lines: their rows are those of the figures beside or below their numbers.
 * @param y how far down each line stands
 * @param keys the numbers of the items
 */
export function nestedItems(
  table: ColumnTable,
  shape: Shape,
  y: readonly number[],
  { from, to }: Range,
  keys: readonly Entry[],
): NestedItem[] {
  const found = figureUnits(table, shape, y, from, to);
  const heights = found.map((u): readonly [number, number] => [
    y[(u[0] as Leaf).line] as number,
    y[(u.at(-1) as Leaf).line] as number,
  ]);
  const isRest = shape.cycle >= 0 && found.length > 0 && beginsInside(table, shape, found[0] as Leaf[]);
  const ends = partUnits(
    heights,
    keys.map((k) => k.height),
    isRest,
    cutCosts(table, shape, found),
  );
  let row = 0;
  return (isRest || keys.length === 0 ? [null, ...keys] : keys).map((key, k): NestedItem => {
    const first = row;
    const own = found.slice(ends[k - 1] ?? 0, ends[k]);
    const inside = heights.slice(ends[k - 1] ?? 0, ends[k]);
    const top = inside[0]?.[0] ?? key?.height ?? 0;
    const bottom = inside.at(-1)?.[1] ?? key?.height ?? 0;
    const place = { top: Math.min(top, key?.height ?? top), middle: (top + bottom) / 2, isRest: key === null };
    const units = own.map((leaves, i): Unit => {
      const [a, b] = inside[i] as readonly [number, number];
      row += leaves.length;
      const rows = leaves.length;
      return { leaves, row: row - rows, rows, place: { top: a, middle: (a + b) / 2, isRest: false } };
    });
    if (units.length === 0) units.push({ leaves: [], row: row++, rows: 1, place });
    return { key, row: first, rows: row - first, place, units };
  });
}

/** The first row of figures is not the first of its name's: they go on from above. */
function beginsInside(table: ColumnTable, { cycle, words }: Shape, unit: readonly Leaf[]): boolean {
  const column = table.columns[cycle];
  const entry = column?.entries[column.at[(unit[0] as Leaf).line] ?? -1];
  return entry !== undefined && entry.text !== words[0];
}

/** What it costs to part a text beside an item that flows on from one name's rows to the next. */
const FLOWS = 3;
/** A text that flows on fills its line, which has so many letters at least. */
const LONG = 10;

/** For each name's rows, what speaks against an item beginning there: the texts of items that flow on from the rows above. */
function cutCosts(
  { columns }: ColumnTable,
  { key, first, last }: Shape,
  units: readonly (readonly Leaf[])[],
): number[] {
  return units.map((unit, u) => {
    const from = units[u - 1]?.at(-1)?.line;
    const to = unit[0]?.line;
    if (from === undefined || to === undefined) return 0;
    let cost = 0;
    for (const [c, { entries }] of columns.entries()) {
      if (c <= key || (c >= first && c <= last)) continue;
      if (goesOnBelow(entries, from, to)) cost += FLOWS;
    }
    return cost;
  });
}

/**
 * Whether a text beside the row at line `from` reaches the one at `to`, or has more lines below the first than above it: beside
 * the last row of an item it would be in the middle.
 */
export function goesOnBelow(entries: readonly ColumnEntry[], from: number, to: number): boolean {
  const full = Math.max(LONG, entries.reduce((most, e) => Math.max(most, e.text.length), 0) - 1);
  const at = entries.findLastIndex((e) => e.line <= from);
  if (at < 0 || (entries[at]?.text.length ?? 0) < full) return false;
  let top = at;
  while (top > 0 && entries[top]?.onset === 'flows') top--;
  let end = at + 1;
  while (entries[end]?.onset === 'flows' && (entries[end - 1]?.line ?? to) < to) end++;
  const above = entries.slice(top, at + 1).filter((e) => e.line < from).length;
  const last = entries[end - 1]?.line ?? from;
  // Where its rows stand at the top of it, most of it is below.
  return last >= to || (above > 0 && end - at - 1 > above);
}
