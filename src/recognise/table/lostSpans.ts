import type { Cell, Table } from '../../model/block.js';

/**
 * The table without the columns in which nothing stands: what a converter leaves of an indent or of a cell that it could not read.
 * Cells over several columns become narrower by those.
 */
export function withoutBlankColumns(table: Table): Table {
  const single = table.cells.filter((c) => c.columnSpan === 1);
  const own = new Set(single.map((c) => c.column));
  for (const c of single) if (c.lines.length > 0 || c.tables.length > 0) own.delete(c.column);
  if (own.size === 0 || own.size === table.columns) return table;
  /** How many blank columns stand before the column. */
  const before: number[] = [0];
  for (let c = 0; c < table.columns; c++) before.push((before[c] as number) + (own.has(c) ? 1 : 0));
  const cells = table.cells.flatMap((cell): Cell[] => {
    const end = cell.column + cell.columnSpan;
    const gone = (before[end] as number) - (before[cell.column] as number);
    if (gone === cell.columnSpan) return [];
    return [{ ...cell, column: cell.column - (before[cell.column] as number), columnSpan: cell.columnSpan - gone }];
  });
  return { ...table, columns: table.columns - own.size, cells };
}

/**
 * A form whose merged cells a converter left as a text and blanks: 目標 | 橋を守る。 | | beside 工程 | 令和６年度 | 令和７年度 | 令和８年度. A
 * text alone behind the label of its row reaches to the end of the row, and a label down over the blanks below it.
 */
export function withGrownValues(table: Table, isLabel: (cell: Cell) => boolean): Table {
  const rows = new Map<number, Cell[]>();
  for (const c of table.cells) {
    const row = rows.get(c.row);
    if (row) row.push(c);
    else rows.set(c.row, [c]);
  }
  const isBlank = (c: Cell): boolean => c.lines.length === 0 && c.tables.length === 0;
  const grown = new Map<Cell, Cell>();
  const gone = new Set<Cell>();
  let labels = 0;
  let values = 0;
  let above: Cell | null = null;
  for (const cells of rows.values()) {
    const [label, value, ...rest] = cells;
    if (label?.column !== 0 || label.rowSpan > 1) return table;
    if (isBlank(label)) {
      if (!above) return table;
      grown.set(above, { ...above, rowSpan: label.row + 1 - above.row });
      gone.add(label);
      continue;
    }
    if (!isLabel(label)) return table;
    above = label;
    labels++;
    if (!value || isBlank(value) || rest.length === 0 || !rest.every(isBlank) || isLabel(value)) continue;
    grown.set(value, { ...value, columnSpan: table.columns - value.column });
    for (const c of rest) gone.add(c);
    values++;
  }
  if (labels < 2 || values < 2 || values === rows.size) return table;
  return { ...table, cells: table.cells.filter((c) => !gone.has(c)).map((c) => grown.get(c) ?? c) };
}
