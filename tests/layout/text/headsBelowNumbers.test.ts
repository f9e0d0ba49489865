import { describe, expect, it } from 'vitest';
import { lay, linesToString } from './helpers.js';

const isLabel = (text: string): boolean => /運営方針|事業名の一覧/.test(text);
const furnitureOf = (text: string): string[] => lay(text, { isLabel }).furniture.map((f) => linesToString(f.lines));
/** Three pages of running text, a number below each, and a line below the number. */
const pages = (heads: readonly string[]): string =>
  ['一', '二', '三'].map((n, i) => `港の仕事その${n}を進める。\n\n- ${i + 1} -\n\n${heads[i] ?? ''}\n`).join('\n');

describe('in a text without form feeds, the line below the page numbers', () => {
  it.each([
    ['is a running head', ['港町の部の仕事', '港町の部の仕事'], ['港町の部の仕事', '港町の部の仕事']],
    [
      'is one with a year, though it reads as a label',
      ['令和７年度 運営方針（港町）', '令和７年度 運営方針（港町）'],
      ['令和７年度 運営方針（港町）', '令和７年度 運営方針（港町）'],
    ],
    ['is a label of a form', ['事業名の一覧', '事業名の一覧'], []],
    ['is text where it differs', ['灯台を改修する。', '桟橋を塗装する。'], []],
  ])('%s', (_, heads, expected) => {
    expect(furnitureOf(pages(heads)).filter((t) => !/^- \d -$/.test(t))).toEqual(expected);
  });

  it('is text where it stands elsewhere as often', () => {
    const line = '港町の部の仕事';
    expect(furnitureOf(`${line}\n\n${line}\n\n${pages([line, line])}`)).not.toContain(line);
  });
});
