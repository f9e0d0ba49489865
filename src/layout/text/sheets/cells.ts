import type { GridCell } from '../aligned/cells.js';
import { segmentOf, type Token } from '../aligned/segments.js';
import type { InnerHead } from './heads.js';

type Words = readonly Token[];

/** The rows of a sheet as they are found, from above; its columns are counted at the end. */
export class SheetCells {
  rows = 0;
  private readonly cells: {
    row: number;
    column: number;
    rowSpan: number;
    last: number | null;
    lines: readonly Words[];
    edge: number | null;
    isLabel: boolean;
  }[] = [];

  /** @param last the last column it stands in; null where it goes to the end of the row */
  add(
    row: number,
    column: number,
    lines: readonly Words[],
    last: number | null = column,
    { rowSpan = 1, edge = null, isLabel = false }: { rowSpan?: number; edge?: number | null; isLabel?: boolean } = {},
  ): void {
    this.cells.push({ row, column, rowSpan, last, lines: lines.filter((l) => l.length > 0), edge, isLabel });
  }

  /** The head's cells from the row at hand on; gives how many rows it has. */
  addHead(head: Pick<InnerHead, 'columns' | 'groups'>, first: number): number {
    const depth = head.groups.length > 0 ? 2 : 1;
    const count = head.columns.length;
    const last = (c: number): number | null => (c === count - 1 ? null : first + c);
    for (const [c, words] of head.columns.entries()) {
      const group = head.groups.find((g) => c >= g.from && c < g.to);
      const lines = words.map((w) => [w]);
      const isLabel = true;
      if (!group) this.add(this.rows, first + c, lines, last(c), { rowSpan: depth, isLabel });
      else {
        if (c === group.from) this.add(this.rows, first + c, [[group.word]], last(group.to - 1), { isLabel });
        this.add(this.rows + 1, first + c, lines, last(c), { isLabel });
      }
    }
    return depth;
  }

  get columns(): number {
    return this.cells.reduce((most, c) => Math.max(most, (c.last ?? c.column) + 1), 1);
  }

  /** The cells in columns of the whole sheet, with the right edge of their texts, in em, where it is known. */
  toGrid(): { readonly cell: GridCell; readonly edge: number | null; readonly isLabel: boolean }[] {
    const { columns } = this;
    return this.cells.map(({ row, column, rowSpan, last, lines, edge, isLabel }) => {
      const columnSpan = (last ?? columns - 1) - column + 1;
      const pieces = lines.map((words) => ({ column, last: column + columnSpan - 1, ...segmentOf(words) }));
      return { cell: { row, column, rowSpan, columnSpan, pieces }, edge, isLabel };
    });
  }
}
