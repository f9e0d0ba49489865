import type { Cell } from '../../model/block.js';
import { isEmpty } from './goesOn.js';

/** Rows (the header among them) after which a column is believed to name every row. */
const NAMED_ROWS = 3;

/** A label at the head of its cell, set apart by a mark: ■ 主な仕事, 【成果】, 理由: */
const MARKED_LABEL = /^[■□◆◇●○◎★☆▼▽▲△▶【〔<＜《].{1,20}$|^.{1,20}[:：]$/u;

/** A word or two that so many cells say and nothing else: what the rows of forms are called. */
const FEWEST_FORMS = 3;
const ROW_LABEL = /^\p{L}[^。、]{1,19}$/u;

/** Labels known from the tables of the whole document, without knowing any words. */
export interface KnownLabels {
  /** The marked labels that stand above their text in some cell. */
  readonly withText: ReadonlySet<string>;
  /** What begins the rows of several forms. */
  readonly ofRows: ReadonlySet<string>;
}

export function knownLabels(tables: readonly (readonly Cell[])[]): KnownLabels {
  const withText = new Set<string>();
  const counts = new Map<string, number>();
  for (const cells of tables)
    for (const cell of cells) {
      const first = cell.lines.length > 1 ? cell.lines[0]?.text.value : undefined;
      if (first !== undefined && MARKED_LABEL.test(first)) withText.add(first);
      const whole = wholeText(cell);
      if (ROW_LABEL.test(whole)) counts.set(whole, (counts.get(whole) ?? 0) + 1);
    }
  return { withText, ofRows: new Set([...counts].flatMap(([text, n]) => (n >= FEWEST_FORMS ? text : []))) };
}

const wholeText = (cell: Cell): string => cell.lines.map((l) => l.text.value.trim()).join('');

/** What the columns of a table have been like so far: which name rows, which span them, which may stay blank. */
export class ColumnHabits {
  readonly #spans = new Set<number>();
  readonly #blank = new Set<number>();
  readonly #filled = new Map<number, number>();

  /** @param labels of the whole document. */
  constructor(
    cells: readonly Cell[],
    readonly labels: KnownLabels,
  ) {
    // Header cells beside a header of two levels span both; that says nothing of the rows below.
    const levels = cells.some((c) => c.row === 0 && c.columnSpan > 1 && c.rowSpan === 1);
    for (const c of cells) this.add(levels && c.row === 0 ? { ...c, rowSpan: 1 } : c);
  }

  /** Takes note of one more cell. */
  add(cell: Cell): void {
    if (cell.rowSpan > 1) this.#spans.add(cell.column);
    for (let k = cell.column; k < cell.column + cell.columnSpan; k++) {
      if (isEmpty(cell)) this.#blank.add(k);
      else if (cell.columnSpan === 1) this.#filled.set(k, (this.#filled.get(k) ?? 0) + 1);
    }
  }

  /** Takes note that a cell went on over the page break. */
  addSpan(column: number): void {
    this.#spans.add(column);
  }

  /** Has had cells that span rows. */
  spansRows(column: number): boolean {
    return this.#spans.has(column);
  }

  /** No row so far was without a cell of its own here, or had it blank. */
  isEveryRows(column: number): boolean {
    return !this.#spans.has(column) && !this.#blank.has(column);
  }

  /** Every row so far had a filled cell of its own here. */
  namesRows(column: number): boolean {
    return this.isEveryRows(column) && (this.#filled.get(column) ?? 0) >= NAMED_ROWS;
  }

  /** The cell holds nothing but a label that has its text below it in other cells. */
  lacksText(cell: Cell): boolean {
    return (
      cell.lines.length === 1 && cell.tables.length === 0 && this.labels.withText.has(cell.lines[0]?.text.value ?? '')
    );
  }

  /** The cell says what rows are called in other places, too, and nothing else. */
  isRowLabel(cell: Cell): boolean {
    return cell.tables.length === 0 && this.labels.ofRows.has(wholeText(cell));
  }
}
