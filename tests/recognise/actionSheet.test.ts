import { describe, expect, it } from 'vitest';
import { plain, recogniseBlocks, type TestCell, table } from './blocks.js';

type Rows = readonly (readonly TestCell[])[];
const wide = (label: string, text: string): readonly TestCell[] => [
  { text: label, across: 2 },
  { text, across: 3 },
];

const sheet = (head: Rows, texts: Rows, labels: readonly TestCell[], marks: readonly string[], below: Rows = []) =>
  table([
    ...head,
    ...texts,
    labels,
    [marks[0] as string, '堰を直す。', '12月まで\n堰3か所', '図面を引いた。', '3か所を直した。'],
    [marks[1] as string, '葦を植える。', '3月末まで\n200株', '苗を頼んだ。', '180株を植えた。'],
    ...below,
  ]);

const HEAD: Rows = [
  ['優先順位', '重点目標', '部局名', { text: '担当課', across: 2 }],
  ['1位', '水辺の再生', '河川部', { text: '水路課', across: 2 }],
];
const TEXTS: Rows = [wide('現況・課題', '葦が減っている。'), wide('目的', '水に親しむ人を増やす。')];
const LABELS: readonly TestCell[] = [
  { text: '取組項目及び方法', across: 2 },
  '期限・数値目標',
  '中間報告\n（９月末現在）',
  '期末報告・評価',
];

describe('a sheet about one goal with its actions in a register', () => {
  it.each<[string, Rows, Rows, readonly TestCell[], readonly string[], Rows]>([
    ['a head of labels over values', HEAD, TEXTS, LABELS, ['①', '②'], [wide('特記事項', '県と協議中')]],
    [
      'a head of pairs',
      [
        [
          { text: '重点目標', across: 2 },
          { text: '水辺の再生', across: 3 },
        ],
        ['部名', { text: '河川部', across: 2 }, '担当課', '水路課'],
      ],
      TEXTS,
      LABELS,
      ['(1)', '(2)'],
      [],
    ],
    [
      'other words, numbers and order',
      [
        ['所管部', '重点課題の目標', { text: '担当課名', across: 3 }],
        ['河川部', '水辺の再生', { text: '水路課', across: 3 }],
      ],
      [wide('現状と課題', '葦が減っている。'), wide('めざす姿', '水に親しむ人を増やす。')],
      ['№', '具体的な取組', '達成指標', '上半期の進捗状況', '年度末の成果'],
      ['1', '2'],
      [wide('備考', '－')],
    ],
  ])('gives a record an action: %s', (_, head, texts, labels, marks, below) => {
    const plan = recogniseBlocks([sheet(head, texts, labels, marks, below)], 2024);
    const records = plan.records.map((r) => plain(r) as Record<string, unknown>);
    expect(records).toMatchObject(
      [
        { measures: '堰を直す。', progress: [{ status: '図面を引いた。', outcome: '3か所を直した。' }] },
        { measures: '葦を植える。', progress: [{ status: '苗を頼んだ。', outcome: '180株を植えた。' }] },
      ].map((own, i) => ({
        ...own,
        number: { ordinal: i + 1 },
        department: '河川部',
        divisions: ['水路課'],
        category: ['水辺の再生'],
        currentState: '葦が減っている。',
        objective: '水に親しむ人を増やす。',
      })),
    );
  });

  it('gives each action its figure, which a deadline above it does not name', () => {
    const [one, two] = recogniseBlocks([sheet(HEAD, TEXTS, LABELS, ['①', '②'])], 2024).records.map(plain);
    expect(one).toMatchObject({ indicators: [{ name: '堰', values: [{ value: 3, unit: 'か所' }] }] });
    expect(two).toMatchObject({ indicators: [{ name: null, values: [{ value: 200, unit: '株' }] }] });
  });

  it('keeps a lone goal in words as the aim of each action', () => {
    const plan = recogniseBlocks([
      sheet(
        [wide('組織目標', '水に親しむ人を増やす。'), wide('担当課', '水路課')],
        [wide('現状', '葦が減っている。')],
        LABELS,
        ['①', '②'],
      ),
    ]);
    expect(plan.records.map(plain)).toMatchObject(
      ['堰を直す。', '葦を植える。'].map((measures) => ({
        measures,
        objective: '水に親しむ人を増やす。',
        divisions: ['水路課'],
        category: [],
      })),
    );
  });
});
