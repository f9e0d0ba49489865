import { describe, expect, it } from 'vitest';
import { layoutText } from '../../../src/layout/text/index.js';
import { findRails } from '../../../src/layout/text/sideRails/find.js';
import { toSourceLines } from '../../../src/layout/text/sourceLines.js';
import type { Block } from '../../../src/model/block.js';

const LABELS = [
  '計画',
  '評価',
  '計画評価',
  '年計画',
  '年評価',
  '取組内容',
  '成果指標',
  '前年までの歩み',
  '取組実績',
  '今後の課題',
];
const words = {
  isLabel: (t: string) => LABELS.includes(t),
  isListed: (t: string) => LABELS.includes(t) && t.length < 4,
};

/** A form about one item, with two labels set downwards beside the labels of its rows. */
const form = (name: string) => `
     取組項目       ${name}を直す仕事

計    取組内容       ・${name}の板を取り替える。
画               ・釘を新しくし、灯りを付ける。
     成果指標       取り替えた板　12枚

評    取組実績       ・${name}の板を取り替えた。
価               ・釘は春に届く。
     今後の課題      綱が短いので、長いものを探す。
`;
const TEXT = ['北の桟橋', '南の桟橋', '東の灯台', '西の渡し場'].map(form).join('\n');

const found = (text: string) =>
  findRails(text, toSourceLines(text).lines, words).map((r) => r.words.map((w) => text.slice(w.from, w.to)).join(''));

describe('labels set downwards beside labels', () => {
  it('are found where they come again', () => {
    expect(found(TEXT)).toEqual(['計画', '評価', '計画', '評価', '計画', '評価', '計画', '評価']);
  });

  it.each([
    ['two forms are too few', TEXT.slice(0, TEXT.length / 2 - 1)],
    ['they are two letters a line', TEXT.replaceAll('計 ', '年計').replaceAll('評 ', '年評')],
    ['they are no labels', TEXT.replaceAll('計 ', '海 ').replaceAll('評 ', '山 ')],
    ['they stand beside texts', TEXT.replace(/ {4,}(?:取組内容|成果指標|取組実績|今後の課題)/g, '     ')],
  ])('are none where %s', (_, text) => expect(found(text)).toEqual([]));

  it('stand in a column of their own, beside the rows that they label', () => {
    const { blocks } = layoutText({ text: TEXT }, words);
    const tables = blocks.filter((b): b is Extract<Block, { kind: 'table' }> => b.kind === 'table');
    const sides = tables.flatMap((t) =>
      t.cells.flatMap((c) => {
        const text = c.lines.map((l) => l.text.value).join('');
        if (text !== '計画' && text !== '評価') return [];
        const own = t.cells.filter((o) => o.column === 1 && o.row >= c.row && o.row < c.row + c.rowSpan);
        return [[text, ...own.map((o) => o.lines.map((l) => l.text.value).join(''))]];
      }),
    );
    expect(sides.filter(([name]) => name === '計画').every((s) => s.includes('取組内容'))).toBe(true);
    expect(sides.filter(([name]) => name === '評価').every((s) => s.includes('取組実績'))).toBe(true);
    expect(sides).toHaveLength(8);
  });

  it('leave every character in its place', () => {
    const { blocks } = layoutText({ text: TEXT }, words);
    const lines = blocks.flatMap((b) => (b.kind === 'table' ? b.cells.flatMap((c) => c.lines) : b.lines));
    for (const { text } of lines)
      expect(text.at.every((at, i) => at < 0 || TEXT[at] === text.value[i] || /\s/.test(TEXT[at] ?? ''))).toBe(true);
  });
});
