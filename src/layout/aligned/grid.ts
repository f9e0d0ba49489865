import type { Cell, Table } from '../../model/block.js';
import { type Box, unionBoxes } from '../../model/geometry.js';
import { placeLines } from '../page/lineEnds.js';
import { segmentsToLines } from '../page/lines.js';
import type { Segment } from '../page/segments.js';

/** A text at its place in the grid. */
export interface GridText {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly segments: readonly Segment[];
}

/** Height and width of a grid whose lines nobody drew. Points. */
export interface GridFrame {
  /** Start of every column, and the end of the last. */
  readonly xs: readonly number[];
  /** Top of every row, and the bottom of the last. */
  readonly ys: readonly number[];
  readonly page: number;
}

const NO_BADGES: ReadonlyMap<number, number> = new Map();

/** Puts texts into cells; a span that would cover another text is cut back, and empty positions become empty cells. */
export function textsToTable(texts: readonly GridText[], frame: GridFrame): Table {
  const rows = frame.ys.length - 1;
  const columns = frame.xs.length - 1;
  const taken = new Set<number>();
  const position = (r: number, c: number): number => r * columns + c;
  const starts = new Map<number, GridText>();
  for (const t of texts) {
    const at = position(t.row, t.column);
    const there = starts.get(at);
    starts.set(at, there ? { ...there, segments: [...there.segments, ...t.segments] } : t);
  }
  const right = columnRights([...starts.values()], columns);
  const cells: Cell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(position(row, column))) continue;
      const text = starts.get(position(row, column));
      const free = (r: number, c: number): boolean =>
        r < rows && c < columns && !taken.has(position(r, c)) && !starts.has(position(r, c));
      let columnSpan = 1;
      while (text && columnSpan < text.columnSpan && free(row, column + columnSpan)) columnSpan++;
      let rowSpan = 1;
      const whole = (r: number): boolean => {
        for (let c = column; c < column + columnSpan; c++) if (!free(r, c)) return false;
        return true;
      };
      while (text && rowSpan < text.rowSpan && whole(row + rowSpan)) rowSpan++;
      for (let r = row; r < row + rowSpan; r++) {
        for (let c = column; c < column + columnSpan; c++) taken.add(position(r, c));
      }
      const box: Box = [
        frame.xs[column] as number,
        frame.ys[row] as number,
        frame.xs[column + columnSpan] as number,
        frame.ys[row + rowSpan] as number,
      ];
      const lines = text ? segmentsToLines(text.segments, box[2] - box[0]) : [];
      const last = right[column + columnSpan - 1] as number;
      const left = lines.reduce((x, l) => Math.min(x, l.box[0]), Number.POSITIVE_INFINITY);
      const edges = { left, right: Math.max(last, left), top: box[1], bottom: box[3] };
      cells.push({
        row,
        column,
        rowSpan,
        columnSpan,
        lines: placeLines(lines, edges, frame.page, NO_BADGES),
        box,
        page: frame.page,
        shaded: false,
        tables: [],
      });
    }
  }
  const box = unionBoxes(cells.map((c) => c.box as Box));
  return { kind: 'table', page: frame.page, box, rows, columns, cells, origin: 'aligned', breaks: [] };
}

/** Right edge of the text of every column: where its longest line ends. */
function columnRights(texts: readonly GridText[], columns: number): number[] {
  const rights = new Array<number>(columns).fill(Number.NEGATIVE_INFINITY);
  for (const t of texts) {
    const last = t.column + t.columnSpan - 1;
    for (const s of t.segments) rights[last] = Math.max(rights[last] as number, s.box[2]);
  }
  return rights;
}
