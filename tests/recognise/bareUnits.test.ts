import { describe, expect, it } from 'vitest';
import { recogniseBlocks, table } from './blocks.js';

describe('units in a column that nothing heads, between the name and its figures', () => {
  const read = (unit: string, planned: string, done: string) =>
    recogniseBlocks([
      table([
        ['事業名', { text: '灯台の点検', across: 5 }],
        ['事業の目的', { text: '船の安全を守る。', across: 5 }],
        [{ text: '', across: 4 }, '令和4年度', '令和5年度'],
        [
          { text: '活動指標', down: 2 },
          { text: '点検した灯台の数', down: 2 },
          { text: unit, down: 2 },
          planned,
          '20',
          '30',
        ],
        [done, '18', '33'],
      ]),
    ]).records[0]?.indicators.flatMap((i) => i.values.map((v) => `${v.kind} ${v.fiscalYear} ${v.value} ${v.unit}`));
  const values = (unit: string | null, times = 1) => [
    `target 2022 ${20 * times} ${unit}`,
    `target 2023 ${30 * times} ${unit}`,
    `result 2022 ${18 * times} ${unit}`,
    `result 2023 ${33 * times} ${unit}`,
  ];

  it.each([
    ['基', '目標', '実績', values('基')],
    ['（件）', '計画値', '実績値', values('件')],
    ['千円', '目標', '実績', values('円', 1000)],
    ['％', '目標値', '実績値', values('％')],
    ['増やす', '目標', '実績', values(null)],
  ])('%s', (unit, planned, done, expected) => {
    expect(read(unit, planned, done)).toEqual(expected);
  });
});
