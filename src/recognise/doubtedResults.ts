import { diagnostic } from '../model/diagnostic.js';
import type { SourceCharacters } from '../model/place.js';
import type { PlanDraft } from './draft.js';
import { textPlace } from './where.js';

/** A fiscal year begins in this month. */
const APRIL = 4;

/**
 * Doubts the results of an indicator one of which was given a year that had not begun when the document was written: the columns of
 * its table were read beside their years. The figures are kept without a year.
 *
 * @param asOf the date of the document, as YYYY-MM-DD
 */
export function doubtUntimelyResults(plan: PlanDraft, asOf: string | null, characters: SourceCharacters): void {
  if (asOf === null) return;
  const [year, month] = asOf.split('-').map(Number) as [number, number];
  const last = month < APRIL ? year - 1 : year;
  for (const record of plan.records)
    for (const { values } of record.indicators) {
      if (!values.some((v) => v.kind === 'result' && (v.fiscalYear ?? last) > last)) continue;
      record.doubts.add('figure-ambiguous');
      for (const [i, v] of values.entries()) {
        if (v.kind !== 'result' || v.fiscalYear === null) continue;
        values[i] = { ...v, fiscalYear: null };
        plan.diagnostics.push(diagnostic('figure-ambiguous', textPlace(v.text, characters), { text: v.text.value }));
      }
    }
}
