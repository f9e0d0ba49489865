import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const two = (text: string): TestCell => ({ text, down: 2 });

describe('cells with labels of their own in a column that gathers them', () => {
  it.each<[string, string, string, string]>([
    ['unknown', '結果の欄', '＜取組状況＞', '＜今後の課題＞'],
    ['of the result', '達成状況等', '【取組状況】', '【次年度への課題】'],
    ['that groups', '評価・改善', '〔実施状況〕', '〔今後の対応〕'],
  ])('are read under a head %s', (_, head, done, next) => {
    const rows = (number: string, title: string, grade: string): TestCell[][] => [
      [two(number), two(title), two('花壇を絶やさない。'), `達成度の区分：${grade}`],
      [`${done}\n・苗を植えた。\n・水をやった。\n${next}\n・肥料を選ぶ。`],
    ];
    const read = records(
      table([
        ['番号', '項　目', '具体的な目標', head],
        ...rows('1', '花壇の手入れ', '達成できた'),
        ...rows('2', '並木の剪定', '一部達成できた'),
      ]),
    );
    const progress = [{ fiscalYear: 2024, status: '・苗を植えた。\n・水をやった。', nextSteps: '・肥料を選ぶ。' }];
    expect(read).toMatchObject([
      { number: '1', title: '花壇の手入れ', achievement: { level: 'achieved' }, progress },
      { number: '2', title: '並木の剪定', achievement: { level: 'partial' }, progress },
    ]);
    expect(read.map((r) => r.extras)).toEqual([undefined, undefined]);
  });

  it('are told of the item where they stand below the name of an indicator', () => {
    const read = records(
      table([
        ['番号', '取組項目', '指標', '目標値', '実績値'],
        ['1', '花壇の手入れ', '植えた苗\n【取組状況】春と秋に植え、\n水をやった。', '20本', '30本'],
        ['2', '並木の剪定', '払った枝\n【取組状況】台風の前に払った。', '40本', '50本'],
      ]),
    );
    expect(read).toMatchObject([
      { indicators: [{ name: '植えた苗' }], progress: [{ status: '春と秋に植え、水をやった。' }] },
      { indicators: [{ name: '払った枝' }], progress: [{ status: '台風の前に払った。' }] },
    ]);
  });

  it('stay whole where they open with anything else', () => {
    const read = records(
      table([
        ['番号', '取組項目', '取組内容', '所見の欄'],
        ['1', '花壇の手入れ', '苗を植える。', 'よく咲いた。\n課題：水やり'],
        ['2', '並木の剪定', '枝を払う。', '見通しがよい。'],
      ]),
    );
    expect(read[0]?.extras).toEqual([{ label: '所見の欄', text: 'よく咲いた。\n課題：水やり' }]);
  });
});
