import { describe, expect, it } from 'vitest';
import { recogniseBlocks, type TestCell, table } from './blocks.js';

const HEADS = ['番号', '取組項目', '指標名', '現状値', '目標値', '取組内容'];
const read = (cells: readonly TestCell[]) =>
  recogniseBlocks([table([HEADS, ['1', '渡し場の再開', ...cells, '桟橋を直す。']])], 2024).records.flatMap((r) =>
    r.indicators.map((i) => [i.name?.value, ...i.values.map((v) => `${v.kind} ${v.text.value}`)]),
  );

describe('cells that list indicators entry by entry', () => {
  it('give an indicator an entry, each with its own figures', () => {
    expect(read(['・渡した客\n・替えた板の枚数', '・80人\n・12枚', '・95人以上\n・15枚'])).toEqual([
      ['渡した客', 'baseline 80人', 'target 95人以上'],
      ['替えた板の枚数', 'baseline 12枚', 'target 15枚'],
    ]);
  });

  it('may leave a column of figures blank', () => {
    expect(read(['①渡した客\n②替えた板の枚数', '－', '①95人\n②15枚'])).toEqual([
      ['渡した客', 'target 95人'],
      ['替えた板の枚数', 'target 15枚'],
    ]);
  });

  it('stay whole where the figures are not as many', () => {
    expect(read(['・渡した客\n・替えた板の枚数', '80人', '95人'])).toHaveLength(1);
  });

  it('stay whole where nothing marks the entries', () => {
    expect(read(['夜の渡し舟の\n客の数', '80人', '95人'])).toEqual([
      ['夜の渡し舟の客の数', 'baseline 80人', 'target 95人'],
    ]);
  });
});
