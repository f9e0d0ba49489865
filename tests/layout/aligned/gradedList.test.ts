import { expect, test } from 'vitest';
import { endingAt, find, line } from './pages.js';

const items = (texts: readonly (readonly [string, string])[]) =>
  texts.map(([text, grade], i) => [
    ...line(text, 50, 100 + 15 * i),
    ...(grade === '' ? [] : endingAt(grade, 300, 100 + 15 * i)),
  ]);

test.each([
  [
    'grades at the ends of items',
    [
      ['1 会議の資料を紙からなくしま', '達成'],
      ['す！', ''],
      ['2 窓口の混み具合を知らせます！', '一部達成'],
      ['3 花壇を増やします！', '達成'],
    ],
    0,
  ],
  [
    'divisions at the ends of items',
    [
      ['1 会議の資料を紙からなくします', '総務課'],
      ['2 窓口の混み具合を知らせます', '市民課'],
      ['3 花壇を増やします', '都市課'],
    ],
    1,
  ],
  [
    'grades beside names without numbers',
    [
      ['会議の資料を紙からなくします', '達成'],
      ['窓口の混み具合を知らせます', '一部達成'],
      ['花壇を増やします', '達成'],
    ],
    1,
  ],
] as const)('%s', (_, texts, tables) => {
  expect(find(items(texts)).tables).toHaveLength(tables);
});
