import type { Cell, Line, Table } from '../../model/block.js';
import { joinTexts } from '../../model/sourceText.js';
import { filledCells, sliceRows } from '../../model/tableRows.js';
import { linesToText, onOneLine } from '../value.js';

/** The cells of a row that say something, from left to right; null where one of them reaches into another row. */
export function cellsOfRow(table: Table, row: number): Cell[] | null {
  const cells = table.cells.filter((c) => c.row <= row && row < c.row + c.rowSpan);
  if (cells.some((c) => c.rowSpan > 1 || c.tables.length > 0)) return null;
  return filledCells(cells);
}

/** All that the cells say on one line, white between them; a line that is none of the page's own. */
export function cellsToLine(cells: readonly Cell[]): Line | null {
  const first = cells[0]?.lines[0];
  if (!first) return null;
  const texts = cells.map((c) => onOneLine(linesToText(c.lines), ''));
  const { badges: _, ...line } = first;
  return { ...line, text: joinTexts(texts, '　'), after: 'end' };
}

/** The rows [from, to) as a table of their own, which stands where its first cell does. */
export function rowsOfTable(table: Table, from: number, to: number): Table {
  const part = sliceRows(table, from, to);
  return { ...part, page: part.cells[0]?.page ?? table.page };
}
