import { describe, expect, it } from 'vitest';
import { recogniseBlocks, table } from './blocks.js';

describe('a department that does not read as one', () => {
  const read = (name: string) =>
    recogniseBlocks([
      table([
        ['部局', '番号', '取組', '目標'],
        [name, '1', '橋の点検', '橋を守る。'],
        [name, '2', '道の拡幅', '道を広げる。'],
      ]),
    ]);
  it.each([
    ['敬吾', true],
    ['□直営 ■委託', true],
    ['令和7年5月 土木部', true],
    ['工事番号 12 所管部 土木部', true],
    ['所管課 道路課', true],
    ['土木部', false],
    ['市長公室', false],
    ['みずの振興局', false],
  ])('is a doubt of its records: %s', (name, doubted) => {
    const { records, diagnostics } = read(name);
    const codes = diagnostics.filter((d) => d.code === 'department-unclear');
    expect(records.every((r) => r.doubts.has('department-unclear') === doubted)).toBe(true);
    expect(codes.length).toBe(doubted ? 1 : 0);
  });
});
