import { expect, it } from 'vitest';
import { paragraph, plain, recogniseBlocks, table } from './blocks.js';

it.each([
  [['せり', 'なずな（せり', 'なずな）'], 'せり なずな', 'せり なずな'],
  [['大木戸', '渡（おおきど　わたる）'], '大木戸 渡', 'おおきど わたる'],
  [['大木戸', '渡'], '大木戸 渡', null],
])('a head whose name white space cut in pieces is read whole: %j', (pieces, name, reading) => {
  const { departments } = recogniseBlocks(
    [paragraph('● 泉部'), table([['部長', ...pieces]]), paragraph('【基本姿勢】水を守る。')],
    2024,
  );
  expect(departments.map((d) => plain(d.head))).toEqual([{ title: '部長', name, reading }]);
});
