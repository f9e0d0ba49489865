import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const HEAD = ['番号', '重点項目', '取組項目', '担当課', '取組内容'];
const part = (...rows: string[][]) => table([HEAD, ...rows], 'delimited');
const first = part(
  ['1', '(1) 海を守る', '灯台の改修', '航路課', '灯りを取り替える。'],
  ['2', '(2) 浜を守る', '砂浜の清掃', '海岸課', '月に一度清掃する。'],
);

describe('a register cut at pages, its head repeated', () => {
  it.each([
    ['goes on with the group above where the first row leaves it out', '', ['- 2 -'], ['(2) 浜を守る']],
    ['goes on over nothing', '', [], ['(2) 浜を守る']],
    ['has the group that it prints', '(3) 山を守る', ['2 / 6'], ['(3) 山を守る']],
    ['is another one below a heading', '', ['Ⅱ 山の取組'], ['Ⅱ 山の取組']],
  ])('%s', (_, group, between, category) => {
    const second = part(['3', group, '植林', '林務課', '苗木を植える。'], ['4', '', '間伐', '林務課', '木を間引く。']);
    const { records } = recogniseBlocks([first, ...between.map((t) => paragraph(t)), second]);
    expect(records.map((r) => r.title?.value)).toEqual(['灯台の改修', '砂浜の清掃', '植林', '間伐']);
    expect(records[2]?.category.map((c) => c.value)).toEqual(category);
  });
});
