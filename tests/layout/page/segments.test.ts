import { describe, expect, it } from 'vitest';
import { glyphsToSegments } from '../../../src/layout/page/segments.js';
import type { Glyph } from '../../../src/model/page.js';
import { set } from './glyphs.js';

const texts = (glyphs: Glyph[]): string[] => glyphsToSegments(glyphs).map((s) => s.text.value);

describe('glyphsToSegments', () => {
  it.each<[string, () => Glyph[], string[]]>([
    ['runs that touch are one', () => [...set('目標', 10, 10), ...set('達成', 30, 10)], ['目標達成']],
    [
      'auto-space beside Latin is no space',
      () => [...set('令和', 10, 10), ...set('6', 32.5, 10), ...set('年', 40, 10)],
      ['令和6年'],
    ],
    ['a gap like a space is one', () => [...set('目標', 10, 10), ...set('達成', 35, 10)], ['目標 達成']],
    ['a printed space is one', () => set('目標 達成', 10, 10), ['目標 達成']],
    ['several printed spaces of less than an em are one', () => set('a  b', 10, 10), ['a b']],
    ['an ideographic space stays', () => set('総　務　部', 10, 10), ['総　務　部']],
    ['leading and trailing space is dropped', () => set('　目標 ', 10, 10), ['目標']],
    ['a wide gap begins a segment', () => [...set('目標', 10, 10), ...set('達成', 42, 10)], ['目標', '達成']],
    ['Latin words part at a narrower gap', () => [...set('annual', 10, 10), ...set('plan', 42, 10)], ['annual plan']],
    ['tracking is no space', () => set('総務部', 10, 10, { tracking: 5 }), ['総務部']],
    [
      'justified lines have no spaces',
      () => set('市民の声を聴く場を設け', 10, 10, { tracking: 3 }),
      ['市民の声を聴く場を設け'],
    ],
    ['evenly spread letters are one label', () => set('部局名', 10, 10, { tracking: 25 }), ['部局名']],
    ['evenly spread marks are not', () => set('○○○', 10, 10, { tracking: 25 }), ['○', '○', '○']],
    ['lines part', () => [...set('一行目', 10, 10), ...set('二行目', 10, 22)], ['一行目', '二行目']],
    ['pieces out of order are put in order', () => [...set('後', 20, 10), ...set('前', 10, 10)], ['前後']],
    [
      'a character of another font, set afterwards, goes into its gap',
      () => [...set('□拡充', 10, 10), ...set('継続 □縮小', 49, 10), ...set('☑', 40, 10)],
      ['□拡充☑継続 □縮小'],
    ],
    [
      'two of them, too',
      () => [...set('①', 10, 10), ...set('橋', 20, 10), ...set('道', 39, 10), ...set('髙', 30, 10)],
      ['①橋髙道'],
    ],
    ['ruby is apart', () => [...set('刈谷', 10, 20), ...set('かりや', 10, 14, { size: 5 })], ['かりや', '刈谷']],
    ['a superscript is not', () => [...set('指標', 10, 20), ...set('1', 30, 19, { size: 5 })], ['指標1']],
    [
      'texts over one another stay apart',
      () => [...set('あいうえお', 10, 10), ...set('かきくけこ', 25, 10)],
      ['あいうえお', 'かきくけこ'],
    ],
    [
      'vertical writing',
      () => [...set('左行', 10, 10, { vertical: true }), ...set('右行', 30, 10, { vertical: true })],
      ['右行', '左行'],
    ],
  ])('%s', (_, glyphs, expected) => {
    expect(texts(glyphs())).toEqual(expected);
  });

  it('keeps the source index of every character', () => {
    const glyphs = set('部 局', 10, 10);
    const [segment] = glyphsToSegments(glyphs);
    expect(segment?.text.at).toEqual(glyphs.map((g) => g.index));
  });

  it('takes the box from what is printed', () => {
    expect(glyphsToSegments(set('　目標　', 10, 10))[0]?.box).toEqual([20, 10, 40, 20]);
  });
});
