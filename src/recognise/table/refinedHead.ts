import type { CellReading } from './cellReading.js';
import type { Grid } from './grid.js';
import type { Region } from './rowKinds.js';

/** The heads below must be labels that are known, so many of them. */
const FEWEST_LABELS = 3;
/** No head is longer. */
const LONGEST_HEAD = 40;

/**
 * The row and the one below it are the head of a register, whatever its words are: some of its cells are as high as both, and
 * the others stand over two labels or more, or with two labels over a single column. (基本方針 | … above № | 取組 | 担当課 is the foot of a form above a register.)
 * ```
 *   柱 |       計画に掲げた事項       |    令和5年度
 *      | 番号 | 取組 | 担当課 | 指標  | 目標値 | 実績値
 * ```
 */
export function isRefinedBelow(grid: Grid, region: Region, row: number, cells: readonly CellReading[]): boolean {
  const heads = withReach(grid, region, row, cells);
  const below = row + 1;
  if (heads.length < 2 || below + 1 >= region.bottom) return false;
  if (heads.some(({ cell }) => cell.cell.row !== row || !couldHead(cell))) return false;
  const labels: CellReading[] = [];
  let isAnyHigh = false;
  let isAnyWide = false;
  for (const { cell, to } of heads) {
    const under = textBelow(grid, below, cell.cell.column, to);
    const isHigh =
      under.length === 0 ? to === cell.cell.column + 1 && grid.table.origin !== 'ruled' : under[0] === cell;
    isAnyHigh ||= isHigh;
    if (isHigh) continue;
    const isWide = under.length > 1;
    isAnyWide ||= isWide;
    // A group of one column: its two heads are labels both.
    const isOne = grid.table.origin === 'ruled' && cell.role === 'label' && under[0]?.role === 'label';
    if (isWide ? under.some((c) => !isHead(c)) : !isOne) return false;
    labels.push(...under);
  }
  const known = labels.filter((c) => c.role === 'label');
  if (known.length < FEWEST_LABELS || known.length * 3 < labels.length * 2) return false;
  return isAnyHigh && isAnyWide && hasBodyBelow(grid, region, below + 1);
}

/** Headers have up to so many levels. */
export const MOST_LEVELS = 4;

/**
 * The row after a head that rules part from the body across the whole width, or null: a cell as high as all of it stands first,
 * each lower cell lies under one of the row above, and its last cells stand over one column of the body each. So its words may
 * be those of one city, as long as some of them are labels.
 * ```
 *   課 |  施策  |          事業          |   令和5年度の指標    |      評価
 *   室 | 番号・ | 区 | 評価対象 | 事業費 | 活動    | 成果       | 必 | 効 | 今後
 *   名 | 名称   | 分 | 事業     | (千円) | 指標|値 | 指標|実績値 | 要 | 率 |
 * ```
 */
export function framedHeadEnd(grid: Grid, region: Region, row: number): number | null {
  const first = grid.at(row, region.left);
  if (grid.table.origin !== 'ruled' || !first || first.cell.row !== row || !couldHead(first)) return null;
  const end = grid.rowEnd(first);
  if (end - row < 2 || end - row > MOST_LEVELS || end + 1 >= region.bottom) return null;
  const last = new Set<CellReading>();
  let wide = 0;
  for (let r = row; r < end; r++)
    for (const cell of textBelow(grid, r, region.left, region.right)) {
      if (cell.cell.row < row || grid.rowEnd(cell) > end || !couldHead(cell)) return null;
      if (cell.cell.row !== r) continue;
      const above = r > row ? grid.at(r - 1, cell.cell.column) : null;
      if (above && grid.columnEnd(above) < grid.columnEnd(cell)) return null;
      if (grid.rowEnd(cell) === end) last.add(cell);
      else if (cell.cell.columnSpan > 1) wide++;
    }
  const known = [...last].filter((c) => c.role === 'label' || c.role === 'year').length;
  if (wide < 2 || known < FEWEST_LABELS || known * 3 < last.size) return null;
  const isColumn = [...last].every((c) => c.cell.columnSpan === 1);
  return isColumn && [end, end + 1].every((r) => fills(grid, region, r, last.size)) ? end : null;
}

/** A row of the body: something stands in most of the columns, and most of it is no label. */
function fills(grid: Grid, region: Region, row: number, columns: number): boolean {
  const text = textBelow(grid, row, region.left, region.right);
  return text.length * 3 >= columns * 2 && text.filter((c) => c.role === 'value').length * 2 > text.length;
}

interface Head {
  readonly cell: CellReading;
  /** The column after the last that it stands over. */
  readonly to: number;
}

/** Separators in a text know no spans: a head reaches to the next. */
const withReach = (grid: Grid, region: Region, row: number, cells: readonly CellReading[]): Head[] =>
  cells.map((cell, i) => {
    if (grid.table.origin === 'ruled') return { cell, to: grid.columnEnd(cell) };
    const next = cells[i + 1]?.cell.column ?? region.right;
    let to = grid.columnEnd(cell);
    while (to < next && grid.at(row, to)?.role === 'empty' && grid.at(row + 1, to)?.role !== 'empty') to++;
    return { cell, to };
  });

/** The cells with text in the columns, each once. */
const textBelow = (grid: Grid, row: number, from: number, to: number): CellReading[] => {
  const found = new Set<CellReading>();
  for (let c = from; c < to; c++) {
    const cell = grid.at(row, c);
    if (cell && cell.role !== 'empty') found.add(cell);
  }
  return [...found];
};

const couldHead = ({ text, role }: CellReading): boolean =>
  role === 'label' || (text.value.length <= LONGEST_HEAD && !/[。！!]/.test(text.value));

const isHead = (c: CellReading): boolean => c.role === 'label' || c.role === 'year' || couldHead(c);

/** Values fill the row below. */
function hasBodyBelow(grid: Grid, region: Region, row: number): boolean {
  const text = textBelow(grid, row, region.left, region.right).filter((c) => c.cell.row === row);
  return text.length >= 2 && text.filter((c) => c.role === 'value').length * 2 > text.length;
}
