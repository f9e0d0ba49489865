import { describe, expect, it } from 'vitest';
import { paragraph, records, type TestCell, table } from './blocks.js';

const HEADS: TestCell[][] = [
  [
    { text: '指標名', down: 2 },
    { text: '現状値\n(R1)', down: 2 },
    { text: 'R5', across: 2 },
    { text: '目標値\n(R8)', down: 2 },
  ],
  ['実績', '達成度'],
];
const told = (words: string): TestCell => ({ text: `≪成果と課題≫\n${words}`, across: 5 });
const BODY: TestCell[][] = [
  ['渡し舟の乗客数（人）', '1,200', '1,450', 'Ａ', '1,800'],
  [told('桟橋を直し、乗客が増えた。')],
  ['船頭の数（人）', '延べ 3', '延べ 5', 'Ｂ', '延べ 9'],
  [told('講習を二度開いたが、募集に届かなかった。')],
];
const LAST = '講習を二度開いたが、募集に届かなかった。';

describe('indicators that are told of one by one', () => {
  it('are the items, each with its figures and what is told of it', () => {
    expect(records(table([...HEADS, ...BODY]))).toMatchObject([
      {
        title: '渡し舟の乗客数（人）',
        indicators: [
          {
            name: '渡し舟の乗客数',
            values: [
              { kind: 'baseline', fiscalYear: 2019, value: 1200, unit: '人' },
              { kind: 'result', fiscalYear: 2023, value: 1450 },
              { kind: 'target', fiscalYear: 2026, value: 1800 },
            ],
          },
        ],
        progress: [{ fiscalYear: 2023, outcome: '桟橋を直し、乗客が増えた。' }],
      },
      {
        title: '船頭の数（人）',
        indicators: [{ values: [{ value: 3, text: '延べ3' }, { value: 5 }, { value: 9 }] }],
        progress: [{ fiscalYear: 2023, outcome: LAST }],
      },
    ]);
  });

  it('are the items beside a label over all of their rows, and in a text that knows no spans', () => {
    const beside = [
      [{ text: '', down: 2 } as TestCell, ...(HEADS[0] as TestCell[])],
      HEADS[1] as TestCell[],
      [{ text: 'KPI', down: 4 } as TestCell, ...(BODY[0] as TestCell[])],
      ...BODY.slice(1),
    ];
    const flat = [
      ['', '指標名', '現状値(R1)', 'R5実績', '達成度', '目標値(R8)'],
      ...BODY.map((row, i) => [
        i === 0 ? 'KPI' : '',
        ...row.map((c) => (typeof c === 'string' ? c : c.text)),
        ...(row.length === 1 ? ['', '', '', ''] : []),
      ]),
    ];
    for (const found of [records(table(beside)), records(table(flat, 'delimited'))])
      expect(found.map((r) => r.title)).toEqual(['渡し舟の乗客数（人）', '船頭の数（人）']);
  });

  it('stand below the levels that are named above them', () => {
    const found = records(
      paragraph('基本目標１　水辺を歩けるまち'),
      paragraph('（１）施策ごとの重要業績評価指標'),
      paragraph('施策①　渡し場の再開'),
      table([...HEADS, ...BODY]),
      paragraph('施策②　堤の手入れ'),
      table([...HEADS, ...BODY]),
    );
    expect(found).toHaveLength(4);
    expect(JSON.stringify(found[3]?.category)).toContain('堤の手入れ');
    expect(JSON.stringify(found.map((r) => r.category))).not.toContain('重要業績評価指標');
  });

  it('stay the indicators of the item at hand where nothing is told of them, and their grades are no steps of a timetable', () => {
    const found = records(
      table([
        ['事業名', '渡し場の再開'],
        ['担当課', '港湾課'],
      ]),
      table([...HEADS, BODY[0] as TestCell[], BODY[2] as TestCell[]]),
    );
    expect(found).toMatchObject([
      { title: '渡し場の再開', indicators: [{}, {}], extras: [{ text: 'Ａ' }, { text: 'Ｂ' }] },
    ]);
    expect(found[0]?.schedule).toBeUndefined();
  });
});
