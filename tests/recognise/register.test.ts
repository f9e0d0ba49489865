import { describe, expect, it } from 'vitest';
import { lines, paragraph, records, type TestCell, table } from './blocks.js';

const HEAD: readonly TestCell[] = ['番号', '取組項目', '担当課', '達成基準', '評価'];

describe('a register', () => {
  it('keeps its rows where nobody knows the word over their names, beside years of a timetable', () => {
    const head = (name: string) => [
      [
        { text: '公約番号', down: 2 },
        { text: name, down: 2 },
        { text: '取組内容', down: 2 },
        { text: '担当課', down: 2 },
        { text: '工程', across: 2 },
        { text: '進捗', down: 2 },
      ],
      ['R5', 'R6'],
    ];
    const rows = [
      ['1', '朝市の再開', '朝市を開きます。', '商工課', '検討', '実施', '○'],
      ['2', '水路の改修', '水路を直します。', '土木課', '設計', '→', '△'],
    ];
    const known = records(table([...head('公約事項'), ...rows]));
    expect(known).toMatchObject([
      { number: '1', title: '朝市の再開', measures: '朝市を開きます。', divisions: ['商工課'] },
      { number: '2', title: '水路の改修' },
    ]);
    const unknown = records(table([...head('申し合わせ'), ...rows]));
    expect(unknown).toMatchObject([
      { number: '1', measures: '朝市を開きます。', schedule: [{ years: [{ text: '検討' }, { text: '実施' }] }] },
      { number: '2', extras: [{ label: '申し合わせ', text: '水路の改修' }] },
    ]);
  });

  it('gives a record a row', () => {
    const rows = [
      ['1', '花壇の手入れ', '公園課', '花壇 30か所', '達成'],
      ['2', '道の補修', '道路課\n建設課', '補修 5km以上', '一部達成'],
    ];
    const read = records(table([HEAD, ...rows]));
    expect(read).toMatchObject([
      { number: '1', title: '花壇の手入れ', divisions: ['公園課'], criteria: ['花壇 30か所'] },
      { number: '2', title: '道の補修', divisions: ['道路課', '建設課'], achievement: { level: 'partial' } },
    ]);
    expect(read[1]?.indicators).toMatchObject([
      { name: '補修', values: [{ comparator: 'gte', value: 5, unit: 'km' }] },
    ]);
  });

  it('reads the target that stands behind its name, beside a column of results', () => {
    const read = records(
      table([
        ['番号', '取組項目', '数値目標', '実績値', '評価'],
        ['1', '待たせません。', '待ち時間 15分以内', '12分', '○'],
        ['2', '花を増やします。', '花壇の数 30か所', '-', '×'],
      ]),
    );
    expect(read.map((r) => r.indicators)).toMatchObject([
      [
        {
          name: '待ち時間',
          values: [
            { kind: 'target', comparator: 'lte', value: 15 },
            { kind: 'result', value: 12 },
          ],
        },
      ],
      [{ name: '花壇の数', values: [{ kind: 'target', value: 30 }] }],
    ]);
  });

  it.each([
    ['達成状況', 'status'],
    ['年度末の達成状況', 'status'],
    ['評価', 'outcome'],
  ])('takes sentences under %s for what was done or came of it', (label, field) => {
    const rows = [
      ['1', '花壇の手入れ', '市民と28か所の花壇を植え替えた。', 'Ａ'],
      ['2', '道の補修', '地元との協議に時間を要している。', 'Ｃ'],
    ];
    const read = records(table([['番号', '取組項目', label, '判定'], ...rows]));
    expect(read).toMatchObject(
      rows.map(([, , told, mark]) => ({ progress: [{ [field]: told }], achievement: { label: mark } })),
    );
  });

  it('parts divisions among numbered actions where one is named again', () => {
    const read = records(
      table([
        ['目標', '取組内容', '課等', '達成基準'],
        ['花の町にする', '①花を植える。\n②種を配る。', '公園課\n公園課\n農政課', '・花壇 30か所\n・種 200袋'],
      ]),
    );
    expect(read.map((r) => r.divisions)).toEqual([['公園課'], ['公園課', '農政課']]);
  });

  it('lets a cell over several rows belong to each of them', () => {
    const read = records(
      table([
        ['部', '目標', '番号', '取組内容'],
        [{ text: '土木部', down: 3 }, { text: '道を守る', down: 2 }, '①', '舗装を点検する。'],
        ['②', '照明を替える。'],
        ['水を治める', '③', '水路をさらう。'],
      ]),
    );
    expect(read).toMatchObject([
      { department: '土木部', objective: '道を守る', number: '①' },
      { department: '土木部', objective: '道を守る', number: '②' },
      { department: '土木部', objective: '水を治める', number: '③', measures: '水路をさらう。' },
    ]);
  });

  it('takes rows across the table for categories, by their numbering', () => {
    const read = records(
      table([
        HEAD,
        [{ text: '１ 緑を育てる', across: 5 }],
        [{ text: '（１） 花のある町', across: 5 }],
        ['1', '花壇の手入れ', '公園課', '', ''],
        [{ text: '（２） 木のある町', across: 5 }],
        ['2', '並木の剪定', '公園課', '', ''],
        [{ text: '２ 道を守る', across: 5 }],
        ['3', '道の補修', '道路課', '', ''],
      ]),
    );
    expect(read.map((r) => r.category)).toEqual([
      ['１ 緑を育てる', '（１） 花のある町'],
      ['１ 緑を育てる', '（２） 木のある町'],
      ['２ 道を守る'],
    ]);
  });

  it('reads a header of two rows, target and result by year', () => {
    const read = records(
      table([
        [
          { text: '番号', down: 2 },
          { text: '取組項目', down: 2 },
          { text: '指標', down: 2 },
          { text: '令和5年度', across: 2 },
          { text: '令和6年度', across: 2 },
        ],
        ['目標値', '実績値', '目標値', '実績値'],
        ['1', '検診の勧め', '受診率', '50％', '48.5％', '55％', '―'],
      ]),
    );
    expect(read[0]?.indicators).toMatchObject([
      {
        name: '受診率',
        values: [
          { kind: 'target', fiscalYear: 2023, value: 50, unit: '％' },
          { kind: 'result', fiscalYear: 2023, value: 48.5 },
          { kind: 'target', fiscalYear: 2024, value: 55 },
        ],
      },
    ]);
  });

  it('binds the parts of one row that holds several numbered actions', () => {
    const read = records(
      table([
        ['重点目標', '取組', '担当課', '達成基準', '評価'],
        [
          '水を治める',
          '① 水路をさらう。\n② 雨水を溜める桶を~\n配る。',
          '① 河川課\n② 下水道課',
          '① 水路 3km\n② 桶 200個',
          '①○\n②△',
        ],
      ]),
    );
    expect(read).toMatchObject([
      {
        number: '①',
        objective: '水を治める',
        measures: '水路をさらう。',
        divisions: ['河川課'],
        criteria: ['水路 3km'],
      },
      { number: '②', measures: '雨水を溜める桶を配る。', divisions: ['下水道課'], criteria: ['桶 200個'] },
    ]);
    expect(read.map((r) => (r.achievement as { level: string }).level)).toEqual(['achieved', 'partial']);
  });

  it('reads a header whose levels lie one over the other', () => {
    const head = [['番号', '取組項目', '所管課'], [{ text: '取組状況', across: 2 }]] as const;
    const read = records(
      table([
        [{ text: '番号', down: 2 }, ...head[0].slice(1)],
        head[1],
        [{ text: '1', down: 2 }, '花壇の手入れ', '公園課'],
        [{ text: '30か所に花を植えた。', across: 2 }],
        [{ text: '2', down: 2 }, '道の補修', '道路課'],
        [{ text: '補修を5kmで終えた。', across: 2 }],
      ]),
    );
    expect(read).toMatchObject([
      { number: '1', title: '花壇の手入れ', progress: [{ status: '30か所に花を植えた。' }] },
      { number: '2', divisions: ['道路課'], progress: [{ status: '補修を5kmで終えた。' }] },
    ]);
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['marks below 結果 are evaluations', '結果', { achievement: { label: '○' } }],
    ['marks below 進捗状況, too', '進捗状況', { achievement: { label: '○' } }],
  ])('%s', (_, label, expected) => {
    const rows = ['1', '2', '3'].map((n, i) => [n, `取組その${n}`, '道路課', '○△×'[i] as string]);
    expect(records(table([['番号', '取組項目', '担当課', label], ...rows]))[0]).toMatchObject(expected);
  });

  it('keeps a column that it does not know', () => {
    const read = records(
      table([
        [...HEAD.slice(0, 3), 'おもい'],
        ['1', '道の補修', '道路課', '歩きやすい町に'],
      ]),
    );
    expect(read[0]?.extras).toEqual([{ label: 'おもい', text: '歩きやすい町に' }]);
  });

  it.each(['-', '―', '***', '', '該当なし'])('takes %j for a missing value', (missing) => {
    const read = records(table([HEAD, ['1', '道の補修', missing, missing, missing], ['2', '花壇', '公園課', '', '']]));
    expect(read[0]).toEqual({ number: '1', title: '道の補修' });
  });

  it('is no table of contents and no legend', () => {
    const contents = table([
      ['番号', '取組項目', 'ページ'],
      ['1', '花壇の手入れ', '3'],
      ['2', '道の補修', '5'],
    ]);
    const legend = table([
      ['Ａ：目標を達成した', 'Ｂ：一部を達成した'],
      ['Ｃ：達成できなかった', ''],
    ]);
    expect(records(contents, legend)).toEqual([]);
  });
});

describe('marks', () => {
  const register = table([HEAD.slice(0, 2).concat(['評価']), ['1', '花壇の手入れ', '◎'], ['2', '道の補修', '△']]);
  const marks = (...blocks: Parameters<typeof records>) => records(...blocks).map((r) => r.achievement);

  it.each<[string, Parameters<typeof records>[0]]>([
    ['a note', paragraph('◎：計画以上 ○：計画どおり △：計画以下')],
    ['a note of several lines', paragraph('評価の見方\n◎…計画以上\n○…計画どおり\n△…計画以下')],
    [
      'a note whose lines look wrapped',
      {
        ...paragraph(''),
        lines: lines('○…計画どおり　◎…計画以上\n△…計画以下').map((l) => ({ ...l, after: 'wrap' as const })),
      },
    ],
    ['a table', table([['◎：計画以上', '○：計画どおり', '△：計画以下']])],
  ])('mean what the document says, in %s', (_, legend) => {
    expect(marks(register, legend)).toMatchObject([
      { label: '◎', meaning: '計画以上', level: 'exceeded' },
      { label: '△', meaning: '計画以下', level: 'partial' },
    ]);
  });

  it('without it, what custom says', () => {
    expect(marks(register)).toMatchObject([
      { meaning: null, level: 'exceeded' },
      { meaning: null, level: 'partial' },
    ]);
  });
});

describe('blank cells of a text behind a number that every row has', () => {
  const read = (rows: readonly (readonly TestCell[])[]) =>
    records(table([['番号', '部名', '担当課', '事業名', '評価'], ...rows], 'delimited')).map((r) => [
      r.department,
      ...((r.divisions as string[] | undefined) ?? []),
      r.title,
    ]);

  it('repeat the unit above them', () => {
    const found = read([
      ['1', '港湾部', '港務課', '桟橋の修繕', '達成'],
      ['2', '', '船舶課', '渡し船の運航', '未達成'],
      ['3', '', '', '船着場の清掃', '達成'],
      ['4', '農政部', '畜産課', '牧場の開放', '達成'],
    ]);
    expect(found).toEqual([
      ['港湾部', '港務課', '桟橋の修繕'],
      ['港湾部', '船舶課', '渡し船の運航'],
      ['港湾部', '船舶課', '船着場の清掃'],
      ['農政部', '畜産課', '牧場の開放'],
    ]);
  });

  it('repeat no division of another department', () => {
    const found = read([
      ['1', '港湾部', '港務課', '桟橋の修繕', '達成'],
      ['2', '農政部', '', '牧場の開放', '達成'],
    ]);
    expect(found[1]).toEqual(['農政部', '牧場の開放']);
  });
});

describe('units one below the other in a cell', () => {
  const divisions = (label: string, cell: string) =>
    records(
      table([
        ['番号', '取組項目', label, '評価'],
        ['1', '農地の集約', cell, '達成'],
        ['2', '桟橋の修繕', '港務課', '達成'],
      ]),
    )[0]?.divisions;

  it.each([
    ['担当課', '農業委員会事務局\n農地課', ['農業委員会事務局', '農地課']],
    ['所管課等', '農地課\n議会事務局\n港務課', ['農地課', '議会事務局', '港務課']],
    ['受持ち', '議会事務局\n港務課', ['議会事務局', '港務課']],
    ['受持ち', '議会事務局\n議事課', ['議会事務局議事課']],
    ['担当課', '教育委員会事務局\n学校給食課', ['教育委員会事務局学校給食課']],
    ['担当部署', '病院事務局\n医事課', ['病院事務局医事課']],
    ['担当課', '産業部\n農地課', ['産業部農地課']],
    ['担当課', '農地課~\n関係各課', ['農地課', '関係各課']],
    ['所管課', '農地課~\n育苗セン~\nター園', ['農地課', '育苗センター園']],
    ['担当課', '海辺公~\n民館', ['海辺公民館']],
    ['担当課', '海辺保育園~\n課', ['海辺保育園課']],
  ])('under %s: %j', (label, cell, wanted) => {
    expect(divisions(label, cell)).toEqual(wanted);
  });
});

describe('numbers that open the goals of a register', () => {
  it('are those of the records, also where a part goes on with (2)', () => {
    const read = records(
      table([
        ['目標', '担当課', '期限'],
        ['(1) 灯台を白くする', '海事課', '９月末'],
        ['(2) 桟橋を直す', '港湾課', '３月末'],
        ['(3) 浮標を増やす', '海事課', '６月末'],
      ]),
    );
    expect(read).toMatchObject([
      { number: '(1)', objective: '灯台を白くする' },
      { number: '(2)', objective: '桟橋を直す', divisions: ['港湾課'] },
      { number: '(3)', objective: '浮標を増やす' },
    ]);
  });
});
