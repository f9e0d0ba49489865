import { describe, expect, it } from 'vitest';
import {
  breakBeforeItems,
  findFiscalYears,
  findQuantities,
  readMarker,
  removeStraySpaces,
} from '../../src/japanese/index.js';
import { textFrom } from '../../src/model/sourceText.js';
import { growthOf, LINEAR } from '../growth.js';

const LENGTH = 8_000;
const TEXTS: Record<string, string> = {
  digits: '1',
  'digits and commas': '1,',
  'spread figures': '1 ',
  'spread letters': 'a ',
  ideographs: '市',
  'spread ideographs': '市 民 ',
  spans: '令和5年度～',
  brackets: '（',
  ordinals: '第1',
  'kanji numerals': '一二三',
  paths: '1-',
  spoiled: '1O',
  addresses: 'https:',
};

describe('a hostile text', () => {
  it.each(Object.entries(TEXTS))('of %s takes time by its length alone', (_, unit) => {
    const work = (length: number): void => {
      const text = unit.repeat(length / unit.length);
      const source = textFrom(text, 0);
      findQuantities(text);
      findFiscalYears(text);
      readMarker(text);
      removeStraySpaces(source);
      breakBeforeItems(source);
    };
    expect(growthOf(work, LENGTH)).toBeLessThan(LINEAR);
  });
});
