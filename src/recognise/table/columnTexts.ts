import { isMissing } from '../value.js';
import type { CellReading } from './cellReading.js';
import type { BodyRow } from './events.js';

/** How many cells stand in the column that are not blank; one that spans rows counts once. */
export const distinctCount = (rows: readonly BodyRow[], index: number): number =>
  columnCells(rows, index).filter((c) => c.role !== 'empty').length;

/** The cells of the column, each once. */
export const columnCells = (rows: readonly BodyRow[], index: number): CellReading[] => [
  ...new Set(rows.flatMap((r) => r.cells[index] ?? [])),
];

/** What its cells say, missing values left out. */
export const columnTexts = (rows: readonly BodyRow[], index: number): string[] =>
  columnCells(rows, index).flatMap(({ text: { value } }) => (isMissing(value) ? [] : [value]));

/** The condition holds for half of the texts or more; never for none. */
export const atLeastHalf = (texts: readonly string[], holds: (text: string) => boolean): boolean =>
  texts.length > 0 && texts.filter(holds).length * 2 >= texts.length;

/** Words, and no figures or marks. */
export const inWords = (texts: readonly string[]): boolean => atLeastHalf(texts, (t) => /[\p{L}ー]{4}/u.test(t));
