import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const register = (number: string, title: string, head = '番号') =>
  table([
    [head, '重点目標', '具体的な取組', '担当課'],
    [number, '命を守る', title, '総務課'],
  ]);

describe('a heading of a unit that is no department by its name', () => {
  const read = (first: string, second: string, head?: string) =>
    recogniseBlocks([
      paragraph('令和７年度 みなと市 重点目標'),
      paragraph(first),
      register('1', '救急隊の増設'),
      paragraph(second),
      register('2', '病床の改修', head),
    ]).records.map((r) => r.department?.value ?? null);

  it.each([
    ['【消防本部】', '【みなと病院】', ['消防本部', 'みなと病院']],
    ['■ 消防本部', '■ みなと図書館', ['消防本部', 'みなと図書館']],
    ['【消防本部】', '【通信指令課】', ['消防本部', '消防本部']],
    ['【消防本部】', '(みなと病院の概要)', ['消防本部', '消防本部']],
  ])('heads its part as the department before it does: %s %s', (first, second, departments) => {
    expect(read(first, second)).toEqual(departments);
  });
});
