import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const HEAD: readonly TestCell[] = ['番号', '組織目標', '取組内容', 'ウエイト', '評価', '達成状況'];
const ROWS: readonly (readonly TestCell[])[] = [
  ['1', '渡船の存続', '船を1隻直す。', '60', '達成', '秋までに船を直し、定期便を再び出した。'],
  ['2', '灯台の公開', '内部を公開する。', '40', '未達成', '塗装が終わらず、公開を翌年度に延ばした。'],
];

describe('a sheet of goals with weights', () => {
  it.each<[string, readonly TestCell[]]>([
    ['across the columns before it', [{ text: '合　　計', across: 3 }, '100', '', '']],
    ['in the first column', ['計', '', '', '100', '', '']],
    ['in the column of the goals', ['', '小計', '', '100', '', '']],
  ])('gives no record for the sum: %s', (_, sum) => {
    expect(records(table([HEAD, ...ROWS, sum])).map((r) => r.number)).toEqual(['1', '2']);
  });

  it('keeps the goal, and tells how it went', () => {
    expect(records(table([HEAD, ...ROWS]))).toMatchObject([
      {
        objective: '渡船の存続',
        achievement: { label: '達成' },
        progress: [{ status: '秋までに船を直し、定期便を再び出した。' }],
      },
      { objective: '灯台の公開', progress: [{ status: '塗装が終わらず、公開を翌年度に延ばした。' }] },
    ]);
  });

  it.each([
    ['自己評価', 'outcome'],
    ['目標の達成状況', 'status'],
  ])('reads a sentence of a form under %s', (label, field) => {
    const form = table([
      ['取組番号', '7', '取組項目', '渡船の存続'],
      ['取組内容', { text: '船を1隻直す。', across: 3 }],
      [label, { text: '秋までに船を直し、定期便を再び出した。', across: 3 }],
    ]);
    expect(records(form)).toMatchObject([{ progress: [{ [field]: '秋までに船を直し、定期便を再び出した。' }] }]);
  });
});
