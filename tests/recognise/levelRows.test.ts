import { describe, expect, it } from 'vitest';
import { recogniseBlocks, table } from './blocks.js';

const HEAD = ['番号', '事業名', '担当課', '事業の概要', '今後の方向性'];
const item = (number: string, title: string) => [number, title, '港湾課', `${title}を進める。`, '継続する。'];
const band = (...[level, name, next, inner]: [string, string, string, string]) => [
  level,
  name,
  next,
  { text: inner, across: 2 },
];

describe('levels of the plan behind their labels, on a row between the items of a register', () => {
  it('hold for the items below, under the heads of the register', () => {
    const { records } = recogniseBlocks([
      table([
        HEAD,
        band('柱', 'Ⅰ 海の町', '大項目', '１ 港を守る'),
        item('1', '灯台の改修'),
        item('2', '桟橋の塗装'),
        band('柱', 'Ⅰ 海の町', '大項目', '２ 浜を守る'),
        item('3', '砂浜の清掃'),
        band('柱', 'Ⅱ 山の町', '大項目', '１ 森を守る'),
        item('4', '苗木の植付け'),
      ]),
    ]);
    expect(records.map((r) => [r.title?.value, ...r.category.map((c) => c.value)])).toEqual([
      ['灯台の改修', 'Ⅰ 海の町', '１ 港を守る'],
      ['桟橋の塗装', 'Ⅰ 海の町', '１ 港を守る'],
      ['砂浜の清掃', 'Ⅰ 海の町', '２ 浜を守る'],
      ['苗木の植付け', 'Ⅱ 山の町', '１ 森を守る'],
    ]);
    expect(records.map((r) => r.divisions.map((d) => d.value))).toEqual([
      ['港湾課'],
      ['港湾課'],
      ['港湾課'],
      ['港湾課'],
    ]);
  });
});
