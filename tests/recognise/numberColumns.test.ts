import { describe, expect, it } from 'vitest';
import { plain, recogniseBlocks, records, type TestCell, table } from './blocks.js';

const read = (rows: readonly (readonly TestCell[])[], origin: 'ruled' | 'delimited' = 'ruled') =>
  recogniseBlocks([table(rows, origin)], 2024).records.map((r) => ({
    number: r.number?.marker?.value ?? null,
    title: r.title?.value ?? null,
    category: plain(r.category),
    status: r.progress[0]?.status?.value ?? null,
  }));

describe('a head over numbers and names', () => {
  it.each([
    ['具体的施策', '①', '②'],
    ['取組', '1-1', '1-2'],
    ['事業名', '（1）', '（2）'],
  ])('gives each item of %s its number', (label, first, second) => {
    const found = read([
      ['基本目標', { text: label, across: 2 }, '担当課', '目標値'],
      ['基本目標１　森を守る', first, '苗木の配布', '林務課', '300本'],
      ['基本目標１　森を守る', second, '遊歩道の手入れ', '林務課', '4回'],
    ]);
    expect(found).toMatchObject([
      { number: first, title: '苗木の配布' },
      { number: second, title: '遊歩道の手入れ' },
    ]);
  });

  it('in a text stands over the numbers alone', () => {
    const found = read(
      [
        ['施策', '', '具体的な取組', '', '担当課', '令和6年度の実施内容', '評価'],
        ['Ⅰ', '川を楽しむ', '①', '舟遊びの再開', '観光課', '船着き場を二つ直した。', '達成'],
        ['', '', '②', '釣り場の案内', '観光課', '案内板を六つ立てた。', '達成'],
      ],
      'delimited',
    );
    expect(found).toEqual([
      { number: '①', title: '舟遊びの再開', category: ['Ⅰ 川を楽しむ'], status: '船着き場を二つ直した。' },
      { number: '②', title: '釣り場の案内', category: ['Ⅰ 川を楽しむ'], status: '案内板を六つ立てた。' },
    ]);
  });
});

it.each([
  ['令和6年度実施内容（PLAN）', 'plan'],
  ['令和6年度実施内容【計画】', 'plan'],
  ['令和6年度実施内容', 'done'],
])('%s right of what is named tells what was %s', (head, kind) => {
  const [first] = records(
    table([
      [{ text: '柱', across: 2 }, { text: '具体策', across: 2 }, head, '評価'],
      ['1', '川を楽しむ', '1', '舟遊びの再開', '①船着き場の調査（9月）\n②船頭の募集（11月）', '○'],
      ['2', '森を楽しむ', '1', '遊歩道の整備', '①倒木の処分（6月）\n②案内板の設置（10月）', '△'],
    ]),
  );
  const told = '①船着き場の調査（9月）\n②船頭の募集（11月）';
  expect(first).toMatchObject({ number: '1', title: '舟遊びの再開', category: ['1 川を楽しむ'] });
  expect([first?.measures, first?.progress]).toMatchObject(
    kind === 'plan' ? [told, undefined] : [undefined, [{ status: told }]],
  );
});

it('reads a register whose last head begins with a figure, and sums in the unit of a note', () => {
  const found = recogniseBlocks(
    [
      table([
        [{ text: '（単位：千円）', across: 4 }],
        ['番号', '取組項目', '歳出削減額', '２か年計'],
        ['1', '灯油の共同購入', '45', '80'],
      ]),
    ],
    2024,
  ).records;
  expect(found.map((r) => [r.title?.value, r.progress[0]?.expenditureEffect?.yen])).toEqual([
    ['灯油の共同購入', 45_000],
  ]);
});

it.each([
  [
    [
      ['評価', '内容', '評価', '内容'],
      ['Ａ', '目標を上回った', 'Ｂ', '目標を達成した'],
    ],
  ],
  [
    [
      ['記号', 'Ａ', 'Ｂ'],
      ['意味', '目標を上回った', '目標を達成した'],
    ],
  ],
])('explains marks in pairs of cells', (legend) => {
  const register = table([
    ['番号', '取組項目', '担当課', '評価'],
    ['1', '井戸の点検', '水道課', 'Ｂ'],
    ['2', '橋の塗装', '土木課', 'Ａ'],
  ]);
  const { records } = recogniseBlocks([table(legend), register], 2024);
  expect(records.map((r) => [r.title?.value, r.achievement?.meaning])).toEqual([
    ['井戸の点検', '目標を達成した'],
    ['橋の塗装', '目標を上回った'],
  ]);
});

describe('a head that only sorts, above words that count', () => {
  const numbers = (label: string, marks: readonly string[]) =>
    read([
      [label, '取組名', '取組の内容'],
      ...marks.map((mark, i) => [mark, ['水路の改修', '堤の補強', '桜の植替え'][i] as string, '職員が歩いて調べる。']),
    ]).map((r) => [r.number, r.category]);

  it.each([
    ['区分', '重点１', '重点２', '重点３'],
    ['取組区分', '挑戦①', '挑戦②', '挑戦③'],
    ['分　類', '宣言その1', '宣言その2', '宣言その3'],
    ['区分', '最重点（１）', '最重点（２）', '最重点（１）'],
  ])('numbers the items: %s %s %s %s', (label, ...marks) => {
    expect(numbers(label, marks)).toEqual(marks.map((m) => [m, []]));
  });

  it.each([
    ['区分', '重点１', '重点１', '重点２'],
    ['区分', '重点１', '重点３', '重点７'],
    ['区分', '重点１', '一般２', '一般３'],
  ])('stays a level: %s %s %s %s', (label, ...marks) => {
    expect(numbers(label, marks).map(([number]) => number)).toEqual([null, null, null]);
  });
});
