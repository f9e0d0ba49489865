import { expect, it } from 'vitest';
import { machineNumber, machineText } from '../../src/emit/machineText.js';

it.each([
  ['①、⑳、㉑、㊿', '(1)、(20)、(21)、(50)'],
  ['⑴ ⒈ ⓐ ⓪', '(1) 1. a (0)'],
  ['❶ ❿ ➀ ➊ ⓫ ⓴ ⓵ ⓿', '(1) (10) (1) (1) (11) (20) (1) (0)'],
  ['Ⅰ Ⅳ Ⅻ ⅱ', 'I IV XII ii'],
  ['㈱潮見 ㈲ ㈹ ㊤ ㊙ ㋐', '(株)潮見 (有) (代) 上 秘 ア'],
  ['100㎡ 5㎥ 3㎏ 2㎞ 1㍑ 9㌫ 4㏄', '100m2 5m3 3kg 2km 1リットル 9パーセント 4cc'],
  ['㍻30年 ㋿5年 ㍿', '平成30年 令和5年 株式会社'],
  ['№3 ℡ 5ℓ m² x₃ ½ ™', 'No3 TEL 5l m2 x3 1/2 TM'],
  ['〝港〟￤', '“港”|'],
  ['🄰 🈁', 'A ココ'],
  ['②3箇所 ④5回', '(2)3箇所 (4)5回'],
  ['10³個 1½日 m²', '10^3個 1 1/2日 m2'],
  ['一行目\n二行目\r\n\n三行目\u2028四行目', '一行目　二行目　三行目　四行目'],
  ['a\tb\u001b[31mc\u0000\u200b', 'a b[31mc'],
])('spells out %j', (text, machine) => expect(machineText(text)).toBe(machine));

it.each([
  '◎○△×●□■★→～〜',
  '髙﨑 𠮷野 神社',
  '25℃ Å § ± ÷ ∞',
  '全角ＡＢＣ１２３ 半角ABC123 ｶﾅ',
  '・施設(47施設)「14日」',
])('leaves %j alone', (text) => expect(machineText(text)).toBe(text));

it.each([
  [0, '0'],
  [7945000, '7945000'],
  [-1200000.5, '-1200000.5'],
  [1e21, '1000000000000000000000'],
  [1.5e-7, '0.00000015'],
])('writes %d in plain figures', (value, text) => expect(machineNumber(value)).toBe(text));
