import type { Cell, Line } from '../../model/block.js';
import { opensItem } from './marker.js';

/**
 * What is known of the columns of a table that grows page by page, kept up as cells come and change, so that no page asks all
 * the cells before it again. `body` are the cells below the head.
 */
export class ColumnTally {
  /** Where the leftmost text of each column begins. */
  readonly starts: number[];
  /** Where the rightmost text of each column, of cells of this column alone, ends. */
  readonly rights: number[];
  /** Cells of the first column with text, and those of them with a label. */
  firstTexts = 0;
  firstLabels = 0;
  /** Cells of the first column of the body, blank ones too, with a label. */
  bodyLabels = 0;
  private readonly boxes: number[];
  private readonly texts: number[];
  private readonly numbered: number[];
  private readonly spans: number[];

  constructor(
    cells: readonly Cell[],
    columns: number,
    /** The first row of the body. */
    readonly top: number,
    private readonly isLabel: (text: string) => boolean,
  ) {
    const zeros = (): number[] => new Array<number>(columns).fill(0);
    this.starts = new Array<number>(columns).fill(Number.POSITIVE_INFINITY);
    this.rights = new Array<number>(columns).fill(Number.NEGATIVE_INFINITY);
    [this.boxes, this.texts, this.numbered, this.spans] = [zeros(), zeros(), zeros(), zeros()];
    for (const c of cells) this.add(c);
  }

  add(cell: Cell): void {
    this.count(cell, 1);
    for (const l of cell.lines) this.addLine(cell, l);
  }

  /** A cell was replaced by one that holds its lines, and maybe more. */
  replace(old: Cell, by: Cell): void {
    this.count(old, -1);
    this.count(by, 1);
    for (const l of by.lines) this.addLine(by, l);
  }

  /** Whether every column but the first has a cell whose left edge is known. */
  get hasEdges(): boolean {
    return this.boxes.every((n, column) => column === 0 || n > 0);
  }

  /** Whether a cell of the column spans rows, in the body or among `more`. */
  spansRows(column: number, more: readonly Cell[]): boolean {
    return (this.spans[column] as number) > 0 || more.some((c) => c.column === column && c.rowSpan > 1);
  }

  /** The first of `columns` columns whose texts, with those of `more`, begin with a number of their own, row by row. */
  markerColumn(more: readonly Cell[], columns: number): number | null {
    const texts = this.texts.slice();
    const numbered = this.numbered.slice();
    for (const c of more) {
      if (c.lines.length === 0) continue;
      texts[c.column] = (texts[c.column] ?? 0) + 1;
      if (isNumbered(c)) numbered[c.column] = (numbered[c.column] ?? 0) + 1;
    }
    for (let column = 0; column < columns; column++) {
      const count = numbered[column] ?? 0;
      if (count >= 2 && count >= NUMBERED * (texts[column] as number)) return column;
    }
    return null;
  }

  private count(cell: Cell, by: 1 | -1): void {
    const { column } = cell;
    const hasText = cell.lines.length > 0;
    if (cell.box) this.boxes[column] = (this.boxes[column] as number) + by;
    const isLabel = column === 0 && this.isLabel(cellText(cell));
    if (column === 0 && hasText) {
      this.firstTexts += by;
      if (isLabel) this.firstLabels += by;
    }
    if (cell.row < this.top) return;
    if (isLabel) this.bodyLabels += by;
    if (cell.rowSpan > 1) this.spans[column] = (this.spans[column] as number) + by;
    if (!hasText) return;
    this.texts[column] = (this.texts[column] as number) + by;
    if (isNumbered(cell)) this.numbered[column] = (this.numbered[column] as number) + by;
  }

  private addLine({ column, columnSpan }: Cell, { box }: Line): void {
    if (!box) return;
    this.starts[column] = Math.min(this.starts[column] as number, box[0]);
    if (columnSpan === 1) this.rights[column] = Math.max(this.rights[column] as number, box[2]);
  }
}

/** At least this share of a column's texts begin with a number before its rows are known by them. */
const NUMBERED = 0.6;

const isNumbered = (cell: Cell): boolean => opensItem(cell.lines[0]?.text.value ?? '');

/** The text of a cell without its line breaks. */
export const cellText = (c: Cell): string => c.lines.map((l) => l.text.value).join('');
