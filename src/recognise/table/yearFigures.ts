import { isIndicator } from '../lexicon/itemFields.js';
import type { LabelReading } from '../lexicon/types.js';
import { isMissing } from '../value.js';
import type { CellReading } from './cellReading.js';
import { type Column, isFigureColumn, isYearColumn } from './columns.js';
import { opensWithFigure } from './columnTexts.js';
import type { BodyRow, ColumnHead } from './events.js';
import { measuredRows } from './figuresOfKinds.js';
import { kindOfRow } from './kindOfRow.js';

/** What may stand above 計画 and 実績: 区分, 項目, nothing, or a word that nobody knows. */
const MAY_NAME_KINDS: ReadonlySet<string> = new Set([
  'category',
  'section',
  'remarks',
  'title',
  'direction',
  'achievement',
  'schedule',
  'step',
]);

/**
 * In a register the figures of a measured thing may run under years, plan and actual in rows of their own:
 * ```
 *   No. | 取組項目 | 指標（単位） | 区分 | 令和3年度 | 令和4年度
 *    1  | 検診     | 受診率（％） | 計画 |    40     |    45
 *       |          |              | 実績 |    38     |    46
 * ```
 * The column of the kinds tells nothing about the item, and the years are columns of figures, not steps of a schedule.
 */
export function withYearFigures(columns: readonly Column[], rows: readonly BodyRow[]): Column[] {
  const kinds = columns.find((c) => namesKinds(c, rows, columns));
  const read = columns
    .map((c) => (c === kinds ? { ...c, field: null, namesKinds: true as const } : c))
    .map((c) => (kinds && c.index > kinds.index && sharesWordsOverYears(c, columns) ? toBareYear(c) : c));
  const measured = columns.some((c) => isIndicator(c.field) && !c.head.years);
  const years = read.filter(isYearColumn);
  // 基準値 | 区分 | R3 | R4 | 目標値: where the rows say of what kind the years are, columns of one kind may stand beside them.
  const hasOwnKinds = !kinds && read.some((c) => isFigureColumn(c) && c.head.kind !== null);
  if (!measured || years.length < 2 || hasOwnKinds) return read;
  if (kinds) {
    const kinded = read.map((c) => (isYearColumn(c) && c.head.years ? { ...c, ofKinds: true as const } : c));
    return measuredRows(kinded, rows).size > 0 ? kinded : read;
  }
  const texts = years.flatMap((c) => cellsOf(c, rows)).map((c) => c.text.value.trim());
  const printed = texts.filter((t) => !isMissing(t));
  if (printed.length === 0 || printed.filter(opensWithFigure).length * 2 < printed.length) return read;
  // Nothing says which kind of figure they are: they are what is aimed at.
  return read.map((c) => (isYearColumn(c) && c.head.years ? { ...c, field: 'target' as const } : c));
}

/** 年度別の計画及び取組状況 over all of the years: which of both a cell tells, the row says. */
function sharesWordsOverYears({ head }: Column, columns: readonly Column[]): boolean {
  const words = wordsOver(head);
  if (!head.years || words === '' || head.labels.some(({ reading }) => isToldAlike(reading))) return false;
  const years = columns.flatMap((c) => (c.head.years && wordsOver(c.head) === words ? [c.head.years.from] : []));
  return new Set(years).size >= 2;
}

const wordsOver = (head: ColumnHead): string => head.labels.map((l) => l.text.value).join('\n');

/** Words over the years that say what is in all of the cells below: sums, figures, or grades. */
const isToldAlike = (reading: LabelReading | null): boolean =>
  OF_MONEY_OR_MEASURE.has(reading?.field) || (reading?.field === 'achievement' && reading.certainty === 'listed');

const OF_MONEY_OR_MEASURE: ReadonlySet<string | undefined> = new Set([
  'budget',
  'effect',
  'revenueEffect',
  'expenditureEffect',
  'indicator',
  'indicatorName',
  'unit',
]);

const toBareYear = (column: Column): Column => ({ ...column, field: null, head: { ...column.head, kind: null } });

/** 計画, 実績, and what else a row of years may tell (評価, 課題, 事業費): two of them at least, one planned or done. */
function namesKinds(column: Column, rows: readonly BodyRow[], columns: readonly Column[]): boolean {
  const isPlain = !column.head.kind && (column.field === null || MAY_NAME_KINDS.has(column.field));
  // Below a head that stands over the years, too, or says 計画・実績 itself.
  const isBesideYears = columns.filter((c) => c.index > column.index && c.head.years).length >= 2;
  if (column.head.years || !(isPlain || isBesideYears)) return false;
  const cells = cellsOf(column, rows);
  const kinds = new Set(cells.map(kindOfRow));
  const told = new Set(cells.map((c) => c.label?.field));
  // 内容 and 事業費: what is to be done in each year, and what else is told of it.
  const isPlanned = told.has('measures') && told.size >= 2;
  return kinds.has(null)
    ? isBesideYears &&
        (kinds.size >= 2 || isPlanned) &&
        cells.every((c) => kindOfRow(c) !== null || TOLD_BESIDE.has(c.label?.field) || isRepeated(c, cells))
    : kinds.size >= 2 || (isBesideYears && told.size >= 2 && kinds.has('done'));
}

/** Words that nobody knows, the same in the rows of several items. */
const isRepeated = ({ label, text }: CellReading, cells: readonly CellReading[]): boolean =>
  label === null && cells.some((c) => c.text !== text && c.text.value === text.value);

/** What rows of their own tell of a year beside what was planned and done. */
const TOLD_BESIDE: ReadonlySet<string | undefined> = new Set([
  'measures',
  'nextSteps',
  'revenueEffect',
  'expenditureEffect',
  'effect',
  'budget',
  'remarks',
]);

function cellsOf(column: Column, rows: readonly BodyRow[]): CellReading[] {
  const cells = new Set(rows.flatMap((r) => r.cells[column.index] ?? []));
  return [...cells].filter((c) => c.role !== 'empty');
}
