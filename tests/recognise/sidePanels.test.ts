import { describe, expect, it } from 'vitest';
import { filled, recogniseBlocks, table } from './blocks.js';

const panel = '港湾部長\nはた みお\n秦 澪\n大切にしたいこと\n灯を絶やしません。\n部の仕事\n桟橋の管理';
const heads = ['№', '重点目標', '何をするか', '担当課'];
const rows = [
  ['1', '桟橋の補修', '杭を打ち直す。', '港湾課'],
  ['2', '灯台の点灯', '電球を替える。', '航路課'],
];
const read = (...cells: Parameters<typeof table>[0]) => {
  const plan = recogniseBlocks([table([['港湾部']]), table(cells)], 2024);
  const [department] = plan.departments;
  return {
    records: plan.records.map(filled),
    policy: department?.policy?.value ?? null,
    duties: department?.duties?.value ?? null,
    head: department?.head?.name?.value ?? null,
  };
};
const goals = [
  { department: '港湾部', number: '№1', title: '桟橋の補修', measures: '杭を打ち直す。', divisions: ['港湾課'] },
  { department: '港湾部', number: '№2', title: '灯台の点灯', measures: '電球を替える。', divisions: ['航路課'] },
];

describe('a cell beside the whole of a register, in which the department tells of itself', () => {
  const told = { policy: '灯を絶やしません。', duties: '桟橋の管理', head: '秦 澪' };

  it('is read above it at its left', () => {
    const found = read([{ text: panel, down: 3 }, ...heads], ...rows);
    expect(found).toMatchObject({ records: goals, ...told });
  });

  it('and at its right', () => {
    const [first, second] = rows as [string[], string[]];
    const found = read([...heads, { text: panel, down: 3 }], first, second);
    expect(found).toMatchObject({ records: goals, ...told });
  });

  it('is a column where it tells of no department', () => {
    const { records } = read(
      [{ text: '柱', down: 1 }, ...heads],
      [{ text: '港', down: 2 }, ...(rows[0] as string[])],
      rows[1] as string[],
    );
    expect(records).toMatchObject([{ category: ['港'] }, { category: ['港'] }]);
  });
});
