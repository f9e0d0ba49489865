import { readMarker } from '../../japanese/index.js';
import { isMissing } from '../value.js';
import { type Column, isItemField, sameHead } from './columns.js';
import { type BodyRow, type ColumnHead, headField } from './events.js';
import { marksNames } from './indicatorMarks.js';

/** ①, (1), 1-1, 第２, ア, Ａ, Ⅲ, 施策１, №4: a number and nothing that it numbers. */
const BARE_NUMBER =
  /^(?:\p{L}{0,4}第?|No\.?|#)?\s?[(（〔[]?(?:\d{1,3}(?:\s?[-‐–ー.]\s?\d{1,3}){0,3}|[IVX]{1,4}|[ア-ン]|[A-Z]|[一二三四五六七八九十]{1,2})[)）〕\].:]?$/iu;

/**
 * A head over two columns of which the left one holds the numbers of what stands in the right one:
 * ```
 *   基本目標       | 具体的施策
 *   1 | 働く場     | ① | 創業の支援
 * ```
 * The number of an item is its own; that of a level stands before the level's name.
 */
export function withNumberColumns(columns: readonly Column[], rows: readonly BodyRow[]): Column[] {
  const isNumbered = columns.some((c) => c.field === 'number');
  return columns.map((column, i) => {
    const next = columns[i + 1];
    if (!next || column.head.years || !sameHead(column, next) || !numbersNext(column.index, rows)) return column;
    if (next.field === 'category') return { ...column, field: null, numbersNext: true };
    const ofItem = !isNumbered && isItemField(next.field) && next.field !== 'number';
    return ofItem ? { ...column, field: 'number', numbersNext: false } : column;
  });
}

/** A text knows no spans: where the head stands over the numbers alone, it heads the names right of them, too. */
export function headsOverNames(heads: readonly ColumnHead[], rows: readonly BodyRow[]): ColumnHead[] {
  return heads.map((head, i) => {
    const left = heads[i - 1];
    const field = left ? (headField(left)?.field ?? null) : null;
    if (head.labels.length > 0 || head.years) return head;
    const right = heads[i + 1];
    if (i > 0 && right && namesItem(right) && numbersNext(i, rows)) return right;
    if (!left || left.years) return head;
    if (field === 'indicator' || field === 'indicatorName') return marksNames(i - 1, rows) ? left : head;
    const mayName = field === 'category' || (isItemField(field) && field !== 'number');
    return mayName && numbersNext(i - 1, rows) ? left : head;
  });
}

/** Over the names alone, where a text puts the head of both columns at the second. */
const namesItem = (head: ColumnHead): boolean => {
  const field = headField(head)?.field ?? null;
  return !head.years && field !== 'number' && (field === 'category' || isItemField(field));
};

/** Nothing but numbers, each beside words of another cell. */
function numbersNext(index: number, rows: readonly BodyRow[]): boolean {
  let numbers = 0;
  for (const { cells } of rows) {
    const [number, name] = [cells[index], cells[index + 1]];
    if (!number || number.role === 'empty' || isMissing(number.text.value)) continue;
    if (number === name) return false;
    if (!isBareNumber(number.text.value) || !name || !/\p{L}{2}/u.test(name.text.value)) return false;
    numbers++;
  }
  return numbers > 0;
}

function isBareNumber(text: string): boolean {
  const printed = text.trim();
  const marker = readMarker(`${printed} `);
  if (marker && marker.ordinal !== null && marker.length >= printed.length) return true;
  return BARE_NUMBER.test(printed.normalize('NFKC'));
}
