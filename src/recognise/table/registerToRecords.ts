import { readMarker } from '../../japanese/index.js';
import type { Line, Table } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import { joinTexts, sliceText } from '../../model/sourceText.js';
import type { IndicatorDraft, RecordDraft } from '../draft.js';
import { emptyRecord } from '../draft.js';
import { HANDLERS, handlerOf } from '../fields/handlers.js';
import { markerToNumber } from '../fields/identity.js';
import { type FieldContext, type FieldInput, labelledInput } from '../fields/input.js';
import { addProgressText } from '../fields/progress.js';
import { addPartOfStep, addScheduleCell, scheduleStep } from '../fields/schedule.js';
import { type Item, linesToItems, sliceLine } from '../items.js';
import { splitLevels } from '../levelsInCell.js';
import type { LabelReading } from '../lexicon/types.js';
import { linesToStamped } from '../stamp.js';
import { countedName, isMissing, linesToValue, onOneLine } from '../value.js';
import { addLabelled } from './addLabelled.js';
import { withBaselineOfName } from './baselineInName.js';
import { type CellReading, withLines } from './cellReading.js';
import { type Column, isFigureColumn, isItemField, isStepColumn, isYearColumn } from './columns.js';
import { type EffectsOfKinds, effectsOfKinds, fillEffects } from './effectsOfKinds.js';
import type { BodyRow } from './events.js';
import { rowsToIndicators } from './figureBlock.js';
import { measuredRows, toFigureBlock } from './figuresOfKinds.js';
import { namedByItem } from './figuresOfMeasure.js';
import { type ItemRows, inheritBlanks, judgedApart, rowsToGroups } from './itemRows.js';
import { fillYear } from './kindsOfYears.js';
import { labelInBrackets, splitBrackets, splitUnit } from './labelInBrackets.js';
import { withOuterUnit } from './labelPath.js';
import { spreadOverItems } from './manyItems.js';
import { realignGoals } from './realign.js';
import { figuresOfSort, findRowSorts, type RowSorts, rowsOfSort } from './rowSorts.js';
import { fillBesideSteps } from './rowsOfTimetable.js';
import { joinWrappedRows } from './wrappedRows.js';
import { findYearsDown, isPlannedInWords, yearOfRow } from './yearsDown.js';

/** The columns of a register, with what holds for all of its rows. */
interface Register {
  readonly columns: readonly Column[];
  readonly item: Column;
  /** What names the steps of a timetable, where one stands among the columns. */
  readonly steps: Column | null;
  /** What says of each row of years whether it was planned or done. */
  readonly kinds: Column | null;
  /** What says of each row of an item of which year it tells. */
  readonly yearsDown: Column | null;
  /** The label that a head prints in brackets behind its first, by the head's column. */
  readonly inBrackets: ReadonlyMap<Column, LabelReading | null>;
  /** The rows whose years hold figures of an indicator. */
  readonly measured: ReadonlySet<BodyRow>;
  /** The figures beside an item make indicators of their own. */
  readonly hasFigures: boolean;
  /** What parts an item's rows into steps and figures. */
  readonly rowSorts: RowSorts | null;
  /** What was gained and saved by year, where rows of their own say what was planned and done. */
  readonly effects: EffectsOfKinds | null;
}

/**
 * A register: the header names the columns, one or more records a body row. A cell that spans several rows belongs to
 * each of them; the rows that one item cell spans are one record.
 */
export function registerToRecords(
  columns: readonly Column[],
  itemColumn: Column,
  rows: readonly BodyRow[],
  table: Pick<Table, 'origin' | 'breaks'>,
  context: FieldContext,
): RecordDraft[] {
  const { rows: aligned, touched } =
    table.origin === 'delimited'
      ? realignGoals(joinWrappedRows(rows, columns, itemColumn), columns, itemColumn)
      : { rows, touched: new Set<number>() };
  const filled = inheritBlanks(columns, aligned, itemColumn, table);
  const groups = judgedApart(rowsToGroups(filled, itemColumn, table.origin), columns);
  const itemRows = groups.map((g) => g.rows);
  const measured = measuredRows(columns, filled);
  const effects = effectsOfKinds(columns, filled);
  const register: Register = {
    columns,
    item: itemColumn,
    steps: hasTimetable(columns, context) ? (columns.find(isStepColumn) ?? null) : null,
    kinds: effects ? null : (columns.find((c) => c.namesKinds) ?? null),
    yearsDown: findYearsDown(columns, itemColumn, itemRows),
    inBrackets: new Map(columns.map((c) => [c, labelInBrackets(c, context.lexicon)])),
    measured,
    hasFigures: hasFigureParts(columns, measured),
    rowSorts: findRowSorts(columns, filled, context.lexicon),
    effects,
  };
  return groups.flatMap((group) => {
    const records = groupToRecords(group, register, context);
    const last = records.at(-1);
    if (last) addLabelled(last, group.rows, context);
    if (group.rows.some((r) => touched.has(r.row)))
      for (const record of records) record.doubts.add('objective-realigned');
    return records;
  });
}

/** The column whose cells are the smallest thing committed to: numbers or titles before actions, actions before goals. */
export function chooseItemColumn(columns: readonly Column[], rows: readonly BodyRow[]): Column | null {
  const counted = columns
    .filter((c) => isItemField(c.field) && c.head.years === null)
    .map((column) => ({ column, cells: columnCells(rows, column.index).length }));
  const most = (fields: readonly string[]) =>
    counted.filter((c) => fields.includes(c.column.field ?? '') && c.cells > 0).sort((a, b) => b.cells - a.cells)[0] ??
    null;
  const title = most(['title']);
  const number = most(['number']);
  const named = title && number ? (number.cells > title.cells ? number : title) : (title ?? number);
  const action = most(['measures']);
  const goal = most(['objective', 'goals']);
  if (named && named.column.field === 'number' && action && action.cells > named.cells * 1.5) return action.column;
  return (named ?? action ?? goal)?.column ?? null;
}

/** The cells of the column that are not empty, each once. */
export function columnCells(rows: readonly BodyRow[], index: number): CellReading[] {
  const cells = new Set<CellReading>();
  for (const row of rows) {
    const cell = row.cells[index];
    if (cell && cell.role !== 'empty') cells.add(cell);
  }
  return [...cells];
}

function groupToRecords(group: ItemRows, register: Register, context: FieldContext): RecordDraft[] {
  if (group.rows.every((r) => r.cells.every((c) => !c || isMissing(c.text.value)))) return [];
  const items = group.item ? linesToItems(group.item.cell.lines) : { preface: [], items: [] };
  const { columns } = register;
  // 骨子案 beside the name of an indicator, where other items have figures: its target in words.
  const own = measuredRows(columns, group.rows);
  const measured = new Set(group.rows.filter((r) => own.has(r) || register.measured.has(r)));
  if (items.items.length >= 2) return spreadOverItems(items.items, group.rows, { ...register, measured }, context);
  const record = emptyRecord();
  const only = items.items[0] ?? null;
  if (register.rowSorts) return [fillSorted(record, group.rows, register, register.rowSorts, only, context)];
  const ofItem = { ...register, measured, hasFigures: hasFigureParts(columns, measured) };
  for (const column of columns) fillColumn(record, group.rows, column, ofItem, only, context);
  const figures = namedByItem(figuresOf(group.rows, columns, measured, context), record);
  record.indicators.push(...figures.map((i) => withBaselineOfName(i, context)));
  if (register.effects) fillEffects(record, group.rows, register.effects, context);
  return [record];
}

/** The item's own columns, its steps, and its figures below the same years. */
function fillSorted(
  record: RecordDraft,
  rows: readonly BodyRow[],
  register: Register,
  rowSorts: RowSorts,
  only: Item | null,
  context: FieldContext,
): RecordDraft {
  const { names, years } = rowSorts;
  const own = { ...register, steps: null, kinds: null, measured: new Set<BodyRow>(), hasFigures: false };
  for (const column of register.columns)
    if (column.index < rowSorts.sorts.index || column.index > (years.at(-1)?.index ?? 0))
      fillColumn(record, rows, column, own, only, context);
  for (const row of rowsOfSort(rows, rowSorts, 'steps', context.lexicon))
    for (const column of [names, ...years]) fillStep(record, row, names, column, context.fiscalYear);
  const measured = rowsOfSort(rows, rowSorts, 'figures', context.lexicon);
  record.indicators.push(...rowsToIndicators(figuresOfSort(rowSorts), measured, [], context));
  return record;
}

function fillColumn(
  record: RecordDraft,
  rows: readonly BodyRow[],
  column: Column,
  { columns, item, steps, kinds, yearsDown, inBrackets, measured, hasFigures, effects }: Register,
  only: Item | null,
  context: FieldContext,
): void {
  if (effects && (column === effects.kinds || column === effects.side || effects.sums.includes(column))) return;
  if (steps && (column === steps || isYearColumn(column) || column.partOfYear)) {
    for (const row of rows)
      if (!fillBesideSteps(record, row, steps, column, context))
        fillStep(record, row, steps, column, context.fiscalYear);
    return;
  }
  if (kinds && isYearColumn(column)) {
    fillYear(record, rows, kinds, column, measured, context);
    return;
  }
  if (isOfFigures(column, hasFigures)) return;
  if (column === yearsDown) return;
  if (yearsDown && column.index > yearsDown.index && column.head.years === null) {
    for (const row of rows) fillOfYear(record, row, yearsDown, column, context);
    return;
  }
  const isItem = column === item;
  const reading = inBrackets.get(column) ?? null;
  const left = columns[column.index - 1];
  for (const cell of columnCells(rows, column.index)) {
    if (left && cell.cell.columnSpan > 1 && rows.some((r) => r.cells[left.index] === cell)) continue;
    if (left?.numbersNext && column.field === 'category') {
      addNumberedLevel(record, cell, left, rows);
      continue;
    }
    // １ 水辺の再生 before the item 1: the level's own number.
    const own = isItem || !only || column.field === 'category' ? cell : withoutOwnMarker(cell, only);
    const rest = reading ? takeBrackets(record, own, column, reading, context) : own;
    fillCell(record, rest, column, isItem, context);
  }
}

/** A cell of a row that tells of one year; one that spans several rows tells of the item. */
function fillOfYear(record: RecordDraft, row: BodyRow, yearsDown: Column, column: Column, context: FieldContext): void {
  const cell = row.cells[column.index];
  if (!cell || cell.role === 'empty' || cell.cell.row !== row.row || row.cells[column.index - 1] === cell) return;
  const year = yearOfRow(row, yearsDown);
  const input = linesToInput(cell.cell.lines, cell.cell.tables, column);
  if (year === null || cell.cell.rowSpan > (row.cells[yearsDown.index]?.cell.rowSpan ?? 1))
    fillCell(record, cell, column, false, context);
  else if (isPlannedInWords(input)) addScheduleCell(record, input.label, year, cell.text);
  else handlerOf(column.field)(record, { ...input, years: { from: year, to: year } }, context);
}

/** 1 | 働く場をつくる, in two columns under one head: the number stands before the level's name. */
function addNumberedLevel(record: RecordDraft, name: CellReading, numbers: Column, rows: readonly BodyRow[]): void {
  const number = rows.find((r) => r.cells[numbers.index + 1] === name)?.cells[numbers.index];
  if (isMissing(name.text.value)) return;
  const isNumbered = number != null && !isMissing(number.text.value);
  record.category.push(isNumbered ? countedName(number.text, name.text) : onOneLine(name.text));
}

/** Years, or parts of a year that is known, stand across. */
const hasTimetable = (columns: readonly Column[], { fiscalYear }: FieldContext): boolean =>
  columns.some((c) => isYearColumn(c) || (c.partOfYear && fiscalYear !== null));

/** A row of the item's timetable: its step, or what is planned for it in the column's year, or in its part of `year`. */
function fillStep(record: RecordDraft, row: BodyRow, steps: Column, column: Column, year: number | null): void {
  const named = row.cells[steps.index];
  const step = named && !isMissing(named.text.value) ? named.text : null;
  if (column === steps) {
    if (step) scheduleStep(record, step);
    return;
  }
  const cell = row.cells[column.index];
  const isOwn = cell?.cell.row === row.row && row.cells[column.index - 1] !== cell;
  if (!cell || !isOwn) return;
  const own = column.head.years?.from ?? year;
  if (column.partOfYear && own !== null) addPartOfStep(record, step, own, column.partOfYear, cell.text);
  else if (column.head.years) addScheduleCell(record, step, column.head.years.from, cell.text);
}

/** Under 取組項目（担当課） the cell ends with its unit, too, mostly in brackets: it goes to the record, the rest is the cell. */
function takeBrackets(
  record: RecordDraft,
  cell: CellReading,
  column: Column,
  reading: LabelReading,
  context: FieldContext,
): CellReading {
  const parts = splitBrackets(cell.cell.lines) ?? splitUnit(cell.cell.lines, context.lexicon);
  if (!parts) return cell;
  const value = linesToValue(parts.inside);
  if (reading.field === 'department') record.department = onOneLine(value.text, '');
  else HANDLERS.division(record, labelledInput(reading, headLabel(column), value), context);
  return withLines(cell, parts.before);
}

/** ① beside the one action ①: the mark only says which action the cell is about. */
function withoutOwnMarker(cell: CellReading, item: Item): CellReading {
  const { items, preface } = linesToItems(cell.cell.lines);
  const only = items[0];
  if (!only || items.length > 1 || preface.length > 0 || only.ordinal !== item.ordinal || only.style !== item.style)
    return cell;
  return { ...cell, cell: { ...cell.cell, lines: only.lines } };
}

/** Puts one body cell into the record. */
export function fillCell(
  record: RecordDraft,
  cell: CellReading,
  column: Column,
  isItem: boolean,
  context: FieldContext,
): void {
  const input = linesToInput(cell.cell.lines, cell.cell.tables, column);
  const year = input.years?.from ?? context.fiscalYear;
  if (column.partOfYear && year !== null) {
    addScheduleCell(record, column.partOfYear, year, input.value.text);
    return;
  }
  if (isYearColumn(column) && input.years) {
    addScheduleCell(record, null, input.years.from, input.value.text);
    return;
  }
  if (column.field === 'department') {
    if (!isMissing(input.value.text.value)) record.department = onOneLine(input.value.text, '');
    return;
  }
  if (column.field === 'category') {
    if (!isMissing(input.value.text.value)) record.category.push(...splitLevels(input.value));
    return;
  }
  if (isItem && column.field !== 'number' && column.field !== 'title') {
    fillItem(record, input, column, context);
    return;
  }
  if (column.inWords) addProgressText('nextSteps', record, input, context);
  else handlerOf(column.field)(record, input, context);
}

/** The item's own cell: its marker is the record's number, a result stamped at its end the record's achievement. */
function fillItem(record: RecordDraft, input: FieldInput, column: Column, context: FieldContext): void {
  const { items, preface } = linesToItems(input.value.lines);
  const only = items.length === 1 && preface.length === 0 ? items[0] : onlyItem(input.value.lines);
  if (only && !record.number) record.number = markerToNumber(only.marker, only.marker.value, only.ordinal);
  const { text, achievement } = linesToStamped(only ? only.lines : input.value.lines, context.legend);
  if (achievement) record.achievement = achievement;
  if (column.field)
    HANDLERS[column.field](
      record,
      { ...input, value: { ...input.value, text, lines: only ? only.lines : input.value.lines } },
      context,
    );
}

/** (2) 桟橋を直す: each row of the list has one number, and only the first of a part is (1). */
function onlyItem(lines: readonly Line[]): Pick<Item, 'marker' | 'ordinal' | 'lines'> | undefined {
  const [first, ...more] = lines;
  const marker = first && readMarker(first.text.value);
  if (!first || !marker || marker.ordinal === null || !/^(?:parenthesised|dotted)$/.test(marker.style))
    return undefined;
  if (marker.length >= first.text.value.length || more.some((l) => readMarker(l.text.value)?.style === marker.style))
    return undefined;
  const from = first.text.value.indexOf(marker.text);
  return {
    marker: sliceText(first.text, from, from + marker.text.length),
    ordinal: marker.ordinal,
    lines: [sliceLine(first, marker.length), ...more],
  };
}

/** Lines that stand in a column, as a value under the column's label. */
export function linesToInput(lines: readonly Line[], tables: readonly Table[], column: Column): FieldInput {
  return {
    reading: withOuterUnit(column.head.labels.at(-1)?.reading ?? null, column.head.labels),
    label: keepsYears(column) ? joinTexts(column.head.printed ?? [], ' ') : headLabel(column),
    value: linesToValue(lines, tables),
    years: column.head.years,
    kind: column.head.kind,
  };
}

/** 事業費 | 令和5年度 | 決算: what no field holds is kept with the years that it stands under. */
const keepsYears = ({ field, head }: Column): boolean =>
  (field === 'budget' || field === 'effect') && head.years !== null && (head.printed?.length ?? 0) > head.labels.length;

/** It is read with the figures of its row, and tells nothing else. */
export const isOfFigures = (column: Column, hasFigures: boolean): boolean =>
  column.numbersNext === true || column.namesKinds === true || (isFigureColumn(column) && hasFigures);

function headLabel(column: Column): SourceText | null {
  const labels = column.head.labels.map((l) => l.text);
  return labels.length > 0 ? joinTexts(labels, ' ') : null;
}

/** Figures and what describes them; below years of a kind only where the rows hold any. */
function hasFigureParts(columns: readonly Column[], measured: ReadonlySet<BodyRow>): boolean {
  const parts = columns.filter((c) => isFigureColumn(c));
  if (!columns.some((c) => c.ofKinds)) return parts.length >= 2;
  return parts.some((c) => c.head.kind !== null) || measured.size > 0;
}

/** 指標名 | 現状値 | 目標値 beside the item: an indicator a row. */
export const figuresBeside = (
  rows: readonly BodyRow[],
  columns: readonly Column[],
  context: FieldContext,
): IndicatorDraft[] => figuresOf(rows, columns, measuredRows(columns, rows), context);

function figuresOf(
  rows: readonly BodyRow[],
  columns: readonly Column[],
  measured: ReadonlySet<BodyRow>,
  context: FieldContext,
): IndicatorDraft[] {
  if (!hasFigureParts(columns, measured)) return [];
  const block = toFigureBlock(columns, rows, measured);
  const figures = block.columns.map((c) =>
    isFigureColumn(c) ? c : { ...c, field: 'remarks' as const, head: { ...c.head, years: null, kind: null } },
  );
  return rowsToIndicators(figures, block.rows, [], context);
}
