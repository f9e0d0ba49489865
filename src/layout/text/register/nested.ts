import type { GridCell } from '../aligned/cells.js';
import type { Piece } from '../aligned/columns.js';
import type { ColumnEntry, ColumnTable, TableColumn } from '../aligned/columnTable.js';
import { textOf } from '../aligned/segments.js';
import { heightsOf } from '../wrapped/heights.js';
import { ordinalOf } from '../wrapped/items.js';
import { type Entry, type Place, partBeside } from '../wrapped/parting.js';
import { partSpanning } from '../wrapped/spanning.js';
import { partUnits } from './items.js';
import { figureUnits, type Leaf } from './leaves.js';
import { type RegisterRows, rowsBetween } from './rowsBetween.js';
import { isKeyText, type Shape } from './shape.js';

/**
 * The cells of a register whose items have rows of figures inside them: the rows are found by the figures, their items by the
 * numbers beside them, and each column's texts are parted among the ones or the others. Null where no column has figures, or a line
 * stands among the numbers that is no item's.
 */
export function nestedRows(source: string, table: ColumnTable, shape: Shape): RegisterRows | null {
  if (shape.first < 0) return null;
  const isTotal = (p: Piece): boolean => TOTAL.test(textOf(source, p));
  // What else stands among the numbers is a heading.
  const isNumbered = (table.columns[shape.key] as TableColumn).entries.every((e) => isKeyText(e.text));
  if (!isNumbered || table.lines.some((l) => l.pieces.some(isTotal)) || goesOn(table, shape)) return null;
  const y = heightsOf(table);
  return rowsBetween(table, ({ from, to }) => cellsIn(table, shape, y, from, to));
}

/** A row below all items. */
const TOTAL = /^(?:合|小|総)?[\s　]*計$/;

/** Above the first number stand more lines than half of those between two. */
const ABOVE = 0.7;

/** Whether the table begins with the rest of a row of the page before. */
function goesOn({ lines, columns }: ColumnTable, { key, cycle }: Shape): boolean {
  const [first, second] = (columns[key] as TableColumn).entries;
  const isHeaded = lines.slice(0, first?.line ?? 0).some((l) => l.pieces.some((p) => p.isHeading));
  if (!first || !second || isHeaded || cycle >= 0) return false;
  return first.y - (lines[0]?.y ?? 0) > (second.y - first.y) * ABOVE;
}

/** The rows of one name's figures; an item without figures has one without. */
interface Unit {
  readonly leaves: readonly Leaf[];
  readonly item: number;
  readonly row: number;
  readonly rows: number;
  readonly place: Place;
}

/** A text beside each name stands at most this far off it, in lines. */
const BESIDE = 1;

function cellsIn(table: ColumnTable, shape: Shape, y: readonly number[], from: number, to: number): RegisterRows {
  const heightAt = (line: number): number => y[line] as number;
  const entriesOf = (c: number): Entry[] =>
    (table.columns[c] as TableColumn).entries
      .filter((e) => e.line >= from && e.line < to)
      .map((e) => ({ ...e, height: heightAt(e.line) }));
  const count = table.columns.length;
  const isOfFigures = (c: number): boolean => shape.figures.has(c) || c === shape.cycle;
  const all = Array.from({ length: count }, (_, c) => c);
  const named = all.filter((c) => c >= shape.first && c <= shape.last && !isOfFigures(c));
  const beside = all.filter((c) => c > shape.key && !isOfFigures(c) && !named.includes(c));
  const found = figureUnits(table, shape, y, from, to);
  const keys = entriesOf(shape.key);
  const isRest = shape.cycle >= 0 && found.length > 0 && beginsInside(table, shape, found[0] as Leaf[]);
  const heights = found.map((u): readonly [number, number] => [
    heightAt((u[0] as Leaf).line),
    heightAt((u.at(-1) as Leaf).line),
  ]);
  const ends = partUnits(
    heights,
    keys.map((k) => k.height),
    isRest,
  );
  const items: readonly (Entry | null)[] = isRest || keys.length === 0 ? [null, ...keys] : keys;
  const units: Unit[] = [];
  const places: Place[] = [];
  const rowOf: number[] = [];
  let row = 0;
  for (const [k, item] of items.entries()) {
    const own = found.slice(ends[k - 1] ?? 0, ends[k]);
    const key = item?.height ?? null;
    const inside = heights.slice(ends[k - 1] ?? 0, ends[k]);
    const top = inside[0]?.[0] ?? key ?? 0;
    const bottom = inside.at(-1)?.[1] ?? key ?? 0;
    const place: Place = {
      top: Math.min(top, key ?? top),
      middle: (top + bottom) / 2,
      isRest: key === null,
    };
    places.push(place);
    rowOf.push(row);
    if (own.length === 0) units.push({ leaves: [], item: k, row: row++, rows: 1, place });
    for (const [i, leaves] of own.entries()) {
      const [a, b] = inside[i] as readonly [number, number];
      units.push({ leaves, item: k, row, rows: leaves.length, place: { top: a, middle: (a + b) / 2, isRest: false } });
      row += leaves.length;
    }
  }
  rowOf.push(row);
  const rows = row;
  const out: GridCell[] = [];
  const piecesOf = (c: number, own: readonly ColumnEntry[]): Piece[] =>
    own.flatMap((e) => table.lines[e.line]?.pieces.filter((p) => p.column === c) ?? []);
  const put = (c: number, at: number, rowSpan: number, own: readonly ColumnEntry[]): void => {
    out.push({ row: at, column: c, rowSpan, columnSpan: 1, pieces: piecesOf(c, own) });
  };
  for (const c of all.filter(isOfFigures)) {
    const byLeaf = toLeaves(entriesOf(c), units, heightAt);
    const isOfUnit = shape.cycle >= 0 && c < shape.cycle;
    for (const [u, unit] of units.entries()) {
      const own = byLeaf[u] as readonly (readonly Entry[])[];
      if (isOfUnit || own.length === 1) put(c, unit.row, unit.rows, own.flat());
      else for (const [k, entries] of own.entries()) put(c, unit.row + k, 1, entries);
    }
  }
  const byUnit = partBeside(
    named.map(entriesOf),
    units.map((u) => u.place),
  );
  for (const [k, c] of named.entries()) {
    const [entries, ends] = [entriesOf(c), byUnit[k]?.ends ?? []];
    for (const [u, unit] of units.entries())
      put(c, unit.row, unit.rows, entries.slice(u === 0 ? 0 : ends[u - 1], ends[u]));
  }
  const [tops, bottoms] = [places.map((p) => p.top), places.map((p) => 2 * p.middle - p.top)];
  const byItem = partBeside(beside.map(entriesOf), places);
  for (const [k, c] of beside.entries()) {
    const [entries, ends] = [entriesOf(c), byItem[k]?.ends ?? []];
    for (const r of items.keys()) {
      const own = entries.slice(r === 0 ? 0 : ends[r - 1], ends[r]);
      const [first, last] = [own[0], own.at(-1)];
      if (first && last) {
        tops[r] = Math.min(tops[r] as number, first.height);
        bottoms[r] = Math.max(bottoms[r] as number, last.height);
      }
      const ofItem = units.filter((u) => u.item === r);
      const isEach =
        c > shape.last &&
        ofItem.length > 1 &&
        own.length === ofItem.length &&
        own.every((e, i) => Math.abs(e.height - (ofItem[i] as Unit).place.middle) <= BESIDE && e.onset !== 'flows');
      if (isEach) for (const [i, u] of ofItem.entries()) put(c, u.row, u.rows, [own[i] as Entry]);
      else put(c, rowOf[r] as number, (rowOf[r + 1] as number) - (rowOf[r] as number), own);
    }
  }
  for (const [r, item] of items.entries())
    put(shape.key, rowOf[r] as number, (rowOf[r + 1] as number) - (rowOf[r] as number), item ? [item] : []);
  for (let c = 0; c < shape.key; c++) {
    const entries = entriesOf(c);
    const ordinals = items.map((i) => (i ? ordinalOf(i.text) : null));
    for (const g of partSpanning(entries, ordinals, tops, bottoms)) {
      const at = rowOf[g.row] as number;
      put(c, at, (rowOf[g.row + g.rows] as number) - at, entries.slice(g.from, g.to));
    }
  }
  return { cells: out, rows };
}

/** The first row of figures is not the first of its name's: they go on from above. */
function beginsInside(table: ColumnTable, { cycle, words }: Shape, unit: readonly Leaf[]): boolean {
  const column = table.columns[cycle];
  const entry = column?.entries[column.at[(unit[0] as Leaf).line] ?? -1];
  return entry !== undefined && entry.text !== words[0];
}

/** The entries of each row of figures: those on its line, and what stands nearest to it of the others. */
function toLeaves(entries: readonly Entry[], units: readonly Unit[], heightAt: (line: number) => number): Entry[][][] {
  const leaves = units.flatMap((u, unit) => {
    if (u.leaves.length === 0) return [{ unit, k: 0, line: -1, height: u.place.middle }];
    return u.leaves.map((l, k) => ({ unit, k, line: l.line, height: heightAt(l.line) }));
  });
  const out = units.map((u): Entry[][] => Array.from({ length: Math.max(1, u.leaves.length) }, () => []));
  const taken = new Set(entries.map((e) => leaves.findIndex((l) => l.line === e.line)));
  let before = -1;
  for (const e of entries) {
    let at = leaves.findIndex((l) => l.line === e.line);
    // A wrapped text goes on where it began.
    if (at < 0 && e.onset !== 'begins') at = before;
    if (at < 0) {
      const off = (i: number): number => {
        const l = leaves[i] as (typeof leaves)[number];
        return Math.abs(l.height - e.height) + (taken.has(i) ? TAKEN : 0);
      };
      for (const i of leaves.keys()) if (at < 0 || off(i) < off(at)) at = i;
    }
    before = at;
    const leaf = leaves[at];
    if (leaf) out[leaf.unit]?.[leaf.k]?.push(e);
  }
  return out;
}

/** The row has a figure on its line already; in lines. */
const TAKEN = 0.75;
