import type { RowBand } from './assign.js';
import type { ColumnLine } from './chunks.js';

/** 小計, 合　計: what stands at its left is of other rows. */
const TOTAL = /^(?:小|中|合|総|累)?計$/u;

/**
 * The rows in which a column holds nothing, and over which none of its texts reaches: headings over all the columns, and totals.
 * ```
 *   Ⅱ 歳出の見直し
 *   1   用紙の節約    総務課     320
 *                     小　計     320      the first column's texts end above
 * ```
 */
export function closedRows(
  rows: readonly RowBand[],
  columns: readonly (readonly ColumnLine[])[],
  column: number,
  heads: readonly ColumnLine[],
): ReadonlySet<number> {
  const totals = columns.slice(column + 1).flatMap((lines) => lines.filter(isTotal));
  const closing = [...(column > 0 ? heads : []), ...totals];
  if (closing.length === 0) return NO_ROWS;
  return new Set(rows.flatMap((r, i) => (closing.some((l) => l.middle > r.top && l.middle < r.bottom) ? [i] : [])));
}

const NO_ROWS: ReadonlySet<number> = new Set();

const isTotal = ({ segment }: ColumnLine): boolean =>
  segment.text.value.length < LONGEST && TOTAL.test(segment.text.value.replace(/[\s　]/gu, ''));

/** 合　　　計 has so many characters at most. */
const LONGEST = 12;
