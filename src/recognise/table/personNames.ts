import type { TableEvent } from './events.js';

/** 氏, 様, 氏（元小学校長）: what stands behind a person's name. */
const HONORIFIC = /^[\s　]*(?:氏|様|さん|先生|教授)(?:$|[\s　（(])/u;
/** Family name, given name, honorific. */
const MOST_PARTS = 3;

/** 綾部 | 海 | 氏（大学教授）: white space parted a person's name, whose first part may read like a unit's. */
export function personNames(events: readonly TableEvent[]): ReadonlySet<TableEvent> {
  const names = new Set<TableEvent>();
  for (const [i, event] of events.entries()) {
    if (event.type !== 'loose' || !HONORIFIC.test(event.value.text.value)) continue;
    for (let at = i - 1; at > i - MOST_PARTS && events[at]?.type === 'loose'; at--) names.add(events[at] as TableEvent);
  }
  return names;
}
