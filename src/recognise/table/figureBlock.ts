import { halfWidth, isListedUnit, multiplierOf } from '../../japanese/index.js';
import { type SourceText, sliceText, trimText } from '../../model/sourceText.js';
import type { FigureDraft, FigureKind, IndicatorDraft } from '../draft.js';
import { valueToFigure } from '../fields/figures.js';
import { type FieldContext, figureKind } from '../fields/input.js';
import { criterionToIndicators, isFigureless } from '../figures/index.js';
import { isIndicator } from '../lexicon/itemFields.js';
import type { Lexicon } from '../lexicon/types.js';
import { isMissing, onOneLine } from '../value.js';
import { blocksOfRow } from './blocksOfRow.js';
import type { CellReading } from './cellReading.js';
import { type Column, isFigureColumn } from './columns.js';
import { datingColumns, yearBeside } from './datedFigures.js';
import { datesTargets, yearOfTarget } from './datedTargets.js';
import { type BodyRow, type ColumnHead, headWords, type Label } from './events.js';
import { rowsOfEachFigure } from './listedFigures.js';
import { partOfName, withPart } from './partOfFigureName.js';
import { kindOfPastYear } from './pastYears.js';

type Years = { readonly from: number; readonly to: number };

interface OpenIndicator {
  name: SourceText | null;
  unit: Unit | null;
  readonly notes: SourceText[];
  readonly values: FigureDraft[];
  /** What its rows have given, by cell: one that spans plan and actual is printed once. */
  readonly read: Map<CellReading, string>;
}

/** What the figures of an indicator count, and by how much they are to be multiplied. */
export interface Unit {
  readonly multiplier: number;
  readonly unit: string;
}

/**
 * Body rows under figure columns → indicators. Rows that share a name cell are one indicator (its years run down, or plan
 * and actual stand in two rows); every other row is one of its own.
 */
export function rowsToIndicators(
  columns: readonly Column[],
  rows: readonly BodyRow[],
  path: readonly Label[],
  context: FieldContext,
): IndicatorDraft[] {
  return blocksOfRow(columns).flatMap((block) =>
    blockToIndicators(block, rowsOfEachFigure(rows, block), path, context),
  );
}

function blockToIndicators(
  columns: readonly Column[],
  rows: readonly BodyRow[],
  path: readonly Label[],
  context: FieldContext,
): IndicatorDraft[] {
  const indicators: OpenIndicator[] = [];
  let lastName: CellReading | null = null;
  let lastPart: CellReading | null = null;
  const yearsDown =
    columns.some((c) => c.field === 'fiscalYear') || rows.some((r) => r.cells.some((c) => c?.role === 'year'));
  const statesTargets = columns.some((c) => c.head.kind !== null) && columns.every((c) => c.head.kind !== 'target');
  const announced = columns.some((c) => isName(c) && ANNOUNCES_UNITS.test(headWords(c.head)));
  for (const row of rows) {
    const name = nameCell(columns, row);
    const part = name && partOfName(columns, name, row);
    const begins =
      indicators.length === 0 ||
      (name !== null && (name !== lastName || part !== lastPart) && !(yearsDown && indicators.at(-1)?.name === null));
    if (begins) indicators.push({ name: null, unit: null, notes: [], values: [], read: new Map() });
    const open = indicators.at(-1) as OpenIndicator;
    if (name && (name !== lastName || part !== lastPart)) {
      open.notes.push(part ? withPart(onOneLine(name.text), onOneLine(part.text)) : name.text);
      const own = withoutOwnLabel(name.text, context.lexicon);
      const apart = unitOnLastLine(own, announced) ?? splitUnit(textToName(own), announced);
      // 欠席した生徒の割合（中学校） beside ％: where a column tells the unit, another in brackets is a part of the name.
      const isToldApart = apart.unit !== null && unitsBeside(columns, row).some((u) => u.unit !== apart.unit?.unit);
      const { name: bare, unit } = isToldApart ? { name: textToName(own), unit: null } : apart;
      const of = part ? splitUnit(textToName(part.text), announced) : null;
      const target = statesTargets ? nameToTarget(own, context) : null;
      open.name = target?.name ?? (of ? withPart(bare, of.name) : bare);
      if (target) open.values.push(...target.values);
      open.unit ??= unit ?? of?.unit ?? (isToldApart ? null : splitUnit(onOneLine(own), announced).unit);
    }
    if (name) [lastName, lastPart] = [name, part];
    if (!isUntold(columns, rows, row, path)) addRow(open, columns, row, path, context);
  }
  return indicators.flatMap((i) => finish(i));
}

/** What the columns of units print in the row. */
const unitsBeside = (columns: readonly Column[], row: BodyRow): Unit[] =>
  columns.flatMap((c) => {
    const cell = c.field === 'unit' ? row.cells[c.index] : null;
    return cell?.role === 'value' ? (cellToUnit(cell) ?? []) : [];
  });

/** 指標 above the name, 【指標】 before it: the label shares the cell. */
function withoutOwnLabel(text: SourceText, lexicon: Lexicon): SourceText {
  const inline = lexicon.readInlineLabel(text.value);
  const isLabel = isIndicator(inline?.reading.field);
  return inline && isLabel ? trimText(sliceText(text, inline.valueFrom)) : text;
}

/** 待ち時間 20分以内 under 数値目標, beside a column of results: the name and its target share the cell. */
function nameToTarget(text: SourceText, context: FieldContext): IndicatorDraft | null {
  if (isFigureless(onOneLine(text).value)) return null;
  const { indicators } = criterionToIndicators(onOneLine(text), { fiscalYear: context.fiscalYear, kind: 'target' });
  return indicators.length === 1 && indicators[0]?.name ? indicators[0] : null;
}

function nameCell(columns: readonly Column[], row: BodyRow): CellReading | null {
  const year = row.cells.findIndex((c) => c?.role === 'year');
  const at = (c: Column | undefined): CellReading | null => {
    const cell = c && (year < 0 || c.index < year) ? row.cells[c.index] : null;
    const isText =
      cell?.role === 'value' || (cell?.role === 'label' && !figureKind(cell.label) && cell.label?.field !== 'goals');
    return cell && isText && /\p{L}{2}/u.test(cell.text.value) && !isMissing(cell.text.value) ? cell : null;
  };
  const named =
    columns.find((c) => c.field === 'indicatorName') ??
    columns.find((c) => c.field === 'indicator' && c.head.kind === null);
  if (named) return at(named);
  for (const column of columns) {
    const cell = column.field === null && column.head.years === null && column.head.kind === null ? at(column) : null;
    if (cell) return cell;
  }
  return null;
}

/** The indicator under that name, which stood outside its block; the unit behind it is that of bare figures. */
export function nameIndicator(indicator: IndicatorDraft, text: SourceText): IndicatorDraft {
  const whole = textToName(text);
  const { name, unit } = splitUnit(whole, false);
  const own = unit ?? splitUnit(onOneLine(text), false).unit;
  if (!own || indicator.values.some((v) => v.unit !== null && v.unit !== own.unit))
    return { ...indicator, name: whole, text };
  return { name, unit: own.unit, text, values: indicator.values.map((v) => counted(v, own)) };
}

/** A bare figure with the unit that is printed elsewhere. */
const counted = (figure: FigureDraft, { unit, multiplier }: Unit): FigureDraft =>
  figure.unit === null ? { ...figure, unit, value: figure.value === null ? null : figure.value * multiplier } : figure;

/** ※, （…） or 【算出方法】 on a line of its own, 説明：: what explains the name above it. （累計） is a part of the name. */
const NOTE =
  /\n[\s　]*(?:[※＊*]|[(（](?![^()（）\n]{1,4}[)）][\s　]*$)|[【〔［〈＜《≪]?(?:指標の)?(?:説明|定義|解説|考え方|算出(?:方法|式|根拠)?|計算(?:方法|式)|算式|出典|備考|注釈?)[\s　]*[】〕］〉＞》≫：:])|[※＊]/;

/** The name is the cell's first paragraph without a note; ※ lines stay with the indicator's text. */
function textToName(text: SourceText): SourceText {
  const noteAt = text.value.search(NOTE);
  const name = noteAt > 0 ? { value: text.value.slice(0, noteAt), at: text.at.slice(0, noteAt) } : text;
  const line = onOneLine(name, '');
  // ・来館者数: the only entry of a list; ア　来館者数: one of several, each in a cell of its own.
  const from = LISTED.exec(line.value)?.[0].length ?? 0;
  const end = line.value.trimEnd().length;
  return { value: line.value.slice(from, end), at: line.at.slice(from, end) };
}

const LISTED = /^(?:[・･●][\s　]*|[ア-コ][\s　]+)(?=\p{L}|[\d０-９])/u;

/** A narrow column breaks kWh in two: no unit has a space in it. */
const cellToUnit = (cell: CellReading): Unit | null => textToUnit(cell.text.value.replace(/\s/g, ''));

function addRow(
  open: OpenIndicator,
  columns: readonly Column[],
  row: BodyRow,
  path: readonly Label[],
  context: FieldContext,
): void {
  const dating = datingColumns(columns);
  const { year, shift } = dating ? { year: null, shift: 0 } : rowYear(columns, row);
  const reached = yearOfTarget(columns, row);
  const kind = rowKind(columns, row) ?? pathKind(path);
  // The column of the units may stand behind the figures.
  for (const column of columns.filter((c) => c.field === 'unit')) {
    const cell = row.cells[column.index + shift];
    if (!cell || cell.role === 'empty' || cell.role === 'year' || open.unit) continue;
    open.unit = cellToUnit(cell);
    // In the middle of an item's rows it is the unit of the figures above it too.
    for (const [i, v] of open.values.entries())
      if (open.unit && v.value !== null) open.values[i] = counted(v, open.unit);
  }
  for (const column of columns) {
    const cell = row.cells[column.index + shift] ?? null;
    if (!cell || cell.role === 'empty' || cell.role === 'year' || column.field === 'unit') continue;
    // 指標（令和5年度） over 指標名 | 目標 | 実績: the year is that of the figures beside the name.
    if (column.field === 'indicatorName' && column.head.kind === null) continue;
    const across =
      column.head.years !== null && (isFigureColumn(column) || column.field === null || column.field === 'fiscalYear');
    if (!across && column.head.kind === null) continue;
    if (cell.cell.columnSpan > 1 && row.cells[column.index + shift - 1] === cell) continue;
    const unit = open.unit ?? headUnit(column, path);
    const above = kind && namesBothKinds(column.head) ? null : column.head.kind;
    const said = above ?? kind ?? kindOfPastYear(column, columns, context);
    // 目標値 beside the years, in the row 実績値: the latest of the row's own figures again, and no target.
    if (kind === 'result' && column.head.kind === 'target' && cell.cell.rowSpan === 1) continue;
    const own = dating ? yearBeside(row, dating, column.index) : null;
    const of = { kind: said, years: column.head.years ?? own ?? (said === 'target' ? (reached ?? year) : year) };
    const figure = valueToFigure(cell.text, of, unit, context);
    const told = `${of.kind} ${of.years?.from}`;
    const isAgain = column.head.years === null && open.values.some((v) => isSameFigure(v, figure));
    if (figure && !isAgain && open.read.get(cell) !== told) open.values.push(figure);
    open.read.set(cell, told);
  }
}

/** R6 | 10 and 目標値（R6年度） | 10: one figure, printed twice. */
const isSameFigure = (a: FigureDraft, b: FigureDraft | null): boolean =>
  b !== null &&
  a.fiscalYear !== null &&
  a.fiscalYear === b.fiscalYear &&
  a.kind === b.kind &&
  a.value !== null &&
  a.value === b.value;

/** 年度別の目標・実績 over years: the rows tell which of the two their figures are. */
const namesBothKinds = ({ labels }: ColumnHead): boolean =>
  labels.some(({ text }) => /(?:目標|計画|予定).{0,3}[・、と／/].{0,3}(?:実績|結果|達成)/.test(text.value));

/** 指標（単位）: the brackets behind the names below hold units. */
const ANNOUNCES_UNITS = /単位[\s　]*[）)】］\]〕＞>〉》≫]?[\s　]*$/;
/** In brackets these describe what is counted. */
const NO_UNIT =
  /累計|累積|年間|年度|年平均|延べ|平均|合計|総数|以[上下内]|未満|のみ|再掲|見込|推計|暫定|速報|新規|継続|重点|拡充|変更|追加|修正|重要|指標|参考|成果|活動|[率値]$/;

/** 受診率（％）, 排出量【千t-CO2】, 登録数〔店〕. */
const UNIT_BEHIND = /[（(【［[〔＜〈<]([^（）()【】［］[\]〔〕＜＞〈〉<>]{1,12})[）)】］\]〕＞〉>]$/;
/** A name of something counted or measured. */
const COUNTS = /(?:[数率量額比費高]|面積|人口|割合|延長|時間|距離|容量|濃度|値|度)(?:[（(][^（）()]*[）)])?[\s　]*$/;

const isName = (c: Column): boolean => isIndicator(c.field);

/**
 * 受診率（％） → 受診率, ％: a unit in brackets at the end of the name; other brackets belong to the name, unless the column's head
 * announces units or the name itself counts them (設置校区数（校区）).
 */
function splitUnit(name: SourceText, announced: boolean): { name: SourceText; unit: Unit | null } {
  const m = UNIT_BEHIND.exec(name.value);
  const unit = m ? withoutLabel(halfWidth(m[1] as string)).replace(/\s/g, '') : '';
  const scaled = unit === '' ? null : textToUnit(unit);
  const before = halfWidth(name.value.slice(0, m?.index));
  // 登録店の数【店】: other brackets hold a unit more often than the rest of a name.
  const setsOff = m !== null && !/[）)]$/.test(m[0]) && COUNTS.test(before) && unit.length <= 6;
  const isCounted = unit !== '' && (announced || setsOff || before.includes(`${unit}数`)) && /^[^\d\s]+$/.test(unit);
  const isUnit = isListedUnit(unit) || (scaled && scaled.multiplier > 1) || (isCounted && !NO_UNIT.test(unit));
  if (!m || !isUnit) return { name, unit: null };
  const printed = withoutLabel(m[1] as string);
  return {
    name: { value: name.value.slice(0, m.index), at: name.at.slice(0, m.index) },
    unit: textToUnit(printed.replace(/\s/g, '')),
  };
}

/** A unit in brackets on the last line: brackets before it are the name's own. */
function unitOnLastLine(text: SourceText, announced: boolean): { name: SourceText; unit: Unit | null } | null {
  const at = text.value.trimEnd().lastIndexOf('\n');
  const isUnit = UNIT_BEHIND.exec(text.value.slice(at + 1).trim())?.index === 0;
  const unit = at > 0 && isUnit ? splitUnit(onOneLine(text, ''), announced).unit : null;
  return unit && { name: textToName(sliceText(text, 0, at)), unit };
}

const withoutLabel = (unit: string): string => unit.replace(/^単位[\s　]*[:：]?[\s　]*/, '');

/** 千円 → 1000 × 円, 千枚 → 1000 × 枚, （人） → 人; null for a missing unit. */
export function textToUnit(text: string): Unit | null {
  const bare = text.replace(/^[（(\s]+|[）)\s]+$/g, '');
  if (isMissing(bare)) return null;
  const m = /^(百万|千万|十億|十万|百|千|万|億)(.+)$/.exec(bare);
  const counted = m?.[2] ?? '';
  return isListedUnit(halfWidth(counted))
    ? { multiplier: multiplierOf(m?.[1]), unit: counted }
    : { multiplier: 1, unit: bare };
}

/**
 * The year cell of a row. Tables that a converter shifted by a column bind by their neighbours: the figures stand right of
 * the year, in the order of the header.
 */
function rowYear(columns: readonly Column[], row: BodyRow): { year: Years | null; shift: number } {
  const column = columns.find((c) => c.field === 'fiscalYear');
  const dates = columns.find(datesTargets)?.index;
  const at = row.cells.findIndex((c, i) => c?.role === 'year' && i !== dates);
  if (at < 0) return { year: null, shift: 0 };
  return { year: row.cells[at]?.years ?? null, shift: column ? at - column.index : 0 };
}

/** 計画 | 10 | 20 and 実績 | 9 | 18 in rows of one indicator. */
function rowKind(columns: readonly Column[], row: BodyRow): FigureKind | null {
  for (const column of columns) {
    const cell = row.cells[column.index];
    const kind = cell?.label?.field === 'goals' ? 'target' : figureKind(cell?.label);
    if (kind && column.head.kind === null && column.head.years === null) return kind;
  }
  return null;
}

/**
 * Rows that are no figures of an indicator where others say what they hold:
 * ```
 *   来館者数 |  人  | 目標値 | 500  | 520
 *            |      | 実績値 | 480  | 530
 *            |      | 達成率 | 96.0 | 101.9
 *   事業費   | 千円 |        | 120  | 140
 * ```
 */
export function isUntold(
  columns: readonly Column[],
  rows: readonly BodyRow[],
  row: BodyRow,
  path: readonly Label[],
): boolean {
  const kindOf = (r: BodyRow) => rowKind(columns, r);
  if (kindOf(row) !== null || !rows.some((r) => kindOf(r) !== null)) return false;
  if (holdsRates(columns, row) || tellsCosts(columns, row)) return true;
  return pathKind(path) === null && columns.every((c) => c.head.kind === null);
}

/** 事業費（千円） | 決算: what the item costs each year, whatever the years hold of the indicators above it. */
const tellsCosts = (columns: readonly Column[], row: BodyRow): boolean =>
  columns.some(
    ({ index, head }) =>
      head.kind === null &&
      head.years === null &&
      row.cells[index]?.label?.field === 'budget' &&
      row.cells[index].role === 'label',
  );

/** How far each year's target was met. */
function holdsRates(columns: readonly Column[], row: BodyRow): boolean {
  const name = nameCell(columns, row);
  return columns.some(({ index, head }) => {
    const cell = row.cells[index];
    return cell !== name && cell?.label?.field === 'achievement' && head.kind === null && head.years === null;
  });
}

function pathKind(path: readonly Label[]): FigureKind | null {
  for (const { reading } of [...path].reverse()) {
    const kind = reading?.field === 'outcome' || reading?.field === 'status' ? 'result' : figureKind(reading);
    if (kind) return kind;
  }
  return null;
}

function headUnit(column: Column, path: readonly Label[]): Unit | null {
  for (const { reading } of [...column.head.labels].reverse()) if (reading?.unit) return reading.unit;
  for (const { reading } of [...path].reverse()) if (reading?.unit) return reading.unit;
  return null;
}

function finish(open: OpenIndicator): IndicatorDraft[] {
  if (open.values.length === 0) return [];
  const units = new Set(open.values.map((v) => v.unit));
  const only = units.size === 1 ? ([...units][0] ?? null) : null;
  return [{ name: open.name, unit: only ?? open.unit?.unit ?? null, text: open.notes[0] ?? null, values: open.values }];
}
