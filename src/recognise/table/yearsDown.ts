import { type FieldInput, singleYear } from '../fields/input.js';
import type { Column } from './columns.js';
import type { BodyRow } from './events.js';

const FEWEST_YEARS = 2;

/**
 * Years down the rows of an item, each with what was planned and done in it:
 * ```
 *   No. | 取組項目 | 年度 | 計画 | 実施状況 | 評価
 *    1  | 窓口の… |  R5  | 検討 |   …     |  ○
 *       |          |  R6  | 導入 |   …     |  △
 * ```
 * Null where no item has rows of two years: there a year tells of the whole item (完了年度).
 */
export function findYearsDown(
  columns: readonly Column[],
  item: Column,
  items: readonly (readonly BodyRow[])[],
): Column | null {
  const holdsYears = (c: Column): boolean =>
    items.every((rows) => rows.every((r) => ['year', 'empty', undefined].includes(r.cells[c.index]?.role))) &&
    items.some((rows) => new Set(rows.flatMap((r) => yearOfRow(r, c) ?? [])).size >= FEWEST_YEARS);
  return (
    columns.find((c) => c.field === 'fiscalYear' && !c.head.years && c.index > item.index && holdsYears(c)) ?? null
  );
}

/** The one year that the row tells of. */
export const yearOfRow = (row: BodyRow, yearsDown: Column): number | null =>
  singleYear(row.cells[yearsDown.index]?.years ?? null);

/** 計画 or 予定 above words: a step of the year, and no figure that is aimed at. */
export const isPlannedInWords = ({ reading, value }: FieldInput): boolean =>
  reading?.field === 'schedule' ||
  (reading?.field === 'target' && /計画$|予定$/.test(reading.label) && /[\p{L}ー]{2}/u.test(value.text.value));
