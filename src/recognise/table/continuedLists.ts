import { readMarker } from '../../japanese/index.js';
import type { Cell, Table } from '../../model/block.js';
import { linesToItems } from '../items.js';

/**
 * A list in a cell beside several rows goes on where the page ends between two of these rows: `1 … 2 … 3 …` | 部の仕事 on the next
 * page | `4 …`. The cell that holds the rest is joined to the one above it.
 */
export function joinContinuedLists(table: Table): Table {
  if (table.breaks.length === 0) return table;
  const breaks = new Set(table.breaks);
  const below = table.cells.filter((c) => breaks.has(c.row));
  /** Cells beside several rows that end with their page, by row and column of what stands below. */
  const ended = new Map<string, Cell>();
  for (const c of table.cells)
    if (c.rowSpan > 1 && breaks.has(c.row + c.rowSpan)) ended.set(`${c.row + c.rowSpan} ${c.column}`, c);
  const joined = new Map<Cell, Cell>();
  const gone = new Set<Cell>();
  for (const rest of below) {
    const above = ended.get(`${rest.row} ${rest.column}`);
    if (!above || above.columnSpan !== rest.columnSpan || !goesOn(above, rest)) continue;
    joined.set(above, join(above, rest));
    gone.add(rest);
  }
  if (gone.size === 0) return table;
  return { ...table, cells: table.cells.filter((c) => !gone.has(c)).map((c) => joined.get(c) ?? c) };
}

/** The text below begins with the number after the last of at least two above. */
function goesOn(above: Cell, rest: Cell): boolean {
  const next = readMarker(rest.lines[0]?.text.value ?? '');
  if (!next || next.ordinal === null || next.ordinal < 3) return false;
  const { items } = linesToItems(above.lines);
  const last = items.at(-1);
  return items.length > 1 && last?.style === next.style && last.ordinal === next.ordinal - 1;
}

const join = (above: Cell, rest: Cell): Cell => ({
  ...above,
  rowSpan: above.rowSpan + rest.rowSpan,
  lines: [...above.lines, ...rest.lines],
  tables: [...above.tables, ...rest.tables],
  box: null,
});
