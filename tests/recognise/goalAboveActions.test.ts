import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const form: TestCell[][] = [
  ['部局名', '港湾部', '優先順位', '1位'],
  ['重点目標', '安全な港づくり', '総合計画における位置付け', '基本目標２　海と暮らす'],
  ['現況・課題', { text: '桟橋が古い。', across: 3 }],
  ['目的・効果', { text: '船が安心して着ける。', across: 3 }],
];
const actions: TestCell[][] = [
  ['', '取組項目及び方法・手段', '期限・数値目標', '達成度'],
  ['①', '桟橋を直す。', '3箇所', '○'],
  ['②', '灯を替える。', '20基', '△'],
];
const named: TestCell[][] = [
  ['No.', '取組名', '取組内容', '担当課'],
  ['1', '桟橋の補修', '桟橋を直す。', '航路課'],
  ['2', '灯の交換', '灯を替える。', '航路課'],
];

describe('a form about a goal above the numbered actions for it', () => {
  it.each([
    ['a table of their own', [table(form), table(actions)]],
    ['the same table', [table([...form, ...actions])]],
  ])('holds for each of them, in %s', (_, blocks) => {
    const common = {
      department: '港湾部',
      category: ['基本目標２　海と暮らす', '安全な港づくり'],
      currentState: '桟橋が古い。',
      objective: '船が安心して着ける。',
    };
    const found = records(...blocks);
    expect(found).toHaveLength(2);
    expect(found).toMatchObject([
      { ...common, number: '①', measures: '桟橋を直す。', achievement: { label: '○' } },
      { ...common, number: '②', measures: '灯を替える。', achievement: { label: '△' } },
    ]);
    for (const record of found) expect(record).not.toHaveProperty('title');
  });

  it.each([
    ['港を安全に使えるようにします', '目的・効果'],
    ['古い桟橋をすべて直す', 'ねらい'],
    ['船の待ち時間を半分に減らします', '期待する効果'],
  ])('tells its goal in a sentence: %s', (goal, label) => {
    const [head, , state] = form as [TestCell[], TestCell[], TestCell[]];
    const told = ['重点目標', { text: goal, across: 3 }];
    const levels = ['総合計画における位置付け', { text: '基本目標２　海と暮らす', across: 3 }];
    const aim = [label, { text: '船が安心して着ける。', across: 3 }];
    const sheet = [head, told, levels, state, aim];
    const found = [...records(table(sheet), table(actions)), ...records(table([...sheet, ...actions]))];
    expect(found).toHaveLength(4);
    for (const record of found) {
      expect(record).toMatchObject({ category: ['基本目標２　海と暮らす'], objective: goal });
      expect(record.extras).toContainEqual({ label, text: '船が安心して着ける。' });
    }
  });

  it('is an item by itself above a list of items with names, and where nothing follows', () => {
    expect(records(table(form), table(named)).map((r) => r.title)).toEqual([
      '安全な港づくり',
      '桟橋の補修',
      '灯の交換',
    ]);
    expect(records(table(form)).map((r) => r.title)).toEqual(['安全な港づくり']);
  });
});
