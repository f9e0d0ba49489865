import { expect, test } from 'vitest';
import { beginBesideTexts } from '../../../src/layout/aligned/labelTops.js';
import { column } from './pages.js';

const LISTED = new Set(['約束', '結果', '成果', '取組', '内容', '取組内容']);
const COMPOSED = new Set(['実施方策', '達成の基準']);
const words = {
  isListed: (text: string): boolean => LISTED.has(text),
  isLabel: (text: string): boolean => LISTED.has(text) || COMPOSED.has(text),
};

const EVEN = [100, 115, 130, 145, 160];
const FULL = '球根を配り、花壇を増やすため、会員を募って一年の間つづけて';

test.each([
  [
    'labels on the lines where texts begin',
    ['約束', '結果', '成果', ''],
    ['花を植えます。', '○', FULL, '花壇が増えた。'],
    true,
  ],
  [
    'a label known by its parts, among others',
    ['約束', '実施方策', '成果'],
    ['花を植えます。', '球根を配る。', '花壇が増えた。'],
    true,
  ],
  [
    'labels known by their parts alone',
    ['実施方策', '達成の基準', '成果'],
    ['花を植えます。', '球根を配る。', '花壇が増えた。'],
    false,
  ],
  ['one label set in two lines', ['取組', '内容', '結果'], ['・花を植える', '・水をやる', '○'], false],
  [
    'a label beside the middle of a sentence',
    ['約束', '結果', '成果'],
    ['花を植えます。', FULL, '花壇が増えた。'],
    false,
  ],
  ['a text that begins above its label', ['', '約束', '結果'], ['花を植えます。', '水をやります。', '○'], false],
  ['a label without a text beside it', ['約束', '結果', '成果'], ['花を植えます。', '', '花壇が増えた。'], false],
  ['a text that is no label', ['約束', '三月', '成果'], ['花を植えます。', '○', '花壇が増えた。'], false],
])('%s', (_, labels, texts, expected) => {
  expect(beginBesideTexts(column(labels, 50, EVEN), column(texts, 150, EVEN), words)).toBe(expected);
});

test('labels in the middle of texts with white between them stand beside no first line', () => {
  const heights = [100, 130, 142, 154];
  const texts = column(['花を植えます。', '球根を配りました。', '花壇が増えました。', '人が来ました。'], 150, heights);
  expect(beginBesideTexts(column(['約束', '', '成果', ''], 50, heights), texts, words)).toBe(false);
});
