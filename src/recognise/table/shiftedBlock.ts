import { onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import { type ColumnHead, headField, type Label, type TableEvent } from './events.js';

/** A figure block whose years run down, in case a shifted row goes on with it. */
export interface YearBlock {
  readonly heads: readonly ColumnHead[];
  readonly path: readonly Label[];
}

/** The last block of years among the events; null when there is none. */
export function lastYearBlock(events: readonly TableEvent[]): YearBlock | null {
  const rows = events.findLast((e) => e.type === 'rows');
  return rows?.type === 'rows' && rows.heads.some(isYearHead) ? rows : null;
}

/** R8 | 30% without the columns before them, or beside the next label, as a converter shifts them. */
export function goesOnWithBlock(text: readonly CellReading[]): boolean {
  const year = text.findIndex((c) => c.role === 'year');
  const figures = text.slice(year + 1);
  if (year < 0 || year > 2 || figures.length === 0 || figures.length > 2) return false;
  return figures.every((c) => c.role === 'value' && c.text.value.length <= 20);
}

/** The row bound to the block's columns by its year; words before the year are the block's missing name. */
export function shiftedRowToEvents(
  row: number,
  text: readonly CellReading[],
  block: YearBlock,
  path: readonly Label[],
): TableEvent[] {
  const yearColumn = block.heads.findIndex(isYearHead);
  const year = text.findIndex((c) => c.role === 'year');
  const cells: (CellReading | null)[] = block.heads.map(() => null);
  for (let i = year; i < text.length; i++) cells[yearColumn + i - year] = text[i] ?? null;
  const before = text.slice(0, year);
  const name = before.find((c) => c.role === 'value');
  if (name && yearColumn > 0) cells[yearColumn - 1] = name;
  const events: TableEvent[] = [
    { type: 'rows', path: block.path, heads: block.heads, rows: [{ row, cells }], opensForm: false, continues: true },
  ];
  const label = before.find((c) => c.role === 'label');
  if (!label) return events;
  const own: Label = { reading: label.label, text: onOneLine(label.text) };
  return [...events, { type: 'labels', labels: [label.text] }, { type: 'awaiting', path: [...path, own] }];
}

/**
 * The column where a figure block begins beside other text: …の進捗率 | 名称 | 年度 | 目標値 | 結果. Its header stands in the
 * row of the text, its years run down below.
 */
export function blockBeside(text: readonly CellReading[]): number | null {
  const year = text.findIndex((c) => c.label?.field === 'fiscalYear');
  if (year < 1 || text[0]?.role === 'label' || year + 1 >= text.length) return null;
  if (!text.slice(year).every((c) => c.role === 'label')) return null;
  let from = year;
  while (from > 1 && text[from - 1]?.label?.field === 'indicatorName') from--;
  return (text[from] as CellReading).cell.column;
}

const isYearHead = (head: ColumnHead): boolean => headField(head)?.field === 'fiscalYear';
