import { expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const sheet = (department: string, names: readonly string[]) => [
  paragraph(
    `【${department}】　${department}長　波多野　守\n１　部の基本方針\n水辺を守る。\n２　部の陣容（令和７年４月１日現在）\n(1) 職員の配置\n渡船課（８人）\n３　部の重点項目`,
  ),
  ...names.map((name, i) =>
    table([
      [`重点項目${i + 1}`, name],
      ['目標', '船を増やす。'],
      ['取組状況', '船頭を募った。'],
      ['成果', '船が増えた。'],
    ]),
  ),
];

it('the parts of a section on the department itself are no levels of its items', () => {
  const blocks = [
    sheet('水路部', ['渡し舟の再開', '桟橋の補修']),
    sheet('港湾部', ['灯台の公開']),
    sheet('観光部', ['川遊び']),
  ];
  const read = records(...blocks.flat());
  expect(read.map((r) => [r.title, r.category ?? []])).toEqual([
    ['渡し舟の再開', []],
    ['桟橋の補修', []],
    ['灯台の公開', []],
    ['川遊び', []],
  ]);
});
