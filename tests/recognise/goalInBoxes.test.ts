import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const head = [
  ['No.', '1', '取組名', '桟橋の補修'],
  ['現状と課題', { text: '板が傷んでいる。', across: 3 }],
] satisfies TestCell[][];
const figures: TestCell[][] = [
  ['年度', '2016年度', '2017年度', '2018年度'],
  ['目標値', '8', '9', '10'],
  ['実績値', '7', '9', '11'],
];

const measured = {
  title: '桟橋の補修',
  indicators: [
    {
      name: '直した橋の数',
      unit: '橋',
      values: [8, 9, 10, 7, 9, 11].map((value) => ({ value, unit: '橋' })),
    },
  ],
};

describe('a goal behind the box that says of what sort it is', () => {
  it.each([
    '■定量（単位）　直した橋の数（橋）　　□定性',
    '□定性　　■定量（単位）　直した橋の数（橋）',
    '☑ 定量目標：直した橋の数（橋） □ 定性目標：',
    '■数値 □定性　直した橋の数（橋）',
    '■定量的　□定性的　直した橋の数（橋）',
  ])('%s names what the figures of the next table measure', (goal) => {
    const read = records(table(head), table([['目標', goal, '難易度', 'Ａ']]), table(figures));
    expect(read).toMatchObject([measured]);
    expect(read[0]).not.toHaveProperty('objective');
  });

  it('names what the figures below it measure', () => {
    const goal: TestCell[] = ['目標', { text: '■定量　直した橋の数（橋）　□定性', across: 3 }];
    expect(records(table([...head, goal, ...figures]))).toMatchObject([measured]);
  });

  it('is the goal where it is told in words', () => {
    const read = records(table([...head, ['目標', { text: '□定量　■定性　船が安心して着ける。', across: 3 }]]));
    expect(read).toMatchObject([{ title: '桟橋の補修', objective: '船が安心して着ける。' }]);
  });
});
