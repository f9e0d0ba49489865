import { describe, expect, it, test } from 'vitest';
import { recogniseBlocks, table } from './blocks.js';

/** Kind and year of the two figures that stand under these heads, right of an indicator. */
function kindsUnder(first: string, second: string, figures: readonly [string, string] = ['32％', '48％']): string[] {
  const plan = recogniseBlocks(
    [
      table([
        ['№', '取組項目', '指標', first, second, '担当課'],
        ['1', '古民家の活用', '入居の割合', ...figures, '住宅課'],
        ['2', '水路の清掃', '参加の割合', ...figures, '農地課'],
      ]),
    ],
    2024,
  );
  return (
    plan.records[1]?.indicators.flatMap((i) => i.values.map((v) => `${i.name?.value} ${v.kind} ${v.fiscalYear}`)) ?? []
  );
}

describe('a year and the kind of its figures in one head', () => {
  test.each<[string, string, string, string]>([
    ['令和５年度（現状）', '令和９年度（到達点）', 'baseline 2023', 'target 2027'],
    ['令和5年度（実績）', 'R7（目標）', 'result 2023', 'target 2025'],
    ['R5\n（基準値）', 'R9\n（目標値）', 'baseline 2023', 'target 2027'],
    ['R5末（現状）', 'R9末（見込み）', 'baseline 2023', 'forecast 2027'],
    ['令和5年度 [策定時]', '令和9年度 [最終年度]', 'baseline 2023', 'target 2027'],
    ['【現状】令和5年度', '【目標】令和9年度', 'baseline 2023', 'target 2027'],
    ['現状（令和5年度）', '到達点（令和9年度）', 'baseline 2023', 'target 2027'],
    ['令和5年度現状', '令和9年度到達点', 'baseline 2023', 'target 2027'],
    ['現状\n令和5年度', '目標\n令和9年度', 'baseline 2023', 'target 2027'],
    ['基準年度（令和5年度）', '目標年度（令和9年度）', 'baseline 2023', 'target 2027'],
    ['計画策定時（R5）', '計画終了時（R9）', 'baseline 2023', 'target 2027'],
    ['スタート時（R5）', 'ゴール（R9）', 'baseline 2023', 'target 2027'],
    ['スタート\n令和5年度', 'ゴール\n令和9年度', 'baseline 2023', 'target 2027'],
  ])('%s | %s', (first, second, a, b) => {
    expect(kindsUnder(first, second)).toEqual([`参加の割合 ${a}`, `参加の割合 ${b}`]);
  });

  it('stands under a head of its own, too', () => {
    expect(kindsUnder('現状', '到達点')).toEqual(['参加の割合 baseline 2024', '参加の割合 target 2024']);
  });

  it('stands above words, too, where most are figures', () => {
    expect(kindsUnder('現状', '到達点', ['３割', '毎年公表'])).toEqual([
      '参加の割合 baseline 2024',
      '参加の割合 target 2024',
    ]);
  });

  it('is no kind of figure above sentences', () => {
    const sentences = ['担い手が減り、清掃の回数を保てない。', '地区をまたいで助け合えている。'] as const;
    expect(kindsUnder('現状', '目標', sentences)).toEqual([]);
  });
});

test('labels the figure beside it in a form', () => {
  const plan = recogniseBlocks([
    table([
      ['番号', '1', '事業名', '水路の清掃'],
      ['事業の概要', { text: '農家と住民が水路を清掃する。', across: 3 }],
      ['指標', { text: '参加者数', across: 3 }],
      ['令和5年度（実績）', '120人', '令和9年度（目標）', '200人'],
    ]),
  ]);
  expect(plan.records[0]?.indicators[0]?.values.map((v) => `${v.kind} ${v.fiscalYear} ${v.value}`)).toEqual([
    'result 2023 120',
    'target 2027 200',
  ]);
});

test('a figure that spans the rows of plan and actual is printed once', () => {
  const years = ['令和5年度', '令和6年度'];
  const over = (...texts: string[]) => texts.map((text) => ({ text, down: 2 }));
  const plan = recogniseBlocks([
    table([
      ['事業番号', '1', '事業名', { text: '古民家の活用', across: 3 }],
      ['指標', '単位', '策定時（令和3年度）', '区分', ...years],
      [...over('入居戸数', '戸', '4'), '計画値', '6', '9'],
      ['実績値', '5', '10'],
    ]),
  ]);
  expect(plan.records[0]?.indicators[0]?.values.map((v) => `${v.kind} ${v.fiscalYear} ${v.value}`)).toEqual([
    'baseline 2021 4',
    'target 2023 6',
    'target 2024 9',
    'result 2023 5',
    'result 2024 10',
  ]);
});

describe('a year over the whole of an indicator block', () => {
  test.each(['指標（令和５年度）', '令和５年度 成果指標', '令和５年度'])('%s gives the name no figure', (above) => {
    const plan = recogniseBlocks(
      [
        table([
          [
            { text: '№', down: 2 },
            { text: '取組項目', down: 2 },
            { text: above, across: 3 },
          ],
          ['指標名', '目標', '実績'],
          ['1', '水路の清掃', '参加の割合', '40％', '48％'],
          ['2', '古民家の活用', { text: '設定なし', across: 3 }],
        ]),
      ],
      2023,
    );
    const figures = plan.records.map((r) =>
      r.indicators.map((i) => [i.name?.value, ...i.values.map((v) => `${v.kind} ${v.fiscalYear} ${v.value}`)]),
    );
    expect(figures).toEqual([[['参加の割合', 'target 2023 40', 'result 2023 48']], []]);
  });
});

test.each(['令和5年度の成果', '令和5年度', '令和5年度の状況'])(
  '%s over a name and its figures dates these alone',
  (outer) => {
    const plan = recogniseBlocks([
      table([
        [
          { text: '事業名', down: 2 },
          { text: '概要', down: 2 },
          { text: outer, across: 4 },
          { text: '評価', down: 2 },
        ],
        ['指標', '単位', '目標', '実績'],
        ['水路の清掃', '泥をさらう。', '参加者数', '人', '120', '135', 'Ａ'],
        ['古民家の活用', '人に貸す。', '入居戸数', '戸', '4', '3', 'Ｂ'],
      ]),
    ]);
    expect(
      plan.records.flatMap((r) =>
        r.indicators.map((i) => [
          i.name?.value,
          ...i.values.map((v) => `${v.kind} ${v.fiscalYear} ${v.value} ${v.unit}`),
        ]),
      ),
    ).toEqual([
      ['参加者数', 'target 2023 120 人', 'result 2023 135 人'],
      ['入居戸数', 'target 2023 4 戸', 'result 2023 3 戸'],
    ]);
  },
);
