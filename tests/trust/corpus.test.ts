import { afterAll, describe, it } from 'vitest';
import { type ImportTrace, traceImport } from '../../src/importDocument.js';
import { ImportError } from '../../src/model/errors.js';
import { fixtureDocuments, sharedDocuments } from './documents.js';
import { expectHeldAgainstSource } from './heldAgainstSource.js';

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

/** Other fixtures are held against their source where they are held against their answer; these there with a lexicon. */
const withoutLexicon = fixtureDocuments().filter((d) => d.name.startsWith('fixtures/plain-words/'));

describe.each(
  [
    { name: 'fixtures whose words want a lexicon, without it', documents: withoutLexicon },
    { name: 'shared', documents: sharedDocuments() },
  ].filter((set) => set.documents.length > 0),
)('$name', ({ documents }) => {
  it.each(documents.map((d) => [d.name, d] as const))('%s', { timeout: 60_000 }, async (_, document) => {
    const trace = await traceOrRefuse(document.read());
    if (trace === null) {
      totals.refused++;
      return;
    }
    const { kept, evidence } = expectHeldAgainstSource(trace);
    totals.read++;
    totals.characters += kept.characters;
    totals.labels += kept.inLabels;
    totals.structure += kept.structure;
    totals.texts += evidence.texts;
    totals.textMisses += evidence.textMisses.length;
    totals.figures += evidence.figures;
    totals.figureMisses += evidence.figureMisses.length;
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
