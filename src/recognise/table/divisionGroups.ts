import { type FieldInput, labelledInput } from '../fields/input.js';
import type { Lexicon } from '../lexicon/types.js';
import { plainLabel } from '../outline/plainLabel.js';
import { onOneLine, type Value } from '../value.js';
import { headField, type TableEvent } from './events.js';

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
      const name = onOneLine(event.value.text, '').value.trim();
      if (lexicon.readOrganisation(name)?.rank !== 'division') return false;
      const below = events.slice(i + 1).find((e) => e.type !== 'labels');
      return below?.type === 'rows' && !below.heads.some((h) => headField(h)?.field === 'division');
    }),
  );
}

/** What such a row tells of the rows below it. */
export const divisionOfRows = (value: Value): FieldInput => labelledInput(plainLabel('division'), null, value);
