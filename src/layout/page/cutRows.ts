import type { Cell, Line } from '../../model/block.js';

/** Same rule on both pages: within this many points. */
export const SAME = 2.5;

/** A cell of the last row, and the one below it on the next page. */
export interface Pair {
  readonly above: Cell;
  readonly below: Cell;
}

const isEmpty = (c: Cell): boolean => c.lines.length === 0 && c.tables.length === 0;
const isFullAtEnd = (c: Cell): boolean => (c.lines.at(-1) as Line | undefined)?.after === 'wrap';

/** Tells of a pair of cells whether no rule parts them. */
export function openAt(bottom: readonly number[], top: readonly number[], topLeft: number, xs: readonly number[]) {
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
export function isCutRow(pairs: readonly Pair[], isOpen: (p: Pair) => boolean): boolean {
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
export function spansOn(
  pair: Pair,
  pairs: readonly { readonly below: Cell }[],
  spanning: ReadonlySet<number>,
  isOpen: (p: Pair) => boolean,
): boolean {
  if (!isEmpty(pair.below) || isEmpty(pair.above)) return false;
  if (isOpen(pair)) return true;
  const spansHere = spanning.has(pair.above.column);
  const leading = pairs.every((p) => p.below.column >= pair.below.column || isEmpty(p.below));
  return leading && (spansHere || pair.below.rowSpan > 1);
}

/** Lines before a break: whether the next page's first word would still have fitted behind the last can't be told. */
function seam(lines: readonly Line[]): Line[] {
  return lines.map((l, i) => (i === lines.length - 1 && l.after === 'end' ? { ...l, after: 'unknown' } : l));
}

/** One cell of the two parts that a page break made of it. */
export function joinCells(above: Cell, below: Cell): Cell {
  if (isEmpty(below)) return { ...above, rowSpan: above.rowSpan + below.rowSpan - 1, box: null };
  return {
    ...above,
    rowSpan: above.rowSpan + below.rowSpan - 1,
    lines: [...seam(above.lines), ...below.lines],
    tables: [...above.tables, ...below.tables],
    box: null,
  };
}
