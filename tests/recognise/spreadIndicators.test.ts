import { describe, expect, it } from 'vitest';
import { recogniseBlocks, records, table } from './blocks.js';

const register = (first: string, second: string, third: string) =>
  table([
    ['取組項目', '担当課', '指標', '単位', '区分', '令和5年度', '令和6年度'],
    [
      { text: '① 灯台の点検\n② 柵の修繕', down: 6 },
      { text: '① 航路課\n② 公園課', down: 6 },
      { text: first, down: 2 },
      { text: '基', down: 2 },
      '計画',
      '3',
      '5',
    ],
    ['実績', '2', '4'],
    [{ text: second, down: 2 }, { text: 'ｍ', down: 2 }, '計画', '40', '60'],
    ['実績', '38', '61'],
    [{ text: third, down: 2 }, { text: '人', down: 2 }, '計画', '10', '20'],
    ['実績', '12', '19'],
  ]);

const indicatorsOf = (found: Record<string, unknown>[]) =>
  found.map((r) => (r.indicators as { name: string; values: unknown[] }[]).map((i) => [i.name, i.values.length]));

describe('indicators beside a cell of several items', () => {
  it('belong to the item whose number they open with', () => {
    const found = records(register('① 点検した灯台の数', '② 直した柵の長さ', '② 手伝った市民の数'));
    expect(found).toMatchObject([
      { number: '①', title: '灯台の点検', divisions: ['航路課'] },
      { number: '②', title: '柵の修繕', divisions: ['公園課'] },
    ]);
    expect(indicatorsOf(found)).toEqual([
      [['点検した灯台の数', 4]],
      [
        ['直した柵の長さ', 4],
        ['手伝った市民の数', 4],
      ],
    ]);
    // Figures, units and kinds stand in the indicators alone.
    for (const record of found) expect(record).not.toHaveProperty('extras');
  });

  it('without numbers go by order and by the words they share', () => {
    const { records: found } = recogniseBlocks(
      [register('点検した灯台の数', '修繕した柵の長さ', '修繕を手伝った市民の数')],
      2024,
    );
    expect(found.map((r) => r.indicators.map((i) => i.name?.value))).toEqual([
      ['点検した灯台の数'],
      ['修繕した柵の長さ', '修繕を手伝った市民の数'],
    ]);
  });
});
