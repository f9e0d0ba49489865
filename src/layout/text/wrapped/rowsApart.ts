import type { ColumnEntry, ColumnTable } from '../aligned/columnTable.js';
import type { Range } from '../register/rowsBetween.js';
import type { Item } from './items.js';

/** So many items at least show that all are set apart. */
const FEWEST = 2;

/**
 * Where the rows of the items begin that blank lines set apart, each with its number on the first line; null where other lines have
 * blank ones above them, or an item has none.
 * ```
 *   ① 苗の配布    ・申込みの受付    配った苗の数     30本
 *                ・配布会の開催
 *
 *   ② 花壇の手入れ ・水やりの当番    花壇の数         12か所
 * ```
 */
export function rowsApart(
  { lines }: ColumnTable,
  { from, to }: Range,
  items: readonly Item[],
  entries: readonly ColumnEntry[],
): readonly number[] | null {
  const starts = items.map((i) => (entries[i.from] as ColumnEntry).line);
  const begins = new Set(starts);
  if (items.length < FEWEST || items.some((i) => i.ordinal === null)) return null;
  for (let i = from; i < to; i++) if (begins.has(i) !== (i === from || (lines[i]?.blanks ?? 0) > 0)) return null;
  return starts;
}

/** How many entries stand in the rows up to each one, by the lines at which these begin. */
export function endsByLines(entries: readonly ColumnEntry[], starts: readonly number[]): number[] {
  const out: number[] = [];
  let at = 0;
  for (const r of starts.keys()) {
    const end = starts[r + 1] ?? Number.POSITIVE_INFINITY;
    while (at < entries.length && (entries[at] as ColumnEntry).line < end) at++;
    out.push(at);
  }
  return out;
}
