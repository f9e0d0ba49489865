import { describe, expect, it } from 'vitest';
import { layoutPage } from '../../../src/layout/page/layoutPage.js';
import { stripeSides } from '../../../src/layout/page/stripes.js';
import type { Table } from '../../../src/model/block.js';
import type { Fill, Glyph } from '../../../src/model/page.js';
import { hRule, page, set } from './glyphs.js';
import { rowsOf } from './layoutPages.js';

const XS = [100, 140, 260, 340];
const stripe = (y: number, height = 20, shade = 0.9): Fill[] =>
  XS.slice(1).map((x, i): Fill => ({ box: [XS[i] as number, y, x, y + height], shade }));
const row = (y: number, ...texts: readonly string[]): Glyph[] =>
  texts.flatMap((t, i) => set(t, (XS[i] as number) + 5, y + 5));
const tablesOf = (glyphs: Glyph[], fills: Fill[], rules = [] as ReturnType<typeof hRule>[]): Table[] =>
  layoutPage(page({ glyphs, rules, fills }), {}).blocks.filter((b): b is Table => b.kind === 'table');

const TEXTS = [
  row(100, '№', '取組', '担当'),
  row(120, '１', '花壇の増設', '公園課'),
  row(140, '２', '里道の補修', '建設課'),
  row(160, '３', '苗木の配布', '林務課'),
  row(180, '４', '藻場の見回り', '水産課'),
];
const ROWS = [
  '№|取組|担当',
  '１|花壇の増設|公園課',
  '２|里道の補修|建設課',
  '３|苗木の配布|林務課',
  '４|藻場の見回り|水産課',
];

describe('rows without a background between rows that have one', () => {
  it('have their columns, the last row too', () => {
    const found = tablesOf(TEXTS.flat(), [...stripe(100, 20, 0.3), ...stripe(120), ...stripe(160)]);
    expect(found.map(rowsOf)).toEqual([ROWS]);
  });

  it('end where the text below runs over the columns', () => {
    const note = set('※ 担当は令和六年度の組織の名で記しています。', 100, 204);
    const found = tablesOf([...TEXTS.flat(), ...note], [...stripe(100, 20, 0.3), ...stripe(120), ...stripe(160)]);
    expect(found.map(rowsOf)).toEqual([ROWS]);
  });

  it('go on below a heading over all columns', () => {
    const heading: Fill = { box: [100, 140, 340, 160], shade: 0.95 };
    const glyphs = [
      ...(TEXTS[0] as Glyph[]),
      ...(TEXTS[1] as Glyph[]),
      ...set('守る', 105, 145),
      ...row(160, ...['２', '里道', '建設課']),
    ];
    const found = tablesOf(glyphs, [...stripe(100, 20, 0.3), ...stripe(120), heading, ...stripe(180)]);
    expect(found.map(rowsOf)).toEqual([['№|取組|担当', '１|花壇の増設|公園課', '守る', '２|里道|建設課', '||']]);
  });

  it('are left to the rules where some are drawn', () => {
    const drawn = [100, 120, 140, 160, 180, 200].map((y) => hRule(y, 100, 340));
    const fills = [...stripe(100, 20, 0.3), ...stripe(160)];
    const [table] = tablesOf(TEXTS.flat(), fills, drawn);
    expect(rowsOf(table as Table)).toEqual(ROWS);
  });

  it('are left to their texts where only the header has one', () => {
    const glyphs = TEXTS.slice(0, 3).flat();
    expect(stripeSides([...stripe(100), ...stripe(400)], [], glyphs)).toEqual([]);
    expect(stripeSides([...stripe(100), ...stripe(140)], [], glyphs)).not.toEqual([]);
  });

  it('end at a heading in larger print', () => {
    const heading = [...set('公園', 105, 122, { size: 15 }), ...set('堀　早月', 270, 125)];
    expect(stripeSides([...stripe(100), ...stripe(400)], [], [...(TEXTS[0] as Glyph[]), ...heading])).toEqual([]);
    const words = [...set('公園課', 105, 125), ...set('堀　早月', 270, 125)];
    expect(stripeSides([...stripe(100), ...stripe(400)], [], [...(TEXTS[0] as Glyph[]), ...words])).not.toEqual([]);
  });
});

describe('a line below a band over all columns', () => {
  const band: Fill = { box: [100, 140, 340, 160], shade: 0.4 };
  const above = [...(TEXTS[0] as Glyph[]), ...(TEXTS[1] as Glyph[]), ...set('第２章', 105, 145)];

  it('is a heading where nothing stands beside it, and a row where something does', () => {
    const fills = [...stripe(100, 20, 0.3), ...stripe(120), band];
    const drawn = (...words: string[]) =>
      stripeSides(fills, [], [...above, ...row(160, ...words)]).filter((r) => r.direction === 'vertical' && r.to > 165);
    expect(drawn('２－１')).toEqual([]);
    expect(drawn('２', '里道の補修', '建設課')).not.toEqual([]);
  });
});

describe('a last row without a background below the only one that has one', () => {
  const head = TEXTS[0] as Glyph[];
  const lines = [
    ...row(120, '１', '花壇の増設', '公園課'),
    ...row(140, '２', '里道の補', '建設課'),
    ...set('修', 145, 158),
  ];

  it('is a row of several lines where the one above goes on with the columns of the head', () => {
    const found = tablesOf([...head, ...lines], [...stripe(100, 20, 0.3), ...stripe(120)]);
    expect(found.map(rowsOf)).toEqual([['№|取組|担当', '１|花壇の増設|公園課', '２|里道の補/修|建設課']]);
  });

  it('is left to its texts where the one above may head it', () => {
    expect(stripeSides([...stripe(100, 20, 0.3), ...stripe(120, 20, 0.3)], [], [...head, ...lines])).toEqual([]);
  });
});
