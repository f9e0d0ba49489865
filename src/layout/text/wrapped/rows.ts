import type { GridCell } from '../aligned/cells.js';
import type { Piece } from '../aligned/columns.js';
import type { ColumnEntry, ColumnTable, TableColumn } from '../aligned/columnTable.js';
import { heightsOf } from './heights.js';
import { type Item, type ItemColumn, itemColumn } from './items.js';
import { withOnsets } from './onsets.js';
import { type Entry, type Parted, type Place, partBeside } from './parting.js';
import { partSpanning } from './spanning.js';

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

/** The cells of rows whose items are known: one for each text of the column `key`. */
export function cellsBeside(read: ColumnTable, key: number, items: readonly Item[]): GridCell[] {
  const table = withOnsets(read);
  return cellsIn(table, heightsOf(table), 0, table.lines.length, { column: key, isKey: true, items });
}

const headingAt = ({ lines }: ColumnTable, line: number): readonly Piece[] | null =>
  lines[line]?.pieces.some((p) => p.isHeading) ? (lines[line] as ColumnTable['lines'][number]).pieces : null;

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
  const parted = partBeside(
    beside.map((b) => b.entries),
    places,
  );
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
