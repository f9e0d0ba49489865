import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, table } from './blocks.js';

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
    ['3 土木部', true],
    ['方針Ⅱ 水辺の町 公園部', true],
    ['辺部', true],
    ['土木部公園部', true],
    ['土木部緑地課', true],
    ['建設局土木部', false],
    ['教育委員会学校教育部', false],
    ['第2管理部', false],
    ['消防本部警防課', false],
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

describe('a department carried over the name of another', () => {
  const doubted = (...blocks: Parameters<typeof recogniseBlocks>[0][number][]) => {
    const { records, diagnostics } = recogniseBlocks(blocks);
    return {
      records: records.map((r) => [r.title?.value, r.department?.value, r.doubts.has('department-unclear')]),
      messages: diagnostics.filter((d) => d.code === 'department-unclear').map((d) => d.message),
    };
  };
  const items = (...rows: string[][]) => table([['番号', '事業名', '目標'], ...rows]);
  const BRIDGE = ['1', '橋の点検', '橋を守る。'];
  const FLOWERS = ['2', '花壇の手入れ', '花を守る。'];

  it('is a doubt of the items below that name alone', () => {
    const { records, messages } = doubted(paragraph('土木部'), items(BRIDGE, ['3', '公園部', ''], FLOWERS));
    expect(records.filter(([, , unclear]) => unclear).map(([title]) => title)).toContain('花壇の手入れ');
    expect(records[0]).toEqual(['橋の点検', '土木部', false]);
    expect(messages).toEqual([
      '“土木部” was taken for a department: “公園部”, to which no record was given, stands between it and its items.',
    ]);
  });

  it('is none where the other has items, stands below them all, or is told of an item', () => {
    const unclear = (...blocks: Parameters<typeof doubted>) => doubted(...blocks).messages;
    expect(unclear(paragraph('土木部'), items(BRIDGE), paragraph('公園部'), items(FLOWERS))).toEqual([]);
    expect(unclear(paragraph('土木部'), items(BRIDGE, FLOWERS), paragraph('公園部'))).toEqual([]);
    const beside = table([
      ['番号', '関係部', '事業名', '目標'],
      ['1', '公園部', '橋の点検', '橋を守る。'],
    ]);
    expect(unclear(paragraph('土木部'), beside)).toEqual([]);
  });

  it('is a doubt right behind others that have no items', () => {
    const names = ['農政部', '公園部', '土木部'].map((name) => paragraph(name));
    expect(doubted(...names, items(BRIDGE)).records).toEqual([['橋の点検', '土木部', true]]);
    expect(doubted(...names.slice(2), items(BRIDGE)).records).toEqual([['橋の点検', '土木部', false]]);
  });
});
