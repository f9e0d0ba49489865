import { describe, expect, it } from 'vitest';
import { recogniseBlocks, type TestCell, table } from './blocks.js';

const yearsOf = (group: string, ...labels: readonly string[]): (number | null)[] => {
  const head: TestCell[][] = [
    [
      { text: '番号', down: 2 },
      { text: '取組', down: 2 },
      { text: '指標', down: 2 },
      { text: group, across: 3 },
    ],
    [...labels],
  ];
  const rows = [...head, ['1', '散歩道の案内', '手帳を持つ人', '410人', '900人', '975人']];
  const [record] = recogniseBlocks([table(rows, 'ruled')], 2024).records;
  return (record?.indicators ?? []).flatMap((i) => i.values.map((v) => v.fiscalYear));
};

describe('the year of a figure column', () => {
  it.each([
    ['of the group where its label has none', ['令和6年度', '現状値', '目標値', '実績値'], [2024, 2024, 2024]],
    ['its own where its label has one', ['令和6年度', '現状値（R4）', '目標値', '実績値'], [2022, 2024, 2024]],
  ])('is %s', (_, [group, ...labels], years) => {
    expect(yearsOf(group as string, ...labels)).toEqual(years);
  });
});

describe('a year over results that white space sets over the names of items, too', () => {
  it('is none of theirs', () => {
    const { records } = recogniseBlocks([
      table(
        [
          [
            { text: '令和６年度実施結果', across: 4 },
            { text: '方向性', down: 2 },
          ],
          ['No', '事業名', '進捗状況', '評価'],
          ['1', '水車の修理', '計画どおり完了した。', 'Ａ', '継続'],
          ['2', '桟橋の点検', '秋に終えた。', 'Ｂ', '継続'],
        ],
        'aligned',
      ),
    ]);
    expect(records.map((r) => [r.number?.ordinal, r.title?.value, r.progress[0]?.fiscalYear])).toEqual([
      [1, '水車の修理', 2024],
      [2, '桟橋の点検', 2024],
    ]);
  });
});
