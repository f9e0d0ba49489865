import { describe, expect, test } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const wide = (text: string): TestCell => ({ text, across: 3 });
const told = (state: string): TestCell[][] => [
  ['現状と課題', wide(state)],
  ['取組内容', wide(`${state}これを直す。`)],
  ['進捗評価', wide('計画どおり')],
];

describe('two names in the head of a form', () => {
  test.each<[string, (number: string, item: string, level: string) => TestCell[][]]>([
    [
      'the item, then its level',
      (n, item, level) => [
        ['整理番号', n, '取組名', item],
        ['基本目標', 'Ⅰ 豊かな川', '推進項目', level],
      ],
    ],
    [
      'the level, then the item beside its number',
      (n, item, level) => [
        ['基本目標', 'Ⅰ 豊かな川', '推進項目', level],
        ['取組No', n, '取組項目', item],
      ],
    ],
    [
      'the number beside the level',
      (n, item, level) => [
        ['重点目標', 'Ⅰ 豊かな川', '番号', n],
        ['改革項目', level, '取組事項', item],
      ],
    ],
    [
      'the item before its number',
      (n, item, level) => [
        ['基本方針', 'Ⅰ 豊かな川', '実施項目', level],
        ['事業名', item, '事業番号', n],
      ],
    ],
  ])('%s', (_, head) => {
    const found = records(
      table([...head('7', '水門の改修', '(1) 水辺の安全'), ['主管課', wide('河川課')], ...told('錆びている。')]),
      table([...head('8', '土手の草刈り', '(2) 水辺の景観'), ['主管課', wide('公園課')], ...told('茂っている。')]),
    );
    expect(found).toHaveLength(2);
    expect(found).toMatchObject([
      { title: '水門の改修', divisions: ['河川課'], currentState: '錆びている。' },
      { title: '土手の草刈り', divisions: ['公園課'], currentState: '茂っている。' },
    ]);
    expect(found.map((r) => String(r.number).replace(/^No\./, ''))).toEqual(['7', '8']);
    expect(found.map((r) => r.category)).toEqual([
      ['Ⅰ 豊かな川', '(1) 水辺の安全'],
      ['Ⅰ 豊かな川', '(2) 水辺の景観'],
    ]);
  });

  test('without any number the last one is the item', () => {
    const form = table([['推進項目', wide('水辺の安全')], ['取組名', wide('水門の改修')], ...told('錆びている。')]);
    expect(records(form)).toMatchObject([{ title: '水門の改修', category: ['水辺の安全'] }]);
  });
});
