import { onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import { type BodyRow, type ColumnHead, type Label, labelsToHead } from './events.js';
import type { Grid } from './grid.js';
import type { Region } from './rowKinds.js';

/**
 * A header of several rows that does not refine columns but lays one over the other, where every record takes as many rows:
 * 計画 above 実績, each over all of the width, or two columns for the height of one beside others that span both.
 * ```
 *     番号 | 取組項目 | 所管課 | 計画        番号 | 事業名 | 担当課   | 評価
 *          | 実績                                | 概要   | 取組状況 |
 * ```
 */
export interface StackedHeader {
  readonly levels: number;
  /** The heads of one row of the body that holds all of a record. */
  readonly heads: readonly ColumnHead[];
  /** Where the cell under each head stands: in which of the record's rows, in which column of the region. */
  readonly slots: readonly Slot[];
}

interface Slot {
  readonly level: number;
  readonly column: number;
}

/** Null for a header whose lower rows refine the upper ones. `heads`: what it says if it does. */
export function headerToStack(
  grid: Grid,
  region: Region,
  from: number,
  to: number,
  heads: readonly ColumnHead[],
): StackedHeader | null {
  if (to - from < 2) return null;
  return headerToWideStack(grid, region, from, to) ?? headerToNarrowStack(grid, region, from, to, heads);
}

// ── one row of the header over the other ─────────────────────────────────────────────────────────────────────────────

function headerToWideStack(grid: Grid, region: Region, from: number, to: number): StackedHeader | null {
  const levels = to - from;
  if (!hasWideLowerCell(grid, region, from, to)) return null;
  const slots: Slot[] = [];
  for (let level = 0; level < levels; level++)
    for (let c = region.left; c < region.right; c++) slots.push({ level, column: c - region.left });
  const heads = slots.map(({ level, column }) => ownHead(grid, from + level, region.left + column));
  return { levels, heads, slots };
}

/** What the cell that begins here says, whatever stands above it. */
function ownHead(grid: Grid, row: number, column: number): ColumnHead {
  const cell = grid.at(row, column);
  const own = cell && cell.cell.row === row && cell.role !== 'empty' ? cell : null;
  const label: Label[] = own && own.role !== 'year' ? [{ reading: own.label, text: onOneLine(own.text) }] : [];
  return labelsToHead(label, own?.years ?? null);
}

function hasWideLowerCell(grid: Grid, region: Region, from: number, to: number): boolean {
  for (let row = from + 1; row < to; row++)
    for (let c = region.left; c < region.right; c++) {
      const cell = grid.at(row, c);
      const above = grid.at(from, c);
      if (
        cell &&
        above &&
        cell.cell.row === row &&
        cell.role !== 'empty' &&
        cell !== above &&
        cell.cell.columnSpan > above.cell.columnSpan
      )
        return true;
    }
  return false;
}

// ── columns of the header for the height of one ──────────────────────────────────────────────────────────────────────

function headerToNarrowStack(
  grid: Grid,
  region: Region,
  from: number,
  to: number,
  heads: readonly ColumnHead[],
): StackedHeader | null {
  const levels = to - from;
  const columns = Array.from({ length: region.right - region.left }, (_, i) => region.left + i);
  const stacked = columns.filter((c) => isStackedColumn(grid, c, from, to));
  const others = columns.filter((c) => !stacked.includes(c));
  const named = stacked.filter((c) => namesDifferentThings(grid, c, from, to));
  if (named.length === 0 || named.length * 2 < stacked.length || others.length === 0) return null;
  if (!bodyStacks(grid, region, to, levels, stacked, others)) return null;
  const slots: Slot[] = [];
  for (let c = region.left; c < region.right; ) {
    // What the grid cut in several columns under one head stays side by side.
    const head = grid.at(from, c);
    let end = c + 1;
    while (end < region.right && grid.at(from, end) === head) end++;
    for (let level = 0; level < (stacked.includes(c) ? levels : 1); level++)
      for (let k = c; k < end; k++) slots.push({ level, column: k - region.left });
    c = end;
  }
  const isStacked = (slot: Slot) => stacked.includes(slot.column + region.left);
  return {
    levels,
    slots,
    heads: slots.map((s) =>
      isStacked(s) ? ownHead(grid, from + s.level, s.column + region.left) : (heads[s.column] as ColumnHead),
    ),
  };
}

/** In each row of the header a label of its own, all of one width. */
function isStackedColumn(grid: Grid, column: number, from: number, to: number): boolean {
  const top = grid.at(from, column);
  for (let row = from; row < to; row++) {
    const cell = grid.at(row, column);
    if (!top || !cell || cell.cell.row !== row || (cell.role !== 'label' && cell.role !== 'value')) return false;
    if (cell.cell.column !== top.cell.column || cell.cell.columnSpan !== top.cell.columnSpan) return false;
  }
  return true;
}

/** 担当課 over 取組状況: the lower label is no part of the upper one. */
function namesDifferentThings(grid: Grid, column: number, from: number, to: number): boolean {
  const fields: string[] = [];
  for (let row = from; row < to; row++) fields.push(grid.at(row, column)?.label?.field ?? 'section');
  return !fields.includes('section') && new Set(fields).size === fields.length;
}

/** Most items of the body take as many rows, and have a cell of their own in each of them under the stacked heads alone. */
function bodyStacks(
  grid: Grid,
  region: Region,
  top: number,
  levels: number,
  stacked: readonly number[],
  others: readonly number[],
): boolean {
  const begins = (row: number, column: number): boolean => {
    const cell = grid.at(row, column);
    return cell !== null && cell.role !== 'empty' && cell.cell.row === row;
  };
  let items = 0;
  let whole = 0;
  for (let row = top; row < region.bottom; row++) {
    if (!stacked.some((c) => begins(row, c)) || !others.some((c) => begins(row, c))) continue;
    items++;
    let next = row + 1;
    while (next < region.bottom && !others.some((c) => begins(next, c)) && stacked.some((c) => begins(next, c))) next++;
    if (next - row === levels) whole++;
  }
  return items > 0 && whole * 2 > items;
}

/** Folds the rows of each record into one row under the heads of the stack. */
export function foldRows(rows: readonly BodyRow[], { levels, slots }: StackedHeader): BodyRow[] {
  const folded: { row: number; cells: (CellReading | null)[] }[] = [];
  const once = new Set(slots.filter((s) => s.level > 0).map((s) => s.column));
  const opens = (row: BodyRow) =>
    row.cells.some(
      (c, i) => c && c.cell.row === row.row && c.role !== 'empty' && (c.cell.rowSpan >= levels || !once.has(i)),
    );
  let level = levels;
  for (const row of rows) {
    if (level >= levels || opens(row)) {
      folded.push({ row: row.row, cells: new Array<CellReading | null>(slots.length).fill(null) });
      level = 0;
    }
    const target = folded.at(-1) as { cells: (CellReading | null)[] };
    for (const [at, slot] of slots.entries()) {
      const cell = slot.level === level ? row.cells[slot.column] : null;
      if (cell && (level === 0 || cell.cell.row === row.row)) target.cells[at] = cell;
    }
    level++;
  }
  return folded;
}
