import { expect, it } from 'vitest';
import { endAtForms } from '../../../src/layout/text/aligned/formStarts.js';
import { wordsOf } from './helpers.js';
import { isLabel } from './knownLabels.js';

it.each([
  ['bears another number', '取組項目２      灯台の公開', 4],
  ['stands elsewhere', '            取組項目２      灯台の公開', 5],
])('a table ends where the label that opened the form %s', (_, next, to) => {
  const source = [
    '取組項目１      桟橋の修繕',
    '年度      令和４年度      令和５年度',
    '目標      40      60',
    '実績      38      61',
    next,
  ].join('\n');
  const heads = [false, true, false, false, false];
  const regions = [
    { from: 0, to: 1 },
    { from: 1, to: 5 },
  ];
  expect(endAtForms(source, wordsOf(source), heads, regions, isLabel)[1]?.to).toBe(to);
});
