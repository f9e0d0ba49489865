import { isMissing } from '../value.js';
import type { Column } from './columns.js';
import { columnCells, distinctCount } from './columnTexts.js';
import { type BodyRow, headWords } from './events.js';

/**
 * 主な事業 above lists, one beside each numbered name: what the register is about stands left of them, and the lists say what is done for it.
 * ```
 *   施策               | 主な事業       | ＫＰＩ   | 目標値
 *   (1) 海の産業の育成 | ・漁船の更新   | 水揚げ量 | 40ｔ
 *                      | ・市場の改修   |          |
 * ```
 */
export function listedBesideLevel(columns: readonly Column[], rows: readonly BodyRow[]): Column[] {
  const [lists, ...others] = columns.filter((c) => LISTS.has(c.field) && c.head.years === null);
  const level = lists && columns[lists.index - 1];
  if (!lists || others.length > 0 || level?.field !== 'category' || columns.some((c) => c.field === 'number'))
    return [...columns];
  if (!CHOOSES.test(headWords(lists.head)) || !areLists(lists, rows)) return [...columns];
  const cells = columnCells(rows, level.index);
  const isOnce = distinctCount(rows, level.index) === cells.length || cells.every((c) => NUMBERED.test(c.text.value));
  const isBeside = cells.every((c) => cellsBeside(c, level, lists, rows) <= 1);
  if (cells.length < 2 || !isOnce || !isBeside) return [...columns];
  return columns.map((c) => (c === lists ? { ...c, field: 'measures' } : c === level ? { ...c, field: 'title' } : c));
}

const LISTS: ReadonlySet<Column['field']> = new Set(['title', 'measures'] as const);
/** 主な事業, 主要な取組, 関連事業: some of what is done, told as such. */
const CHOOSES = /^(?:主な|主要な?|おもな|関連する?|構成する?|具体的な)/;
const NUMBERED = /^[\s　]*(?:[(（]?[\d０-９]{1,2}[)）.．\s　]|[①-⑳⑴-⒇Ⅰ-Ⅻ])/u;
const BULLET = /^[\s　]*[・･●○■◆▪–]/u;

/** Each entry behind a mark, and some cells with several of them. */
function areLists(column: Column, rows: readonly BodyRow[]): boolean {
  const texts = columnCells(rows, column.index).map((c) => c.text.value);
  const told = texts.filter((t) => !isMissing(t));
  return told.length >= 2 && told.every((t) => BULLET.test(t)) && told.some((t) => /\n[\s　]*[・･●○■◆▪–]/u.test(t));
}

function cellsBeside(cell: BodyRow['cells'][number], level: Column, lists: Column, rows: readonly BodyRow[]): number {
  const beside = rows.filter((r) => r.cells[level.index] === cell).flatMap((r) => r.cells[lists.index] ?? []);
  return new Set(beside.filter((c) => c.role !== 'empty')).size;
}
