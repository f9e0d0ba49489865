import { expect, it } from 'vitest';
import { recogniseBlocks, table } from './blocks.js';

it.each([
  ['就任時（令和４年度）', '現在（令和６年度）', ['baseline 2022', 'result 2024', 'target 2026']],
  ['任期当初（令和４年度）', '現在（令和６年度）', ['baseline 2022', 'result 2024', 'target 2026']],
])('figures since the mayor took office: %s', (begun, now, kinds) => {
  const { records } = recogniseBlocks([
    table([
      ['公約１', '桟橋を夜も開きます。', '達成度', '○'],
      ['これまでの取組状況', { text: '灯をともしました。', across: 3 }],
    ]),
    table([
      ['指標', begun, now, '目標（令和８年度）'],
      ['渡った人', '86人', '131人', '150人'],
    ]),
  ]);
  const values = records.flatMap((r) => r.indicators.flatMap((i) => i.values));
  expect(values.map((v) => `${v.kind} ${v.fiscalYear}`)).toEqual(kinds);
});
