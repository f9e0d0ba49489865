import { createRequire } from 'node:module';
import { isPagePlace, type Place } from '../model/place.js';
import { documentFaults, hasNoMoreAssigned, isForward, isSpan, isUpright } from './faults.js';
import { schemaCheck } from './fitsSchema.js';
import type { PlanDocument } from './types.js';

let fitsSchema: ((value: unknown) => boolean) | undefined;

/**
 * Whether the draft keeps to the contract, told by the JSON Schema that zod wrote of it and by the rules that no such schema
 * tells. Loading zod and asking it costs ten times as much, for every short document more than reading it; it is asked
 * where this says no, and says what is wrong.
 */
export function fitsContract(draft: PlanDocument): boolean {
  fitsSchema ??= schemaCheck(createRequire(import.meta.url)('#schemas/plan-document.schema.json'));
  if (!fitsSchema(draft)) return false;
  const { fiscalYears, coverage, records, notes, diagnostics } = draft;
  if (fiscalYears && !isSpan(fiscalYears)) return false;
  if (!hasNoMoreAssigned(coverage)) return false;
  for (const { evidence } of records)
    for (const places of Object.values(evidence)) if (!places.every(isInOrder)) return false;
  for (const { source } of [...records, ...notes, ...diagnostics])
    if (source && !('line' in source && !('toLine' in source)) && !isInOrder(source as Place)) return false;
  return documentFaults(draft).next().done === true;
}

const isInOrder = (place: Place): boolean => (isPagePlace(place) ? isUpright(place.bbox) : isForward(place));
