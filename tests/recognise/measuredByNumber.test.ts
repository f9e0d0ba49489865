import { describe, expect, it, test } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const items = (heads: readonly string[], [first, second]: readonly [string, string]) =>
  table([
    [...heads],
    [first, '古書の交換', '図書館', '棚を３か所に置いた。'],
    [second, '読み聞かせ', '児童課', '絵本を読む会を開いた。'],
  ]);
const ITEMS = ['番号', '取組', '担当課', '実施状況'];
const measured = (found: ReturnType<typeof records>) =>
  (found as { title?: string; indicators?: { name: string; values: { value: number }[] }[] }[]).map((r) => [
    r.title ?? null,
    ...(r.indicators ?? []).map((i) => `${i.name} ${i.values.map((v) => v.value).join(' ')}`),
  ]);

describe('a table of indicators below a register, row by row with the numbers of its items', () => {
  test.each([
    ['取組番号', ITEMS, ['①', '②'], ['①', '②']],
    ['番号', ['No.', '事業名', '担当', '事業内容'], ['1', '2'], ['1', '2']],
    ['No.', ['№', '取組項目', '所管課', '取組状況'], ['(1)', '(2)'], ['①', '②']],
  ] as const)('%s', (head, heads, own, again) => {
    const found = records(
      items(heads, own),
      paragraph('取組の指標'),
      table([
        [head, '指標名', '単位', '令和4年度\n実績', '令和5年度\n実績', '令和6年度\n目標'],
        [again[0], '交換した冊数', '冊', '310', '402', '400'],
        [again[1], '開いた回数', '回', '－', '18', '24'],
      ]),
    );
    expect(measured(found)).toEqual([
      ['古書の交換', '交換した冊数 310 402 400'],
      ['読み聞かせ', '開いた回数 18 24'],
    ]);
  });

  it('may measure one item twice and another not at all, and print the names again', () => {
    const found = records(
      items(ITEMS, ['①', '②']),
      table([
        ['番号', '取組', '指標名', '令和5年度実績', '令和6年度目標'],
        [{ text: '①', down: 2 }, { text: '古書の交換', down: 2 }, '交換した冊数', '402', '400'],
        ['棚のある駅', '3', '5'],
      ]),
    );
    expect(measured(found)).toEqual([['古書の交換', '交換した冊数 402 400', '棚のある駅 3 5'], ['読み聞かせ']]);
  });

  it.each([
    ['a number that no item has', ['①', '③'], []],
    ['a level of its own', ['①', '②'], [paragraph('施策２－１　遊びの庭')]],
  ])('is of other items with %s', (_, [first = '', second = ''], between) => {
    const found = records(
      paragraph('施策１－１　本の森'),
      items(ITEMS, ['①', '②']),
      ...between,
      table([
        ['番号', '指標名', '令和5年度実績', '令和6年度目標'],
        [first, '交換した冊数', '402', '400'],
        [second, '開いた回数', '18', '24'],
      ]),
    );
    expect(found.length).toBeGreaterThan(2);
  });
});
