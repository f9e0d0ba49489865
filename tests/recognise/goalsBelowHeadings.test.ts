import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/importDocument.js';

const read = async (text: string) => await importDocument(new TextEncoder().encode(text), { path: 'plan.txt' });

const page = (colon: string, heading: string) => `鈴掛市のデータ活用計画　令和4年度の達成状況
令和4年度の状況を以下に示します。（令和5年3月31日現在）

【評価】
☆　目標より早く進んでいる
○　目標どおり進んでいる
△　目標より遅れている

Ⅰ　暮らしの便利

${heading}1：窓口の改善
目標1${colon}予約できる窓口：4か所（累計）
実績
本庁に3か所を設けた。残る1か所は翌年度に設けることとした。
評価
△
次年度の方針
残る窓口を設ける。

目標2${colon}案内板の更新
実績
古い案内板を取り替え、外国語の表記を加えた。
評価
○
次年度の方針
支所に広げる。

${heading}2：電子の手続
目標1${colon}手続の利用率：25％以上
実績
利用の多い手続から順に様式を改めた。
評価
☆
次年度の方針
対象を広げる。
`;

describe('headings over numbered goals that each tell their own result', () => {
  test.each([
    ['_', '取組項目'],
    ['：', '施策'],
    ['＿', '取組事項'],
  ])('目標1%s… below %s', async (colon, heading) => {
    const document = await read(page(colon, heading));
    expect(document.asOf).toBe('2023-03-31');
    expect(document.records.map((r) => [r.category.at(-1), r.number?.marker, r.achievement?.level])).toEqual([
      [`${heading}1：窓口の改善`, '目標1', 'partial'],
      [`${heading}1：窓口の改善`, '目標2', 'achieved'],
      [`${heading}2：電子の手続`, '目標1', 'exceeded'],
    ]);
    expect(document.records.map((r) => r.objective ?? r.title)).toEqual([
      '予約できる窓口：4か所（累計）',
      '案内板の更新',
      '手続の利用率：25％以上',
    ]);
    expect(document.records.map((r) => r.indicators.length)).toEqual([1, 0, 1]);
    expect(document.records[0]?.progress[0]?.outcome).toContain('本庁に3か所を設けた。');
  });
});

test('a grade on a line of its own is no ornament of the label below it', async () => {
  const { records } = await read(
    '青柳市推進計画　令和4年度進捗状況\n\n１　窓口の改善\n目標\n書かない窓口を開設する。\n評価\n○\n次年度の方針\n支所に広げる。\n\n２　予約の導入\n目標\n戸籍の窓口に予約を導入する。\n評価\n△\n次年度の方針\n他に広げる。\n',
  );
  expect(records.map((r) => [r.achievement?.label, r.progress[0]?.nextSteps])).toEqual([
    ['○', '支所に広げる。'],
    ['△', '他に広げる。'],
  ]);
});
