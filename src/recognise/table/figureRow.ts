import { figureKind } from '../fields/input.js';
import { isEffect, isGoal, isIndicator } from '../lexicon/itemFields.js';
import type { LabelField } from '../lexicon/types.js';
import { isMissing, onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import { type BodyRow, type ColumnHead, headField, type Label, labelsToHead, type TableEvent } from './events.js';
import type { Grid } from './grid.js';
import { listCosts } from './labelPath.js';
import { type Region, rowCells, rowText } from './rowKinds.js';

/** 成果指標 | 解消率 | ％ | 3.2 | 5.0: one row of a figure block, its label on the left. */
export function isFigureRow(grid: Grid, region: Region, row: number, axis: readonly ColumnHead[]): boolean {
  const first = grid.at(row, region.left);
  const field = first?.label?.field;
  const named = axis.some((h) => headField(h)?.field === 'indicatorName' || headField(h)?.field === 'indicator');
  if (!first || !named || axis[0]?.years !== null || leavesBlock(rowText(grid, region, row), axis, region))
    return false;
  return field === 'indicator' || field === undefined;
}

/** Such a row, under the columns `axis`. */
export function figureRowToEvents(
  grid: Grid,
  region: Region,
  row: number,
  axis: readonly ColumnHead[],
  path: readonly Label[],
): TableEvent[] {
  const first = grid.at(row, region.left) as CellReading;
  const label: Label = { reading: first.label, text: onOneLine(first.text) };
  const all = axis.map((_, i) => grid.at(row, region.left + i));
  const cells = all.map((cell) => (cell === first ? null : cell));
  const heads = axis.map((head, i) => (all[i] === first ? labelsToHead([], null) : head));
  const rows = [{ row, cells }];
  return [
    { type: 'labels', labels: [first.text] },
    { type: 'rows', path: [...path, label], heads, rows, opensForm: false, continues: false },
  ];
}

const FIGURE = /^[約△▲-]?[0-9０-９][0-9０-９,，.．]*[^0-9０-９\s、。]{0,4}$/;

/** 修繕した橋の数（橋） | 2 | 3 | 5 under years: words of its own and nothing but figures, whatever the other rows are. */
export function namesFigures(
  text: readonly CellReading[],
  heads: readonly ColumnHead[] | null,
  region: Region,
): boolean {
  const [first, ...figures] = text;
  if (!heads || listCosts(heads) || first?.role !== 'value' || FIGURE.test(first.text.value) || figures.length < 2)
    return false;
  const isUnderYear = (c: CellReading) => heads[c.cell.column - region.left]?.years != null;
  return (
    !isUnderYear(first) &&
    figures.every((c) => isUnderYear(c) && (FIGURE.test(c.text.value) || isMissing(c.text.value)))
  );
}

/**
 * Words over several rows that no lexicon knows, each row of a kind of its own with nothing but figures below the years: what is measured.
 * ```
 *               | 令和6年度 | 令和7年度
 *   取組状況    | 募集した。| 開いた。
 *   受講 | 目標値 |   20    |    30
 *   者数 | 実績値 |   18    |    24
 * ```
 */
export function namesKinds(
  grid: Grid,
  region: Region,
  first: CellReading,
  heads: readonly ColumnHead[] | null,
): boolean {
  const { row, column, rowSpan } = first.cell;
  if (!heads || first.role !== 'value' || column !== region.left) return false;
  // One row alone may be a step with its parts, but not where 指標 stands above the name.
  if (rowSpan < 2 && !isIndicator(grid.innerLabel(first)?.reading.field)) return false;
  const kindOf = (at: number): CellReading | null => {
    const [, kind, ...figures] = rowCells(grid, region, at);
    const isFigure = (c: CellReading) => FIGURE.test(c.text.value) || c.role === 'empty' || isMissing(c.text.value);
    const years = figures.map((c) => heads[c.cell.column - region.left]?.years ?? null);
    return kind && years.length >= 2 && years.every((y) => y) && figures.every(isFigure) ? kind : null;
  };
  const kinds = Array.from({ length: rowSpan }, (_, i) => kindOf(row + i)?.label);
  const isKind = (label: CellReading['label'] | undefined): boolean =>
    figureKind(label) !== null || isGoal(label?.field);
  // 達成率 tells of the figures above it.
  return kinds.some(isKind) && kinds.every((k) => isKind(k) || k?.field === 'achievement');
}

/**
 * The same below a part whose years stand beside a label of their own:
 * ```
 *   年度別計画  | 令和6年度 | 令和7年度
 *               | 検討      | 実施
 *   受講 | 目標 |   20      |    30
 *   者数 | 実績 |   18      |    24
 * ```
 * The kind may stand below a year that reaches over two columns. Null where the words name no figures.
 */
export function kindsUnderYears(
  grid: Grid,
  region: Region,
  top: number,
  years: readonly ColumnHead[] | null,
  path: readonly Label[],
): { readonly events: readonly TableEvent[]; readonly end: number } | null {
  const first = grid.at(top, region.left);
  if (!years || first?.cell.row !== top || !namesKinds(grid, region, first, years)) return null;
  const rows = Array.from({ length: first.cell.rowSpan }, (_, i) => ({
    row: top + i,
    cells: years.map((_, c) => grid.at(top + i, region.left + c)),
  }));
  const isBesideFigures = (column: number) => rows.some(({ cells }) => cells[column]?.role === 'label');
  const heads = yearsAlone(years).map((h, column) => (isBesideFigures(column) ? labelsToHead([], null) : h));
  const kinds = rows.flatMap(({ cells }) => cells.find((c) => c?.role === 'label')?.text ?? []);
  return {
    events: [
      { type: 'labels', labels: kinds },
      { type: 'rows', path, heads, rows, opensForm: false, continues: false },
    ],
    end: top + rows.length,
  };
}

/** Labels that a row of figures may have before the name of what is measured: 数値目標 | 受講者数（人） | 20 | 30. */
const MEASURES: ReadonlySet<LabelField | undefined> = new Set([
  'indicator',
  'indicatorName',
  'target',
  'goals',
  'result',
]);

/**
 * A label, the name of what is measured and its figures under the years of the part above, which may be a timetable:
 * ```
 *   工程     | 取組       | 令和6年度 | 令和7年度
 *            | 講座の開設 | 検討      | 実施
 *   数値目標 | 受講者数   | 20        | 30
 * ```
 */
export function isMeasuredRow(text: readonly CellReading[], axis: readonly ColumnHead[], region: Region): boolean {
  const [label, name, ...figures] = text;
  if (!label || !name || !MEASURES.has(label.label?.field) || label.cell.column !== region.left) return false;
  return namesFigures([name, ...figures], axis, region);
}

/** ア, ②, Ａ: which of its sort the indicator is. */
const MARK = /^[(（]?(?:[ア-ンA-ZＡ-Ｚ①-⑳]|[0-9０-９]{1,2})[)）]?$/u;

/**
 * A sort over the one row of the only indicator that it has, as over several:
 * ```
 *   区分             | 単位 | 令和6年度 | 令和7年度
 *   活動 | ア | 受講者数   |  人  |    20     |    30
 *   指標 | イ | 講座の数   |  回  |     2     |     3
 *   成果 | ア | 修了した人 |  人  |    18     |    24
 *   指標
 * ```
 */
export function sortsOneIndicator(
  text: readonly CellReading[],
  heads: readonly ColumnHead[] | null,
  { left }: Pick<Region, 'left'>,
): boolean {
  const [sort, mark, name, ...figures] = text;
  if (!sort || !mark || !name || !heads || sort.cell.column !== left) return false;
  if (sort.label?.field !== 'indicator' || sort.label.ordinal !== null) return false;
  if (!MARK.test(mark.text.value.trim()) || !/\p{L}{2}/u.test(name.text.value)) return false;
  const isUnderYear = (c: CellReading) => heads[c.cell.column - left]?.years != null;
  return !isUnderYear(name) && figures.filter(isUnderYear).length >= 2;
}

/** The rows below are steps; no row of figures among them is one. */
export const isOfTimetable = (heads: readonly ColumnHead[]): boolean =>
  heads.some((h) => h.labels.some((l) => l.reading?.field === 'schedule' || l.reading?.field === 'step'));

/**
 * A step below the head that announces a timetable and reaches to its years, in words that may be anything:
 * ```
 *   年度別計画   | 令和6年度 | 令和7年度
 *   切符の電子化 | 検討      | 導入
 * ```
 */
export function namesStep(
  text: readonly CellReading[],
  heads: readonly ColumnHead[] | null,
  { left }: Pick<Region, 'left'>,
  path: readonly Label[],
): boolean {
  const [first, ...steps] = text;
  const headOf = (c: CellReading) => heads?.[c.cell.column - left];
  if (first && isStepOfFirstYear(first, steps, headOf, path.at(-1))) return true;
  if (!first || first.label?.certainty === 'listed' || steps.length === 0 || first.cell.column !== left) return false;
  const head = headOf(first);
  const field = head && !head.years ? headField(head)?.field : undefined;
  const isStep = (c: CellReading) => headOf(c)?.years != null && c.role !== 'year' && figureKind(c.label) === null;
  return first.role !== 'year' && (field === 'schedule' || field === 'step') && steps.every(isStep);
}

/**
 * Beside the label that announces the timetable, the step of the first year may read like a label elsewhere:
 * ```
 *   年度別計画 | 令和6年度 | 令和7年度 | 評価
 *              | 基本構想  | 基本設計  |  Ｂ
 * ```
 */
function isStepOfFirstYear(
  first: CellReading,
  others: readonly CellReading[],
  headOf: (c: CellReading) => ColumnHead | undefined,
  label: Label | undefined,
): boolean {
  const announced = label?.reading?.field === 'schedule' || label?.reading?.field === 'step';
  const isWord = (c: CellReading) => c.role !== 'year' && figureKind(c.label) === null;
  const isUnderYear = (c: CellReading) => headOf(c)?.years != null;
  const areSteps = others.filter(isUnderYear).every((c) => c.role === 'value') && others.some(isUnderYear);
  return announced && first.role === 'label' && isUnderYear(first) && areSteps && [first, ...others].every(isWord);
}

/** The years of a timetable without what it said of them. */
export const yearsAlone = (axis: readonly ColumnHead[]): ColumnHead[] =>
  axis.map((h) => (OF_FIGURES.has(headField(h)?.field) ? h : { ...h, ...labelsToHead([], h.years) }));

const OF_FIGURES: ReadonlySet<LabelField | undefined> = new Set(['unit', 'baseline', 'target', 'result', 'forecast']);

/**
 * Rows of figures beside a label that spans them, one below each year of the timetable above:
 * ```
 *   工程     | 項目              | R5   | R6
 *            | 講座の開設        | 検討 | 実施
 *   数値目標 | 受講者数 | 目標値 | 20   | 30
 *            |          | 実績値 | 18   | 24
 * ```
 * Null where the label measures nothing, or anything but figures stands below the years.
 */
export function rowsUnderYears(
  grid: Grid,
  region: Region,
  label: Label,
  years: readonly ColumnHead[] | null,
): BodyRow[] | null {
  if (!years || !MEASURES.has(label.reading?.field)) return null;
  const rows: BodyRow[] = [];
  for (let row = region.top; row < region.bottom; row++) {
    const cells = years.map((_, i) => grid.at(row, region.left + i));
    const figures = cells.filter((c, i) => c && c.role !== 'empty' && years[i]?.years);
    const isFigure = (c: CellReading | null) =>
      c?.cell.columnSpan === 1 && (FIGURE.test(c.text.value) || isMissing(c.text.value));
    if (figures.length === 0 || !figures.every(isFigure)) return null;
    rows.push({ row, cells });
  }
  return rows;
}

/**
 * Amounts beside 歳入 and 歳出, one below each year of the part above, which may be a timetable:
 * ```
 *   工程       | 項目       | R5   | R6
 *              | 浴場の委託 | 検討 | 実施
 *   財政効果額 | 歳入       |      |
 *              | 歳出       |      | 400
 * ```
 * False where the label says nothing of effects, or anything else stands below the years.
 */
export function amountsUnderYears(
  grid: Grid,
  region: Region,
  label: Label,
  years: readonly ColumnHead[] | null,
): years is readonly ColumnHead[] {
  if (!years || !isEffect(label.reading?.field)) return false;
  for (let row = region.top; row < region.bottom; row++)
    for (const [i, head] of years.entries()) {
      const cell = grid.at(row, region.left + i);
      if (!cell || cell.role === 'empty') continue;
      const isAmount = cell.cell.columnSpan === 1 && (FIGURE.test(cell.text.value) || isMissing(cell.text.value));
      if (head.years ? !isAmount : cell.role !== 'label') return false;
    }
  return true;
}

/** 活動 and 成果 in the first column of a figure block only say of what kind the indicator beside them is. */
export function namesKindOfFigure(
  text: readonly CellReading[],
  heads: readonly ColumnHead[] | null,
  region: Pick<Region, 'left'>,
): boolean {
  const first = text[0] as CellReading;
  if (countsIndicator(first, heads ?? [], region.left) || sortsIndicator(text, heads ?? [], region.left)) return true;
  return isBesideNames(first, heads ?? [], region.left) && !leavesBlock(text, heads, region);
}

/** The first column of a block whose indicators have a column of their own sorts these. */
function isBesideNames({ cell }: CellReading, heads: readonly ColumnHead[], left: number): boolean {
  const head = heads[0];
  const named = heads.some((h) => headField(h)?.field === 'indicatorName');
  if (!named || !head || cell.column !== left) return false;
  return head.labels.length > 0 && ['category', 'section', undefined].includes(headField(head)?.field);
}

/**
 * Below the rows of such a block, one that keeps to none of its columns: a label stands under a year, or words reach from the names
 * over the years.
 * ```
 *   区分     | 指標名     | 単位 | 令和5年度 | 令和6年度
 *   活動指標 | 受講者数   |  人  |    20     |    30
 *   事業費   | 令和5年度  | 100  | 令和6年度 |   120
 *   取組実績 | 講座を二度開き、道具をそろえた。
 * ```
 */
export function leavesBlock(
  text: readonly CellReading[],
  heads: readonly ColumnHead[] | null,
  { left }: Pick<Region, 'left'>,
): boolean {
  const [first] = text;
  if (!heads || !first || first.label?.field === 'indicator' || !isBesideNames(first, heads, left)) return false;
  // A row of a register names its item.
  if (heads.some((h) => ITEMS.has(headField(h)?.field))) return false;
  const hasYear = (column: number) => heads[column - left]?.years != null;
  return text.some(({ cell, role, label }, i) => {
    if (i > 0 && role === 'label' && hasYear(cell.column)) return figureKind(label) === null;
    return i > 0 && role === 'value' && !hasYear(cell.column) && hasYear(cell.column + cell.columnSpan - 1);
  });
}

const ITEMS: ReadonlySet<LabelField | undefined> = new Set(['title', 'number', 'measures', 'objective', 'division']);

/** 指標１ below the head of the names, which stands over the marks, too: which of the indicators its row is about. */
function countsIndicator({ cell, label }: CellReading, heads: readonly ColumnHead[], left: number): boolean {
  const [mark, name] = heads;
  if (!mark || !name || cell.column !== left || label?.field !== 'indicator' || label.ordinal === null) return false;
  const field = headField(mark)?.field;
  return isIndicator(field) && mark.labels.length > 0 && mark.labels.every((l, i) => l.text === name.labels[i]?.text);
}

/** 成果 | 受講者数 | 人 | 20 | 30 below 指標, which stands over both: of what sort the indicator is. */
function sortsIndicator(text: readonly CellReading[], heads: readonly ColumnHead[], left: number): boolean {
  const [sort, name, ...rest] = text;
  if (sort?.role !== 'label' || sort.cell.column !== left || name?.role !== 'value') return false;
  const headOf = (c: CellReading) => heads[c.cell.column - left];
  const above = headOf(sort)?.labels.at(-1);
  if (!above || !isIndicator(above.reading?.field) || headOf(name)?.labels.at(-1)?.text !== above.text) return false;
  const figures = rest.filter((c) => headOf(c)?.years != null);
  return figures.length >= 2 && figures.every((c) => FIGURE.test(c.text.value) || isMissing(c.text.value));
}
