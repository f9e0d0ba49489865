import type { BodyRow, ColumnHead } from './events.js';
import { headField } from './events.js';

/**
 * Steps of a timetable whose label spans their rows, which separators in a text cannot tell: every row is one cell short, and
 * stands one column left of where it belongs.
 * ```
 *   年度別計画 | 実施事項 | R4 | R5 | R6
 *   端末の導入 | 検討     | 実施 | →
 * ```
 */
export function areStepsShifted(heads: readonly ColumnHead[], rows: readonly BodyRow[]): boolean {
  return namesSteps(heads) && rows.every((r) => isOneShort(r, heads.length));
}

/** The row with its cells one column further right. */
export const unshifted = (row: BodyRow): BodyRow => ({ ...row, cells: [null, ...row.cells.slice(0, -1)] });

/** A label of timetables, a head for their steps, and nothing but years right of it. */
function namesSteps(heads: readonly ColumnHead[]): boolean {
  const [outer, step, ...years] = heads;
  if (!outer || !step || outer.years !== null || step.years !== null || years.length < 2) return false;
  return headField(outer)?.field === 'schedule' && years.every((h) => h.years !== null);
}

/** Filled but for the last column. */
const isOneShort = ({ cells }: BodyRow, columns: number): boolean =>
  cells.length === columns && cells.every((c, i) => i + 1 < columns === ((c?.role ?? 'empty') !== 'empty'));
