import type { Block, Cell, Table } from '../../model/block.js';

/**
 * A sheet that was saved as text begins with its title in the first column of rows of its own. They are running text above the
 * header; what is left is the table itself.
 * ```
 *   令和6年度 目標一覧 |      |
 *   番号              | 目標 | 担当課
 * ```
 */
export function splitTitleRows(table: Table, isLabel: (text: string) => boolean): Block[] {
  const titles: Cell[] = [];
  const rows = byRow(table);
  while (titles.length < rows.length) {
    const filled = rows[titles.length]?.filter(hasText) ?? [];
    const only = filled[0];
    if (filled.length !== 1 || !only || only.column > 0 || only.tables.length > 0) break;
    titles.push(only);
  }
  const from = titles.length;
  if (from === 0 || from > MOST_TITLES || !rows.slice(from, from + 2).some((r) => isHeader(r, isLabel))) return [table];
  const paragraphs = titles.map(
    ({ lines, page }): Block => ({ kind: 'paragraph', page, box: null, lines, align: 'unknown' }),
  );
  const cells = table.cells.filter((c) => c.row >= from).map((c) => ({ ...c, row: c.row - from }));
  return [...paragraphs, { ...table, rows: table.rows - from, cells }];
}

/** More rows than that are a list. */
const MOST_TITLES = 4;

/** Three labels or more, one beside the other: a form has values between them. */
function isHeader(row: readonly Cell[], isLabel: (text: string) => boolean): boolean {
  const filled = row.filter(hasText);
  const labels = filled.filter((c) => isLabel(c.lines.map((l) => l.text.value).join('')));
  return labels.length >= 3 && labels.length * 3 >= filled.length * 2;
}

const hasText = (c: Cell): boolean => c.lines.length > 0 || c.tables.length > 0;

function byRow(table: Table): Cell[][] {
  const rows: Cell[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) rows[cell.row]?.push(cell);
  return rows;
}
