import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const across = (text: string, count: number): TestCell[] => [{ text, across: count }];

describe('a division across a register, below its department', () => {
  it('is that of the rows below it', () => {
    const rows: TestCell[][] = [
      ['№', '取組の名称', '取組のあらまし', '評価'],
      across('河川部', 4),
      across('堤防課', 4),
      ['1', '草刈り', '地区の人と刈る。', '○'],
      ['2', '杭の交換', '朽ちた杭を抜く。', '△'],
      across('水門課', 4),
      ['3', '扉の塗装', '錆を落として塗る。', '○'],
      across('港湾部', 4),
      across('桟橋課', 4),
      ['4', '板の張替え', '割れた板を替える。', '◎'],
    ];
    const read = records(table(rows));
    expect(read.every((r) => r.category === undefined)).toBe(true);
    expect(read).toMatchObject([
      { department: '河川部', divisions: ['堤防課'], title: '草刈り' },
      { department: '河川部', divisions: ['堤防課'], title: '杭の交換' },
      { department: '河川部', divisions: ['水門課'], title: '扉の塗装' },
      { department: '港湾部', divisions: ['桟橋課'], title: '板の張替え' },
    ]);
  });

  it('is named in brackets as well', () => {
    const rows: TestCell[][] = [
      ['番号', '改善項目', '改善の中身', '評価'],
      across('■ 河川部', 4),
      across('【堤防課】', 4),
      ['(1)', '草刈り', '地区の人と刈る。', '○'],
      ['(2)', '杭の交換', '朽ちた杭を抜く。', '△'],
    ];
    expect(records(table(rows)).map((r) => [r.department, r.divisions])).toEqual([
      ['河川部', ['堤防課']],
      ['河川部', ['堤防課']],
    ]);
  });

  it('stays above the rows that have divisions of their own', () => {
    const rows: TestCell[][] = [
      ['№', '取組の名称', '担当課', '評価'],
      across('河川部', 4),
      across('堤防課', 4),
      ['1', '草刈り', '公園課', '○'],
      ['2', '杭の交換', '堤防課', '△'],
    ];
    expect(records(table(rows)).map((r) => r.divisions)).toEqual([['公園課'], ['堤防課']]);
  });
});
