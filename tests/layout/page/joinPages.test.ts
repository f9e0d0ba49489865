import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/block.js';
import type { Rule } from '../../../src/model/page.js';
import { gridRules, hRule, set, vRule } from './glyphs.js';
import { layout, type Part, rowsOf, tablesOf } from './layoutPages.js';

const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((b) => (b.kind === 'paragraph' ? b.lines.map((l) => l.text.value) : []));

const XS = [60, 160, 300, 535];

/** A grid of rows from the top of the page (or ending at its foot), with a text in every cell. */
function register(rows: readonly (readonly string[])[], at: 'head' | 'foot'): Part {
  const height = 60;
  const top = at === 'head' ? 50 : 790 - height * rows.length;
  const ys = Array.from({ length: rows.length + 1 }, (_, i) => top + height * i);
  const glyphs = rows.flatMap((row, r) =>
    row.flatMap((text, c) =>
      text.split('/').flatMap((line, k) => set(line, (XS[c] as number) + 5, (ys[r] as number) + 5 + 13 * k)),
    ),
  );
  return { glyphs, rules: gridRules(XS, ys) };
}

describe('tables over page breaks', () => {
  it('go on, with the repeated header removed', async () => {
    const whole = await layout(
      register(
        [
          ['目標', '取組', '基準'],
          ['甲', '一', '三件'],
          ['乙', '二', '四件'],
        ],
        'foot',
      ),
      register(
        [
          ['目標', '取組', '基準'],
          ['丙', '三', '五件'],
        ],
        'head',
      ),
    );
    const found = tablesOf(whole);
    expect(found.map(rowsOf)).toEqual([['目標|取組|基準', '甲|一|三件', '乙|二|四件', '丙|三|五件']]);
    expect(whole.furniture.map((f) => [f.page, f.role, f.lines[0]?.text.value])).toEqual([
      [2, 'header', '目標'],
      [2, 'header', '取組'],
      [2, 'header', '基準'],
    ]);
    expect(found[0]?.breaks).toEqual([3]);
  });

  it('go on without a repeated header', async () => {
    const found = tablesOf(
      await layout(
        register(
          [
            ['目標', '取組', '基準'],
            ['甲', '一', '三件'],
          ],
          'foot',
        ),
        register([['乙', '二', '四件']], 'head'),
      ),
    );
    expect(found.map((t) => t.rows)).toEqual([3]);
  });

  it('are two when the first ended with room below', async () => {
    const found = tablesOf(
      await layout(
        register(
          [
            ['目標', '取組', '基準'],
            ['甲', '一', '三件'],
          ],
          'head',
        ),
        register([['乙', '二', '四件']], 'head'),
      ),
    );
    expect(found).toHaveLength(2);
  });

  it('are two when something stands between', async () => {
    const second = register([['乙', '二', '四件']], 'head');
    const found = tablesOf(
      await layout(register([['甲', '一', '三件']], 'foot'), {
        ...second,
        glyphs: [...set('次の表', 60, 30), ...second.glyphs],
      }),
    );
    expect(found).toHaveLength(2);
  });

  it('are forms of their own when the labels come again', async () => {
    const form = (title: string, division: string, at: 'head' | 'foot') =>
      register(
        [
          ['取組項目', title, ''],
          ['担当課', division, ''],
          ['目標', `${title}を進める`, ''],
        ],
        at,
      );
    const found = tablesOf(await layout(form('窓口の予約', '市民課', 'foot'), form('公用車の更新', '管財課', 'head')));
    expect(found.map((t) => t.rows)).toEqual([3, 3]);
  });

  it('join a row that the break cut, by a line that had not ended', async () => {
    const long = '一行に入りきらない文章は次へ';
    const found = tablesOf(
      await layout(
        register(
          [
            ['目標', '取組', '基準'],
            ['甲', `${long.slice(0, 13)}`, '三件'],
          ],
          'foot',
        ),
        register(
          [
            ['', '続いていく', ''],
            ['乙', '二', '四件'],
          ],
          'head',
        ),
      ),
    );
    expect(found.map(rowsOf)).toEqual([['目標|取組|基準', `甲|${long.slice(0, 13)}/続いていく|三件`, '乙|二|四件']]);
  });

  it('join a spanning cell that no rule closed, under a repeated header', async () => {
    const part = (top: number, bottom: number): Rule[] => [
      hRule(top, 60, 535),
      hRule(top + 40, 60, 535),
      hRule(top + 80, 160, 535),
      hRule(bottom, 160, 535),
      ...XS.map((x) => vRule(x, top, bottom)),
    ];
    const header = (y: number) => [...set('目標', 65, y), ...set('取組', 165, y), ...set('基準', 305, y)];
    const row = (y: number, action: string) => [...set(action, 165, y), ...set('三件', 305, y)];
    const found = tablesOf(
      await layout(
        {
          glyphs: [...header(675), ...set('甲', 65, 715), ...row(715, '一'), ...row(755, '二')],
          rules: part(670, 790),
        },
        { glyphs: [...header(55), ...row(95, '三'), ...row(135, '四')], rules: part(50, 170) },
      ),
    );
    expect(found.map(rowsOf)).toEqual([['目標|取組|基準', '甲(4)|一|三件', '二|三件', '三|三件', '四|三件']]);
  });

  describe('below a line at the head of the page', () => {
    const header = (y: number) => [...set('目標', 65, y), ...set('取組', 165, y), ...set('基準', 305, y)];
    const read = async (goal: string, action: string) => {
      const grid = (top: number, spans: boolean): Rule[] => [
        ...[top, top + 40, top + 120].map((y) => hRule(y, 60, 535)),
        hRule(top + 80, spans ? 300 : 60, 535),
        ...XS.map((x) => vRule(x, top, top + 120)),
      ];
      const found = await layout(
        {
          glyphs: [
            ...header(675),
            ...set('甲', 65, 715),
            ...set('一', 165, 715),
            ...set('三件', 305, 715),
            ...set('五件', 305, 755),
          ],
          rules: grid(670, true),
        },
        {
          glyphs: [
            ...set('水路の計画', 60, 40),
            ...header(75),
            ...set(goal, 65, 115),
            ...set(action, 165, 115),
            ...set('七件', 305, 115),
            ...set('九件', 305, 155),
          ],
          rules: grid(70, true),
        },
      );
      return [
        tablesOf(found).map(rowsOf),
        found.furniture.filter((f) => f.lines[0]?.text.value === '水路の計画').length,
      ];
    };

    it('go on with the rest of a row whose cells span', async () => {
      expect(await read('', '')).toEqual([[['目標|取組|基準', '甲(3)|一(3)|三件', '五件/七件', '九件']], 1]);
    });

    it('begin anew with a row of their own', async () => {
      expect(await read('乙', '二')).toEqual([
        [
          ['目標|取組|基準', '甲(2)|一(2)|三件', '五件'],
          ['目標|取組|基準', '乙(2)|二(2)|七件', '九件'],
        ],
        0,
      ]);
    });
  });

  it('join a cell that fills whole pages', async () => {
    const lines = (texts: string, y: number) => [...texts].flatMap((t, i) => set(t.repeat(20), 305, y + 15 * i));
    const down = XS.map((x) => vRule(x, 50, 790));
    const found = tablesOf(
      await layout(
        {
          glyphs: [...set('甲', 65, 55), ...set('一', 165, 55), ...lines('あいう', 55)],
          rules: [...down, hRule(50, 60, 535)],
        },
        { glyphs: lines('かきく', 55), rules: down },
        { glyphs: lines('さ', 55), rules: [...XS.map((x) => vRule(x, 50, 100)), hRule(100, 60, 535)] },
      ),
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.rows).toBe(1);
    expect(found[0]?.cells[2]?.lines).toHaveLength(7);
  });
});

describe('paragraphs over page breaks', () => {
  it('go on when the last line was full', async () => {
    const body = (texts: string[], y: number) => texts.flatMap((t, i) => set(t, 60, y + 15 * i));
    const { blocks } = await layout(
      { glyphs: body(['あ'.repeat(47), 'い'.repeat(47), 'う'.repeat(47)], 700) },
      { glyphs: body(['え'.repeat(47), 'お'.repeat(20)], 60) },
    );
    expect(blocks).toHaveLength(1);
  });
});

describe('page furniture', () => {
  const numbered = (n: number, foot: string, head = '') => ({
    glyphs: [
      ...(head ? set(head, 60, 25, { size: 8 }) : []),
      ...set(`${'第何項の本文'.repeat(3)}${n}`, 60, 200),
      ...set(foot, 285, 800),
    ],
  });

  it('two page numbers at one place of the foot, and a page between them without', async () => {
    const found = await layout(numbered(1, '1'), numbered(2, ''), numbered(3, '3'));
    expect(found.furniture.map((f) => f.role)).toEqual(['page-number', 'page-number']);
  });

  it('two numbers at the foot that do not count with the pages are text', async () => {
    const found = await layout(numbered(1, '5'), numbered(2, ''), numbered(3, '8'));
    expect(found.furniture).toEqual([]);
  });

  it.each<[string, (n: number) => string]>([
    ['12', (n) => `${n}`],
    ['- 12 -', (n) => `- ${n} -`],
    ['12/40', (n) => `${n}/40`],
    ['12ページ', (n) => `${n}ページ`],
    ['P.12', (n) => `P.${n}`],
    ['counted from elsewhere', (n) => `${n + 30}`],
  ])('page number %s', async (_, foot) => {
    const found = await layout(...[1, 2, 3, 4].map((n) => numbered(n, foot(n))));
    expect(found.furniture.map((f) => f.role)).toEqual(Array(4).fill('page-number'));
    expect(textsOf(found.blocks)).toHaveLength(4);
  });

  it('numbers that do not count up stay', async () => {
    const found = await layout(...[120, 80, 3, 44].map((n) => numbered(n, `${n}`)));
    expect(found.furniture).toEqual([]);
  });

  it('running heads go', async () => {
    const found = await layout(...[1, 2, 3, 4].map((n) => numbered(n, '本文の続き', '行政改革推進計画')));
    expect(found.furniture.filter((f) => f.role === 'header')).toHaveLength(4);
  });

  it('a heading of every sheet stays where it first stands', async () => {
    const sheet = (department: string) => ({
      glyphs: [
        ...set('令和七年度の目標', 220, 75, { size: 16 }),
        ...set(department, 60, 110),
        ...set('甲', 65, 155),
        ...set('乙', 165, 155),
      ],
      rules: gridRules([60, 160, 300], [150, 180]),
    });
    const found = await layout(sheet('総務部'), sheet('環境部'), sheet('教育部'));
    expect(textsOf(found.blocks)).toEqual(['令和七年度の目標', '総務部', '環境部', '教育部']);
    expect(found.furniture).toHaveLength(2);
  });

  it('a numbered heading that comes again under another department stays', async () => {
    const part = (department: string) => ({
      glyphs: [
        ...set(department, 250, 60, { size: 14 }),
        ...set('(1) 信頼される市役所', 60, 85),
        ...set('本文がある', 60, 300),
      ],
    });
    const found = await layout(part('総務部の目標'), part('環境部の目標'), part('教育部の目標'));
    expect(found.furniture).toEqual([]);
  });
});

describe('forms whose last row a page break cuts', () => {
  const form = (label: string, second: string): Part[] => [
    {
      glyphs: [
        ...set('評価', 65, 735),
        ...set('Ａ', 165, 735),
        ...set('達成した', 305, 735),
        ...set('成果', 65, 765),
        ...set('・桟橋の板を取り替えた。', 165, 765),
      ],
      rules: [...gridRules(XS, [730, 760]), ...gridRules([60, 160, 535], [760, 790])],
    },
    {
      glyphs: [...set(label, 65, 55), ...set(second, 165, 55), ...set('今後', 65, 85), ...set('灯台を直す。', 165, 85)],
      rules: gridRules([60, 160, 535], [50, 80, 110]),
    },
  ];

  it('go on with the next item of its list, below no label', async () => {
    const [first, ...more] = tablesOf(await layout(...form('', '・灯台を公開した。')));
    expect(more).toEqual([]);
    expect(first && rowsOf(first)[1]).toBe('成果|・桟橋の板を取り替えた。/・灯台を公開した。');
  });

  it.each([
    ['a label of its own', '課題', '・灯台が古い。'],
    ['a text of its own', '', '灯台を公開した。'],
  ])('end where the next page begins with %s', async (_, label, second) => {
    expect(tablesOf(await layout(...form(label, second)))).toHaveLength(2);
  });
});
