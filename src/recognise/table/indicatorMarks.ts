import { figureKind } from '../fields/input.js';
import { isGoal, isIndicator } from '../lexicon/itemFields.js';
import { isMissing } from '../value.js';
import { type Column, isFigureColumn, sameHead } from './columns.js';
import type { BodyRow } from './events.js';

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
  const marked = columns.map((column, i) => {
    const next = columns[i + 1];
    if (!next || !isName(next) || column.head.years || column.head.kind !== null) return column;
    const mayMark = isName(column)
      ? sameHead(column, next)
      : numbersBeforeName(column, columns) || (ofNamed && numbersFigures(column, columns, rows));
    const isMark = isName(column) ? isMarkOrSort : isMarkAlone;
    return mayMark && marksNames(column.index, rows, isMark) ? { ...column, field: null, numbersNext: true } : column;
  });
  if (!ofNamed || !marked.some((c, i) => c.numbersNext && columns[i]?.field === 'number')) return marked;
  return marked.map((c) => (c.field === 'category' && holdsKinds(c, rows) ? { ...c, field: null } : c));
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

/** NO | 指標名 | 単位 | 現状値 | 目標値: nothing in the row but an indicator and its figures. */
const numbersFigures = (column: Column, columns: readonly Column[], rows: readonly BodyRow[]): boolean => {
  const isOfKinds = (c: Column) => holdsKinds(c, rows);
  return (
    column.field === 'number' &&
    columns.some((c) => (isFigureColumn(c) && c.head.kind !== null) || isOfKinds(c)) &&
    columns.every(
      (c) =>
        c === column || isFigureColumn(c) || c.head.years !== null || MAY_STAND_BESIDE.has(c.field) || isOfKinds(c),
    )
  );
};

/** 区分 above nothing but 目標 and 実績: of what kind the figures right of it are. */
function holdsKinds({ index, head }: Column, rows: readonly BodyRow[]): boolean {
  if (head.years !== null) return false;
  const cells = rows.flatMap(({ cells: c }) => (c[index] && c[index].role !== 'empty' ? [c[index]] : []));
  return (
    cells.length >= 2 &&
    cells.every(({ role, label }) => role === 'label' && (figureKind(label) !== null || isGoal(label?.field)))
  );
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
