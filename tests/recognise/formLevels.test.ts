import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, records, type TestCell, table } from './blocks.js';

type Rows = readonly (readonly TestCell[])[];
const item = (number: string, title: string): Rows => [['取組番号', number, '取組項目', { text: title, across: 2 }]];
const wide = (label: string, text: string): readonly TestCell[] => [label, { text, across: 4 }];

describe('the levels of a form', () => {
  it.each<[string, (n: string) => Rows]>([
    [
      'below the name',
      (n) => [...item(n, '里道の草刈り'), ['基本方針', '方針2 身近な自然', '重点項目', { text: 'イ 里山', across: 2 }]],
    ],
    [
      'numbered, above it',
      (n) => [['基本方針', '方針2 身近な自然', '重点項目', { text: 'イ 里山', across: 2 }], ...item(n, '里道の草刈り')],
    ],
    [
      'below the texts',
      (n) => [
        ...item(n, '里道の草刈り'),
        wide('取組内容', '年に2度刈る。'),
        wide('政策', '方針2 身近な自然'),
        wide('施策', 'イ 里山'),
      ],
    ],
  ])('%s, are the item’s own', (_, rows) => {
    const sheets = ['4', '5'].map((n) => table([...rows(n), wide('現状と課題', '人手が足りない。')]));
    const read = records(...sheets);
    expect(read).toMatchObject(['4', '5'].map(() => ({ title: '里道の草刈り', currentState: '人手が足りない。' })));
    for (const record of read) expect(record.category).toEqual(['方針2 身近な自然', 'イ 里山']);
  });

  it('go on from the form above where the first of them beside one label is printed again', () => {
    const sheet = (n: string, title: string, level: string) =>
      table([
        ...item(n, title),
        ['総合計画の位置付け', { text: '３ 海と暮らすまち', across: 2 }, level],
        wide('事業の目的', '浜を守る。'),
      ]);
    const read = records(sheet('4', '浜の清掃', '（１） 浜の保全'), sheet('5', '港の清掃', '（２） 港の再生'));
    expect(read.map((r) => r.category)).toEqual([
      ['３ 海と暮らすまち', '（１） 浜の保全'],
      ['３ 海と暮らすまち', '（２） 港の再生'],
    ]);
  });

  it.each<[string, (rows: Rows, text: readonly TestCell[]) => Rows]>([
    ['above the texts', (rows, text) => [...rows, text]],
    ['below the texts', (rows, text) => [text, ...rows]],
  ])('stand beside one label that spans their rows, %s', (_, order) => {
    const sheet = (n: string, title: string) => {
      const levels: Rows = [
        [
          { text: '計画での位置付け', down: 2 },
          { text: '基本目標２　身近な自然', across: 4 },
        ],
        [{ text: '施策１　里山', across: 4 }],
      ];
      return table([...item(n, title), ...order(levels, wide('取組内容', '年に2度刈る。'))]);
    };
    const read = records(sheet('4', '里道の草刈り'), sheet('5', '川底の清掃'));
    expect(read.map((r) => [r.title, r.category])).toEqual([
      ['里道の草刈り', ['基本目標２　身近な自然', '施策１　里山']],
      ['川底の清掃', ['基本目標２　身近な自然', '施策１　里山']],
    ]);
  });

  it('leave a department its policy', () => {
    const plan = recogniseBlocks([
      table([['部名', '環境部', '部長', { text: '沢 実', across: 2 }], wide('基本方針', '身近な自然を守ります。')]),
      table([...item('1', '里道の草刈り'), wide('取組内容', '年に2度刈る。')]),
    ]);
    expect(plan.departments[0]?.policy?.value).toBe('身近な自然を守ります。');
    expect(plan.records).toHaveLength(1);
  });
});

describe('years across a form', () => {
  const years: readonly TestCell[] = [{ text: '項　目', across: 3 }, '令和5年度', '令和6年度'];
  const form = (...rows: Rows) =>
    records(table([...item('1', '里道の草刈り'), wide('現状', '草が茂る。'), years, ...rows]))[0];

  it('say of 計画 and 実績 in words what was planned, and how it went', () => {
    const read = form(
      [{ text: '取組', down: 2 }, { text: '計画', across: 2 }, '道具の購入', '道具の貸出し'],
      [{ text: '実績', across: 2 }, '鎌を10本買った。', '延べ40人に貸した。'],
      [{ text: '評価', across: 3 }, '達成', '未達成'],
    );
    expect(read).toMatchObject({
      schedule: [
        {
          step: '計画',
          years: [
            { fiscalYear: 2023, text: '道具の購入' },
            { fiscalYear: 2024, text: '道具の貸出し' },
          ],
        },
      ],
      progress: [
        { fiscalYear: 2023, status: '鎌を10本買った。', achievement: { level: 'achieved' } },
        { fiscalYear: 2024, status: '延べ40人に貸した。', achievement: { level: 'missed' } },
      ],
    });
  });

  it('stand beside a heading of the row labels that names nothing below the years', () => {
    const read = form(
      [{ text: '成果指標', down: 2 }, { text: '刈った道\n（単位：km）', down: 2 }, '目標', '12', '15'],
      ['実績', '11.5', '－'],
    );
    expect(read?.category).toBeUndefined();
    expect(read?.indicators).toMatchObject([
      {
        name: '刈った道',
        unit: 'km',
        values: [
          { kind: 'target', fiscalYear: 2023, value: 12, unit: 'km' },
          { kind: 'target', fiscalYear: 2024, value: 15 },
          { kind: 'result', fiscalYear: 2023, value: 11.5 },
        ],
      },
    ]);
  });
});

describe('a row across a register', () => {
  const head: readonly TestCell[] = ['番号', '事業名', '事業概要', '担当課'];
  const across = (text: string): readonly TestCell[] => [{ text, across: 4 }];
  const row = ['1', '里道の草刈り', '年に2度刈る。', '農林課'];

  it.each<[string, Rows, string[]]>([
    [
      'numbered levels',
      [head, across('基本目標２　緑のまち'), across('施策２－１　里山'), row],
      ['基本目標２　緑のまち', '施策２－１　里山'],
    ],
    ['a labelled level', [across('政策：緑のまち'), head, row], ['緑のまち']],
  ])('gives its items %s', (_, rows, category) => {
    expect(records(table(rows))).toMatchObject([{ title: '里道の草刈り', category }]);
  });
});

describe('a sheet of a level', () => {
  const head = (goal: string, level: string, department: string): Rows => [
    ['基本目標', goal, '主管部', department],
    ['施策', level, '主管課', '農林課'],
    ['施策の目標', { text: '里が保たれています。', across: 3 }],
  ];
  const register = (title: string) =>
    table([
      ['番号', '事業名', '事業概要', '担当課'],
      ['1', title, '年に2度刈る。', '農林課'],
      ['2', `${title}の公開`, '春に開く。', '観光課'],
    ]);

  it('gives its levels to the items of its parts, whatever heads these', () => {
    const read = records(
      table(head('２ 緑のまち', '２－１ 里山', '環境部')),
      paragraph('１ 施策の成果指標'),
      table([
        ['指標名', '令和5年度', '令和6年度'],
        ['刈った道', '12km', '15km'],
      ]),
      paragraph('２ 施策の事業一覧（令和6年度）'),
      register('里道の草刈り'),
      table(head('３ 水のまち', '３－１ 川', '水道部')),
      paragraph('１ 施策の成果指標'),
      table([
        ['指標名', '令和5年度', '令和6年度'],
        ['澄んだ川', '2km', '3km'],
      ]),
      paragraph('２ 施策の事業一覧（令和6年度）'),
      register('川底の清掃'),
    );
    const items = read.filter((r) => r.title !== undefined);
    expect(items.map((r) => [r.department, r.category])).toEqual([
      ['環境部', ['２ 緑のまち', '２－１ 里山']],
      ['環境部', ['２ 緑のまち', '２－１ 里山']],
      ['水道部', ['３ 水のまち', '３－１ 川']],
      ['水道部', ['３ 水のまち', '３－１ 川']],
    ]);
  });

  it('ends with a heading that names a level of its own', () => {
    const read = records(
      table(head('２ 緑のまち', '２－１ 里山', '環境部').slice(0, 2)),
      paragraph('１ 身近な水辺'),
      register('川底の清掃'),
    );
    expect(read.at(-1)?.category).toEqual(['１ 身近な水辺']);
  });
});
