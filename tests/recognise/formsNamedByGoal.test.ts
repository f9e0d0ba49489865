import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/block.js';
import { filled, recogniseBlocks, type TestCell, table } from './blocks.js';

const records = (...blocks: Block[]) => recogniseBlocks(blocks, 2024).records.map(filled);

const wide = (label: string, text: string): readonly TestCell[] => [label, { text, across: 3 }];
const form = (name: string, aim: readonly TestCell[], grade: string) => [
  wide('重点目標', name),
  wide('現状と課題', '葦が減っている。'),
  aim,
  ['取組内容及び方法\n（何を・どのように）', '期限・数値目標', '中間報告\n９月末時点', '期末報告（成果）\n３月末時点'],
  ['・葦を植える\n・苗を育てる', '・葦の植栽 200株\n・手引きの作成（3月まで）', '苗を頼んだ。', '180株を植えた。'],
  ['評価', grade, '次年度に向けた課題と対応', '苗を早く頼む。'],
];

describe('a form about one goal', () => {
  it('is named by the goal where its aim has a label of its own', () => {
    const read = records(
      table(form('1 水辺の再生', wide('目的・効果', '水に親しむ人を増やす。'), '一部達成')),
      table(form('2　渡し船の存続', wide('めざす姿', '橋のない岸を結ぶ。'), '達成')),
    );
    expect(read).toMatchObject([
      { number: '1', title: '水辺の再生', objective: '水に親しむ人を増やす。', currentState: '葦が減っている。' },
      { number: '2', title: '渡し船の存続', objective: '橋のない岸を結ぶ。' },
    ]);
    expect(read).toHaveLength(2);
  });

  it('is told of in the table of one row in its middle and in the labelled row below that', () => {
    expect(records(table(form('水辺の再生', wide('目的', '水に親しむ人を増やす。'), '一部達成')))).toMatchObject([
      {
        title: '水辺の再生',
        measures: '・葦を植える\n・苗を育てる',
        progress: [{ status: '苗を頼んだ。', outcome: '180株を植えた。', nextSteps: '苗を早く頼む。' }],
        achievement: { label: '一部達成' },
      },
    ]);
  });

  it('has what is due by a day and what is counted for its criteria', () => {
    expect(records(table(form('水辺の再生', wide('目的', '水に親しむ人を増やす。'), '達成')))).toMatchObject([
      {
        criteria: ['葦の植栽 200株', '手引きの作成（3月まで）'],
        indicators: [{ name: '葦の植栽', values: [{ value: 200, unit: '株' }] }],
      },
    ]);
  });

  it.each([
    ['a sentence says what is aimed at', '葦を増やします。', wide('目的', '水に親しむ人を増やす。')],
    ['nothing else is aimed at', '水辺の再生', wide('経緯', '岸を固めた。')],
  ])('keeps the goal where %s', (_, goal, aim) => {
    const [record] = records(table(form(goal, aim, '達成')));
    expect(record).not.toHaveProperty('title');
    expect(record?.objective).toContain(goal);
  });

  it('has its number in a cell before the goal', () => {
    const numbered = (no: string, name: string, aim: string) =>
      table([
        ['整理番号', no, '重点目標', name],
        wide('担当課', '水辺課'),
        wide('現状と課題', '葦が減っている。'),
        wide('年度末に実現していたい姿', aim),
        wide('今年度の取組', '・葦を植える\n・苗を育てる'),
      ]);
    expect(
      records(numbered('1', '水辺の再生', '葦が根づいている。'), numbered('2', '渡し船の存続', '船が通う。')),
    ).toMatchObject([
      { number: '1', title: '水辺の再生', objective: '葦が根づいている。', divisions: ['水辺課'] },
      { number: '2', title: '渡し船の存続', objective: '船が通う。' },
    ]);
  });

  it('keeps a goal that is told of behind other texts', () => {
    const [record] = records(
      table([
        wide('現状と課題', '葦が減っている。'),
        wide('重点目標', '水辺の再生'),
        wide('目的', '水に親しむ人を増やす。'),
      ]),
    );
    expect(record).not.toHaveProperty('title');
  });

  it('keeps the goal below a heading that names the item', () => {
    const [record] = records(
      table([['取組名', '葦原の会']]),
      table([wide('重点目標', '水辺の再生'), wide('目的', '水に親しむ人を増やす。')]),
    );
    expect(record).toMatchObject({ title: '葦原の会', objective: '水辺の再生\n水に親しむ人を増やす。' });
  });
});
