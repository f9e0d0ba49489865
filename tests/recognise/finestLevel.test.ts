import { describe, expect, it } from 'vitest';
import { recogniseBlocks, type TestCell, table } from './blocks.js';

const read = (rows: readonly (readonly TestCell[])[], origin: 'ruled' | 'delimited' = 'ruled') =>
  recogniseBlocks([table(rows, origin)]).records.map((r) => [
    r.category.map((c) => c.value).join(' > '),
    r.number?.marker?.value ?? null,
    r.title?.value ?? null,
  ]);

const OVER_TWO = (text: string): TestCell => ({ text, down: 2 });
const RIVER: readonly TestCell[][] = [
  [OVER_TWO('Ⅰ 川を守る'), OVER_TWO('1 水辺'), '(1) 堤の草刈り', '年に三度、草を刈って回る。', '河川課'],
  ['(2) 水門の点検', '全部の水門を毎年調べる。', '河川課'],
  ['Ⅱ 森を守る', '1 里山', '(1) 下草刈り', '地区の人と下草を刈る。', '林務課'],
];

describe('a register whose only names are those of its levels', () => {
  it.each<[string, readonly string[]]>([
    ['ranks', ['大項目', '中項目', '小項目', '取組内容', '担当課']],
    ['ranks beside a goal', ['大分類', '中分類', '小分類', '目標', '担当課']],
    ['words', ['基本方針', '柱', '重点施策名', '取組内容', '担当課']],
  ])('lists what the finest of them names: %s', (_, head) => {
    expect(read([head, ...RIVER])).toEqual([
      ['Ⅰ 川を守る > 1 水辺', '(1)', '堤の草刈り'],
      ['Ⅰ 川を守る > 1 水辺', '(2)', '水門の点検'],
      ['Ⅱ 森を守る > 1 里山', '(1)', '下草刈り'],
    ]);
  });

  it('asks for a name in a lone level', () => {
    const rows = RIVER.map((r) => r.slice(-3));
    expect(read([['重点施策名', '取組内容', '担当課'], ...rows]).map(([, , title]) => title)).toEqual([
      '堤の草刈り',
      '水門の点検',
      '下草刈り',
    ]);
  });

  it.each(['具体的な施策', '施策', '重点施策名'])('names what a list of what is done stands beside: %s', (level) => {
    const figures = ['指標名', '単位', '目標値（令和7年度）', '評価'];
    const rows = [
      ['(1)\n堤の手入れ', '・草を刈る会への補助\n・石積みの直し', '刈る長さ', 'km', '14', 'Ａ'],
      ['(2)\n水門の手入れ', '・扉の塗替え\n・歯車の交換', '塗る水門', '基', '9', 'Ｃ'],
    ];
    expect(read([[level, '主な取組', ...figures], ...rows])).toEqual([
      ['', '(1)', '堤の手入れ'],
      ['', '(2)', '水門の手入れ'],
    ]);
  });

  it('names the only one of a table, too', () => {
    const head = ['具体的な施策', '主な取組', '指標名', '単位', '目標値（令和7年度）', '評価'];
    const row = ['(1)\n堤の手入れ', '・草を刈る会への補助\n・石積みの直し', '刈る長さ', 'km', '14', 'Ａ'];
    expect(read([head, row])).toEqual([['', '(1)', '堤の手入れ']]);
  });

  it('stands above the actions where the cells beside it name one each', () => {
    const rows = [
      ['堤の手入れ', '石積みの直し', '河川課'],
      ['水門の手入れ', '扉の塗替え', '河川課'],
    ];
    expect(read([['具体的な施策', '主な取組', '担当課'], ...rows]).map(([level]) => level)).toEqual([
      '堤の手入れ',
      '水門の手入れ',
    ]);
  });

  it('names each item once over several rows of figures', () => {
    const head = ['施策名', '進め方', '指標', '区分', '令和6年度', '令和7年度'];
    const rows = [
      [
        OVER_TWO('堤の草刈り'),
        OVER_TWO('年に三度、草を刈って回る。'),
        OVER_TWO('草を刈る長さ'),
        '目標',
        '12km',
        '14km',
      ],
      ['実績', '11km', ''],
      [OVER_TWO('水門の点検'), OVER_TWO('全部の水門を毎年調べる。'), OVER_TWO('調べる水門'), '目標', '8基', '9基'],
      ['実績', '8基', ''],
    ];
    expect(read([head, ...rows]).map(([, , title]) => title)).toEqual(['堤の草刈り', '水門の点検']);
  });

  it('lists the actions where a level has several', () => {
    const rows = [
      ['大項目', '中項目', '取組内容', '担当課'],
      ['Ⅰ 川を守る', '1 水辺', '年に三度、草を刈って回る。', '河川課'],
      ['', '', '全部の水門を毎年調べる。', '河川課'],
    ];
    expect(read(rows, 'delimited')).toEqual([
      ['Ⅰ 川を守る > 1 水辺', null, null],
      ['Ⅰ 川を守る > 1 水辺', null, null],
    ]);
  });
});
