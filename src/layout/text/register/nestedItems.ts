import type { ColumnTable } from '../aligned/columnTable.js';
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
