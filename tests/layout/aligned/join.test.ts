import { describe, expect, test } from 'vitest';
import type { Table } from '../../../src/model/block.js';
import { block, cellsOf, centred, find, isWhole, joinAlignedTables, line } from './pages.js';

const X = [50, 174, 262, 310] as const;
const header = (y: number) => [
  line('組織目標', X[0], y),
  line('取組内容', X[1], y),
  line('課等', X[2], y),
  line('目標達成基準', X[3], y),
];
const row = (y: number, texts: readonly [string, string, string]) =>
  texts.flatMap((t, i) => (t === '' ? [] : [centred(t, X[i + 1] as number, y)]));

const tableOf = (glyphs: Parameters<typeof find>[0], page: number, above: Table | null = null): Table => {
  const { tables, rest } = find(glyphs, page, above);
  expect(rest).toEqual([]);
  expect(tables.length).toBe(1);
  return tables[0] as Table;
};

const above = () =>
  tableOf(
    [
      ...header(600),
      ...row(650, ['①避難所を整え\nます。', '危機管\n理課', '・訓練の実施']),
      ...row(700, ['②消防団を支え、', '消防課', '・団員数\n・広報']),
      block('安全な暮らしを\n守ります。', X[0], 644),
    ],
    1,
  );

describe('a register over a page break', () => {
  test('the header is printed again, a row is cut, and the spanning cell goes on', () => {
    const below = tableOf(
      [
        ...header(60),
        ...row(90, ['広報をします。', '', '・会議の開催']),
        ...row(130, ['③空き家を調べ\nます。', '建築課', '・台帳の整備']),
        ...row(170, ['①窓口を見直し\nます。', '市民課', '・窓口 3か所']),
        centred('便利な市役所に\nします。', X[0], 170),
      ],
      2,
    );
    const joined = joinAlignedTables(above(), below);
    expect(joined && cellsOf(joined)).toEqual([
      '0,0: 組織目標',
      '0,1: 取組内容',
      '0,2: 課等',
      '0,3: 目標達成基準',
      '1,0+3: 安全な暮らしを/守ります。',
      '1,1: ①避難所を整え/ます。',
      '1,2: 危機管/理課',
      '1,3: ・訓練の実施',
      '2,1: ②消防団を支え、/広報をします。',
      '2,2: 消防課',
      '2,3: ・団員数/・広報/・会議の開催',
      '3,1: ③空き家を調べ/ます。',
      '3,2: 建築課',
      '3,3: ・台帳の整備',
      '4,0: 便利な市役所に/します。',
      '4,1: ①窓口を見直し/ます。',
      '4,2: 市民課',
      '4,3: ・窓口 3か所',
    ]);
    expect(joined && isWhole(joined)).toBe(true);
    expect(joined?.breaks).toEqual([3]);
    expect(joined?.cells.find((c) => c.row === 2 && c.column === 1)?.box).toBeNull();
  });

  const goesOn = [
    ...row(70, ['③空き家を調べ\nます。', '建築課', '・台帳の整備']),
    ...row(120, ['④街灯を増やし\nます。', '市民課', '・街灯 20基']),
  ];

  test.each([
    ['in its columns', true],
    ['in the columns that it has on this page', false],
  ])('without a header and with a blank column, read %s', (_, known) => {
    const first = above();
    const joined = joinAlignedTables(first, tableOf(goesOn, 2, known ? first : null));
    expect(joined && cellsOf(joined)).toContain('1,0+4: 安全な暮らしを/守ります。');
    expect(joined && cellsOf(joined).slice(-3)).toEqual([
      '4,1: ④街灯を増やし/ます。',
      '4,2: 市民課',
      '4,3: ・街灯 20基',
    ]);
    expect(joined && isWhole(joined)).toBe(true);
  });

  test('another table is not joined', () => {
    const elsewhere = tableOf(
      header(60)
        .map((glyphs) =>
          glyphs.map((g) => ({ ...g, box: [g.box[0] * 0.8, g.box[1], g.box[2] * 0.8, g.box[3]] as const })),
        )
        .concat(row(90, ['③空き家を\n調べます。', '', '・台帳の整備'])),
      2,
    );
    expect(joinAlignedTables(above(), elsewhere)).toBeNull();
    expect(joinAlignedTables(above(), { ...above(), origin: 'ruled' })).toBeNull();
    const otherHeader = tableOf(
      [
        line('事業名', X[0], 60),
        line('指標名', X[1], 60),
        line('単位', X[2], 60),
        line('目標値', X[3], 60),
        ...row(90, ['公園の利用者', '人', '300']),
        line('公園の更新', X[0], 90),
      ],
      2,
    );
    expect(joinAlignedTables(above(), otherHeader)).toBeNull();
  });
});

describe('a form over a page break', () => {
  const text = '①市内の道路の修繕を計画にそって進める\n②橋の点検を進める\n③公園を直す\n④街灯を増やす';
  const form = (y: number) => [
    centred('現状と\n課題', 50, y + 21),
    block(text, 90, y, 14),
    centred('部局目\n標', 50, y + 81),
    block(text, 90, y + 60, 14),
  ];

  test('the rest of a row has no label of its own', () => {
    const first = tableOf(form(600), 1);
    const below = tableOf(
      [block('⑤川を清める', 90, 50), centred('手段及\nび方策', 50, 86), block(text, 90, 65, 14)],
      2,
      first,
    );
    const joined = joinAlignedTables(first, below);
    expect(joined?.cells.map((c) => c.lines.length)).toEqual([2, 4, 2, 5, 2, 4]);
  });

  test('the rest alone is known by the columns above', () => {
    const first = tableOf(form(600), 1);
    const { tables, rest } = find(
      [block('⑤川を清める\n⑥森を守る', 90, 50, 14), line('青葉市の方針', 230, 140, 16)],
      2,
      first,
    );
    expect(rest.map((s) => s.text.value)).toEqual(['青葉市の方針']);
    const joined = joinAlignedTables(first, tables[0] as Table);
    expect(joined?.cells.map((c) => c.lines.length)).toEqual([2, 4, 2, 6]);
  });

  test('a heading spread letter by letter over both columns is no row of theirs', () => {
    const first = tableOf(form(600), 1);
    // A letter stands where the texts begin, and the white before it where the columns part.
    const heading = [...'水辺公園部'].flatMap((letter, i) => line(letter, 90 + (i - 2) * 22, 50));
    const { tables, rest } = find([heading], 2, first);
    expect(tables).toEqual([]);
    expect(rest.map((s) => s.text.value)).toEqual(['水辺公園部']);
  });

  test('a new form begins with the same label', () => {
    expect(joinAlignedTables(tableOf(form(600), 1), tableOf(form(50), 2))).toBeNull();
  });
});
