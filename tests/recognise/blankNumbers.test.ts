import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/importDocument.js';
import { layoutWords } from '../../src/recognise/layoutWords.js';
import { createLexicon } from '../../src/recognise/lexicon/index.js';

const numbersOf = async (numbers: readonly string[]) => {
  const rows = numbers.map((n) => `| ${n} | 水車の${n}番を直す | 部材を調べる。 | 水路課 |`).join('\n');
  const text = `港町\n令和6年度　実施計画\n\n|  | 取組項目 | 取組内容 | 担当課 |\n| --- | --- | --- | --- |\n${rows}\n`;
  const document = await importDocument(new TextEncoder().encode(text), { path: 'plan.txt' });
  return document.records.map((r) => r.number?.marker ?? null);
};

describe('the first column below nothing', () => {
  test.each([[['(1)', '(2)']], [['①', '②']], [['1.', '2.']], [['1-1', '1-2', '2-1']], [['1', '2', '1']]])(
    'numbers the items: %s',
    async (numbers) => {
      expect(await numbersOf(numbers)).toEqual(numbers);
    },
  );

  test('does not where what it holds does not count', async () => {
    expect(await numbersOf(['12', '30', '7'])).toEqual([null, null, null]);
  });
});

test.each([
  ['水路部長　川瀬　道夫（かわせ　みちお）', true],
  ['土木局長 堤 稔', true],
  ['部長　川瀬　道夫（かわせ　みちお）', true],
  ['部長　水車を直す（予定）', false],
  ['課長補佐以上', false],
  ['水路部長の方針　水車を直します。', false],
  ['責任者　水路部長', false],
])('a line that names the head of a unit: %s', (text, expected) => {
  expect(layoutWords(createLexicon()).namesHead(text)).toBe(expected);
});
