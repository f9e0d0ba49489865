import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, table } from './blocks.js';

describe('levels whose items count on', () => {
  it('are levels though their words are a label', () => {
    const head = ['年度', '取組状況', '達成度'];
    const item = (n: number, name: string) => [
      paragraph(`${n} ${name}\n所管課：河川課\n取組方針：堀を守る。`),
      table([head, ['令和6年度', '泥をさらった。', '○']]),
    ];
    const read = recogniseBlocks(
      [
        paragraph('Ⅰ　歳入の確保'),
        ...item(1, '舟の貸出し'),
        ...item(2, '橋の広告'),
        paragraph('Ⅱ　歳出の削減'),
        ...item(3, '柵の共用'),
      ],
      2024,
    );
    expect(read.records.map((r) => [r.category.map((c) => c.value), r.title?.value])).toEqual([
      [['Ⅰ　歳入の確保'], '舟の貸出し'],
      [['Ⅰ　歳入の確保'], '橋の広告'],
      [['Ⅱ　歳出の削減'], '柵の共用'],
    ]);
  });

  it('are levels above forms that name their items themselves', () => {
    const form = (name: string) =>
      table([
        ['実施項目', name, '所管課', '河川課'],
        ['取組方針', { text: '堀を守る。', across: 3 }],
        ['取組状況', { text: '泥をさらった。', across: 3 }],
      ]);
    const blocks = [
      paragraph('Ⅰ　歳入の確保'),
      form('1 舟の貸出し'),
      form('2 橋の広告'),
      paragraph('Ⅱ　歳出の削減'),
      form('3 柵の共用'),
    ];
    const read = recogniseBlocks(blocks, 2024);
    expect(read.records.map((r) => [r.category.map((c) => c.value), r.title?.value])).toEqual([
      [['Ⅰ　歳入の確保'], '舟の貸出し'],
      [['Ⅰ　歳入の確保'], '橋の広告'],
      [['Ⅱ　歳出の削減'], '柵の共用'],
    ]);
  });
});
