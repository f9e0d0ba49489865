import { describe, expect, it } from 'vitest';
import type { Block, Line, Table } from '../../src/model/block.js';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import { withStrips } from '../../src/recognise/strips/index.js';
import { filled, paragraph, recogniseBlocks, table } from './blocks.js';

/** Strips are printed on pages. */
const inPrint = (l: Line): Line => ({ ...l, size: 10 });
const onPage = <B extends Block>(block: B): B =>
  block.kind === 'paragraph'
    ? { ...block, lines: block.lines.map(inPrint) }
    : { ...block, cells: block.cells.map((c) => ({ ...c, lines: c.lines.map(inPrint) })) };
const printed = (rows: Parameters<typeof table>[0], origin: Table['origin'] = 'ruled') => onPage(table(rows, origin));
const records = (...blocks: Block[]) => recogniseBlocks(blocks, 2025).records.map(filled);

const TOLD: Block[] = [
  printed(
    [
      ['目的', '事業内容'],
      ['夏の木陰をふやす。', '街路樹を植え、苗木を配る。'],
    ],
    'aligned',
  ),
];
const item = (title: Block, ...more: Block[]): Block[] => [title, ...TOLD, ...more];
const names = (...blocks: Block[]) =>
  records(...blocks).map(({ number, title, divisions }) => [number, title, divisions]);

describe('bars that open an item', () => {
  it.each([
    [
      'its number in a box',
      ['事業１', '並木の植え替え', '担当課　緑政課'],
      ['事業２', '苗木の配布', '担当課　緑政課・公園課'],
    ],
    [
      'name and unit in one text',
      ['事業１', '並木の植え替え 担当課　緑政課'],
      ['事業２', '苗木の配布 担当課　緑政課・公園課'],
    ],
    [
      'label and unit apart',
      ['事業１', '並木の植え替え', '担当課', '緑政課'],
      ['事業２', '苗木の配布', '担当課', '緑政課・公園課'],
    ],
    ['units in brackets', ['事業１', '並木の植え替え 【緑政課】'], ['事業２', '苗木の配布 【緑政課・公園課】']],
  ])('give number, name and who does it: %s', (_, first, second) => {
    const read = names(...item(printed([first], 'aligned')), ...item(printed([second], 'aligned')));
    expect(read).toEqual([
      ['事業１', '並木の植え替え', ['緑政課']],
      ['事業２', '苗木の配布', ['緑政課', '公園課']],
    ]);
  });

  it('may print nothing but numbers, and no unit', () => {
    const [first, second] = [printed([['1-1', '並木の植え替え']]), printed([['1-2', '苗木の配布']])];
    expect(names(...item(first), ...item(second))).toEqual([
      ['1-1', '並木の植え替え', undefined],
      ['1-2', '苗木の配布', undefined],
    ]);
  });

  it.each([
    ['behind the name', ['事業１', '並木の植え替え', '完了'], ['事業２', '苗木の配布', '未着手']],
    ['beside who does it', ['事業１', '並木の植え替え', '担当課　緑政課', '完了'], ['事業２', '苗木の配布', '未着手']],
  ])('may say how the item went, %s', (_, first, second) => {
    const form = printed([
      ['担当部', '緑の部'],
      ['目的', '夏の木陰をふやす。'],
    ]);
    const read = records(printed([first], 'aligned'), form, printed([second], 'aligned'), form);
    expect(read).toMatchObject([
      { number: '事業１', title: '並木の植え替え', department: '緑の部', achievement: { label: '完了' } },
      { number: '事業２', title: '苗木の配布', department: '緑の部', achievement: { label: '未着手' } },
    ]);
  });

  describe('below lines in large letters', () => {
    const line = (text: string, size: number): Block => {
      const block = onPage(paragraph(text));
      return block.kind === 'paragraph' ? { ...block, lines: block.lines.map((l) => ({ ...l, size })) } : block;
    };
    const read = (first: string, second: string, size: number) =>
      records(
        line(first, 14),
        ...item(printed([['事業１', '並木の植え替え']])),
        ...item(printed([['事業２', '苗木の配布']])),
        line(second, size),
        ...item(printed([['事業３', '水路の点検']])),
      ).map(({ category }) => category);

    it('belong to the levels that these name', () => {
      expect(read('緑をふやす', '水をまもる', 14)).toEqual([['緑をふやす'], ['緑をふやす'], ['水をまもる']]);
    });

    it.each([
      ['of two sizes', '水をまもる', 18],
      ['smaller than the bar', '水をまもる', 8],
      ['of which one is a sentence', '水をまもります。', 14],
    ])('belong to no levels %s', (_, second, size) => {
      expect(read('緑をふやす', second, size)).toEqual([undefined, undefined, undefined]);
    });
  });

  it('are no bars where only one is there, or nothing is told below', () => {
    const { titles } = withStrips(
      [...item(printed([['3', '並木の植え替え']])), onPage(paragraph('以上。'))],
      createLexicon(),
    );
    expect(titles.size).toBe(0);
    const alone = [printed([['3', '並木の植え替え']]), printed([['4', '苗木の配布']]), onPage(paragraph('以上。'))];
    expect(withStrips(alone, createLexicon()).titles.size).toBe(0);
  });
});

const bar = (...cells: string[]): Block => printed([cells]);
const both = (...strips: Block[]): Block[] => [
  ...item(printed([['事業１', '並木の植え替え']], 'aligned'), ...strips),
  ...item(printed([['事業２', '苗木の配布']], 'aligned')),
];

describe('bars with an indicator', () => {
  const figures = (...values: unknown[][]) => [
    expect.objectContaining({
      name: '植えた木の数',
      values: values.map(([kind, fiscalYear, value]) => expect.objectContaining({ kind, fiscalYear, value })),
    }),
  ];

  it.each([
    ['in cells', bar('ＫＰＩ', '植えた木の数', '現状値（Ｒ６） 120本', '▶', '目標値（Ｒ10） 400本')],
    ['each part in a cell', bar('ＫＰＩ', '植えた木の数', '現状値（Ｒ６）', '120本', '目標値（Ｒ10）', '400本')],
    ['in one text', bar('成果指標', '植えた木の数 現状値（令和６年度）：120本 ⇒ 目標値（令和10年度）：400本')],
    ['on a line', onPage(paragraph('指標　植えた木の数　現状値（Ｒ６）　120本　→　目標値（Ｒ10）　400本'))],
    ['on several lines', bar('ＫＰＩ', '植えた木~\nの数', '現状値（Ｒ６） 120本', '目標値（Ｒ10） 400~\n本')],
  ])('give its figures by their labels: %s', (_, strip) => {
    expect(records(...both(strip))[0]?.indicators).toEqual(figures(['baseline', 2024, 120], ['target', 2028, 400]));
  });

  it('need no years', () => {
    const strip = bar('指標', '植えた木の数', '現状 120本', '→', '目標 400本');
    const [{ indicators, currentState, objective } = {}] = recogniseBlocks(both(strip)).records.map(filled);
    expect(indicators).toEqual(figures(['baseline', null, 120], ['target', null, 400]));
    expect([currentState, objective]).toEqual([undefined, '夏の木陰をふやす。']);
  });

  it('keep a figure apart from one that is missing', () => {
    const strip = bar('ＫＰＩ', '植えた木の数', '現状値（Ｒ６） －', '▶', '目標値（Ｒ10） 400本');
    expect(records(...both(strip))[0]?.indicators).toEqual(figures(['target', 2028, 400]));
  });

  it('are none where sentences stand behind the labels', () => {
    const strip = bar('指標', '植えた木の数', '現状 枯れた木が多く、数えていない。', '目標 枯れ木をなくす。');
    expect(withStrips([strip], createLexicon()).blocks).toEqual([strip]);
  });
});

describe('boxes with years', () => {
  const schedule = [
    {
      step: null,
      years: [
        { fiscalYear: 2025, text: '苗木の調達' },
        { fiscalYear: 2026, text: '植え付け' },
      ],
    },
  ];

  it.each([
    ['above their steps', printed([['工　程', 'Ｒ７\n苗木の調達', 'Ｒ８\n植え付け']])],
    ['before their steps', printed([['工　程', '令和７年度　苗木の調達', '令和８年度　植え付け']])],
    ['with texts in cells of their own', printed([['工　程', 'Ｒ７', '苗木の調達', 'Ｒ８', '植え付け']], 'aligned')],
    ['with gaps between them', printed([['スケジュール', 'Ｒ７\n苗木の調達', '', 'Ｒ８\n植え付け']])],
  ])('are a timetable: %s', (_, strip) => {
    expect(records(...both(strip))[0]?.schedule).toEqual(schedule);
  });

  it('stand in one table with the bar above them', () => {
    const strip = printed([
      ['ＫＰＩ', { text: '植えた木の数', across: 2 }, '現状値（Ｒ６） 120本', '目標値（Ｒ10） 400本'],
      [{ text: '工程', across: 2 }, 'Ｒ７　苗木の調達', { text: 'Ｒ８　植え付け', across: 2 }],
    ]);
    expect(records(...both(strip))[0]).toMatchObject({ indicators: [{ name: '植えた木の数' }], schedule });
  });

  it('are none without a label of a timetable', () => {
    const strip = printed([['街路樹', 'Ｒ７\n苗木の調達', 'Ｒ８\n植え付け']]);
    expect(withStrips([strip], createLexicon()).blocks).toEqual([strip]);
  });
});

it('lines of a text stay as they are', () => {
  const text = paragraph('指標　植えた木の数　現状値（Ｒ６）　120本　→　目標値（Ｒ10）　400本');
  expect(withStrips([text], createLexicon()).blocks).toEqual([text]);
  expect(withStrips([onPage(text)], createLexicon()).blocks).not.toEqual([text]);
});
