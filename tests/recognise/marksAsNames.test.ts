import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const wide = (text: string) => ({ text, across: 3 });

describe('whether an item is one of the chosen ones', () => {
  it.each([
    ['重点取組項目', '○', '取組項目の名称'],
    ['重点事業', '●', '事業名'],
    ['重点施策', '有', '事業名'],
    ['主要事業', '該当', '事業名'],
    ['重点取組', '☑', '取組名'],
    ['重点取組', '－', '取組名'],
    ['構成事業', 'Ａ', '事業名'],
  ])('%s | %s names nothing', (label, mark, name) => {
    const form = (number: string, title: string) =>
      table([
        ['№', number, label, mark],
        ['担当課', wide('河川課')],
        [name, wide(title)],
        ['現状と課題', wide('葦が枯れている。')],
      ]);
    const read = records(form('1', '水辺の再生'), form('2', '桟橋の補修'));
    expect(read).toMatchObject([
      { number: '№1', title: '水辺の再生', currentState: '葦が枯れている。' },
      { number: '№2', title: '桟橋の補修', currentState: '葦が枯れている。' },
    ]);
    expect(read.every((r) => r.category === undefined)).toBe(true);
  });
});
