import type { Block, Cell, Table } from '../../model/block.js';
import { withoutSpace } from './letters.js';

/**
 * A sheet that was saved as text begins with its title in rows of its own, in the first column or in its middle. They are
 * running text above the header; what is left is the table itself.
 * ```
 *   令和6年度 目標一覧 |      |
 *   番号              | 目標 | 担当課
 * ```
 */
export function splitTitleRows(table: Table, isLabel: (text: string) => boolean): Block[] {
  const titles: Cell[] = [];
  const rows = firstRows(table);
  let from = 0;
  while (from < rows.length) {
    const filled = rows[from]?.filter(hasText) ?? [];
    if (!isTitleRow(filled, rows[from + 1]?.filter(hasText) ?? [], isLabel)) break;
    titles.push(...filled);
    from++;
  }
  if (from === 0 || from > MOST_TITLES || !rows.slice(from, from + 2).some((r) => isHeader(r, isLabel))) return [table];
  const paragraphs = titles.map(
    ({ lines, page }): Block => ({ kind: 'paragraph', page, box: null, lines, align: 'unknown' }),
  );
  const cells = table.cells.filter((c) => c.row >= from).map((c) => ({ ...c, row: c.row - from }));
  return [...paragraphs, { ...table, rows: table.rows - from, cells }];
}

/** More rows than that are a list. */
const MOST_TITLES = 6;

/** 桜川市総務部, 令和7年4月1日現在, （単位：千円）: what a sheet prints at its right edge. */
const AT_THE_EDGE =
  /(?:[市町村区県都道府][^。、]{0,12}|[部局課室])$|[0-9０-９元]年(?:度|[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日)?)[^。、]{0,4}$|^[（(［【〔※]*(?:金額の?|効果額の?)?単位/u;
/** 令和6年度 目標一覧: a title that a sheet sets in its middle. */
const TITLE = /年度.{2,}(?:表|一覧|調書|シート|書|票|状況|結果|計画|目標|[）)])$/u;

/** One text alone in the first column; or elsewhere a title or what is set at the edge, where it can head no columns below. */
function isTitleRow(filled: readonly Cell[], below: readonly Cell[], isLabel: (text: string) => boolean): boolean {
  if (filled.some((c) => c.tables.length > 0)) return false;
  const [first, ...more] = filled;
  if (!first || more.length > 1) return false;
  const text = (c: Cell) => withoutSpace(c.lines.map((l) => l.text.value).join(''));
  if (more.length > 0) return first.column === 0 && AT_THE_EDGE.test(text(more[0] as Cell)) && !isLabel(text(first));
  if (first.column === 0) return true;
  if (isLabel(text(first))) return false;
  return AT_THE_EDGE.test(text(first)) || TITLE.test(text(first)) || (below.length === 1 && below[0]?.column === 0);
}

/** Three labels or more, one beside the other: a form has values between them. */
function isHeader(row: readonly Cell[], isLabel: (text: string) => boolean): boolean {
  const filled = row.filter(hasText);
  const labels = filled.filter((c) => isLabel(c.lines.map((l) => l.text.value).join('')));
  return labels.length >= 3 && labels.length * 3 >= filled.length * 2;
}

const hasText = (c: Cell): boolean => c.lines.length > 0 || c.tables.length > 0;

/** The first rows of the table: further down stands no title. */
function firstRows(table: Table): Cell[][] {
  const rows: Cell[][] = [];
  for (let row = 0; row < Math.min(table.rows, MOST_TITLES + 3); row++) rows.push([]);
  for (const cell of table.cells) rows[cell.row]?.push(cell);
  return rows;
}
