import type { GridCell } from '../aligned/cells.js';
import type { ColumnEntry, ColumnTable, TableColumn } from '../aligned/columnTable.js';
import { type Range, type RegisterRows, rowsBetween } from '../register/rowsBetween.js';
import { heightsOf } from './heights.js';
import { type Item, type ItemColumn, itemColumn } from './items.js';
import { areFigures, besideFigures } from './namesOfFigures.js';
import { withOnsets } from './onsets.js';
import { type Entry, type Place, partBeside } from './parting.js';
import { endsByLines, rowsApart } from './rowsApart.js';
import { partSpanning } from './spanning.js';

/** The rows of a table by its numbered items. */
export interface ItemRows extends RegisterRows {
  /** The numbers stand before the items' texts, not in a column of their own. */
  readonly areTexts: boolean;
}

/** The cells below a head, by the numbers of the rows' items; null where no column numbers them. */
export function itemRows(read: ColumnTable): ItemRows | null {
  const table = withOnsets(read);
  const y = heightsOf(table);
  let areTexts = true;
  const rows = rowsBetween(table, (range) => {
    const own = itemColumn(table, range.from, range.to);
    if (own?.isKey) areTexts = false;
    return own && { cells: cellsIn(table, y, range, own), rows: own.items.length };
  });
  return rows && { ...rows, areTexts };
}

/** The cells of rows whose items are known: one for each text of the column `key`. */
export function cellsBeside(read: ColumnTable, key: number, items: readonly Item[]): GridCell[] {
  const table = withOnsets(read);
  return cellsIn(table, heightsOf(table), { from: 0, to: table.lines.length }, { column: key, isKey: true, items });
}

function cellsIn(
  table: ColumnTable,
  y: readonly number[],
  { from, to }: Range,
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
      ...(i.ordinal === null ? {} : { line: (keyEntries[i.from] as ColumnEntry).line }),
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
  const apart = rowsApart(table, { from, to }, items, keyEntries);
  const parted = apart
    ? beside.map((b) => endsByLines(b.entries, apart))
    : withFigures(
        beside.map((b) => b.entries),
        places,
      );
  for (const [k, { c, entries }] of beside.entries())
    for (const [r, end] of (parted[k] as readonly number[]).entries()) {
      const own = entries.slice(parted[k]?.[r - 1] ?? 0, end);
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

/** How many entries of each column stand in the rows up to each one, the names right before figures by these. */
function withFigures(columns: readonly (readonly Entry[])[], places: readonly Place[]): (readonly number[])[] {
  const parted = partBeside(columns, places).map(({ ends }, k) => ({ entries: columns[k] as readonly Entry[], ends }));
  const first = columns.findIndex(areFigures);
  const names = parted[first - 1];
  const figures = parted.filter(({ entries }) => areFigures(entries));
  return parted.map((p) => (p === names ? besideFigures(p, figures) : p.ends));
}
