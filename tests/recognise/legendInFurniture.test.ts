import { expect, test } from 'vitest';
import { recognise } from '../../src/recognise/index.js';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import { line, table } from './blocks.js';

const form = table([
  ['事業名', '桟橋の修繕'],
  ['総合評価', 'Ｂ'],
]);
const characters = { count: 9999, textOf: () => '', placeOf: () => ({ line: 1, toLine: 1 }), pageOf: () => null };

test.each([
  ['explains the marks', '水郷市　総合評価　Ａ：目標を上回った　Ｂ：目標を達成した　Ｃ：一部達成', 'achieved'],
  ['says nothing of them', '水郷市　事務事業評価票', null],
])('a running head that %s', (_, head, level) => {
  const furniture = [{ role: 'header' as const, page: 1, lines: [line(head)] }];
  const options = { lexicon: createLexicon(), fiscalYear: 2024, taken: [] };
  const { records } = recognise({ blocks: [form], furniture, pages: null }, characters, options);
  expect(records.map((r) => r.achievement?.level ?? null)).toEqual([level]);
});
