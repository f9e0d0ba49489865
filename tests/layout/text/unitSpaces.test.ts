import { describe, expect, it } from 'vitest';
import { toSetLine } from '../../../src/layout/text/aligned/segments.js';
import { widestUnitSpace } from '../../../src/layout/text/aligned/unitSpaces.js';
import { wordsOf } from '../../../src/layout/text/aligned/words.js';
import { toSourceLines } from '../../../src/layout/text/sourceLines.js';

const UNITS = ['港湾部 桟橋課', '公園部 花壇係', '港湾部 灯台管理事務所', '観光局 集客課'];

const lastWords = (head: string, ...rows: string[]): string[] => {
  const source = [head, ...rows].join('\n');
  const { lines } = toSourceLines(source);
  const widest = widestUnitSpace(source, lines);
  return lines.slice(1).map((l) => {
    const word = wordsOf(
      source,
      toSetLine(source, l, 'characters', () => false, { widestUnitSpace: widest }),
    ).at(-1);
    return word ? source.slice(word.from, word.to) : '';
  });
};

describe('a department and its unit', () => {
  it('are one text where one space stands between them throughout', () => {
    expect(lastWords('番号  取組  担当', ...UNITS.map((u) => `1  桟橋の直しをします。 ${u}`))).toEqual(UNITS);
  });

  it('are one text below a label that asks for both, however wide the space', () => {
    const wide = UNITS.map((u) => u.replace(' ', '    '));
    expect(lastWords('番号  取組  担当部・課', ...wide.map((u) => `1  桟橋の直し  ${u}`))).toEqual(wide);
  });

  it('are so below such a label though they come once', () => {
    expect(lastWords('担当部課', '1  桟橋の直し  港湾部    桟橋課')).toEqual(['港湾部    桟橋課']);
  });

  it.each([
    ['in two columns', '番号  取組  担当部  担当課', UNITS.map((u, i) => u.replace(' ', ' '.repeat(1 + (i % 2))))],
    ['said too seldom', '番号  取組  担当', UNITS.slice(0, 2)],
  ])('are two texts %s', (_, head, units) => {
    const last = units.map((u) => u.split(' ').at(-1));
    expect(lastWords(head, ...units.map((u) => `1  桟橋の直し  ${u}`))).toEqual(last);
  });
});
