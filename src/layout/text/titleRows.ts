import type { Block, Cell, Table } from '../../model/block.js';
import { rowsOf } from '../../model/tableRows.js';
import { withoutSpace } from './letters.js';

/**
 * A sheet that was saved as text begins with its title in rows of its own, in the first column or in its middle, perhaps with
 * blank rows between. They are running text above the header; what is left is the table itself. Above a form only what is
 * plainly a title is one.
 * ```
 *   令和6年度 目標一覧 |      |
 *   番号              | 目標 | 担当課
 * ```
 */
export function splitTitleRows(table: Table, isLabel: (text: string) => boolean): Block[] {
  const titles: Cell[] = [];
  const rows = firstRows(table).map((row) => row.filter(hasText));
  const nextFilled = (row: number): Cell[] => rows.slice(row).find((r) => r.length > 0) ?? [];
  let from = 0;
  let count = 0;
  for (; from < rows.length; from++) {
    const row = rows[from] as Cell[];
    if (row.length === 0) continue;
    if (!isTitleRow(row, nextFilled(from + 1), isLabel)) break;
    titles.push(...row);
    count++;
  }
  const isAboveForm = (): boolean =>
    titles.every((c) => isPlainTitle(textOf(c))) && opensForm(rows[from] ?? [], isLabel);
  const isAbove = rows.slice(from, from + 2).some((r) => isHeader(r, isLabel)) || isAboveForm();
  // A blank row that ends the table leaves nothing but titles in it.
  const isAlone =
    from >= table.rows && count === titles.length && titles[0] !== undefined && isTitle(textOf(titles[0]));
  if (count === 0 || count > MOST_TITLES || !(isAbove || isAlone)) return [table];
  const paragraphs = titles.map(
    ({ lines, page }): Block => ({ kind: 'paragraph', page, box: null, lines, align: 'unknown' }),
  );
  if (isAlone) return paragraphs;
  const cells = table.cells.filter((c) => c.row >= from).map((c) => ({ ...c, row: c.row - from }));
  return [...paragraphs, { ...table, rows: table.rows - from, cells }];
}

/** More rows than that are a list. */
const MOST_TITLES = 6;

/** 桜川市総務部, 令和7年4月1日現在, （単位：千円）: what a sheet prints at its right edge. */
const AT_THE_EDGE =
  /(?:[市町村区県都道府][^。、]{0,12}|[部局課室])$|[0-9０-９元]年(?:度|[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日)?)[^。、]{0,4}$|^[（(［【〔※]*(?:金額の?|効果額の?)?単位/u;
/** （令和6年度末時点）: of when the sheet is, though a year may be a label. */
const AS_OF = /^[（(［【〔].*(?:時点|現在)[）)］】〕]$/u;
/** 令和6年度 目標一覧: a title that a sheet sets in its middle. */
const TITLE = /年度.{2,}(?:表|一覧|調書|シート|書|票|状況|結果|計画|目標|方針|宣言|[）)」』])$/u;

/** One text alone in the first column; or elsewhere a title or what is set at the edge, where it can head no columns below. */
function isTitleRow(filled: readonly Cell[], below: readonly Cell[], isLabel: (text: string) => boolean): boolean {
  if (filled.some((c) => c.tables.length > 0)) return false;
  const [first, ...more] = filled;
  if (!first || more.length > 1) return false;
  if (more.length > 0)
    return first.column === 0 && AT_THE_EDGE.test(textOf(more[0] as Cell)) && !isLabel(textOf(first));
  if (first.column === 0) return true;
  if (isLabel(textOf(first)) && !AS_OF.test(textOf(first))) return false;
  return isPlainTitle(textOf(first)) || (below.length === 1 && below[0]?.column === 0);
}

const textOf = (c: Cell): string => withoutSpace(c.lines.map((l) => l.text.value).join(''));

/** 第３期総合戦略　指標の達成状況一覧: what no cell of a table says. */
const isTitle = (text: string): boolean => TITLE.test(text) || /.{6}(?:一覧表?|シート|調書|個票|報告書)$/u.test(text);

const isPlainTitle = (text: string): boolean => AT_THE_EDGE.test(text) || TITLE.test(text);

/** 部局名 | 港湾部: a label with its value beside it. */
const opensForm = ([first, ...more]: readonly Cell[], isLabel: (text: string) => boolean): boolean =>
  first?.column === 0 && more.length > 0 && isLabel(textOf(first)) && !isLabel(textOf(more[0] as Cell));

/** Three labels or more, one beside the other: a form has values between them. */
function isHeader(row: readonly Cell[], isLabel: (text: string) => boolean): boolean {
  const labels = row.filter((c) => isLabel(c.lines.map((l) => l.text.value).join('')));
  return labels.length >= 3 && labels.length * 3 >= row.length * 2;
}

const hasText = (c: Cell): boolean => c.lines.length > 0 || c.tables.length > 0;

/** The first rows of the table: further down stands no title. */
const firstRows = (table: Table): Cell[][] => rowsOf(table, MOST_TITLES + 3);
