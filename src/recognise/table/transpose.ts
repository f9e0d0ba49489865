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
  const rows = Array.from({ length: grid.rows }, (_, r) => r);
  const corner = grid.at(0, 0);
  const labels = [...new Set(rows.flatMap((r) => grid.at(r, 0) ?? []))].filter(
    (c) => c !== corner || c.role !== 'empty',
  );
  const known = labels.filter((c) => c.role === 'label');
  if (labels.some((c) => c.cell.columnSpan > 1) || known.length < FEWEST_LABELS) return false;
  if (known.length * 4 < labels.length * 3 || new Set(known.map((c) => c.text.value)).size < known.length) return false;
  const columns = Array.from({ length: grid.columns - 1 }, (_, c) => c + 1);
  const isNumber = (c: CellReading): boolean => c.cell.row === 0 && c.label?.field === 'number';
  const values = rows.flatMap((r) => columns.flatMap((c) => grid.at(r, c) ?? [])).filter((c) => !isNumber(c));
  if (values.some((c) => c.role === 'label' || c.role === 'year')) return false;
  const fullRows = rows.filter((r) => columns.every((c) => grid.at(r, c)?.role === 'value'));
  return NAMES_ITEMS.has(labels[0]?.label?.field) && fullRows.length * 2 > grid.rows && namesItems(grid, columns);
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
