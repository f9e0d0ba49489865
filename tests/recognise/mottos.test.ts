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

describe('what a department avows', () => {
  const sheet = (label: string, ...more: [string, string][]) =>
    recogniseBlocks(
      [
        table([
          ['部局名', '河川部', '職・氏名', '河川部長　三ツ橋　玲'],
          [label, { text: '水に強いまちをつくります！', across: 3 }],
          ...more.map(([name, text]) => [name, { text, across: 3 }]),
        ]),
        table([
          ['番号', '取組名', '取組の内容'],
          ['1', '堤の手入れ', '草を刈ります。'],
        ]),
      ],
      2024,
    );
  const read = (plan: ReturnType<typeof sheet>) => [
    plain(plan.departments[0]?.policy),
    plain(plan.records[0]?.objective),
  ];

  it.each(['実行宣言', '部局目標宣言', '部長の約束'])(
    'in the sheet that tells of its work is its policy: %s',
    (label) => {
      const plan = sheet(label, ['部局の仕事', '堤と水門を守ること']);
      expect(read(plan)).toEqual(['水に強いまちをつくります！', null]);
    },
  );

  it('is what its items aim at beside a policy, or where nothing tells of its work', () => {
    const aim = '水に強いまちをつくります！';
    expect(read(sheet('実行宣言', ['部の運営方針', '川を守ります。'], ['部の仕事', '堤を守ること']))).toEqual([
      '川を守ります。',
      aim,
    ]);
    expect(read(sheet('実行宣言'))).toEqual([null, aim]);
  });
});
