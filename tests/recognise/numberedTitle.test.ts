import { describe, expect, it } from 'vitest';
import { filled, recogniseBlocks, records, type TestCell, table } from './blocks.js';

const wide = (text: string): TestCell => ({ text, across: 2 });
const TOLD: readonly TestCell[][] = [
  ['現状と課題', wide('土砂がたまる。')],
  ['取組内容', wide('土砂をさらう。')],
];

describe('a form that opens with a number and a name', () => {
  it.each(['No.1', '№１', '①', '(1)', '1', '1-1', 'Ⅰ', '重点１', '宣言 １'])('numbered %s', (number) => {
    const read = records(table([[number, '水路の改修', '担当課　農地課'], ...TOLD]));
    expect(read).toMatchObject([
      { title: '水路の改修', divisions: ['農地課'], currentState: '土砂がたまる。', measures: '土砂をさらう。' },
    ]);
    expect(read[0]?.number).toBe(number);
  });

  it.each<[string, TestCell[]]>([
    ['a label beside it', [{ text: '水路の改修' }, { text: '担当', across: 1 }, '農地課']],
    ['no label', ['水路の改修', wide('農地課')]],
  ])('and the division with %s', (_, cells) => {
    const told = TOLD.map(([label, value]): TestCell[] => [
      label as string,
      { ...(value as object), across: 3 } as TestCell,
    ]);
    expect(records(table([['②', ...cells], ...told]))).toMatchObject([
      { number: '②', title: '水路の改修', divisions: ['農地課'] },
    ]);
  });

  it.each([
    ['ア', 'ア', 1],
    ['ウ', 'ウ', 3],
    ['②', '②', 2],
    ['№3-1', '№3-1', 1],
  ])('before the label of the name: %s', (number, marker, ordinal) => {
    const told = TOLD.map(([label, value]): TestCell[] => [{ text: label as string, across: 2 }, value as TestCell]);
    const read = recogniseBlocks([table([[number, '取組項目', '水路の改修', ''], ...told])]).records;
    expect(read.map(filled)).toMatchObject([{ title: '水路の改修', currentState: '土砂がたまる。' }]);
    expect(read[0]?.number).toMatchObject({ marker: { value: marker }, ordinal });
    expect(read[0]?.extras).toEqual([]);
  });

  it('begins a record a form, also in one table', () => {
    const read = records(table([['①', '水路の改修', '農地課'], ...TOLD, ['②', '草地の再生', '林務課'], ...TOLD]));
    expect(read).toMatchObject([
      { number: '①', title: '水路の改修', divisions: ['農地課'], measures: '土砂をさらう。' },
      { number: '②', title: '草地の再生', divisions: ['林務課'], measures: '土砂をさらう。' },
    ]);
  });

  it('is none where the next row is numbered, too', () => {
    const read = records(
      table([
        ['番号', '取組項目', '担当課'],
        ['1', '水路の改修', '農地課'],
        ['2', '草地の再生', '林務課'],
      ]),
    );
    expect(read).toMatchObject([{ title: '水路の改修' }, { title: '草地の再生' }]);
  });

  it.each([
    '重点項目1',
    '重点テーマ②',
    '重点課題（2）',
    '優先取組Ⅱ',
    '誓いその二',
    'プロジェクト 2',
    '重点項目 No.2',
    '計画1',
    '実施計画②',
    '推進計画（3）',
    '計画 1-2',
    '取組2-1',
    '重点1-3',
  ])('counted by the label %s', (number) => {
    const read = records(table([[number, '水路の改修', '担当課　農地課'], ...TOLD]));
    expect(read).toMatchObject([
      {
        number,
        title: '水路の改修',
        divisions: ['農地課'],
        currentState: '土砂がたまる。',
        measures: '土砂をさらう。',
      },
    ]);
  });

  it.each(['取組項目1', '取組事項②'])('counted by the label %s above the level that it belongs to', (number) => {
    const below = [
      ['施策の柱', '豊かな川'],
      ['現状と課題', '土砂がたまる。'],
      ['取組内容', '土砂をさらう。'],
    ] as const;
    const rows = below.map(([label, text]): TestCell[] => [label, { text, across: 3 }]);
    const read = records(table([[number, '水路の改修', '担当課', '農地課'], ...rows]));
    expect(read).toMatchObject([{ number, title: '水路の改修', category: ['豊かな川'], measures: '土砂をさらう。' }]);
  });

  it.each([
    ['基本目標1', '豊かな川'],
    ['重点施策1', '豊かな川'],
  ])('is none where %s sorts an item that is named below it', (level, name) => {
    const item: TestCell[][] = [['取組項目', wide('水路の改修')], ...TOLD];
    const category = [`${level} ${name}`];
    expect(records(table([[level, wide(name)], ...item]))).toMatchObject([{ title: '水路の改修', category }]);
  });

  it('is none where the label counts what is told of an item', () => {
    const read = records(
      table([['取組項目', wide('水路の改修')], ['課題1', wide('土砂がたまる')], TOLD[1] as TestCell[]]),
    );
    expect(read).toMatchObject([{ title: '水路の改修', currentState: '土砂がたまる' }]);
  });

  it('opens one of which a page break leaves the first row', () => {
    const head: TestCell[] = ['計画2', '水路の改修', '担当部課', '農地課'];
    expect(records(table([head, ['現状と課題', { text: '土砂がたまる。', across: 3 }]]))).toMatchObject([
      { number: '計画2', title: '水路の改修', divisions: ['農地課'], currentState: '土砂がたまる。' },
    ]);
  });

  it('is none where the label announces the plan itself', () => {
    const read = records(
      table([['取組項目', wide('水路の改修')], ...TOLD, ['実施計画1', wide('測量')], ['実施計画2', wide('工事')]]),
    );
    expect(read).toHaveLength(1);
    expect(read[0]?.title).toBe('水路の改修');
  });
});
