import { describe, expect, it, test } from 'vitest';
import { plain, recogniseBlocks, records, type TestCell, table } from './blocks.js';

/** What the records of one register say, as plain values. */
const read = (rows: readonly (readonly TestCell[])[], origin: 'ruled' | 'delimited' = 'ruled') =>
  recogniseBlocks([table(rows, origin)], 2024).records.map((r) => ({
    title: r.title?.value ?? null,
    objective: r.objective?.value ?? null,
    measures: r.measures?.value ?? null,
    number: r.number?.marker?.value ?? null,
    department: r.department?.value ?? null,
    category: plain(r.category),
    criteria: plain(r.criteria),
    schedule: r.schedule.length,
    extras: r.extras.map((e) => e.text.value),
    figures: r.indicators.map((i) => ({
      name: i.name?.value ?? null,
      values: i.values.map((v) => [v.kind, v.fiscalYear, v.value]),
    })),
  }));
const over = (down: number, ...texts: string[]) => texts.map((text) => ({ text, down }));

describe('figures under years', () => {
  const years = ['令和3年度', '令和4年度', '令和5年度'];
  it('are plan and actual as their rows say', () => {
    const found = read([
      ['柱', '番号', '取組項目', '指標（単位）', '区分', ...years, '担当課'],
      [
        ...over(4, 'Ⅰ 健康'),
        ...over(2, '1', '検診の勧め', '受診者数（千人）'),
        '計画',
        '準備',
        '40',
        '45',
        ...over(2, '保健課'),
      ],
      ['実績', '準備', '38', ''],
      [...over(2, '2', '体操の広場', '会場数（か所）'), '計画', '6', '7', '8', ...over(2, '長寿課')],
      ['実績', '6', '7', '9'],
    ]);
    expect(found).toMatchObject([
      { category: ['Ⅰ 健康'], number: '1', title: '検診の勧め', criteria: [], schedule: 0, extras: [] },
      { category: ['Ⅰ 健康'], number: '2', title: '体操の広場' },
    ]);
    expect(found.map((r) => r.figures)).toEqual([
      [
        {
          name: '受診者数',
          values: [
            ['target', 2021, null],
            ['target', 2022, 40_000],
            ['target', 2023, 45_000],
            ['result', 2021, null],
            ['result', 2022, 38_000],
          ],
        },
      ],
      [{ name: '会場数', values: [6, 7, 8, 6, 7, 9].map((n, i) => [i < 3 ? 'target' : 'result', 2021 + (i % 3), n]) }],
    ]);
  });

  it('stay steps of a schedule where they are words', () => {
    const found = read([
      ['番号', '取組項目', '指標', ...years],
      ['1', '検診の勧め', '受診者数 40人', '検討', '試行', '実施'],
      ['2', '体操の広場', '会場数 6か所', '検討', '実施', '⇒'],
    ]);
    expect(found.map((r) => r.schedule)).toEqual([1, 1]);
    expect(found[0]?.figures).toMatchObject([{ name: '受診者数', values: [['target', 2024, 40]] }]);
  });
});

describe('a register without a column of titles', () => {
  it.each([
    ['具体的な取組', '指標名'],
    ['取組', '目標指標の名称'],
    ['重点目標', '具体的な取組'],
    ['重点課題', '年度目標'],
    ['部の主要課題', '取組内容'],
  ])('names its items in the column right of the numbers: %s', (head, next) => {
    const found = read([
      ['番号', head, next, '担当課'],
      ['1', '空き地の活用', '貸出件数', '用地課'],
      ['2', '花壇の管理', '花壇の箇所数', '公園課'],
    ]);
    expect(found.map((r) => [r.number, r.title])).toEqual([
      ['1', '空き地の活用'],
      ['2', '花壇の管理'],
    ]);
  });

  it('prints none where only the measured thing has a name', () => {
    const found = read([
      ['No.', '重要業績評価指標（KPI）', '単位', '基準値', '目標値', '担当課'],
      ['1', '空き地の貸出件数', '件', '3', '12', '用地課'],
      ['2', '花壇の箇所数', '箇所', '5', '8', '公園課'],
    ]);
    expect(found.map((r) => [r.number, r.title, r.figures[0]?.name])).toEqual([
      ['No.1', null, '空き地の貸出件数'],
      ['No.2', null, '花壇の箇所数'],
    ]);
  });

  it.each(['目標', '部局の目標'])('but not where it says that they are goals: %s', (head) => {
    const found = read([
      ['番号', head, '取組の内容', '担当課'],
      ['1', '空き地の活用', '貸出しの受付を始める。', '用地課'],
      ['2', '花壇の管理', '水やりを頼む。', '公園課'],
    ]);
    expect(found.map((r) => [r.title, r.objective])).toEqual([
      [null, '空き地の活用'],
      [null, '花壇の管理'],
    ]);
  });

  it.each(['空き地を貸し出す', '空き地を活用します。', '空き地の活用：花壇'])('but not by what is done: %s', (text) => {
    const found = read([
      ['番号', '取組内容', '担当課'],
      ['1', text, '用地課'],
      ['2', '花壇の管理', '公園課'],
    ]);
    expect(found.map((r) => r.title)).toEqual([null, null]);
  });
});

describe('rows of groups', () => {
  it.each(['【緑化部】', '■ 緑化部', '＜緑化部＞'])('name the department of the rows below: %s', (name) => {
    const found = read([
      ['番号', '取組項目', '数値目標の項目', '目標値'],
      [{ text: name, across: 4 }],
      ['1', '空き地の活用', '貸出件数', '30件以上'],
    ]);
    expect(found).toMatchObject([
      {
        department: '緑化部',
        category: [],
        title: '空き地の活用',
        figures: [{ name: '貸出件数', values: [['target', 2024, 30]] }],
      },
    ]);
  });
});

describe('rows that name a level', () => {
  it.each([
    ['基本目標１　緑を育み、水を守り、暮らしを支える', '基本目標２　人が集う、楽しいまちをつくる'],
    ['施策の柱Ⅰ 緑を育み、水を守る', '施策の柱Ⅱ 人が集い、楽しむ'],
    ['基本施策1：緑を育む', '基本施策2：人が集う'],
  ])('stay in force until the next: %s', (one, two) => {
    const found = read([
      ['番号', '取組項目', '担当課'],
      [{ text: one, across: 3 }],
      ['1', '空き地の活用', '用地課'],
      ['2', '花壇の管理', '公園課'],
      [{ text: two, across: 3 }],
      ['3', '祭りの再開', '観光課'],
    ]);
    expect(found.map((r) => r.category)).toEqual([[one], [one], [two]]);
  });

  it('do so after a label without a number, too', () => {
    const found = read([
      ['番号', '取組項目', '担当課'],
      [{ text: '施策：緑を育み、水を守る', across: 3 }],
      ['1', '空き地の活用', '用地課'],
      ['2', '花壇の管理', '公園課'],
    ]);
    expect(found.map((r) => r.category)).toEqual([['緑を育み、水を守る'], ['緑を育み、水を守る']]);
  });
});

describe('a header over columns in a text, which knows no spans', () => {
  it('reaches over the blank cells that have words below them', () => {
    const found = read(
      [
        ['柱', '番号', '取組項目', '担当課', '指標', '基準値（年度）', '実績値', '', '', '備考'],
        ['', '', '', '', '', '', 'R3', 'R4', 'R5', ''],
        ['Ⅰ 緑', '1', '空き地の活用', '用地課', '貸出件数', '8（H30）', '10', '12', '15', ''],
        ['', '2', '花壇の管理', '公園課', '箇所数', '3（R元）', '3', '4', '－', '休止'],
      ],
      'delimited',
    );
    expect(found.map((r) => r.figures[0]?.values)).toEqual([
      [
        ['baseline', 2018, 8],
        ['result', 2021, 10],
        ['result', 2022, 12],
        ['result', 2023, 15],
      ],
      [
        ['baseline', 2019, 3],
        ['result', 2021, 3],
        ['result', 2022, 4],
      ],
    ]);
  });

  it('is no label beside rows where a year stands among its labels', () => {
    const found = read(
      [
        ['柱', '番号', '取組項目', '担当課', '令和6年度', '', '備考'],
        ['', '', '', '', '取組状況', '評価', ''],
        ['Ⅰ 緑', '1', '空き地の活用', '用地課', '貸し出しを始めた。', 'Ａ', ''],
        ['', '2', '花壇の管理', '公園課', '花壇を増やした。', 'Ｂ', ''],
      ],
      'delimited',
    );
    expect(found.map((r) => [r.category, r.title])).toEqual([
      [['Ⅰ 緑'], '空き地の活用'],
      [['Ⅰ 緑'], '花壇の管理'],
    ]);
  });
});

it('counts in the unit of a head over its parts', () => {
  const rows: TestCell[][] = [
    ['番号', '取組項目', '担当課', { text: '財政効果額（千円）', across: 2 }],
    ['', '', '', '歳入', '歳出'],
    ['1', '空き地の貸出', '用地課', '420', '△1,500'],
  ];
  const [record] = recogniseBlocks([table(rows)], 2024).records;
  expect(record?.progress.map((p) => [p.revenueEffect?.yen, p.expenditureEffect?.yen])).toEqual([
    [420_000, -1_500_000],
  ]);
});

it('takes the wider of two columns of names as a level, and a choice as no level', () => {
  const found = read([
    ['基本方針', '推進項目', '番号', '改革項目', '取組内容', '区分'],
    [...over(2, 'Ⅰ 緑'), ...over(2, '１ 土地'), '1', '空き地の貸出', '空き地を貸し出す。', '新規'],
    ['2', '境界の確認', '境界を確かめる。', '継続'],
  ]);
  expect(found).toMatchObject([
    { category: ['Ⅰ 緑', '１ 土地'], number: '1', title: '空き地の貸出', extras: ['新規'] },
    { category: ['Ⅰ 緑', '１ 土地'], number: '2', title: '境界の確認', extras: ['継続'] },
  ]);
});

it.each(['空き地の貸出\n（用地課、市民課）', '空き地の貸出（用地課、\n市民課）'])(
  'gives the unit that a cell prints in brackets, as its head does, to the record: %j',
  (cell) => {
    const rows: TestCell[][] = [
      ['取組項目（担当課）', '取組内容'],
      [`1-1　${cell}`, '空き地を貸し出す（試行）。'],
    ];
    const [record] = recogniseBlocks([table(rows)]).records;
    expect(plain([record?.title, record?.divisions])).toEqual(['空き地の貸出', ['用地課', '市民課']]);
    expect(record?.measures?.value).toBe('空き地を貸し出す（試行）。');
  },
);

describe('an outer head that says what was done', () => {
  const under = (outer: string, ...inner: string[]): readonly (readonly TestCell[])[] => [
    [...over(2, '番号', '事業名'), { text: outer, across: inner.length }, ...over(2, '今後の方向性')],
    inner,
  ];
  it.each([
    [
      '令和6年度の実績',
      ['担当課', '成果指標', '単位', '目標値', '実績値'],
      ['保健課', '受診率', '％', '60以上', '57.5'],
    ],
    ['実績', ['活動状況', '指標名', '目標', '実績'], ['会場を増やした。', '受診率', '60％以上', '57.5％']],
  ])('leaves the names below it names: %s', (outer, labels, values) => {
    const found = read([...under(outer, ...labels), ['1', '検診の勧め', ...values, '日曜にも開く。']]);
    expect(found.map((r) => [r.title, r.figures])).toEqual([
      [
        '検診の勧め',
        [
          {
            name: '受診率',
            values: [
              ['target', 2024, 60],
              ['result', 2024, 57.5],
            ],
          },
        ],
      ],
    ]);
  });
});

describe('a department right of the item', () => {
  const head = ['番号', '事業名', '担当部', '担当課', '事業の概要'];
  const departments = (rows: string[][], origin: 'ruled' | 'delimited') =>
    records(table([head, ...rows], origin)).map((r) => r.department ?? null);
  const rows = [
    ['1', '渡し舟', '河川部', '水路課', '舟を動かす。'],
    ['2', '草刈り', '', '土手課', '草を刈る。'],
    ['3', '見守り', '福祉部', '高齢課', '家を訪ねる。'],
    ['4', '配食', '', '地域課', '昼食を届ける。'],
  ];
  const without = (row: number, column: number) =>
    rows.map((r, i) => r.map((c, k) => (i === row && k === column ? '' : c)));

  test('holds for the rows below where spans are unknown', () => {
    expect(departments(rows, 'delimited')).toEqual(['河川部', '河川部', '福祉部', '福祉部']);
  });

  test('is blank where lines show that it spans nothing', () => {
    expect(departments(rows, 'ruled')).toEqual(['河川部', null, '福祉部', null]);
  });

  test('is blank where a row has no division either, or the first has none', () => {
    expect(departments(without(1, 3), 'delimited')).toEqual(['河川部', null, '福祉部', null]);
    expect(departments(without(0, 2), 'delimited')).toEqual([null, null, '福祉部', null]);
  });
});

describe('a register of levels alone', () => {
  const row = (name: string, text: string, unit: string) => [name, text, unit];

  test.each(['施策名', '主要施策', '重点プロジェクト名'])(
    'takes %s for the name, where texts stand beside it',
    (label) => {
      const found = read([
        [label, '内容', '担当課'],
        row('苗木の配布', '春と秋に庁舎の前で配る。', '林務課'),
        row('里道の補修', '石を積み、草を刈る。', '建設課'),
      ]);
      expect(found).toMatchObject([
        { title: '苗木の配布', measures: '春と秋に庁舎の前で配る。', category: [] },
        { title: '里道の補修', measures: '石を積み、草を刈る。', category: [] },
      ]);
    },
  );

  test.each([
    ['names stand beside it', '苗木の配布', '里道の補修', '水辺の再生'],
    ['it holds for several rows', '苗木を配る。', '里道を直す。', '里山の再生'],
  ])('keeps it as a level where %s', (_, first, second, level) => {
    const found = read([
      ['施策名', '取組内容', '担当課'],
      row('里山の再生', first, '林務課'),
      row(level, second, '建設課'),
    ]);
    expect(found).toMatchObject([{ category: ['里山の再生'] }, { category: [level] }]);
  });
});

test.each([
  ['【基本目標Ⅰ】海と生きる', '【基本目標Ⅱ】森を育てる'],
  ['〔柱１〕海と生きる', '〔柱２〕森を育てる'],
  ['基本目標Ⅰ　海と生きる', '基本目標Ⅱ　森を育てる'],
])('a level across the table ends the one before it: %s', (first, second) => {
  const found = read([
    ['№', '取組名', '所管課'],
    [{ text: first, across: 3 }],
    ['1', '藻場の見回り', '水産課'],
    [{ text: second, across: 3 }],
    ['2', '苗木の配布', '林務課'],
  ]);
  expect(found.map((r) => r.category)).toEqual([[first], [second]]);
});

it('blanks below a department left of the items repeat it, though an item has further figures without a number', () => {
  const read = records(
    table(
      [
        ['番号', '部局', '担当課', '改善事項', '指標', '目標', '実績'],
        ['1', '港湾部', '桟橋課', '板の張り替え', '張り替えた板', '40枚', '42枚'],
        ['2', '', '灯台課', '灯の交換', '替えた灯', '８個', '９個'],
        ['', '', '', '', '夜間の点検', '12回', '12回'],
        ['3', '', '灯台課', '塗り替え', '塗った灯台', '２基', '１基'],
        ['4', '緑地部', '並木課', '枝の手入れ', '手入れした木', '90本', '95本'],
      ],
      'delimited',
    ),
  );
  expect(read.map((r) => r.department)).toEqual(['港湾部', '港湾部', '港湾部', '緑地部']);
});
