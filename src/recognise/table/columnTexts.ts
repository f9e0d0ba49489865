import { findFiscalYears } from '../../japanese/index.js';
import { isMissing } from '../value.js';
import type { CellReading } from './cellReading.js';
import type { BodyRow } from './events.js';

/** How many cells stand in the column that are not blank; one that spans rows counts once. */
export const distinctCount = (rows: readonly BodyRow[], index: number): number =>
  columnCells(rows, index).filter((c) => c.role !== 'empty').length;

/** The cells of the column, each once. */
export function columnCells(rows: readonly BodyRow[], index: number): CellReading[] {
  const cells = new Set<CellReading>();
  for (const row of rows) {
    const cell = row.cells[index];
    if (cell) cells.add(cell);
  }
  return [...cells];
}

/** What stands in the column in this row and in no row above it; null for a blank. */
export const ownCell = ({ cells, row }: BodyRow, index: number): CellReading | null => {
  const cell = cells[index];
  return cell && cell.role !== 'empty' && cell.cell.row === row ? cell : null;
};

/** What its cells say, missing values left out. */
export const columnTexts = (rows: readonly BodyRow[], index: number): string[] =>
  columnCells(rows, index).flatMap(({ text: { value } }) => (isMissing(value) ? [] : [value]));

/** 45手続, 98.7％以上, 約3,000人, 月2回, 0: nothing but a figure. */
export const isFigureAlone = (text: string): boolean =>
  /^[^\d０-９。、\n]{0,3}[\d０-９][\d０-９,，.．]*[^。\n\d０-９]{0,10}$/u.test(text);

/** 45, 12,000千円, ３０％（見込み）: a figure, and a few words behind it at most. */
export const opensWithFigure = (text: string): boolean => /^[^\p{L}]*[\d０-９][^。、]{0,14}$/u.test(text);

/** 令和６年度: nothing but one fiscal year. */
export const isYearAlone = (text: string): boolean => {
  const [year] = findFiscalYears(text);
  return year !== undefined && year.end - year.start >= text.trim().length;
};

/** The condition holds for half of the texts or more; never for none. */
export const atLeastHalf = (texts: readonly string[], holds: (text: string) => boolean): boolean =>
  texts.length > 0 && texts.filter(holds).length * 2 >= texts.length;

/** Words, and no figures or marks: 684千kWh has four letters, and none of them is of a word. */
export const inWords = (texts: readonly string[]): boolean =>
  atLeastHalf(texts, (t) => /[\p{L}ー]{4}/u.test(t.replace(LATIN_UNIT, '')));
const LATIN_UNIT = /(?<=[\d０-９])[百千万億]*[A-Za-zＡ-Ｚａ-ｚ]+/gu;

/** All of them, but for one in eight that a page or white space may have broken. */
export const nearlyAll = (texts: readonly string[], holds: (text: string) => boolean): boolean =>
  texts.filter((t) => !holds(t)).length * 8 <= texts.length;
