import { expect, test } from 'vitest';
import type { PlanDraft } from '../../../src/recognise/draft.js';
import { emptyRecord } from '../../../src/recognise/draft.js';
import { keptLabels } from '../../../src/recognise/guess/keptLabels.js';
import { createLexicon } from '../../../src/recognise/lexicon/index.js';
import { text } from '../blocks.js';

const lexicon = createLexicon(undefined);

const named = (notes: readonly string[], extras: readonly string[] = []): string[] => {
  const record = { ...emptyRecord(), extras: extras.map((label) => ({ label: text(label), text: text('一式') })) };
  const plan: PlanDraft = {
    records: [record],
    departments: [],
    notes: notes.map((note) => ({ heading: null, text: text(note) })),
    labels: [],
    diagnostics: [],
  };
  return keptLabels(plan, lexicon).map((t) => t.value);
};

test.each<[string, string[], string[], string[]]>([
  ['a label over an extra', [], ['灯台守', '備考'], ['灯台守']],
  ['words beside one that is known', [], ['灯台守 令和6年度決算'], []],
  ['a note that comes again', ['２．今年度の潮目', '２．今年度の潮目', '２．今年度の潮目'], [], ['今年度の潮目']],
  ['a note that comes twice', ['２．今年度の潮目', '２．今年度の潮目'], [], []],
  ['the name of the city', ['山里市', '山里市', '山里市'], [], []],
  ['a sentence', ['花を植えます。', '花を植えます。', '花を植えます。'], [], []],
])('%s', (_, notes, extras, expected) => {
  expect(named(notes, extras)).toEqual(expected);
});
