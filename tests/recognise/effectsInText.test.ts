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
