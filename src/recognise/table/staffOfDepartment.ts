import { fieldOfHit, type Hit, labelWords, type TableEvent } from './events.js';

/** 職員数, 正規職員, 会計年度任用職員数: how many work there. */
const STAFF = /職員|人員|定数|所属人数|課員|部員/;
const OF_UNIT: ReadonlySet<string | undefined> = new Set([
  'division',
  'department',
  'head',
  'budget',
  'remarks',
  undefined,
]);

/**
 * Below the name of a department, of which units it is made and how many work there; no item has these:
 * ```
 *   課等 | 渡船課、水門課 | 職員数 | 62人
 * ```
 * Empty where the table tells anything else.
 */
export function staffOfDepartment(events: readonly TableEvent[]): ReadonlySet<TableEvent> {
  const hits = events.filter((e): e is Hit => e.type === 'hit');
  const others = events.filter((e) => e.type !== 'hit' && e.type !== 'labels');
  const isStaff = others.length === 0 && hits.some((h) => fieldOfHit(h) !== 'division' && STAFF.test(labelWords(h)));
  if (!isStaff || !hits.every((h) => OF_UNIT.has(fieldOfHit(h)))) return new Set();
  return new Set(hits.filter((h) => fieldOfHit(h) !== 'head' && fieldOfHit(h) !== 'department'));
}
