import { afterAll, describe, expect, it } from 'vitest';
import { type ImportTrace, traceImport } from '../../src/importDocument.js';
import { ImportError } from '../../src/model/errors.js';
import { conservationOf } from './conservation.js';
import { fixtureDocuments, sharedDocuments } from './documents.js';
import { checkEvidence } from './evidence.js';

const totals = {
  read: 0,
  refused: 0,
  characters: 0,
  labels: 0,
  structure: 0,
  texts: 0,
  textMisses: 0,
  figures: 0,
  figureMisses: 0,
};

/** Null for a document that is refused with a cause. */
async function traceOrRefuse(bytes: Uint8Array): Promise<ImportTrace | null> {
  try {
    return await traceImport(bytes);
  } catch (error) {
    if (error instanceof ImportError) return null;
    throw error;
  }
}

describe.each(
  [
    { name: 'fixtures', documents: fixtureDocuments() },
    { name: 'shared', documents: sharedDocuments() },
  ].filter((set) => set.documents.length > 0),
)('$name', ({ documents }) => {
  it.each(documents.map((d) => [d.name, d] as const))('%s', { timeout: 60_000 }, async (_, document) => {
    const trace = await traceOrRefuse(document.read());
    if (trace === null) {
      totals.refused++;
      return;
    }
    const kept = conservationOf(trace);
    const evidence = checkEvidence(trace.document, trace.characters);
    totals.read++;
    totals.characters += kept.characters;
    totals.labels += kept.inLabels;
    totals.structure += kept.structure;
    totals.texts += evidence.texts;
    totals.textMisses += evidence.textMisses.length;
    totals.figures += evidence.figures;
    totals.figureMisses += evidence.figureMisses.length;

    expect(kept.lost, 'characters that are nowhere').toBe('');
    expect(kept.falsified, 'units that stand elsewhere than they say').toEqual([]);
    expect(trace.document.coverage).toEqual({ characters: kept.characters, assigned: kept.characters });
    expect(evidence.figureMisses, 'figures that are not at their evidence').toEqual([]);
    expect(
      evidence.textMisses.length / Math.max(evidence.texts, 200),
      JSON.stringify(evidence.textMisses[0]),
    ).toBeLessThan(0.005);
  });
});

afterAll(() => {
  const rate = (all: number, missed: number) => (all === 0 ? '–' : `${(100 * (1 - missed / all)).toFixed(2)}%`);
  const t = totals;
  console.info(
    `${t.read} documents read, ${t.refused} refused with a cause; ${t.characters} characters, all kept ` +
      `(${((100 * t.labels) / Math.max(1, t.characters)).toFixed(1)}% as labels, ${t.structure} as bullets, dashes and brackets); at their evidence: ` +
      `${rate(t.texts, t.textMisses)} of ${t.texts} texts, ${rate(t.figures, t.figureMisses)} of ${t.figures} figures`,
  );
});
