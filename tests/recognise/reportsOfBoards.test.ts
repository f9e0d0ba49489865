import { describe, expect, it } from 'vitest';
import { belowNotch } from '../../src/layout/page/notchLabels.js';
import { readLegend } from '../../src/recognise/lexicon/index.js';
import { paragraph, plain, recogniseBlocks, table } from './blocks.js';

const register = (name: string) =>
  table([
    ['番号', '事業名', '担当課', '実施状況'],
    ['1', name, '学校課', '三度の会議を開いた。'],
    ['2', `${name}の公開`, '学校課', '記録を公表した。'],
  ]);

describe('the report of a board on itself and its office', () => {
  const { records, departments } = recogniseBlocks(
    [
      paragraph('1、教育委員会の活動　総合評価'),
      register('会議'),
      paragraph('2、教育委員会が管理・執行する事務　総合評価'),
      register('規則'),
    ],
    2024,
  );

  it('has parts that are no departments', () => {
    expect(departments).toEqual([]);
    expect(records.map((r) => r.department)).toEqual([null, null, null, null]);
  });

  it('has parts whose names end before the name of the box beside them', () => {
    expect(plain(records.map((r) => r.category))).toEqual([
      ['1、教育委員会の活動'],
      ['1、教育委員会の活動'],
      ['2、教育委員会が管理・執行する事務'],
      ['2、教育委員会が管理・執行する事務'],
    ]);
  });
});

it('explains marks that each have their name before them, by rates alone, too', () => {
  expect(readLegend('評価Ａ　達成度90％～100％　　評価Ｂ　達成度70％～89％')).toEqual([
    { mark: 'Ａ', meaning: '達成度90％～100％' },
    { mark: 'Ｂ', meaning: '達成度70％～89％' },
  ]);
});

it('begins a table below the lines that stand beside a box on top of its last column', () => {
  const cell = { row: 0, rowSpan: 1, columnSpan: 1, open: new Set<never>() };
  const grid = (outside: boolean) => ({
    xs: [0, 90, 100],
    ys: [0, 20, 60],
    box: [0, 0, 100, 60] as const,
    cells: [
      { ...cell, column: 0, box: [0, 0, 90, 20] as const, outside },
      { ...cell, column: 1, box: [90, 0, 100, 20] as const, outside: false },
    ],
  });
  expect(belowNotch(grid(true) as never)).toBe(20);
  expect(belowNotch(grid(false) as never)).toBe(0);
});
