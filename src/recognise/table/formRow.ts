import { readMarker } from '../../japanese/index.js';
import { sliceText } from '../../model/sourceText.js';
import { isPost, namesHolder } from '../head.js';
import { readAchievement } from '../lexicon/index.js';
import { plainLabel } from '../outline/plainLabel.js';
import { isMissing, linesToValue, onOneLine, type Value } from '../value.js';
import type { CellReading } from './cellReading.js';
import { type ColumnHead, headWords, type Label, labelsToHead, type TableEvent } from './events.js';
import type { Grid } from './grid.js';
import { besideLast } from './labelPath.js';
import { withFigure } from './namedFigure.js';
import { couldLabelRow, looksLikeLabel, type Region, rowCells, rowText } from './rowKinds.js';

/** What holds for a row of a form around it. */
export interface FormContext {
  readonly path: readonly Label[];
  /** Years or kinds of figures above the row; null where none stand there. */
  readonly axis: readonly ColumnHead[] | null;
  /** Most cells of the first column are labels. */
  readonly labelColumn: boolean;
  /** Cells read already: the item's number and name. */
  readonly done?: ReadonlySet<CellReading>;
}

interface FormRow {
  readonly events: readonly TableEvent[];
  /** The label that is all the row has: its value stands below. */
  readonly above: Label | null;
}

const NUMBER_ALONE =
  /^[\s　]*(?:No|NO|no|Ｎｏ|ＮＯ|№)[\s　]?[.．]?[\s　]?[0-9０-９]{1,4}(?:[-－][0-9０-９]{1,3})*[\s　]*$/;
/** No.3, № 12: the number of an item, and no label. */
export const isNumberAlone = (text: string): boolean => NUMBER_ALONE.test(text);

const BRACKET_FIRST = /^[\s　]*[【〔［[＜<〈《≪（(]/;

/** A row of a form: label, value, label, value …, where labels without a value between them stand one over the other. */
export function readFormRow(grid: Grid, region: Region, row: number, context: FormContext): FormRow {
  return new FormRowReader(grid, region, row, context).read();
}

class FormRowReader {
  private readonly events: TableEvent[] = [];
  private labels: Label[] = [];
  /** The cell of the last of them. */
  private label: CellReading | null = null;
  /** The last label has no value yet. */
  private open = false;
  /** A year that labels the values after it. */
  private year: ColumnHead | null = null;
  /** How many values stand under years of the head above. */
  private underYears = 0;

  constructor(
    private readonly grid: Grid,
    private readonly region: Region,
    private readonly row: number,
    private readonly context: FormContext,
  ) {}

  read(): FormRow {
    const { grid, region, row } = this;
    const { done } = this.context;
    for (const cell of rowCells(grid, region, row))
      if ((cell.cell.row === row || row === region.top) && !done?.has(cell)) this.readCell(cell);
    const only = this.open && this.labels.length === 1 && rowText(grid, region, row).length === 1;
    return { events: this.events, above: only ? (this.labels[0] ?? null) : null };
  }

  private readCell(cell: CellReading): void {
    const head = this.reachesOverYears(cell) ? null : this.headOf(cell.cell.column);
    const underAxis = head !== null && (head.years !== null || head.kind !== null) && this.labels.length > 0;
    if (!underAxis && this.takeGrade(cell)) return;
    if (cell.role === 'empty') {
      if (this.labels.length > 0 && this.grid.table.origin === 'ruled') this.open = false;
    } else if (!underAxis && !this.isShapedLikeValue(cell) && (cell.role === 'label' || this.isUnknownLabel(cell)))
      this.takeLabel(cell);
    else if (!underAxis && cell.role === 'year' && this.isFollowedByValue(cell)) {
      this.year = labelsToHead([], cell.years);
      this.events.push({ type: 'labels', labels: [cell.text] });
    } else if (this.isBehindYears(cell, head)) {
      const value = linesToValue(cell.cell.lines, cell.cell.tables);
      this.events.push({ type: 'unplaced', path: [...this.context.path, ...this.labels], value });
    } else if (underAxis || !this.takePair(cell)) {
      const above = underAxis || this.isBeforeYears(head) || this.sumsYears(head) ? head : null;
      // 累計 of 歳入増 and 歳出減 together, over both of their rows.
      const isOfSeveral =
        above !== null && this.sumsYears(above) && cell.cell.rowSpan > (this.label?.cell.rowSpan ?? 1);
      const labels = isOfSeveral ? this.labels.slice(0, -1) : this.labels;
      const value = linesToValue(cell.cell.lines, cell.cell.tables);
      this.takeValue(value, this.year ?? above, this.opensWithLabel(cell), labels);
    }
  }

  private headOf(column: number): ColumnHead | null {
    return this.context.axis?.[column - this.region.left] ?? null;
  }

  /** 総合評価 | Ｂ to the end of the row, below the figures of several years: told of all of them. */
  private reachesOverYears(cell: CellReading): boolean {
    const { column, columnSpan } = cell.cell;
    const yearAt = (at: number) => this.headOf(at)?.years?.from ?? null;
    const first = yearAt(column);
    for (let at = column + 1; at < column + columnSpan; at++) if (yearAt(at) !== first) return true;
    return false;
  }

  /** Separators of a text print a value more than there are years: one of the row has slipped. */
  private isBehindYears(cell: CellReading, head: ColumnHead | null): boolean {
    const isHeadless = head !== null && head.years === null && head.labels.length === 0;
    const isText = this.grid.table.origin === 'delimited' && !isMissing(cell.text.value);
    return isText && isHeadless && this.underYears >= 2 && !this.open;
  }

  /** 現状 left of the years: how it was before them. */
  private isBeforeYears(head: ColumnHead | null): boolean {
    const isState = head?.labels.at(-1)?.reading?.field === 'currentState';
    return isState && this.labels.length > 0 && (this.context.axis?.some((h) => h.years !== null) ?? false);
  }

  /** ５年間の計 right of the years: no year's own sum. */
  private sumsYears(head: ColumnHead | null): boolean {
    const words = head && !head.years ? headWords(head) : '';
    return this.underYears > 0 && /(?:合計|累計|総計|総額|の?計|全体)$/.test(words);
  }

  /** 目標 (shaded) | 地域活動の展開 (plain) to the end of the row: words that could make a label are what the label announces. */
  private isShapedLikeValue(cell: CellReading): boolean {
    const { label, open } = this;
    if (!open || !label?.cell.shaded || cell.cell.shaded || cell.label?.certainty !== 'composed') return false;
    return this.grid.columnEnd(cell) >= this.region.right && this.grid.columnEnd(label) === cell.cell.column;
  }

  private takeLabel(cell: CellReading): void {
    this.label = cell;
    const reading = cell.label ?? (this.labelsHead(cell) ? plainLabel('head') : null);
    const label: Label = { reading, text: onOneLine(cell.text) };
    this.events.push({ type: 'labels', labels: [cell.text] });
    if (this.open && this.labels.at(-1)?.reading?.field === 'number') this.takeNumber(cell);
    this.labels = this.open ? [...this.labels, label] : besideLast(this.labels, label);
    this.open = true;
    this.year = null;
  }

  /** 部局名 | 港湾部 | 責任者   港湾部長 淡路 進: no other row of the text's white space parts the last label from its value. */
  private takePair(cell: CellReading): boolean {
    const { lines, tables } = cell.cell;
    const mayBe = this.grid.table.origin === 'aligned' && this.labels.length > 0 && !this.open && tables.length === 0;
    const pair = mayBe && lines.length === 1 ? this.grid.innerLabel(cell) : null;
    if (pair?.reading.certainty !== 'listed' || !cell.text.value.slice(pair.label.value.length).startsWith('  '))
      return false;
    this.events.push({ type: 'labels', labels: [pair.label] });
    this.labels = besideLast(this.labels, { reading: pair.reading, text: onOneLine(pair.label) });
    this.takeValue(linesToValue(pair.rest), null);
    return true;
  }

  /** 成果 | 泥をさらった。 | 評価⏎Ｂ: how what the row tells went, under a label of its own. */
  private takeGrade(cell: CellReading): boolean {
    const graded = this.labels.length > 0 && !this.open ? this.grid.gradeIn(cell) : null;
    if (!graded) return false;
    this.events.push({ type: 'labels', labels: [graded.label.text] });
    this.labels = [...this.labels.slice(0, -1), graded.label];
    this.takeValue(graded.value, null);
    return true;
  }

  /** No. | ① 取組項目 | …: the number and the next label ran into one cell. */
  private takeNumber(cell: CellReading): void {
    const marker = readMarker(cell.text.value);
    const line = cell.cell.lines[0];
    if (!marker || marker.ordinal === null || !line) return;
    const value = linesToValue([{ ...line, text: sliceText(line.text, 0, marker.length) }]);
    this.events.push({ type: 'hit', path: [...this.context.path, ...this.labels], head: null, value });
  }

  /** 〔目標〕50％: a figure that says of what kind it is was cut off no name. */
  private opensWithLabel(cell: CellReading): boolean {
    return BRACKET_FIRST.test(cell.text.value) && this.grid.innerLabel(cell) !== null;
  }

  private takeValue(value: Value, head: ColumnHead | null, isLabelled = false, labels = this.labels): void {
    this.open = false;
    const path = [...this.context.path, ...labels];
    if (path.length === 0) {
      this.events.push({ type: 'loose', value });
      return;
    }
    if (head?.years) this.underYears++;
    const named = isLabelled ? null : withFigure(this.events.at(-1), labels, value);
    if (named) this.events.pop();
    this.events.push(named ?? { type: 'hit', path, head, value });
  }

  /** Between pairs, in a row that begins with a known label: short, unknown, followed by a value and preceded by one. */
  private isUnknownLabel(cell: CellReading): boolean {
    const { grid, region, row } = this;
    if (isNumberAlone(cell.text.value)) return false;
    if (cell.cell.column === region.left)
      return this.context.labelColumn && couldLabelRow(grid, cell) && rowText(grid, region, row).length > 1;
    if (this.labelsHead(cell)) return true;
    // 達成度 | 一部達成, all of the table in one shade.
    const asksForGrade = this.open && this.labels.at(-1)?.reading?.field === 'achievement';
    if (asksForGrade && readAchievement(cell.text.value)?.level) return false;
    return cell.cell.shaded && looksLikeLabel(cell) && this.isFollowedByValue(cell);
  }

  /** 部局名 | 市民部 | 市民部長 | 高田 誠, or かじ取り役 | 市民部長 高田 誠: what stands behind the department labels its head. */
  private labelsHead(cell: CellReading): boolean {
    const isOfDepartment = this.labels.at(-1)?.reading?.field === 'department' && !this.open;
    if (!isOfDepartment || cell.role !== 'value' || !this.isFollowedByValue(cell)) return false;
    const beside = this.grid.at(this.row, this.grid.columnEnd(cell));
    return isPost(cell.text.value) || (looksLikeLabel(cell) && namesHolder(beside?.text.value ?? ''));
  }

  private isFollowedByValue(cell: CellReading): boolean {
    const next = this.grid.at(this.row, this.grid.columnEnd(cell));
    return next !== null && next.cell.column < this.region.right && next.role !== 'year' && next.role !== 'label';
  }
}
