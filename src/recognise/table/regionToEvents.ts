import { linesToValue, onOneLine } from '../value.js';
import { areBudgetSides } from './budgetSides.js';
import type { CellReading } from './cellReading.js';
import { opensCountedItem } from './countedItems.js';
import { CountedSections } from './countedSections.js';
import { type BodyRow, type ColumnHead, type Label, labelsToHead, type TableEvent } from './events.js';
import {
  amountsUnderYears,
  figureRowToEvents,
  isFigureRow,
  isMeasuredRow,
  isOfTimetable,
  kindsUnderYears,
  leavesBlock,
  namesFigures,
  namesKindOfFigure,
  namesKinds,
  namesStep,
  rowsUnderYears,
  sortsOneIndicator,
  yearsAlone,
} from './figureRow.js';
import { readFormRow } from './formRow.js';
import { goalRows } from './goalRows.js';
import type { Grid } from './grid.js';
import { headerEnd, headsBeside, ofCosts, readHeads } from './headers.js';
import { kindsBelowName } from './kindsBelowName.js';
import { labelledGroups } from './labelledGroups.js';
import { LabelledRows } from './labelledRow.js';
import { isText, listCosts, nameSeveral } from './labelPath.js';
import { levelRowToEvents } from './levelRow.js';
import { namesEvaluator } from './namesEvaluator.js';
import { type NumberedTitle, openingOfForm } from './numberedTitle.js';
import { pairedFigures } from './pairedFigures.js';
import { plainRowToEvents } from './plainRow.js';
import {
  asidesOfHeader,
  couldLabelRow,
  hasLabelColumn,
  isAcross,
  isRowOfLabelledValues,
  isRowOfTold,
  isUnderSpan,
  mayHeadRows,
  NAMES_ITEM,
  type Region,
  rowText,
  standsAcross,
} from './rowKinds.js';
import { blockBeside, goesOnWithBlock, lastYearBlock, shiftedRowToEvents, type YearBlock } from './shiftedBlock.js';
import { type SpanningNumber, spanningNumber } from './spanningNumber.js';
import { foldRows, headerToStack, type StackedHeader } from './stackedHeader.js';
import { headsOfYearsBeside } from './yearsBeside.js';
import { yearsOverCells } from './yearsOverCells.js';

/**
 * Reads a region of a grid from the top down. A row is one of: a header (names the columns below), the top of a label that
 * spans several rows (the rest of those rows is a region of its own), a form row (label, value, label, value …), a body
 * row under a header, or a single cell across the table.
 */
export function regionToEvents(
  grid: Grid,
  region: Region,
  path: readonly Label[],
  inherited: readonly ColumnHead[] | null,
): TableEvent[] {
  return new RegionReader(grid, region, path, inherited).read();
}

class RegionReader {
  private readonly events: TableEvent[] = [];
  /** One head a column of the region, or null while no header is in force. */
  private heads: readonly ColumnHead[] | null;
  private body: BodyRow[] = [];
  /** The years that headed the last part beside a label that spans its rows. */
  private years: readonly ColumnHead[] | null = null;
  private block: YearBlock | null = null;
  /** A label on a row of its own: the single cells below it are its values. */
  private above: Label | null = null;
  private stack: StackedHeader | null = null;
  private readonly sections = new CountedSections();
  private readonly labelColumn: boolean;
  private readonly labelledRows: LabelledRows;

  constructor(
    private readonly grid: Grid,
    private readonly region: Region,
    private readonly path: readonly Label[],
    inherited: readonly ColumnHead[] | null,
  ) {
    this.heads = inherited;
    this.labelColumn = hasLabelColumn(grid, region);
    this.labelledRows = new LabelledRows(grid, region);
  }

  read(): TableEvent[] {
    let row = this.region.top;
    while (row < this.region.bottom) row = this.readRow(row);
    this.endBody(false);
    return this.events;
  }

  /** Reads what begins in this row and gives the next row to read. */
  private readRow(row: number): number {
    const text = rowText(this.grid, this.region, row);
    // A blank row may still continue cells from above; under a header it is a row without values.
    if (text.length === 0) return row + 1;
    const beside = row === this.region.top ? this.blockColumn(text) : null;
    if (beside !== null) return this.readBeside(row, beside);
    const goals = this.above && goalRows(this.grid, this.region, row, this.above, this.path);
    const kinds = this.heads ? null : kindsUnderYears(this.grid, this.region, row, this.years, this.path);
    const figures = this.isRegisterBody() ? null : pairedFigures(this.grid, this.region, row, this.path);
    const several =
      goals ?? kinds ?? figures ?? (this.path.length > 0 ? null : labelledGroups(this.grid, this.region, row));
    if (several) {
      this.endBody(false);
      this.events.push(...several.events);
      return several.end;
    }
    const numbered = this.heads ? null : spanningNumber(this.grid, this.region, row);
    if (numbered) return this.readNumbered(numbered);
    if (this.sections.opens(text, this.grid, this.region)) return this.readForm(row);
    if (namesStep(text, this.heads, this.region, this.path)) return this.readBodyRow(row, text);
    const bodyTop = headerEnd(this.grid, this.region, row);
    if (bodyTop > row) {
      this.endBody(false);
      const { heads, texts } = readHeads(this.grid, this.region, row, bodyTop);
      this.heads = heads;
      this.stack = headerToStack(this.grid, this.region, row, bodyTop, heads);
      this.events.push({ type: 'labels', labels: texts });
      return bodyTop;
    }
    const first = text[0] as CellReading;
    if (this.block && this.grid.table.origin === 'delimited' && goesOnWithBlock(text)) {
      this.endBody(false);
      this.events.push(...shiftedRowToEvents(row, text, this.block, this.path));
      return row + 1;
    }
    const named = this.isRegisterBody() ? null : openingOfForm(this.grid, this.region, row);
    if (named) return this.readForm(row, named);
    const levels = this.isRegisterBody() ? levelRowToEvents(this.grid, this.region, row) : null;
    if (levels) {
      this.endBody(false);
      this.events.push(...levels);
      return row + 1;
    }
    if (this.takesLabelled(row)) return row + 1;
    if (this.heads && isOfTimetable(this.heads) && isMeasuredRow(text, this.heads, this.region))
      return this.readMeasured(row, this.heads);
    const counted = this.heads && opensCountedItem(first, text, this.heads, this.grid, this.region);
    const isOfBody =
      counted ||
      namesKinds(this.grid, this.region, first, this.heads) ||
      namesKindOfFigure(text, this.heads, this.region) ||
      namesEvaluator(text, this.heads, this.region.left) ||
      (this.body.length > 0 && isUnderSpan(this.grid, this.region, row)) ||
      this.isInStack(row) ||
      this.isBelowKind(first);
    if (isOfBody || namesFigures(text, this.heads, this.region)) return this.readBodyRow(row, text);
    const nestedEnd = this.nestedEnd(first, row);
    if (nestedEnd > row) return this.readNested(first, row, nestedEnd);
    if (this.namesItsYears(first, text)) return this.readNested(first, row, row + 1);
    if (this.isLabelHere(first, text) && !this.isBodyLabel(first, text)) return this.readForm(row);
    const isForm = !this.heads && text.some((c, i) => c.role === 'label' && i + 1 < text.length);
    return isForm ? this.readForm(row) : this.readBodyRow(row, text);
  }

  /** The row only tells more of the item above it. */
  private takesLabelled(row: number): boolean {
    const above = this.body.at(-1);
    if (!above || !this.heads || this.stack || !this.isRegisterBody()) return false;
    const found = this.labelledRows.read(row, this.heads, above);
    if (!found) return false;
    this.events.push({ type: 'labels', labels: found.map((f) => f.label.text) });
    this.body[this.body.length - 1] = { ...above, labelled: [...(above.labelled ?? []), ...found] };
    return true;
  }

  /** Heads that keep their meaning beside row labels: years, and the columns of an indicator block. */
  private axisHeads(): readonly ColumnHead[] | null {
    return this.heads?.some((h) => h.years !== null || h.kind !== null) ? this.heads : null;
  }

  /** The years in force at the end of a part that begins `by` columns further right than the region around it. */
  private yearsBelow(by: number): readonly ColumnHead[] | null {
    const heads = this.heads?.some((h) => h.years !== null) ? this.heads : this.years;
    return heads && [...Array.from({ length: by }, () => labelsToHead([], null)), ...heads];
  }

  // ── nested regions ─────────────────────────────────────────────────────────────────────────────────────────────────

  private nestedEnd(first: CellReading, row: number): number {
    const end = Math.min(this.grid.rowEnd(first), this.region.bottom);
    const inFirstColumn = this.grid.at(row, this.region.left) === first;
    if (!inFirstColumn || end <= row + 1 || this.grid.columnEnd(first) >= this.region.right) return row;
    if (first.role === 'label') return end;
    return this.labelColumn && !this.isRegisterBody() && couldLabelRow(this.grid, first) ? end : row;
  }

  /** 工程 | 仕組みの導入 | 試行 | 導入 under years, 成果指標 | ア | 受講者数 | 20: a label over one row with a name of its own, as over several. */
  private namesItsYears(first: CellReading, text: readonly CellReading[]): boolean {
    if (first.label?.field !== 'schedule' || first.cell.column !== this.region.left)
      return sortsOneIndicator(text, this.heads, this.region);
    const isUnderYear = (c: CellReading) => this.heads?.[c.cell.column - this.region.left]?.years != null;
    return text.slice(1).some(isUnderYear) && text[1]?.role === 'value' && !isUnderYear(text[1]);
  }

  private readNested(first: CellReading, row: number, end: number): number {
    this.endBody(true);
    const left = this.grid.columnEnd(first);
    const label: Label = { reading: first.label, text: onOneLine(first.text) };
    const region: Region = { top: row, bottom: end, left, right: this.region.right };
    const axis = this.axisHeads();
    const heads = axis && first.label?.field === 'budget' ? ofCosts(axis) : axis;
    this.events.push({ type: 'labels', labels: [first.text] });
    const path = [...this.path, label];
    const years = heads ? null : (this.years?.slice(left - this.region.left) ?? null);
    const rows = rowsUnderYears(this.grid, region, label, years);
    if (years && rows) {
      this.events.push({ type: 'rows', path, heads: yearsAlone(years), rows, opensForm: false, continues: false });
      return end;
    }
    const above = amountsUnderYears(this.grid, region, label, years) ? yearsAlone(years) : null;
    const by = left - this.region.left;
    const inherited = heads ? headsBeside(heads, by) : (above ?? headsOfYearsBeside(this.grid, region, this.heads, by));
    const reader = new RegionReader(this.grid, region, path, inherited);
    const nested = reader.read();
    this.years = reader.yearsBelow(by) ?? this.years;
    this.events.push(...nested);
    this.block = lastYearBlock(nested) ?? this.block;
    if (this.grid.table.origin === 'delimited' && nested.some((e) => e.type === 'rows') && isText(label))
      this.events.push({ type: 'awaiting', path });
    return end;
  }

  private readNumbered({ events, rows }: SpanningNumber): number {
    this.endBody(true);
    this.events.push(...events, ...regionToEvents(this.grid, rows, this.path, null));
    return rows.bottom;
  }

  /** Where a figure block with a header of its own begins beside the value of the label above it (指標① | …の満足度 | 年度 | 目標値). */
  private blockColumn(text: readonly CellReading[]): number | null {
    const column = this.path.length > 0 ? blockBeside(text) : null;
    return column !== null && column > this.region.left ? column : null;
  }

  private readBeside(row: number, column: number): number {
    this.endBody(false);
    const { top: _, ...rest } = this.region;
    const left: Region = { ...rest, top: row, right: column };
    const right: Region = { ...rest, top: row, left: column };
    this.events.push(...regionToEvents(this.grid, left, this.path, null));
    const block = regionToEvents(this.grid, right, this.path, null);
    this.events.push(...block);
    this.block = lastYearBlock(block) ?? this.block;
    return this.region.bottom;
  }

  // ── form rows ──────────────────────────────────────────────────────────────────────────────────────────────────────

  private isLabelHere(first: CellReading, text: readonly CellReading[]): boolean {
    if (first.role === 'label')
      return text.length > 1 || !this.isRegisterBody() || this.grid.columnEnd(first) < this.region.right;
    if (!this.labelColumn || text.length < 2 || first.cell.column !== this.region.left) return false;
    const isOfRegister = this.isRegisterBody() && !leavesBlock(text, this.heads, this.region);
    return !isOfRegister && couldLabelRow(this.grid, first);
  }

  /** In a full row of a register a cell may read like a label (目標 in a column 区分); it stays a value. */
  private isBodyLabel(first: CellReading, text: readonly CellReading[]): boolean {
    if (!this.heads || !this.isRegisterBody()) return false;
    // No.1 under the heads of a register is its number.
    if (first.label?.field === 'number' && first.label.ordinal !== null) return true;
    if (this.body.length === 0 || isRowOfTold(text)) return false;
    const named = this.heads.filter((h) => h.labels.length > 0 || h.years !== null).length;
    return named >= 3 && text.length >= named && first.cell.columnSpan === 1;
  }

  /** A lower row of a record under a header of as many rows. */
  private isInStack(row: number): boolean {
    const above = this.body.at(-1)?.cells ?? [];
    return this.stack !== null && above.some((c, i) => c !== null && c === this.grid.at(row, this.region.left + i));
  }

  /** 実績 below 目標, 歳入増加 below 経費削減, in a column of their own, the name of the indicator or item left empty before it. */
  private isBelowKind(first: CellReading): boolean {
    const column = first.cell.column - this.region.left;
    const above = this.body.at(-1)?.cells[column];
    if (column === 0 || first.role !== 'label' || !above) return false;
    const isKind = above.role === 'label' || areBudgetSides(above, first);
    return isKind && (this.axisHeads() !== null || this.isRegisterBody());
  }

  private isRegisterBody(): boolean {
    return this.heads !== null && nameSeveral(this.heads) && !listCosts(this.heads);
  }

  private readForm(row: number, opening: NumberedTitle | null = null): number {
    this.endBody(true);
    if (opening) this.events.push(...opening.events);
    // A row that names an item begins a form of its own: no header above holds for it.
    const text = rowText(this.grid, this.region, row);
    if (opening || NAMES_ITEM.has(text[0]?.label?.field ?? '')) this.heads = null;
    const axis = isRowOfLabelledValues(text)
      ? null
      : (this.axisHeads() ?? yearsOverCells(this.grid, this.region, this.years, text));
    this.heads = axis;
    this.above = null;
    if (axis && isFigureRow(this.grid, this.region, row, axis)) {
      this.events.push(...figureRowToEvents(this.grid, this.region, row, axis, this.path));
      return row + 1;
    }
    if (axis && isMeasuredRow(text, axis, this.region)) return this.readMeasured(row, axis);
    const named = axis && kindsBelowName(this.grid, this.region, row, axis, this.path);
    if (named) {
      this.events.push(...named.events);
      return named.end;
    }
    const { path, labelColumn } = this;
    const { events, above } = readFormRow(this.grid, this.region, row, {
      path,
      axis,
      labelColumn,
      ...(opening && { done: opening.cells }),
    });
    this.events.push(...events);
    this.above = above;
    // ４ 評価 across the table: the years above it are over.
    const [first] = text;
    if (above && first && isAcross(this.grid, this.region, first)) {
      this.heads = null;
      this.sections.begin(above);
    }
    return row + 1;
  }

  /** 数値目標 | 受講者数 | 20 | 30 below the steps of a timetable, under its years. */
  private readMeasured(row: number, axis: readonly ColumnHead[]): number {
    this.endBody(true);
    this.events.push(...figureRowToEvents(this.grid, this.region, row, yearsAlone(axis), this.path));
    return row + 1;
  }

  // ── body rows ──────────────────────────────────────────────────────────────────────────────────────────────────────

  private readBodyRow(row: number, text: readonly CellReading[]): number {
    const only = text.length === 1 ? (text[0] as CellReading) : null;
    const label =
      this.above ??
      (only && !this.heads && isAcross(this.grid, this.region, only) ? this.sections.labelOf(only) : null);
    if (only && label && only.role === 'value' && only.cell.row === row) {
      this.sections.tell();
      const value = linesToValue(only.cell.lines, only.cell.tables);
      this.events.push({ type: 'hit', path: [...this.path, label], head: null, value });
      return row + 1;
    }
    this.above = null;
    if (
      only &&
      mayHeadRows(only, this.isRegisterBody()) &&
      only.cell.row === row &&
      standsAcross(this.grid, this.region, only, row, this.body.at(-1)?.row)
    ) {
      this.endBody(false);
      if (this.heads && listCosts(this.heads)) this.heads = null;
      const value = linesToValue(only.cell.lines, only.cell.tables);
      this.events.push(
        this.path.length > 0 ? { type: 'hit', path: this.path, head: null, value } : { type: 'group', value },
      );
      return row + 1;
    }
    if (this.heads) {
      const { left, right } = this.region;
      const cells = Array.from({ length: right - left }, (_, i) => this.grid.at(row, left + i));
      const asides = this.body.length > 0 ? [] : asidesOfHeader(cells, row);
      if (asides.length > 0) this.events.push({ type: 'labels', labels: asides.map((c) => c.text) });
      this.body.push({ row, cells: cells.map((c) => (c && asides.includes(c) ? null : c)) });
      return row + 1;
    }
    this.events.push(...plainRowToEvents(this.grid, this.region, text, this.path));
    return row + 1;
  }

  private endBody(labelRowFollows: boolean): void {
    if (this.heads && this.body.length > 0)
      this.events.push({
        type: 'rows',
        path: this.path,
        heads: this.stack?.heads ?? this.heads,
        rows: this.stack ? foldRows(this.body, this.stack) : this.body,
        opensForm: labelRowFollows && this.body.length === 1,
        continues: false,
      });
    this.body = [];
  }
}
