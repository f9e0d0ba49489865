import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/block.js';
import { paragraph, plain, recogniseBlocks, table } from './blocks.js';

const plan = (...blocks: Block[]) =>
  plain(recogniseBlocks(blocks, 2024)) as { records: unknown[]; departments: unknown[] };

const FIGURES = [
  ['指標名', '単位', '目標値（令和6年度）', '実績値（令和6年度）'],
  ['桟橋の修理', 'か所', '4', '3'],
];
const told = (label: string) => [
  ['今年度の目標', '桟橋の板を四か所で張り替える。'],
  [label, '・板を選ぶ\n・職人を募る'],
];

describe('a form whose first label announces what is done', () => {
  it.each([
    ['政策内容', '主な取組内容'],
    ['施策内容', '具体的な取組'],
    ['事業内容', '実施方法'],
  ])('names it by %s where %s tells the rest', (name, label) => {
    const blocks = [
      table([
        ['部局名', '所属名', '所属長名'],
        ['水辺振興局', '港湾課', '沖　太郎'],
      ]),
      table([[name, '渡し場の再生'], ...told(label)]),
      paragraph('２　測定指標'),
      table(FIGURES),
    ];
    const { records, departments } = plan(...blocks);
    expect(records).toMatchObject([
      { title: '渡し場の再生', measures: '・板を選ぶ\n・職人を募る', indicators: [{ name: '桟橋の修理' }] },
    ]);
    // 所属長 beside one 課 heads that, and not the 局.
    expect(departments).toMatchObject([{ name: '水辺振興局', head: null }]);
  });

  it('names nothing by a sentence', () => {
    const rows = [['取組内容', '渡し場を春までに再生する。'], ...told('実施方法')];
    expect(plan(table(rows)).records).toMatchObject([{ title: null }]);
  });
});

it('figures below sections without numbers are told of them', () => {
  const form = table([
    ['取組内容', '渡し場を春までに再生する。'],
    ['今年度の目標', '桟橋の板を張り替える。'],
  ]);
  expect(plan(form, paragraph('２　測定指標'), table(FIGURES)).records).toMatchObject([
    { objective: '桟橋の板を張り替える。', indicators: [{ name: '桟橋の修理', values: [{ value: 4 }, { value: 3 }] }] },
  ]);
});
