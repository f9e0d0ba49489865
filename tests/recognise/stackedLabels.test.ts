import { describe, expect, it } from 'vitest';
import { recogniseBlocks, table } from './blocks.js';

const records = (head: readonly string[], origin: 'aligned' | 'ruled' = 'aligned') =>
  recogniseBlocks(
    [
      table(
        [
          head,
          ['1', '花壇の手入れ', '花の絶えない町にする。', '三十か所に植えた。'],
          ['2', '道の補修', '転ばずに歩ける。', '五つの道を直した。'],
        ],
        origin,
      ),
    ],
    2024,
  ).records.map((r) => [r.title?.value, r.objective?.value, r.progress[0]?.outcome?.value]);
const READ = [
  ['花壇の手入れ', '花の絶えない町にする。', '三十か所に植えた。'],
  ['道の補修', '転ばずに歩ける。', '五つの道を直した。'],
];

describe('two labels of a head in one cell', () => {
  it.each([
    ['a group above its column', ['番号', '取組項目', '重点目標\nめざす姿', '取組の成果']],
    ['a date above', ['番号', '取組項目', 'めざす姿', '（令和7年3月31日現在）\n取組の成果']],
  ])('are that of the lower line: %s', (_, head) => {
    expect(records(head)).toEqual(READ);
  });
});
