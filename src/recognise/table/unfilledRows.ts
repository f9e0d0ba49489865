import { isMissing } from '../value.js';
import type { Column } from './columns.js';
import type { BodyRow } from './events.js';

/** ④ | | | : lines of a form that nobody filled in, below others that were: a number alone is no item. */
export function unfilledRows(columns: readonly Column[], rows: readonly BodyRow[]): ReadonlySet<BodyRow> {
  const numbers = new Set(columns.filter((c) => c.field === 'number').map((c) => c.index));
  if (numbers.size === 0 || numbers.size === columns.length) return new Set();
  const isFilled = (row: BodyRow): boolean =>
    (row.labelled?.length ?? 0) > 0 ||
    row.cells.some((c, i) => !numbers.has(i) && c !== null && c.role !== 'empty' && !isMissing(c.text.value));
  const unfilled = rows.filter((row) => !isFilled(row));
  return new Set(unfilled.length < rows.length ? unfilled : []);
}
