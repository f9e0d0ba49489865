import { expect, it } from 'vitest';
import { paragraph, plain, recogniseBlocks, table } from './blocks.js';

const read = (...row: string[]) =>
  recogniseBlocks(
    [
      paragraph('水辺部'),
      table([row]),
      paragraph('１ 部の使命\n岸と水を守る。'),
      paragraph('２ 重点取組'),
      table([
        ['番号', '取組項目', '担当課', '取組内容'],
        ['1', '桟橋の修繕', '渡船課', '板を替える。'],
        ['2', '水門の点検', '水門課', '春と秋に見回る。'],
      ]),
    ],
    2024,
  );

it('of which units a department is made and how many work there is told of no item', () => {
  const plan = read('課等', '渡船課、水門課', '職員数', '62人（令和６年４月１日現在）');
  expect(plan.records.map((r) => [plain(r.divisions), r.extras])).toEqual([
    [['渡船課'], []],
    [['水門課'], []],
  ]);
  expect(plain(plan.departments)).toMatchObject([{ name: '水辺部', duties: '岸と水を守る。' }]);
});
