import { describe, expect, test } from 'vitest';
import { block, cellsOf, centred, endingAt, find, indicesOf, isWhole, line } from './pages.js';

/** Columns at 50, 174, 258 and 291.9: the texts of the last two stand 3.9 pt apart. */
const X = [50, 174, 258, 291.9] as const;
const header = (y: number) => [
  line('組織目標', X[0], y),
  line('取組内容', X[1], y),
  line('課等', X[2], y),
  line('目標達成基準', X[3], y),
];
const register = (y: number) => [
  ...header(y),
  centred('①避難所を整え\nます。', X[1], y + 40),
  centred('危機管\n理課', X[2], y + 40),
  centred('・訓練の実施 2回\n・備蓄の更新\n・公表', X[3], y + 40),
  centred('②消防団を支え\n広報をします。', X[1], y + 84),
  centred('消防課', X[2], y + 84),
  centred('・団員数 320人', X[3], y + 84),
  centred('安全な暮らしを\n守ります。', X[0], y + 60),
  centred('①窓口を見直し\nます。', X[1], y + 122),
  centred('市民課', X[2], y + 122),
  centred('・窓口 3か所', X[3], y + 122),
  centred('便利な市役所に\nします。', X[0], y + 122),
];
const REGISTER = [
  '0,0: 組織目標',
  '0,1: 取組内容',
  '0,2: 課等',
  '0,3: 目標達成基準',
  '1,0+2: 安全な暮らしを/守ります。',
  '1,1: ①避難所を整え/ます。',
  '1,2: 危機管/理課',
  '1,3: ・訓練の実施 2回/・備蓄の更新/・公表',
  '2,1: ②消防団を支え/広報をします。',
  '2,2: 消防課',
  '2,3: ・団員数 320人',
  '3,0: 便利な市役所に/します。',
  '3,1: ①窓口を見直し/ます。',
  '3,2: 市民課',
  '3,3: ・窓口 3か所',
];

describe('a register set by white space', () => {
  test('cells stand in the middle of their rows; one spans two', () => {
    const { tables, rest } = find(register(100));
    expect(rest).toEqual([]);
    expect(tables.map(cellsOf)).toEqual([REGISTER]);
    expect(tables[0]?.origin).toBe('aligned');
    expect(tables.every(isWhole)).toBe(true);
  });

  test('a line that fills its column up to the next one ends no table', () => {
    const row = (y: number, text: string, unit: string, criterion: string) => [
      line(text, 174, y),
      line(unit, 262, y),
      ...(criterion === '' ? [] : [line(criterion, 310, y)]),
    ];
    const glyphs = [
      line('組織目標', 80, 100),
      line('取組内容', 194, 100),
      line('課等', 272, 100),
      line('目標達成基準', 320, 100),
      ...row(130, '①避難所を整え', '危機課', '・訓練 2回'),
      ...row(158, '②消防団を支える', '消防課', ''),
      ...row(186, '③水門を点検する', '河川課', '・点検 4回'),
    ];
    const { tables, rest } = find(glyphs);
    expect(rest).toEqual([]);
    expect(tables.map((t) => t.columns)).toEqual([4]);
  });

  test('without its header the columns are known by the white between them', () => {
    const { tables } = find(register(100).slice(4));
    expect(tables.map((t) => cellsOf(t).length)).toEqual([11]);
    expect(cellsOf(tables[0] as (typeof tables)[0])[0]).toBe('0,0+2: 安全な暮らしを/守ります。');
  });

  test('headings and prose around it are no part of it', () => {
    const prose = '次のとおり目標を定めて、各課で取り組みを進めて、年度末に結果を公表する';
    const found = find([
      line('青葉市の目標', 200, 40, 16),
      line('(1) 市民が安心して暮らせる地域をともにつくるまち', 49, 76, 12),
      ...register(100),
      line('(2) 概要', 49, 270, 12),
      block(`${prose}こととする。\n${prose}ものとする。`, 49, 300, 16),
    ]);
    expect(found.tables.map(cellsOf)).toEqual([REGISTER]);
    expect(found.rest.map((s) => s.text.value.slice(0, 4))).toEqual(
      ['青葉市の', '(1)', '(2)', '次のとお', '次のとお'].map((t) => expect.stringContaining(t)),
    );
  });

  test('texts at the top of their rows; the spanning one at the top or in the middle', () => {
    const rows = (objective: number) => [
      ...header(100),
      block('①避難所を整え\nます。', X[1], 130),
      block('危機管\n理課', X[2], 130),
      block('・訓練の実施\n・備蓄の更新\n・公表', X[3], 130),
      block('②消防団を支え\n広報をします。', X[1], 176),
      block('消防課', X[2], 176),
      block('・団員数 320人', X[3], 176),
      block('③空き家を調べ\nます。', X[1], 211),
      block('建築課', X[2], 211),
      block('・台帳の整備', X[3], 211),
      block('安全な暮らしを\n守ります。', X[0], objective),
    ];
    for (const y of [130, 171]) {
      const [table] = find(rows(y)).tables;
      expect(table && cellsOf(table)).toContain('1,0+3: 安全な暮らしを/守ります。');
      expect(table && cellsOf(table)).toContain('1,3: ・訓練の実施/・備蓄の更新/・公表');
    }
  });
});

describe('a list of figures', () => {
  const rows = [
    ['道路の維持', '土木課', '12,345', '11,200'],
    ['公園の更新', '公園緑地課', '3,400', '-'],
    ['窓口の委託', '', '980', '1,020'],
    ['無線の更新', '危機管理課', '125,000', '0'],
  ] as const;
  const list = rows.flatMap(([name, division, budget, spent], i) => [
    line(name, 50, 140 + 18 * i),
    line(division, 160, 140 + 18 * i),
    endingAt(budget, 300, 140 + 18 * i),
    endingAt(spent, 370, 140 + 18 * i),
  ]);

  test('figures stand at the right; the header has two lines and stands in the middle', () => {
    const { tables, rest } = find([
      line('事業名', 60, 109),
      line('担当課', 170, 109),
      line('予算額', 268, 100),
      line('（千円）', 263, 118),
      line('決算額', 338, 100),
      line('（千円）', 333, 118),
      ...list,
    ]);
    expect(rest).toEqual([]);
    expect(tables.map(cellsOf)).toEqual([
      [
        '0,0: 事業名',
        '0,1: 担当課',
        '0,2: 予算額/（千円）',
        '0,3: 決算額/（千円）',
        ...rows.flatMap((row, r) => row.flatMap((t, c) => (t === '' ? [] : [`${r + 1},${c}: ${t}`]))),
      ],
    ]);
    expect(tables.every(isWhole)).toBe(true);
  });

  test('rows without extra white, and without a header', () => {
    const { tables } = find(list);
    expect(tables.map((t) => [t.rows, t.columns])).toEqual([[4, 4]]);
  });

  test('a label over two columns', () => {
    const { tables } = find([
      line('指標名', 60, 107),
      line('目標値', 247, 100),
      line('令和5年度', 190, 118),
      line('令和6年度', 280, 118),
      line('担当課', 380, 107),
      ...['公園の利用者', '健診の受診者', '窓口の利用者'].flatMap((name, i) => [
        line(name, 50, 140 + 20 * i),
        line(`1${i}0`, 205, 140 + 20 * i),
        line(`2${i}0`, 295, 140 + 20 * i),
        line('企画課', 380, 140 + 20 * i),
      ]),
    ]);
    expect(tables.map((t) => cellsOf(t).slice(0, 6))).toEqual([
      ['0,0+2: 指標名', '0,1x2: 目標値', '0,3+2: 担当課', '1,1: 令和5年度', '1,2: 令和6年度', '2,0: 公園の利用者'],
    ]);
  });
});

describe('a form', () => {
  const value = (n: number, last: string) => `①${'市内の道路の修繕を計画にそって進める'.repeat(n)}\n②${last}`;

  test('labels stand in the middle beside their texts and wrap', () => {
    const { tables, rest } = find([
      line('部　局　名', 50, 100),
      line('水道局', 106, 100),
      centred('現状と\n課題', 50, 151),
      block(`${value(1, '点検')}\n③橋の点検を進める\n④公園を直す`, 90, 130, 14),
      centred('部局目\n標', 50, 208),
      block(`${value(1, '修繕')}\n③橋の点検を終える`, 90, 194, 14),
    ]);
    expect(rest).toEqual([]);
    expect(tables.map((t) => cellsOf(t).map((c) => c.slice(0, 12)))).toEqual([
      ['0,0: 部　局　名', '0,1: 水道局'].map((t) => expect.stringContaining(t.slice(0, 9))),
      ['0,0: 現状と/課題', '0,1: ①市内の道路の', '1,0: 部局目/標', '1,1: ①市内の道路の'],
    ]);
    expect(tables[1]?.cells.map((c) => c.lines.length)).toEqual([2, 4, 2, 3]);
  });
});

describe('what is no table', () => {
  const sentence = '市では避難所の環境を改めるため備蓄品の更新を進めている';
  test.each([
    ['prose', [block(Array.from({ length: 8 }, () => `${sentence}${sentence}`).join('\n'), 50, 100, 16)]],
    [
      'a list with hanging numbers',
      ['①', '②', '③'].flatMap((n, i) => [
        line(n, 50, 100 + 34 * i),
        block(`${sentence}\nこととする。`, 75, 100 + 34 * i, 16),
      ]),
    ],
    [
      'two newspaper columns',
      [50, 310].map((x, k) =>
        block(
          Array.from({ length: 12 }, (_, i) => sentence.slice(0, (i + k) % 5 === 4 ? 9 : 24)).join('\n'),
          x,
          100,
          16,
        ),
      ),
    ],
    ['a signature', [line('令和7年4月1日', 70, 100), line('青葉市長', 200, 100), line('山田太郎', 280, 100)]],
    [
      'a heading and its number',
      [line('１', 50, 100, 14), line('はじめに', 80, 100, 14), block(`${sentence}\n${sentence}`, 50, 130, 16)],
    ],
    ['a line of contents', [line('１はじめに………………………………３', 50, 100), line('２財政の見通し…………………………５', 50, 120)]],
    ['nothing', []],
  ])('%s', (_, glyphs) => {
    const { tables, rest } = find(glyphs);
    expect(tables).toEqual([]);
    expect(rest.length > 0).toBe(glyphs.length > 0);
  });
});

test('every character stands in one place', () => {
  const glyphs = [
    line('青葉市の目標', 200, 40, 16),
    ...register(100),
    line('部　局　名', 50, 300),
    line('水道局', 120, 300),
  ];
  const printed = glyphs
    .flat()
    .filter((g) => g.text.trim() !== '')
    .map((g) => g.index);
  const kept = new Set(indicesOf(find(glyphs)));
  expect(printed.filter((i) => !kept.has(i))).toEqual([]);
  expect(kept.size).toBe(indicesOf(find(glyphs)).length);
});

test('vertical writing is left alone', () => {
  const glyphs = line('縦書き', 50, 100).map((g) => ({ ...g, vertical: true }));
  expect(find([glyphs]).rest.length).toBeGreaterThan(0);
});

test('a page of thousands of rows takes its time in proportion', () => {
  const page = Array.from({ length: 3000 }, (_, i) => [
    ...line(`事業${i}`, 50, 100 + 18 * i),
    ...line('土木課', 160, 100 + 18 * i),
    ...endingAt(`${i * 7}`, 300, 100 + 18 * i),
  ]);
  const start = performance.now();
  const { tables } = find(page);
  expect(tables.reduce((n, t) => n + t.rows, 0)).toBe(3000);
  expect(performance.now() - start).toBeLessThan(10_000);
});

test('a page number under a table is no part of it', () => {
  const found = find([...register(100), line('- 3 -', 285, 262)]);
  expect(found.tables.map(cellsOf)).toEqual([REGISTER]);
  expect(found.rest.map((s) => s.text.value)).toEqual(['- 3 -']);
});

test('a line over all columns heads the rows below it', () => {
  const rows = (y: number) => [
    ...['①避難所を整える。', '②消防団。'].flatMap((t, i) => [
      line(t, X[0], y + 20 * i),
      line('危機管理課', X[1], y + 20 * i),
      line('市', X[2], y + 20 * i),
      line('・会議の開催', X[3], y + 20 * i),
    ]),
  ];
  const { tables } = find([
    ...header(100),
    line('基本方針１　安全に安心して暮らせる地域をともにつくるまち', X[0], 120),
    ...rows(140),
    line('基本方針２　いつまでも健やかに暮らし続けることができるまち', X[0], 180),
    ...rows(200),
  ]);
  expect(tables.map((t) => cellsOf(t).filter((c) => c.includes('x4')))).toEqual([
    [
      '1,0x4: 基本方針１　安全に安心して暮らせる地域をともにつくるまち',
      '4,0x4: 基本方針２　いつまでも健やかに暮らし続けることができるまち',
    ],
  ]);
});

test('a year before a gap dates its line, it is no label of a form', () => {
  const title = [line('令和5年度', 180, 60, 14), line('職場の目標とその結果', 260, 60, 14)];
  expect(find([...title, line('担当ごとにまとめました。', 50, 100)]).tables).toEqual([]);
});
