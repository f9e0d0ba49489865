import { expect, test } from 'vitest';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import type { LabelField } from '../../src/recognise/lexicon/types.js';

const lexicon = createLexicon();

test.each<[string, LabelField]>([
  ['仕事に向き合う姿（基本方針）', 'policy'],
  ['手放せない心得（部の基本方針）', 'policy'],
  ['日々の受け持ち（部の仕事）', 'duties'],
  ['重点目標（項目名）', 'title'],
  ['目標（取組名）', 'title'],
  ['重点目標（数値目標）', 'indicator'],
  ['局長の決意', 'policy'],
])('%s: the bracket explains words of its own, or they are known', (label, field) => {
  expect(lexicon.readLabel(label)?.field).toBe(field);
});

test.each(['港湾部（基本方針）', '渡し舟の再開（実績）', '桟橋の修繕（現状と課題）'])('%s is no such label', (text) => {
  expect(lexicon.readLabel(text)).toBeNull();
});
