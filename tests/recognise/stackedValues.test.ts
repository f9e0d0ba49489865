import { describe, expect, it, test } from 'vitest';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import { readStack } from '../../src/recognise/table/stackWords.js';
import { paragraph, records, type TestCell, table, text } from './blocks.js';

const tall = (value: string): TestCell => ({ text: value, down: 2 });
const wide = (value: string): TestCell => ({ text: value, across: 2 });
const FOUND = [
  {
    title: '渡し舟の再開',
    indicators: [
      {
        name: '乗客数',
        values: [
          { kind: 'target', fiscalYear: 2023, value: 400 },
          { kind: 'target', fiscalYear: 2024, value: 450 },
          { kind: 'result', fiscalYear: 2023, value: 388 },
          { kind: 'result', fiscalYear: 2024, value: 467 },
        ],
      },
    ],
  },
  {
    title: '船着場の修繕',
    indicators: [
      {
        name: '直した桟橋',
        values: [
          { kind: 'target', fiscalYear: 2023, value: 2 },
          { kind: 'target', fiscalYear: 2024, value: 3 },
          { kind: 'result', fiscalYear: 2023, value: 1 },
        ],
      },
    ],
  },
];
const TWO_LINES: readonly (readonly TestCell[])[] = [
  ['1', '渡し舟の再開', '乗客数', '400\n388', '450\n467', '達成'],
  ['2', '船着場の修繕', '直した桟橋', '2\n1', '3', '未達成'],
];
const TWO_ROWS: readonly (readonly TestCell[])[] = [
  [tall('1'), tall('渡し舟の再開'), tall('乗客数'), '400', '450', tall('達成')],
  ['388', '467'],
  [tall('2'), tall('船着場の修繕'), tall('直した桟橋'), '2', '3', tall('未達成')],
  ['1', '－'],
];
const headed = (words: string): readonly (readonly TestCell[])[] => [
  [tall('番号'), tall('取組名'), tall('指標名'), wide(words), tall('達成状況')],
  ['令和５年度', '令和６年度'],
];
const PLAIN = [['番号', '取組名', '指標名', '令和５年度', '令和６年度', '達成状況']];

describe('two values in one place', () => {
  it.each([
    '上段：目標値　下段：実績値',
    '（上段）目標値／（下段）実績値',
    '目標値（上段）・実績値（下段）',
    '上：目標　下：実績',
  ])('are told apart by the head %s', (words) => {
    expect(records(table([...headed(words), ...TWO_LINES]))).toMatchObject(FOUND);
    expect(records(table([...headed(words), ...TWO_ROWS]))).toMatchObject(FOUND);
  });

  it.each(['※各年度の上段は目標、下段は実績を示す。', '（上段：計画、下段：実績）'])(
    'are told apart by the note %s',
    (note) => {
      expect(records(paragraph(note), table([...PLAIN, ...TWO_LINES]))).toMatchObject(FOUND);
      expect(records(paragraph(note), table([...PLAIN, ...TWO_ROWS]))).toMatchObject(FOUND);
    },
  );

  it.each<[string, TestCell[][]]>([
    ['words from before the years', [['取組の成果', { text: '舟を出した。', across: 4 }, '評価', '達成']]],
    ['a label below them', [['取組の成果', { text: '舟を出した。', across: 3 }, '評価', wide('達成')]]],
  ])('are told apart in a form, beside a figure that holds for both, above a row with %s', (_, below) => {
    const form = table([
      ['取組名', { text: '渡し舟の再開', across: 6 }],
      [{ text: '指標', down: 5 }, '指標名', '単位', '基準値（R3）', '令和５年度', '令和６年度', '満足度'],
      [tall('乗客数'), tall('人'), tall('350'), '400', '450', { text: '3.12', down: 4 }],
      ['388', '467'],
      [tall('直した桟橋'), tall('基'), tall('－'), '2', '3'],
      ['1', '－'],
      ...below,
      ['今後の方針', { text: '船頭を育てる。', across: 6 }],
    ]);
    const [first, second] = FOUND.map((f) => f.indicators[0]);
    expect(records(paragraph('・「指標」の上段は目標値、下段は実績値です。'), form)).toMatchObject([
      {
        title: '渡し舟の再開',
        indicators: [
          { name: '乗客数', values: [{ kind: 'baseline', fiscalYear: 2021, value: 350 }, ...(first?.values ?? [])] },
          { name: '直した桟橋', unit: '基', values: second?.values },
        ],
        progress: [{ outcome: '舟を出した。', nextSteps: '船頭を育てる。' }],
      },
    ]);
  });

  it('stay as they are where cells hold more than was told of', () => {
    const three = [['1', '渡し舟の再開', '乗客数', '400\n388\n97%', '450\n467\n104%', '達成']];
    const [record] = records(table([...headed('上段：目標値　下段：実績値'), ...three]));
    expect(JSON.stringify(record)).not.toContain('"kind":"result"');
  });
});

test.each([
  ['上段：計画、中段：実績、下段：評価', ['計画', '実績', '評価']],
  ['（上段：目標値／下段：実績値）', ['目標値', '実績値']],
  ['計画（上段）／実績（下段）', ['計画', '実績']],
  ['計画（上段）　実績（下段）　備考', ['計画', '実績']],
  ['表中の（上段）は目標値、（下段）は実績値を表す。', ['目標値', '実績値']],
  ['上段には計画値、下段には実績値を掲載しています。', ['計画値', '実績値']],
  ['各年度の数値は、上段が目標、下段（太字）が実績です。', ['目標', '実績']],
  ['目標値を上段、実績値を下段に示しています。', ['目標値', '実績値']],
  ['上の欄は目標で、下の欄は実績', ['目標', '実績']],
  ['計画（上段）と実績（下段）', ['計画', '実績']],
  ['下段：実績、上段：計画', null],
  ['上段は左、下段は右', null],
  ['目標値', null],
  ['上下水道の整備', null],
])('%s', (printed, expected) => {
  expect(readStack(text(printed), createLexicon())?.map((t) => t.value) ?? null).toEqual(expected);
});
