import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const effectsOf = (label: string, text: string) => {
  const form = table([
    ['取組項目', '(1) 堀の清掃'],
    ['担当課', '河川課'],
    ['取組内容', '底の泥をさらう。'],
    [label, text],
  ]);
  const [record] = recogniseBlocks([paragraph('第１　堀を守る'), form], 2024).records;
  const entry = record?.progress[0];
  return [entry?.revenueEffect?.yen ?? null, entry?.expenditureEffect?.yen ?? null, record?.extras.length];
};

describe('sums with the side of the budget before them', () => {
  it.each<[string, string, (number | null)[]]>([
    ['財政的効果額', '歳入 31,240千円', [31_240_000, null, 0]],
    ['財政効果額', '歳出　1,500千円', [null, 1_500_000, 0]],
    ['財政効果', '歳入の増：240万円、歳出の削減：１，２００千円', [2_400_000, 1_200_000, 0]],
    ['財政上の効果', '（歳出）△320千円', [null, -320_000, 0]],
    ['効果額', '経費削減額 2百万円', [null, 2_000_000, 0]],
    ['財政効果額', '31,240千円', [null, null, 1]],
    ['財政効果額', '歳入 31,240千円を見込む。', [null, null, 1]],
  ])('%s: %s', (label, text, effects) => {
    expect(effectsOf(label, text)).toEqual(effects);
  });
});

describe('levels whose items count on', () => {
  it('are levels though their words are a label', () => {
    const head = ['年度', '取組状況', '達成度'];
    const item = (n: number, name: string) => [
      paragraph(`${n} ${name}\n所管課：河川課\n取組方針：堀を守る。`),
      table([head, ['令和6年度', '泥をさらった。', '○']]),
    ];
    const read = recogniseBlocks(
      [
        paragraph('Ⅰ　歳入の確保'),
        ...item(1, '舟の貸出し'),
        ...item(2, '橋の広告'),
        paragraph('Ⅱ　歳出の削減'),
        ...item(3, '柵の共用'),
      ],
      2024,
    );
    expect(read.records.map((r) => [r.category.map((c) => c.value), r.title?.value])).toEqual([
      [['Ⅰ　歳入の確保'], '舟の貸出し'],
      [['Ⅰ　歳入の確保'], '橋の広告'],
      [['Ⅱ　歳出の削減'], '柵の共用'],
    ]);
  });
});
