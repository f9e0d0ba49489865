import { describe, expect, it } from 'vitest';
import { paragraph, plain, recogniseBlocks, table } from './blocks.js';

const policyOf = (...rows: [string, string][]) => {
  const goals = table([
    ['番号', '目標'],
    ['1', '堤の草を刈ります'],
    ['2', '水門の扉を塗ります'],
  ]);
  const plan = recogniseBlocks([paragraph('河川部'), table(rows), goals], 2024);
  return [plain(plan.departments[0]?.policy), plan.notes.map((n) => plain(n.text))];
};

describe('the motto of a department', () => {
  it.each(['合言葉', 'スローガン', 'キャッチフレーズ', 'モットー'])('stands beside its policy: %s', (label) => {
    const policy: [string, string] = ['部の運営方針', '水に強いまちをつくります。'];
    const motto: [string, string] = [label, '早く、確かに'];
    const duties: [string, string] = ['部の仕事', '堤と水門を守ります。'];
    for (const rows of [
      [motto, policy, duties],
      [policy, motto, duties],
    ])
      expect(policyOf(...rows)).toEqual(['水に強いまちをつくります。', ['早く、確かに']]);
  });

  it('is its policy where nothing else is', () => {
    expect(policyOf(['合言葉', '早く、確かに'], ['部の仕事', '堤と水門を守ります。'])[0]).toBe('早く、確かに');
  });
});
