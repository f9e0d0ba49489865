import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const HEADS = ['No.', '取組項目', '取組内容'];
const section = (heading: string, ...rows: string[][]) => [paragraph(heading), table([HEADS, ...rows])];
const ROWS: string[][][] = [
  [
    ['2', '桟橋の修繕', '傷んだ板を取り替える。'],
    ['7', '水路の清掃', '用水の底をさらう。'],
  ],
  [
    ['5', '灯台の公開', '夏の間に公開する。'],
    ['9', '水門の点検', '毎月点検する。'],
  ],
];
const resultsOf = (...headings: string[]) =>
  recogniseBlocks(headings.flatMap((h, i) => section(h, ...(ROWS[i] as string[][])))).records.map((r) => [
    r.achievement?.label.value ?? null,
    r.achievement?.level ?? null,
  ]);

describe('headings that group items by how they went', () => {
  it.each([
    [
      ['①達成した取組（２項目）', '②未達成となった取組事項（２項目）'],
      ['達成', '未達成'],
      ['achieved', 'missed'],
    ],
    [
      ['１　計画どおり進んでいる事業', '２　やや遅れている事業'],
      ['計画どおり進んでいる', 'やや遅れている'],
      ['achieved', 'partial'],
    ],
    [
      ['(1) 概ね達成の項目', '(2) 未着手の項目'],
      ['概ね達成', '未着手'],
      ['achieved', 'not_started'],
    ],
  ])('%s tell their result', (headings, labels, levels) => {
    expect(resultsOf(...headings)).toEqual([0, 0, 1, 1].map((i) => [labels[i], levels[i]]));
  });

  it('are levels, whatever label their words could make', () => {
    const { records } = recogniseBlocks([
      ...section('①達成した取組（２項目）', ...(ROWS[0] as string[][])),
      ...section('②未達成の取組（２項目）', ...(ROWS[1] as string[][])),
    ]);
    expect(records.map((r) => r.category.map((c) => c.value))).toEqual([
      ...[['①達成した取組（２項目）'], ['①達成した取組（２項目）']],
      ...[['②未達成の取組（２項目）'], ['②未達成の取組（２項目）']],
    ]);
  });

  it.each([
    ['a goal of the plan', ['１　目標達成の取組', '２　市民と歩む取組']],
    ['two that went alike', ['１　達成した取組', '２　概ね達成の取組']],
    ['other matters', ['１　港湾の事業', '２　河川の事業']],
  ])('%s tells none', (_, headings) => {
    expect(resultsOf(...headings)).toEqual([0, 1, 2, 3].map(() => [null, null]));
  });

  it('head items below a label that could tell of them all', () => {
    const first = [paragraph('２　各取組の状況\n① 達成した取組（２項目）'), table([HEADS, ...(ROWS[0] as string[][])])];
    const { records } = recogniseBlocks([...first, ...section('② 未達成の取組（２項目）', ...(ROWS[1] as string[][]))]);
    expect(records.map((r) => [r.title?.value, r.achievement?.level])).toEqual([
      ['桟橋の修繕', 'achieved'],
      ['水路の清掃', 'achieved'],
      ['灯台の公開', 'missed'],
      ['水門の点検', 'missed'],
    ]);
  });

  it('say which items they mean in a line below them', () => {
    const explained = (heading: string, words: string, rows: string[][]) => [
      paragraph(heading),
      paragraph(words),
      table([HEADS, ...rows]),
    ];
    const { records } = recogniseBlocks([
      ...explained('① 達成した取組', '目標に届いたもの', ROWS[0] as string[][]),
      ...explained('② 未達成の取組', '次の取組は来年も続ける。', ROWS[1] as string[][]),
    ]);
    expect(records.map((r) => r.achievement?.meaning)).toEqual(['目標に届いたもの', '目標に届いたもの', null, null]);
  });
});
