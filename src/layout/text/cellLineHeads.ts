/** A label over columns of a table whose cells are lines: its line, and where it lies in the head. */
export interface HeadLine {
  readonly line: number;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** One way to lay labels that stand one below the other over columns. */
export interface Head {
  readonly cells: readonly HeadLine[];
  readonly rows: number;
  readonly columns: number;
  /** The columns [from, to) that have what years or 目標値 and 実績値 stand over. */
  readonly figures: { readonly from: number; readonly to: number };
  /** Words may stand below, too: 検討, 実施. */
  readonly mayBeWords: boolean;
  /** So many blank lines end the head. */
  readonly tail: number;
}

const FEWEST_FIGURES = 2;
const MOST_COLUMNS = 16;
/** How many columns may stand before the years, the likeliest first; with none there is one row alone. */
const NAMES = [1, 2, 3, 4, 0];

const D = '[0-9０-９元]{1,2}';
const YEAR = new RegExp(
  `^(?:(?:令和|平成)[\\s　]*${D}[\\s　]*年度?|[RHＲＨ][.．]?[\\s　]*${D}(?:[\\s　]*年度?)?|${D}[\\s　]*年度|[2２][0０][0-9０-９]{2}[\\s　]*年?度?)` +
    '(?:[\\s　]*(?:[（(][^（()）]{1,12}[)）]|[〜～~-]|以降|末|見込み?|予定|計画値?|目標値?|実績値?))?$',
);
/** 現状値, 目標値（令和9年度）: a figure stands below. */
const VALUE = /^(?:[最中当]?[終間初]?(?:現状|基準|目標|実績|計画|現在|見込)値?|達成率)(?:[（(][^（()）]{1,14}[)）])?$/;
/** What stands over several years: 年度別目標, 取組工程. */
const OVER_YEARS = /目標|計画|実績|年度|スケジュール|工程|推移|見込|予定/;
const NAMES_ROWS = /項目|指標|内容|名称?$/;
/** What is said of a thing that another column names. */
const NO_NAME = /^(?:単位|備考)/;

/** The whole line says a year, as labels of columns do: 令和7年度, R7, 2025年度（目標）. */
export const isYearHead = (text: string): boolean => YEAR.test(text);

/**
 * The ways in which the labels on the lines [first, to) may lie over columns, the likeliest first; those at the front may head the table.
 * A head of two rows has blank lines where a label of the first reaches down into the second, or none.
 */
export function headsOfLines(texts: readonly string[], first: number, to: number): Head[] {
  const textAt = (i: number): string => texts[i] ?? '';
  return [...twoRows(textAt, first, to), ...oneRow(textAt, first, to)];
}

type TextAt = (line: number) => string;

/** Where the lines before `to` for which it holds begin. */
function runBefore(to: number, first: number, holds: (line: number) => boolean): number {
  let from = to;
  while (from > first && holds(from - 1)) from--;
  return from;
}

/** 指標 | 令和6年度 | 評価 and below it 目標 | 実績; or 取組項目 | 年度別計画 and below it 令和7年度 | 令和8年度. */
function twoRows(textAt: TextAt, first: number, to: number): Head[] {
  const years = runBefore(to, first, (i) => isYearHead(textAt(i)));
  const under = years < to ? years : runBefore(to, first, (i) => VALUE.test(textAt(i)));
  const ofYears = years < to;
  const upper = runBefore(under, first, (i) => textAt(i) === '');
  const blanks = under - upper;
  if (to - under < FEWEST_FIGURES) return [];
  const isOver = (i: number): boolean => (ofYears ? OVER_YEARS.test(textAt(i)) : isYearHead(textAt(i)));
  const overTo = runBefore(upper, first, (i) => !isOver(i));
  const over = ofYears ? overTo - 1 : runBefore(overTo, first, isOver);
  const behind = upper - overTo;
  if (overTo === first || Array.from({ length: behind }, (_, k) => textAt(overTo + k)).includes('')) return [];
  if (ofYears && NAMES_ROWS.test(textAt(over))) return [];
  if (!ofYears && !repeats(textAt, under, to, overTo - over)) return [];
  const tail = blanks > 0 ? behind : 0;
  return (blanks > 0 ? [blanks] : NAMES.filter((n) => n > 0)).flatMap((names): Head[] => {
    const start = over - names;
    if (start < first || NO_NAME.test(textAt(start)) || names + to - under + behind > MOST_COLUMNS) return [];
    if (ofYears && OVER_YEARS.test(textAt(start)) && !NAMES_ROWS.test(textAt(start))) return [];
    return [{ ...layRows({ start, over, overTo, behind, under, to }), mayBeWords: ofYears, tail }];
  });
}

/** 目標 | 実績 | 目標 | 実績 below two years: each has the same below it, and more than one. */
function repeats(textAt: TextAt, under: number, to: number, years: number): boolean {
  const each = (to - under) / years;
  if (each < 2 || !Number.isInteger(each)) return false;
  for (let i = under; i < to; i++) if (textAt(i) !== textAt(under + ((i - under) % each))) return false;
  return true;
}

interface Lines {
  readonly start: number;
  readonly over: number;
  readonly overTo: number;
  readonly behind: number;
  readonly under: number;
  readonly to: number;
}

/** Names down both rows, what stands over the columns of figures, those, and what stands behind them down both rows again. */
function layRows({
  start,
  over,
  overTo,
  behind,
  under,
  to,
}: Lines): Pick<Head, 'cells' | 'rows' | 'columns' | 'figures'> {
  const [names, figures] = [over - start, to - under];
  const each = figures / (overTo - over);
  const cells: HeadLine[] = [];
  const lay = (line: number, row: number, column: number, rowSpan: number, columnSpan: number): void => {
    cells.push({ line, row, column, rowSpan, columnSpan });
  };
  for (let k = 0; k < names; k++) lay(start + k, 0, k, 2, 1);
  for (let k = 0; k < overTo - over; k++) lay(over + k, 0, names + k * each, 1, each);
  for (let k = 0; k < behind; k++) lay(overTo + k, 0, names + figures + k, 2, 1);
  for (let k = 0; k < figures; k++) lay(under + k, 1, names + k, 1, 1);
  return { cells, rows: 2, columns: names + figures + behind, figures: { from: names, to: names + figures } };
}

/** 指標 | 単位 | 令和7年度 | 令和8年度 | 備考. */
function oneRow(textAt: TextAt, first: number, end: number): Head[] {
  const isFigure = (i: number): boolean => isYearHead(textAt(i)) || VALUE.test(textAt(i));
  const to = runBefore(end, first, (i) => !isFigure(i));
  const from = runBefore(to, first, isFigure);
  const span = to - from;
  if (span < FEWEST_FIGURES) return [];
  const mayBeWords = Array.from({ length: span }, (_, k) => textAt(from + k)).every(isYearHead);
  return NAMES.flatMap((names): Head[] => {
    const start = from - names;
    const columns = end - start;
    if (start < first || columns > MOST_COLUMNS) return [];
    const lines = Array.from({ length: columns }, (_, k) => start + k);
    if (lines.some((i) => textAt(i) === '')) return [];
    if (names > 0 ? NO_NAME.test(textAt(start)) : !mayBeWords || columns > span) return [];
    const cells = lines.map((line, column) => ({ line, row: 0, column, rowSpan: 1, columnSpan: 1 }));
    return [{ cells, rows: 1, columns, figures: { from: names, to: names + span }, mayBeWords, tail: 0 }];
  });
}
