import { describe, expect, it, test } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const wide = (text: string): TestCell => ({ text, across: 3 });

describe('a number beside the name of an item under one label', () => {
  test.each([
    ['№ Ⅰ-1-(1)', 1],
    ['No.2-3', 3],
    ['①', 1],
    ['宣言その２', 2],
    ['第３号', 3],
    ['B-4', 4],
  ])('%s', (number, ordinal) => {
    const form = [
      ['改革項目', number, { text: '堤の花畑の手入れ', across: 2 }],
      ['目指す姿', wide('堤に花が咲く。')],
      ['実施方策', wide('種をまく。')],
    ];
    const numbered = { title: '堤の花畑の手入れ', objective: '堤に花が咲く。' };
    expect(records(table(form))).toMatchObject([numbered]);
    expect(records(table(form))[0]).toHaveProperty('number', number);
    expect(ordinal).toBeGreaterThan(0);
  });
});

describe('who does an item', () => {
  test.each<[string, string, string[]]>([
    ['実施主体', '水辺部 河川課', ['水辺部河川課']],
    ['推進主体', '水辺部河川課、緑地課', ['水辺部河川課', '緑地課']],
    ['事業主体', '市、商工会', []],
  ])('%s | %s', (label, doer, divisions) => {
    const form = [
      ['取組名', wide('堤の花畑の手入れ')],
      [label, wide(doer)],
      ['目指す姿', wide('堤に花が咲く。')],
    ];
    expect(records(table(form))[0]?.divisions ?? []).toEqual(divisions);
  });
});

describe('figures under the years of a timetable', () => {
  const head = [
    ['取組名', { text: '堤の花畑の手入れ', across: 4 }],
    ['目指す姿', { text: '堤に花が咲く。', across: 4 }],
  ] as TestCell[][];
  const values = [
    { kind: 'target', fiscalYear: 2024, value: 20, unit: '人' },
    { kind: 'target', fiscalYear: 2025, value: 30, unit: '人' },
    { kind: 'target', fiscalYear: 2026, value: 45, unit: '人' },
  ];

  test.each(['数値目標', '指標', 'ＫＰＩ', '目標値', '成果指標'])('with the label %s', (label) => {
    const [record] = records(
      table([
        ...head,
        [{ text: '年度別計画', down: 2 }, '取組', '令和6年度', '令和7年度', '令和8年度'],
        ['種まき', '準備', '実施', '→'],
        [label, '参加者数（人）', '20', '30', '45'],
      ]),
    );
    expect(record?.indicators).toMatchObject([{ name: '参加者数', values }]);
    expect(record?.schedule).toMatchObject([{ step: '種まき' }]);
  });

  it('where each row has a cell of its own', () => {
    const [record] = records(
      table([
        ...head,
        ['年度別計画', '取組', '令和6年度', '令和7年度', '令和8年度'],
        ['', '種まき', '準備', '実施', '→'],
        ['', '水やり', '', '実施', '→'],
        ['数値目標', '参加者数（人）', '20', '30', '45'],
      ]),
    );
    expect(record?.indicators).toMatchObject([{ name: '参加者数', values }]);
    expect(record?.schedule).toMatchObject([{ step: '種まき' }, { step: '水やり' }]);
  });
});

it('takes the level that a sheet left blank is about as its item', () => {
  const sheet = (label: string, name: string, text: string) =>
    table([
      [label, name, '所管課', '緑地課'],
      ['事業の概要', wide('花を植える。')],
      ['取組状況', wide(text)],
      ['課題と今後の方針', wide('')],
    ]);
  for (const label of ['具体的施策', '具体的な施策', '具体施策', '個別施策'])
    expect(records(sheet(label, '(1) 堤の花畑', '種をまいた。'), sheet(label, '(2) 堤の並木', ''))).toMatchObject([
      { title: '堤の花畑', measures: '花を植える。' },
      { title: '堤の並木', measures: '花を植える。' },
    ]);
});

describe('figures of a form below the years of its timetable', () => {
  test.each([
    ['数値目標', '目標値', '実績値'],
    ['成果指標', '目標', '実績'],
    ['指標', '計画', '結果'],
  ])('are of these years: %s | %s, %s', (label, target, result) => {
    const [record] = records(
      table([
        ['取組名', { text: '堤の花畑の手入れ', across: 4 }],
        [{ text: '工程', down: 2 }, { text: '項目', across: 2 }, 'R5', 'R6'],
        [{ text: '種まき', across: 2 }, '検討', '実施'],
        [{ text: label, down: 2 }, { text: '花を植えた畑の数（か所）', down: 2 }, target, '8', '10'],
        [result, '6', '－'],
      ]),
    );
    expect(record).toMatchObject({
      indicators: [
        {
          name: '花を植えた畑の数',
          unit: 'か所',
          values: [
            { kind: 'target', fiscalYear: 2023, value: 8, unit: 'か所' },
            { kind: 'target', fiscalYear: 2024, value: 10 },
            { kind: 'result', fiscalYear: 2023, value: 6 },
          ],
        },
      ],
      schedule: [{ step: '種まき' }],
    });
  });
});

describe('amounts below the years of a timetable', () => {
  const head = [
    ['事業番号', '4', { text: '事業名', across: 2 }, '浴場の委託'],
    [{ text: '工程', down: 2 }, { text: '実施項目', across: 2 }, '令和5年度', '令和6年度'],
    [{ text: '委託先の選定', across: 2 }, '検討', '実施'],
  ];

  it.each([
    ['財政効果額（千円）', '歳入', '歳出'],
    ['効果額（千円）', '歳 入', '歳 出'],
    ['財政的効果（千円）', '歳入の増加', '歳出の削減'],
  ])('are effects of these years: %s | %s | %s', (label, more, less) => {
    const [found] = records(
      table([
        ...head,
        [{ text: label, down: 2 }, { text: more, across: 2 }, '－', '15'],
        [{ text: less, across: 2 }, '400', '0'],
      ]),
    );
    expect(found).toMatchObject({
      title: '浴場の委託',
      progress: [
        { fiscalYear: 2023, expenditureEffect: { yen: 400_000 }, revenueEffect: null },
        { fiscalYear: 2024, expenditureEffect: { yen: 0 }, revenueEffect: { yen: 15_000 } },
      ],
    });
  });
});

describe('the name of what is measured beside a row of its figures a kind', () => {
  const measured = (name: string, ...kinds: TestCell[][]) =>
    records(
      table([
        ['取組名', { text: '堤の花畑の手入れ', across: 4 }],
        [{ text: '年度', across: 2 }, '令和6年度', '令和7年度', '令和8年度'],
        [{ text: '工程', across: 2 }, '準備', '実施', '拡大'],
        ...kinds.map((cells, i) => (i === 0 ? [{ text: name, down: kinds.length }, ...cells] : cells)),
        [{ text: '取組状況', across: 2 }, '種を選んだ。', '種をまいた。', ''],
      ]),
    )[0];

  test.each<[string, string, string]>([
    ['指標\n参加者数（人）', '目標', '実績'],
    ['参加者数（人）', '目標', '実績'],
    ['【成果指標】\n参加者数（人）', '計画', '実績'],
    ['ＫＰＩ：参加者数（人）', '目標値', '実績値'],
  ])('%s | %s | %s', (name, target, result) => {
    const read = measured(name, [target, '20', '30', '45'], [result, '18', '33', '']);
    expect(read?.indicators).toMatchObject([
      {
        name: '参加者数',
        unit: '人',
        values: [
          { kind: 'target', fiscalYear: 2024, value: 20 },
          { kind: 'target', fiscalYear: 2025, value: 30 },
          { kind: 'target', fiscalYear: 2026, value: 45 },
          { kind: 'result', fiscalYear: 2024, value: 18 },
          { kind: 'result', fiscalYear: 2025, value: 33 },
        ],
      },
    ]);
  });

  it('is known by its label beside a row alone', () => {
    const read = measured('指標\n参加者数（人）', ['目標', '20', '30', '45']);
    const values = [20, 30, 45].map((value) => ({ kind: 'target', value }));
    expect(read?.indicators).toMatchObject([{ name: '参加者数', unit: '人', values }]);
  });

  it('holds no figure of the row that says how far the target was met', () => {
    const read = measured(
      '参加者数',
      ['目標', '20人', '30人', '45人'],
      ['実績', '18人', '33人', ''],
      ['達成率', '90％', '110％', ''],
    );
    expect(read?.indicators).toMatchObject([
      { name: '参加者数', values: [20, 30, 45, 18, 33].map((value) => ({ value })) },
    ]);
  });
});
