import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const rows = [
  ['1', '堤の草を刈ります', '草刈りの回数', '12回'],
  ['2', '水門の扉を塗ります', '塗った扉の割合', '98.7％以上'],
];

describe('one head over names and their figures', () => {
  it.each(['数値で見る目標', '数値目標', '目安とする数値', 'ものさしとなる数字'])('gives targets: %s', (label) => {
    const head: TestCell[] = ['番号', '今年度に取り組む目標', { text: label, across: 2 }];
    expect(records(table([head, ...rows]))).toMatchObject([
      {
        objective: '堤の草を刈ります',
        indicators: [{ name: '草刈りの回数', values: [{ kind: 'target', value: 12 }] }],
      },
      { indicators: [{ name: '塗った扉の割合', values: [{ kind: 'target', comparator: 'gte', value: 98.7 }] }] },
    ]);
  });
});
