import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const HEAD: readonly TestCell[] = ['番号', '目標', '取組の内容', '達成状況'];
const wide = (text: string): TestCell => ({ text, across: 2 });
const EXPECTED = [
  { number: '①', objective: '池の水質改善', measures: '泥をさらう。', progress: [{ outcome: '水が澄んだ。' }] },
  { number: '②', objective: '並木の保全', measures: '枝を払う。', progress: [{ outcome: '半分を終えた。' }] },
];

describe('rows of a register that tell more of the item above', () => {
  it('stand beside its number', () => {
    const read = records(
      table([
        HEAD,
        [{ text: '①', down: 2 }, '池の水質改善', '泥をさらう。', '達成'],
        ['取組結果', wide('水が澄んだ。')],
        [{ text: '②', down: 2 }, '並木の保全', '枝を払う。', '未達成'],
        ['取組結果', wide('半分を終えた。')],
      ]),
    );
    expect(read).toMatchObject(EXPECTED);
    expect(read.map((r) => r.achievement)).toMatchObject([{ level: 'achieved' }, { level: 'missed' }]);
  });

  it.each([
    ['取組状況', 'status'],
    ['取組結果', 'outcome'],
  ])('may stand under some of the columns, with the label 【%s】 in the one cell', (label, field) => {
    const two = (text: string): TestCell => ({ text, down: 2 });
    const read = records(
      table([
        ['番号', '取組項目', '指標', 'R6目標', 'R6実績', '今後の取組'],
        [two('1'), two('池の水質改善'), '透明度', '2m', '3m', two('泥をさらう。')],
        [{ text: `【${label}】藻を刈った。`, across: 3 }],
        [two('2'), two('並木の保全'), '植えた木', '20本', '30本', two('枝を払う。')],
        [{ text: `【${label}】苗木を5本植えた。`, across: 3 }],
      ]),
    );
    expect(read).toMatchObject([
      { title: '池の水質改善', progress: [{ [field]: '藻を刈った。', nextSteps: '泥をさらう。' }] },
      { title: '並木の保全', progress: [{ [field]: '苗木を5本植えた。', nextSteps: '枝を払う。' }] },
    ]);
    const figures = (name: string, ...values: number[]) => [{ name, values: values.map((value) => ({ value })) }];
    expect(read).toMatchObject([{ indicators: figures('透明度', 2, 3) }, { indicators: figures('植えた木', 20, 30) }]);
    expect(read.map((r) => r.criteria)).toEqual([undefined, undefined]);
  });

  it.each([
    ['under a blank number', ['', '取組結果']],
    ['from the first column on', ['取組結果']],
  ])('%s', (_, opens) => {
    const read = records(
      table(
        [
          HEAD,
          ['①', '池の水質改善', '泥をさらう。', '達成'],
          [...opens, '水が澄んだ。'],
          ['②', '並木の保全', '枝を払う。', '未達成'],
          [...opens, '半分を終えた。'],
        ],
        'delimited',
      ),
    );
    expect(read).toMatchObject(EXPECTED);
  });

  it('may be several, one below or beside the other', () => {
    const read = records(
      table([
        ['番号', '取組項目', '取組内容', '担当課', '評価'],
        [{ text: '1', down: 3 }, '池の水質改善', '泥をさらう。', '公園課', 'Ａ'],
        ['現状と課題', { text: '藻が多い。', across: 3 }],
        ['成果', '水が澄んだ。', '今後の方針', '毎年行う。'],
        [{ text: '2', down: 3 }, '並木の保全', '枝を払う。', '道路課', 'Ｂ'],
        ['現状と課題', { text: '枝が伸びた。', across: 3 }],
        ['成果', '半分を終えた。', '今後の方針', '残りを終える。'],
      ]),
    );
    expect(read).toMatchObject([
      {
        title: '池の水質改善',
        currentState: '藻が多い。',
        progress: [{ outcome: '水が澄んだ。', nextSteps: '毎年行う。' }],
      },
      { title: '並木の保全', currentState: '枝が伸びた。', progress: [{ nextSteps: '残りを終える。' }] },
    ]);
  });

  it('are no rows of 目標 and 実績, which have a column of their own', () => {
    const read = records(
      table([
        ['番号', '取組項目', '区分', '令和5年度', '令和6年度'],
        [{ text: '1', down: 2 }, { text: '池の水質改善', down: 2 }, '目標', '3回', '4回'],
        ['実績', '2回', '4回'],
        [{ text: '2', down: 2 }, { text: '並木の保全', down: 2 }, '目標', '30本', '40本'],
        ['実績', '30本', '35本'],
      ]),
    );
    expect(read.map((r) => r.title)).toEqual(['池の水質改善', '並木の保全']);
  });

  it('are no form below the head of a register', () => {
    const read = records(
      table([
        ['番号', '取組項目', '担当課'],
        ['1', '池の水質改善', '公園課'],
        ['現状と課題', wide('藻が多い。')],
        ['取組内容', wide('泥をさらう。')],
      ]),
    );
    expect(read).toMatchObject([{ title: '池の水質改善', currentState: '藻が多い。', measures: '泥をさらう。' }]);
  });
});

describe('a labelled text over all columns beside a number that goes on', () => {
  it('tells more of its item, and its indicators keep their names', () => {
    const over = (text: string): TestCell => ({ text, across: 5 });
    const read = records(
      table([
        ['番号', '事業名', '指標', '単位', '基準値', '目標値'],
        [{ text: '1-1', down: 2 }, '灯台の点検', '点検した灯台', '基', '12', '20'],
        [over('≪成果≫ 岬の灯台を点検した。')],
        [{ text: '1-2', down: 3 }, { text: '浜の清掃', down: 2 }, '清掃した浜', 'か所', '3', '8'],
        ['参加した人', '人', '40', '90'],
        [over('【今後の取組】海開きの前にも行う。')],
      ]),
    );
    expect(read).toMatchObject([
      { title: '灯台の点検', indicators: [{ name: '点検した灯台' }], progress: [{ outcome: '岬の灯台を点検した。' }] },
      {
        title: '浜の清掃',
        indicators: [{ name: '清掃した浜' }, { name: '参加した人' }],
        progress: [{ nextSteps: '海開きの前にも行う。' }],
      },
    ]);
  });
});
