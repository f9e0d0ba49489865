import { describe, expect, it } from 'vitest';
import { paragraph, plain, recogniseBlocks, records, table } from './blocks.js';

const figures = table([
  ['区分', '令和5年度', '令和6年度'],
  ['目標値', '20', '30'],
  ['実績値', '18', '32'],
]);
const values = (unit: string | null, times = 1) =>
  [
    ['target', 2023, 20],
    ['target', 2024, 30],
    ['result', 2023, 18],
    ['result', 2024, 32],
  ].map(([kind, fiscalYear, value]) => ({ kind, fiscalYear, value: (value as number) * times, unit }));

const item = (last: string) => paragraph(`１－１ 桟橋の修繕\n【取組内容】\n板を張り替える。\n${last}`);

describe('the name of an indicator that running text ends with', () => {
  it.each([
    ['〔指標〕 修繕した桟橋の数（単位：箇所）', '修繕した桟橋の数', '箇所', 1],
    ['【成果指標】修繕積立額（単位　百万円）', '修繕積立額', '円', 1_000_000],
    ['活動指標：点検の回数（回）', '点検の回数', '回', 1],
    ['＜数値目標＞ 利用者の満足度', '利用者の満足度', null, 1],
  ])('names the figures of the table below: %s', (last, name, unit, times) => {
    const [read] = records(paragraph('柱１ 港を守る'), item(last), figures, paragraph('１－２ 灯台の塗装'));
    expect(read?.indicators).toMatchObject([{ name, unit, values: values(unit, times) }]);
    expect(read).not.toHaveProperty('extras');
  });

  it('is one though white space makes a table of its line', () => {
    const line = table([['〔指標〕', '点検の回数（単位：回）']], 'aligned');
    const [read] = records(item('〔取組成果〕\n順に直した。'), line, figures);
    expect(read?.indicators).toMatchObject([{ name: '点検の回数', unit: '回', values: values('回') }]);
  });

  it('stays with its item where the table names items of its own', () => {
    const register = table([
      ['番号', '取組項目', '担当課'],
      ['1', '灯台の塗装', '港湾課'],
      ['2', '岸壁の清掃', '港湾課'],
    ]);
    const read = records(item('〔指標〕 修繕した桟橋の数（単位：箇所）'), register);
    expect(read[0]?.extras).toEqual([{ label: '〔指標〕', text: '修繕した桟橋の数（単位：箇所）' }]);
    expect(read.slice(1).map((r) => r.title)).toEqual(['灯台の塗装', '岸壁の清掃']);
  });
});

it('a line that only counts the plan is no department', () => {
  const plan = recogniseBlocks([
    paragraph('第４次高瀬東部広域事務組合'),
    paragraph('１－１ 桟橋の修繕\n【取組内容】\n板を張り替える。'),
  ]);
  expect(plain(plan.departments)).toEqual([]);
});
