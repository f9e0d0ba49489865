import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const item = (number: string, title: string, side: string, planned: string[], done: string[], grades: string[]) => {
  const spanning = [number, title, ...(side ? [side] : [])].map((text): TestCell => ({ text, down: 2 }));
  const marks = grades.map((text): TestCell => ({ text, down: 2 }));
  return [
    [...spanning, '計画', ...planned, ...marks],
    ['実績', ...done],
  ];
};

const head = (side: string, sums: string): TestCell[][] => [
  [
    ...['№', '取組項目', ...(side ? [side] : []), '区分'].map((text): TestCell => ({ text, down: 2 })),
    { text: sums, across: 3 },
    { text: '評価', across: 2 },
  ],
  ['R5', 'R6', '計', 'R5', 'R6'],
];

describe('effects by year, planned and done in rows of their own', () => {
  it('are those of the side that stands beside the item', () => {
    const read = records(
      table([
        ...head('歳入・歳出', '効果額（千円）'),
        ...item('1-1', '貸し舟', '歳入', ['100', '200', '300'], ['120', '150', '270'], ['◎', '△']),
        ...item('1-2', '水門の自動化', '歳出', ['－', '40', '40'], ['－', '45', '45'], ['－', '◎']),
        ...item('1-3', '桟橋の開放', '－', ['－', '－', '－'], ['－', '－', '－'], ['○', '○']),
        [{ text: '小計（川辺の部）', across: 3 }, '計画', '100', '240', '340', '', ''],
        [{ text: '計画額に対する割合', across: 4 }, '102.0％', '81.2％', '', '', ''],
      ]),
    );
    expect(read.map((r) => r.title)).toEqual(['貸し舟', '水門の自動化', '桟橋の開放']);
    expect(read[0]?.progress).toMatchObject([
      { fiscalYear: 2023, revenueEffect: { yen: 120_000 }, achievement: { label: '◎' } },
      { fiscalYear: 2024, revenueEffect: { yen: 150_000 }, achievement: { label: '△' } },
    ]);
    expect(read[1]?.progress).toMatchObject([{ fiscalYear: 2024, expenditureEffect: { yen: 45_000 } }]);
    expect(read[0]?.extras).toContainEqual({ label: '効果額（千円） R5 計画', text: '100' });
    expect(read[0]?.schedule).toBeUndefined();
  });

  it('are those of the side that their head names', () => {
    const [read] = records(
      table([
        ...head('', '歳出の削減額（千円）'),
        ...item('1', '水門の自動化', '', ['30', '40', '70'], ['31', '45', '76'], ['○', '◎']),
        ...item('2', '灯のＬＥＤ化', '', ['5', '5', '10'], ['5', '6', '11'], ['○', '◎']),
      ]),
    );
    expect(read?.progress).toMatchObject([
      { fiscalYear: 2023, expenditureEffect: { yen: 31_000 } },
      { fiscalYear: 2024, expenditureEffect: { yen: 45_000 } },
    ]);
  });
});
