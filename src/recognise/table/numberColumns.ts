import { readMarker } from '../../japanese/index.js';
import { isIndicator } from '../lexicon/itemFields.js';
import { isMissing } from '../value.js';
import { type Column, isItemField, sameHead } from './columns.js';
import { distinctCount, ownCell } from './columnTexts.js';
import { type BodyRow, type ColumnHead, headField, headWords } from './events.js';
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
    if (!isNumbered && countsItems(column, columns, rows)) return { ...column, field: 'number' };
    if (!next || column.head.years || !sameHead(column, next) || !numbersNext(column.index, rows)) return column;
    if (next.field === 'category') return { ...column, field: null, numbersNext: true };
    const ofItem = !isNumbered && isItemField(next.field) && next.field !== 'number';
    return ofItem ? { ...column, field: 'number', numbersNext: false } : column;
  });
}

/** 区分, 種別: as a head it announces no more than that something tells the rows apart. */
const TELLS_APART = /(?:区分|種別|分類|種類|類型)$/;

/**
 * A head that only sorts above a word that counts, one number an item: no level has so many numbers and no name.
 * ```
 *   区分  | 取組名     | 取組の内容
 *   重点１ | 水路の改修 | …
 *   重点２ | 堤の補強   | …
 * ```
 */
function countsItems(column: Column, columns: readonly Column[], rows: readonly BodyRow[]): boolean {
  const { field, head, index } = column;
  if (field !== 'category' || head.years || !TELLS_APART.test(headWords(head))) return false;
  const item = columns.find((c) => c.index > index && !c.head.years && (c.field === 'title' || c.field === 'measures'));
  if (!item || distinctCount(rows, index) !== distinctCount(rows, item.index)) return false;
  let word: string | null = null;
  let before = 0;
  for (const row of rows) {
    const cell = ownCell(row, index);
    if ((cell === null) !== (ownCell(row, item.index) === null)) return false;
    if (!cell) continue;
    const counted = COUNTED.exec(cell.text.value.replace(/[\s　]/g, '').normalize('NFKC'));
    const number = Number(counted?.[2]);
    // It counts on, or anew below another department.
    const follows = number === before + 1 || (number === 1 && before > 1);
    if (!counted || !follows || (word ?? counted[1]) !== counted[1]) return false;
    [word, before] = [counted[1] ?? '', number];
  }
  return before > 0;
}

/** 重点1, 取組その2, (3): the word, if any, and the number. */
const COUNTED = /^[(〔[【]?([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]{0,8}|No\.?)[(]?(\d{1,3})[)〕\]】.]?$/iu;

/** A text knows no spans: where the head stands over the numbers alone, it heads the names right of them, too. */
export function headsOverNames(heads: readonly ColumnHead[], rows: readonly BodyRow[]): ColumnHead[] {
  return heads.map((head, i) => {
    const left = heads[i - 1];
    const field = left ? (headField(left)?.field ?? null) : null;
    if (head.labels.length > 0 || head.years) return head;
    const right = heads[i + 1];
    if (i > 0 && right && namesItem(right) && numbersNext(i, rows)) return right;
    if (!left || left.years) return head;
    if (isIndicator(field)) return marksNames(i - 1, rows) ? left : head;
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
