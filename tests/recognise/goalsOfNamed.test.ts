import { describe, expect, it, test } from 'vitest';
import { kindOfTitle } from '../../src/recognise/document/title.js';
import { headingStyle } from '../../src/recognise/outline/headingStack.js';
import { paragraph, records, table } from './blocks.js';

const done = (plan: string, result: string) =>
  table([
    ['６年度の取組内容', '６年度の主な取組状況'],
    [plan, result],
  ]);
const next = (text: string) => table([['課題と今後の方針', text]]);

describe('goals and their results in a table below the name of the item', () => {
  it.each([
    ['柱1-Ⅰ-ア　', '柱1-Ⅰ-イ　'],
    ['戦略2-①　', '戦略2-②　'],
    ['(1) ', '(2) '],
    ['取組１　', '取組２　'],
  ])('tell of it: %s', (first, second) => {
    const found = records(
      paragraph('【改革の柱１】開かれた港'),
      paragraph(`${first}桟橋の予約\n担当：港湾課\n◆６年度目標の達成状況`),
      table([
        ['目標', '６年度実績', '６年度目標の評価'],
        ['予約から利用までの日数\n５年度　9日\n６年度　7日', '8日', '未達成'],
      ]),
      paragraph('◆６年度取組の実施状況'),
      done('予約の窓口を設ける。', '窓口を６月に設けた。'),
      next('窓口を増やす。'),
      paragraph(`${second}灯台の公開\n担当：観光課\n◆６年度目標の達成状況`),
      table([
        ['目標', '６年度実績', '６年度目標の評価'],
        ['公開した日数\n６年度　30日', '31日', '達成'],
      ]),
      paragraph('◆６年度取組の実施状況'),
      done('案内する人を募る。', '案内する人を４人募った。'),
      next('夜の公開を試みる。'),
    );
    expect(found).toMatchObject([
      {
        title: '桟橋の予約',
        divisions: ['港湾課'],
        measures: '予約の窓口を設ける。',
        indicators: [
          {
            name: '予約から利用までの日数',
            values: [
              { kind: 'target', fiscalYear: 2023, value: 9 },
              { kind: 'target', fiscalYear: 2024, value: 7, unit: '日' },
              { kind: 'result', value: 8 },
            ],
          },
        ],
        achievement: { label: '未達成', level: 'missed' },
        progress: [{ status: '窓口を６月に設けた。', nextSteps: '窓口を増やす。' }],
      },
      {
        title: '灯台の公開',
        indicators: [{ name: '公開した日数', values: [{ fiscalYear: 2024, value: 30 }, { value: 31 }] }],
        achievement: { level: 'achieved' },
      },
    ]);
  });

  it('are several where the table has several rows', () => {
    const found = records(
      paragraph('(1) 桟橋の予約\n担当：港湾課\n■目標の達成状況'),
      table([
        ['目標', '実績', '評価'],
        ['利用した船の数：200隻以上', '180隻', '未達成'],
        ['予約のうち電話によるものの割合', '40％', '達成'],
      ]),
    );
    expect(found).toMatchObject([
      {
        title: '桟橋の予約',
        indicators: [
          {
            name: '利用した船の数',
            values: [
              { comparator: 'gte', value: 200 },
              { kind: 'result', value: 180 },
            ],
          },
          { name: '予約のうち電話によるものの割合', values: [{ kind: 'result', value: 40 }] },
        ],
      },
    ]);
  });

  it('in words are its objective', () => {
    const found = records(
      paragraph('(1) 桟橋の予約\n担当：港湾課\n■目標の達成状況'),
      table([
        ['目標', '実績', '評価'],
        ['だれもが待たずに船を着けられるようにする。', '予約の窓口を設けた。', '達成'],
      ]),
    );
    expect(found).toMatchObject([
      {
        title: '桟橋の予約',
        objective: 'だれもが待たずに船を着けられるようにする。',
        achievement: { level: 'achieved' },
      },
    ]);
  });
});

test.each([
  ['柱1-Ⅰ-ア　桟橋の予約', 'named:柱:3'],
  ['柱１-Ⅰ 開かれた港', 'named:柱:2'],
  ['施策1-2　桟橋の予約', 'named:施策'],
  ['視点Ａ 開かれた港', 'named:視点'],
])('the signs of a path say how deep it is: %s', (text, style) => {
  expect(headingStyle(text)?.style).toBe(style);
});

test.each([
  ['港町改革プランの取組と成果', 'result'],
  ['港町改革プランの主な取組と成果指標', 'plan'],
])('what a title tells: %s', (title, kind) => {
  expect(kindOfTitle(title) === 'result').toBe(kind === 'result');
});
