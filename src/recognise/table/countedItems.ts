import { readMarker } from '../../japanese/index.js';
import { GOALS } from '../lexicon/itemFields.js';
import type { LabelField } from '../lexicon/types.js';
import { onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import { columnCells } from './columnTexts.js';
import type { BodyRow, ColumnHead } from './events.js';
import type { Grid } from './grid.js';
import type { Region } from './rowKinds.js';

/** 1, 2, 3 or 目標1, 目標2 down the column, each beside several rows: it counts the items, whatever stands above it (順位, 優先順). */
export function countsItems(index: number, rows: readonly BodyRow[]): boolean {
  const cells = columnCells(rows, index).filter((c) => c.role !== 'empty');
  const ordinals = cells.map(ordinalOf);
  // A figure that slipped into the column stands by itself.
  const opens = cells[0] !== undefined && rows[0]?.cells[index] === cells[0];
  const counts = ordinals.every((o, i) => o !== null && o - i === ordinals[0]);
  return opens && counts && ordinals.length < rows.length && (ordinals.length > 1 || ordinals[0] === 1);
}

/** What a label with a number may count: 目標1, 重点目標２, 取組③. */
const NUMBERED: ReadonlySet<LabelField> = new Set([...GOALS, 'title', 'measures', 'number']);

/** A cell that is nothing but a number, or a word with one. */
function ordinalOf({ text, label }: CellReading): number | null {
  const printed = onOneLine(text, '').value.trim();
  const marker = readMarker(`${printed} `);
  if (marker && marker.length >= printed.length) return marker.ordinal;
  return label && NUMBERED.has(label.field) ? label.ordinal : null;
}

/**
 * 目標1 beside several rows of labels and texts, under a header that knows of a value for all of them: a row of a register.
 * ```
 *           |          | 内容 | 達成度
 *   目標1   | 目指す姿 | …    |
 *           | 取組     | …    |   Ｂ
 * ```
 */
export function opensCountedItem(
  first: CellReading,
  text: readonly CellReading[],
  heads: readonly ColumnHead[],
  grid: Grid,
  { left }: Region,
): boolean {
  if (first.cell.column !== left || ordinalOf(first) === null) return false;
  const spans = text.filter((c) => c !== first && c.role === 'value' && c.cell.rowSpan === first.cell.rowSpan);
  const isHeaded = (c: CellReading) => (heads[c.cell.column - left]?.labels.length ?? 0) > 0;
  return first.cell.rowSpan > 1 && grid.table.origin === 'ruled' && spans.some(isHeaded);
}
