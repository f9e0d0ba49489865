import type { Table } from '../../model/block.js';
import { joinTexts, type SourceText } from '../../model/sourceText.js';
import type { PlanBuilder } from '../builder.js';
import { handlerOf } from '../fields/handlers.js';
import type { FieldInput } from '../fields/input.js';
import { addScheduleCell, scheduleStep } from '../fields/schedule.js';
import { splitOwnYear } from '../figures/index.js';
import { isIndicator } from '../lexicon/itemFields.js';
import type { LabelField, LabelReading } from '../lexicon/types.js';
import type { MeasuredFigures } from '../measuredFigures.js';
import { isMissing, linesToValue, onOneLine, type Value } from '../value.js';
import { withBaselineOfName } from './baselineInName.js';
import type { CellReading } from './cellReading.js';
import { withChosenCells } from './chosenCells.js';
import { withClosingBrackets } from './closingBrackets.js';
import { bodyToColumns } from './columnMeaning.js';
import { type Column, headsToColumns, isFigureBlock, isYearMatrix, TEXT_OVER_YEARS } from './columns.js';
import { costRows, costsOf } from './costRows.js';
import { withCriteriaInGoals } from './criteriaInGoals.js';
import { type BodyRow, type ColumnHead, innermost, type Label, type TableEvent } from './events.js';
import { isUntold, nameIndicator, rowsToIndicators, textToUnit } from './figureBlock.js';
import { readGoalsOfNamed } from './goalsOfNamed.js';
import { headsOfIndicators } from './headsOfIndicators.js';
import { marksIndicators } from './indicatorMarks.js';
import { withLabelledCells } from './labelledCells.js';
import { listCosts, pathToInput } from './labelPath.js';
import { withLabelsBelowName } from './labelsBelowName.js';
import { withMarkedLines } from './markedLines.js';
import { joinOrnamentedRows } from './ornamentedRows.js';
import { withPartsOfName } from './partsOfName.js';
import { announcesPlan } from './plannedYears.js';
import { type RowsEvent, RowsOfHeaders } from './preparedRows.js';
import { chooseItemColumn, registerToRecords } from './registerToRecords.js';
import { withReportedCells } from './reportedCells.js';
import { findRowSorts, labelsOfSorts } from './rowSorts.js';
import { tellsMore } from './tellsMore.js';
import { isPlanned, isSchedule, judgedBeside, namesOwnItems } from './timetable.js';
import { isTotal } from './totals.js';
import { unfilledRows } from './unfilledRows.js';
import { judgesIndicator, unusedCells } from './unusedCells.js';
import { yearRowsOfForm } from './yearRows.js';

/**
 * Body rows under a header → records, figures, schedule or progress: a register where the header names items, a block where it
 * only describes figures, a matrix where years run across.
 */
export class BodyReader {
  private readonly headers: RowsOfHeaders;

  constructor(
    private readonly table: Table,
    private readonly builder: PlanBuilder,
    private readonly figures: MeasuredFigures,
    private readonly around: {
      /** What a label right above the table announces. */
      readonly announced: LabelField | null;
      /** The year that the label above names. */
      readonly year: number | null;
      /** What the table tells of all of its items. */
      readonly shared: readonly FieldInput[];
    },
    private readonly hit: (path: readonly Label[], head: ColumnHead | null, value: Value) => void,
  ) {
    this.headers = new RowsOfHeaders(table, builder);
  }

  /** What the table says, in all, before any of it is read. */
  know(events: readonly TableEvent[]): void {
    this.headers.know(events);
  }

  /** @param isOfNamed the table itself names the item that they tell of. */
  read(printed: RowsEvent, isOfNamed: boolean): void {
    const { event, alike } = this.headers.prepare(printed);
    if (!this.readRows(event, alike, isOfNamed))
      for (const { label, value } of event.rows.flatMap((r) => r.labelled ?? [])) this.hit([label], null, value);
  }

  /** True for a register: its records took what rows of labels tell of them. */
  private readRows(event: RowsEvent, alike: readonly BodyRow[], isOfNamed: boolean): boolean {
    const { path, rows: printed, opensForm, continues } = event;
    const heads = this.around.announced === 'indicator' ? headsOfIndicators(event.heads) : event.heads;
    if (continues) {
      this.continueFigures({ path, heads, rows: printed });
      return false;
    }
    const rows = this.table.origin === 'aligned' ? joinOrnamentedRows(heads, printed) : printed;
    const chosen = withChosenCells(rows);
    const { context, current, hasOpenRecord: isOpen } = this.builder;
    const known = alike.length > printed.length ? withChosenCells(alike).rows : chosen.rows;
    const columns = bodyToColumns(heads, known, context, isOpen && current?.title != null).map(chosen.meaning);
    this.labelAxis(rows, columns);
    this.labelUnits(columns, rows);
    if (isContents(columns)) {
      for (const row of rows) this.noteRow(row);
      return false;
    }
    if (opensForm && rows.length === 1 && path.length === 0 && !isFigureBlock(columns) && !isYearMatrix(columns)) {
      this.readFormHead(columns, rows[0] as BodyRow);
      return false;
    }
    if (rows.length === 1 && path.length === 0 && (isOfNamed || tellsMore(this.builder.current, columns))) {
      this.readFormHead(columns, rows[0] as BodyRow);
      return false;
    }
    if (listCosts(heads) || path.at(-1)?.reading?.field === 'budget') {
      for (const row of rows) current ? this.readMatrixTexts(path, columns, row) : this.noteRow(row);
      return false;
    }
    const byYear = current ? yearRowsOfForm(heads, rows) : null;
    if (byYear) {
      if (byYear.figures.length > 0) this.readFigures(path, byYear.figures, rows);
      for (const { cell, head } of byYear.told)
        this.hit(head.labels.length > 0 ? head.labels : path, head, linesToValue(cell.cell.lines, cell.cell.tables));
      return false;
    }
    if (path.length === 0 && readGoalsOfNamed(columns, rows, this.builder, this.hit)) return false;
    const isTold = rows.some((r) => r.labelled);
    const isNamed = columns.filter((c) => c.field !== null).length >= (isTold ? 1 : 2) || isNamedThroughout(columns);
    const itemColumn = path.length === 0 && isNamed ? chooseItemColumn(columns, rows) : null;
    if (isYearMatrix(columns) && announcesPlan(path, columns)) this.readSchedule(columns, rows);
    else if (isYearMatrix(columns) && tellsTexts(path))
      for (const row of rows) this.readMatrixTexts(path, columns, row);
    else if (
      isSchedule(path, columns, this.around.announced, itemColumn === null || (isOpen && !namesOwnItems(columns)))
    )
      this.readSchedule(columns, rows);
    else if (isFigureBlock(columns) && !isYearMatrix(columns)) this.readFigures(path, columns, rows);
    else if (itemColumn) {
      this.figures.end();
      for (const text of chosen.printed) this.builder.label(text);
      const totals = new Set(chosen.rows.filter(isTotal));
      const unfilled = unfilledRows(columns, chosen.rows);
      for (const cell of [...unfilled].flatMap((row) => row.cells)) if (cell) this.builder.label(cell.text);
      const bare = chosen.rows.filter((row) => !totals.has(row) && !unfilled.has(row));
      const alone = withLabelsBelowName(columns, bare, context.lexicon);
      for (const label of alone.labels) this.builder.label(label);
      const goals = withCriteriaInGoals(alone.columns, alone.rows, itemColumn, context.lexicon);
      const parted = withLabelledCells(goals.columns, goals.rows, itemColumn, context.lexicon);
      for (const [i, { labelled = [] }] of parted.entries())
        for (const { label } of labelled.slice(bare[i]?.labelled?.length ?? 0)) this.builder.label(label.text);
      const closed = withClosingBrackets(parted, columns, itemColumn, context);
      const named = withPartsOfName(columns, closed, itemColumn, context.lexicon);
      const marked = withMarkedLines(columns, named, context.lexicon);
      const items = withReportedCells(columns, marked, context.lexicon, context.legend);
      for (const [i, { labelled = [] }] of items.entries())
        for (const { label } of labelled.slice(marked[i]?.labelled?.length ?? 0)) this.builder.label(label.text);
      const ofYear = { ...context, fiscalYear: context.fiscalYear ?? this.around.year };
      const records = registerToRecords(goals.columns, itemColumn, items, this.table, ofYear);
      for (const record of records)
        for (const input of this.around.shared) handlerOf(input.reading?.field ?? null)(record, input, context);
      this.builder.addRecords(records);
      const sorts = findRowSorts(goals.columns, items, context.lexicon);
      if (sorts) for (const cell of labelsOfSorts(items, sorts)) this.builder.label(cell.text);
      for (const row of totals) this.noteRow(row);
      this.reportUnknown(columns, items);
      return true;
    } else if (isYearMatrix(columns)) this.readMatrix(path, columns, rows);
    else this.readColumnHits(path, columns, rows);
    return false;
  }

  /** Columns of a register that went to extras under a label that nobody knows. */
  private reportUnknown(columns: readonly Column[], rows: readonly BodyRow[]): void {
    for (const { field, head, index } of columns) {
      const label = head.labels.at(-1);
      const isUnknown = field === null && head.years === null && label && head.labels.every((l) => l.reading === null);
      if (isUnknown && rows.some((r) => r.cells[index]?.role === 'value')) this.builder.reportUnknown(label.text);
    }
  }

  /** 事業No. | 推進項目名称 | 担当課 above one row of values, with label rows below: the head of a form. */
  private readFormHead(columns: readonly Column[], row: BodyRow): void {
    for (const column of columns) {
      const cell = cellFrom(row, column.index);
      if (!cell) continue;
      this.hit(labelsAs(column), column.head, linesToValue(cell.cell.lines, cell.cell.tables));
    }
  }

  private readSchedule(columns: readonly Column[], rows: readonly BodyRow[]): void {
    const record = this.builder.current;
    for (const row of rows) {
      const judged = judgedBeside(columns);
      const stepCell =
        row.cells.find(
          (c, i) => c && c.role !== 'empty' && columns[i]?.head.years === null && !judged.has(columns[i]),
        ) ?? null;
      if (!record) {
        this.noteRow(row);
        continue;
      }
      const step = stepCell ? stepCell.text : null;
      scheduleStep(record, step);
      for (const column of columns) {
        const cell = cellFrom(row, column.index);
        const years = column.head.years;
        if (judged.has(column) && cell?.cell.row === row.row)
          this.hit(column.head.labels, column.head, linesToValue(cell.cell.lines));
        if (!cell || cell === stepCell || !years) continue;
        addScheduleCell(record, step, years.from, cell.text);
      }
    }
  }

  private readFigures(path: readonly Label[], columns: readonly Column[], printed: readonly BodyRow[]): void {
    const costs = this.builder.current ? costRows(columns, printed) : new Set<BodyRow>();
    for (const row of costs) this.builder.current?.extras.push(...costsOf(columns, row));
    const rows = printed.filter((r) => !costs.has(r));
    const read = rowsToIndicators(columns, rows, path, this.builder.context);
    const named = read[0]?.name === null ? this.figures.takeName() : null;
    const whole = named ? read.map((r, i) => (i === 0 ? nameIndicator(r, named) : r)) : read;
    const indicators = whole.map((i) => withBaselineOfName(i, this.builder.context));
    const record = this.builder.current;
    const repeats =
      record !== null &&
      indicators.length > 0 &&
      indicators.every((i) => record.indicators.some((r) => sameFigures(i, r)));
    // A converter that prints the last block a second time under another label tells nothing new.
    if (repeats && !path.some((l) => l.reading?.field === 'indicator'))
      for (const row of rows) this.noteRow(row, record);
    else if (!this.builder.addIndicators(indicators)) for (const row of rows) this.noteRow(row);
    else
      for (const row of rows) {
        if (isUntold(columns, rows, row, path)) this.noteRow(row, this.builder.current);
        else this.keepUnusedCells(columns, row, rows.length > 1);
      }
  }

  /** Rows that a shifted column cut off go on with the last indicator. */
  private continueFigures({ path, heads, rows }: Pick<RowsEvent, 'path' | 'heads' | 'rows'>): void {
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

  /** Years, row labels, marks of indicators and of a missing value are understood without standing in the output as text. */
  private labelAxis(rows: readonly BodyRow[], columns: readonly Column[] = []): void {
    for (const row of rows)
      for (const [i, cell] of row.cells.entries()) {
        if (!cell) continue;
        const isWhole =
          marksIndicators(columns[i], columns[i + 1]) ||
          cell.role === 'year' ||
          cell.role === 'label' ||
          isMissing(cell.text.value);
        const understood = isWhole ? cell.text : splitOwnYear(cell.text)?.mark;
        if (understood) this.builder.label(understood);
      }
  }

  /** 人 and ％ under 単位 stand in the output as the units of their figures. */
  private labelUnits(columns: readonly Column[], rows: readonly BodyRow[]): void {
    for (const { field, index } of columns)
      if (field === 'unit')
        for (const { cells } of rows) {
          const cell = cells[index];
          if (cell?.role === 'value' && textToUnit(onOneLine(cell.text, '').value)) this.builder.label(cell.text);
        }
  }

  /** What a figure block tells besides its figures stays with the record. */
  private keepUnusedCells(columns: readonly Column[], row: BodyRow, isOneOfSeveral: boolean): void {
    const record = this.builder.current;
    if (!record) return;
    for (const { column, cell } of unusedCells(columns, row)) {
      const input = pathToInput(column.head.labels, column.head, linesToValue(cell.cell.lines));
      if (isOneOfSeveral && judgesIndicator(column, cell)) record.extras.push({ label: input.label, text: cell.text });
      else this.builder.hit(input);
    }
  }

  /** Years across, row labels that the lexicon does not know: figures make an indicator, words a schedule. */
  private readMatrix(path: readonly Label[], columns: readonly Column[], rows: readonly BodyRow[]): void {
    const figures: BodyRow[] = [];
    const areMeasured = namesMeasured(columns);
    for (const row of rows) {
      const cells = columns.flatMap((c) => {
        const cell = row.cells[c.index];
        const isGrade = c.field === 'achievement';
        return c.head.years && !isGrade && cell && cell.role !== 'empty' && !isMissing(cell.text.value) ? [cell] : [];
      });
      const areFigures = cells.every((c) => /[\d０-９]/.test(c.text.value) && c.text.value.length <= 20);
      if (cells.length > 0 && (areFigures || (areMeasured && cells.every((c) => !/。/.test(c.text.value)))))
        figures.push(row);
      else if (this.builder.current && isPlanned(path, row, columns)) this.readSchedule(columns, [row]);
      else this.readMatrixTexts(path, columns, row);
    }
    if (figures.length > 0) this.readFigures(path, columns, figures);
  }

  private readMatrixTexts(path: readonly Label[], columns: readonly Column[], row: BodyRow): void {
    const labels = columns.flatMap((c) => (c.head.years === null ? (cellFrom(row, c.index) ?? []) : []));
    // その他 among the rows of 事業費: a sum like those that have a name.
    const outer = path.at(-1)?.reading;
    const own = outer?.field === 'budget' ? outer : null;
    const rowLabels: Label[] = labels.map((c) => ({ reading: c.label ?? own, text: onOneLine(c.text) }));
    for (const column of columns) {
      const cell = cellFrom(row, column.index);
      if (!column.head.years || !cell) continue;
      this.hit([...path, ...rowLabels], column.head, linesToValue(cell.cell.lines, cell.cell.tables));
    }
  }

  /** Under a label of its own (path) or without an item column: each cell is a value of its column's label. */
  private readColumnHits(path: readonly Label[], columns: readonly Column[], rows: readonly BodyRow[]): void {
    for (const row of rows)
      for (const column of columns) {
        const cell = cellFrom(row, column.index);
        if (!cell || cell.cell.row !== row.row) continue;
        const labels = column.head.labels.length > 0 ? column.head.labels : path;
        this.hit(labels, column.head, linesToValue(cell.cell.lines, cell.cell.tables));
      }
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

/** 指標 | 現状値（令和６年度） | 目標値（令和７年度）: 策定 under 目標値 is the target in words of what the row names. */
const namesMeasured = (columns: readonly Column[]): boolean =>
  columns.some((c) => isIndicator(c.field) && c.head.kind === null && c.head.years === null) &&
  columns.every((c) => c.head.years === null || c.head.kind !== null);

/** 実績 above a sentence: the labels announce what the column means by what stands below it. */
const labelsAs = ({ field, head }: Column): readonly Label[] => {
  const named = innermost(head.labels);
  if (field === 'criteria' && named && named.field !== field) return readAs(head.labels, named, field);
  if (!field || !TOLD_AFTERWARDS.has(field) || named?.field !== 'result') return head.labels;
  return readAs(head.labels, named, field);
};
const readAs = (labels: readonly Label[], named: LabelReading, field: LabelField): Label[] =>
  labels.map((l) => (l.reading === named ? { ...l, reading: { ...named, field } } : l));
const TOLD_AFTERWARDS: ReadonlySet<LabelField> = new Set(['status', 'outcome']);

/** The cell that begins in the column; null for a blank one, and where a cell of the column before reaches into it. */
const cellFrom = (row: BodyRow, index: number): CellReading | null => {
  const cell = row.cells[index];
  return !cell || cell.role === 'empty' || row.cells[index - 1] === cell ? null : cell;
};

/** Most labels are words that nobody knows, but every column has one. */
const isNamedThroughout = (columns: readonly Column[]): boolean =>
  columns.length >= 3 && columns.every((c) => c.head.labels.length > 0 && c.head.years === null);

/** No. | 取組項目 | ページ: a table of contents. */
const isContents = (columns: readonly Column[]): boolean => columns.some((c) => c.field === 'page');

/** What stands before the year of a shifted row. */
const rowName = (rows: readonly BodyRow[]): SourceText | null => {
  const cells = rows[0]?.cells ?? [];
  const year = cells.findIndex((c) => c?.role === 'year');
  return cells.slice(0, Math.max(0, year)).find((c) => c?.role === 'value')?.text ?? null;
};

/** Rows under a label of texts or sums over the years (取組状況, 財政効果額): each cell is that label's value. */
const tellsTexts = (path: readonly Label[]): boolean => {
  const field = innermost(path)?.field;
  return field !== undefined && TEXT_OVER_YEARS.has(field);
};

const sameFigures = (
  a: { values: readonly { value: number | null; fiscalYear: number | null }[] },
  b: typeof a,
): boolean => a.values.every((v) => b.values.some((w) => w.value === v.value && w.fiscalYear === v.fiscalYear));
