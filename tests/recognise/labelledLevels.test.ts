import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/block.js';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const form = (label: string, name: string, division: string): Block =>
  table([
    [label, name, '担当課', division],
    ['現状と課題', { text: '枯れた柳が目につく。', across: 3 }],
    ['取組内容', { text: '柳を植え替え、柵を直す。', across: 3 }],
  ]);

const read = (...blocks: Block[]) =>
  recogniseBlocks(blocks, 2024).records.map((r) => [r.category.map((c) => c.value), r.title?.value ?? null]);

const expected = (levels: readonly string[]) => [
  [[levels[0]], '堀の清掃'],
  [[levels[0]], '柳の植え替え'],
  [[levels[1]], '茶屋の語り部'],
];

describe('a word and a number above forms that name their items by another', () => {
  const words: [string, string[], string][] = [
    ['推進事項', ['(1) 堀を守る', '(2) 話を伝える'], '取組項目'],
    ['改革項目', ['１ 堀を守る', '２ 話を伝える'], '取組名'],
    ['実施項目', ['1-1 堀を守る', '1-2 話を伝える'], '具体的取組名'],
  ];

  it.each(words)('names a level: %s', (level, names, label) => {
    const found = read(
      paragraph(`${level}　${names[0]}`),
      form(label, '① 堀の清掃', '河川課'),
      form(label, '② 柳の植え替え', '緑地課'),
      paragraph(`${level}　${names[1]}`),
      form(label, '① 茶屋の語り部', '観光課'),
    );
    expect(found).toEqual(expected(names));
  });

  it.each(words)('names one in a row that white space alone parts: %s', (level, names, label) => {
    const found = read(
      table([[level, names[0] as string]], 'aligned'),
      form(label, '① 堀の清掃', '河川課'),
      form(label, '② 柳の植え替え', '緑地課'),
      table([[level, names[1] as string]], 'aligned'),
      form(label, '① 茶屋の語り部', '観光課'),
    );
    expect(found).toEqual(expected(names));
  });

  it('names one in the first row of a form in a text', () => {
    const found = read(
      table(
        [
          ['推進事項', '(1) 堀を守る'],
          ['取組項目', '① 堀の清掃'],
          ['担当課', '河川課'],
        ],
        'delimited',
      ),
      paragraph('取組内容\n底の泥をさらう。\n取組項目　② 柳の植え替え\n担当課　緑地課\n取組内容\n柳を植え替える。'),
      table(
        [
          ['推進事項', '(2) 話を伝える'],
          ['取組項目', '① 茶屋の語り部'],
          ['担当課', '観光課'],
        ],
        'delimited',
      ),
      paragraph('取組内容\n語り部を募る。'),
    );
    expect(found).toEqual(expected(['(1) 堀を守る', '(2) 話を伝える']));
  });

  it('names items where nothing else does', () => {
    const text = (n: number, name: string) =>
      paragraph(`推進項目　(${n}) ${name}\n担当課　河川課\n取組内容\n底の泥をさらう。`);
    expect(read(text(1, '堀の清掃'), text(2, '水門の修理'))).toEqual([
      [[], '堀の清掃'],
      [[], '水門の修理'],
    ]);
  });

  it.each([
    ['改革項目1　堀を守る', '改革項目2　話を伝える'],
    ['推進項目（1） 堀を守る', '推進項目（2） 話を伝える'],
  ])('names a level above registers that count their items: %s', (first, second) => {
    const register = (...rows: string[][]): Block => table([['No.', '取り組み', '担当課', '取り組みの内容'], ...rows]);
    const found = read(
      paragraph(`基本方針1　水辺のまち\n${first}`),
      register(
        ['1', '堀の清掃', '河川課', '底の泥をさらう。'],
        ['2', '柳の植え替え', '緑地課', '枯れた柳を植え替える。'],
      ),
      paragraph(second),
      register(['3', '茶屋の語り部', '観光課', '語り部を募る。']),
    );
    const above = (level: string) => ['基本方針1　水辺のまち', level];
    expect(found).toEqual([
      [above(first), '堀の清掃'],
      [above(first), '柳の植え替え'],
      [above(second), '茶屋の語り部'],
    ]);
  });

  it('names one below another where white space makes a table of both', () => {
    const levels = (n: number, upper: string, lower: string): Block =>
      table(
        [
          [`基本方針${n}`, upper],
          [`改革項目${n}`, lower],
        ],
        'aligned',
      );
    const register = (...row: string[]): Block => table([['No.', '取り組み', '担当課', '取り組みの内容'], row]);
    const found = read(
      levels(1, '水辺のまち', '堀を守る'),
      register('1', '堀の清掃', '河川課', '底の泥をさらう。'),
      levels(2, '語り継ぐまち', '話を伝える'),
      register('2', '茶屋の語り部', '観光課', '語り部を募る。'),
    );
    expect(found).toEqual([
      [['基本方針1　水辺のまち', '改革項目1　堀を守る'], '堀の清掃'],
      [['基本方針2　語り継ぐまち', '改革項目2　話を伝える'], '茶屋の語り部'],
    ]);
  });
});
