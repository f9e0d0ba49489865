import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const two = (text: string): TestCell => ({ text, down: 2 });

describe('a level whose number stands in brackets', () => {
  it.each([
    ['(1) 暮らしを守る', '① 道と橋', '(ア) 道の手入れ', '(イ) 橋の手入れ'],
    ['（一）暮らしを守る', '１ 道と橋', '（ａ）道の手入れ', '（ｂ）橋の手入れ'],
    ['(Ⅰ) 暮らしを守る', '(1) 道と橋', '① 道の手入れ', '② 橋の手入れ'],
  ])('right below a header belongs to the rows: %s', (first, second, third, next) => {
    const across = (text: string): TestCell => ({ text, across: 5, shaded: true });
    const read = records(
      table([
        [two('番号'), two('取組項目'), { text: '年次計画', across: 2 }, two('担当課')],
        ['R6', 'R7'],
        [across(first)],
        [across(second)],
        [across(third)],
        ['1', '舗装の打ち換え', '○', '→', '道路課'],
        ['2', '側溝の清掃', '→', '→', '道路課'],
        [across(next)],
        ['3', '欄干の塗装', '○', '○', '道路課'],
        ['4', '橋桁の点検', '→', '→', '道路課'],
      ]),
    );
    expect(read.map((r) => [r.number, r.category])).toEqual([
      ['1', [first, second, third]],
      ['2', [first, second, third]],
      ['3', [first, second, next]],
      ['4', [first, second, next]],
    ]);
  });
});
