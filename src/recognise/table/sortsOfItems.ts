import { readMarker } from '../../japanese/index.js';
import { isDirection } from '../lexicon/index.js';
import type { CellReading } from './cellReading.js';
import type { Column } from './columns.js';
import { columnCells } from './columnTexts.js';
import { type BodyRow, headWords } from './events.js';

/** 区分 above 新規 and other marks of a few characters (重点, 総合計画), one a line: what sorts the items, none of them a level. */
export function marksChange(column: Column, columns: readonly Column[], rows: readonly BodyRow[]): boolean {
  if (column.field !== 'category' || !/(?:区分|種別|分類)$/.test(headWords(column.head))) return false;
  const cells = columnCells(rows, column.index);
  const lines = cells.flatMap((c) => c.cell.lines.map((l) => l.text.value.trim()));
  // 拡 above 大, where the column is no wider.
  const change = lines.some(isDirection) || cells.some((c) => isDirection(c.text.value));
  // ◆ below 重点区分, Ａ and Ｂ below 分類.
  const isMarked = lines.length > 0 && lines.every((l) => l === '' || /^[◆◇●○◎★☆■□▲△▼※A-ZＡ-Ｚ]$/u.test(l));
  return (
    (change || isMarked || sortsEachItem(column, cells, columns, rows)) && lines.every((l) => l.length <= LONGEST_MARK)
  );
}

/**
 * 事業区分 above 計画 and 一般, printed anew beside each item, however many rows that takes: of what sort it is. A level stands once
 * beside all of its items.
 */
function sortsEachItem(
  column: Column,
  cells: readonly CellReading[],
  columns: readonly Column[],
  rows: readonly BodyRow[],
): boolean {
  if (!/^(?:事業|事務|業務|実施|予算|経費|計画)(?:区分|種別)$/.test(headWords(column.head))) return false;
  const names = columns.find((c) => c !== column && (c.field === 'title' || c.field === 'number'));
  const items = names ? columnCells(rows, names.index) : [];
  const spans = items.length > 1 ? items.map((c) => c.cell.rowSpan) : rows.map(() => 1);
  return (
    spans.length > 1 &&
    cells.filter((c) => c.role !== 'empty').length === spans.length &&
    cells.every((c, i) => c.cell.rowSpan === spans[i] && readMarker(c.text.value) === null)
  );
}

const LONGEST_MARK = 6;
