import { describe, expect, it } from 'vitest';
import { layoutPage } from '../../../src/layout/page/layoutPage.js';
import type { Line, Paragraph, Table } from '../../../src/model/block.js';
import type { Glyph } from '../../../src/model/page.js';
import { gridRules, page, set } from './glyphs.js';

/** Lines of a cell from x 100 to 200, set from 105: nine characters fill it. */
function cellLines(glyphs: Glyph[]): readonly Line[] {
  const filled = [...glyphs, ...set('隣', 205, 105)];
  const { blocks } = layoutPage(page({ glyphs: filled, rules: gridRules([100, 200, 300], [100, 200]) }), {});
  return (blocks[0] as Table).cells[0]?.lines ?? [];
}

const stack = (...lines: string[]): Glyph[] => lines.flatMap((text, i) => set(text, 105, 105 + 13 * i));
const ends = (lines: readonly Line[]): string[] => lines.map((l) => l.after);

describe('the end of a line', () => {
  it.each<[string, Glyph[], string[]]>([
    ['is a wrap when nothing more would have fitted', stack('一二三四五六七八九', '十'), ['wrap', 'end']],
    ['is meant when there was room', stack('一二三四五', '六'), ['end', 'end']],
    ['is a wrap before a word that was too long', stack('一二三四五六', 'YouTube'), ['wrap', 'end']],
    ['is a wrap before a character that must stay with a comma', stack('一二三四五六七八', '九、十'), ['wrap', 'end']],
    [
      'is a wrap before a bracket that must stay with its first character',
      stack('一二三四五六七八', '「九」'),
      ['wrap', 'end'],
    ],
    ['tells that a last full line may go on', stack('一二三四五六七八九'), ['wrap']],
  ])('%s', (_, glyphs, expected) => {
    expect(ends(cellLines(glyphs))).toEqual(expected);
  });

  it('counts the free space on both sides of centred lines', () => {
    const lines = cellLines([...set('一二三四五六七', 115, 105), ...set('八九', 140, 118), ...set('十', 145, 131)]);
    expect(ends(lines)).toEqual(['end', 'end', 'end']);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['is a wrap in a text that runs down', ['２', '公', '園', 'の', '緑'], ['wrap', 'wrap', 'wrap', 'wrap', 'end']],
    ['is meant between marks', ['○', '△', '○'], ['end', 'end', 'end']],
  ])('%s', (_, letters, expected) => {
    expect(ends(cellLines(letters.flatMap((c, i) => set(c, 145, 105 + 13 * i))))).toEqual(expected);
  });

  it('says nothing of numbers set right', () => {
    expect(cellLines(set('1,056', 170, 105))).toMatchObject([{ after: 'end', indent: 0 }]);
  });

  it('ends a full line before the indent of a new paragraph', () => {
    const lines = cellLines([
      ...set('一二三四五六七八', 115, 105),
      ...stack('', '一二三四五六七八九'),
      ...set('二', 115, 131),
    ]);
    expect(ends(lines)).toEqual(['wrap', 'end', 'end']);
    expect(lines.map((l) => l.indent)).toEqual([1, 0, 1]);
  });
});

describe('paragraphs', () => {
  const body = (texts: string[], x = 60, y = 100, options = {}): Glyph[] =>
    texts.flatMap((t, i) => set(t, x, y + 15 * i, options));
  const paragraphs = (glyphs: Glyph[]): Paragraph[] => layoutPage(page({ glyphs }), {}).blocks as Paragraph[];
  const texts = (p: Paragraph): string => p.lines.map((l) => l.text.value).join('/');

  it('are parted by size and by space', () => {
    const found = paragraphs([
      ...set('見出しの行である', 60, 60, { size: 14 }),
      ...body(['本文の一行目がここに長く続く', '本文の二行目']),
      ...body(['離れた段落'], 60, 170),
    ]);
    expect(found.map(texts)).toEqual(['見出しの行である', '本文の一行目がここに長く続く/本文の二行目', '離れた段落']);
  });

  it('stay together where the whole page is set wide', () => {
    const wide = ['一', '二', '三', '四', '五', '六', '七', '八'].flatMap((t, i) =>
      set(t.repeat(40), 60, 100 + 26 * i),
    );
    expect(paragraphs(wide)).toHaveLength(1);
  });

  it('know how they are aligned', () => {
    const found = paragraphs([
      ...set('令和七年度重点目標', 252.5, 60),
      ...set('（部長会議資料）', 455, 90),
      ...body(['本'.repeat(47), '文'.repeat(47), '三'.repeat(47), '行'], 60, 120),
    ]);
    expect(found.map((p) => p.align)).toEqual(['center', 'right', 'left']);
  });

  it('let a comma hang out behind the edge', () => {
    const found = paragraphs(body(['本'.repeat(47), `${'文'.repeat(47)}、`, '三'.repeat(47), '四'.repeat(47), '行']));
    expect(found[0]?.lines.map((l) => l.after)).toEqual(['wrap', 'wrap', 'wrap', 'wrap', 'end']);
  });

  it('are read column by column', () => {
    const left = body(['左の段の文章は一行目から', '二行目へと続いていき、', '三行目で終わります。']);
    const right = body(['右の段の文章は一行目から', '二行目へと続いていき、', '三行目で終わります。'], 320);
    const title = set('全体の見出しは段をまたいで置かれているので先に読む', 60, 60, { size: 14 });
    expect(paragraphs([...title, ...left, ...right]).map((p) => p.lines[0]?.text.value.slice(0, 2))).toEqual([
      '全体',
      '左の',
      '右の',
    ]);
  });

  it('stand before and after tables in reading order', () => {
    const glyphs = [...set('前', 60, 60), ...set('甲', 105, 105), ...set('乙', 205, 105), ...set('後', 60, 300)];
    const { blocks } = layoutPage(page({ glyphs, rules: gridRules([100, 200, 300], [100, 130]) }), {});
    expect(blocks.map((b) => b.kind)).toEqual(['paragraph', 'table', 'paragraph']);
  });
});
