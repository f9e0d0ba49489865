import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/block.js';
import { paragraph, recogniseBlocks, type TestCell, table } from './blocks.js';

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

  it('heads its part above the same label of what departments tell of themselves', () => {
    const part = (unit: string, number: string, title: string, label = '基本姿勢') => [
      paragraph(unit),
      paragraph(`${label}\n暮らしを守る仕事を、一つずつ進めます。`),
      register(number, title),
    ];
    const departments = (first: string, label?: string) =>
      recogniseBlocks([
        ...part(first, '1', '堤の見回り', label),
        ...part('市民部', '2', '窓口の改修'),
        ...part('港湾部', '3', '桟橋の修繕'),
      ]).records.map((r) => r.department?.value ?? null);
    expect(departments('危機管理室')).toEqual(['危機管理室', '市民部', '港湾部']);
    expect(departments('広報係')).toEqual([null, '市民部', '港湾部']);
    expect(departments('危機管理室', '取組の経過')).toEqual([null, '市民部', '港湾部']);
  });

  it('heads its part also above the name of who leads it', () => {
    const part = (unit: string, head: string, number: string, title: string) => [
      paragraph(unit),
      paragraph(head),
      paragraph('基本姿勢\n暮らしを守る仕事を、一つずつ進めます。'),
      register(number, title),
    ];
    const read = (head: string) =>
      recogniseBlocks([
        ...part('危機管理室', head, '1', '堤の見回り'),
        ...part('市民部', '市民部長　石動　康子', '2', '窓口の改修'),
      ]);
    const plan = read('危機管理室長　柏木　透');
    expect(plan.records.map((r) => r.department?.value ?? null)).toEqual(['危機管理室', '市民部']);
    expect(plan.departments.map((d) => d.head?.name?.value)).toEqual(['柏木 透', '石動 康子']);
    expect(plan.departments.map((d) => d.policy !== null)).toEqual([true, true]);
    expect(read('電話番号　内線二二一').records[0]?.department ?? null).toBeNull();
  });
});

describe('a row across a register that names a unit which is no department by its name', () => {
  const across = (text: string): TestCell[] => [{ text, across: 4 }];
  const head = ['番号', '重点目標', '具体的な取組', '担当課'];
  const rows = (first: string, second: string): TestCell[][] => [
    head,
    across(first),
    ['1', '命を守る', '救急隊の増設', '救急課'],
    ['2', '火を防ぐ', '警報器の点検', '予防課'],
    across(second),
    ['3', '本を届ける', '移動図書館の増便', '奉仕課'],
    ['4', '本を残す', '郷土の本の複製', '資料課'],
  ];
  const departments = (...blocks: Block[]) => recogniseBlocks(blocks).records.map((r) => r.department?.value ?? null);

  it.each([
    ['◆ 消防本部', '◆ 中央図書館', '中央図書館'],
    ['【消防本部】', '【健康センター】', '健康センター'],
    ['◆ 消防本部', '◇ 中央図書館', '消防本部'],
    ['◆ 消防本部', '◆ 警防課', '消防本部'],
  ])('heads its rows under the mark of a department: %s %s', (first, second, last) => {
    expect(departments(table(rows(first, second)))).toEqual(['消防本部', '消防本部', last, last]);
  });

  it('does so above a table of its own', () => {
    const whole = rows('◆ 消防本部', '◆ 中央図書館');
    const parts = [table(whole.slice(0, 4)), paragraph('◆ 中央図書館'), table([head, ...whole.slice(5)])];
    expect(departments(...parts)).toEqual(['消防本部', '消防本部', '中央図書館', '中央図書館']);
  });
});
