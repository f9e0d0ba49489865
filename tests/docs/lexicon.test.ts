import { expect, it } from 'vitest';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import { LABELS } from '../../src/recognise/lexicon/labels.js';
import { readPage } from './pages.js';

const rows = [...readPage('docs/lexicon.md').matchAll(/^\| `(\w+)` \| .* \| ([^|]+) \|$/gm)];

it('tells every field that a lexicon file may name', () => {
  expect(rows.map(([, field]) => field)).toEqual(Object.keys(LABELS));
});

it.each(rows.map(([, field = '', examples = '']) => [field, examples.split(', ')] as const))(
  'gives labels for %s that are read so',
  (field, examples) => {
    const lexicon = createLexicon();
    expect(examples.filter((label) => lexicon.readLabel(label.trim())?.field !== field)).toEqual([]);
  },
);
