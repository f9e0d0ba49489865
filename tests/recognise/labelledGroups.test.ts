import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, type TestCell, table } from './blocks.js';

type Group = readonly [title: string, standard: string, partner: string, action: string];
const FERRY: Group = ['渡し場の再開', '渡し舟が毎日動いている。', '漁協', '桟橋を直し、船頭を募る。'];
const LIGHT: Group = ['灯台の公開', '灯台に登った人が500人を超えている。', '海上保安部', '階段の手すりを付け替える。'];
const NONE: Group = ['', '', '', ''];

const ruled = (head: string, labels: readonly [string, string], groups: readonly Group[]): TestCell[][] => [
  [{ text: head, across: 2 }, '協力いただく方々', '達成のための方策'],
  ...groups.flatMap(([title, standard, partner, action], i): TestCell[][] => [
    [`${labels[0]}${i + 1}`, title, { text: partner, down: 2 }, { text: action, down: 2 }],
    [labels[1], standard],
  ]),
];
const delimited = (head: string, labels: readonly [string, string], groups: readonly Group[]): TestCell[][] => [
  [head, '', '協力いただく方々', '達成のための方策'],
  ...groups.flatMap(([title, standard, partner, action], i): TestCell[][] => [
    [`${labels[0]}${i + 1}`, title, partner, action],
    [labels[1], standard, '', ''],
  ]),
];

const read = (rows: readonly (readonly TestCell[])[], origin: 'ruled' | 'delimited') => {
  const plan = recogniseBlocks([paragraph('港湾部'), table(rows, origin)], 2024);
  return {
    head: plan.departments[0]?.head?.name?.value ?? null,
    records: plan.records.map((r) => [
      r.number?.marker?.value,
      r.title?.value,
      r.criteria[0]?.value,
      r.measures?.value,
    ]),
  };
};

describe('items with rows of labels on the left and cells beside all of them', () => {
  const items = [
    [FERRY[0], FERRY[1], FERRY[3]],
    [LIGHT[0], LIGHT[1], LIGHT[3]],
  ];
  it.each([
    ['部の目標', ['目標', '達成水準'], null],
    ['部の課題　港湾部長　大杉　和正', ['課題', '達成水準'], '大杉 和正'],
    ['今年度の重点', ['重点目標', '達成基準'], null],
  ] as const)('are a row of a register each below %s', (head, labels, name) => {
    for (const [rows, origin] of [
      [ruled(head, labels, [FERRY, LIGHT, NONE]), 'ruled'],
      [delimited(head, labels, [FERRY, LIGHT, NONE]), 'delimited'],
    ] as const) {
      const found = read(rows, origin);
      expect(found.head).toBe(name);
      expect(found.records).toEqual(items.map((item, i) => [`${labels[0]}${i + 1}`, ...item]));
    }
  });

  it('may be one alone between rules', () => {
    expect(read(ruled('部の目標', ['目標', '達成水準'], [FERRY]), 'ruled').records).toEqual([
      ['目標1', FERRY[0], FERRY[1], FERRY[3]],
    ]);
  });

  it('are none where each row has cells of its own', () => {
    const rows = ruled('部の目標', ['目標', '達成水準'], [FERRY, LIGHT]).map((row, i) =>
      i === 0 ? row : [row[0] ?? '', row[1] ?? '', '漁協', '船頭を募る。'],
    );
    expect(read(rows, 'ruled').records).not.toContainEqual(['目標1', FERRY[0], FERRY[1], '船頭を募る。']);
  });
});
