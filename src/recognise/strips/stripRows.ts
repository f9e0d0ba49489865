import type { Cell, Line, Table } from '../../model/block.js';
import { joinTexts } from '../../model/sourceText.js';
import { linesToText, onOneLine } from '../value.js';

/** The cells of a row that say something, from left to right; null where one of them reaches into another row. */
export function cellsOfRow(table: Table, row: number): Cell[] | null {
  const cells = table.cells.filter((c) => c.row <= row && row < c.row + c.rowSpan);
  if (cells.some((c) => c.rowSpan > 1 || c.tables.length > 0)) return null;
  return cells.filter((c) => c.lines.length > 0).sort((a, b) => a.column - b.column);
}

/** All that the cells say on one line, white between them; a line that is none of the page's own. */
export function cellsToLine(cells: readonly Cell[]): Line | null {
  const first = cells[0]?.lines[0];
  if (!first) return null;
  const texts = cells.map((c) => onOneLine(linesToText(c.lines), ''));
  const { badges: _, ...line } = first;
  return { ...line, text: joinTexts(texts, '　'), after: 'end' };
}

/** The rows [from, to) as a table of their own. */
export function rowsOfTable(table: Table, from: number, to: number): Table {
  const cells = table.cells
    .filter((c) => c.row >= from && c.row < to)
    .map((c) => ({ ...c, row: c.row - from, rowSpan: Math.min(c.rowSpan, to - c.row) }));
  const breaks = table.breaks.filter((b) => b > from && b < to).map((b) => b - from);
  return { ...table, page: cells[0]?.page ?? table.page, rows: to - from, cells, breaks };
}
