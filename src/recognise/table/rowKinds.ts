import { readMarker } from '../../japanese/index.js';
import { linesToHead } from '../head.js';
import { TEXTS } from '../lexicon/itemFields.js';
import { isPlanYear } from '../lexicon/planYears.js';
import type { LabelField } from '../lexicon/types.js';
import type { CellReading } from './cellReading.js';
import type { Grid } from './grid.js';
import { isHeadByShape } from './headByShape.js';
import { isRefinedBelow } from './refinedHead.js';

/** Rows [top, bottom) and columns [left, right) of a grid. */
export interface Region {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The distinct cells that cover the row inside the region, left to right. */
export function rowCells(grid: Grid, region: Region, row: number): CellReading[] {
  const cells: CellReading[] = [];
  let last: CellReading | null = null;
  for (let c = region.left; c < region.right; c++) {
    const reading = grid.at(row, c);
    if (!reading || reading === last) continue;
    cells.push(reading);
    last = reading;
  }
  return cells;
}

/** Those with text that begin in this row (or began above the region). */
export function rowText(grid: Grid, region: Region, row: number): CellReading[] {
  const cells: CellReading[] = [];
  let last: CellReading | null = null;
  for (let c = region.left; c < region.right; c++) {
    const reading = grid.at(row, c);
    if (!reading || reading === last) continue;
    last = reading;
    if (reading.role !== 'empty' && (reading.cell.row === row || row === region.top)) cells.push(reading);
  }
  return cells;
}

/** The cell spans the region. */
export const isAcross = (grid: Grid, { left, right }: Region, c: CellReading): boolean =>
  grid.columnEnd(c) - c.cell.column >= right - left;

/** Labels that a form begins its part about an item with. */
export const NAMES_ITEM: ReadonlySet<string> = new Set(['number', 'title', 'division', 'department', 'category']);

const isHeading = (c: CellReading) => c.role === 'label' || c.role === 'year';

/** Could name a column or a row: short, no sentence, no figure, and not known to name an item. */
export function looksLikeLabel(c: CellReading): boolean {
  if (c.role !== 'value' || c.isCardTitle) return false;
  const t = c.text.value.replace(/\s/g, '');
  return (
    t.length > 0 &&
    t.length <= 20 &&
    (SUM_OF_YEARS.test(t) ||
      BY_MONTH.test(t) ||
      isPlanYear(t) ||
      !/[。！!]|ます$|[①-⑳]|^[・･●○◎△×〇]|^[\d０-９,.，．%％△▲\-－―]+/.test(t))
  );
}

/** ９月までにしたこと, ３月末の見込み, 10年後の姿: what heads a column of some time's, though its month begins it. */
const BY_MONTH =
  /^[\d０-９]{1,2}(?:月末?|[かカヵヶケ箇]月後|年後)(?:まで|から|以降|時点|現在)?[にのでは]?[^\d０-９、。]*(?:こと|もの|中身|内容|仕事|取組み?|取り組み|実績|状況|姿|見込み?|予定|成果|結果|動き|経過|進捗|達成度|目標)$/u;

/** ３か年計, 5年間の合計, 4～6年度平均: what heads a sum of years, though a figure begins it. */
const SUM_OF_YEARS =
  /^[\d０-９一二三四五]{1,2}(?:[~〜～－-][\d０-９]{1,2})?(?:[かカヵヶケ箇ヶ]年|年度?間?)(?:分|間)?の?(?:累計|[合総小]?計|平均|総額|効果)(?:額|値)?(?:[（(].*[)）])?$/;

/** Could name the row beside it: a department heads its part of the table instead, and who heads it is no label. */
export const couldLabelRow = (grid: Grid, c: CellReading): boolean =>
  looksLikeLabel(c) && !grid.namesDepartment(c) && !namesPerson(c);

/** 港湾局長 / つつみ ようこ / 堤 陽子, in one cell. */
const namesPerson = ({ cell }: CellReading): boolean => cell.lines.length > 1 && !!linesToHead(cell.lines)?.reading;

/**
 * A row whose cells name the columns below: all of them labels or years, or most of them with the rest short. A row of
 * pairs (label, value, label, value) is none, nor are years that run down a column.
 */
export function isHeaderRow(grid: Grid, region: Region, row: number): boolean {
  const cells = rowText(grid, region, row);
  if (cells.length < 2) return false;
  if (isRefinedBelow(grid, region, row, cells)) return true;
  const headings = cells.filter(isHeading);
  const years = cells.filter((c) => c.role === 'year');
  if (!cells.every((c) => isHeading(c) || looksLikeLabel(c) || isAside(c))) return false;
  if (headings.length < 2) return isHeadByShape(grid, region, row, cells);
  if (years.length === 1 && yearsRunDown(grid, region, row, years[0] as CellReading)) return false;
  if (headings.length < cells.length) {
    if (isRowOfPairs(withoutOuterLabels(cells)) && years.length < 2) return false;
    if (headings.length * 2 < cells.length) return isHeadByShape(grid, region, row, cells);
  }
  return years.length >= 2 || hasValuesBelow(grid, region, row, headings.length >= 3);
}

/** （各年度末時点）: a remark that stands in a header without naming anything. */
export function isAside(c: CellReading): boolean {
  if (c.text.value.length > 40) return false;
  const t = c.text.value.replace(/\s/g, '');
  return /^[（(※＊][^。]*[）)]?$/.test(t) && !NUMBERED.test(t);
}

/** （年度末現在） under 目標値, beside 年度 that spans both rows: still header, though the indicator's name begins beside it. */
export const asidesOfHeader = (cells: readonly (CellReading | null)[], row: number): CellReading[] =>
  cells.some((c) => c?.role === 'label' && c.cell.row < row)
    ? cells.filter((c): c is CellReading => c !== null && c.role === 'value' && c.cell.row === row && isAside(c))
    : [];

/** (1) 財政の健全化, （ア）歳入の確保: the bracket numbers a level of the plan. */
const NUMBERED =
  /^[（(](?:[\d０-９]{1,3}(?:[-－][\d０-９]{1,3})?|[ァ-ヴｱ-ﾝ]|[A-Za-zＡ-Ｚａ-ｚ]|[ⅰ-ⅹⅠ-Ⅹ]|[一二三四五六七八九十]{1,3})[）)](?=.)/u;

function yearsRunDown(grid: Grid, region: Region, row: number, year: CellReading): boolean {
  for (const r of [row + 1, row - 1]) {
    if (r < region.top || r >= region.bottom) continue;
    const near = grid.at(r, year.cell.column);
    if (near && near !== year && near.role === 'year') return true;
    const shifted = [grid.at(r, year.cell.column - 1), grid.at(r, year.cell.column + 1)];
    if (grid.table.origin === 'delimited' && shifted.some((c) => c && c !== year && c.role === 'year')) return true;
  }
  return false;
}

/**
 * A label over several rows with labels of its own beside it, as in the first of these: what stands there are two pairs.
 * ```
 *   期間 | 平成18年度～ | 担当 | 部 | 市民部
 *   対象 | 市民         |      | 課 | 環境課
 * ```
 */
const withoutOuterLabels = (cells: readonly CellReading[]): CellReading[] =>
  cells.filter((c, i) => {
    const [label, value] = cells.slice(i + 1);
    const isOuter = c.role === 'label' && label?.role === 'label' && value?.role === 'value';
    return !isOuter || c.cell.rowSpan <= label.cell.rowSpan;
  });

function isRowOfPairs(cells: readonly CellReading[]): boolean {
  if (cells[0]?.role !== 'label') return false;
  let pairs = 0;
  for (let i = 0; i + 1 < cells.length; i += 2)
    if (cells[i]?.role === 'label' && (cells[i + 1]?.role === 'value' || isYearTold(cells[i], cells[i + 1]))) pairs++;
  return pairs * 2 >= cells.length - 1 && pairs > 0;
}

/** 期間 | 令和６年度～令和８年度: the years are what the label announces. */
const isYearTold = (label: CellReading | undefined, year: CellReading | undefined): boolean =>
  year?.role === 'year' && (label?.label?.field === 'period' || label?.label?.field === 'fiscalYear');

/** 達成度 | Ｂ | 財政効果額 | 120: a second label behind a value; no years above the row hold for it. */
export const isRowOfLabelledValues = (cells: readonly CellReading[]): boolean =>
  cells.some(
    (c, i) =>
      i >= 2 && i + 1 < cells.length && c.label?.certainty === 'listed' && isLabel(c) && cells[i - 1]?.role === 'value',
  ) && isLabel(cells[0]);

/** What a label below the row of an item tells of it: no figure, and no part of its name. */
const TOLD_OF_ITEM: ReadonlySet<LabelField | undefined> = new Set([...TEXTS, 'achievement', 'direction', 'remarks']);

const MANY_PAIRS = 6;

/** 評価 | 達成 | 今後の課題 | …: nothing but labels of what is told, each with its value; no row of an item reads so. */
export const isRowOfTold = (cells: readonly CellReading[]): boolean =>
  cells.length >= 4 &&
  cells.length % 2 === 0 &&
  cells.every((c, i) => (i % 2 === 0 ? isLabel(c) : c.role === 'value')) &&
  // 実績値 | 84％ | 目標の達成状況 | ① | 有効性 | ア: of three pairs or more, one is enough.
  (cells.length >= MANY_PAIRS
    ? cells.some((c) => isLabel(c) && TOLD_OF_ITEM.has(c.label?.field))
    : cells.every((c, i) => i % 2 === 1 || TOLD_OF_ITEM.has(c.label?.field)));

/** A lone cell in the first column of a text table may only be the rest of the body row above. */
const isRestOfCell = (grid: Grid, region: Region, row: number, above: number | undefined): boolean =>
  above === row - 1 && grid.at(above, region.left)?.cell.lines.at(-1)?.after === 'wrap';

/** The first cell of the rows above spans this row, too (計画 and 実績 of one indicator). */
export function isUnderSpan(grid: Grid, region: Region, row: number): boolean {
  const first = grid.at(row, region.left);
  return first !== null && first.role === 'value' && first.cell.row < row && grid.rowEnd(first) > row;
}

/** The only cell of the row spans the region, or stands first in a row of a text table, which knows no spans. */
export function standsAcross(
  grid: Grid,
  region: Region,
  only: CellReading,
  row: number,
  above: number | undefined,
): boolean {
  if (isAcross(grid, region, only)) return true;
  const { left, right } = region;
  const isFirst = grid.table.origin !== 'ruled' && only.cell.column === 0 && left === 0;
  return isFirst && right - left > 1 && !isRestOfCell(grid, region, row, above);
}

/** (2) 歳出の削減 across a register is a level, though its words are a label elsewhere. */
export const mayHeadRows = ({ role, text }: CellReading, inRegister: boolean): boolean =>
  role === 'value' || (role === 'label' && inRegister && readMarker(text.value)?.ordinal != null);

const isLabel = (c: CellReading | undefined): boolean => c?.role === 'label';

/** The next rows under the header must bring something else than labels in its own columns. */
function hasValuesBelow(grid: Grid, region: Region, row: number, sure: boolean): boolean {
  for (let r = row + 1; r < Math.min(region.bottom, row + 6); r++) {
    const cells = rowCells(grid, region, r).filter((c) => c.cell.row === r);
    if (cells.length === 0) continue;
    const text = cells.filter((c) => c.role !== 'empty');
    if (text.length === 0) return true;
    if (text[0]?.role === 'label' && text.length > 1 && text.some((c) => c.role === 'value'))
      return sure || startsWithSpanningLabel(grid, text[0], r);
    if (text.some((c) => c.role === 'value' && !isAside(c))) return true;
    if (text.every((c) => c.role === 'year') && text.length === 1) return true;
  }
  return false;
}

/** A label on the left of the next row does not end the header when it spans rows that the header's columns fill. */
function startsWithSpanningLabel(grid: Grid, label: CellReading, row: number): boolean {
  return grid.rowEnd(label) > row + 1;
}

/** Most cells that begin in the first column of the region are labels: it is a column of row labels. */
export function hasLabelColumn(grid: Grid, region: Region): boolean {
  let labels = 0;
  let values = 0;
  for (let r = region.top; r < region.bottom; r++) {
    const cell = grid.at(r, region.left);
    if (!cell || cell.cell.row !== r || cell.role === 'empty') continue;
    if (cell.role === 'label') labels++;
    else if (cell.role === 'value') values++;
  }
  return labels >= 2 && labels >= values;
}
