import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const form = (name: string) =>
  table([
    ['取組事項（所管課）', name],
    ['取組内容', '岸の柵を塗り直す。'],
    ['取組状況', '柵を塗った。'],
  ]);

describe('levels on lines of their own between forms', () => {
  it.each([
    ['【基本方針】１　水辺を守る', '１　水辺を守る', '【主要施策】⑴　岸の手入れ', '【主要施策】⑵　橋の手入れ'],
    ['基本方針：Ⅰ　水辺を守る', 'Ⅰ　水辺を守る', '主要施策：①　岸の手入れ', '主要施策：②　橋の手入れ'],
  ])('hold for the items below them: %s', (first, level, second, third) => {
    const read = records(
      paragraph(first),
      paragraph(second),
      form('岸の柵（港湾課）'),
      form('岸の灯り（港湾課、関係課）'),
      paragraph(third),
      form('橋の柵（道路課、各支所）'),
    );
    const below = (line: string) => line.replace(/^.*[】：]/, '');
    expect(read.map((r) => [r.title, r.category, r.divisions])).toEqual([
      ['岸の柵', [level, below(second)], ['港湾課']],
      ['岸の灯り', [level, below(second)], ['港湾課', '関係課']],
      ['橋の柵', [level, below(third)], ['道路課', '各支所']],
    ]);
  });

  it.each(['政策キーワード', '重点テーマ', '公約分野'])('are counted in words across a table: %s', (word) => {
    const group = (text: string) => [{ text, across: 3 }];
    const read = records(
      table([
        ['番号', '取組名', '取組内容'],
        group(`${word}１　水辺`),
        ['1', '岸の柵', '柵を塗り直す。'],
        group(`${word}２　町並み`),
        ['2', '橋の柵', '柵を延ばす。'],
      ]),
    );
    expect(read.map((r) => r.category)).toEqual([[`${word}１　水辺`], [`${word}２　町並み`]]);
  });
});

describe('who does it, at the end of a heading that names an item', () => {
  it.each([
    ['（１）岸の柵の修繕　【担当：港湾課、各課】', ['港湾課', '各課']],
    ['（１）岸の柵の修繕（所管：関係各課）', ['関係各課']],
  ])('%s', (heading, divisions) => {
    const [record] = records(paragraph(`${heading}\n取組内容　柵を塗り直す。\n取組状況　柵を塗った。`));
    expect(record).toMatchObject({ title: '岸の柵の修繕', divisions });
  });
});
