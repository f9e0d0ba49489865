import type { Glyph } from '../../model/page.js';
import type { FilledGrid } from './emptySplits.js';
import { type GridCell, withCells } from './grids.js';

/** A gutter takes at most this share of the grid's width. */
const WIDEST = 0.08;
/** Forms that stand beside each other have so many labels in common. */
const FEWEST_LABELS = 3;

/**
 * Parts two tables that a program set side by side in one frame:
 * ```
 *  ┌──────┬─┬────┬──────┐
 *  │ 役割 │ │ No │ 目標 │
 *  ├──────┤ ├────┼──────┤      one empty cell from top to bottom, and rows on either
 *  │ …    │ │ 1  │ …    │      side that keep to none of the other's
 *  │      │ ├────┼──────┤
 *  ├──────┤ │ 2  │ …    │
 * ```
 * Where all rows of one side are those of the other, or parts of them, the cell is a column left blank; but two forms of one
 * kind may stand row beside row, with the same labels at the left of either:
 * ```
 *  │ 方針 │ … │ │ 方針 │ … │
 *  │ 目標 │ … │ │ 目標 │ … │
 *  │ 総括 │ … │ │ 総括 │ … │
 * ```
 * or with nothing between them, where rows of either cross those of the other:
 * ```
 *  │ 方針 │ … │ 方針 │ …    │
 *  │      │   ├──────┼──────┤
 *  ├──────┼───┤ 目標 │ …    │
 *  │ 目標 │ … │      │      │
 *  ├──────┼───┼──────┼──────┤
 *  │ 総括 │ … │ 総括 │ …    │
 * ```
 */
export function splitAtGutters(filled: FilledGrid): FilledGrid[] {
  const side = sideOfForms(filled);
  if (side !== null)
    return [part(filled, 0, side), part(filled, side, filled.grid.xs.length - 1)].flatMap(splitAtGutters);
  const gutter = filled.grid.cells.findIndex((_, i) => isGutter(filled, i));
  const cell = filled.grid.cells[gutter];
  const columns = filled.grid.xs.length - 1;
  const from = cell?.column ?? columnBetweenForms(filled);
  if (from === null) return [filled];
  const parts = [part(filled, 0, from), part(filled, from + (cell?.columnSpan ?? 1), columns)];
  return parts.flatMap(splitAtGutters);
}

/** A narrow column without text, in which no cell of another lies, between two forms of the same labels. */
function columnBetweenForms(filled: FilledGrid): number | null {
  const { grid, glyphs } = filled;
  const width = grid.box[2] - grid.box[0];
  for (let k = 1; k < grid.xs.length - 2; k++) {
    if ((grid.xs[k + 1] as number) - (grid.xs[k] as number) > WIDEST * width) continue;
    const isBlank = grid.cells.every(
      (c, i) => c.column + c.columnSpan <= k || c.column > k || (c.columnSpan === 1 && !hasText(glyphs[i])),
    );
    if (isBlank && haveSameLabels(filled, k + 1)) return k;
  }
  return null;
}

/** The column at which a second form of the same labels begins, whose rows are its own. */
function sideOfForms({ grid, glyphs }: FilledGrid): number | null {
  const columns = grid.xs.length - 1;
  const first = grid.cells.filter((c) => c.column === 0 && !c.outside);
  if (columns < 4 || first.length < FEWEST_LABELS) return null;
  const spanned = new Set(
    grid.cells.flatMap((c) => Array.from({ length: c.columnSpan - 1 }, (_, i) => c.column + 1 + i)),
  );
  const labels = labelsDown({ grid, glyphs }, 0);
  for (let k = 2; k < columns - 1; k++) {
    if (spanned.has(k)) continue;
    const beside = grid.cells.filter((c) => c.column === k && !c.outside);
    if (!beside.some((c) => first.some((f) => crossRows(f, c)))) continue;
    if (sharedInOrder(labels, labelsDown({ grid, glyphs }, k)) >= FEWEST_LABELS) return k;
  }
  return null;
}

const labelsDown = ({ grid, glyphs }: FilledGrid, column: number): string[] =>
  grid.cells.flatMap((c, i) => (c.column === column && hasText(glyphs[i]) ? [textOf(glyphs[i])] : []));

/** How many words both columns print, in the same order; none where one prints them in another. */
function sharedInOrder(left: readonly string[], right: readonly string[]): number {
  const isWord = (text: string): boolean => /\p{L}{2}/u.test(text);
  const [own, beside] = [
    left.filter((t) => isWord(t) && right.includes(t)),
    right.filter((t) => isWord(t) && left.includes(t)),
  ];
  return own.join('\n') === beside.join('\n') ? new Set(own).size : 0;
}

/** The first cells of the two sides, a row each, hold the same words in several rows. */
function haveSameLabels({ grid, glyphs }: FilledGrid, right: number): boolean {
  const labelsAt = (column: number) =>
    new Map(grid.cells.flatMap((c, i) => (c.column === column ? [[c.row, textOf(glyphs[i])] as const] : [])));
  const [left, beside] = [labelsAt(0), labelsAt(right)];
  const same = [...left].filter(([row, text]) => /\p{L}{2}/u.test(text) && beside.get(row) === text);
  return new Set(same.map(([, text]) => text)).size >= FEWEST_LABELS;
}

const textOf = (glyphs: readonly Glyph[] | undefined): string =>
  glyphs
    ?.map((g) => g.text)
    .join('')
    .replace(/\s/g, '') ?? '';

function isGutter({ grid, glyphs }: FilledGrid, i: number): boolean {
  const cell = grid.cells[i] as GridCell;
  const right = cell.column + cell.columnSpan;
  const inside = cell.column > 0 && right < grid.xs.length - 1;
  if (!inside || cell.row > 0 || cell.rowSpan < grid.ys.length - 1 || hasText(glyphs[i])) return false;
  if (cell.box[2] - cell.box[0] > WIDEST * (grid.box[2] - grid.box[0])) return false;
  const beside = (column: number) =>
    grid.cells.filter((c) => !c.outside && c.column <= column && column < c.column + c.columnSpan);
  return areUnrelated(below(beside(cell.column - 1)), below(beside(right)));
}

/** Those under the first row: a header of two rows tells nothing. */
function below(column: readonly GridCell[]): GridCell[] {
  const head = column.find((c) => c.row === 0)?.rowSpan ?? 0;
  return column.filter((c) => c.row >= head);
}

/** Rows of one table lie inside those at their left; here some lie across others, or some inside and others around. */
function areUnrelated(left: readonly GridCell[], right: readonly GridCell[]): boolean {
  const holds = (a: GridCell, b: GridCell) => a.rowSpan > b.rowSpan && a.row <= b.row && end(b) <= end(a);
  const some = (holdsOrCrosses: typeof holds) => left.some((a) => right.some((b) => holdsOrCrosses(a, b)));
  return some(crossRows) || (some(holds) && some((a, b) => holds(b, a)));
}

const end = (c: GridCell): number => c.row + c.rowSpan;

/** They share a row, and either has one before or after the other. */
const crossRows = (a: GridCell, b: GridCell): boolean =>
  (a.row - b.row) * (end(a) - end(b)) > 0 && a.row < end(b) && b.row < end(a);

const hasText = (glyphs: readonly Glyph[] | undefined): boolean => glyphs?.some((g) => g.text.trim() !== '') ?? false;

/** The columns [from, to) as a grid of their own, without the rows in which nothing of theirs begins. */
function part({ grid, glyphs }: FilledGrid, from: number, to: number): FilledGrid {
  const kept = grid.cells.flatMap((c, i) => (c.column >= from && c.column < to ? [i] : []));
  const tops = [...new Set(kept.map((i) => (grid.cells[i] as GridCell).row))].sort((a, b) => a - b);
  const rowOf = (row: number): number => tops.filter((t) => t < row).length;
  const cells = kept.map((i): GridCell => {
    const c = grid.cells[i] as GridCell;
    const row = rowOf(c.row);
    return { ...c, row, rowSpan: rowOf(c.row + c.rowSpan) - row, column: c.column - from };
  });
  const xs = grid.xs.slice(from, to + 1);
  const ys = [...tops.map((t) => grid.ys[t] as number), grid.ys.at(-1) as number];
  return { grid: withCells(grid, xs, ys, cells), glyphs: kept.map((i) => glyphs[i] ?? []) };
}
