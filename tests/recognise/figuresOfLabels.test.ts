import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

describe('figures right of labels down a column', () => {
  it.each([
    ['計画', '成果', 'ものさし', '数値'],
    ['目標', '実績', '指標', '値'],
    ['取組内容', '取組結果', '成果指標', '指標値'],
  ])('are of the kind that the label of their row says: %s, %s | %s | %s', (plan, done, name, value) => {
    const over = (text: string): TestCell => ({ text, down: 2 });
    const items: TestCell[][] = [
      [
        over('1-1'),
        over('草刈り'),
        over('堤防課'),
        plan,
        '地区の人と草を刈る。',
        over('刈った回数'),
        '12回',
        over('Ａ'),
      ],
      [done, '地区の人と二度多く刈った。', '14回'],
      [
        over('1-2'),
        over('扉の塗装'),
        over('水門課'),
        plan,
        '錆を落として扉を塗る。',
        over('塗った割合'),
        '48.5％',
        over('Ｂ'),
      ],
      [done, '半分の扉を塗り終えた。', '48.9％'],
    ];
    const head = ['番号', '取組の名称', '受持ち課', '区分', '内容', name, value, '判定'];
    expect(records(table([head, ...items]))).toMatchObject([
      {
        indicators: [
          {
            name: '刈った回数',
            values: [
              { kind: 'target', value: 12, unit: '回' },
              { kind: 'result', value: 14, unit: '回' },
            ],
          },
        ],
      },
      { indicators: [{ name: '塗った割合', values: [{ value: 48.5 }, { kind: 'result', value: 48.9 }] }] },
    ]);
  });
});
