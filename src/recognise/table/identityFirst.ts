import { fieldOfHit, type Hit, type TableEvent } from './events.js';

/**
 * A sheet may print who is in charge before it names its item:
 * ```
 *   担当課 | 河川課 | 整理番号 | 3
 *   取組名 | 水辺の再生
 * ```
 * The number or the name comes first then, so that the division is the item's and not that of the sheet before.
 * A department above the division stays where it is: it holds for what follows.
 */
export function identityFirst(events: readonly TableEvent[]): TableEvent[] {
  const hits = events.filter((e) => e.type !== 'labels');
  const names = hits.findIndex((e) => isHit(e) && IDENTITY.has(fieldOfHit(e)));
  const before = hits.slice(0, Math.max(0, names));
  const first = before.find((e) => isHit(e) && fieldOfHit(e) === 'division');
  if (!first || !before.every((e) => isHit(e) && UNITS.has(fieldOfHit(e)))) return [...events];
  const identity = hits[names] as Hit;
  const at = events.indexOf(first);
  const rest = events.filter((e) => e !== identity);
  return [...rest.slice(0, at), identity, ...rest.slice(at)];
}

const UNITS: ReadonlySet<ReturnType<typeof fieldOfHit>> = new Set(['department', 'division'] as const);
const IDENTITY: ReadonlySet<ReturnType<typeof fieldOfHit>> = new Set(['number', 'title'] as const);
const isHit = (e: TableEvent): e is Hit => e.type === 'hit' && e.head === null;
