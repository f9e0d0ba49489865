import { describe, expect, it } from 'vitest';
import { recogniseBlocks, table } from './blocks.js';

describe('a column that nobody knows the label of, above names of units', () => {
  const read = (label: string, who: readonly [string, string], more: readonly string[] = []) =>
    recogniseBlocks([
      table([
        ['番号', '取組', label, '目標', ...more],
        ['1', '桟橋の修繕', who[0], '板を張り替える。', ...more.map(() => '港湾課')],
        ['2', '灯台の点検', who[1], '灯りを絶やさない。', ...more.map(() => '航路課')],
      ]),
    ]).records;

  it.each([
    ['うけおい先', ['港湾課', '航路課'], ['港湾課', '航路課']],
    ['かかわるところ', ['港湾課、総務課', '航路課'], ['港湾課', '総務課', '航路課']],
    ['うごくところ', ['港湾部港湾課', '漁業協同組合\n航路課'], ['港湾部港湾課', '漁業協同組合', '航路課']],
    ['うごくところ', ['港湾課', '島の人々'], []],
    ['対象施設', ['港湾課', '航路課'], []],
  ] as const)('tells who does it: %s, %s', (label, who, divisions) => {
    expect(read(label, who).flatMap((r) => r.divisions.map((d) => d.value))).toEqual(divisions);
  });

  it('holds departments where all of them are', () => {
    expect(read('うごくところ', ['港湾部', '産業局']).map((r) => r.department?.value)).toEqual(['港湾部', '産業局']);
  });

  it('is left alone where another column says so', () => {
    const records = read('たすけるところ', ['総務課', '福祉課'], ['担当課']);
    expect(records.map((r) => r.divisions.map((d) => d.value))).toEqual([['港湾課'], ['航路課']]);
  });
});
