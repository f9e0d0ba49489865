import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const sheet = (sort: string, cost: string, ...rows: TestCell[][]) =>
  table([
    ['事業名', { text: '渡し場の再開', across: 6 }],
    [
      ...['区分', '指標名', '単位'].map((text) => ({ text, down: 2 })),
      { text: '令和5年度', across: 2 },
      { text: '令和6年度', across: 2 },
    ],
    ['計画', '実績', '計画', '実績'],
    ['活動指標', '便数', '便', '3', '4', '5', '6'],
    ['成果指標', '乗船者数', '人', '30', '41', '50', '61'],
    [{ text: sort, down: 2 }, cost, '千円', { text: '820', across: 2 }, { text: '950', across: 2 }],
    ['従事した人数', '人', { text: '0.8', across: 2 }, { text: '1.2', across: 2 }],
    ...rows,
  ]);

describe('rows of costs among the indicators of a sheet', () => {
  it.each([
    ['コスト', '事業費（決算額）'],
    ['事業費', '直接事業費'],
    ['経費', '決算額'],
  ])('measure nothing: %s, %s', (sort, cost) => {
    const [found] = records(sheet(sort, cost));
    expect(found?.indicators).toMatchObject([{ name: '便数' }, { name: '乗船者数' }]);
    for (const text of ['820', '950', '0.8', '1.2']) expect(JSON.stringify(found?.extras)).toContain(text);
  });

  it('are indicators where they are sorted as such', () => {
    const [found] = records(sheet('成果指標', '経費の削減額'));
    expect(found?.indicators).toHaveLength(4);
  });
});
