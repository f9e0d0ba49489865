import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const tall = (text: string): TestCell => ({ text, down: 2 });
const body: readonly (readonly TestCell[])[] = [
  [tall('(1) 港を守る'), '直した桟橋', '2か所', '5か所', '9か所'],
  ['船の数', '12そう', '14そう', '20そう'],
  ['(2) 川を守る', '植えた柳', '30本', '45本', '80本'],
];

describe('a list of indicators', () => {
  it.each([
    ['施策', 'ＫＰＩ'],
    ['基本施策', '指標名'],
    ['施策名', '重要業績評価指標'],
  ])('is a register of the levels that they are set for: %s, %s', (level, indicator) => {
    const head = [level, indicator, '当初値（R2）', 'R5実績', '目標値（R7）'];
    expect(records(table([head, ...body]))).toMatchObject([
      { title: '港を守る', number: '(1)', indicators: [{ name: '直した桟橋' }, { name: '船の数' }] },
      { title: '川を守る', number: '(2)', indicators: [{ name: '植えた柳' }] },
    ]);
  });

  it('has no items where nothing but their sort stands before them', () => {
    const head = ['区分', '指標名', '当初値（R2）', 'R5実績', '目標値（R7）'];
    expect(records(table([head, ...body]))).toEqual([]);
  });
});
