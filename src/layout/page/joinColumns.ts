import type { Cell } from '../../model/block.js';
import { SAME } from './cutRows.js';

/** Interior rules of a row that come again on the other page for the two to be parts of one table. */
const ROW_RULES = 2;

/** Whether both parts lie between the same outer rules; a margin for binding may shift them. */
function sameOuterEdges(a: readonly number[], b: readonly number[]): boolean {
  const width = (xs: readonly number[]) => (xs.at(-1) ?? 0) - (xs[0] ?? 0);
  return Math.abs((b[0] ?? 0) - (a[0] ?? 0)) <= 30 && Math.abs(width(a) - width(b)) <= 2 * SAME;
}

/** Whether all rules of `few` are among those of `many`. Both count from their table's left edge. */
function isAmong(few: readonly number[], many: readonly number[]): boolean {
  return few.every((x) => many.some((m) => Math.abs(m - x) <= SAME));
}

/** Places counted from the left edge of the table that has the rules `xs`. */
export const fromLeft = (places: readonly number[], xs: readonly number[]): number[] =>
  places.map((x) => x - (xs[0] ?? 0));

/** The columns of both parts, when their outer edges agree and one has all the rules of the other; else null. */
export function sharedColumns(a: readonly number[], b: readonly number[]): readonly number[] | null {
  if (!sameOuterEdges(a, b)) return null;
  const [p, q] = [fromLeft(a, a), fromLeft(b, b)];
  if (!(a.length <= b.length ? isAmong(p, q) : isAmong(q, p))) return null;
  const shift = (b[0] ?? 0) - (a[0] ?? 0);
  return a.length >= b.length ? a : b.map((x) => x - shift);
}

/** All the rules of both parts, as they stand in the first; null unless their outer edges agree. */
export function unitedColumns(a: readonly number[], b: readonly number[]): readonly number[] | null {
  if (!sameOuterEdges(a, b)) return null;
  const shift = (b[0] ?? 0) - (a[0] ?? 0);
  const more = b.map((x) => x - shift).filter((x) => !a.some((o) => Math.abs(o - x) <= SAME));
  return [...a, ...more].sort((x, y) => x - y);
}

/** The rules within the row that is next to the page break go on in the other part, and are enough to know it by. */
export function rowRulesGoOn(row: readonly Cell[], xs: readonly number[], other: readonly number[]): boolean {
  const left = xs[0] ?? 0;
  const inner = row.filter((c) => c.column > 0).map((c) => (xs[c.column] as number) - left);
  return inner.length >= ROW_RULES && isAmong(inner, fromLeft(other, other));
}

/** The cells in the columns `to` that have all the rules of `from`. */
export function remapColumns(cells: readonly Cell[], from: readonly number[], to: readonly number[]): Cell[] {
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
