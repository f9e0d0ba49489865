import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const years = ['令和４年度', '令和５年度', '令和６年度'];
const form = [
  ['番号', '7', '事業名', '渡し船の運航'],
  ['事業の手段', { text: '船頭を雇う。', across: 3 }],
] as const;

describe('what stands in brackets below the years', () => {
  it('says of what kind the figures are', () => {
    const figures = table([
      [{ text: '指標', down: 2 }, { text: '単位', down: 2 }, ...years],
      ['（実績）', '（見込）', '（計画）'],
      ['渡った人の数', '人', '210', '240', '260'],
    ]);
    expect(records(table([...form]), figures)).toMatchObject([
      {
        indicators: [
          {
            values: [
              { kind: 'result', fiscalYear: 2022 },
              { kind: 'forecast', fiscalYear: 2023 },
              { kind: 'target', fiscalYear: 2024 },
            ],
          },
        ],
      },
    ]);
  });

  it.each([
    [
      'in rows of their own',
      [
        [{ text: '区分', down: 2 }, ...years],
        ['（決算）', '（決算）', '（予算）'],
      ],
    ],
    ['beside them', [['区分', '令和４年度\n（決算）', '令和５年度\n（決算）', '令和６年度\n（当初予算）']]],
  ])('heads costs, which are no levels of the plan: %s', (_, head) => {
    const costs = table([
      ...head,
      ['事業費', '310', '320', '330'],
      ['うち船着場の借上げ', '30', '32', '33'],
      ['うち一般財源', '280', '288', '297'],
    ]);
    const result = table([
      ['取組状況', '一日に四便を出した。'],
      ['今後の方針', '冬も続ける。'],
    ]);
    const read = records(table([...form]), costs, result);
    expect(read).toHaveLength(1);
    expect(read[0]).toMatchObject({ title: '渡し船の運航', measures: '船頭を雇う。' });
    expect(read[0]).not.toHaveProperty('category');
    expect(read[0]).not.toHaveProperty('indicators');
  });

  it('says of the costs below the figures nothing', () => {
    const both = table([
      [{ text: '指標名', down: 2, across: 2 }, { text: '単位', down: 2 }, ...years],
      ['（決算）', '（決算）', '（計画）'],
      ['活動指標', '運航した日', '日', '300', '310', '320'],
      [{ text: '投入量', down: 2 }, '事業費', '千円', '310', '320', '330'],
      ['従事した人工', '人', '1.2', '1.2', '1.4'],
    ]);
    const [record] = records(table([...form]), both) as { indicators: { name: string; values: unknown[] }[] }[];
    expect(record?.indicators.map((i) => [i.name, i.values.length])).toEqual([['運航した日', 3]]);
  });
});
