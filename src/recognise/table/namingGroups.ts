import { ABOUT_ITEM, GOALS, isGoal } from '../lexicon/itemFields.js';
import type { LabelField } from '../lexicon/types.js';
import { headingStyle } from '../outline/headingStack.js';
import { onOneLine } from '../value.js';
import { fieldOfHit, type TableEvent } from './events.js';

/** What is told of an item by labels of its own. */
const TOLD: ReadonlySet<LabelField> = new Set([...GOALS, ...ABOUT_ITEM, 'schedule']);

interface Group {
  readonly event: TableEvent;
  readonly style: string;
  readonly fields: readonly LabelField[];
}

/**
 * Rows across a form that name its items, each told of by the same labels below it:
 * ```
 *   重点目標１　空き家の活用
 *   目標     | …
 *   取組内容 | …
 *   重点目標２　…
 * ```
 * A numbered row alone may be a part of the form (２ 今年度の目標), so several have to begin with the same label.
 */
export function namingGroups(events: readonly TableEvent[]): ReadonlySet<TableEvent> {
  const groups = toGroups(events);
  const naming = groups.filter(({ style, fields }) => {
    const [first] = fields;
    if (first === undefined || new Set(fields).size < fields.length) return false;
    const alike = groups.filter((g) => g.style === style);
    const isNamed = style.startsWith('named:') && isGoal(first) && fields.length >= 2;
    return (alike.length >= 2 || isNamed) && alike.every((g) => g.fields[0] === first);
  });
  return new Set(naming.map((g) => g.event));
}

/** The numbered rows across, with what is told below each; none of those that anything else stands below. */
function toGroups(events: readonly TableEvent[]): Group[] {
  const groups: Group[] = [];
  for (let i = 0; i < events.length; i++) {
    const event = events[i] as TableEvent;
    const style = event.type === 'group' ? headingStyle(onOneLine(event.value.text).value)?.style : undefined;
    if (style === undefined) continue;
    const fields: LabelField[] = [];
    let isForm = true;
    for (let k = i + 1; k < events.length; k++) {
      const below = events[k] as TableEvent;
      if (below.type === 'group') break;
      if (below.type === 'labels') continue;
      const field = below.type === 'hit' && below.head === null ? fieldOfHit(below) : undefined;
      isForm &&= field !== undefined && TOLD.has(field);
      if (field) fields.push(field);
    }
    groups.push({ event, style, fields: isForm ? fields : [] });
  }
  return groups;
}
