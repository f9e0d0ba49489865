import { describe, expect, it } from 'vitest';
import { isLatinSpace, spacesLatin } from '../../../src/layout/text/aligned/latinSpaces.js';
import { toSourceLines } from '../../../src/layout/text/sourceLines.js';

const spaced = (text: string): boolean => spacesLatin(text, toSourceLines(text).lines);
/** Whether the one space of the text stands inside a word. */
const isInside = (text: string): boolean => isLatinSpace(text, text.indexOf(' '), text.indexOf(' ') + 1);

describe('spacesLatin', () => {
  it.each([
    ['spaces on both sides of figures', '延べ 120 人が参加し、\n花を 35 種植えた。', true],
    ['none', '延べ120人が参加し、\n花を35種植えた。', false],
    ['now and then', '延べ 120 人が参加し、花を35種植え、苗を18本配り、\n木を 24 本植えた。', false],
    ['columns of figures', '花の数 120 35 18\n木の数 24 36 48', false],
  ])('%s', (_, text, expected) => {
    expect(spaced(text)).toBe(expected);
  });
});

describe('isLatinSpace', () => {
  it.each([
    ['120 人', true],
    ['10 か所', true],
    ['3,500 を超えた', true],
    ['令和 7', true],
    ['延べ 120', true],
    ['112 施', true],
    ['58 港湾', false],
    ['18,432 防犯灯', false],
    ['防犯灯 18,432', false],
    ['公園課 Ａ', false],
  ])('%s', (text, expected) => {
    expect(isInside(text)).toBe(expected);
  });
});
