import { describe, expect, it } from 'vitest';
import { paragraph, plain, recogniseBlocks, table } from './blocks.js';

const ITEMS = table([
  ['番号', '取組項目', '取組内容'],
  ['1', '岸壁の補修', '杭を打ち直す。'],
  ['2', '灯台の点検', '灯りを調べる。'],
]);
const read = (label: string, text: string, above = '') => {
  const { departments, records } = recogniseBlocks([
    paragraph('港湾部'),
    paragraph(`${above}${label}\n${text}`),
    paragraph('■ 個別の取組'),
    ITEMS,
  ]);
  return [plain(departments[0]?.policy), records.map((r) => r.title?.value)];
};
const TITLES = ['岸壁の補修', '灯台の点検'];

describe('how a department means to work in the year', () => {
  it.each(['３　今年度の実施方針', '■ 令和６年度の取組方針', '２ 部の取組方針', '【本年度の事業の方針】'])(
    'is its policy before any item: %s',
    (label) => {
      const text = '○ 港の安全に力を入れます。\n○ 船を待たせません。';
      expect(read(label, text)).toEqual([text, TITLES]);
      expect(read(label, text, '１ 部の課題\n岸壁が古くなっています。\n')).toEqual([text, TITLES]);
    },
  );

  it('tells of items where it counts them', () => {
    expect(read('３　今年度の実施方針', '① 港の安全に力を入れます。\n② 船を待たせません。')[0]).toBeNull();
  });
});
