import { describe, expect, it } from 'vitest';
import { takeLeaders } from '../../../src/layout/page/leaders.js';
import { page, set } from './glyphs.js';

const textOf = (line: string): string => {
  const glyphs = set(line, 50, 100);
  return takeLeaders(page({ glyphs }))
    .page.glyphs.map((g) => g.text)
    .join('');
};

describe('dots from one text of a line to the next', () => {
  it.each([
    ['灯台の塗り替え………………海事課', '灯台の塗り替え海事課'],
    ['灯台の塗り替え.............海事課', '灯台の塗り替え海事課'],
    ['灯台の塗り替え・・・・・・・・・・９月末', '灯台の塗り替え９月末'],
  ])('are taken away: %s', (line, left) => {
    expect(textOf(line)).toBe(left);
  });

  it.each([
    '灯台の塗り替え………………12',
    '灯台の塗り替え……P.3',
    '灯台……それとも桟橋',
    '…………………海事課',
    '灯台の塗り替え……………',
  ])('stay: %s', (line) => {
    expect(textOf(line)).toBe(line);
  });
});
