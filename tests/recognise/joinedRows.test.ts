import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, records, table } from './blocks.js';

describe('printed lines of one row, each a row of a text', () => {
  const HEAD = ['番号', '取組項目', '担当課', '指標', '現状値', '目標値'];
  const ROWS = [
    ['１', '祭りの山車を', '文化課', '直した山車の', '1台', '3台'],
    ['', '守り伝える', '', '台数', '', ''],
    ['２', '太鼓の稽古', '生涯学習課', '稽古の回数', '20回', '24回'],
    ['', '', '学校教育課', '', '', ''],
  ];

  it('are joined where a figure tells the first from the rest', () => {
    expect(records(table([HEAD, ...ROWS], 'delimited'))).toMatchObject([
      {
        number: '１',
        title: '祭りの山車を守り伝える',
        divisions: ['文化課'],
        indicators: [{ name: '直した山車の台数' }],
      },
      { number: '２', title: '太鼓の稽古', divisions: ['生涯学習課', '学校教育課'] },
    ]);
  });

  it('stay rows where each has values of its own', () => {
    const own = [
      ['１', '山車の修理', '文化課', '直した台数', '1台', '3台'],
      ['', '山車の保管', '管財課', '倉庫の数', '0棟', '1棟'],
      ['２', '太鼓の稽古', '生涯学習課', '稽古の回数', '20回', '24回'],
    ];
    expect(records(table([HEAD, ...own], 'delimited'))).toHaveLength(3);
  });
});

describe('numbered items above a register', () => {
  const register = (...numbers: string[]) =>
    table([
      ['番号', '項目', '目指す状態', '主な取組'],
      ...numbers.map((n) => [n, `事業${n}`, '湖が澄んでいる。', '葦を刈る。']),
    ]);
  const issues = '部の課題\n① 藻が増えている。\n② 葦が減っている。';

  it('tell more of its rows', () => {
    expect(records(paragraph(issues), register('①', '②'))).toMatchObject([
      { number: '①', title: '事業①', currentState: '藻が増えている。' },
      { number: '②', title: '事業②', currentState: '葦が減っている。' },
    ]);
  });

  it('stay items of their own where a row is missing', () => {
    expect(records(paragraph(issues), register('①', '③'))).toHaveLength(4);
  });
});

describe('who heads a part', () => {
  it('is named on the first of the lines', () => {
    const { departments } = recogniseBlocks([
      paragraph('部署名：水道局　　責任者：水道局長　岸　陽一\n【評価】Ａ：達成した　Ｂ：一部を達成した'),
      table([
        ['番号', '取組項目', '取組内容'],
        ['1', '管の取替え', '古い管を替える。'],
        ['2', '水質の検査', '検査の箇所を増やす。'],
      ]),
    ]);
    expect(departments).toMatchObject([{ name: { value: '水道局' }, head: { name: { value: '岸 陽一' } } }]);
  });

  it.each(['〔 産 業 部 〕', '［産業部］', '≪産業部≫', '〈 産業部 〉'])('in any brackets: %s', (heading) => {
    const { departments } = recogniseBlocks([paragraph(heading), paragraph('目標\n① 市場を開く。\n② 道を直す。')]);
    expect(departments).toMatchObject([{ name: { value: '産業部' } }]);
  });
});
