import { diagnostic } from '../model/diagnostic.js';
import type { SourceCharacters } from '../model/place.js';
import type { PlanDraft } from './draft.js';
import type { Lexicon } from './lexicon/types.js';
import { textPlace } from './where.js';

/** A label beside the name, where two cells have run together: 所管部　総務部所管課　財政課. */
const LABEL = /[部局課係]名|(?:所管|担当|主管|所属)[部課局係]+.|番号/;

/**
 * Says of which records the department does not read as the name of a unit: a label or a column promised one, and what stands
 * there may be another thing (a person, two cells run together) or a unit of a kind that the lexicon does not know.
 */
export function doubtDepartments(plan: PlanDraft, lexicon: Lexicon, characters: SourceCharacters): void {
  const asked = new Map<string, boolean>();
  for (const record of plan.records) {
    const name = record.department;
    if (!name) continue;
    let isUnit = asked.get(name.value);
    if (isUnit === undefined) {
      isUnit = lexicon.readOrganisation(name.value) !== null && !LABEL.test(name.value.replace(/\s+/g, ''));
      asked.set(name.value, isUnit);
      const place = textPlace(name, characters);
      if (!isUnit) plan.diagnostics.push(diagnostic('department-unclear', place, { name: name.value }));
    }
    if (!isUnit) record.doubts.add('department-unclear');
  }
}
