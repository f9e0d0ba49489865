import type { SourceText } from '../../model/sourceText.js';
import { figureKind } from '../fields/input.js';
import { FIGURE_PARTS, isGoal, isIndicator } from '../lexicon/itemFields.js';
import type { LabelField } from '../lexicon/types.js';
import { withCurrentFigures } from './currentFigures.js';
import { type ColumnHead, headField, headWords } from './events.js';
import { withFacilities } from './facilities.js';
import { mayBeItem } from './levelOfForm.js';
import { pairedYears } from './pairedYears.js';
import { withPlannedYears } from './plannedYears.js';
import { withYearsAtFirst } from './yearsAtFirst.js';
import { withoutYearsOverNames } from './yearsOverNames.js';

/** A column of a register or block by what its header says. */
export interface Column {
  readonly index: number;
  readonly head: ColumnHead;
  readonly field: LabelField | null;
  /** It holds nothing but 計画 and 実績, which say of what kind the figures of their rows are. */
  readonly namesKinds?: boolean;
  /** A year whose rows, by what they say in that column, hold figures of the indicator beside them or tell of the item. */
  readonly ofKinds?: boolean;
  /** Some of what it says of the next steps is more than a choice (拡充, 廃止). */
  readonly inWords?: boolean;
  /** The quarter or half of the year whose steps it holds. */
  readonly partOfYear?: SourceText;
  /** It holds the numbers of the levels, or the marks of the indicators, that the next column names. */
  readonly numbersNext?: boolean;
}

/** What tells of an indicator and its figures. */
export const FIGURE_FIELDS: ReadonlySet<LabelField> = new Set(['indicator', ...FIGURE_PARTS]);
export const TEXT_OVER_YEARS: ReadonlySet<LabelField> = new Set([
  'status',
  'outcome',
  'nextSteps',
  'achievement',
  'revenueEffect',
  'expenditureEffect',
  'budget',
  'effect',
]);
const ITEM_FIELDS: ReadonlySet<LabelField> = new Set(['title', 'measures', 'objective', 'goals', 'number']);
/** What may stand above the steps of a timetable, under its own head. */
const NAMES_STEPS: ReadonlySet<LabelField> = new Set(['measures', 'title', 'status', 'step', 'schedule']);
const REGISTER_ONLY: ReadonlySet<LabelField> = new Set([
  'title',
  'measures',
  'objective',
  'goals',
  'criteria',
  'division',
  'department',
  'currentState',
  'category',
  'head',
]);

export function headsToColumns(heads: readonly ColumnHead[]): Column[] {
  const read = pairedYears(heads)
    .map((head, index) => {
      const field = headField(head)?.field ?? null;
      return { index, head, field: field === 'goals' && head.kind === 'target' ? 'target' : field };
    })
    .map(withoutOuterKind)
    .map(withoutCorner)
    .map(toStepColumn)
    .map(toFigureColumn)
    .map(withoutTimetable);
  return ofRegister(
    withFacilities(withPlannedYears(withCurrentFigures(withYearsAtFirst(withoutYearsOverNames(read))))),
  );
}

/** What the columns of a register are by what stands beside them. */
function ofRegister(columns: Column[]): Column[] {
  if (isIndicatorTable(columns)) return columns.map((c) => (c.field === 'category' ? { ...c, field: null } : c));
  if (!isRegister(columns)) return columns;
  return columns.map((c) =>
    isCriteria(c, columns) ? { ...c, field: 'criteria' as const, head: { ...c.head, kind: null } } : c,
  );
}

/** Below a kind of figure these say what is told, and hold no figure of that kind. */
const OF_NO_KIND: ReadonlySet<LabelField> = new Set([
  'division',
  'department',
  'title',
  'number',
  'category',
  'head',
  'budget',
]);

/**
 * The outer head says what was done, and the inner ones have kinds of their own: below 成果指標 stand names.
 * ```
 *         令和6年度の実績
 *   成果指標 | 単位 | 目標値 | 実績値
 * ```
 */
function withoutOuterKind(column: Column, _: number, columns: readonly Column[]): Column {
  const { kind, labels, years } = column.head;
  const own = labels.at(-1)?.reading;
  if (!own || figureKind(own) !== null) return column;
  const kindOf = (c: Column) => figureKind(c.head.labels.at(-1)?.reading ?? null);
  const isName = isIndicator(own.field);
  // 令和6年度 over 指標 | 目標 | 実績: the year is that of the figures beside the name.
  const isOfYear = (c: Column) => years !== null && c.head.years?.from === years.from && c.head.years.to === years.to;
  const isDated = isName && columns.some((c) => isOfYear(c) && kindOf(c) !== null);
  if (kind === null) return isDated ? { ...column, head: { ...column.head, years: own.years } } : column;
  if (labels.length < 2)
    return isDated && own.years === null ? { ...column, head: { ...column.head, kind: null, years: null } } : column;
  const sharesOuter = (c: Column) =>
    c.head.labels.length > 1 && labels.slice(0, -1).some((l) => c.head.labels.some((o) => o.text === l.text));
  // 計画 over 指標, and 目標値 under the year beside it: the figures that were planned stand there.
  const saysKind = (c: Column) => kindOf(c) === kind || (sharesOuter(c) && kindOf(c) !== null);
  // 計画 over 取組項目 | 取組内容 | 目標値: the part of the form that was filled in first.
  const isPart = ITEM_FIELDS.has(own.field) && columns.some((c) => sharesOuter(c) && c.field === 'title');
  if (OF_NO_KIND.has(own.field) || isPart) return { ...column, head: { ...column.head, kind: null } };
  if (!isName || !columns.some(saysKind)) return column;
  return { ...column, head: { ...column.head, kind: null, years: own.years } };
}

/** 年度 left of the years only says what stands across: below it are names of rows. */
function withoutCorner(column: Column, index: number, columns: readonly Column[]): Column {
  if (index > 0 || column.field !== 'fiscalYear' || column.head.years !== null) return column;
  return columns.filter((c) => c.head.years !== null).length >= 2 ? { ...column, field: null } : column;
}

/**
 * The steps of a timetable, left of its years:
 * ```
 *   取組項目 |           取組工程
 *            | 取組の内容 | 令和6年度 | 令和7年度
 * ```
 */
function toStepColumn(column: Column, index: number, columns: readonly Column[]): Column {
  const next = columns[index + 1];
  if (column.head.years !== null || !next || !isYearColumn(next)) return column;
  const outer = column.head.labels.slice(0, -1).find((l) => l.reading?.field === 'schedule');
  const shares = outer !== undefined && next.head.labels.some((l) => l.text === outer.text);
  const mayName = column.field === null || NAMES_STEPS.has(column.field);
  // 年度別計画 | 実施事項 | 令和6年度: or a cell of its own says that a timetable follows.
  const before = columns[index - 1];
  const follows = before?.field === 'schedule' && before.head.years === null;
  return column.field === 'schedule' || (mayName && (shares || follows)) ? { ...column, field: 'step' } : column;
}

/** 番号 | 具体的取組事項 | 担当課: where no years stand, what names the steps of a timetable elsewhere names the items, or tells of them. */
function withoutTimetable(column: Column, _: number, columns: readonly Column[]): Column {
  if (column.field !== 'step' || columns.some((c) => isYearColumn(c) || c.field === 'schedule')) return column;
  const names = (field: LabelField) => columns.some((c) => c.field === field);
  return names('title')
    ? names('measures')
      ? column
      : { ...column, field: 'measures' }
    : { ...column, field: 'title' };
}

/** In a register a second goal column right of the item's own text tells what it is measured by: 組織目標 | 取組内容 | 到達目標. */
function isCriteria(column: Column, columns: readonly Column[]): boolean {
  const item = columns.findIndex((c) => c.field === 'measures' || c.field === 'title');
  return (
    isGoal(column.field) &&
    item >= 0 &&
    column.index > item &&
    columns.some((c) => isGoal(c.field) && c.index < item && c.head !== column.head)
  );
}

/** 指標 | 目標 | 実績: beside an indicator and its result, 目標 is a figure, unless 目標値 stands there, too; 基本方針 left of the items is a level above them. */
function toFigureColumn(column: Column, _: number, columns: readonly Column[]): Column {
  const has = (...fields: LabelField[]) => columns.some((c) => c.field !== null && fields.includes(c.field));
  const saysTarget = columns.some((c) => c !== column && c.head.kind === 'target');
  if (column.field === 'goals' && has('indicator', 'indicatorName') && has('result', 'baseline') && !saysTarget)
    return { ...column, field: 'target', head: { ...column.head, kind: 'target' } };
  if (column.field === 'indicatorName' && /説明$|内容$/.test(headWords(column.head)))
    return isNamedBefore(column, columns) ? { ...column, field: 'remarks' } : column;
  if (column.field === 'policy' && has('title', 'measures', 'number')) return { ...column, field: 'category' };
  if (sortsIndicators(column, columns)) return { ...column, field: 'remarks' };
  // 実施時期 over R5, R6 and R7: what is done in each of them.
  if (isPeriodOfYear(column) && columns.filter(isPeriodOfYear).length > 1) return { ...column, field: 'schedule' };
  return column;
}

const isPeriodOfYear = ({ field, head }: Column): boolean =>
  field === 'period' && head.years !== null && head.years.from === head.years.to;

/** 事業名 | 区分 | 指標名 above 活動 and 成果: right of the item, beside the indicator's name, it says of what sort the indicator is. */
function sortsIndicators(column: Column, columns: readonly Column[]): boolean {
  if (column.field !== 'category' || column.head.years !== null) return false;
  const isItem = (c: Column) => c.field === 'title' || c.field === 'measures';
  if (!columns.some((c) => c.index < column.index && isItem(c))) return false;
  const isBeside = (c: Column) => Math.abs(c.index - column.index) === 1 && c.head.kind === null;
  const name = columns.find((c) => isBeside(c) && isIndicator(c.field));
  const outer = column.head.labels.length > 1 ? column.head.labels[0]?.text : undefined;
  const isSort = /(?:区分|種別|分類|種類|類型|性質)$/.test(headWords(column.head));
  return name !== undefined && (isSort || (outer !== undefined && name.head.labels[0]?.text === outer));
}

/** 指標 | 指標の説明: the name stands in a column of its own. */
const isNamedBefore = (column: Column, columns: readonly Column[]): boolean =>
  columns.some((c) => c.index < column.index && isIndicator(c.field) && c.head.kind === null);

/** 区分 | 指標名 | 単位 | 計画 | 実績: what stands before the indicator's name only sorts the indicators, unless it may be an item: 施策 | ＫＰＩ. */
function isIndicatorTable(columns: readonly Column[]): boolean {
  const others = columns.filter((c) => c.field !== null && c.field !== 'category' && REGISTER_ONLY.has(c.field));
  const years = columns.filter((c) => c.head.years !== null).length;
  const named = columns.some((c) => c.field === 'indicatorName' || (c.field === 'indicator' && years >= 2));
  const isLevel = (c: Column): boolean => c.field === 'category' && mayBeItem(headWords(c.head));
  return named && others.length === 0 && !columns.some((c) => c.field === 'number' || isLevel(c));
}

/** Some column can only belong to a register of items. */
export function isRegister(columns: readonly Column[]): boolean {
  return !isCostTable(columns) && columns.some((c) => c.field !== null && REGISTER_ONLY.has(c.field));
}

/** 区分 | 令和5年度決算 | 令和6年度決算: sums of money beside nothing but what sorts them. */
function isCostTable(columns: readonly Column[]): boolean {
  const others = columns.filter((c) => c.field !== 'budget' && c.field !== null);
  return columns.filter((c) => c.field === 'budget').length > 1 && others.every((c) => c.field === 'category');
}

/** 指標名 | 単位 | 現状値 | 目標値, or 年度 | 目標値 | 結果: columns that only describe figures. */
export function isFigureBlock(columns: readonly Column[]): boolean {
  const figures = columns.filter((c) => isFigureColumn(c) || c.field === 'fiscalYear');
  return figures.length > 0 && !columns.some((c) => c.field !== null && REGISTER_ONLY.has(c.field));
}

/** Years across, and nothing but labels of rows before them. */
export function isYearMatrix(columns: readonly Column[]): boolean {
  return (
    columns.filter((c) => c.head.years !== null).length >= 2 &&
    !columns.some((c) => c.field !== null && REGISTER_ONLY.has(c.field))
  );
}

/** A figure under a kind (目標値) or a part of an indicator; texts over years (取組状況 令和5年度) are not. */
export function isFigureColumn(column: Column): boolean {
  if (column.field !== null && TEXT_OVER_YEARS.has(column.field)) return false;
  return column.head.kind !== null || (column.field !== null && FIGURE_FIELDS.has(column.field));
}

/** A bare year column: what it holds depends on the rows. */
export function isYearColumn(column: Column): boolean {
  return (
    column.head.years !== null &&
    !isFigureColumn(column) &&
    (column.field === null || column.field === 'fiscalYear' || column.field === 'schedule' || column.field === 'step')
  );
}

/** Columns that the grid cut out of one: everything above the first stands above the other, too. */
export const sameHead = (a: Column, b: Column): boolean =>
  a.head.labels.length > 0 && a.head.labels.every((l, i) => l.text === b.head.labels[i]?.text);

/** Names the steps of a timetable whose years stand right of it. */
export const isStepColumn = (column: Column): boolean => column.field === 'step' && column.head.years === null;

export function isItemField(field: LabelField | null): boolean {
  return field !== null && ITEM_FIELDS.has(field);
}
