import { expect } from 'vitest';
import type { ImportTrace } from '../../src/importDocument.js';
import { type Conservation, conservationOf } from './conservation.js';
import { checkEvidence, type EvidenceReport } from './evidence.js';

/** Holds an import against what was read: nothing lost, nothing invented, all at its evidence. Gives what was counted. */
export function expectHeldAgainstSource(trace: ImportTrace): { kept: Conservation; evidence: EvidenceReport } {
  const kept = conservationOf(trace);
  const evidence = checkEvidence(trace.document, trace.characters);
  expect(kept.lost, 'characters that are nowhere').toBe('');
  expect(kept.falsified, 'units that stand elsewhere than they say').toEqual([]);
  expect(trace.document.coverage).toEqual({ characters: kept.characters, assigned: kept.characters });
  expect(evidence.figureMisses, 'figures that are not at their evidence').toEqual([]);
  expect(
    evidence.textMisses.length / Math.max(evidence.texts, 200),
    JSON.stringify(evidence.textMisses[0]),
  ).toBeLessThan(0.005);
  return { kept, evidence };
}
