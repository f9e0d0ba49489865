import type { Cell, Table } from '../../model/block.js';
import { rowsOf } from '../../model/tableRows.js';
import type { Lexicon } from '../lexicon/types.js';
import { linesToText } from '../value.js';

/** Two heads of one column, one over the other, and the first row below them. */
interface StackedHead {
  readonly column: number;
  readonly row: number;
  readonly body: number;
}

/** Rows [from, to) of one item, and the cells of the column in them. */
interface Item {
  readonly from: number;
  readonly to: number;
  readonly upper: Cell;
  readonly lower: Cell;
}

/**
 * A register whose items take more rows than its head, with who does them below their names in one column, given a column for each:
 * ```
 *   番号 | 取組名     | 区分 | R5     番号 | 取組名     | 担当課 | 区分 | R5
 *        | 担当課     |      |             |            |        |      |
 *   1    | 窓口の拡大 | 予定 | …   →  1    | 窓口の拡大 | 市民課 | 予定 | …
 *        | 市民課     | 実績 | …           |            |        | 実績 | …
 *        |            | 評価 | …           |            |        | 評価 | …
 * ```
 * Tables in which any item has more or less in that column stay as they are.
 */
export function withStackedNames(table: Table, lexicon: Lexicon): Table {
  const head = findHead(table, lexicon);
  const items = head && toItems(table, head);
  return head && items ? parted(table, head, items) : table;
}

const textOf = (c: Cell): string => linesToText(c.lines).value;

/** Heads for an item's name and for who does it, beside one that stands as high as both. */
function findHead(table: Table, lexicon: Lexicon): StackedHead | null {
  const top = table.cells.filter((c) => c.row === 0);
  if (!top.some((c) => c.column === 0 && c.rowSpan === 2)) return null;
  for (const upper of top) {
    if (upper.rowSpan !== 1 || upper.columnSpan !== 1) continue;
    const lower = table.cells.find((c) => c.row === 1 && c.column === upper.column);
    if (lower?.rowSpan !== 1 || lower.columnSpan !== 1) continue;
    const fields = [upper, lower].map((c) => lexicon.readLabel(textOf(c))?.field);
    if (isName(fields[0]) && isDoer(fields[1])) return { column: upper.column, row: 0, body: 2 };
  }
  return null;
}

const isName = (field: string | undefined): boolean => field === 'title';
const isDoer = (field: string | undefined): boolean => field === 'division' || field === 'department';

/** The items that the first column counts, where each has two cells with text in the column; null where any has not. */
function toItems(table: Table, { column, row, body }: StackedHead): Item[] | null {
  const firsts = table.cells.filter((c) => c.column === 0 && c.row >= row).sort((a, b) => a.row - b.row);
  const own = rowsOf({
    ...table,
    cells: table.cells.filter((c) => c.column <= column && c.column + c.columnSpan > column),
  });
  const items: Item[] = [];
  let isTall = false;
  let end = 0;
  for (const { row: from, rowSpan, columnSpan, lines } of firsts) {
    const to = from + rowSpan;
    if (from !== end) return null;
    end = to;
    // 柱１ 手続をもっと身近に: the name of a group across the table.
    if (columnSpan > column) continue;
    const cells = own.slice(from, to).flat();
    const [upper, lower, ...more] = cells.filter((c) => c.lines.length > 0).sort((a, b) => a.row - b.row);
    if (lines.length === 0 || !upper || !lower || more.length > 0) return null;
    const isWithin = cells.every((c) => c.row + c.rowSpan <= to && c.columnSpan === 1);
    if (!isWithin || upper.row !== from || upper.tables.length + lower.tables.length > 0) return null;
    isTall ||= from >= body && rowSpan > 2;
    items.push({ from, to, upper, lower });
  }
  return end === table.rows && items.length > 1 && isTall ? items : null;
}

function parted(table: Table, { column }: StackedHead, items: readonly Item[]): Table {
  const rest = table.cells
    .filter((c) => !(c.column === column && c.columnSpan === 1))
    .map((c): Cell => (c.column > column ? { ...c, column: c.column + 1 } : c))
    .map(
      (c): Cell =>
        c.column <= column && c.column + c.columnSpan > column ? { ...c, columnSpan: c.columnSpan + 1 } : c,
    );
  const own = items.flatMap(({ from, to, upper, lower }): Cell[] =>
    [upper, lower].map((c, k) => ({ ...c, row: from, rowSpan: to - from, column: column + k })),
  );
  const cells = [...rest, ...own].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...table, columns: table.columns + 1, cells };
}
