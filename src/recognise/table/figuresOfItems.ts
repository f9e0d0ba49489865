import { type Item, linesToItems } from '../items.js';
import { isIndicator } from '../lexicon/itemFields.js';
import { type CellReading, withLines } from './cellReading.js';
import { type Column, isFigureColumn } from './columns.js';
import type { BodyRow } from './events.js';

/**
 * A row beside one cell of several items whose cells number the names of their indicators, and the figures likewise, as a row for
 * each of the items; null for any other row.
 * ```
 *   ② 桟橋の点検 | ② 点検の回数 | ② 12回
 *   ③ 灯の交換   | ③ 替えた灯   | ③ 8基
 * ```
 */
export function rowOfEachItem(row: BodyRow, columns: readonly Column[], items: readonly Item[]): BodyRow[] | null {
  const figures = columns.filter(isFigureColumn).map((c) => c.index);
  const parts = new Map<CellReading, ReadonlyMap<number, CellReading>>();
  for (const index of figures) {
    const cell = row.cells[index];
    const numbered = cell ? cellToParts(cell, items) : null;
    if (cell && numbered) parts.set(cell, numbered);
  }
  const isSplit = (index: number) => parts.has(row.cells[index] as CellReading);
  const names = columns.filter((c) => isIndicator(c.field)).map((c) => c.index);
  if (!names.some(isSplit) || figures.filter(isSplit).length < 2) return null;
  return items.map(({ ordinal }) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const own = cell && parts.get(cell);
      return own ? (own.get(ordinal) ?? null) : cell;
    }),
  }));
}

/** What the cell tells of each item, by its number; null where it does not number the items, or numbers others. */
function cellToParts(cell: CellReading, items: readonly Item[]): ReadonlyMap<number, CellReading> | null {
  const { preface, items: own } = linesToItems(cell.cell.lines);
  const isOfItem = (n: Item) => items.some((i) => i.ordinal === n.ordinal && i.style === n.style);
  if (own.length < 2 || preface.length > 0 || !own.every(isOfItem)) return null;
  return new Map(own.map(({ ordinal, lines }) => [ordinal, withLines(cell, lines)]));
}
