import type { Cell, Table } from '../../model/block.js';
import { cellOf, delimitedTable } from './cells.js';
import type { Flow, FlowContext, FlowItem } from './flow.js';
import { spanAttribute, type Tag, tagAt } from './tags.js';

/** Spans beyond these are mistakes of a converter, not layout. */
const MOST_COLUMNS = 100;
const MOST_ROWS = 10_000;

interface RawCell {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly header: boolean;
  readonly items: readonly FlowItem[];
}

export interface HtmlTableRead {
  readonly table: Table | null;
  /** Text inside the table but outside its cells: its caption. */
  readonly before: readonly FlowItem[];
  readonly to: number;
}

const CELL_ENDS = new Set(['td', 'th', 'tr', 'table', 'thead', 'tbody', 'tfoot']);
/** A nested table opens inside a cell; any other of these tags ends the cell. */
const endsCell = (tag: Tag): boolean => CELL_ENDS.has(tag.name) && (tag.closing || tag.name !== 'table');

/** Reads a real HTML table, from its opening tag to its closing one (or `to`), spans included. */
export function readHtmlTable(context: FlowContext, opening: Tag, to: number, newFlow: () => Flow): HtmlTableRead {
  const { source, markup } = context;
  const rows: RawCell[][] = [];
  const before: FlowItem[] = [];
  markup.push([opening.from, opening.to]);
  let pos = opening.to;
  while (pos < to) {
    const tag = source[pos] === '<' ? tagAt(source, pos) : null;
    if (tag && tag.to <= to && CELL_ENDS.has(tag.name)) {
      markup.push([tag.from, tag.to]);
      pos = tag.to;
      if (tag.closing) {
        if (tag.name === 'table') break;
        continue;
      }
      if (tag.name === 'tr') rows.push([]);
      if (tag.name !== 'td' && tag.name !== 'th') continue;
      if (rows.length === 0) rows.push([]);
      const flow = newFlow();
      pos = flow.read(pos, to, endsCell);
      (rows.at(-1) as RawCell[]).push({
        rowSpan: spanAttribute(tag.attributes, 'rowspan', MOST_ROWS),
        columnSpan: spanAttribute(tag.attributes, 'colspan', MOST_COLUMNS),
        header: tag.name === 'th',
        items: flow.items,
      });
      continue;
    }
    const flow = newFlow();
    const after = flow.read(pos, to, endsCell);
    before.push(...flow.items);
    if (after === pos) break;
    pos = after;
  }
  return { table: placeCells(rows, context.page), before, to: pos };
}

/** Places cells as browsers do: each takes the first free position of its row; gaps become empty cells. */
function placeCells(rows: readonly (readonly RawCell[])[], page: number | null): Table | null {
  const cells: Cell[] = [];
  /** For every column, the row from which on it is free. */
  const freeFrom: number[] = [];
  for (const [row, raws] of rows.entries()) {
    let column = 0;
    for (const raw of raws) {
      while ((freeFrom[column] ?? 0) > row) column++;
      let columnSpan = 1;
      while (columnSpan < raw.columnSpan && (freeFrom[column + columnSpan] ?? 0) <= row) columnSpan++;
      const rowSpan = Math.min(raw.rowSpan, rows.length - row);
      cells.push(cellOf(row, column, raw.items, { rowSpan, columnSpan, shaded: raw.header, page }));
      for (let c = column; c < column + columnSpan; c++) {
        for (let gap = freeFrom[c] ?? 0; gap < row; gap++) cells.push(cellOf(gap, c, [], { page }));
        freeFrom[c] = row + rowSpan;
      }
      column += columnSpan;
    }
  }
  const columns = freeFrom.length;
  for (let c = 0; c < columns; c++) {
    for (let gap = freeFrom[c] ?? 0; gap < rows.length; gap++) cells.push(cellOf(gap, c, [], { page }));
  }
  if (cells.length === 0) return null;
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const table = delimitedTable(page, rows.length, columns, cells);
  // Where the markup states spans, a blank cell is blank, as between rules.
  return cells.some((c) => c.rowSpan > 1 || c.columnSpan > 1) ? { ...table, origin: 'ruled' } : table;
}
