import type { LabelField } from '../lexicon/types.js';
import { isMissing, type Value } from '../value.js';
import { fieldOfHit, type TableEvent } from './events.js';

/** Who answers for an item, and nothing that is told of it. */
const OF_UNIT: ReadonlySet<LabelField | undefined> = new Set(['department', 'division', 'head', 'remarks', 'page']);

/**
 * 受け持つ部 | 建設部 | 受け持つ課 | 道路課 at the end of a form, or in a table of its own: below it nothing is named or told any more, so
 * it may be signed by the department of the item above.
 */
export function departmentsAtFoot(events: readonly TableEvent[]): ReadonlySet<Value> {
  const found = new Set<Value>();
  for (const event of events.toReversed()) {
    if (event.type === 'labels') continue;
    if (event.type !== 'hit' || event.head !== null || !OF_UNIT.has(fieldOfHit(event))) break;
    if (fieldOfHit(event) === 'department' && !isMissing(event.value.text.value)) found.add(event.value);
  }
  return found;
}
