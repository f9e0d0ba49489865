import type { Lexicon } from '../lexicon/types.js';
import { addTo, markOf } from '../outline/alikeHeadings.js';
import { onOneLine, type Value } from '../value.js';
import type { TableEvent } from './events.js';
import { organisationName } from './organisationName.js';

/** A 課 is the unit of a department, however it is printed. */
const OF_DEPARTMENT = /[課係班]$/;

/**
 * Rows across a register that name units which are no departments by their names, under the same mark as the departments do: each heads
 * the rows below it as these do.
 * ```
 *   ◆ 市民部
 *   1 | 手続の案内 | …
 *   ◆ 中央図書館
 *   2 | 夜間の開館 | …
 * ```
 */
export function unitsAmongDepartments(events: readonly TableEvent[], lexicon: Lexicon): ReadonlySet<Value> {
  const marked = new Map<string, { readonly value: Value; readonly name: string; readonly rank: string }[]>();
  for (const event of events) {
    if (event.type !== 'group') continue;
    const text = onOneLine(event.value.text, '');
    const mark = markOf(text.value);
    const name = mark ? organisationName(text, lexicon)?.value : undefined;
    const rank = name ? lexicon.readOrganisation(name)?.rank : undefined;
    if (!mark || !name || !rank) continue;
    addTo(marked, mark, { value: event.value, name, rank });
  }
  const lists = [...marked.values()].filter(
    (list) => list.some((u) => u.rank === 'department') && !list.some((u) => OF_DEPARTMENT.test(u.name)),
  );
  return new Set(lists.flatMap((list) => list.filter((u) => u.rank === 'division').map((u) => u.value)));
}
