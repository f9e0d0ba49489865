import { describe, expect, it } from 'vitest';
import { paragraph, records, type TestCell, table } from './blocks.js';

const NAMES = ['磯焼け対策', '漁村の学校'];

const sheet = (
  head: TestCell[][],
  name: string,
  last = table([
    ['達成状況', '一部達成'],
    ['今後の方針', '港ごとに話し合う。'],
  ]),
) => [
  paragraph('令和５年度　施策評価シート'),
  table(head),
  paragraph('１　施策の概要'),
  table([
    ['目指す姿', `${name}が根づいている。`],
    ['現状と課題', '担い手が足りない。'],
  ]),
  paragraph('２　成果指標'),
  table([
    ['指標名', '単位', '令和４年度実績', '令和５年度実績', '令和７年度目標'],
    [`${name}の参加者数`, '人', '10', '12', '20'],
  ]),
  paragraph('３　評価'),
  last,
];

describe('the head of a sheet in several tables', () => {
  it.each<[string, (name: string, i: number) => TestCell[][], string | undefined]>([
    [
      '施策名',
      (n) => [
        ['政策名', '海と生きる'],
        ['施策名', n],
        ['主管課', '水産課'],
      ],
      undefined,
    ],
    [
      '施策名, with its number',
      (n, i) => [
        ['政策名', '海と生きる'],
        ['施策名', `施策${i + 1}　${n}`],
        ['主管課', '水産課'],
      ],
      '施策1',
    ],
    [
      'a number in a cell of its own',
      (n, i) => [
        ['主管課', { text: '水産課', across: 2 }],
        ['政策名', { text: '海と生きる', across: 2 }],
        ['施策', `1-${i + 1}`, n],
      ],
      '1-1',
    ],
    [
      '基本事業名',
      (n) => [
        ['政策名', '海と生きる', '主管課', '水産課'],
        ['基本事業名', { text: n, across: 3 }],
      ],
      undefined,
    ],
  ])('names the item where nothing below does: %s', (_, head, number) => {
    const read = records(...NAMES.flatMap((n, i) => sheet(head(n, i), n)));
    expect(read).toMatchObject(
      NAMES.map((title) => ({
        title,
        category: ['海と生きる'],
        objective: `${title}が根づいている。`,
        achievement: { label: '一部達成' },
        indicators: [{}],
      })),
    );
    expect(read[0]?.number ?? undefined).toBe(number);
  });

  it('names the item where its aim stands in the head, and its state below its figures', () => {
    const parts = (n: string, i: number) => [
      table([
        ['政策', { text: '海と生きる', across: 2 }],
        ['施策', `0${i + 1}`, n],
        ['主管部局', { text: '水産部', across: 2 }],
        ['施策の目的', { text: `${n}が根づいている。`, across: 2 }],
      ]),
      table([
        ['', '指標名', '単位', '現状値（R2）', 'R4実績', '目標値（R7）'],
        ['成果指標', '参加者数', '人', '10', '12', '20'],
        ['現状と課題', { text: '担い手が足りない。', across: 5 }],
        ['今後の取組', { text: '港ごとに話し合う。', across: 5 }],
      ]),
    ];
    const read = records(paragraph('令和４年度　施策評価結果'), ...NAMES.flatMap(parts));
    expect(read).toMatchObject(
      NAMES.map((title, i) => ({
        title,
        number: `0${i + 1}`,
        category: ['海と生きる'],
        objective: `${title}が根づいている。`,
        indicators: [{}],
      })),
    );
  });

  it('names a level where the sheet lists items below it', () => {
    const list = table([
      ['番号', '事務事業名', '評価'],
      ['1', '藻場の見回り', '達成'],
      ['2', 'ウニの駆除', '未達成'],
    ]);
    const read = records(
      ...sheet(
        [
          ['政策名', '海と生きる'],
          ['施策名', '磯焼け対策'],
        ],
        '磯焼け対策',
        list,
      ),
    );
    expect(read.map((r) => r.title)).toEqual(expect.arrayContaining(['藻場の見回り', 'ウニの駆除']));
    expect(read.map((r) => r.title)).not.toContain('磯焼け対策');
  });

  it.each([
    '※「―」は、調査を行っていない年度であり、実績値がないことを表しています（四年に一度の調査です）。',
    '［評価の区分］　Ａ：目標を上回る成果が出ている　Ｂ：おおむね目標どおりに進んでいる　Ｃ：一部に遅れがある',
  ])('names the item where %s stands between the tables', (note) => {
    const read = records(
      ...NAMES.flatMap((n, i) => {
        const head = [
          ['政策', '1', '海と生きる'],
          ['施策', `10${i + 1}`, n],
        ];
        return [...sheet(head, n), paragraph(note)];
      }),
    );
    expect(read).toMatchObject(NAMES.map((title) => ({ title })));
  });
});
