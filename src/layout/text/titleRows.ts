import type { Block, Cell, Table } from '../../model/block.js';

/**
 * A sheet that was saved as text begins with its title in the first column of rows of its own. They are running text above the
 * table; what is left is the table itself.
 * ```
 *   令和6年度 目標一覧 |      |
 *   番号              | 目標 | 担当課
 * ```
 */
export function splitTitleRows(table: Table): Block[] {
  const titles: Cell[] = [];
  const rows = byRow(table);
  while (titles.length < rows.length) {
    const filled = rows[titles.length]?.filter(hasText) ?? [];
    const only = filled[0];
    if (filled.length !== 1 || !only || only.column > 0 || only.tables.length > 0) break;
    titles.push(only);
  }
  const from = titles.length;
  const isSheet = from > 0 && (rows[from]?.filter(hasText).length ?? 0) >= 2 && table.columns >= 3;
  if (!isSheet || from > MOST_TITLES) return [table];
  const paragraphs = titles.map(
    ({ lines, page }): Block => ({ kind: 'paragraph', page, box: null, lines, align: 'unknown' }),
  );
  const cells = table.cells.filter((c) => c.row >= from).map((c) => ({ ...c, row: c.row - from }));
  return [...paragraphs, { ...table, rows: table.rows - from, cells }];
}

/** More rows than that are a list. */
const MOST_TITLES = 4;

const hasText = (c: Cell): boolean => c.lines.length > 0 || c.tables.length > 0;

function byRow(table: Table): Cell[][] {
  const rows: Cell[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) rows[cell.row]?.push(cell);
  return rows;
}
