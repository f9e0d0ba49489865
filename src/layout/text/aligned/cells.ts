import type { Piece } from './columns.js';
import type { ColumnEntry, ColumnTable } from './columnTable.js';
import { markCycles } from './markCycles.js';
import { type Alignment, keyColumn } from './rows.js';

/** A cell of the table with the pieces of text in it, from above. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly pieces: readonly Piece[];
}

interface Row {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

/** A stretch of text of one column that no row parts: it flows on. */
interface Block {
  /** The rows that it stands in. */
  readonly first: number;
  last: number;
  readonly top: number;
  bottom: number;
  readonly pieces: Piece[];
}

/** A row of a column without text costs this much, in lines that a text stands off the middle of its cell. */
const EMPTY_ROW = 0.35;
/** A text's cell covers at most this many rows. */
const MOST_ROWS = 40;

/** Makes the cells of the rows: texts over several columns first, then the cells of each column. */
export function toCells(table: ColumnTable, starts: readonly number[], alignments: readonly Alignment[]): GridCell[] {
  const rows = starts.map((from, r): Row => {
    const to = starts[r + 1] ?? table.lines.length;
    return { from, to, top: table.lines[from]?.y ?? 0, bottom: table.lines[to - 1]?.y ?? 0 };
  });
  const wide = rows.map((row) => wideCells(table, row));
  const out: GridCell[] = rows.flatMap((_, r) =>
    (wide[r] as readonly WideCell[]).map((w) => ({
      row: r,
      column: w.column,
      rowSpan: 1,
      columnSpan: w.last - w.column + 1,
      pieces: w.pieces,
    })),
  );
  const key = keyColumn(table, alignments);
  const cycles = markCycles(table, rows);
  if (cycles) for (const cell of cellsOfMarks(table, rows, cycles)) out.push(cell);
  for (let c = cycles ? 1 : 0; c < table.columns.length; c++) {
    const heads = labelsInHeads(table, rows, c);
    for (const [r, pieces] of heads) out.push({ row: r, column: c, rowSpan: 1, columnSpan: 1, pieces });
    const isTaken = (r: number): boolean =>
      heads.has(r) || (wide[r] as readonly WideCell[]).some((w) => c >= w.column && c <= w.last);
    for (let r = 0; r < rows.length; ) {
      if (isTaken(r)) {
        r++;
        continue;
      }
      let end = r + 1;
      while (end < rows.length && !isTaken(end)) end++;
      for (const cell of cellsOfColumn(table, rows, c, r, end, alignments[c] ?? 'top', key)) out.push(cell);
      r = end;
    }
  }
  return out.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The cells of the first column, each with the mark of the item whose rows begin there. */
function cellsOfMarks(table: ColumnTable, rows: readonly Row[], starts: readonly number[]): GridCell[] {
  return starts.map((row, k) => {
    const to = starts[k + 1] ?? rows.length;
    const lines = table.lines.slice(rows[row]?.from, rows[to - 1]?.to);
    return {
      row,
      column: 0,
      rowSpan: to - row,
      columnSpan: 1,
      pieces: lines.flatMap((l) => l.pieces.filter((p) => p.column === 0)),
    };
  });
}

/** Labels beside labels in so many other columns are a head, inside the table or above it: each covers its own row. */
const FEWEST_HEADS = 2;

/** The column's labels that stand in rows of heads, by row. */
function labelsInHeads(table: ColumnTable, rows: readonly Row[], c: number): ReadonlyMap<number, readonly Piece[]> {
  const isLabelAt = (column: number, line: number): boolean => {
    const { at, entries } = table.columns[column] as ColumnTable['columns'][number];
    return entries[at[line] ?? -1]?.isLabel === true;
  };
  const heads = new Map<number, { readonly text: string; readonly pieces: readonly Piece[] }>();
  const { entries } = table.columns[c] as ColumnTable['columns'][number];
  if (c === 0 || entries.filter((e) => e.isLabel).length < 2) return new Map();
  for (const [r, row] of rows.entries()) {
    const lines = Array.from({ length: row.to - row.from }, (_, i) => row.from + i);
    const others = table.columns.filter((_, k) => k > 0 && k !== c && lines.some((l) => isLabelAt(k, l)));
    if (others.length < FEWEST_HEADS || !lines.some((l) => isLabelAt(c, l))) continue;
    heads.set(r, {
      text: entries.flatMap((e) => (e.line >= row.from && e.line < row.to ? e.text : [])).join('\n'),
      pieces: lines.flatMap((l) => table.lines[l]?.pieces.filter((p) => p.column === c && p.last === c) ?? []),
    });
  }
  // Printed once, it may stand in the middle of a head of several rows.
  const texts = [...heads.values()].map((h) => h.text);
  const isAgain = (text: string): boolean => texts.indexOf(text) !== texts.lastIndexOf(text);
  return new Map([...heads].flatMap(([r, { text, pieces }]) => (isAgain(text) ? [[r, pieces]] : [])));
}

interface WideCell {
  column: number;
  last: number;
  readonly pieces: Piece[];
}

/** The texts of a row that stand in several columns, each with whatever else stands in those. */
function wideCells(table: ColumnTable, row: Row): WideCell[] {
  const out: WideCell[] = [];
  const pieces = table.lines.slice(row.from, row.to).flatMap((l) => l.pieces);
  for (const p of pieces.filter((q) => q.last > q.column)) {
    const over = out.filter((w) => w.column <= p.last && p.column <= w.last);
    const column = Math.min(p.column, ...over.map((w) => w.column));
    const last = Math.max(p.last, ...over.map((w) => w.last));
    for (const w of over) out.splice(out.indexOf(w), 1);
    out.push({ column, last, pieces: [] });
  }
  for (const w of out) w.pieces.push(...pieces.filter((p) => p.column <= w.last && w.column <= p.last));
  return out;
}

/** The cells of a column in the rows [first, end), none of which a wider text takes. */
function cellsOfColumn(
  table: ColumnTable,
  rows: readonly Row[],
  c: number,
  first: number,
  end: number,
  alignment: Alignment,
  key: number,
): GridCell[] {
  const blocks = blocksOf(table, rows, c, first, end, key >= 0 && key < c && alignment === 'top' ? key : -1);
  const cell = (row: number, to: number, pieces: readonly Piece[]): GridCell => ({
    row,
    column: c,
    rowSpan: to - row,
    columnSpan: 1,
    pieces,
  });
  if (alignment === 'top' || goesOnSeries(table, rows, c, first, end)) {
    const out: GridCell[] = [];
    let k = 0;
    for (let r = first; r < end; ) {
      const block = blocks[k]?.first === r ? blocks[k++] : undefined;
      const to = block ? block.last + 1 : r + 1;
      out.push(cell(r, to, block?.pieces ?? []));
      r = to;
    }
    return out;
  }
  return middleCells(table, rows, blocks, first, end).map(({ from, to, block }) => cell(from, to, block?.pieces ?? []));
}

const FIGURE =
  /^(?:約?[△▲-]?[0-9０-９][0-9０-９,，.．]*(?:[％%]|[^\s0-9０-９、。（()）]{1,3})?(?:以[上下内])?|[-－―—ー…]+)$/;

/**
 * A column of figures right of another with a figure in every row goes on with its series: each of its figures is of the row that it
 * stands on, and what a year to come has no figure for is blank.
 */
function goesOnSeries(table: ColumnTable, rows: readonly Row[], c: number, first: number, end: number): boolean {
  const to = (rows[end - 1] as Row).to;
  const figuresIn = (column: number): ReadonlySet<number> | null => {
    const { entries } = table.columns[column] as ColumnTable['columns'][number];
    const own = new Set<number>();
    let r = first;
    for (let k = firstFrom(entries, (rows[first] as Row).from); k < entries.length; k++) {
      const e = entries[k] as ColumnEntry;
      if (e.line >= to) break;
      if (!FIGURE.test(e.text)) return null;
      while (e.line >= (rows[r] as Row).to) r++;
      own.add(r);
    }
    return own;
  };
  const before = c > 0 ? figuresIn(c - 1) : null;
  return before !== null && before.size === end - first && figuresIn(c) !== null;
}

/** Beside the number of an item, in the column `key`, its texts begin. */
function blocksOf(
  table: ColumnTable,
  rows: readonly Row[],
  c: number,
  first: number,
  end: number,
  key: number,
): Block[] {
  const isNumbered = (line: number): boolean => {
    const { at, entries } = table.columns[key] ?? { at: [], entries: [] };
    return entries[at[line] ?? -1]?.isLabel === false;
  };
  const { entries } = table.columns[c] as ColumnTable['columns'][number];
  const out: Block[] = [];
  let r = first;
  for (let k = firstFrom(entries, (rows[first] as Row).from); k < entries.length; k++) {
    const e = entries[k] as ColumnEntry;
    if (e.line >= (rows[end - 1] as Row).to) break;
    while (e.line >= (rows[r] as Row).to) r++;
    const piece = table.lines[e.line]?.pieces.find((p) => p.column === c) as Piece;
    const last = out.at(-1);
    if (last && (last.last === r || (e.onset === 'flows' && !isNumbered(e.line)))) {
      last.last = r;
      last.bottom = e.y;
      last.pieces.push(piece);
    } else out.push({ first: r, last: r, top: e.y, bottom: e.y, pieces: [piece] });
  }
  return out;
}

/** The index of the first entry at line `line` or below it. */
function firstFrom(entries: readonly ColumnEntry[], line: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as ColumnEntry).line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A heading between rows takes at most this many columns of a table with more than twice as many. */
const HEADING_COLUMNS = 2;

/** A row of one line with text at the left only heads the rows below: no cell of theirs covers it. */
function isHeadingRow({ lines, columns }: ColumnTable, row: Row): boolean {
  const line = lines[row.from];
  if (row.to - row.from > 1 || !line || columns.length <= HEADING_COLUMNS * 2) return false;
  return line.pieces[0]?.column === 0 && line.pieces.every((p) => p.column < HEADING_COLUMNS);
}

interface Group {
  readonly from: number;
  readonly to: number;
  readonly block: Block | null;
}

/**
 * Text in the middle of its cell's height shows how many rows the cell covers: gives the parting of the rows in which the
 * texts stand nearest to the middle of their cells.
 */
function middleCells(
  table: ColumnTable,
  rows: readonly Row[],
  blocks: readonly Block[],
  first: number,
  end: number,
): Group[] {
  const isHeading = rows.slice(first, end).map((r) => isHeadingRow(table, r));
  const best = new Map<number, { cost: number; group: Group | null }>([[first, { cost: 0, group: null }]]);
  const offer = (cost: number, group: Group): void => {
    const known = best.get(group.to);
    if (!known || cost < known.cost - 1e-9) best.set(group.to, { cost, group });
  };
  /** The first block from the row at hand on. */
  let k = 0;
  for (let from = first; from < end; from++) {
    const so = best.get(from);
    if (!so) continue;
    while (k < blocks.length && (blocks[k] as Block).first < from) k++;
    const block = blocks[k];
    if (!block || block.first > from) offer(so.cost + EMPTY_ROW, { from, to: from + 1, block: null });
    if (!block) continue;
    const next = blocks[k + 1]?.first ?? end;
    for (let to = block.last + 1; to <= next && to <= Math.max(from + MOST_ROWS, block.last + 1); to++) {
      // The rows that the text itself stands in are its cell's, whatever else they look like.
      const isOwn = from === block.first && to === block.last + 1;
      if (!isOwn && isHeading.slice(from - first, to - first).some(Boolean)) continue;
      const off = Math.abs((rows[from] as Row).top + (rows[to - 1] as Row).bottom - block.top - block.bottom) / 2;
      offer(so.cost + off, { from, to, block });
    }
  }
  const out: Group[] = [];
  for (let at = end; at > first; ) {
    const group = best.get(at)?.group as Group;
    out.push(group);
    at = group.from;
  }
  return out.reverse();
}
