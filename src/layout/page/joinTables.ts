import type { Cell, Line, Paragraph, Table } from '../../model/block.js';
import type { TableEdges } from './tables.js';

/** One part of a table as it stands on its page. */
export interface TablePart {
  readonly table: Table;
  readonly edges: TableEdges;
  readonly pageHeight: number;
}

/** Same rule on both pages: within this many points. */
const SAME = 2.5;
/** Labels that two tables must share at the head of their first column to be two forms. */
const FORM_LABELS = 2;
/** Share of the filled cells that come again, at the same place with the same first line, from form to form. */
const FORM_SHARE = 0.4;
const NUMERAL = /^[0-9０-９①-⑳.．()（）-]+$/u;
/** Figures and marks come again by chance. */
const MARK = /^[\p{N}\p{P}\p{S}]*[年度月日回件人円%％]?$|^.$/u;

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
  /** Holds more than its first page did. */
  extended: boolean;
  /** Texts of its first rows, for telling a repeated header from a new form. */
  readonly head: readonly string[][];
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
    extended: false,
    head: rowTexts(table, 12),
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
  if (!xs || grown.first.origin !== next.table.origin || hadRoom(grown.last, next)) return false;
  const texts = rowTexts(next.table, 12);
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

/**
 * Adds a paragraph at the head of the next page to the cell that it goes on from: in a table without rules, the rest of a last
 * cell is too little to show a table. Tells whether it did.
 */
export function continueCell(grown: GrowingTable, next: Paragraph): boolean {
  const x = next.box?.[0];
  const first = next.lines[0];
  if (grown.first.origin !== 'aligned' || x === undefined || !first || next.align === 'center') return false;
  const size = first.size ?? 10;
  const column = grown.xs.findIndex((at, i) => i > 0 && Math.abs(at - x) < 0.5 * size);
  const cell = grown.bottom.find((c) => c.column === column);
  const last = cell?.lines.at(-1);
  if (!cell || last?.after !== 'wrap' || Math.abs((last.size ?? 0) - size) > 0.1 * size) return false;
  const longer = { ...cell, lines: [...cell.lines, ...next.lines], box: null };
  grown.cells = replaceLast(grown.cells, new Map([[cell, longer]]));
  grown.bottom = grown.bottom.map((c) => (c === cell ? longer : c));
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

const plain = (c: Cell): string =>
  c.lines
    .map((l) => l.text.value)
    .join('')
    .replace(/\s/gu, '');

/** Texts by row and column; a spanning cell's stands at its top left. */
function rowTexts(table: Table, rows: number): string[][] {
  const texts = Array.from({ length: Math.min(rows, table.rows) }, () => new Array<string>(table.columns).fill(''));
  for (const c of table.cells) {
    const row = texts[c.row];
    if (row) row[c.column] = plain(c);
  }
  return texts;
}

/** How many rows at the head of the next part repeat the table's first rows, spans complete. */
function repeatedHeader(head: readonly string[][], texts: readonly string[][], table: Table): number {
  let rows = 0;
  while (rows < Math.min(head.length, texts.length) && sameRow(head[rows] as string[], texts[rows] as string[])) rows++;
  // A header row says something in more than one cell; a header cut through a spanning cell is none.
  while (rows > 0 && table.cells.some((c) => c.row < rows && c.row + c.rowSpan > rows)) rows--;
  const filled = texts
    .slice(0, rows)
    .flat()
    .filter((t) => t !== '').length;
  return filled >= 2 ? rows : 0;
}

function sameRow(a: readonly string[], b: readonly string[]): boolean {
  const p = a.filter((t) => t !== '');
  const q = b.filter((t) => t !== '');
  return p.length === q.length && p.every((t, i) => t === q[i]);
}

/**
 * A form repeats its labels, with other values beside or below them; a register only its header.
 * ```
 * │取組項目│窓口の予約│      │取組項目│公用車の更新│
 * │担当課  │市民課    │      │担当課  │管財課      │
 * ```
 */
function isNewForm(head: readonly string[][], texts: readonly string[][], header: number): boolean {
  const column = (rows: readonly string[][]) => rows.slice(header).map((r) => r[0] ?? '');
  const a = column(head);
  const b = column(texts);
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++;
  const labels = b.slice(0, same).filter((t) => t !== '' && !NUMERAL.test(t)).length;
  if (labels >= FORM_LABELS || (header === 0 && labels >= 1)) return true;
  // Labels may stand anywhere in the form; what counts is how much of it comes again at the same place.
  const again = new Set<string>();
  let filled = 0;
  for (const [r, row] of texts.entries()) {
    if (r < header) continue;
    for (const [c, text] of row.entries()) {
      if (text === '' || MARK.test(text)) continue;
      filled++;
      if (head[r]?.[c] === text) again.add(text);
    }
  }
  return again.size >= FORM_LABELS && again.size >= FORM_SHARE * filled;
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
    else if (spansOn(p as Pair, pairs, grown, isOpen)) {
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

interface Pair {
  readonly above: Cell;
  readonly below: Cell;
}

const isEmpty = (c: Cell): boolean => c.lines.length === 0 && c.tables.length === 0;
const isFullAtEnd = (c: Cell): boolean => (c.lines.at(-1) as Line | undefined)?.after === 'wrap';

/** Tells of a pair of cells whether no rule parts them. */
function openAt(bottom: readonly number[], top: readonly number[], topLeft: number, xs: readonly number[]) {
  const left = xs[0] ?? 0;
  return ({ above }: Pair): boolean => {
    const x = (xs[above.column] as number) - left;
    return bottom.some((b) => Math.abs(b - left - x) <= SAME) || top.some((t) => Math.abs(t - topLeft - x) <= SAME);
  };
}

/**
 * Whether the first row of the next page is the rest of the last row: all that it says goes on with a text that had not ended, or
 * with a cell that no rule closed.
 */
function isCutRow(pairs: readonly Pair[], isOpen: (p: Pair) => boolean): boolean {
  const filled = pairs.filter((p) => !isEmpty(p.below));
  const silent = pairs.some((p) => isEmpty(p.below) && !isEmpty(p.above));
  // Tables without rules at head and foot are open everywhere: then the texts must show that they go on.
  if (pairs.every(isOpen)) return silent || filled.length === 0 || filled.some((p) => isFullAtEnd(p.above));
  if (filled.length === 0 || filled.some((p) => isEmpty(p.above) && !isOpen(p))) return false;
  if (filled.every((p) => isOpen(p) || isFullAtEnd(p.above))) return silent || filled.some(isOpen);
  // The rest of a value without its label, of the narrower cells without the main one: both stood on the page before.
  const [first, second] = pairs as [Pair, ...Pair[]];
  const unnamed = (p: Pair | undefined) => p !== undefined && isEmpty(p.below) && !isEmpty(p.above);
  if (!unnamed(first)) return false;
  return pairs.length === 2 || (unnamed(second) && filled.length <= pairs.length / 2);
}

/** An empty cell at the head of a page, under a filled one that no rule closed or in a column of spanning cells: the span goes on. */
function spansOn(
  pair: Pair,
  pairs: readonly { readonly below: Cell }[],
  grown: GrowingTable,
  isOpen: (p: Pair) => boolean,
): boolean {
  if (!isEmpty(pair.below) || isEmpty(pair.above)) return false;
  if (isOpen(pair)) return true;
  const spansHere = grown.spanning.has(pair.above.column);
  const leading = pairs.every((p) => p.below.column >= pair.below.column || isEmpty(p.below));
  return leading && (spansHere || pair.below.rowSpan > 1);
}

function joinCells(above: Cell, below: Cell): Cell {
  if (isEmpty(below)) return { ...above, rowSpan: above.rowSpan + below.rowSpan - 1, box: null };
  return {
    ...above,
    rowSpan: above.rowSpan + below.rowSpan - 1,
    lines: [...above.lines, ...below.lines],
    tables: [...above.tables, ...below.tables],
    box: null,
  };
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
