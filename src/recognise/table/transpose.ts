import type { Cell, Table } from '../../model/block.js';
import type { LabelField } from '../lexicon/types.js';
import type { CellReading } from './cellReading.js';
import type { Grid } from './grid.js';

/** What stands in the first row of a table whose items stand side by side. */
const NAMES_ITEMS: ReadonlySet<LabelField | undefined> = new Set(['number', 'title', 'objective', 'goals', 'category']);
/** A table of items side by side tells at least so much about each. */
const FEWEST_LABELS = 4;
/** Numbers of items are short: No.1, ①, 1-2. */
const LONGEST_NUMBER = 8;

/**
 * Whether the items of a table stand side by side, with what is told of them down the first column: labels below one another,
 * that of a number or name first, and no label anywhere else. Columns of figures (現状値 | 目標値) have heads of their own.
 * ```
 *   No.    | 1            | 2
 *   取組   | 花壇の手入れ | 道の補修
 *   担当課 | 公園課       | 道路課
 * ```
 */
export function hasItemsSideBySide(grid: Grid): boolean {
  if (grid.columns < 3 || grid.rows < FEWEST_LABELS) return false;
  const corner = grid.at(0, 0);
  const labels = columnLabels(grid).filter((c) => c !== corner || c.role !== 'empty');
  const known = labels.filter((c) => c.role === 'label');
  if (labels.some((c) => c.cell.columnSpan > 1) || known.length < FEWEST_LABELS) return false;
  if (known.length * 4 < labels.length * 3 || new Set(known.map((c) => c.text.value)).size < known.length) return false;
  const fullRows = countFullRows(grid);
  if (fullRows === null || fullRows * 2 <= grid.rows || !NAMES_ITEMS.has(labels[0]?.label?.field)) return false;
  return namesItems(
    grid,
    Array.from({ length: grid.columns - 1 }, (_, c) => c + 1),
  );
}

/** The cells of the first column, each once. */
function columnLabels(grid: Grid): CellReading[] {
  const labels = new Set<CellReading>();
  for (let row = 0; row < grid.rows; row++) {
    const cell = grid.at(row, 0);
    if (cell) labels.add(cell);
  }
  return [...labels];
}

/** How many rows have nothing but values behind the first column; null where a label stands there, other than a number of an item. */
function countFullRows(grid: Grid): number | null {
  let full = 0;
  for (let row = 0; row < grid.rows; row++) {
    let isFull = true;
    for (let column = 1; column < grid.columns; column++) {
      const cell = grid.at(row, column);
      const isNumber = cell?.cell.row === 0 && cell.label?.field === 'number';
      if (!isNumber && (cell?.role === 'label' || cell?.role === 'year')) return null;
      if (cell?.role !== 'value') isFull = false;
    }
    if (isFull) full++;
  }
  return full;
}

/** The first row numbers the items, or names them with nothing twice. */
function namesItems(grid: Grid, columns: readonly number[]): boolean {
  const first = columns.map((c) => grid.at(0, c)).filter((c): c is CellReading => c !== null && c.role !== 'empty');
  const texts = first.map((c) => c.text.value.normalize('NFKC').trim());
  if (first.length < columns.length || new Set(texts).size < texts.length) return false;
  const corner = grid.at(0, 0);
  const areNumbers = texts.every((t) => t.length <= LONGEST_NUMBER && /\d/.test(t));
  return areNumbers || (corner?.role === 'label' && corner.label?.field !== 'number');
}

/** The table with its rows as columns; a cell keeps its lines. */
export function transposed(table: Table): Table {
  const cells = table.cells.map(
    (c): Cell => ({ ...c, row: c.column, column: c.row, rowSpan: c.columnSpan, columnSpan: c.rowSpan }),
  );
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...table, rows: table.columns, columns: table.rows, cells, breaks: [] };
}
