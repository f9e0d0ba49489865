import { expect, it } from 'vitest';
import { paragraph, records, type TestCell, table } from './blocks.js';

const tall = (text: string, down: number): TestCell => ({ text, down });
const HEAD: readonly (readonly TestCell[])[] = [
  [tall('番号', 2), '取組名', tall('取組の概要', 2), tall('区分', 2), 'R5', 'R6'],
  ['担当課', '', ''],
];
const item = (no: string, name: string, doer: string, states: readonly string[]): (readonly TestCell[])[] => [
  [tall(no, 3), name, tall(`${name}を続ける。`, 3), '予定', '調べる', '始める'],
  [tall(doer, 2), '実施状況', ...states],
  ['評価', 'Ａ', 'Ｂ'],
];
const GROUP: readonly TestCell[] = [{ text: '柱１ 港をもっと身近に', across: 6 }];

it.each([
  ['', []],
  [' below the name of a group', [GROUP]],
])('parts the name of an item from who does it, where one stands below the other%s', (_, group) => {
  const rows = [
    ...HEAD,
    ...group,
    ...item('1', '渡し舟の再開', '渡船課', ['船を選んだ。', '船を直した。']),
    ...item('2', '船着場の修繕', '港湾課', ['板を選んだ。', '板を張った。']),
  ];
  expect(records(paragraph('港のしごと 進捗状況報告'), table(rows))).toMatchObject([
    { title: '渡し舟の再開', divisions: ['渡船課'] },
    { title: '船着場の修繕', divisions: ['港湾課'] },
  ]);
});
