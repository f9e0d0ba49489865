import { linesToValue, onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import type { BodyRow, ColumnHead, LabelledValue } from './events.js';
import type { Grid } from './grid.js';
import { headerEnd } from './headers.js';
import { type Region, rowText } from './rowKinds.js';

/**
 * Rows of a register that tell more of the item above them, in pairs of label and value that the header knows nothing of:
 * ```
 *   番号 | 目標   | 取組の内容 | 達成状況
 *   ①   | …      | …          | 達成
 *        | 取組結果 | …
 *   ②   | …      | …          | 未達成
 * ```
 * Beside a number that spans both rows the place is proof enough; otherwise rows of the register must have come again below
 * one such row, or every form under a header would be one.
 */
export class LabelledRows {
  private goesOn = false;
  /** Values whose label stands over them, in the row above. */
  private readonly taken = new Set<CellReading>();
  /** The row up to which the search for such a row was in vain, and how many cells made one. */
  private inVain: { readonly before: number; readonly least: number } | null = null;

  constructor(
    private readonly grid: Grid,
    private readonly region: Region,
  ) {}

  /** The pairs of such a row; null for any other. */
  read(row: number, heads: readonly ColumnHead[], above: BodyRow): LabelledValue[] | null {
    const printed = rowText(this.grid, this.region, row).filter((c) => c.cell.row === row && !this.taken.has(c));
    const over = this.labelOver(row, printed);
    const cells = over ? printed.slice(0, -1) : printed;
    const first = cells[0];
    const wide = first && cells.length === 1 ? this.readWide(row, first) : null;
    if (wide) return [wide];
    const named = heads.filter((h) => h.labels.length > 0).length;
    if (!first || !isPairs(cells) || cells.length >= named) return null;
    // 目標 over 実績 in a column of their own: the row has its place in the register.
    const beside = above.cells[first.cell.column - this.region.left];
    if (first.cell.column > this.region.left && beside?.role !== 'value') return null;
    if (!this.isBesideSpan(row)) {
      this.goesOn ||= named >= 3 && this.goesOnBelow(row, named);
      if (!this.goesOn) return null;
    }
    if (over) this.taken.add(over.value);
    const pairs = cells.flatMap((label, i) => {
      const value = cells[i + 1];
      return i % 2 === 1 || !value ? [] : [{ label, value }];
    });
    return [...pairs, ...(over ? [over] : [])].map(({ label, value: { cell } }) => ({
      label: { reading: label.label, text: onOneLine(label.text) },
      value: linesToValue(cell.lines, cell.tables),
    }));
  }

  /** 意図 | … | 方向性 above 成果 | … | 拡充: the last label of the row stands over its value. */
  private labelOver(row: number, cells: readonly CellReading[]): { label: CellReading; value: CellReading } | null {
    const label = cells.at(-1);
    if (cells.length % 2 === 0 || label?.role !== 'label' || !isPairs(cells.slice(0, -1))) return null;
    const value = this.grid.at(row + 1, label.cell.column);
    return value?.role === 'value' && value.cell.row === row + 1 ? { label, value } : null;
  }

  /** ≪成果と課題≫ … over several columns, beside cells of the row above that all go on. */
  private readWide(row: number, { cell, ...reading }: CellReading): LabelledValue | null {
    if (cell.columnSpan < 2 || cell.column === this.region.left || !this.isBesideSpan(row)) return null;
    if (!this.goesOnBehind(row, cell.column + cell.columnSpan)) return null;
    const inner = this.grid.innerLabel({ cell, ...reading });
    return inner && { label: { reading: inner.reading, text: inner.label }, value: linesToValue(inner.rest) };
  }

  /** From that column on, every cell of the row above goes on. The blank cells in front of a value may be of its own row. */
  private goesOnBehind(row: number, from: number): boolean {
    for (let column = from; column < this.region.right; column++) {
      const beside = this.grid.at(row, column);
      if (beside === null || beside.cell.row === row) return false;
    }
    return true;
  }

  private isBesideSpan(row: number): boolean {
    const first = this.grid.at(row, this.region.left);
    return first !== null && first.role === 'value' && first.cell.row < row && this.grid.rowEnd(first) > row;
  }

  /** Before the next header, a row fills the columns again. */
  private goesOnBelow(row: number, named: number): boolean {
    const { grid, region } = this;
    const least = Math.max(3, named - 1);
    if (this.inVain && row < this.inVain.before && least >= this.inVain.least) return false;
    let r = row + 1;
    for (; r < region.bottom && headerEnd(grid, region, r) === r; r++) {
      const cells = rowText(grid, region, r).filter((c) => c.cell.row === r);
      if (cells[0]?.role === 'value' && cells[0].cell.column === region.left && cells.length >= least) return true;
    }
    this.inVain = { before: r, least };
    return false;
  }
}

const isPairs = (cells: readonly CellReading[]): boolean =>
  cells.length >= 2 && cells.length % 2 === 0 && cells.every((c, i) => c.role === (i % 2 === 0 ? 'label' : 'value'));
