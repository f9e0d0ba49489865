import { describe, expect, it } from 'vitest';
import { standsAsFigure, standsIn } from './evidence.js';

/** The checks themselves must be able to fail. */
describe('standsIn', () => {
  it.each([
    ['灯台の改修', '① 灯台の\n改修。', true],
    ['灯 台', '灯台', true],
    ['改修灯台', '灯台の改修', false],
    ['灯台の改修', '灯台の点検', false],
  ])('%s in %s: %s', (value, there, expected) => expect(standsIn(value, there)).toBe(expected));
});

describe('standsAsFigure', () => {
  it.each([
    [7_945_000, '7,945千人', true],
    [80, '約８０％', true],
    [1.5, '1.5倍', true],
    [3, '三箇所', true],
    [-320_000, '△320', true],
    [0, '0件', true],
    [81, '80%', false],
    [0, '未実施', false],
  ])('%s in %s: %s', (value, text, expected) => expect(standsAsFigure(value, text)).toBe(expected));
});
