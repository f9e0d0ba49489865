import { type Column, isYearColumn } from './columns.js';
import { columnCells } from './columnTexts.js';
import type { BodyRow } from './events.js';

/**
 * What is done, right before the years in which it is done, in a row of its own below each item: the steps of its timetable.
 * ```
 *   項 | 事業名     | 取組内容     | 令和7年度 | 令和8年度
 *   ア | 桟橋の修繕 | 床板の交換   |   設計    |   工事
 *      |            | 当番の見回り |   実施    |    →
 * ```
 */
export function withStepsOfItems(columns: readonly Column[], rows: readonly BodyRow[]): Column[] {
  const at = columns.findIndex((c, i) => c.field === 'measures' && c.head.years === null && isTimed(columns, i + 1));
  const title = columns.find((c) => c.field === 'title' && c.index < at);
  const named = columns[at];
  if (!named || !title) return [...columns];
  const cells = columnCells(rows, named.index);
  const areRows = cells.every((c) => c.cell.rowSpan === 1) && cells.length > columnCells(rows, title.index).length;
  return columns.map((c) => (areRows && c === named ? { ...c, field: 'step' } : c));
}

/** Two years at least, side by side, under words of a timetable or under nothing else. */
const isTimed = (columns: readonly Column[], from: number): boolean =>
  [columns[from], columns[from + 1]].every((c) => c !== undefined && isYearColumn(c) && c.field !== 'step');
