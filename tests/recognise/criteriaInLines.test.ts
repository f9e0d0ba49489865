import { expect, it } from 'vitest';
import { records, table } from './blocks.js';

it.each([
  ['船頭の登録者数\n45人', ['船頭の登録者数 45人'], '船頭の登録者数'],
  ['渡し舟の運航\n延べ300回以上', ['渡し舟の運航 延べ300回以上'], '渡し舟の運航'],
  ['・船頭の募集\n・渡し舟の運航　300回', ['船頭の募集', '渡し舟の運航　300回'], '渡し舟の運航'],
  ['船を直す。\n45人', ['船を直す。', '45人'], null],
])('a name and its figure on a line of its own are one criterion: %s', (cell, criteria, name) => {
  const read = records(
    table([
      ['番号', '取組項目', '達成基準'],
      ['1', '渡し舟の再開', cell],
    ]),
  );
  expect(read).toMatchObject([{ criteria, indicators: [{ name }] }]);
});
