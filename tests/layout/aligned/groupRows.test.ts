import { describe, expect, test } from 'vitest';
import { block, cellsOf, find, line } from './pages.js';

const X = [50, 80, 230, 330] as const;
const header = [
  line('番号', X[0], 100),
  line('取組内容', X[1], 100),
  line('課等', X[2], 100),
  line('目標値', X[3], 100),
];
/** Rows of one pitch, however many lines they have; a heading takes a row. */
const row = (y: number, number: string, text: string, unit: string, target: string) => [
  line(number, X[0], y),
  block(text, X[1], y, 17),
  block(unit, X[2], y, 17),
  line(target, X[3], y),
];

test.each(['＜消防本部＞', '【消防本部】', '■ 消防本部'])(
  'a heading has a row of its own in a list of even pitch: %s',
  (name) => {
    const { tables } = find([
      ...header,
      line(name, X[0], 122),
      ...row(139, '1', '火災警報器の設置', '予防課', '80％'),
      ...row(156, '2', '救命講習の受講者', '救急課', '300人'),
      line('＜上下水道部＞', X[0], 178),
      ...row(195, '3', '老朽化した水道管の\n更新', '水道課\n工務係', '5km'),
      ...row(229, '4', '漏水の調査', '水道課', '40件'),
      ...row(246, '5', '検針の委託', '業務課', '2地区'),
    ]);
    expect(tables.map((t) => cellsOf(t).filter((c) => /^\d+,0/.test(c)))).toEqual([
      ['0,0: 番号', `1,0x4: ${name}`, '2,0: 1', '3,0: 2', '4,0x4: ＜上下水道部＞', '5,0: 3', '6,0: 4', '7,0: 5'],
    ]);
    expect(tables.flatMap(cellsOf)).toContain('5,1: 老朽化した水道管の/更新');
    expect(tables.flatMap(cellsOf)).toContain('5,2: 水道課/工務係');
  },
);

describe('entries of two lines below a header with a small year', () => {
  const years = [...header, line('（令和7年度）', X[3], 114, 8)];
  const entries = (name: string, size: number) => [
    line(name, X[0], 142, size),
    ...row(165, '1', '渡し船の運航に\n必要な船頭の確保', '観光課\n交通課', '90日'),
    ...row(207, '2', '棚田の保全', '農政課', '40人'),
    line('農林水産部', X[0], 240, size),
    ...row(263, '3', '里道の草刈りと\n手すりの設置', '林務課', '5回'),
    ...row(305, '4', '藻場の見回り', '水産課', '12回'),
  ];

  test.each([
    ['〔観光交流部〕', 12],
    ['観光交流部', 13],
    ['観光交流部（２件）', 10],
    ['１　観光交流部', 12],
  ])('go on below a line that names their group: %s', (name, size) => {
    const { tables } = find([...years, ...entries(name, size)]);
    expect(tables).toHaveLength(1);
    const cells = tables.flatMap(cellsOf);
    expect(cells).toContain('0,3: 目標値/（令和7年度）');
    expect(cells).toContain(`1,0x4: ${name}`);
    expect(cells).toContain('2,1: 渡し船の運航に/必要な船頭の確保');
    expect(cells).toContain('2,2: 観光課/交通課');
    expect(cells).toContain('5,1: 里道の草刈りと/手すりの設置');
  });
});

test('lines that the writer broke are no rows where white parts the rows', () => {
  const columns = [50, 130, 300] as const;
  const entry = (y: number, unit: string, text: string, target: string) => [
    block(unit, columns[0], y, 15),
    block(text, columns[1], y, 15),
    line(target, columns[2], y),
  ];
  const { tables } = find([
    line('課等', columns[0], 100),
    line('取組内容', columns[1], 100),
    line('目標値', columns[2], 100),
    ...entry(125, '観光課\n交通課', '渡し船の運航に\n必要な船頭の確保', '90日'),
    ...entry(161, '農政課\n林務課', '棚田の保全と\n里道の草刈り', '40人'),
    ...entry(197, '水産課', '藻場の\n見回り', '12回'),
    ...entry(233, '学校教育課', '舟歌の伝承', '5回'),
  ]);
  const cells = tables.flatMap(cellsOf);
  expect(cells).toContain('1,1: 渡し船の運航に/必要な船頭の確保');
  expect(cells).toContain('2,0: 農政課/林務課');
  expect(cells).toContain('3,1: 藻場の/見回り');
});

describe('labels in the middle of their columns, texts at the left', () => {
  const starts = [50, 95, 225, 305, 470] as const;
  const labels = ['番号', '事業名', '担当課', '取組内容', '目標値'] as const;
  const middles = [60, 150, 247, 375, 490] as const;
  const centredHeader = labels.map((l, i) => line(l, (middles[i] as number) - 5 * l.length, 100));
  const entry = (y: number, ...texts: readonly string[]) => texts.map((t, i) => block(t, starts[i] as number, y, 13));

  test.each(['１　川と暮らす', '【川と暮らす】', '基本目標Ⅰ　川と暮らすまち', '（1）川と暮らす'])(
    'head rows of groups and items: %s',
    (name) => {
      const { tables, rest } = find([
        line('（単位：千円）', 470, 82),
        ...centredHeader,
        line(name, 50, 117),
        ...entry(134, '1', '渡し船の運航', '観光課', '桟橋を直し、週末\nの便を増やす。', '90日'),
        ...entry(166, '2', '堤の草刈り', '河川課', '区と日を決めて刈\nる。', '4回'),
        line('２　森を育てる', 50, 198),
        ...entry(215, '3', '里山の道づくり', '林務課', '道標を立てる。', '3km'),
        ...entry(234, '4', '苗木の配布', '林務課', '春と秋に配る。', '500本'),
      ]);
      expect(tables.map((t) => cellsOf(t).filter((c) => /^\d+,[01]/.test(c)))).toEqual([
        [
          ...['0,0: 番号', '0,1: 事業名', `1,0x5: ${name}`],
          ...['2,0: 1', '2,1: 渡し船の運航', '3,0: 2', '3,1: 堤の草刈り', '4,0x5: ２　森を育てる'],
          ...['5,0: 3', '5,1: 里山の道づくり', '6,0: 4', '6,1: 苗木の配布'],
        ],
      ]);
      expect(tables.flatMap(cellsOf)).toContain('2,3: 桟橋を直し、週末/の便を増やす。');
      expect(rest.map((s) => s.text.value)).toEqual(['（単位：千円）']);
    },
  );
});

test.each([
  ['◇ 上下水道局', true],
  ['■ 上下水道局', false],
  ['上下水道局', false],
])('a heading at the foot of the page belongs to the table whose groups have its mark: %s', (foot, isOfTable) => {
  const { tables } = find([
    ...header,
    line('◇ 消防本部', X[0], 122),
    ...row(139, '1', '火災警報器の設置', '予防課', '80％'),
    line('◇ 港湾部', X[0], 161),
    ...row(178, '2', '桟橋の修繕', '港湾課', '3か所'),
    ...row(195, '3', '灯台の公開', '港湾課', '5回'),
    line(foot, X[0], 217),
  ]);
  expect(tables.flatMap(cellsOf).includes(`6,0x4: ${foot}`)).toBe(isOfTable);
});
