import { describe, expect, it } from 'vitest';
import { recogniseBlocks, table } from './blocks.js';

const figuresOf = (...cells: string[]) =>
  recogniseBlocks(
    [
      table([
        ['番号', '主な事業名', '担当', '事業の概要', '指標', '評価'],
        ...cells.map((cell, i) => [`${i + 1}`, `渡し船の事業${i}`, '港湾課', '船を動かす。', cell, 'Ａ']),
      ]),
    ],
    2023,
  ).records.map((r) => [
    r.criteria.length,
    ...r.indicators.map((i) => [i.name?.value, ...i.values.map((v) => `${v.kind} ${v.fiscalYear} ${v.value}`)]),
  ]);

describe('a cell with the name of an indicator and its figures below', () => {
  it.each([
    ['乗船する子ども~\nの割合~\n目標：80％\n実績：84.3％'],
    ['乗船する子どもの割合\n目標値 80％\n実績値 84.3％'],
    ['乗船する子どもの割合\n目標（R5）：80％\n実績（R5）：84.3％'],
  ])('%j', (cell) => {
    expect(figuresOf(cell, '－')).toEqual([[0, ['乗船する子どもの割合', 'target 2023 80', 'result 2023 84.3']], [0]]);
  });

  it('several of them', () => {
    const cell = '便の数\n目標：12便\n実績：14便\n桟橋の灯\n目標：5基\n実績：4基';
    expect(figuresOf(cell, cell)[0]).toEqual([
      0,
      ['便の数', 'target 2023 12', 'result 2023 14'],
      ['桟橋の灯', 'target 2023 5', 'result 2023 4'],
    ]);
  });
});
