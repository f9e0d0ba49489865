import { describe, expect, it } from 'vitest';
import { block, cellsOf, find, line } from './pages.js';

const X = { number: 50, goal: 80, action: 230, unit: 420 } as const;
const header = (y: number, by = 0, size = 10) => [
  line('組織目標', X.goal + by, y, size),
  line('取組内容', X.action + 2 * by, y, size),
  line('課等', X.unit + by, y, size),
];
const row = (y: number, number: string, goal: string, action: string, unit: string) => [
  line(number, X.number, y),
  block(goal, X.goal, y, 12),
  block(action, X.action, y, 12),
  block(unit, X.unit, y, 12),
];
const rows = (numbers: readonly string[]) => [
  ...row(120, numbers[0] as string, '水車を直します。', '部材を調べ、冬のうちに\n組み替えます。', '水路課\n文化課'),
  ...row(155, numbers[1] as string, '橋を塗ります。', '足場を組みます。', '土木課'),
];

describe('numbers that no label names', () => {
  it.each([
    ['figures', ['１', '２']],
    ['circled figures', ['①', '②']],
    ['brackets', ['(1)', '(2)']],
    ['paths', ['1-1', '1-2']],
  ])('are a column of their own: %s', (_, numbers) => {
    const cells = find([...header(100), ...rows(numbers)]).tables.flatMap(cellsOf);
    expect(cells).toContain('0,1: 組織目標');
    expect(cells).toContain(`1,0: ${numbers[0]}`);
    expect(cells).toContain('1,1: 水車を直します。');
    expect(cells).toContain('1,2: 部材を調べ、冬のうちに/組み替えます。');
    expect(cells).toContain(`2,0: ${numbers[1]}`);
    expect(cells).toContain('2,3: 土木課');
  });

  it('are one where the labels stand in the middle of their columns, and in a table of one row below', () => {
    const { tables } = find([
      ...header(100, 40),
      ...rows(['１', '２']),
      line('【北の部】', X.number, 210, 14),
      ...header(240, 40),
      ...row(260, '１', '水車を直します。', '部材を調べ、冬のうちに組\n替えます。', '水路課'),
    ]);
    expect(tables.map((t) => t.columns)).toEqual([4, 4]);
    expect(tables.flatMap(cellsOf)).toContain('1,3: 水路課/文化課');
    expect(tables[1] && cellsOf(tables[1])).toContain('1,1: 水車を直します。');
  });

  it('are part of the text where the label stands over them', () => {
    const { tables } = find([line('組織目標', X.number, 100), ...header(100).slice(1), ...rows(['１', '２'])]);
    expect(tables.map((t) => t.columns)).toEqual([3]);
  });
});

it('keeps the last line of a row that is set larger than the labels', () => {
  const { tables, rest } = find([
    ...header(100, 0, 8),
    ...rows(['１', '２']),
    line('晴れた日に塗ります。', X.action, 167),
  ]);
  expect(tables.flatMap(cellsOf)).toContain('2,2: 足場を組みます。/晴れた日に塗ります。');
  expect(rest).toEqual([]);
});
