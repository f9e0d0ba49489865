import { describe, expect, it } from 'vitest';
import { paragraph, records, type TestCell, table } from './blocks.js';

const LEGEND = paragraph('評価：Ａ＝予定どおり　Ｂ＝予定に遅れ');
const A = { label: 'Ａ', meaning: '予定どおり', level: 'achieved' };
const B = { label: 'Ｂ', meaning: '予定に遅れ', level: 'partial' };

const sheet = (...rows: TestCell[][]) => [
  LEGEND,
  table([
    ['取組番号', '７', '取組名', { text: '渡し場の灯りの更新', across: 3 }],
    ['担当課', { text: '港湾課', across: 5 }],
    ['取組概要', { text: '渡し場の灯りを順に取り替える。', across: 5 }],
    ...rows,
  ]),
];

describe('years down the rows of a form', () => {
  it.each([
    ['年度', '取組状況', '成果', '評価', '課題と次年度の方針'],
    ['年　度', '実施内容', '効果', '自己評価', '今後の課題'],
    ['', '進捗状況', '取組の成果', '進捗評価', '今後の方向性'],
    ['実施年度', '取組実績', '成果', '達成度', '今後の取組'],
    ['区分', '実績', '効果・成果', '評価', '課題・改善策'],
  ])('tell of each year apart: %s | %s | %s | %s | %s', (year, status, outcome, grade, next) => {
    const blocks = sheet(
      [year, { text: status, across: 2 }, outcome, grade, next],
      ['令和５年度', { text: '灯りを三つ取り替えた。', across: 2 }, '', 'Ａ', '電柱の傷みを調べる。'],
      ['令和６年度', { text: '灯りを五つ取り替えた。', across: 2 }, '夜の便が増えた。', 'Ｂ', '北の渡し場に移る。'],
    );
    expect(records(...blocks)).toMatchObject([
      {
        title: '渡し場の灯りの更新',
        measures: '渡し場の灯りを順に取り替える。',
        progress: [
          { fiscalYear: 2023, status: '灯りを三つ取り替えた。', outcome: null, achievement: A },
          {
            fiscalYear: 2024,
            status: '灯りを五つ取り替えた。',
            outcome: '夜の便が増えた。',
            nextSteps: '北の渡し場に移る。',
            achievement: B,
          },
        ],
      },
    ]);
  });

  it('have what was planned beside what was done', () => {
    const blocks = sheet(
      ['年度', '計画', '実績', '評価', { text: '課題', across: 2 }],
      ['R5', '灯りの調査', '灯りを調べた。', 'Ａ', { text: '暗い所がある。', across: 2 }],
      ['R6', '灯りの更新', '灯りを替えた。', 'Ｂ', { text: '', across: 2 }],
    );
    expect(records(...blocks)).toMatchObject([
      {
        title: '渡し場の灯りの更新',
        schedule: [
          {
            step: '計画',
            years: [
              { fiscalYear: 2023, text: '灯りの調査' },
              { fiscalYear: 2024, text: '灯りの更新' },
            ],
          },
        ],
        progress: [
          { fiscalYear: 2023, status: '灯りを調べた。', achievement: A },
          { fiscalYear: 2024, status: '灯りを替えた。', achievement: B },
        ],
      },
    ]);
  });

  it('hold figures and texts of the same year', () => {
    const blocks = sheet(
      ['年度', '目標値', '実績値', '達成度', { text: '取組状況', across: 2 }],
      ['R5', '10基', '3基', 'Ｂ', { text: '灯りを三つ取り替えた。', across: 2 }],
      ['R6', '20基', '22基', 'Ａ', { text: '灯りを五つ取り替えた。', across: 2 }],
    );
    expect(records(...blocks)).toMatchObject([
      {
        indicators: [{ values: [{ value: 10 }, { value: 3 }, { value: 20 }, { value: 22 }] }],
        progress: [
          { fiscalYear: 2023, status: '灯りを三つ取り替えた。', achievement: B },
          { fiscalYear: 2024, status: '灯りを五つ取り替えた。', achievement: A },
        ],
      },
    ]);
  });

  it('stand beside a label of their own', () => {
    const blocks = sheet(
      [{ text: '年度別の実施状況', down: 3 }, '年度', '取組内容', '成果', { text: '評価', across: 2 }],
      ['令和５年度', '灯りを三つ取り替えた。', '夜の便が増えた。', { text: 'Ａ', across: 2 }],
      ['令和６年度', '灯りを五つ取り替えた。', '', { text: 'Ｂ', across: 2 }],
    );
    expect(records(...blocks)).toMatchObject([
      {
        progress: [
          { fiscalYear: 2023, status: '灯りを三つ取り替えた。', outcome: '夜の便が増えた。', achievement: A },
          { fiscalYear: 2024, status: '灯りを五つ取り替えた。', achievement: B },
        ],
      },
    ]);
  });

  it('have steps of a word or an arrow', () => {
    const blocks = sheet(
      ['年度', '計画', '取組状況', '評価', { text: '課題', across: 2 }],
      ['R5', '検討', '灯りを調べた。', 'Ａ', { text: '', across: 2 }],
      ['R6', '→', '灯りを３つ替えた。', 'Ｂ', { text: '', across: 2 }],
    );
    const [found] = records(...blocks);
    expect(found).not.toHaveProperty('indicators');
    expect(found).toMatchObject({
      schedule: [
        {
          step: '計画',
          years: [
            { fiscalYear: 2023, text: '検討' },
            { fiscalYear: 2024, text: '→' },
          ],
        },
      ],
    });
  });

  /** A label over all years, and the head of its rows above it. */
  const besideLabel = (corner: string) =>
    sheet(
      [
        { text: corner, down: 2 },
        { text: '年度', down: 2 },
        { text: '取組実績', down: 2 },
        { text: '評価', down: 2 },
        { text: '財政効果額（千円）', across: 2 },
      ],
      ['歳入', '歳出'],
      [{ text: '実績', down: 2 }, 'H24', '灯りを三つ取り替えた。', 'Ａ', '－', '120'],
      ['H25', '灯りを五つ取り替えた。', 'Ｂ', '－', '340'],
    );

  it('take the head above the label that spans them, where nothing else stands above it', () => {
    const [found] = records(...besideLabel(''));
    expect(found).not.toHaveProperty('indicators');
    expect(found).not.toHaveProperty('extras');
    expect(found).toMatchObject({
      progress: [
        { fiscalYear: 2012, status: '灯りを三つ取り替えた。', achievement: A, expenditureEffect: { yen: 120_000 } },
        { fiscalYear: 2013, status: '灯りを五つ取り替えた。', achievement: B, expenditureEffect: { yen: 340_000 } },
      ],
    });
  });

  it.each([
    ['財政効果額（千円）', '計画', '歳入実績', '歳出実績'],
    ['効果額（千円）', '見込', '収入の実績', '支出の実績'],
    ['財政効果（千円）', '計画額', '歳入の実績額', '歳出の実績額'],
  ])('keep the sums of %s by %s | %s | %s apart from indicators', (effect, plan, revenue, expenditure) => {
    const sums = table([
      [
        { text: '年度', down: 2 },
        { text: '取組状況', down: 2 },
        { text: effect, across: 3 },
        { text: '評価', down: 2 },
      ],
      [plan, revenue, expenditure],
      ['R5', '灯りを調べた。', '350', '－', '△120', 'Ａ'],
      ['R6', '灯りを替えた。', '410', '25', '90', 'Ｂ'],
    ]);
    const read = records(...sheet(), sums);
    expect(read[0]).not.toHaveProperty('indicators');
    expect(read).toMatchObject([
      {
        progress: [
          {
            fiscalYear: 2023,
            status: '灯りを調べた。',
            revenueEffect: null,
            expenditureEffect: { yen: -120000 },
            achievement: A,
          },
          {
            fiscalYear: 2024,
            status: '灯りを替えた。',
            revenueEffect: { yen: 25000 },
            expenditureEffect: { yen: 90000 },
            achievement: B,
          },
        ],
      },
    ]);
  });
});
