import { readMarker } from '../../japanese/index.js';
import type { Table } from '../../model/block.js';
import { joinTexts, type SourceText } from '../../model/sourceText.js';
import type { PlanBuilder } from '../builder.js';
import type { FigureDraft } from '../draft.js';
import { valueToFigure } from '../fields/figures.js';
import type { FieldInput } from '../fields/input.js';
import { addScheduleCell, scheduleStep } from '../fields/schedule.js';
import { linesToHead, textToDepartment } from '../head.js';
import { tableToLegend } from '../legend.js';
import type { LabelReading, Lexicon } from '../lexicon/types.js';
import type { HeadingStack } from '../outline/headingStack.js';
import { isMissing, linesToValue, onOneLine, type Value } from '../value.js';
import { linesToInnerLabel } from './cellReading.js';
import { bodyToColumns } from './columnMeaning.js';
import {
  type Column,
  headsToColumns,
  isFigureBlock,
  isFigureColumn,
  isYearColumn,
  isYearMatrix,
  TEXT_OVER_YEARS,
} from './columns.js';
import { type BodyRow, type ColumnHead, headField, type Label, type TableEvent } from './events.js';
import { nameIndicator, rowsToIndicators } from './figureBlock.js';
import { tableToGrid } from './grid.js';
import { regionToEvents } from './regionToEvents.js';
import { chooseItemColumn, registerToRecords } from './registerToRecords.js';

/** Reads one table into the plan: its cells become events, each event goes to the record, department or note it belongs to. */
export function tableToPlan(table: Table, context: TableContext): void {
  if (tableToLegend(table).length > 0) {
    for (const cell of table.cells) context.builder.note(null, linesToValue(cell.lines).text);
    return;
  }
  const grid = tableToGrid(table, context.lexicon);
  const region = { top: 0, bottom: grid.rows, left: 0, right: grid.columns };
  new TableReader(table, context).read(regionToEvents(grid, region, [], null));
}

export interface TableContext {
  readonly builder: PlanBuilder;
  readonly lexicon: Lexicon;
  readonly headings: HeadingStack;
}

class TableReader {
  private readonly builder: PlanBuilder;
  private readonly lexicon: Lexicon;

  constructor(
    private readonly table: Table,
    private readonly context: TableContext,
  ) {
    this.builder = context.builder;
    this.lexicon = context.lexicon;
  }

  /** A name beside 指標① whose figures follow: in a block, or in cells of their own (目標値 | 100％ | 実績値 | 98％). */
  private pendingName: FieldInput | null = null;
  private pendingFigures: FigureDraft[] = [];

  read(events: readonly TableEvent[]): void {
    for (const event of events) {
      if (event.type === 'loose' || event.type === 'group') this.endPendingName();
      if (event.type === 'labels') for (const label of event.labels) this.builder.label(label);
      else if (event.type === 'hit') this.readHit(event.path, event.head, event.value);
      else if (event.type === 'rows' && event.continues) this.continueFigures(event);
      else if (event.type === 'rows') this.readRows(event.path, event.heads, event.rows, event.opensForm);
      else if (event.type === 'awaiting') this.builder.await(pathToInput(event.path, null, linesToValue([])));
      else this.readLoose(event.value, event.type === 'group');
    }
    this.endPendingName();
  }

  private endPendingName(): void {
    const input = this.pendingName;
    const values = this.pendingFigures;
    this.pendingName = null;
    this.pendingFigures = [];
    if (values.length === 0) {
      if (input) this.builder.hit(input);
      return;
    }
    const units = new Set(values.map((v) => v.unit));
    const unnamed = { name: null, unit: units.size === 1 ? (values[0]?.unit ?? null) : null, text: null, values };
    this.builder.addIndicators([input ? nameIndicator(unnamed, input.value.text) : unnamed]);
  }

  // ── labelled values ────────────────────────────────────────────────────────────────────────────────────────────────

  private readHit(path: readonly Label[], head: ColumnHead | null, value: Value): void {
    const input = pathToInput(path, head, value);
    if (head?.years && !this.builder.current) {
      // A matrix before any item: a sample form that explains the marks and cells of the sheets that follow.
      this.builder.report('legend-skipped', value.text);
      this.builder.note(input.label, value.text);
      return;
    }
    if (this.keepsFigure(input)) return;
    this.endPendingName();
    const inner = this.innerHit(input);
    if (inner) {
      this.builder.label(inner.label as SourceText);
      this.builder.hit(inner);
    } else if (isIndicatorName(input)) this.pendingName = input;
    else if (input.reading?.field === 'schedule' && head?.years) this.addSchedule(null, head.years.from, value.text);
    else this.builder.hit(input);
    for (const nested of value.tables) this.readNested(nested);
  }

  /** A cell of one figure under 目標値 or 実績値 in a form waits for the others of its indicator. */
  private keepsFigure(input: FieldInput): boolean {
    if (input.kind === null || !this.builder.current) return false;
    const text = onOneLine(input.value.text);
    if (isMissing(text.value) && this.pendingName) {
      this.builder.label(text);
      return true;
    }
    if (!/^[^\p{L}]*[\d０-９][^。、]{0,14}$/u.test(text.value) && !this.pendingName) return false;
    const figure = valueToFigure(text, input, input.reading?.unit ?? null, this.builder.context);
    if (!figure) return false;
    this.pendingFigures.push(figure);
    return true;
  }

  /** A value that opens with a label of its own under an outer label that only groups: 計画 | 目標：…. */
  private innerHit(input: FieldInput): FieldInput | null {
    const outer = input.reading?.field ?? 'section';
    if (outer !== 'section' && outer !== 'achievement' && outer !== 'indicator') return null;
    const inner = linesToInnerLabel(input.value.lines, this.lexicon);
    if (!inner || inner.reading.field === outer) return null;
    return {
      reading: inner.reading,
      label: inner.label,
      value: linesToValue(inner.rest, input.value.tables),
      years: inner.reading.years ?? input.years,
      kind: input.kind,
    };
  }

  private readNested(table: Table): void {
    tableToPlan(table, this.context);
  }

  private addSchedule(step: SourceText | null, year: number, text: SourceText): void {
    const record = this.builder.current;
    if (record) addScheduleCell(record, step, year, text);
    else this.builder.note(step, text);
  }

  // ── body rows under a header ───────────────────────────────────────────────────────────────────────────────────────

  private readRows(
    path: readonly Label[],
    heads: readonly ColumnHead[],
    rows: readonly BodyRow[],
    opensForm: boolean,
  ): void {
    const columns = bodyToColumns(heads, rows, this.builder.context);
    this.labelAxis(rows);
    if (isContents(columns)) {
      for (const row of rows) this.noteRow(row);
      return;
    }
    if (opensForm && rows.length === 1 && path.length === 0 && !isFigureBlock(columns)) {
      this.readFormHead(columns, rows[0] as BodyRow);
      return;
    }
    if (isYearMatrix(columns) && tellsTexts(path)) for (const row of rows) this.readMatrixTexts(path, columns, row);
    else if (isSchedule(path, columns, this.builder.hasOpenRecord)) this.readSchedule(columns, rows);
    else if (isFigureBlock(columns) && !isYearMatrix(columns)) this.readFigures(path, columns, rows);
    else if (
      path.length === 0 &&
      chooseItemColumn(columns, rows) &&
      columns.filter((c) => c.field !== null).length >= 2
    )
      this.builder.addRecords(registerToRecords(heads, rows, this.table, this.builder.context));
    else if (isYearMatrix(columns)) this.readMatrix(path, columns, rows);
    else this.readColumnHits(path, columns, rows);
  }

  /** 事業No. | 推進項目名称 | 担当課 above one row of values, with label rows below: the head of a form. */
  private readFormHead(columns: readonly Column[], row: BodyRow): void {
    for (const column of columns) {
      const cell = row.cells[column.index];
      if (!cell || cell.role === 'empty' || row.cells[column.index - 1] === cell) continue;
      this.readHit(column.head.labels, column.head, linesToValue(cell.cell.lines, cell.cell.tables));
    }
  }

  private readSchedule(columns: readonly Column[], rows: readonly BodyRow[]): void {
    const record = this.builder.current;
    for (const row of rows) {
      const stepCell = row.cells.find((c, i) => c && c.role !== 'empty' && columns[i]?.head.years === null) ?? null;
      if (!record) {
        this.noteRow(row);
        continue;
      }
      const step = stepCell ? stepCell.text : null;
      scheduleStep(record, step);
      for (const column of columns) {
        const cell = row.cells[column.index];
        const years = column.head.years;
        if (!cell || cell === stepCell || !years || row.cells[column.index - 1] === cell) continue;
        addScheduleCell(record, step, years.from, cell.text);
      }
    }
  }

  private readFigures(path: readonly Label[], columns: readonly Column[], rows: readonly BodyRow[]): void {
    const read = rowsToIndicators(columns, rows, path, this.builder.context);
    const named = this.pendingName !== null && read[0]?.name === null ? this.pendingName.value.text : null;
    if (named) this.pendingName = null;
    const indicators = named ? read.map((r, i) => (i === 0 ? nameIndicator(r, named) : r)) : read;
    const record = this.builder.current;
    const repeats =
      record !== null &&
      indicators.length > 0 &&
      indicators.every((i) => record.indicators.some((r) => sameFigures(i, r)));
    // A converter that prints the last block a second time under another label tells nothing new.
    if (repeats && !path.some((l) => l.reading?.field === 'indicator'))
      for (const row of rows) this.noteRow(row, record);
    else if (!this.builder.addIndicators(indicators)) for (const row of rows) this.noteRow(row);
    else for (const row of rows) this.keepUnusedCells(columns, row);
  }

  private continueFigures({ path, heads, rows }: Extract<TableEvent, { type: 'rows' }>): void {
    const read = rowsToIndicators(headsToColumns(heads), rows, path, this.builder.context)[0];
    this.labelAxis(rows);
    const record = this.builder.current;
    const last = record?.indicators.at(-1);
    const name = read?.name ?? rowName(rows);
    this.builder.report('columns-shifted', rows[0]?.cells.find((c) => c)?.text ?? null);
    if (record && last) {
      const named = last.name === null && name ? nameIndicator(last, name) : last;
      record.indicators[record.indicators.length - 1] = { ...named, values: [...last.values, ...(read?.values ?? [])] };
    } else for (const row of rows) this.noteRow(row);
  }

  /** Years, row labels and marks for a missing value are understood without standing in the output as text. */
  private labelAxis(rows: readonly BodyRow[]): void {
    for (const row of rows)
      for (const cell of row.cells)
        if (cell && (cell.role === 'year' || cell.role === 'label' || isMissing(cell.text.value)))
          this.builder.label(cell.text);
  }

  /** Cells of a figure block that are neither name, unit, year nor figure stay with the record. */
  private keepUnusedCells(columns: readonly Column[], row: BodyRow): void {
    const record = this.builder.current;
    for (const column of columns) {
      const cell = row.cells[column.index];
      if (
        !record ||
        !cell ||
        cell.role !== 'value' ||
        isFigureColumn(column) ||
        column.field === null ||
        isMissing(cell.text.value)
      )
        continue;
      if (cell.cell.row !== row.row || column.field === 'fiscalYear' || column.head.years) continue;
      this.builder.hit(pathToInput(column.head.labels, column.head, linesToValue(cell.cell.lines)));
    }
  }

  /** Years across, row labels that the lexicon does not know: figures make an indicator, words a schedule. */
  private readMatrix(path: readonly Label[], columns: readonly Column[], rows: readonly BodyRow[]): void {
    const figures: BodyRow[] = [];
    for (const row of rows) {
      const cells = columns.flatMap((c) => {
        const cell = row.cells[c.index];
        return c.head.years && cell && cell.role !== 'empty' && !isMissing(cell.text.value) ? [cell] : [];
      });
      if (cells.length > 0 && cells.every((c) => /[\d０-９]/.test(c.text.value) && c.text.value.length <= 20))
        figures.push(row);
      else this.readMatrixTexts(path, columns, row);
    }
    if (figures.length > 0) this.readFigures(path, columns, figures);
  }

  private readMatrixTexts(path: readonly Label[], columns: readonly Column[], row: BodyRow): void {
    const labels = row.cells.flatMap((c, i) =>
      c && columns[i]?.head.years === null && c.role !== 'empty' && row.cells[i - 1] !== c ? [c] : [],
    );
    const rowLabels: Label[] = labels.map((c) => ({ reading: c.label, text: onOneLine(c.text) }));
    for (const column of columns) {
      const cell = row.cells[column.index];
      if (!column.head.years || !cell || cell.role === 'empty' || row.cells[column.index - 1] === cell) continue;
      this.readHit([...path, ...rowLabels], column.head, linesToValue(cell.cell.lines, cell.cell.tables));
    }
  }

  /** Under a label of its own (path) or without an item column: each cell is a value of its column's label. */
  private readColumnHits(path: readonly Label[], columns: readonly Column[], rows: readonly BodyRow[]): void {
    for (const row of rows)
      for (const column of columns) {
        const cell = row.cells[column.index];
        if (!cell || cell.role === 'empty' || cell.cell.row !== row.row || row.cells[column.index - 1] === cell)
          continue;
        const labels = column.head.labels.length > 0 ? column.head.labels : path;
        this.readHit(labels, column.head, linesToValue(cell.cell.lines, cell.cell.tables));
      }
  }

  // ── unlabelled cells ───────────────────────────────────────────────────────────────────────────────────────────────

  private readLoose(value: Value, isGroupRow: boolean): void {
    if (this.builder.takeAwaited(value.lines)) return;
    const text = onOneLine(value.text, '');
    const organisation = text.value.length <= 40 ? this.lexicon.readOrganisation(text.value) : null;
    const head = organisation ? null : linesToHead(value.lines);
    const both = organisation || head ? null : textToDepartment(value.text, this.lexicon);
    const inner = organisation || head || both ? null : linesToInnerLabel(value.lines, this.lexicon);
    if (organisation && organisation.rank !== 'division') {
      this.context.headings.clear();
      this.builder.setCategories([]);
      this.builder.beginDepartment(value.text);
    } else if (both) {
      this.context.headings.clear();
      this.builder.setCategories([]);
      this.builder.beginDepartment(both.name);
      this.builder.setHead(both.head);
    } else if (head && this.builder.departmentName) this.builder.setHead(head);
    else if (inner) {
      this.builder.label(inner.label);
      this.builder.hit({
        reading: inner.reading,
        label: inner.label,
        value: linesToValue(inner.rest, value.tables),
        years: inner.reading.years,
        kind: null,
      });
    } else if (isGroupRow && isHeading(value)) {
      const leave = this.context.headings.enterGroup(onOneLine(value.text));
      this.builder.setCategories(this.context.headings.texts(), leave);
    } else this.builder.note(null, value.text);
    for (const nested of value.tables) this.readNested(nested);
  }

  /** A row that belongs to no record is kept as it stands. */
  private noteRow(row: BodyRow, record = this.builder.current): void {
    const texts = [...new Set(row.cells)].flatMap((c) =>
      c && c.role !== 'empty' && c.cell.row === row.row ? [onOneLine(c.text)] : [],
    );
    if (texts.length === 0) return;
    const text = joinTexts(texts, '　');
    if (record && this.builder.isGathering) record.extras.push({ label: null, text });
    else this.builder.note(null, text);
  }
}

const isHeading = (value: Value): boolean => {
  const text = onOneLine(value.text).value;
  return (
    text.length <= 50 &&
    !/[。]$/.test(text) &&
    /[^\d０-９A-Za-z％%\s,.]{2}/.test(text) &&
    (readMarker(text) !== null || !/[、。]/.test(text))
  );
};

/** No. | 取組項目 | ページ: a table of contents. */
const isContents = (columns: readonly Column[]): boolean => columns.some((c) => c.field === 'page');

const isSchedule = (path: readonly Label[], columns: readonly Column[], inForm: boolean): boolean => {
  const named =
    path.some((l) => l.reading?.field === 'schedule') ||
    columns.some((c) => c.field === 'step' || c.field === 'schedule');
  return named && columns.some((c) => isYearColumn(c)) && (inForm || !columns.some((c) => c.field === 'title'));
};

const rowName = (rows: readonly BodyRow[]): SourceText | null =>
  rows[0]?.cells.find((c) => c?.role === 'value')?.text ?? null;

/** 指標① | し尿受入施設の進捗率: words without a figure, under a label of an indicator. */
const isIndicatorName = (input: FieldInput): boolean =>
  (input.reading?.field === 'indicator' || input.reading?.field === 'indicatorName') &&
  !/[\d０-９][^\n]*$/.test(input.value.text.value.split('\n')[0] ?? '');

/** Rows under a label of texts or sums over the years (取組状況, 財政効果額): each cell is that label's value. */
const tellsTexts = (path: readonly Label[]): boolean => {
  const field = innermost(path)?.field;
  return field !== undefined && TEXT_OVER_YEARS.has(field);
};

const sameFigures = (
  a: { values: readonly { value: number | null; fiscalYear: number | null }[] },
  b: typeof a,
): boolean => a.values.every((v) => b.values.some((w) => w.value === v.value && w.fiscalYear === v.fiscalYear));

/** The innermost label that the lexicon knows decides; all of them are the label as printed. */
function pathToInput(path: readonly Label[], head: ColumnHead | null, value: Value): FieldInput {
  const reading = innermost(path) ?? (head ? headField(head) : null);
  const own = path.map((l) => l.text);
  const above = head && head.labels.length > 0 && head.labels[0] !== path[0] ? head.labels.map((l) => l.text) : [];
  const label = own.length + above.length > 0 ? joinTexts([...own, ...above], ' ') : null;
  return { reading, label, value, years: head?.years ?? firstYears(path), kind: head?.kind ?? kindOf(reading) };
}

function innermost(path: readonly Label[]): LabelReading | null {
  for (let i = path.length - 1; i >= 0; i--) {
    const reading = path[i]?.reading;
    if (reading && reading.field !== 'section') return reading;
  }
  return path.at(-1)?.reading ?? null;
}

const firstYears = (path: readonly Label[]): FieldInput['years'] =>
  [...path].reverse().find((l) => l.reading?.years)?.reading?.years ?? null;

const kindOf = (reading: LabelReading | null): FieldInput['kind'] => {
  const field = reading?.field;
  return field === 'baseline' || field === 'target' || field === 'result' || field === 'forecast' ? field : null;
};
