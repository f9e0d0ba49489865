import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

/** A report of one year and the plan for the next, an item over the rows of several units, levels across the table. */
const register = (last: string, ...body: TestCell[][]): TestCell[][] => [
  [
    { text: '番号', down: 2 },
    { text: '施策の内容', down: 2 },
    { text: '分類', down: 2 },
    { text: '担当課', down: 2 },
    { text: '令和6年度', across: 3 },
    '令和7年度',
  ],
  ['実施状況', '評価', '総括（効果・課題）', last],
  [{ text: '基本目標１　渡し場を守る', across: 8 }],
  ...body,
];
const MENDED = ['桟橋の板を40枚替えた。', '◎', '渡し舟の欠航が減った。', '手すりを付け替える。'];
const TAUGHT = ['船頭の講習を二度開いた。', '△', '受講者が少なかった。', '講習を土曜日に移す。'];

describe('the plan for the year after the one reported of', () => {
  const rows = register(
    '事業計画',
    ['1', '桟橋の修繕', 'Ａ', '港湾課', ...MENDED],
    ['2', '船頭の養成', 'Ｂ', '観光課', ...TAUGHT],
  );

  it('is a column of its own below its year, though nobody knows its words, and follows from what was done', () => {
    expect(records(table(rows))).toMatchObject([
      {
        title: '桟橋の修繕',
        divisions: ['港湾課'],
        progress: [{ fiscalYear: 2024, status: MENDED[0], outcome: MENDED[2], nextSteps: MENDED[3] }],
      },
      {
        title: '船頭の養成',
        progress: [{ fiscalYear: 2024, status: TAUGHT[0], outcome: TAUGHT[2], nextSteps: TAUGHT[3] }],
      },
    ]);
  });

  it('is no plan where its words say nothing of one', () => {
    const found = records(table(register('備忘', ...rows.slice(3))));
    expect(found).toMatchObject([{ progress: [{ status: MENDED[0], nextSteps: null }] }, {}]);
    expect(JSON.stringify(found[0])).toContain(MENDED[3]);
  });

  it('stands below a level; letters that sort the rows are none', () => {
    expect(records(table(rows)).map((r) => r.category)).toEqual([
      ['基本目標１　渡し場を守る'],
      ['基本目標１　渡し場を守る'],
    ]);
  });
});

describe('an item over the rows of several units', () => {
  const rows = (second: TestCell[]) =>
    register(
      '事業計画',
      [
        { text: '1', down: 2 },
        { text: '渡し舟の再開', down: 2 },
        { text: 'Ａ', down: 2 },
        '港湾課',
        MENDED[0] as string,
        MENDED[1] as string,
        MENDED[2] as string,
        MENDED[3] as string,
      ],
      second,
      ['2', '船着き場の清掃', 'Ｂ', '観光課', ...TAUGHT],
    );

  it('is a record of each unit where each has a result of its own', () => {
    expect(records(table(rows(['観光課', ...TAUGHT])))).toMatchObject([
      { number: '1', title: '渡し舟の再開', divisions: ['港湾課'], progress: [{ status: MENDED[0] }] },
      { number: '1', title: '渡し舟の再開', divisions: ['観光課'], progress: [{ status: TAUGHT[0] }] },
      { number: '2', title: '船着き場の清掃' },
    ]);
  });

  it('is one record where marks alone tell of each', () => {
    const heads = ['番号', '施策の内容', '担当課', '評価'];
    const [number, title]: TestCell[] = [
      { text: '1', down: 2 },
      { text: '渡し舟の再開', down: 2 },
    ];
    const body: TestCell[][] = [
      [number as TestCell, title as TestCell, '港湾課', '◎'],
      ['観光課', '○'],
      ['2', '清掃', '港湾課', '◎'],
    ];
    expect(records(table([heads, ...body])).map((r) => r.divisions)).toEqual([['港湾課', '観光課'], ['港湾課']]);
  });

  it('is one record where only one result is told', () => {
    const found = records(table(rows(['観光課', TAUGHT[0] as string, '', '', ''])));
    expect(found.map((r) => [r.title, r.divisions])).toEqual([
      ['渡し舟の再開', ['港湾課', '観光課']],
      ['船着き場の清掃', ['観光課']],
    ]);
  });
});

describe('two legends side by side', () => {
  const legends = table(
    [
      ['◇評価', '◇施策の分類'],
      ['◎　計画どおり実施し、効果があった。', 'Ａ…渡し場の維持だけを目的とする施策。'],
      ['○　計画どおり実施した。', 'Ｂ…ほかの目的のためにも行う施策であり、その'],
      ['△　一部を実施した。', '一部が渡し場の維持に役立つもの。'],
    ],
    'aligned',
  );
  const rows = register('事業計画', ['1', '桟橋の修繕', 'Ａ', '港湾課', ...MENDED]);

  it('explain the marks, and name no items', () => {
    expect(records(legends, table(rows))).toMatchObject([
      { title: '桟橋の修繕', progress: [{ achievement: { meaning: '計画どおり実施し、効果があった' } }] },
    ]);
  });
});
