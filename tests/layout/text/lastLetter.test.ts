import { expect, it } from 'vitest';
import { isLastLetter } from '../../../src/layout/text/register/lastLetter.js';

it.each([
  ['渡し船と桟橋', '課', true],
  ['岸辺の手入れ推進', '室', true],
  ['済', '未', false],
  ['港湾課', '課', false],
  ['渡し船と桟橋', '河川課', false],
  ['渡し船と桟橋', '○', false],
  ['渡し船と桟橋', '3', false],
  [undefined, '課', false],
])('below %s the text %s is the last letter of its name: %s', (above, text, is) => {
  expect(isLastLetter(above, text)).toBe(is);
});
