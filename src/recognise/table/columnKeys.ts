import type { Cell, Table } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import { rowsOf } from '../../model/tableRows.js';
import { linesToText } from '../value.js';

/** Letters that count, each in its own order. Digits count by themselves. */
const ORDERS = [
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん',
  'イロハニホヘトチリヌルヲワカヨタレソツネナラム',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'abcdefghijklmnopqrstuvwxyz',
];
/** Fewer letters in a row may be grades or answers; fewer bare digits, figures. */
const FEWEST_KEYS = 3;
const FEWEST_DIGITS = 5;
/** Keys stand below the head, which has at most so many rows. */
const MOST_HEAD_ROWS = 5;
/** （Ｃ＝Ｂ／Ａ）, Ｂ÷Ａ×１００, Ａ－Ｂ: what a column is worked out from. */
const FORMULA =
  /^(?:[A-Zア-ンa-z\d][)]?=)?[(]?(?:[A-Zア-ン]|[a-z]|\d{1,3})[)]?(?:[-+/*×÷・−－~〜][(]?(?:[A-Zア-ン]|[a-z]|\d{1,3})%?[)]?)+$/u;

/** A table without the row of keys, and these keys: they are understood, and say nothing of any item. */
export interface WithoutKeys {
  readonly table: Table;
  readonly keys: readonly SourceText[];
}

/**
 * Below the words of a head, or above them, some registers give each column a key, for the notes and formulas that speak of it:
 * ```
 *   № | 取組 | 予算額 | 決算額 | 執行率
 *     |  ア  |   イ   |   ウ   | ウ／イ
 *   1 | …
 * ```
 */
export function withoutColumnKeys(table: Table): WithoutKeys {
  const keys = rowOfKeys(table);
  if (keys === null) return { table, keys: [] };
  const cells = table.cells.flatMap((c): Cell[] => {
    if (c.row > keys) return [{ ...c, row: c.row - 1 }];
    if (c.row === keys) return c.rowSpan > 1 ? [{ ...c, rowSpan: c.rowSpan - 1, lines: keys > 0 ? [] : c.lines }] : [];
    return [c.row + c.rowSpan > keys ? { ...c, rowSpan: c.rowSpan - 1 } : c];
  });
  const texts = printedIn(table, keys).flatMap((c) => (keys > 0 || c.rowSpan === 1 ? [linesToText(c.lines)] : []));
  const breaks = table.breaks.map((b) => (b > keys ? b - 1 : b));
  return { table: { ...table, rows: table.rows - 1, cells, breaks }, keys: texts };
}

function rowOfKeys(table: Table): number | null {
  const rows = rowsOf(table, Math.min(MOST_HEAD_ROWS, table.rows - 1)).map((row) =>
    row.filter((c) => c.lines.length > 0),
  );
  const found = rows.findIndex((cells, row) => (row > 0 ? isRowOfKeys(cells) : opensWithKeys(table, cells)));
  return found < 0 ? null : found;
}

const printedIn = (table: Table, row: number): Cell[] => table.cells.filter((c) => c.row === row && c.lines.length > 0);

/** ① | ② | ③ above the words, beside heads that reach down to them: № | ① over 事業名 | ② over 実績額. */
function opensWithKeys(table: Table, first: readonly Cell[]): boolean {
  const keys = first.filter((c) => c.rowSpan === 1);
  if (keys.length < FEWEST_KEYS) return false;
  const areMarked = keys.every((c) => !/^[\d０-９\s]+$/.test(linesToText(c.lines).value));
  const isWord = (text: string) => /\p{L}/u.test(text) && keyOf(text) === null;
  const isNamed = (key: Cell) =>
    printedIn(table, 1).some((c) => c.column === key.column && isWord(linesToText(c.lines).value));
  return areMarked && keys.every(isNamed) && isRowOfKeys(keys);
}

function isRowOfKeys(cells: readonly Cell[]): boolean {
  if (!cells.every((c) => mayBeKey(linesToText(c.lines).value))) return false;
  const printed = [...cells].sort((a, b) => a.column - b.column).map((c) => linesToText(c.lines).value);
  const read = printed.map((t) => ({ key: keyOf(t), isMarked: !/^[\d０-９]+$/.test(t.trim()) }));
  const keys = read.flatMap(({ key }) => key ?? []);
  const fewest = read.some((r) => r.isMarked) ? FEWEST_KEYS : FEWEST_DIGITS;
  return keys.length >= fewest && (ORDERS.some((order) => goesUp(keys.map((k) => order.indexOf(k)))) || countsUp(keys));
}

const mayBeKey = (text: string): boolean => keyOf(text) !== null || FORMULA.test(folded(text));

const folded = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

/** ア, （１）, Ａ欄, Ｃ＝Ｂ／Ａ: the key that the text is, or begins with. */
function keyOf(text: string): string | null {
  const found = /^[([<〔【]?([A-Zア-ンa-zあ-ん]|\d{1,2})[)\]>〕】]?欄?[.)]?(?:=.*)?$/u.exec(folded(text));
  return found?.[1] ?? null;
}

const countsUp = (keys: readonly string[]): boolean =>
  keys.every((k) => /^\d/.test(k)) && goesUp(keys.map((k) => Number(k) - 1));

/** One after the other from the first, or from the second where the first column has none. */
const goesUp = (ordinals: readonly number[]): boolean =>
  (ordinals[0] === 0 || ordinals[0] === 1) && ordinals.every((n, i) => n === (ordinals[0] as number) + i);
