import type { Cell, Line, Table } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import type { Lexicon } from '../lexicon/types.js';
import { linesToText, onOneLine } from '../value.js';
import { readStack, tellsPlaces } from './stackWords.js';

/** Columns [from, to) whose cells hold several values one above the other, below the rows of their heads. */
interface Stacked {
  readonly from: number;
  readonly to: number;
  readonly body: number;
  /** The row after the last one: a label beside the heads and the values may end there. */
  readonly end: number;
  readonly labels: readonly SourceText[];
}

/**
 * A table that prints two values in one place and tells in its head, or a note, which is which, with a row for each and its label
 * before them:
 * ```
 *   指標   | 上段：目標値　下段：実績値     指標   |        | 令和４年度 | 令和５年度
 *          | 令和４年度 | 令和５年度   →   花壇   | 目標値 | 10        | 20
 *   花壇   | 10 / 12   | 20 / 18             |       | 実績値 | 12        | 18
 * ```
 * Where the two have rows of their own already, only the labels are added.
 * @param noted what a note of the document says of its tables.
 */
export function withStackedValues(table: Table, noted: readonly SourceText[] | null, lexicon: Lexicon): Table {
  const stacked = findStacked(table, noted, lexicon);
  if (!stacked) return table;
  const rows = stackedRows(table, stacked);
  return rows.split.size > 0 || rows.labelled.size > 0 ? rebuilt(table, stacked, rows) : table;
}

function findStacked(table: Table, noted: readonly SourceText[] | null, lexicon: Lexicon): Stacked | null {
  const stackOf = (c: Cell) => readStack(linesToText(c.lines), lexicon);
  const own = table.cells.find((c) => c.row < table.rows / 2 && c.lines.some(tellsPlaces) && stackOf(c) !== null);
  const labels = own ? stackOf(own) : noted;
  if (!labels) return null;
  const end = own ? endOf(own, table) : table.columns;
  const isWithin = (c: Cell): boolean => !own || (c.column >= own.column && c.column + c.columnSpan <= end);
  const years = table.cells.filter(
    (c) => c.columnSpan === 1 && isWithin(c) && isYear(onOneLine(linesToText(c.lines)).value, lexicon),
  );
  const top = years[0];
  const once = top ? columnsToldOnce(table, top.row + top.rowSpan) : null;
  const head = years.filter((c) => c.row === top?.row && !once?.has(c.column)).sort((a, b) => a.column - b.column);
  const isRun = head.every((c, i) => i === 0 || c.column === (head[i - 1] as Cell).column + 1);
  if (top && head[0] && isRun) {
    const from = head[0].column;
    const rows = { body: top.row + top.rowSpan, end: endOfBlock(top, table) };
    return from === 0 ? null : { from, to: from + head.length, ...rows, labels };
  }
  if (!own || own.column === 0 || end > own.column + 1) return null;
  const rows = { body: own.row + own.rowSpan, end: endOfBlock(own, table) };
  return { from: own.column, to: own.column + 1, ...rows, labels };
}

/** 成果指標 beside the heads reaches down to the last of the rows that they head. */
function endOfBlock(head: Cell, table: Table): number {
  const body = head.row + head.rowSpan;
  const beside = table.cells.filter(
    (c) => c.column < head.column && c.row <= head.row && c.row + c.rowSpan > body && c.lines.length > 0,
  );
  return beside.reduce((end, c) => Math.min(end, c.row + c.rowSpan), table.rows);
}

/** Columns with nothing but cells over several rows: 基準値（R2） holds for what stands in each of them. */
function columnsToldOnce(table: Table, body: number): ReadonlySet<number> {
  const below = table.cells.filter((c) => c.row >= body && c.lines.length > 0);
  const once = new Set(below.filter((c) => c.rowSpan > 1 && c.columnSpan === 1).map((c) => c.column));
  for (const c of below) if (c.rowSpan === 1) once.delete(c.column);
  return once;
}

/** The column behind the head; without drawn spans it reaches over the blanks beside it. */
function endOf(head: Cell, table: Table): number {
  let end = head.column + head.columnSpan;
  if (table.origin === 'ruled') return end;
  for (const c of table.cells) if (c.row === head.row && c.column === end && c.lines.length === 0) end += c.columnSpan;
  return end;
}

const isYear = (text: string, lexicon: Lexicon): boolean => {
  if (text === '' || text.length > 14) return false;
  const label = lexicon.readLabel(text);
  return label !== null && label.years !== null && label.years.from === label.years.to;
};

/** Rows whose cells hold all values, and rows that hold one of them each: which. */
interface Rows {
  readonly split: ReadonlySet<number>;
  readonly labelled: ReadonlyMap<number, number>;
}

function stackedRows(table: Table, { from, to, body, end, labels }: Stacked): Rows {
  const n = labels.length;
  const inside = table.cells.filter((c) => c.row >= body && c.row < end && c.column >= from && c.column < to);
  const isWhole = (c: Cell): boolean => c.column + c.columnSpan <= to && c.tables.length === 0;
  const split = new Set<number>();
  const labelled = new Map<number, number>();
  const none = { split: new Set<number>(), labelled: new Map<number, number>() };
  for (let row = body; row < end; row++) {
    const cells = inside.filter((c) => c.row === row && c.lines.length > 0);
    if (cells.length === 0 || cells.some((c) => !isWhole(c))) continue;
    const most = cells.reduce((k, c) => Math.max(k, c.lines.length), 0);
    if (most > n) return none;
    if (most === n && cells.every((c) => c.rowSpan === 1)) split.add(row);
  }
  if (split.size > 0) return { split, labelled };
  // Rows of their own, so many an item.
  if (inside.some((c) => c.rowSpan > 1)) return none;
  // 取組の成果 | …: in a row of a form words from before the years reach under them.
  const crossed = rowsOver(table, from, body);
  const filled = new Set(inside.flatMap((c) => (c.lines.length > 0 && !crossed.has(c.row) ? [c.row] : [])));
  const opens = new Set(table.cells.flatMap((c) => (c.column === 0 && c.lines.length > 0 ? [c.row] : [])));
  let first = -1;
  for (let row = body; row <= end; row++) {
    if (first >= 0 && (opens.has(row) || !filled.has(row))) {
      if ((row - first) % n !== 0) return none;
      for (let k = first; k < row; k++) labelled.set(k, (k - first) % n);
      first = -1;
    }
    if (first < 0 && filled.has(row)) first = row;
  }
  return { split, labelled };
}

/** Rows of the body with a cell that begins before that column and reaches over it. */
function rowsOver(table: Table, column: number, body: number): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const c of table.cells)
    if (c.row + c.rowSpan > body && c.column < column && c.column + c.columnSpan > column)
      for (let r = c.row; r < c.row + c.rowSpan; r++) rows.add(r);
  return rows;
}

function rebuilt(table: Table, { from, to, body, labels }: Stacked, { split, labelled }: Rows): Table {
  const n = labels.length;
  const rowAt: number[] = [0];
  for (let r = 0; r < table.rows; r++) rowAt.push((rowAt[r] as number) + (split.has(r) ? n : 1));
  const moved = (c: Cell): Cell => {
    const row = rowAt[c.row] as number;
    const isOver = c.column < from && c.column + c.columnSpan > from;
    return {
      ...c,
      row,
      rowSpan: (rowAt[c.row + c.rowSpan] as number) - row,
      column: c.column < from ? c.column : c.column + 1,
      columnSpan: isOver ? c.columnSpan + 1 : c.columnSpan,
    };
  };
  const cells = table.cells.flatMap((c): Cell[] => {
    const cell = moved(c);
    if (!split.has(c.row) || c.column < from || c.column >= to) return [cell];
    const parts = linesByPlace(c, table, n);
    return parts.map((lines, k) => ({ ...cell, row: cell.row + k, rowSpan: 1, lines }));
  });
  const crossed = rowsOver(table, from, 0);
  for (let r = 0; r < table.rows; r++) {
    if (crossed.has(r)) continue;
    const at = labelled.get(r);
    const here = split.has(r) && r >= body ? labels : [at === undefined ? null : (labels[at] as SourceText)];
    for (const [k, label] of here.entries()) cells.push(labelCell(label, (rowAt[r] as number) + k, from, table));
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    ...table,
    rows: rowAt.at(-1) as number,
    columns: table.columns + 1,
    cells,
    breaks: table.breaks.map((b) => rowAt[b] as number),
  };
}

/** The cell's lines, each at its place of `n`; fewer stand where the lines beside them do, else above. */
function linesByPlace(cell: Cell, table: Table, n: number): (readonly Line[])[] {
  const parts: Line[][] = Array.from({ length: n }, () => []);
  const beside = table.cells.find((c) => c.row === cell.row && c.lines.length === n && c.lines.every((l) => l.box));
  for (const [i, line] of cell.lines.entries()) {
    const { box } = line;
    const heights =
      cell.lines.length < n && box ? (beside?.lines.map((l) => Math.abs(middle(l) - middle(line))) ?? []) : [];
    const nearest = heights.indexOf(Math.min(...heights));
    parts[heights.length === n ? nearest : i]?.push({ ...line, after: 'end' });
  }
  return parts;
}

const middle = (line: Line): number => ((line.box?.[1] ?? 0) + (line.box?.[3] ?? 0)) / 2;

function labelCell(label: SourceText | null, row: number, column: number, { page }: Table): Cell {
  const line = label && { text: label, page, box: null, size: null, bold: false, indent: 0, after: 'end' as const };
  return {
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    lines: line ? [line] : [],
    box: null,
    page,
    shaded: false,
    tables: [],
  };
}
