import { describe, expect, it } from 'vitest';
import { recogniseBlocks, records, type TestCell, table } from './blocks.js';

const tall = (text: string): TestCell => ({ text, down: 2 });
const body: readonly (readonly TestCell[])[] = [
  [tall('(1) 港を守る'), '直した桟橋', '2か所', '5か所', '9か所'],
  ['船の数', '12そう', '14そう', '20そう'],
  ['(2) 川を守る', '植えた柳', '30本', '45本', '80本'],
];

describe('a list of indicators', () => {
  it.each([
    ['施策', 'ＫＰＩ'],
    ['基本施策', '指標名'],
    ['施策名', '重要業績評価指標'],
  ])('is a register of the levels that they are set for: %s, %s', (level, indicator) => {
    const head = [level, indicator, '当初値（R2）', 'R5実績', '目標値（R7）'];
    expect(records(table([head, ...body]))).toMatchObject([
      { title: '港を守る', number: '(1)', indicators: [{ name: '直した桟橋' }, { name: '船の数' }] },
      { title: '川を守る', number: '(2)', indicators: [{ name: '植えた柳' }] },
    ]);
  });

  it('has no items where nothing but their sort stands before them', () => {
    const head = ['区分', '指標名', '当初値（R2）', 'R5実績', '目標値（R7）'];
    expect(records(table([head, ...body]))).toEqual([]);
  });
});

describe('a register', () => {
  it.each(['実施時期', '取組時期', '年度別計画'])('has a schedule under %s over its years', (label) => {
    const found = recogniseBlocks([
      table([
        [
          { text: '項目', down: 2 },
          { text: label, across: 3 },
          { text: '令和５年度の実績', down: 2 },
          { text: '担当課', down: 2 },
        ],
        ['R4', 'R5', 'R6'],
        ['船の手入れ', '検討', '実施', '→', '船を直した。', '港湾課'],
        ['灯台の公開', '－', '検討', '実施', '案を作った。', '港湾課'],
      ]),
    ]).records;
    expect(found.map((r) => r.schedule.flatMap((s) => s.years.map((y) => `${y.fiscalYear} ${y.text.value}`)))).toEqual([
      ['2022 検討', '2023 実施', '2024 →'],
      ['2023 検討', '2024 実施'],
    ]);
  });

  it('lists a unit once that each row of an item prints', () => {
    const head = ['施策', 'ＫＰＩ', '当初値（R2）', '目標値（R7）', '担当課'];
    const rows = [
      head,
      [tall('港を守る'), '直した桟橋', '2か所', '9か所', '港湾課'],
      ['船の数', '12そう', '20そう', '港湾課'],
    ];
    expect(records(table(rows))).toMatchObject([{ title: '港を守る', divisions: ['港湾課'] }]);
  });
});
