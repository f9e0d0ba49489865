import { type FieldInput, labelledInput } from '../fields/input.js';
import type { Lexicon } from '../lexicon/types.js';
import { plainLabel } from '../outline/plainLabel.js';
import { linesToValue, onOneLine, type Value } from '../value.js';
import { headField, type TableEvent } from './events.js';
import { organisationName } from './organisationName.js';

/**
 * Rows across a register that name the division of the rows below them, which have no column of their own for it:
 * ```
 *   市民部
 *     窓口課
 *   1 | 手続の案内 | …
 *     保険課
 *   2 | 保険料の… | …
 * ```
 */
export function divisionGroups(events: readonly TableEvent[], lexicon: Lexicon): ReadonlySet<TableEvent> {
  return new Set(
    events.filter((event, i) => {
      if (event.type !== 'group') return false;
      const name = organisationName(onOneLine(event.value.text, ''), lexicon);
      if (!name || lexicon.readOrganisation(name.value)?.rank !== 'division') return false;
      const below = events.slice(i + 1).find((e) => e.type !== 'labels');
      return below?.type === 'rows' && !below.heads.some((h) => headField(h)?.field === 'division');
    }),
  );
}

/** What such a row tells of the rows below it: 【窓口課】 names 窓口課. */
export function divisionOfRows({ lines, text }: Value, lexicon: Lexicon): FieldInput {
  const name = organisationName(onOneLine(text, ''), lexicon);
  const own = lines.slice(0, 1).map((l) => ({ ...l, text: name ?? l.text }));
  return labelledInput(plainLabel('division'), null, linesToValue(own));
}
