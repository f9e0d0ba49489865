import { describe, expect, it } from 'vitest';
import { layoutPage } from '../../../src/layout/page/layoutPage.js';
import type { Table } from '../../../src/model/block.js';
import type { Fill, Glyph, Rule } from '../../../src/model/page.js';
import { hRule, page, set } from './glyphs.js';
import { rowsOf } from './layoutPages.js';

const XS = [100, 130, 250, 320, 380, 440];
const LABELS = ['番号', '取組', '担当', '目標', '実績'];
const isLabel = (text: string): boolean => [...LABELS, '令和６年度'].includes(text);

const fill = (x0: number, y0: number, x1: number, y1: number, shade = 0.85): Fill => ({ box: [x0, y0, x1, y1], shade });
const at = (column: number, y: number, text: string): Glyph[] => set(text, (XS[column] as number) + 4, y);
const row = (y: number, ...texts: readonly string[]): Glyph[] => texts.flatMap((t, i) => at(i, y, t));

/** A head of two rows: 目標 and 実績 under 令和６年度. */
const HEAD: Fill[] = [
  ...[0, 1, 2].map((c) => fill(XS[c] as number, 100, XS[c + 1] as number, 140)),
  fill(320, 100, 440, 120),
  fill(320, 120, 380, 140),
  fill(380, 120, 440, 140),
];
const HEAD_TEXTS = [
  ...[0, 1, 2].flatMap((c) => at(c, 115, LABELS[c] as string)),
  ...at(3, 105, '令和６年度'),
  ...[3, 4].flatMap((c) => at(c, 125, LABELS[c] as string)),
];

const tablesOf = (glyphs: Glyph[], fills: Fill[], rules: Rule[] = []): string[][] =>
  layoutPage(page({ glyphs: [...HEAD_TEXTS, ...glyphs], rules, fills: [...HEAD, ...fills] }), { isLabel })
    .blocks.filter((b): b is Table => b.kind === 'table')
    .map(rowsOf);

const HEAD_ROWS = ['番号(2)|取組(2)|担当(2)|令和６年度', '目標|実績'];

describe('rows without rules below a head that has backgrounds', () => {
  const wrapped = [
    ...row(145, '１', '川沿いの散歩道に', '公園課', '12本', '９本'),
    ...at(1, 158, '木を植える。'),
    ...row(180, '２', '里道の補修', '建設課', '３か所', '４か所'),
  ];

  it('are parted by the white that runs through all columns', () => {
    expect(tablesOf(wrapped, [])).toEqual([
      [...HEAD_ROWS, '１|川沿いの散歩道に/木を植える。|公園課|12本|９本', '２|里道の補修|建設課|３か所|４か所'],
    ]);
  });

  it('are parted by rules over all columns', () => {
    const close = [
      ...row(145, '１', '散歩道', '公園課', '12本', '９本'),
      ...row(160, '２', '里道', '建設課', '３か所', '４か所'),
    ];
    const rows = ['１|散歩道|公園課|12本|９本', '２|里道|建設課|３か所|４か所'];
    expect(tablesOf(close, [], [hRule(157, 100, 440)])[0]).toEqual([...HEAD_ROWS, ...rows]);
  });

  it('keep a text in the middle of its row beside one at the top', () => {
    const centred = [
      ...at(1, 145, '川沿いの散歩道に'),
      ...at(1, 158, '木を植える。'),
      ...at(2, 145, '公園課'),
      ...[0, 3, 4].flatMap((c) => at(c, 151, ['１', '', '', '12本', '９本'][c] as string)),
      ...row(180, '２', '里道の補修', '建設課', '３か所', '４か所'),
    ];
    expect(tablesOf(centred, [])[0]?.slice(2)).toEqual([
      '１|川沿いの散歩道に/木を植える。|公園課|12本|９本',
      '２|里道の補修|建設課|３か所|４か所',
    ]);
  });

  it('go on below a background over all columns, and keep a text over several of them', () => {
    const texts = [
      ...row(145, '１', '花壇の増設', '', '12本', '９本'),
      ...row(170, '２', '里道の補修', '公園課', '３か所', '４か所'),
      ...row(195, '３', '遊具の点検', '', '６回', '６回'),
      ...set('柱２　川を守る', 105, 224),
      ...row(250, '４', '川岸の清掃', '河川課', '２回', '２回'),
    ];
    expect(tablesOf(texts, [fill(100, 220, 440, 240, 0.95)])[0]?.slice(2)).toEqual([
      '１|花壇の増設|公園課(3)|12本|９本',
      '２|里道の補修|３か所|４か所',
      '３|遊具の点検|６回|６回',
      '柱２　川を守る',
      '４|川岸の清掃|河川課|２回|２回',
    ]);
  });

  it('end above a note, and leave it out', () => {
    const note = set('※ 実績の値は令和七年三月の末に調べて記したものである。', 100, 205);
    const [table] = tablesOf([...wrapped, ...note], []);
    expect(table?.at(-1)).toBe('２|里道の補修|建設課|３か所|４か所');
  });

  it.each([
    ['where texts run over the columns', set('番号の順に取組と担当を次のとおり定めた。', 104, 150), []],
    ['where rules of other ends are drawn among them', wrapped, [hRule(142, 200, 440)]],
    ['below larger print', set('公園課', 104, 145, { size: 16 }), []],
  ])('are not made up %s', (_, glyphs, rules) => {
    expect(tablesOf(glyphs, [], rules)[0]).toEqual(HEAD_ROWS);
  });

  it('are not looked for below backgrounds that hold no labels', () => {
    const names = [...at(0, 115, '甲'), ...at(1, 115, '乙課'), ...at(2, 115, '丙課'), ...at(3, 105, '丁課')];
    const { blocks } = layoutPage(page({ glyphs: [...names, ...wrapped], fills: HEAD }), { isLabel });
    const found = blocks.filter((b): b is Table => b.kind === 'table' && b.origin === 'ruled').map(rowsOf);
    expect(found.flat().some((r) => r.includes('里道'))).toBe(false);
  });
});
