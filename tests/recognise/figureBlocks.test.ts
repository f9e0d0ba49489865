import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, records, type TestCell, table } from './blocks.js';

const figures = (record: Record<string, unknown> | undefined) =>
  ((record?.indicators ?? []) as { name: string; values: { kind: string; value: number; unit: string }[] }[]).map(
    (i) => [i.name, ...i.values.map((v) => `${v.kind} ${v.value} ${v.unit}`)],
  );

describe('indicators side by side in a row', () => {
  const wanted = [
    ['植えた株', 'result 80 株'],
    ['歩く人', 'target 300 人', 'result 280 人'],
  ];
  it.each<[string, readonly (readonly TestCell[])[]]>([
    [
      'under a name of their block',
      [
        [
          { text: '番号', down: 2 },
          { text: '事業名', down: 2 },
          { text: '活動指標', across: 3 },
          { text: '成果指標', across: 4 },
        ],
        ['指標名', '単位', '実績値', '指標名', '単位', '目標値', '実績値'],
        ['1', '花壇の手入れ', '植えた株', '株', '80', '歩く人', '人', '300', '280'],
      ],
    ],
    [
      'each under what it is',
      [
        ['番号', '事業名', '活動指標', '実績値', '成果指標', '目標値', '実績値'],
        ['1', '花壇の手入れ', '植えた株', '80株', '歩く人', '300人', '280人'],
      ],
    ],
  ])('are read apart: %s', (_, rows) => {
    const [read] = records(table([...rows, ['2', '道の補修', ...(rows.at(-1) ?? []).slice(2)]]));
    expect(figures(read)).toEqual(wanted);
  });

  it('are one where the second name has no figures of its own', () => {
    const rows = [
      ['番号', '事業名', '指標', '指標の説明', '目標値', '実績値'],
      ['1', '花壇の手入れ', '植えた株', '春と秋の計', '90株', '80株'],
      ['2', '道の補修', '直した道', '市道のみ', '9km', '8km'],
    ];
    expect(figures(records(table(rows))[0])).toEqual([['植えた株', 'target 90 株', 'result 80 株']]);
  });
});

describe('a department named on the line above a register', () => {
  const register = table([
    ['番号', '事業名', '担当課', '事業概要'],
    ['1', '花壇の手入れ', '公園課', '花を植える。'],
    ['2', '道の補修', '道路課', '穴を埋める。'],
  ]);
  it.each([
    ['the city', '部名：土木部 藍川市'],
    ['a date', '担当部　土木部　　令和6年4月1日現在'],
    ['a unit', '部局名：土木部　（単位：千円）'],
    ['its head', '部局名：土木部　部長 川 幸'],
  ])('is its name alone, whatever stands at the other end: %s', (_, line) => {
    const plan = recogniseBlocks([paragraph(line), register]);
    expect(plan.records.map((r) => r.department?.value)).toEqual(['土木部', '土木部']);
  });
});

describe('a head that names both kinds over the years', () => {
  const sheet = (head: string) =>
    table([
      [
        { text: '指標名', down: 2 },
        { text: '単位', down: 2 },
        { text: '区分', down: 2 },
        { text: head, across: 3 },
      ],
      ['令和４年度', '令和５年度', '令和６年度'],
      [{ text: '歩く人の数', down: 2 }, { text: '人', down: 2 }, '目標値', '60', '62', '64'],
      ['実績値', '59', '61', '65'],
    ]);
  it('leaves it to the rows which of them their figures are', () => {
    const name = table([
      ['施策番号', '3', '施策名', '川辺の散策路'],
      ['現状と課題', { text: '道が途切れている。', across: 3 }],
    ]);
    const [read] = records(name, sheet('年度別の目標・実績'));
    expect(figures(read)).toEqual([
      ['歩く人の数', ...[60, 62, 64].map((n) => `target ${n} 人`), ...[59, 61, 65].map((n) => `result ${n} 人`)],
    ]);
  });
});

describe('a unit in the middle of the rows of an indicator', () => {
  it('is that of the figures above it too', () => {
    const [read] = records(
      table([
        ['番号', '事業名', '指標名', '単位', '区分', '令和4年度', '令和5年度'],
        [
          { text: '1', down: 3 },
          { text: '花壇の手入れ', down: 3 },
          { text: '苗の代金', down: 3 },
          '',
          '目標値',
          '60',
          '62',
        ],
        ['千円', '実績値', '58', '61'],
        ['', '達成率', '97％', '98％'],
        ['2', '道の補修', '直した道', 'ｍ', '目標値', '40', '50'],
      ]),
    );
    expect(figures(read)).toEqual([
      ['苗の代金', 'target 60000 円', 'target 62000 円', 'result 58000 円', 'result 61000 円'],
    ]);
  });
});

describe('the name of an indicator above what explains it', () => {
  it.each([
    '（渡し舟に乗った人の数）',
    '※渡し舟に乗った人の数',
    '【説明】渡し舟に乗った人の数',
    '〔算出方法〕乗った人を数える',
    '指標の定義：渡し舟に乗った人の数',
  ])('%s', (told) => {
    const [read] = records(
      table([
        ['事業名', { text: '水辺の保全', across: 5 }],
        [{ text: '成果指標', down: 2 }, '指標名及び指標の説明', '単位', '現況\nR2年度', '実績\nR4年度', '目標\nR8年度'],
        [`乗客数\n${told}`, '人', '350', '400', '500'],
      ]),
    );
    expect(figures(read)).toEqual([['乗客数', 'baseline 350 人', 'result 400 人', 'target 500 人']]);
  });
});
