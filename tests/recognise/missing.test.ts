import { expect, test } from 'vitest';
import { isMissing } from '../../src/recognise/value.js';

test.each(['', ' ', '-', '―', '－', '−', '***', '該当なし'])('%j is a missing value', (text) => {
  expect(isMissing(text)).toBe(true);
});

test.each(['0', '×', '−2', '未実施'])('%j is none', (text) => {
  expect(isMissing(text)).toBe(false);
});
