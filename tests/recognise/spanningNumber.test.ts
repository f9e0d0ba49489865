import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const form = (number: string, goal: string): TestCell[][] => [
  [{ text: number, down: 3 }, '取組目標', goal],
  ['担当課', '農地課'],
  ['現状と課題', '土砂がたまる。'],
];

describe('a number on the left of all the rows about an item', () => {
  it.each([
    '重点１',
    '重点 １',
    '宣言２',
    '宣言その３',
    '重点Ⅱ',
    '①',
    '1',
    'No.4',
    '№５',
    '(1)',
    '１－２',
    'Ⅲ',
    '【１】',
  ])('%s', (number) => {
    const read = records(table(form(number, '水路の氾濫をなくす。')));
    expect(read).toMatchObject([
      { objective: '水路の氾濫をなくす。', divisions: ['農地課'], currentState: '土砂がたまる。' },
    ]);
    expect(read[0]?.number).toBe(number);
  });

  it.each(['目標１', '重点目標\n２', '取組③', '重点取組４', '施策５', '課題６'])('in a label: %s', (label) => {
    const read = records(table(form(label, '水路の氾濫をなくす。')));
    expect(read).toMatchObject([{ objective: '水路の氾濫をなくす。', currentState: '土砂がたまる。' }]);
    expect(read[0]?.number).toBe(label.replace('\n', ''));
  });

  it('counts parts of the item that the table names', () => {
    const read = records(table([['事業名', { text: '水路の改修', across: 2 }], ...form('目標１', '氾濫をなくす。')]));
    expect(read).toMatchObject([{ title: '水路の改修' }]);
  });

  it.each([
    ['重点１ 水路の改修', '重点１'],
    ['② 水路の改修', '②'],
    ['３ 水路の改修', '３'],
  ])('with the name of the item: %s', (cell, number) => {
    expect(records(table(form(cell, '氾濫をなくす。')))).toMatchObject([
      { number, title: '水路の改修', objective: '氾濫をなくす。' },
    ]);
  });

  it('begins a record each, in one table and in several', () => {
    const forms = [form('重点１', '水路を直す。'), form('重点２', '草地を増やす。')];
    const expected = [
      { number: '重点１', objective: '水路を直す。' },
      { number: '重点２', objective: '草地を増やす。' },
    ];
    expect(records(table(forms.flat()))).toMatchObject(expected);
    expect(records(...forms.map((f) => table(f)))).toMatchObject(expected);
  });

  it('is none beside the rows of a figure', () => {
    const read = records(
      table([
        ['No.', '取組項目', '区分', '令和6年度'],
        [{ text: '1', down: 2 }, { text: '水路の改修', down: 2 }, '目標', '12か所'],
        ['実績', '9か所'],
      ]),
    );
    expect(read).toMatchObject([{ number: 'No.1', title: '水路の改修' }]);
  });
});
