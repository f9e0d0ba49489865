import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const across = (text: string): TestCell => ({ text, across: 4 });
const wide = (text: string): TestCell => ({ text, across: 3 });

const sheet = (title: string, aim: string, parts: readonly [string, string, string]): TestCell[][] => [
  ['事務事業名', wide(title)],
  [across(parts[0])],
  ['事業の目的', wide(aim)],
  [across(parts[1])],
  ['区分', '令和5年度決算', '令和6年度決算', '令和7年度予算'],
  ['国・県支出金', '100', '120', '130'],
  ['一般財源', '40', '45', '50'],
  ['その他', '0', '0', '0'],
  [across(parts[2])],
  ['達成状況', wide('達成')],
];

describe('a sheet about one item', () => {
  it.each<[string, [string, string, string]]>([
    ['numbers', ['１事業の概要', '２ コスト（単位：千円）', '３ 評価']],
    ['ornaments', ['■ 事業の概要', '■ 事業費の推移', '■ 担当課による評価']],
    ['steps', ['Ⅰ 計画（ＰＬＡＮ）', 'Ⅱ 実施（ＤＯ）', 'Ⅲ 点検（ＣＨＥＣＫ）']],
  ])('stays one over parts headed by %s, with its costs', (_, parts) => {
    const read = records(
      table(sheet('虫送りの継承', '行事を絶やさない。', parts)),
      table(sheet('古道の手入れ', '歩ける道にする。', parts)),
    );
    expect(read).toMatchObject([
      { title: '虫送りの継承', objective: '行事を絶やさない。', achievement: { level: 'achieved' } },
      { title: '古道の手入れ', objective: '歩ける道にする。', achievement: { level: 'achieved' } },
    ]);
    expect(read.map((r) => r.category)).toEqual([undefined, undefined]);
    expect(read[0]?.extras).toHaveLength(9);
    expect(read[0]?.extras).toContainEqual({ label: 'その他 令和6年度決算', text: '0' });
  });

  it('of several keeps what only one of them stands under', () => {
    const read = records(
      table([
        ['事務事業名', wide('虫送りの継承')],
        [across('１ 概要')],
        ['事業の目的', wide('行事を絶やさない。')],
        [across('２ 道と水辺')],
        ['事務事業名', wide('古道の手入れ')],
        [across('１ 概要')],
        ['事業の目的', wide('歩ける道にする。')],
      ]),
    );
    expect(read).toMatchObject([{ title: '虫送りの継承' }, { title: '古道の手入れ', category: ['２ 道と水辺'] }]);
  });
});
