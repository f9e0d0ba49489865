import { isGoal } from '../lexicon/itemFields.js';
import { isMissing } from '../value.js';
import type { Column } from './columns.js';
import { type BodyRow, headWords } from './events.js';
import { mayBeItem } from './levelOfForm.js';

const RANK = /^(大|中|小|細)(?=項目|分類|区分|施策|事業|目標|方針|テーマ|プロジェクト)/;
const RANKS = '大中小細';
/** 重点施策名, 計画事業の名称: the label itself asks for a name. */
const ASKS_NAME = /(?:名|名称)$/;

/**
 * Whether the innermost level is what the register lists, though what is to be done stands beside it:
 * ```
 *   大項目 | 中項目 | 小項目 | 取組内容 | 担当課
 *   重点施策名 | 取組内容 | 担当課
 * ```
 * Each of its cells has then one action or goal beside it; several would be the items themselves.
 */
export function namesEachItem(
  innermost: Column,
  levels: readonly Column[],
  columns: readonly Column[],
  rows: readonly BodyRow[],
): boolean {
  const filled = (c: Column): number =>
    new Set(rows.flatMap((r) => r.cells[c.index] ?? []).filter((cell) => cell.role !== 'empty')).size;
  const told = columns.filter((c) => (c.field === 'measures' || isGoal(c.field)) && c.head.years === null);
  if (filled(innermost) < Math.max(...told.map(filled))) return false;
  if (isFinest(innermost, levels)) return true;
  if (told.some((c) => isGoal(c.field))) return false;
  if (levels.length >= 2) return true;
  const asksName = ASKS_NAME.test(labelOf(innermost)) || mayBeItem(headWords(innermost.head));
  // A cell over several rows of figures (目標 and 実績 of each indicator) names its item once.
  const cells = [...new Set(rows.flatMap((r) => r.cells[innermost.index] ?? []))].filter((c) => c.role !== 'empty');
  const isOnce = new Set(cells.map((c) => c.text.value)).size === cells.length && isFilled(innermost, rows);
  return asksName && cells.length > 0 && isOnce && told.every((c) => tellsAtLength(c, rows));
}

/** In each row stands a name, its own or one that reaches down from above. */
const isFilled = ({ index }: Column, rows: readonly BodyRow[]): boolean =>
  rows.every(({ cells }) => (cells[index]?.role ?? 'empty') !== 'empty');

/** Sentences, or lists of what is done. One name of an action a cell (苗木の配布) would be the item itself. */
function tellsAtLength(column: Column, rows: readonly BodyRow[]): boolean {
  const cells = [...new Set(rows.flatMap((r) => r.cells[column.index] ?? []))].filter((c) => !isMissing(c.text.value));
  return cells.filter((c) => /。|\n[\s　]*[・･●○■◆▪–]/u.test(c.text.value)).length * 2 > cells.length;
}

/** 大項目 | 中項目 | 小項目: the last of ranks that are counted down. */
function isFinest(column: Column, levels: readonly Column[]): boolean {
  const rank = (c: Column): number => RANKS.indexOf(RANK.exec(labelOf(c))?.[1] ?? '-');
  return rank(column) > 0 && levels.some((c) => c !== column && rank(c) >= 0 && rank(c) < rank(column));
}

const labelOf = (column: Column): string => headWords(column.head);
