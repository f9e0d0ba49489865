import { describe, expect, it } from 'vitest';
import { readChoice } from '../../src/recognise/choice.js';
import { linesToGoals } from '../../src/recognise/goals.js';
import { linesToHead, textToDepartment } from '../../src/recognise/head.js';
import { linesToItems, valueToItems } from '../../src/recognise/items.js';
import { findLegend, tableToLegend } from '../../src/recognise/legend.js';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import { linesToStamped } from '../../src/recognise/stamp.js';
import { linesToValue } from '../../src/recognise/value.js';
import { line, lines, paragraph, plain, records, table, text } from './blocks.js';

const LEXICON = createLexicon();

describe('a result at the end of a goal', () => {
  it.each<[string, string, string | null, string | null]>([
    ['橋の点検を終えます！ 達成', '橋の点検を終えます！', '達成', 'achieved'],
    ['橋の点検を終えます。一部達成', '橋の点検を終えます。', '一部達成', 'partial'],
    ['橋の点検を終えます\n未達成', '橋の点検を終えます', '未達成', 'missed'],
    ['目標の達成', '目標の達成', null, null],
    ['達成', '達成', null, null],
    ['橋の点検を終えます！', '橋の点検を終えます！', null, null],
  ])('%j', (given, goal, label, level) => {
    const read = linesToStamped(lines(given), []);
    expect(read.text.value).toBe(goal);
    expect(read.achievement?.label.value ?? null).toBe(label);
    expect(read.achievement?.level ?? null).toBe(level);
  });

  it('set apart in a frame of its own is taken as it stands', () => {
    const read = linesToStamped([line('橋の点検 ◎ を終える', { badges: [[5, 6]] })], []);
    expect(read.achievement).toMatchObject({ level: 'exceeded' });
    expect(read.text.value).not.toContain('◎');
  });
});

describe('a choice of boxes', () => {
  it.each<[string, string | null]>([
    ['□拡充 ☑継続 □縮小', '継続'],
    ['■拡充　□継続', '拡充'],
    ['□拡充 □継続', null],
    ['☑拡充 ☑継続 □縮小', null],
    ['方向：□拡充 ☑継続', null],
    ['☑継続', null],
    ['■ 主な取組', null],
  ])('%s', (given, chosen) => expect(readChoice(text(given))?.value ?? null).toBe(chosen));
});

describe('a head', () => {
  it.each<[string, [string, string, string | null] | null]>([
    ['土木部長\n橋本 渡', ['土木部長', '橋本 渡', null]],
    ['土木部長\nはしもと わたる\n橋本 渡', ['土木部長', '橋本 渡', 'はしもと わたる']],
    ['はしもと わたる\n土木部長 橋本 渡', ['土木部長', '橋本 渡', 'はしもと わたる']],
    ['土木部長\nはしもと なずな\n橋本 なずな', ['土木部長', '橋本 なずな', 'はしもと なずな']],
    ['教育長（長谷 文夫）', ['教育長', '長谷 文夫', null]],
    ['土木部長　大木戸　つぐみ', ['土木部長', '大木戸 つぐみ', null]],
    ['土木部長　大木戸（おおきど）', ['土木部長', '大木戸', 'おおきど']],
    ['土木部長　大木戸　つぐみ（おおきど　つぐみ）', ['土木部長', '大木戸 つぐみ', 'おおきど つぐみ']],
    ['土木部長　せり　なずな［セリ ナズナ］', ['土木部長', 'せり なずな', 'セリ ナズナ']],
    ['土木部長', null],
    ['土木部長は、橋の点検を終えます。', null],
    ['橋本 渡', null],
  ])('%j', (given, head) => {
    const read = linesToHead(lines(given));
    expect(read && [read.title?.value, read.name?.value, read.reading?.value ?? null]).toEqual(head);
  });

  it('stands beside its department on one line', () => {
    const read = textToDepartment(text('総務局　総務局長　水野 恵子'), LEXICON);
    expect(plain(read)).toMatchObject({ name: '総務局', head: { title: '総務局長', name: '水野 恵子' } });
    expect(textToDepartment(text('総務課　総務課長　水野 恵子'), LEXICON)).toBeNull();
  });
});

describe('numbered items', () => {
  const items = (value: string) =>
    linesToItems(lines(value)).items.map((i) => [i.marker.value, i.lines.map((l) => l.text.value).join('/')]);
  it.each<[string, string, string[][]]>([
    [
      'by their markers',
      '① 橋\n② 道',
      [
        ['①', '橋'],
        ['②', '道'],
      ],
    ],
    [
      'with further lines',
      '① 橋を\n直す\n② 道',
      [
        ['①', '橋を/直す'],
        ['②', '道'],
      ],
    ],
    [
      'with inner numbers',
      '① 橋\n(1) 長い橋\n② 道',
      [
        ['①', '橋/(1) 長い橋'],
        ['②', '道'],
      ],
    ],
    [
      'whose texts begin with a figure',
      '1 3校を統合する\n2 24時間の窓口',
      [
        ['1', '3校を統合する'],
        ['2', '24時間の窓口'],
      ],
    ],
    ['not for a figure alone', '1 3校を統合する\n校舎を直す', []],
    ['on one line, after a sentence', '① 橋を直す。② 道を直す。', [['①', '橋を直す。② 道を直す。']]],
    ['not for a reference', '①は②より先に', [['①', 'は②より先に']]],
    ['not for a year', '2024年に直す', []],
  ])('%s', (_, value, expected) => expect(items(value)).toEqual(expected));

  it('leave what stands before them', () => {
    const list = linesToItems(lines('次のとおり行う。\n① 橋\n② 道'));
    expect(list.preface.map((l) => l.text.value)).toEqual(['次のとおり行う。']);
  });
});

describe('entries of a list', () => {
  it.each<[string, string, string[]]>([
    ['bullets, marks removed', '・橋 3本\n・道 5km', ['橋 3本', '道 5km']],
    ['a bullet over two lines', '・橋の点検を~\n終える\n・道', ['橋の点検を終える', '道']],
    ['paragraphs', '橋 3本\n道 5km', ['橋 3本', '道 5km']],
    ['a note stays a note', '・橋 3本\n※長い橋のみ', ['橋 3本\n※長い橋のみ']],
    ['one wrapped line', '橋の点検を~\n終える', ['橋の点検を終える']],
    ['run together by a converter', '・橋 3本 ・道 5km', ['橋 3本', '道 5km']],
  ])('%s', (_, value, expected) =>
    expect(valueToItems(linesToValue(lines(value))).map((t) => t.value)).toEqual(expected),
  );
});

describe('goals', () => {
  const goals = (value: string, listed: boolean) => linesToGoals(lines(value), [], listed).goals.map((g) => g.ordinal);
  it.each<[string, string, boolean, number[]]>([
    ['numbered', '1 橋を直す。\n2 道を直す。', false, [1, 2]],
    ['bulleted under a heading of goals', '・橋を直す。\n・道を直す。', true, [1, 2]],
    ['bulleted under another heading', '・橋を直す。\n・道を直す。', false, []],
    ['numbered from nothing by a program', 'null 橋を直す。\nnull 道を直す。', false, [1, 2]],
    ['one sentence', '橋を直す。', true, []],
  ])('%s', (_, value, listed, ordinals) => expect(goals(value, listed)).toEqual(ordinals));
});

describe('a legend', () => {
  const marks = (...blocks: Parameters<typeof findLegend>[0]) =>
    findLegend(blocks, LEXICON).map((e) => [e.mark, e.meaning]);
  const WANTED = [
    ['Ａ', '目標を達成した'],
    ['Ｂ', '一部を達成した'],
  ];
  it.each<[string, Parameters<typeof findLegend>[0][number]]>([
    ['a line', paragraph('Ａ：目標を達成した Ｂ：一部を達成した')],
    ['lines', paragraph('評価の基準\nＡ：目標を達成した\nＢ：一部を達成した')],
    ['cells that hold another line, too', table([['総務課~\nＡ：目標を達成した', 'Ｂ：一部を達成した']])],
    ['a table', table([['評価の基準', 'Ａ：目標を達成した', 'Ｂ：一部を達成した']])],
    [
      'a cell, with nothing but spaces between',
      table([['達成状況：', 'Ａ　目標を達成した　Ｂ　一部を達成した']], 'aligned'),
    ],
    [
      'a label',
      table([
        ['番号', '取組項目', '評価\n（Ａ：目標を達成した Ｂ：一部を達成した）'],
        ['1', '橋', 'Ａ'],
      ]),
    ],
  ])('in %s', (_, block) => expect(marks(block)).toEqual(WANTED));

  it.each<[string, Parameters<typeof findLegend>[0][number]]>([
    ['labelled text', paragraph('目標：点検を終える\n担当：道路課')],
    ['one mark alone', paragraph('Ａ：目標を達成した')],
  ])('is not %s', (_, block) => expect(marks(block)).toEqual([]));

  it('of a table that holds other things is no table of marks', () => {
    expect(
      tableToLegend(
        table([
          ['番号', '取組項目', '担当課'],
          ['1', '橋', '道路課'],
          ['凡例', 'Ａ：達成した', 'Ｂ：一部達成'],
        ]),
      ),
    ).toEqual([]);
  });
});

describe('a panel', () => {
  it('gives a record a goal, and the department its head and texts', () => {
    const read = records(
      table([
        [{ text: '土木部', across: 2 }],
        [
          '土木部長\n橋本 渡',
          { text: '★ 私の約束\n1　橋の点検を終えます！ 達成\n2　照明を替えます！ 未達成', down: 2 },
        ],
        ['■ 運営方針\n安全なまち'],
        [{ text: '■ 主な仕事\n道路と橋の管理をしています。', across: 2 }],
      ]),
    );
    expect(read).toMatchObject([
      { department: '土木部', objective: '橋の点検を終えます！', achievement: { level: 'achieved' } },
      { department: '土木部', objective: '照明を替えます！', achievement: { level: 'missed' } },
    ]);
  });
});
