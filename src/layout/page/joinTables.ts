import type { Cell, Line, Table } from '../../model/block.js';
import { isCutRow, joinCells, openAt, type Pair, SAME, spansOn } from './cutRows.js';
import { isNewForm, type RowText, repeatedHeader, rowTexts } from './tableHeads.js';
import type { TableEdges } from './tables.js';

/** One part of a table as it stands on its page. */
export interface TablePart {
  readonly table: Table;
  readonly edges: TableEdges;
  readonly pageHeight: number;
}

/** A table that grows page by page. */
export interface GrowingTable {
  readonly first: Table;
  xs: readonly number[];
  cells: Cell[];
  /** Cells that end in the last row. */
  bottom: readonly Cell[];
  /** Columns in which cells span rows. */
  readonly spanning: Set<number>;
  rows: number;
  readonly breaks: number[];
  last: TablePart;
  /** Lines of repeated headers, left out of the table. */
  readonly repeated: Line[];
  /** Holds more than its first page did. */
  extended: boolean;
  /** Texts of its first rows, for telling a repeated header from a new form. */
  readonly head: readonly RowText[];
}

export function startTable(part: TablePart): GrowingTable {
  const { table, edges } = part;
  return {
    first: table,
    xs: edges.xs,
    cells: [...table.cells],
    bottom: table.cells.filter((c) => c.row + c.rowSpan === table.rows),
    spanning: new Set(table.cells.filter((c) => c.rowSpan > 1).map((c) => c.column)),
    rows: table.rows,
    breaks: [],
    last: part,
    repeated: [],
    extended: false,
    head: rowTexts(table),
  };
}

/** The table when nothing more follows. */
export function finishTable(grown: GrowingTable): Table {
  if (!grown.extended) return grown.first;
  const cells = grown.cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...grown.first, rows: grown.rows, columns: grown.xs.length - 1, cells, breaks: grown.breaks };
}

/** Adds the next page's part if it is a continuation; tells whether it was. */
export function continueTable(grown: GrowingTable, next: TablePart): boolean {
  const xs = sharedColumns(grown.xs, next.edges.xs);
  if (!xs || hadRoom(grown.last, next)) return false;
  const texts = rowTexts(next.table);
  const header = repeatedHeader(grown.head, texts, next.table);
  if (isNewForm(grown.head, texts, header)) return false;
  const cutThrough = next.edges.openTop.length > 0 || grown.last.edges.openBottom.length > 0;
  if (header === 0 && xs.length !== grown.xs.length && !cutThrough) {
    // Other columns and whole borders: two tables that only share their outer edges, unless many rules agree.
    if (xs.length > grown.xs.length || next.edges.xs.length <= 3) return false;
  }
  if (xs.length !== grown.xs.length) {
    grown.cells = remapColumns(grown.cells, grown.xs, xs);
    grown.bottom = grown.cells.filter((c) => c.row + c.rowSpan === grown.rows);
  }
  grown.xs = xs;
  appendRows(grown, remapColumns(next.table.cells, next.edges.xs, xs), next, header);
  grown.last = next;
  grown.extended = true;
  return true;
}

/** The columns of both parts, when their outer edges agree and one has all the rules of the other; else null. */
function sharedColumns(a: readonly number[], b: readonly number[]): readonly number[] | null {
  const shift = (b[0] ?? 0) - (a[0] ?? 0);
  if (Math.abs(shift) > 30) return null;
  const [few, many, sign] = a.length <= b.length ? [a, b, 1] : [b, a, -1];
  let k = 0;
  for (const x of few) {
    while (k < many.length && (many[k] as number) - sign * shift < x - SAME) k++;
    if (k === many.length || Math.abs((many[k] as number) - sign * shift - x) > SAME) return null;
  }
  const width = (xs: readonly number[]) => (xs.at(-1) ?? 0) - (xs[0] ?? 0);
  if (Math.abs(width(a) - width(b)) > 2 * SAME) return null;
  return a.length >= b.length ? a : b.map((x) => x - shift);
}

/** Whether the first row of the next page would have fitted below: then the break was meant. */
function hadRoom(last: TablePart, next: TablePart): boolean {
  const bottom = last.table.box?.[3];
  const top = next.table.box?.[1];
  if (bottom === undefined || top === undefined) return false;
  const first = next.table.cells.filter((c) => c.row === 0 && c.rowSpan === 1 && c.box);
  const heights = first.map((c) => (c.box as NonNullable<Cell['box']>)[3] - top);
  const height = heights.length > 0 ? Math.max(...heights) : 0;
  return last.pageHeight - bottom - Math.min(top, 0.1 * last.pageHeight) > 2 * height + 0.15 * last.pageHeight;
}

function remapColumns(cells: readonly Cell[], from: readonly number[], to: readonly number[]): Cell[] {
  if (from.length === to.length) return [...cells];
  const shift = (from[0] ?? 0) - (to[0] ?? 0);
  const at = from.map((x) => {
    let best = 0;
    for (const [i, t] of to.entries())
      if (Math.abs(t + shift - x) < Math.abs((to[best] as number) + shift - x)) best = i;
    return best;
  });
  return cells.map((c) => {
    const column = at[c.column] as number;
    return { ...c, column, columnSpan: (at[c.column + c.columnSpan] as number) - column };
  });
}

function appendRows(grown: GrowingTable, cells: readonly Cell[], next: TablePart, header: number): void {
  const body = cells.filter((c) => c.row >= header);
  for (const c of cells) if (c.row < header) grown.repeated.push(...c.lines);
  const above = grown.bottom;
  const firstRow = body.filter((c) => c.row === header);
  const pairs = firstRow.map((below) => ({
    below,
    above: above.find((c) => c.column === below.column && c.columnSpan === below.columnSpan),
  }));
  const isOpen = openAt(grown.last.edges.openBottom, next.edges.openTop, next.edges.xs[0] ?? 0, grown.xs);
  const paired = pairs.every((p) => p.above !== undefined) && pairs.length === above.length;
  const cut = paired && isCutRow(pairs as Pair[], isOpen);
  const offset = grown.rows - header - (cut ? 1 : 0);
  const replaced = new Map<Cell, Cell>();
  for (const p of pairs) {
    if (!p.above) continue;
    if (cut) replaced.set(p.above, joinCells(p.above, p.below));
    else if (spansOn(p as Pair, pairs, grown.spanning, isOpen)) {
      replaced.set(p.above, { ...p.above, rowSpan: p.above.rowSpan + p.below.rowSpan, box: null });
    }
  }
  const gone = new Set(cut ? firstRow : pairs.filter((p) => p.above && replaced.has(p.above)).map((p) => p.below));
  if (replaced.size > 0) grown.cells = replaceLast(grown.cells, replaced);
  const placed = body.filter((c) => !gone.has(c)).map((c) => ({ ...c, row: c.row + offset }));
  for (const c of placed) {
    grown.cells.push(c);
    if (c.rowSpan > 1) grown.spanning.add(c.column);
  }
  const rows = next.table.rows - header;
  const from = grown.rows;
  grown.rows += rows - (cut ? 1 : 0);
  if (grown.rows > from) grown.breaks.push(from);
  grown.bottom = [...replaced.values(), ...placed].filter((c) => c.row + c.rowSpan === grown.rows);
}

/** Replaces cells near the end of the list, so that a table of many pages grows in linear time. */
function replaceLast(cells: Cell[], replaced: ReadonlyMap<Cell, Cell>): Cell[] {
  let left = replaced.size;
  for (let i = cells.length - 1; i >= 0 && left > 0; i--) {
    const by = replaced.get(cells[i] as Cell);
    if (!by) continue;
    cells[i] = by;
    left--;
  }
  return cells;
}
