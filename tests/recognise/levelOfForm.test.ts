import { describe, expect, it, test } from 'vitest';
import { paragraph, records, type TestCell, table } from './blocks.js';

const wide = (text: string): TestCell => ({ text, across: 3 });
const told = (aim: string, state: string): TestCell[][] => [
  ['目指す姿', wide(aim)],
  ['現状と課題', wide(state)],
  ['達成の度合い', wide('Ｂ （Ａ：目標をすべて達成 Ｂ：目標の一部を達成 Ｃ：いずれも達成していない）')],
];
const river = told('人が川に集う。', '担い手が足りない。');
const forest = told('木が育つ。', '道が荒れている。');
const result = { label: 'Ｂ', meaning: '目標の一部を達成', level: 'partial' };

describe('a sheet about a level of the plan', () => {
  test.each<[string, TestCell[][], TestCell[][]]>([
    [
      'with a number of its own',
      [['政策', '１ 豊かな川', '施策番号', '3'], ['施策の名称', '水辺の再生', '主管課', '河川課'], ...river],
      [['政策', '２ 豊かな森', '施策番号', '4'], ['施策の名称', '里山の再生', '主管課', '林務課'], ...forest],
    ],
    [
      'with its code first',
      [['施策コード', '3', '施策名', '水辺の再生'], ['政策', '１ 豊かな川', '主管課', '河川課'], ...river],
      [['施策コード', '4', '施策名', '里山の再生'], ['政策', '２ 豊かな森', '主管課', '林務課'], ...forest],
    ],
    [
      'whose number stands before its name',
      [['政策名', wide('１ 豊かな川')], ['施策名', wide('3 水辺の再生')], ...river],
      [['政策名', wide('２ 豊かな森')], ['施策名', wide('4 里山の再生')], ...forest],
    ],
  ])('%s names its item by it', (_, first, second) => {
    expect(records(table(first), table(second))).toMatchObject([
      { number: '3', title: '水辺の再生', category: ['１ 豊かな川'], objective: '人が川に集う。', achievement: result },
      { number: '4', title: '里山の再生', category: ['２ 豊かな森'], objective: '木が育つ。', achievement: result },
    ]);
  });

  test.each([
    ['整理番号', '重点施策名'],
    ['No.', '主要施策'],
    ['シート番号', '重点プロジェクト名'],
    ['施策番号', '重点施策'],
  ])('names its item by it below a number of the sheet: %s, %s', (number, level) => {
    const sheet = (n: string, name: string) => table([['担当課', '河川課', number, n], [level, wide(name)], ...river]);
    const found = records(sheet('1', '水辺の再生'), sheet('2', '里山の再生'));
    expect(found).toMatchObject([
      { title: '水辺の再生', divisions: ['河川課'] },
      { title: '里山の再生', divisions: ['河川課'] },
    ]);
    expect(found.map((r) => r.category)).toEqual([undefined, undefined]);
  });

  it('is a sheet about an item that only its number tells of, where the number counts something else', () => {
    const found = records(table([['取組番号', '3', '施策名', '水辺の再生'], ...river]));
    expect(found).toMatchObject([{ number: '3', category: ['水辺の再生'] }]);
  });

  it('is two sheets without any number', () => {
    const found = records(
      table([['基本目標', wide('豊かな川')], ['施策名', wide('水辺の再生')], ...river]),
      table([['基本目標', wide('豊かな森')], ['施策名', wide('里山の再生')], ...forest]),
    );
    expect(found.map((r) => r.title)).toEqual(['水辺の再生', '里山の再生']);
  });
});

describe('sheets about a level whose frames touch', () => {
  const sheet = (name: string, division: string, done: string, grade: string): TestCell[][] => [
    ['施 策', name, '担当課', division],
    ['取組の概要', wide('水辺に人が集う場をつくる。')],
    ['実施状況', wide(done)],
    ['評価', wide(grade)],
  ];

  it('are an item each', () => {
    const found = records(
      table([
        ...sheet('（１）渡し場の再開', '河川課', '桟橋を直した。', '達成'),
        ...sheet('（２）土手の草刈り', '公園課', '年に2回刈った。', '一部達成'),
      ]),
    );
    expect(found).toMatchObject([
      { number: '（１）', title: '渡し場の再開', divisions: ['河川課'], achievement: { level: 'achieved' } },
      { number: '（２）', title: '土手の草刈り', divisions: ['公園課'], achievement: { level: 'partial' } },
    ]);
  });

  it('are an item each below the end of the sheet before', () => {
    const found = records(
      table(sheet('（１）渡し場の再開', '河川課', '桟橋を直した。', '達成')),
      table([
        ['決算額', wide('120千円')],
        ...sheet('（２）土手の草刈り', '公園課', '年に2回刈った。', '一部達成'),
        ...sheet('（３）葦の手入れ', '公園課', '葦を刈った。', '達成'),
      ]),
    );
    expect(found).toMatchObject([
      { title: '渡し場の再開', extras: [{ label: '決算額', text: '120千円' }] },
      { title: '土手の草刈り' },
      { title: '葦の手入れ' },
    ]);
  });

  it('are none where the same label only sorts a row of one sheet', () => {
    const found = records(
      table([
        ...sheet('（１）渡し場の再開', '河川課', '桟橋を直した。', '達成'),
        ['施策', '（２）土手の草刈り', '担当課', '公園課'],
      ]),
    );
    expect(found).toHaveLength(1);
  });
});

describe('a level above', () => {
  it('stays one where the sheet names an item', () => {
    const found = records(table([['施策名', wide('水辺の再生')], ['事務事業名', wide('川の清掃')], ...river]));
    expect(found).toMatchObject([{ title: '川の清掃', category: ['水辺の再生'] }]);
  });

  it('stays one where the sheet is about numbered items', () => {
    const found = records(
      table([
        ['施策名', wide('水辺の再生')],
        ['現状と課題', wide('① 草が茂っている。\n② 柵が古い。')],
        ['目標', wide('① 草を刈る。\n② 柵を直す。')],
      ]),
    );
    expect(found).toMatchObject([
      { number: '①', category: ['水辺の再生'] },
      { number: '②', category: ['水辺の再生'] },
    ]);
  });
});

it.each([
  ['施　策', '2-3'],
  ['基本施策', '（４）'],
  ['施策名', '№４'],
  ['重点施策', '第４'],
  ['施策', 'Ⅱ-４'],
])('%s | %s | its name: the number stands beside the name in a cell of its own', (label, number) => {
  const [record, ...more] = records(
    paragraph('政策２　水辺のまち'),
    table([
      [label, number, '渡し船の存続', '担当課', '渡船課'],
      ['目　的', { text: '毎日船が出る。', across: 4 }],
      ['主な取組', { text: '船頭を育てる。', across: 4 }],
      ['取組の成果', { text: '二人が船頭になった。', across: 4 }],
    ]),
  );
  expect(more).toEqual([]);
  expect(record).toMatchObject({ number, title: '渡し船の存続', objective: '毎日船が出る。' });
});
