import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const register = (...rows: readonly (readonly [number: string, title: string])[]) =>
  table([['番号', '公約', '担当課', '取組状況'], ...rows.map(([n, t]) => [n, t, '港湾課', `${t}を進めた。`])]);
const categories = (...blocks: Parameters<typeof recogniseBlocks>[0]) =>
  recogniseBlocks(blocks).records.map((r) => r.category.map((c) => c.value).join('>'));

describe('a few words above each of several registers with one header', () => {
  it('name the parts of the list', () => {
    expect(
      categories(
        paragraph('海・川・港'),
        register(['1', '灯台の点検'], ['2', '桟橋の延長']),
        paragraph('山と森'),
        register(['3', '林道の整備']),
      ),
    ).toEqual(['海・川・港', '海・川・港', '山と森']);
  });

  it.each([
    ['a sentence', '港の公約は次のとおりです。'],
    ['a note', '※令和6年度末現在'],
    ['a unit', '（単位：千円）'],
    ['the same words again', '山と森'],
  ])('are no names where one of them is %s', (_, other) => {
    expect(
      categories(
        paragraph(other),
        register(['1', '灯台の点検'], ['2', '桟橋の延長']),
        paragraph('山と森'),
        register(['3', '林道の整備']),
      ),
    ).toEqual(['', '', '']);
  });

  it('are no name above the only one', () => {
    expect(categories(paragraph('海・川・港'), register(['1', '灯台の点検'], ['2', '桟橋の延長']))).toEqual(['', '']);
  });
});
