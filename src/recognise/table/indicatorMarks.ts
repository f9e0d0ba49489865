import { isIndicator } from '../lexicon/itemFields.js';
import { isMissing } from '../value.js';
import { type Column, isFigureColumn, sameHead } from './columns.js';
import type { BodyRow } from './events.js';
import { kindOfRow } from './kindOfRow.js';

/** 指標①, KPI２, 成果指標(1), 活動指標ア, ①: which of the item's indicators stands in the row, and nothing that it measures. */
const MARK =
  /^(?:\p{L}{0,10}(?:指標|目標)|KPI|KGI|アウト(?:プット|カム)|No\.?)?\s*(?:[(（〔[【]?(?:\d{1,2}|[A-Zア-ン]|[IVX]{1,4})[)）〕\]】.:]?)$/iu;

/** ④活動指標, 成果指標: the sort of the indicators named right of it, under one head with them. */
const SORT = /^(?:\d{1,2}|[(（]\d{1,2}[)）])?\p{L}{2,8}指標$/u;

/** Some word or number right of it tells what the mark stands for. */
const NAME = /\p{L}{2}/u;

/**
 * A column that counts the indicators of an item, left of their names, is no indicator and numbers no item:
 * ```
 *   № | 事業名   |      指標        | 目標値 | 実績値
 *   1 | 分譲事業 | 指標① | 契約件数 |   12   |   9
 *     |          | 指標② | 相談件数 |   40   |  52
 *     |          | 指標③ |          |        |
 * ```
 * @param ofNamed the item was named above: what counts the rows of NO | 成果指標名 | 現状値 | 目標値 counts its indicators.
 */
export function withIndicatorMarks(columns: readonly Column[], rows: readonly BodyRow[], ofNamed: boolean): Column[] {
  return columns.map((column, i) => {
    const next = columns[i + 1];
    if (!next || !isName(next) || column.head.years || column.head.kind !== null) return column;
    const mayMark = isName(column)
      ? sameHead(column, next)
      : numbersBeforeName(column, columns) || (ofNamed && numbersFigures(column, columns, rows));
    const isMark = isName(column) ? isMarkOrSort : isMarkAlone;
    return mayMark && marksNames(column.index, rows, isMark) ? { ...column, field: null, numbersNext: true } : column;
  });
}

/** The column holds the marks of the indicators that the next one names. */
export const marksIndicators = (column: Column | undefined, next: Column | undefined): boolean =>
  column?.numbersNext === true && column.field === null && next !== undefined && isName(next);

const isName = (c: Column): boolean => isIndicator(c.field) && c.head.kind === null;

/** № | 事業名 | No. | 指標名: the items have a name, and mostly a number, of their own before the figures. */
const numbersBeforeName = (column: Column, columns: readonly Column[]): boolean =>
  column.field === 'number' &&
  columns.some((c) => c.index < column.index && (c.field === 'title' || c.field === 'number')) &&
  columns.some((c) => c.index > column.index && isFigureColumn(c) && c.head.kind !== null);

/** NO | 指標名 | 単位 | 現状値 | 目標値, NO | 指標名 | 区分 | R5 | R6: nothing in the row but an indicator and its figures. */
const numbersFigures = (column: Column, columns: readonly Column[], rows: readonly BodyRow[]): boolean =>
  column.field === 'number' &&
  columns.some((c) => isFigureColumn(c) && c.head.kind !== null) &&
  columns.every(
    (c) =>
      c === column ||
      isFigureColumn(c) ||
      c.head.years !== null ||
      MAY_STAND_BESIDE.has(c.field) ||
      holdsKinds(c.index, rows),
  );

/** 目標 and 実績, row by row. */
function holdsKinds(index: number, rows: readonly BodyRow[]): boolean {
  const filled = rows.flatMap((r) => (r.cells[index] && r.cells[index].role !== 'empty' ? [r.cells[index]] : []));
  return filled.length > 0 && filled.every((c) => kindOfRow(c) !== null);
}

const MAY_STAND_BESIDE: ReadonlySet<Column['field']> = new Set<Column['field']>([
  'number',
  'achievement',
  'remarks',
  'fiscalYear',
]);

const isMarkAlone = (text: string): boolean => MARK.test(text);
const isMarkOrSort = (text: string): boolean => MARK.test(text) || SORT.test(text);

/** Nothing but marks, beside names: true where one name stands at least; a form prints marks without a name, too. */
export function marksNames(index: number, rows: readonly BodyRow[], isMark = isMarkAlone): boolean {
  let names = 0;
  for (const { cells } of rows) {
    const [mark, name] = [cells[index], cells[index + 1]];
    if (!mark || mark.role === 'empty' || isMissing(mark.text.value)) continue;
    if (mark === name || !isMark(mark.text.value.normalize('NFKC').replace(/\s/g, ''))) return false;
    if (name && NAME.test(name.text.value)) names++;
    else if (name && name.role !== 'empty' && !isMissing(name.text.value)) return false;
  }
  return names > 0;
}
