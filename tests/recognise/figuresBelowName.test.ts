import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

describe('figures with their kinds in a line below the name of the indicator', () => {
  it.each([
    '現状値　52％（令和５年度）→ 目標値　65％（令和７年度）',
    '現状値 52％（令和５年度）→ 目標値 65％（令和７年度）',
    '現状値：52％（令和５年度）　⇒　目標値：65％（令和７年度）',
  ])('belong to it: %s', (figures) => {
    const read = records(
      paragraph(`観光部\n１　川遊びの普及\n▶ 取組内容\n船を直す。\n▶ 成果指標\n船頭の定着率\n${figures}`),
    );
    expect(read).toMatchObject([{ indicators: [{ name: '船頭の定着率', values: [{ value: 52 }, { value: 65 }] }] }]);
  });
});

describe('総括 at the end of a department', () => {
  const goal = (name: string) => paragraph(`${name}\n◇ 目標\n川を楽しむ。\n◇ 取組の成果\n船を直した。`);
  const figures = table([
    ['指標', '目標値', '実績値'],
    ['船の数', '10隻', '12隻'],
  ]);
  const last = paragraph('◇ 課題と今後の方針\n船頭を募る。\n総括\nおおむね達成した。\n土木部');

  it('tells of all its records, though a table parts it from the last of them', () => {
    const read = records(paragraph('観光部'), goal('目標１　川遊びの普及'), figures, last);
    expect(read).toMatchObject([{ progress: [{ nextSteps: '船頭を募る。', outcome: '船を直した。' }] }]);
  });
});
