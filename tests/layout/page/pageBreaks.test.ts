import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../../src/model/page.js';
import { gridRules, hRule, set, vRule } from './glyphs.js';
import { layout, type Part, rowsOf, tablesOf } from './layoutPages.js';

const joined = async (...pages: Part[]): Promise<string[][]> => tablesOf(await layout(...pages)).map(rowsOf);

/** Cells 70 wide hold six characters a line; the rules of the number column 40. */
const XS = [60, 100, 170, 310, 380];
const ROW = 40;
const HEAD = 50;
const FOOT = 790;

const texts = (rows: readonly string[], xs: readonly number[], top: number): Glyph[] =>
  rows.flatMap((row, r) =>
    row
      .split('|')
      .flatMap((text, c) =>
        text.split('/').flatMap((line, k) => set(line, (xs[c] as number) + 5, top + ROW * r + 5 + 13 * k)),
      ),
  );

/** A grid with a rule round every cell, as word processors draw it on both sides of a break. */
function closed(rows: readonly string[], at: 'head' | 'foot', xs: readonly number[] = XS): Part {
  const top = at === 'head' ? HEAD : FOOT - ROW * rows.length;
  const ys = Array.from({ length: rows.length + 1 }, (_, i) => top + ROW * i);
  return { glyphs: texts(rows, xs, top), rules: gridRules(xs, ys) };
}

const BEFORE = ['番号|施策|取組|担当課', '1|窓口の改善|① 予約を始める。|市民課', '2|公園の再生|① 遊具を直す。|公園課'];

describe('a row cut by the page', () => {
  it.each<[string, string, string, string[]]>([
    [
      'goes on where the lines of its cells were full',
      '3|通学の安全の|① 点検する。|教育課',
      '|確保||',
      ['3|通学の安全の/確保|① 点検する。|教育課'],
    ],
    [
      'goes on with the next items, where nothing names the row',
      '3|通学の安全|① 点検する。|①教育課',
      '||② 知らせる。|②道路課',
      ['3|通学の安全|① 点検する。/② 知らせる。|①教育課/②道路課'],
    ],
    [
      'ends where the next has a number',
      '3|通学の安全の|① 点検する。|教育課',
      '4|緑を育てる|① 植える。|公園課',
      ['3|通学の安全の|① 点検する。|教育課', '4|緑を育てる|① 植える。|公園課'],
    ],
    [
      'ends where the next says the same again',
      '|通学の安全の|① 点検する。|教育課',
      '|緑化の推進を|① 植える。|教育課',
      ['|通学の安全の|① 点検する。|教育課', '|緑化の推進を|① 植える。|教育課'],
    ],
  ])('%s', async (_, last, next, rows) => {
    expect(await joined(closed([...BEFORE, last], 'foot'), closed([next], 'head'))).toEqual([[...BEFORE, ...rows]]);
  });

  it('is known by labels that only together are those of other forms', async () => {
    const form = (n: string) => [
      `番号|${n}|見回りを増やす。|堤防課`,
      '指標|単位|目標値/（令和8年度）|実績値/（令和6年度）',
      '見回り|回|12|14',
    ];
    const first = closed(
      [...form('1'), ...form('2'), ...form('3'), '番号|4|見回りを増やす。|堤防課', '指標|単位|目標値|実績値'],
      'foot',
    );
    const [rows] = await joined(first, closed(['||（令和8年度）|（令和6年度）', '見回り|回|12|14'], 'head'));
    expect(rows?.slice(-2)).toEqual(['指標|単位|目標値/（令和8年度）|実績値/（令和6年度）', '見回り|回|12|14']);
  });

  describe('below a header of four labels that the page prints again', () => {
    const REST = '||日に送った。|';
    /** Strips of a label and a value, with a rule of their own, above the table's rows or below them. */
    const withStrip = (
      rows: readonly string[],
      at: 'head' | 'foot',
      strip: string,
      place: 'above' | 'below',
      x: number,
    ): Part => {
      const { glyphs, rules = [] } = closed(rows, at);
      const top = at === 'head' ? HEAD : FOOT - ROW * rows.length;
      const y = place === 'above' ? top - ROW : top + ROW * rows.length;
      const own = gridRules([60, x, 380], [y, y + ROW]);
      return { glyphs: [...glyphs, ...texts([strip], [60, x], y)], rules: [...rules, ...own] };
    };
    const cut = [...BEFORE, '3|渡し場の掃除|① 板を洗い、次の|教育課'];

    it.each<[string, Part, Part]>([
      [
        'a strip stands above the table',
        withStrip(cut, 'foot', '方針|水を守ります。', 'above', 200),
        closed([BEFORE[0] as string, REST], 'head'),
      ],
      [
        'a strip closes it',
        closed(cut, 'foot'),
        withStrip([BEFORE[0] as string, REST], 'head', '総括|進みました。', 'below', 240),
      ],
      [
        'both do, parted at places of their own',
        withStrip(cut, 'foot', '方針|水を守ります。', 'above', 200),
        withStrip([BEFORE[0] as string, REST], 'head', '総括|進みました。', 'below', 240),
      ],
    ])('goes on, though %s', async (_, last, next) => {
      const [rows, ...others] = await joined(last, next);
      expect(others).toEqual([]);
      expect(rows).toContain('3|渡し場の掃除|① 板を洗い、次の/日に送った。|教育課');
    });
  });

  it('ends lines that were full as wrapped lines', async () => {
    const [table] = tablesOf(
      await layout(closed([...BEFORE, '3|通学の安全の|① 点検する。|教育課'], 'foot'), closed(['|確保||'], 'head')),
    );
    expect(table?.cells.find((c) => c.row === 3 && c.column === 1)?.lines[0]?.after).toBe('wrap');
  });

  it('is known by rules that close neither part of a ruled table', async () => {
    const down = (top: number, bottom: number) => XS.map((x) => vRule(x, top, bottom));
    const part = (rows: string[], top: number, lines: number[]): Part => ({
      glyphs: texts(rows, XS, top),
      rules: [...down(top, top + ROW * rows.length), ...lines.map((y) => hRule(y, 60, 380))],
    });
    const first = part([...BEFORE, '3|安全|点検をする。|教育課'], FOOT - 160, [
      FOOT - 160,
      FOOT - 120,
      FOOT - 80,
      FOOT - 40,
    ]);
    const rest = part(['||道路も見る。|'], HEAD, [HEAD + ROW]);
    expect((await joined(first, rest))[0]?.[3]).toBe('3|安全|点検をする。/道路も見る。|教育課');
    const whole = { ...first, rules: [...(first.rules ?? []), hRule(FOOT, 60, 380)] };
    expect((await joined(whole, part(['4|緑|植える。|公園課'], HEAD, [HEAD + ROW])))[0]?.slice(3)).toEqual([
      '3|安全|点検をする。|教育課',
      '4|緑|植える。|公園課',
    ]);
  });
});

describe('a spanning cell cut by the page', () => {
  it('goes on in text, while the rows beside it end', async () => {
    const before = ['番号|施策|取組|担当課', '1|文化に親しみ|① 図書館を開く。|図書館'];
    expect(await joined(closed(before, 'foot'), closed(['2|ながら学ぶ|② 資料館を開く。|文化課'], 'head'))).toEqual([
      ['番号|施策|取組|担当課', '1|文化に親しみ/ながら学ぶ(2)|① 図書館を開く。|図書館', '2|② 資料館を開く。|文化課'],
    ]);
  });

  it.each([
    [
      'at the left',
      'こども家庭課',
      [
        [60, 100],
        [170, 380],
      ],
      ['1|地域の力を皆/育てるまち(2)|① 図書館を開く。|こども保育課', '2|② 資料館を開く。|こども家庭課'],
    ],
    [
      'at the right',
      '並びに公園課',
      [[60, 310]],
      ['1|地域の力を皆|① 図書館を開く。|こども保育課/並びに公園課(2)', '2|育てるまち|② 資料館を開く。'],
    ],
  ])('goes on where the foot of the page leaves it open, and no other: %s', async (_, division, foot, rows) => {
    const before = ['番号|施策|取組|担当課', '1|地域の力を皆|① 図書館を開く。|こども保育課'];
    const part = closed(before, 'foot');
    const open: Part = {
      ...part,
      rules: [
        ...(part.rules ?? []).filter((r) => r.at !== FOOT),
        ...foot.map(([from, to]) => hRule(FOOT, from ?? 0, to ?? 0)),
      ],
    };
    const next = closed([`2|育てるまち|② 資料館を開く。|${division}`], 'head');
    expect(await joined(open, next)).toEqual([['番号|施策|取組|担当課', ...rows]]);
  });

  it('goes on where a word of katakana is cut, though each row has a number', async () => {
    const part = closed([...BEFORE, '3|港の船の省エ|① 点検する。|港湾課'], 'foot');
    expect(await joined(part, closed(['4|ネルギー化|① 帆を張る。|水産課'], 'head'))).toEqual([
      [...BEFORE, '3|港の船の省エ/ネルギー化(2)|① 点検する。|港湾課', '4|① 帆を張る。|水産課'],
    ]);
  });

  it('takes in the text that runs out of it at the foot of the page', async () => {
    const xs = [60, 160, 300];
    const top = FOOT - 80;
    const part: Part = {
      glyphs: [
        ...texts(['目標|取組'], xs, top),
        ...['生涯にわたり学び', '文化に親しむこと', 'ができる環境を', '整えます'].flatMap((t, i) =>
          set(t, 65, top + ROW + 5 + 13 * i),
        ),
        ...set('① 図書館を開く', 165, top + ROW + 5),
      ],
      rules: [
        ...xs.map((x) => vRule(x, top, FOOT)),
        hRule(top, 60, 300),
        hRule(top + ROW, 60, 300),
        hRule(FOOT, 160, 300),
      ],
    };
    const head = closed(['目標|取組', '|② 資料館を開く'], 'head', xs);
    const { blocks } = await layout(part, head);
    expect(blocks.map((b) => (b.kind === 'table' ? rowsOf(b) : b))).toEqual([
      ['目標|取組', '生涯にわたり学び/文化に親しむこと/ができる環境を/整えます(2)|① 図書館を開く', '② 資料館を開く'],
    ]);
  });

  it('keeps text below a table out of it', async () => {
    const xs = [60, 160, 300];
    const top = FOOT - 120;
    const part: Part = {
      glyphs: [
        ...texts(['目標|取組', '健康|① 体操を開く'], xs, top),
        ...set('注 目標は毎年見直すものとし、取組もこれに合わせる', 65, top + 83),
      ],
      rules: [
        ...xs.map((x) => vRule(x, top, top + 80)),
        hRule(top, 60, 300),
        hRule(top + ROW, 60, 300),
        hRule(top + 80, 160, 300),
      ],
    };
    expect((await layout(part)).blocks.map((b) => b.kind)).toEqual(['table', 'paragraph']);
  });

  it('has a background that ends with its rules', async () => {
    const down = XS.map((x) => vRule(x, FOOT - 80, FOOT - 20));
    const part: Part = {
      glyphs: texts(['市民部|施策|取組|担当課', '|窓口の改善|予約を始める。|市民課'], XS, FOOT - 80),
      rules: [...down, hRule(FOOT - 80, 60, 380), hRule(FOOT - 40, 100, 380), hRule(FOOT - 20, 100, 380)],
      fills: [{ box: [60, FOOT - 80, 100, FOOT + 30], shade: 0.8 }],
    };
    const [table] = tablesOf(await layout(part));
    expect(table?.rows).toBe(2);
  });
});

describe('a panel cut by the page', () => {
  const panel = (parts: readonly [xs: readonly number[], text: string][], at: 'head' | 'foot'): Part => {
    const top = at === 'head' ? HEAD : FOOT - ROW * parts.length;
    return {
      glyphs: parts.flatMap(([xs, text], r) => texts([text], xs, top + ROW * r)),
      rules: parts.flatMap(([xs], r) => gridRules(xs, [top + ROW * r, top + ROW * (r + 1)])),
    };
  };
  const WHOLE = [60, 380];
  const sentence = '環境部は、ごみの減量と緑の保全を受け持ち、市民の暮らしと自然と';

  it('goes on in its one cell, whatever columns the rows below have', async () => {
    const found = await joined(
      panel(
        [
          [[60, 200, 380], '部長|約束'],
          [WHOLE, sentence.slice(0, 31)],
        ],
        'foot',
      ),
      panel(
        [
          [WHOLE, 'を守ります。'],
          [[60, 150, 380], '方針|歩む'],
        ],
        'head',
      ),
    );
    expect(found).toEqual([['部長|約束', `${sentence.slice(0, 31)}/を守ります。`, '方針|歩む']]);
  });

  it('ends with its sentence', async () => {
    const found = await joined(
      panel(
        [
          [[60, 200, 380], '部長|約束'],
          [WHOLE, '環境部は、緑を守ります。'],
        ],
        'foot',
      ),
      panel(
        [
          [WHOLE, '教育部'],
          [[60, 150, 380], '方針|歩む'],
        ],
        'head',
      ),
    );
    expect(found).toHaveLength(2);
  });

  it('goes on after a label that has its text below it elsewhere', async () => {
    const found = await joined(
      panel(
        [
          [[60, 200, 380], '部長|約束'],
          [WHOLE, '■ 方針/緑を守る。'],
          [WHOLE, '■ 方針'],
        ],
        'foot',
      ),
      panel(
        [
          [WHOLE, '市民と歩む。'],
          [[60, 150, 380], '部長|約束'],
        ],
        'head',
      ),
    );
    expect(found[0]?.slice(2)).toEqual(['■ 方針/市民と歩む。', '部長|約束']);
  });

  it('goes on where the two labels at the break follow each other in a form before', async () => {
    type Rows = [readonly number[], string][];
    const form = (number: string): Rows => [
      [[60, 130, 220, 290, 380], `重点項目${number}|桟橋の補修|評価|達成`],
      [[60, 130, 380], '目標|桟橋を直す。'],
      [[60, 130, 380], '状況|板を替えた。'],
    ];
    const [whole, cut] = [form('一'), form('二')];
    const pages = [panel(whole, 'head'), panel(cut.slice(0, 2), 'foot'), panel(cut.slice(2), 'head')] as const;
    const texts = (rows: Rows) => rows.map(([, text]) => text);
    expect(await joined(...pages)).toEqual([texts(whole), texts(cut)]);
  });

  it('goes on with the rules of its last row, unless a form begins that was there before', async () => {
    type Rows = [readonly number[], string][];
    const FOUR = [60, 130, 220, 290, 380];
    const FIVE = [60, 130, 220, 290, 335, 380];
    const form = (number: string): Rows => [
      [FOUR, `番号|${number}|項目|窓口`],
      [FOUR, '課|市民課|内容|予約'],
    ];
    const rest: Rows = [
      [[60, 220, 290, 335, 380], '年度|四年|五年|六年'],
      [FIVE, '計画|受付|検討|実施|実施'],
    ];
    const other: Rows = [[[60, 130, 250, 380], '項目|備考|評価']];
    const texts = (rows: Rows) => rows.map(([, text]) => text);
    const first = panel([...other, ...form('一')], 'foot');
    expect(await joined(first, panel(rest, 'head'))).toEqual([texts([...other, ...form('一'), ...rest])]);
    const [before, ...after] = await joined(panel(form('一'), 'head'), first, panel([...form('二'), ...rest], 'head'));
    expect([before, ...after]).toEqual([
      texts(form('一')),
      texts([...other, ...form('一')]),
      texts([...form('二'), ...rest]),
    ]);
  });
});

it('a table goes on under the running head of a document of two pages', async () => {
  const headed = (part: Part): Part => ({
    ...part,
    glyphs: [...set('進捗状況一覧', 260, 25, { size: 8 }), ...part.glyphs],
  });
  const found = await layout(
    headed(closed(BEFORE, 'foot')),
    headed(closed(['3|緑を育てる|① 植える。|公園課'], 'head')),
  );
  expect(found.furniture.map((f) => f.role)).toEqual(['header', 'header']);
  expect(tablesOf(found).map((t) => t.rows)).toEqual([4]);
});

it('begins a row with a label that names rows of other forms, though the label above it fills its cell', async () => {
  const xs = [60, 130, 380];
  const form = (n: number) => [
    `これまでの姿|川沿いの遊歩道では草が伸び、歩く人が減っている。${n}`,
    `やってみた事|住む人と草を刈り、休むためのいすを二つ置いた。${n}`,
    `これからの事|冬の間も歩けるように、朝の雪かきの当番を決める。${n}`,
  ];
  const [first, second, third] = [form(1), form(2), form(3)] as [string[], string[], string[]];
  const cut = [closed(third.slice(0, 1), 'foot', xs), closed(third.slice(1), 'head', xs)] as const;
  const tables = await joined(closed(first, 'head', xs), closed(second, 'head', xs), ...cut);
  expect(tables.at(-1)).toEqual(third);
});

it('goes on below the head of every page, where its header comes again over a row without a number', async () => {
  const page = (rows: readonly string[], top: number): Part => {
    const ys = Array.from({ length: rows.length + 1 }, (_, i) => top + ROW * i);
    return {
      glyphs: [...set('某市みなと計画の進み方', 300, 70), ...texts(rows, XS, top)],
      rules: gridRules(XS, ys),
    };
  };
  const head = '番号|施策|取組|担当課';
  const first = [head, '1|窓口の改善|予約を始める。|市民課'];
  const pages = await joined(
    page(first, 100),
    page([head, '2|通学の安全の|市内の通学路を残らず点検し危険な所を|教育課'], FOOT - 2 * ROW),
    page([head, '|確保|順に直していく。|', '3|緑を育てる|苗を植える。|公園課'], 100),
  );
  expect(pages.at(-1)).toEqual([
    head,
    '2|通学の安全の/確保|市内の通学路を残らず点検し危険な所を/順に直していく。|教育課',
    '3|緑を育てる|苗を植える。|公園課',
  ]);
});
