import type { Cell, Table } from '../../model/block.js';
import { rowsOf } from '../../model/tableRows.js';
import { isMissing, linesToText } from '../value.js';
import { isFigureAlone, isYearAlone } from './columnTexts.js';

/**
 * A table whose spans a converter lost, where the labels of some rows stand in two cells and the head above them in one:
 * ```
 *   年度   | 令和５年度 | 令和６年度           年度          | 令和５年度 | 令和６年度
 *   目標   | 10        | 20             →   目標          | 10        | 20
 *   効果額 | 歳入      | 0     | 120       効果額 | 歳入 | 0         | 120
 *          | 歳出      | 30    | 45               | 歳出 | 30        | 45
 * ```
 * The labels of the other rows reach over both columns. Left as they are, the figures would stand below the year after their own.
 */
export function withPartedLabels(table: Table): Table {
  if (table.cells.some((c) => c.rowSpan > 1 || c.columnSpan > 1)) return table;
  const rows = rowsOf(table);
  const parted = partedRows(rows.map((cells) => cells.map((c) => linesToText(c.lines).value)));
  if (parted.size === 0) return table;
  const cells = rows.flatMap((row, r) => {
    if (!parted.has(r)) return isBlank(row.at(-1)) ? withWideLabel(row) : row;
    const down = blanksBelow(rows, parted, r);
    return isBlank(row[0]) ? row.slice(1) : row.map((c, i) => (i === 0 ? { ...c, rowSpan: 1 + down } : c));
  });
  return { ...table, cells };
}

const isBlank = (cell: Cell | undefined): boolean => cell !== undefined && cell.lines.length + cell.tables.length === 0;

/** The label over two columns, and what follows one column further right. */
const withWideLabel = (row: readonly Cell[]): Cell[] =>
  row.slice(0, -1).map((c, i) => (i === 0 ? { ...c, columnSpan: 2 } : { ...c, column: c.column + 1 }));

/** Rows with a label of two cells; none where some are longer than their head for another reason. */
function partedRows(rows: readonly (readonly string[])[]): Set<number> {
  const parted = new Set<number>();
  let columns = 0;
  for (const [r, texts] of rows.entries()) {
    const length = filledLength(texts);
    const [label = '', second = '', ...values] = texts.slice(0, length);
    const goesOn = parted.has(r - 1) && label.trim() === '' && isName(second);
    if (isYearHead(texts.slice(0, length))) columns = length;
    else if (columns > 0 && length > columns + 1) return new Set();
    else if (goesOn) parted.add(r);
    else if (columns > 0 && length > columns) {
      if (label.trim() === '' || !isName(second) || !values.some(isFigureAlone)) return new Set();
      parted.add(r);
    }
  }
  return parted;
}

const filledLength = (texts: readonly string[]): number => texts.findLastIndex((t) => t.trim() !== '') + 1;

/** A label with a year in every cell behind it. */
const isYearHead = ([label = '', ...years]: readonly string[]): boolean =>
  years.length > 1 && isName(label) && years.every(isYearAlone);

const isName = (text: string): boolean => !isMissing(text) && !isFigureAlone(text) && !isYearAlone(text);

/** How many parted rows right below have no label of their own in the first column. */
function blanksBelow(rows: readonly (readonly Cell[])[], parted: ReadonlySet<number>, row: number): number {
  let down = 0;
  while (parted.has(row + down + 1) && isBlank(rows[row + down + 1]?.[0])) down++;
  return down;
}
