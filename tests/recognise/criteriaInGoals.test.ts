import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const GOALS = ['水路を安全にします。', '船頭を増やします。', '桟橋を見直します。'];
const CRITERIA = ['清掃した水路　12か所', '船頭の数　30人以上', '見直しの計画の策定'];
const LABEL = '【達成基準】';

const register = (head: string, rows: TestCell[][]): TestCell[][] => [
  ['番号', head, '上半期の取組状況', '下半期の予定', '担当課'],
  ...rows,
];
/** The criteria in the cell of the goal, and in one below it. */
const inOneCell = GOALS.map((goal, i) => [
  `${i + 1}`,
  `${goal}\n${LABEL}\n${CRITERIA[i]}`,
  '点検した。',
  '直す。',
  '港湾課',
]);
const inTwoCells = GOALS.flatMap((goal, i): TestCell[][] => [
  [
    { text: `${i + 1}`, down: 2 },
    goal,
    { text: '点検した。', down: 2 },
    { text: '直す。', down: 2 },
    { text: '港湾課', down: 2 },
  ],
  [`${LABEL}\n${CRITERIA[i]}`],
]);

describe('criteria under a label of their own in the column of the goals', () => {
  it.each([
    ['目標', inOneCell],
    ['目標・達成基準', inOneCell],
    ['目標・達成基準', inTwoCells],
  ])('are those of the item, and the goal is what stands above them: %s', (head, rows) => {
    expect(records(table(register(head, rows)))).toMatchObject(
      GOALS.map((objective, i) => ({ objective, criteria: [CRITERIA[i]], progress: [{ nextSteps: '直す。' }] })),
    );
  });

  it('are not told of by such words in one goal alone', () => {
    const [first, ...others] = inOneCell;
    const plain = others.map(([number, , ...rest], i) => [number as string, GOALS[i + 1] as string, ...rest]);
    const [one, two] = records(table(register('目標', [first as string[], ...plain])));
    expect(one).toMatchObject({ objective: `${GOALS[0]}\n${LABEL}\n${CRITERIA[0]}` });
    expect(two).toMatchObject({ objective: GOALS[1] });
  });
});
