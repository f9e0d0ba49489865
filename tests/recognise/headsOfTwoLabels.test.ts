import { describe, expect, it, test } from 'vitest';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import { plain, recogniseBlocks, type TestCell, table } from './blocks.js';

const read = (rows: readonly (readonly TestCell[])[], origin: 'ruled' | 'delimited' = 'ruled') =>
  recogniseBlocks([table(rows, origin)], 2024).records.map((r) => ({
    title: r.title?.value ?? null,
    divisions: plain(r.divisions),
    measures: r.measures?.value ?? null,
    category: plain(r.category),
    extras: r.extras.map((e) => e.text.value),
  }));

describe('a head with the label of a unit behind that of a name', () => {
  test.each<[string, string, string]>([
    ['事業名\n［所管課］', '苗木の配布\n［林務課］', '里道の補修\n［建設課、林務課］'],
    ['事業名【所管課】', '苗木の配布【林務課】', '里道の補修【建設課、林務課】'],
    ['取組名〈担当〉', '苗木の配布〈林務課〉', '里道の補修〈建設課、林務課〉'],
    ['取組項目《所属》', '苗木の配布\n《林務課》', '里道の補修\n《建設課、\n林務課》'],
    ['事業名／担当課', '苗木の配布／林務課', '里道の補修／建設課、林務課'],
    ['事業名\n所管課', '苗木の配布\n林務課', '里道の補修\n建設課、林務課'],
  ])('%j', (head, first, second) => {
    const found = read([
      ['番号', head, '事業の説明', '6年度予算額\n〈一般財源〉'],
      ['1', first, '苗木を配ります。', '120\n〈60〉'],
      ['2', second, '里道を直します。', '300\n〈300〉'],
    ]);
    expect(found).toMatchObject([
      { title: '苗木の配布', divisions: ['林務課'], measures: '苗木を配ります。' },
      { title: '里道の補修', divisions: ['建設課', '林務課'], measures: '里道を直します。' },
    ]);
  });

  it.each(['評価【Ａ】', '目標【苗木】', '【事業名】苗木の配布'])('is none in %s', (text) => {
    expect(createLexicon().readLabel(text)).toBeNull();
  });
});

describe('marks of change', () => {
  const rows: TestCell[][] = [
    ['区分', '番号', '事業名', '事業の説明'],
    ['新規', '1', '苗木の配布', '苗木を配ります。'],
    ['', '2', '里道の補修', '里道を直します。'],
    ['総計\n拡大', '3', '水路の清掃', '水路を清掃します。'],
  ];

  it('are no level, alone or below another mark', () => {
    expect(read(rows).map((r) => r.category)).toEqual([[], [], []]);
  });

  it('are none in a column of one character, either', () => {
    const narrow = [
      ...rows.slice(0, 1),
      ['拡\n大', '1', '苗木の配布', '苗木を配ります。'],
      ['総\n振', '2', '里道の補修', '里道を直します。'],
    ];
    expect(read(narrow).map((r) => r.category)).toEqual([[], []]);
  });

  it('hold for their own row, where spans are unknown', () => {
    expect(read(rows, 'delimited')[1]?.extras).toEqual([]);
  });

  it('are levels where none of them tells of a change', () => {
    const found = read([rows[0] as TestCell[], ['道路', '1', '里道の補修', '里道を直します。']]);
    expect(found[0]?.category).toEqual(['道路']);
  });
});
