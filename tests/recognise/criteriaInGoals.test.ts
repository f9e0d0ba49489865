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

  it.each(['具体的な取組／達成基準', '取組内容・達成基準', '主な取組及び数値目標', '取組内容'])(
    'stand below the actions of a named goal, where the head says so: %s',
    (head) => {
      const names = ['水路の安全', '船頭の確保', '桟橋の見直し'];
      for (const rows of [inOneCell, inTwoCells]) {
        let count = 0;
        const named = rows.map((row) => {
          if (row.length === 1) return row;
          const [number, ...rest] = row as [TestCell, ...TestCell[]];
          const name = names[count++] as string;
          return [number, typeof number === 'string' ? name : { text: name, down: 2 }, ...rest];
        });
        const [heads, ...body] = register(head, named) as [TestCell[], ...TestCell[][]];
        expect(records(table([[heads[0] as TestCell, '重点目標', ...heads.slice(1)], ...body]))).toMatchObject(
          GOALS.map((measures, i) => ({ title: names[i], measures, criteria: [CRITERIA[i]] })),
        );
      }
    },
  );
});
