import { expect, it } from 'vitest';
import { grow } from '../../../src/layout/text/aligned/grow.js';
import { set, wordsOf } from './helpers.js';

const ROW = set([0, '1'], [4, '桟橋の板を替える'], [30, '替えた板']);
it.each([
  ['takes its last column on below it, whatever white space is in it', set([30, '通行量'], [40, '40人']), 5],
  ['ends above a line in an earlier one', set([4, '通行量'], [40, '40人']), 4],
])('a table %s', (_, below, to) => {
  const source = [ROW, ROW, ROW, ROW, below].join('\n');
  const words = wordsOf(source);
  expect(
    grow(
      words,
      words.map(() => false),
      { from: 0, to: 4 },
      1,
      5,
      () => false,
      () => false,
    ),
  ).toBe(to);
});
