import type { SourceText } from '../../model/sourceText.js';
import { figureKind } from '../fields/input.js';
import type { LabelField, LabelReading } from '../lexicon/types.js';
import { onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import { type ColumnHead, headField, type Label, labelsToHead } from './events.js';
import type { Grid } from './grid.js';
import { framedHeadEnd, MOST_LEVELS } from './refinedHead.js';
import { isAside, isHeaderRow, looksLikeLabel, type Region, rowCells, rowText } from './rowKinds.js';

/** The row after the header that begins here; `row` itself when none does. */
export function headerEnd(grid: Grid, region: Region, row: number): number {
  const framed = framedHeadEnd(grid, region, row);
  if (framed !== null) return framed;
  if (!isHeaderRow(grid, region, row)) return row;
  let end = row + 1;
  for (const cell of rowText(grid, region, row)) {
    if (cell.cell.row !== row || grid.table.origin === 'delimited') continue;
    const cellEnd = grid.rowEnd(cell);
    if (cellEnd > end && cellEnd <= row + MOST_LEVELS && onlyHeadings(grid, region, row + 1, cellEnd)) end = cellEnd;
  }
  while (end < Math.min(region.bottom, row + MOST_LEVELS)) {
    const next = rowText(grid, region, end).filter((c) => c.cell.row === end);
    if (next.length > 0 && refinesGaps(grid, region, row, end)) {
      end++;
      continue;
    }
    if (listsSteps(grid, region, row, end)) break;
    if (next.length === 0 || !next.every((c) => c.role === 'label' || c.role === 'year' || isAside(c))) break;
    const below =
      (isHeaderRow(grid, region, end) && isUnderWideHead(grid, region, end, row)) || isRepeated(grid, region, end);
    if (!below && !next.every(isAside)) break;
    end++;
  }
  return labelSpansBody(grid, region, row, end) ? row : end;
}

/**
 * A label alone in its row, where every other row below has a value in the same place and nothing else:
 * ```
 *   番号 | 事業名   | 概要
 *        | 担当課   |
 *   1    | 橋の補修 | 橋脚を…
 *        | 道路課   |
 * ```
 */
function isRepeated(grid: Grid, region: Region, row: number): boolean {
  const own = rowText(grid, region, row);
  const [label] = own;
  if (grid.table.origin !== 'delimited' || own.length !== 1 || label?.role !== 'label') return false;
  if (label.cell.column === region.left) return false;
  for (let r = row + 1; r < region.bottom; r++) {
    const text = rowText(grid, region, r);
    const isAlone = text.length === 1 && text[0]?.cell.column === label.cell.column;
    if (isAlone === ((r - row) % 2 === 1)) return false;
  }
  return (region.bottom - row) % 2 === 1;
}

/** The first label spans rows of values below the header: it stands beside a block with a header of its own. */
function labelSpansBody(grid: Grid, region: Region, row: number, end: number): boolean {
  const first = grid.at(row, region.left);
  if (first?.role !== 'label' || first.cell.row !== row) return false;
  return grid.rowEnd(first) > end && region.right - grid.columnEnd(first) > 1;
}

function onlyHeadings(grid: Grid, region: Region, from: number, to: number): boolean {
  for (let r = from; r < Math.min(to, region.bottom); r++)
    for (const c of rowCells(grid, region, r))
      if (c.role === 'value' && !isAside(c) && !(looksLikeLabel(c) && parts(grid, region, c, from - 1))) return false;
  return !yearsRunDown(grid, region, from - 1, to);
}

/**
 * Unknown words name something in a lower header row where they part a cell of the first, or lie under several of them; under a
 * year of their own width, too, where known labels beside them part another year.
 */
function parts(grid: Grid, region: Region, cell: CellReading, top: number): boolean {
  const above = grid.at(top, cell.cell.column);
  if (above === null || above === cell || above.cell.columnSpan !== cell.cell.columnSpan) return above !== null;
  return above.role === 'year' && rowCells(grid, region, cell.cell.row).some((c) => partsYear(grid, c, top));
}

function partsYear(grid: Grid, { role, cell }: CellReading, top: number): boolean {
  const above = grid.at(top, cell.column);
  return role === 'label' && above?.role === 'year' && above.cell.columnSpan > cell.columnSpan;
}

function yearsRunDown(grid: Grid, region: Region, from: number, to: number): boolean {
  for (let c = region.left; c < region.right; c++) {
    const years = new Set<CellReading>();
    for (let r = from; r < to; r++) {
      const cell = grid.at(r, c);
      if (cell?.role === 'year') years.add(cell);
    }
    if (years.size > 1) return true;
  }
  return false;
}

/**
 * A row of short words each of which stands below a head that blank cells go on: it refines these heads, whether anybody
 * knows its words or not. What the rows of items fill first is blank in it.
 * ```
 *   番号 | 事業名 | 事業費 |      | 点検結果 |      |
 *        |        | 決算   | 予算 | 必要     | 有効 | 効率
 *   11   | …
 * ```
 */
function refinesGaps(grid: Grid, region: Region, top: number, row: number): boolean {
  if (grid.table.origin !== 'delimited' || row + 1 >= region.bottom) return false;
  const first = grid.at(row, region.left);
  if (!first || (first.role !== 'empty' && first.cell.row === row)) return false;
  const cells = rowText(grid, region, row).filter((c) => c.cell.row === row);
  if (!cells.every((c) => c.role === 'label' || c.role === 'year' || isAside(c) || looksLikeLabel(c))) return false;
  if (cells.length < 2 || !cells.every((c) => standsInGap(grid, region, top, row, c.cell.column))) return false;
  const below = grid.at(row + 1, region.left);
  const isBody = below !== null && below.role !== 'empty' && below.cell.row === row + 1;
  return isBody || (row + 1 < top + MOST_LEVELS && refinesGaps(grid, region, top, row + 1));
}

/** In some row of the header above, the blank cells behind a head reach here, or a head here goes on over other cells of the row. */
function standsInGap(grid: Grid, region: Region, top: number, row: number, column: number): boolean {
  const isBlank = (r: number, c: number) => grid.at(r, c)?.role === 'empty';
  for (let r = top; r < row; r++) {
    let c = column;
    while (c > region.left && isBlank(r, c)) c--;
    if (c === region.left || isBlank(r, c)) continue;
    if (c < column) return true;
    for (let next = column + 1; next < region.right && isBlank(r, next); next++) if (!isBlank(row, next)) return true;
  }
  return false;
}

/** 年度別計画 | 令和6年度 above 検証 | 実施, cell below cell: steps, though their words may announce something elsewhere. */
function listsSteps(grid: Grid, region: Region, top: number, row: number): boolean {
  const field = grid.at(top, region.left)?.label?.field;
  if (field !== 'schedule' && field !== 'step') return false;
  return rowText(grid, region, row).every((c) => {
    const above = grid.at(top, c.cell.column);
    const isBelow = above?.cell.column === c.cell.column && above.cell.columnSpan === c.cell.columnSpan;
    if (!isBelow || c.role === 'year' || figureKind(c.label) !== null) return false;
    return c.cell.column === region.left ? above.role === 'label' : above.role === 'year';
  });
}

/** A second header row refines cells of the first that span several columns. */
function isUnderWideHead(grid: Grid, region: Region, row: number, top: number): boolean {
  if (grid.table.origin !== 'ruled') {
    const first = grid.at(row, region.left);
    if (!first || first.role === 'empty' || first.cell.row < row) return true;
    if (grid.table.origin !== 'aligned') return false;
  }
  const own = rowText(grid, region, row).filter((c) => grid.table.origin === 'ruled' || c.cell.row === row);
  return own.every((c) => {
    const above = grid.at(top, c.cell.column);
    return above !== null && above !== c && above.cell.columnSpan >= c.cell.columnSpan && above.cell.columnSpan > 1;
  });
}

/** One head a column of the region, from the header's rows [from, to), and the texts that it is made of. */
export function readHeads(
  grid: Grid,
  region: Region,
  from: number,
  to: number,
): { heads: ColumnHead[]; texts: SourceText[] } {
  const heads: ColumnHead[] = [];
  const seen = new Set<CellReading>();
  for (let c = region.left; c < region.right; c++) {
    const labels: Label[] = [];
    const printed: SourceText[] = [];
    let years: ColumnHead['years'] = null;
    let last: CellReading | null = null;
    let unit: Label | null = null;
    for (let r = from; r < to; r++) {
      const cell = headOver(grid, region, r, c, to);
      if (!cell || cell === last || cell.role === 'empty') continue;
      last = cell;
      seen.add(cell);
      // 令和6年度 over 現状値（R4）: the label's own year is nearer.
      if (cell.role === 'year' || years !== null)
        years = (cell.role === 'year' ? cell.years : cell.label?.years) ?? years;
      if (!isAside(cell)) printed.push(onOneLine(cell.text));
      if (cell.role === 'year' ? cell.label : !isAside(cell) || saysOfFigures(cell.label))
        labels.push({ reading: cell.label, text: onOneLine(cell.text) });
      else if (cell.label?.field === 'unit' && cell.label.unit === null)
        unit = { reading: cell.label, text: onOneLine(cell.text) };
    }
    // （単位） alone over its column is a head, in brackets or not.
    const name = nameOfItem(labels);
    const own = name ? [name] : labels;
    const head = labelsToHead(own.length === 0 && unit ? [unit] : own, name ? null : years);
    heads.push({ labels: head.labels, years: head.years, kind: head.kind, printed });
  }
  const corner = moneyOfCorner(heads);
  if (corner) for (const [i, h] of heads.entries()) if (h.years !== null) heads[i] = { ...h, unit: corner };
  const measures = heads.some((h) => MEASURED.has(headField(h)?.field));
  return { heads: measures ? heads.map(withoutBudget) : heads, texts: [...seen].map((c) => c.text) };
}

/** 区分（千円） left of nothing but years and their sum. */
function moneyOfCorner(heads: readonly ColumnHead[]): LabelReading['unit'] {
  const [first, ...others] = heads;
  const reading = first?.labels.length === 1 && first.years === null ? first.labels[0]?.reading : null;
  const isOfYears = others.filter((h) => h.years !== null).length >= 2;
  return isOfYears && reading?.unit?.unit === '円' ? reading.unit : null;
}

/** 事業名 below 令和4年度実施結果, which the white space of a text seems to set over it: what names an item is of no year and no figure. */
function nameOfItem(labels: readonly Label[]): Label | null {
  const own = labels.at(-1);
  const isName = own?.reading?.field === 'number' || own?.reading?.field === 'title';
  const isOverIt = labels.slice(0, -1).some((l) => l.reading?.years && figureKind(l.reading) !== null);
  return isName && isOverIt && !own.reading?.years ? own : null;
}

const IN_BRACKETS = /^[\s　]*[（(].*[）)][\s　]*$/;
const MEASURED: ReadonlySet<LabelField | undefined> = new Set(['indicator', 'indicatorName', 'unit']);

/** 令和5年度（決算） beside 指標 and 単位: when the year's figures are known, and no sum of money. */
function withoutBudget(head: ColumnHead): ColumnHead {
  const isComment = ({ reading, text }: Label) =>
    reading?.field === 'budget' && (IN_BRACKETS.test(text.value) || /年度?$|^[RHＲＨ]\d+$/.test(reading.label));
  if (head.years === null || !head.labels.some(isComment)) return head;
  const { printed = [] } = head;
  return {
    ...labelsToHead(
      head.labels.filter((l) => !isComment(l)),
      head.years,
    ),
    printed,
  };
}

/** （実績） or （決算） below its year: it comments in brackets, and says what the figures are. */
const saysOfFigures = (label: CellReading['label']): boolean => figureKind(label) !== null || label?.field === 'budget';

/**
 * The head at a position. Separators in a text know no spans: what stands left of blank cells with words below them reaches
 * over these, where it has words below it too.
 * ```
 *   指標 | 実績値 |     |     | 進捗率
 *        | R4     | R5  | R6  |
 * ```
 */
function headOver(grid: Grid, region: Region, row: number, column: number, to: number): CellReading | null {
  const own = grid.at(row, column);
  if (grid.table.origin === 'ruled' || own?.role !== 'empty' || !isRefined(grid, row, column, to)) return own;
  for (let c = column - 1; c >= region.left; c--) {
    if (!isRefined(grid, row, c, to)) return own;
    const left = grid.at(row, c);
    if (left && left.role !== 'empty') return left;
  }
  return own;
}

/** Words stand below in the header. */
function isRefined(grid: Grid, row: number, column: number, to: number): boolean {
  for (let r = row + 1; r < to; r++) {
    const below = grid.at(r, column);
    if (below && below.cell.row === r && below.role !== 'empty') return true;
  }
  return false;
}

/** The heads right of a row label. One that stands over the label, too (区分), heads row labels alone: it says nothing of values. */
export function headsBeside(heads: readonly ColumnHead[], from: number): ColumnHead[] {
  const over = heads[0]?.labels[0]?.text;
  const isOfLabels = (h: ColumnHead) => over !== undefined && h.labels[0]?.text === over && h.years === null;
  return heads.slice(from).map((h) => (isOfLabels(h) && h.kind === null ? labelsToHead([], null) : h));
}

/** 令和6年度（計画） beside the costs of an item: what is to be spent, and no target. */
export const ofCosts = (heads: readonly ColumnHead[]): ColumnHead[] =>
  heads.map((h) => {
    const isPlan = (l: Label) => figureKind(l.reading) !== null && IN_BRACKETS.test(l.text.value);
    const rest = h.labels.filter((l) => !isPlan(l));
    return h.years && rest.length < h.labels.length ? { ...h, ...labelsToHead(rest, h.years) } : h;
  });
