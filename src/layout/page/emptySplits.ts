import type { Glyph } from '../../model/page.js';
import type { Grid, GridCell } from './grids.js';

export interface FilledGrid {
  readonly grid: Grid;
  readonly glyphs: readonly (readonly Glyph[])[];
}

/**
 * Undoes lines across some cells of a row that part nothing from something: an arrow through a schedule, from border to border.
 * ```
 *  │ 調査 │ 実施  │       │
 *  │      │───────┼──────▶│      below the line nothing stands, and the row's first cell goes on
 *  │      │       │       │
 * ```
 * A line across the whole table is a row's.
 */
export function mergeEmptySplits(filled: FilledGrid): FilledGrid {
  const { grid, glyphs } = filled;
  const rows = grid.ys.length - 1;
  const columns = grid.xs.length - 1;
  const into = new Map<number, number>();
  // Of a cell and all that was merged into it.
  const hasText = grid.cells.map((_, i) => glyphs[i]?.some((g) => g.text.trim() !== '') ?? false);
  for (let row = 1; row < rows; row++) {
    for (const run of splitRuns(grid, row, columns)) {
      // The first column names rows: what parts it parts rows.
      if (run[0]?.column === 0) continue;
      const roots = run.map((r) => rootOf(into, r.above));
      if (roots.some((i) => hasText[i]) && run.some((r) => hasText[r.below])) continue;
      if (run.some((r) => !sameColumns(grid.cells[r.above], grid.cells[r.below]))) continue;
      for (const [i, r] of run.entries()) {
        const root = roots[i] as number;
        into.set(r.below, root);
        hasText[root] ||= hasText[r.below] as boolean;
      }
    }
  }
  return into.size === 0 ? filled : rebuild(filled, into);
}

/** The cell that a merged cell ended up in. */
const rootOf = (into: ReadonlyMap<number, number>, i: number): number => into.get(i) ?? i;

interface Split {
  readonly column: number;
  readonly above: number;
  readonly below: number;
}

/** Runs of neighbouring cells that a line at the top of `row` parts from those above; none where it crosses the whole grid. */
function splitRuns(grid: Grid, row: number, columns: number): Split[][] {
  const runs: Split[][] = [];
  let run: Split[] = [];
  let whole = true;
  for (let column = 0; column < columns; column++) {
    const above = grid.owner[(row - 1) * columns + column] as number;
    const below = grid.owner[row * columns + column] as number;
    if (above === below || grid.cells[above]?.outside || grid.cells[below]?.outside) {
      whole = false;
      if (run.length > 0) runs.push(run);
      run = [];
    } else if (run.at(-1)?.above !== above || run.at(-1)?.below !== below) run.push({ column, above, below });
  }
  if (run.length > 0) runs.push(run);
  return whole ? [] : runs;
}

const sameColumns = (a: GridCell | undefined, b: GridCell | undefined): boolean =>
  a !== undefined && b !== undefined && a.column === b.column && a.columnSpan === b.columnSpan;

function rebuild({ grid, glyphs }: FilledGrid, into: ReadonlyMap<number, number>): FilledGrid {
  const merged = grid.cells.map((c) => ({ ...c, bottom: c.row + c.rowSpan, open: new Set(c.open) }));
  const texts = glyphs.map((g) => [...g]);
  for (const i of into.keys()) {
    const root = merged[rootOf(into, i)] as (typeof merged)[number];
    const part = grid.cells[i] as GridCell;
    root.bottom = Math.max(root.bottom, part.row + part.rowSpan);
    for (const side of part.open) root.open.add(side);
    texts[rootOf(into, i)]?.push(...(glyphs[i] ?? []));
  }
  const kept = grid.cells.flatMap((_, i) => (into.has(i) ? [] : [i]));
  // Rows in which nothing begins any more are gone.
  const begins = new Set(kept.map((i) => (merged[i] as GridCell).row));
  const newRow: number[] = [];
  let rows = -1;
  for (let r = 0; r < grid.ys.length - 1; r++) newRow.push(begins.has(r) ? ++rows : rows);
  newRow.push(rows + 1);
  const ys = grid.ys.filter((_, r) => r === grid.ys.length - 1 || begins.has(r));
  const cells = kept.map((i): GridCell => {
    const { bottom, ...cell } = merged[i] as (typeof merged)[number];
    const row = newRow[cell.row] as number;
    const box = [cell.box[0], cell.box[1], cell.box[2], grid.ys[bottom] as number] as const;
    return { ...cell, row, rowSpan: Math.max(1, endRow(newRow, bottom) - row), box };
  });
  const columns = grid.xs.length - 1;
  const owner = new Array<number>(columns * (ys.length - 1)).fill(-1);
  for (const [i, c] of cells.entries()) {
    for (let r = c.row; r < c.row + c.rowSpan; r++) {
      for (let k = c.column; k < c.column + c.columnSpan; k++) owner[r * columns + k] = i;
    }
  }
  return { grid: { ...grid, ys, cells, owner }, glyphs: kept.map((i) => texts[i] ?? []) };
}

/** The new row at which a cell ends that ended before the old row `bottom`. */
function endRow(newRow: readonly number[], bottom: number): number {
  return (newRow[bottom - 1] as number) + 1;
}
