import type { Cell, Line } from '../../model/block.js';
import type { ColumnHabits } from './columnHabits.js';
import {
  breaksSentence,
  breaksWord,
  endsSentence,
  isEmpty,
  isFullAtEnd,
  isNextItem,
  isRowNumber,
  isTailOfName,
  saysAgain,
} from './goesOn.js';

/** Same rule on both pages: within this many points. */
export const SAME = 2.5;

/** A cell of the last row, and the one below it on the next page. */
export interface Pair {
  readonly above: Cell;
  readonly below: Cell;
}

const isFull = (p: Pair): boolean => isFullAtEnd(p.above, p.below);

/**
 * Tells of a pair of cells whether no rule parts them. Where some cells of a page's last row are closed, those that are not go on;
 * where all or none are, the program draws borders so at every break, and the head of the next page may tell more.
 * @param bottom left edges of the cells open at the foot, @param top of those open at the head, all from their table's left edge.
 */
export function openAt(
  pairs: readonly { readonly above: Cell | undefined; readonly below: Cell }[],
  bottom: readonly number[],
  top: readonly number[],
  xs: readonly number[],
) {
  const at = (cell: Cell, opens: readonly number[]) => {
    const x = (xs[cell.column] as number) - (xs[0] ?? 0);
    return opens.some((o) => Math.abs(o - x) <= SAME);
  };
  const below = pairs.filter((p) => at(p.below, bottom)).length;
  const above = pairs.filter((p) => at(p.below, top)).length;
  const bottomTells = below > 0 && below < pairs.length;
  const topTells = above > 0 && above < pairs.length;
  const isOpen = ({ below: cell }: { readonly below: Cell }): boolean => {
    if (bottomTells) return at(cell, bottom);
    return topTells ? at(cell, top) : below > 0;
  };
  return { isOpen, tells: bottomTells || topTells };
}

/**
 * Whether the first row of the next page is the rest of the last row: all that it says goes on with a text that had not ended, or
 * with a cell that no rule closed; and what names a row is not said again.
 * @param within the rules show that the break is within a row.
 */
export function isCutRow(
  pairs: readonly Pair[],
  isOpen: (p: Pair) => boolean,
  habits: ColumnHabits,
  within = false,
): boolean {
  const rest = pairs.filter((p) => !isCutDownwards(p));
  if (rest.length > 0 && rest.length < pairs.length) return isCutRow(rest, isOpen, habits, within);
  const filled = pairs.filter((p) => !isEmpty(p.below));
  const lacks = (p: Pair) => isEmpty(p.below) && !isEmpty(p.above) && habits.isEveryRows(p.above.column);
  const again = filled.some((p) => saysAgain(p.above, p.below));
  if (filled.length >= 2 && filled.every((p) => isCutLabel(p, habits))) return true;
  if (filled[0] && labelTwoRows(filled[0], habits)) return false;
  // Tables without rules at head and foot are open everywhere: then the texts must show that they go on.
  if (pairs.every(isOpen)) {
    return !again && (within || pairs.some(lacks) || filled.length === 0 || filled.some(isFull));
  }
  // Nothing but the padding of the row, which the program drew on the next page.
  if (filled.length === 0) return true;
  const [first, second] = pairs as [Pair, ...Pair[]];
  if (again || isRowNumber(first.below)) return false;
  if (isUnnamedRest(pairs, filled, isOpen, habits) || pairs.some((p) => lacksText(p, habits))) return true;
  if (filled.some((p) => isEmpty(p.above) && !isOpen(p))) return false;
  if (pairs.some(lacks) && filled.some((p) => breaksSentence(p.above, p.below))) return true;
  const continues = filled.every((p) => isEmpty(p.above) || canGoOn(p));
  if (continues && filled.some((p) => breaksWord(p.above, p.below))) return true;
  if (filled.every((p) => isOpen(p) || isFull(p) || isTailOfName(p.above, p.below))) {
    const whole = filled.length === pairs.length;
    return pairs.some(lacks) || filled.some(isOpen) || (whole && filled.some((p) => breaksSentence(p.above, p.below)));
  }
  // The rest of a value without its label, of the narrower cells without the main one: both stood on the page before.
  const unnamed = (p: Pair | undefined) => p !== undefined && isEmpty(p.below) && !isEmpty(p.above);
  // A cell that is open where the others are closed spans the rows.
  if (!unnamed(first) || isOpen(first)) return false;
  return pairs.length === 2 || (unnamed(second) && filled.length <= pairs.length / 2);
}

/** 始める前の様子 │ 進め方: each of the two names rows of other forms, too. */
const labelTwoRows = ({ above, below }: Pair, habits: ColumnHabits): boolean =>
  habits.isRowLabel(above) && habits.isRowLabel(below);

/** 自 │ 己⏎評⏎価: a label set downwards, a letter a line, beside several rows. */
const isCutDownwards = ({ above, below }: Pair): boolean =>
  !isEmpty(above) && !isEmpty(below) && [...above.lines, ...below.lines].every((l) => LETTER.test(l.text.value));
const LETTER = /^[\s　]*[\p{sc=Han}\p{sc=Hiragana}][\s　]*$/u;

/** 目標値 │ （令和8年度）: only together are they what other forms of the document print, too. */
const isCutLabel = ({ above, below }: Pair, habits: ColumnHabits): boolean =>
  !isEmpty(above) && habits.isRowLabel({ ...above, lines: [...above.lines, ...below.lines] });

/** A label stands above the break, and what the table's other cells have below it stands at the head of the next page. */
export function lacksText({ above, below }: Pair, habits: ColumnHabits): boolean {
  return habits.lacksText(above) && !isEmpty(below) && !habits.lacksText(below) && !isRowNumber(below);
}

/**
 * A column that names every row by itself stays blank, and the rest can be what did not fit: the end of a line, the next item of a
 * list, a further sentence.
 * ```
 *  │ 7 │ 通学の安全の │ ① 点検を行う。 │ 教育課 │
 *  ├───┼──────────────┼────────────────┼────────┤  page break
 *  │   │ 確保         │ ② 結果を知らせ │        │
 * ```
 */
function isUnnamedRest(
  pairs: readonly Pair[],
  filled: readonly Pair[],
  isOpen: (p: Pair) => boolean,
  habits: ColumnHabits,
): boolean {
  const lead = pairs.findIndex((p) => !isEmpty(p.below));
  if (!pairs.slice(0, lead).some((p) => !isEmpty(p.above) && !isOpen(p) && habits.namesRows(p.above.column)))
    return false;
  return filled.every((p) => isEmpty(p.above) || canGoOn(p));
}

/** What stands below can be what did not fit above: the end of a line, the next item of a list, a further sentence. */
function canGoOn({ above, below }: Pair): boolean {
  if (isFullAtEnd(above, below)) return true;
  return isNextItem(above, below) || (endsSentence(above) && above.lines.length > 1);
}

/**
 * An empty cell at the head of a page, under a filled one that no rule closed, in a column of spanning cells, or in one that has
 * named every row so far: the span goes on.
 * @param tells some cells of the row above are closed and others not.
 */
export function spansOn(
  pair: Pair,
  pairs: readonly { readonly above: Cell | undefined; readonly below: Cell }[],
  habits: ColumnHabits,
  { isOpen, tells }: { readonly isOpen: (p: Pair) => boolean; readonly tells: boolean },
): boolean {
  if (isEmpty(pair.above) || labelTwoRows(pair, habits)) return false;
  // A spanning cell may break off within a sentence, while the rows beside it end at the break.
  if (!isEmpty(pair.below) && tells) return isOpen(pair) && breaksSentence(pair.above, pair.below);
  if (!isEmpty(pair.below)) {
    const besideSpan = pairs.some((p) => p.below.column < pair.below.column && p.above && isEmpty(p.below));
    const spans = besideSpan && habits.spansRows(pair.above.column) && breaksSentence(pair.above, pair.below);
    return spans || breaksWord(pair.above, pair.below);
  }
  if (isOpen(pair)) return true;
  const leading = pairs.every((p) => p.below.column >= pair.below.column || isEmpty(p.below));
  if (!leading) return false;
  const { column } = pair.above;
  return habits.spansRows(column) || pair.below.rowSpan > 1;
}

/** Lines before a break: full by what stands below, or else whether that would still have fitted can't be told. */
function seam(above: Cell, below: Cell): Line[] {
  const full = isFullAtEnd(above, below);
  return above.lines.map((l, i) => {
    if (i < above.lines.length - 1 || l.after !== 'end') return l;
    return { ...l, after: full ? 'wrap' : 'unknown' };
  });
}

/** A cell that spans the rows on both sides of a page break. */
export function joinSpans(above: Cell, below: Cell): Cell {
  const joined = joinCells(above, below);
  return { ...joined, rowSpan: above.rowSpan + below.rowSpan };
}

/** One cell of the two parts that a page break made of it. */
export function joinCells(above: Cell, below: Cell): Cell {
  if (isEmpty(below)) return { ...above, rowSpan: above.rowSpan + below.rowSpan - 1, box: null };
  return {
    ...above,
    rowSpan: above.rowSpan + below.rowSpan - 1,
    lines: [...seam(above, below), ...below.lines],
    tables: [...above.tables, ...below.tables],
    box: null,
  };
}
