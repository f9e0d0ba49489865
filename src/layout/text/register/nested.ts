import type { GridCell } from '../aligned/cells.js';
import type { Piece } from '../aligned/columns.js';
import type { ColumnEntry, ColumnTable, TableColumn } from '../aligned/columnTable.js';
import { textOf } from '../aligned/segments.js';
import { heightsOf } from '../wrapped/heights.js';
import { ordinalOf } from '../wrapped/items.js';
import { type Entry, partBeside } from '../wrapped/parting.js';
import { partSpanning } from '../wrapped/spanning.js';
import { isLastLetter } from './lastLetter.js';
import { type NestedItem, nestedItems, type Unit } from './nestedItems.js';
import { type Range, type RegisterRows, rowsBetween } from './rowsBetween.js';
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
  return rowsBetween(table, (range) => cellsIn(table, shape, y, range));
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

/** What stands in rows side by side of one column. */
interface RowText {
  readonly column: number;
  readonly row: number;
  readonly rows: number;
  readonly entries: readonly ColumnEntry[];
}

function cellsIn(table: ColumnTable, shape: Shape, y: readonly number[], range: Range): RegisterRows {
  const texts = table.columns.map(({ entries }): Entry[] =>
    entries
      .filter((e) => e.line >= range.from && e.line < range.to)
      .map((e) => ({ ...e, height: y[e.line] as number })),
  );
  const items = nestedItems(table, shape, y, range, texts[shape.key] as Entry[]);
  const isOfFigures = (c: number): boolean => shape.figures.has(c) || c === shape.cycle;
  const all = [...texts.keys()];
  const named = all.filter((c) => c >= shape.first && c <= shape.last && !isOfFigures(c));
  const beside = all.filter((c) => c > shape.key && !isOfFigures(c) && !named.includes(c));
  const ofItems = besideItems(beside, texts, items, shape.last);
  const placed: RowText[] = [
    ...all.filter(isOfFigures).flatMap((c) => besideFigures(c, texts, items, shape, y)),
    ...besideNames(named, texts, items),
    ...ofItems.texts,
    ...items.map(({ key, row, rows }) => ({ column: shape.key, row, rows, entries: key ? [key] : [] })),
    ...all.slice(0, shape.key).flatMap((c) => overItems(c, texts, items, ofItems)),
  ];
  const cells = placed.map(({ column, row, rows, entries }): GridCell => {
    const pieces = entries.flatMap((e) => table.lines[e.line]?.pieces.filter((p) => p.column === column) ?? []);
    return { row, column, rowSpan: rows, columnSpan: 1, pieces };
  });
  return { cells, rows: items.reduce((sum, i) => sum + i.rows, 0) };
}

const unitsOf = (items: readonly NestedItem[]): Unit[] => items.flatMap((i) => i.units);

/** Figures: a text for each row, or one for each name left of the words that name the rows in turn. */
function besideFigures(
  column: number,
  texts: readonly (readonly Entry[])[],
  items: readonly NestedItem[],
  { cycle }: Shape,
  y: readonly number[],
): RowText[] {
  const units = unitsOf(items);
  const byLeaf = toLeaves(texts[column] as readonly Entry[], units, (line) => y[line] as number);
  return units.flatMap(({ row, rows }, u): RowText[] => {
    const own = byLeaf[u] as readonly (readonly Entry[])[];
    if ((cycle >= 0 && column < cycle) || own.length === 1) return [{ column, row, rows, entries: own.flat() }];
    return own.map((entries, k) => ({ column, row: row + k, rows: 1, entries }));
  });
}

function besideNames(
  columns: readonly number[],
  texts: readonly (readonly Entry[])[],
  items: readonly NestedItem[],
): RowText[] {
  const units = unitsOf(items);
  const parted = partBeside(
    columns.map((c) => texts[c] as readonly Entry[]),
    units.map((u) => u.place),
  );
  return columns.flatMap((column, k) => {
    const ends = parted[k]?.ends ?? [];
    return units.map(({ row, rows }, u) => ({
      column,
      row,
      rows,
      entries: (texts[column] as readonly Entry[]).slice(u === 0 ? 0 : ends[u - 1], ends[u]),
    }));
  });
}

/** A text beside each name stands at most this far off it, in lines. */
const BESIDE = 1;

/** How far up and down the texts of each item reach. */
interface Extents {
  readonly tops: readonly number[];
  readonly bottoms: readonly number[];
}

/** What stands beside whole items; behind the figures, `last` the last of them, a text for each name may. */
function besideItems(
  columns: readonly number[],
  texts: readonly (readonly Entry[])[],
  items: readonly NestedItem[],
  last: number,
): Extents & { readonly texts: readonly RowText[] } {
  const places = items.map((i) => i.place);
  const [tops, bottoms] = [places.map((p) => p.top), places.map((p) => 2 * p.middle - p.top)];
  const parted = partBeside(
    columns.map((c) => texts[c] as readonly Entry[]),
    places,
  );
  const out: RowText[] = [];
  for (const [k, column] of columns.entries()) {
    const ends = parted[k]?.ends ?? [];
    for (const [r, { row, rows, units }] of items.entries()) {
      const own = (texts[column] as readonly Entry[]).slice(r === 0 ? 0 : ends[r - 1], ends[r]);
      const [first, bottom] = [own[0], own.at(-1)];
      if (first && bottom) {
        tops[r] = Math.min(tops[r] as number, first.height);
        bottoms[r] = Math.max(bottoms[r] as number, bottom.height);
      }
      const isOf = (e: Entry, i: number): boolean =>
        Math.abs(e.height - (units[i] as Unit).place.middle) <= BESIDE &&
        e.onset !== 'flows' &&
        !isLastLetter(own[i - 1]?.text, e.text);
      const isEach = column > last && units.length > 1 && own.length === units.length && own.every(isOf);
      if (isEach) for (const [i, u] of units.entries()) out.push({ ...u, column, entries: [own[i] as Entry] });
      else out.push({ column, row, rows, entries: own });
    }
  }
  return { texts: out, tops, bottoms };
}

/** What stands left of the numbers, over several items. */
function overItems(
  column: number,
  texts: readonly (readonly Entry[])[],
  items: readonly NestedItem[],
  { tops, bottoms }: Extents,
): RowText[] {
  const entries = texts[column] as readonly Entry[];
  const ordinals = items.map((i) => (i.key ? ordinalOf(i.key.text) : null));
  return partSpanning(entries, ordinals, tops, bottoms).map((g) => {
    const own = items.slice(g.row, g.row + g.rows);
    const rows = own.reduce((sum, i) => sum + i.rows, 0);
    return { column, row: own[0]?.row ?? 0, rows, entries: entries.slice(g.from, g.to) };
  });
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
