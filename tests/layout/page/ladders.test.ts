import { describe, expect, it } from 'vitest';
import { layoutPage } from '../../../src/layout/page/layoutPage.js';
import type { Table } from '../../../src/model/block.js';
import type { Glyph, Rule } from '../../../src/model/page.js';
import { hRule, page, set } from './glyphs.js';
import { rowsOf } from './layoutPages.js';

const isLabel = (text: string): boolean => /^(?:現状|取組|成果|評価|担当)$/.test(text);
const rules = (...ys: number[]): Rule[] => ys.map((y) => hRule(y, 100, 500));
const block = (x: number, y: number, ...lines: string[]): Glyph[] => lines.flatMap((l, i) => set(l, x, y + 12 * i));

function tablesOf(glyphs: Glyph[], drawn: Rule[]): Table[] {
  const { blocks } = layoutPage(page({ glyphs, rules: drawn }), { isLabel });
  return blocks.filter((b): b is Table => b.kind === 'table');
}

/** A form whose labels stand in the middle of their rows, its texts at the top. */
const FORM = [
  ...set('現状', 110, 110),
  ...block(200, 104, '水路に土砂が多くたまり、大雨のたびに道へあふれ', 'ている。'),
  ...set('取組', 110, 146),
  ...block(
    200,
    134,
    '土砂をさらい、壊れた壁を直す。あわせて、地元の',
    '人たちと見回りの順番を決め、記録を残すことにす',
    'る。',
  ),
  ...set('成果', 110, 176),
  ...set('二か所を直した。', 200, 176),
];
const FORM_RULES = rules(100, 130, 172, 190);
const FORM_ROWS = [
  '現状|水路に土砂が多くたまり、大雨のたびに道へあふれ/ている。',
  '取組|土砂をさらい、壊れた壁を直す。あわせて、地元の/人たちと見回りの順番を決め、記録を残すことにす/る。',
  '成果|二か所を直した。',
];

describe('rows parted by rules from side to side', () => {
  it('hold the texts between two rules', () => {
    expect(tablesOf(FORM, FORM_RULES).map(rowsOf)).toEqual([FORM_ROWS]);
  });

  it('end where a row would have no height, and at a larger heading', () => {
    const below = FORM.map((g): Glyph => ({ ...g, box: [g.box[0], g.box[1] + 94, g.box[2], g.box[3] + 94] }));
    const twice = [...FORM_RULES, ...rules(194, 224, 266, 284)];
    expect(tablesOf([...FORM, ...below], twice).map(rowsOf)).toEqual([FORM_ROWS, FORM_ROWS]);
    const lower = below.map((g): Glyph => ({ ...g, box: [g.box[0], g.box[1] + 30, g.box[2], g.box[3] + 30] }));
    const heading = set('二　農地を守る', 100, 200, { size: 13 });
    const apart = [...FORM_RULES, ...rules(224, 254, 296, 314)];
    expect(tablesOf([...FORM, ...heading, ...lower], apart).map(rowsOf)).toEqual([FORM_ROWS, FORM_ROWS]);
  });

  it('have a cell more where a text with a label of its own stands apart', () => {
    const first = [
      ...set('①', 110, 86),
      ...set('水路の改修', 200, 86),
      ...set('担当', 400, 86),
      ...set('農地課', 430, 86),
    ];
    const [table] = tablesOf([...first, ...FORM], [...rules(82), ...FORM_RULES]);
    expect(rowsOf(table as Table)).toEqual(['①|水路の改修|担当 農地課', ...FORM_ROWS]);
  });

  it('are headed by a line that runs over the columns of a register', () => {
    const row = (y: number, number: string, name: string, unit: string): Glyph[] => [
      ...set(number, 105, y),
      ...set(name, 150, y),
      ...set(unit, 300, y),
    ];
    const glyphs = [
      ...set('【暮らし】', 105, 104),
      ...row(124, '1', '夜間の見回り', '安全課'),
      ...row(144, '2', '街灯の交換', '道路課'),
      ...row(164, '3', '空き地の草刈り', '環境課'),
    ];
    const [table] = tablesOf(glyphs, rules(100, 120, 140, 160, 180));
    expect(rowsOf(table as Table)).toEqual([
      '【暮らし】',
      '1|夜間の見回り|安全課',
      '2|街灯の交換|道路課',
      '3|空き地の草刈り|環境課',
    ]);
  });

  it('have a head of two rows where a rule runs under some of its columns', () => {
    const row = (y: number, ...cells: readonly string[]): Glyph[] =>
      cells.flatMap((text, i) => set(text, [105, 250, 330, 430][i] as number, y));
    const glyphs = [
      ...set('指標', 105, 112),
      ...set('利用者の数', 278, 104),
      ...set('評価', 430, 112),
      ...set('５年度', 250, 120),
      ...set('６年度', 330, 120),
      ...row(144, '渡し舟の乗客', '400', '450', '○'),
      ...set('港の仕事', 280, 164),
      ...row(184, '船着場の広さと深さを測った数', '12', '15', '△'),
      ...row(204, '桟橋', '2', '3', '○'),
    ];
    const under = hRule(116, 245, 395);
    const [table] = tablesOf(glyphs, [...rules(100, 138, 158, 178, 198, 218), under]);
    expect(table?.cells.find((c) => c.lines[0]?.text.value === '利用者の数')).toMatchObject({ row: 0, columnSpan: 2 });
    expect(rowsOf(table as Table)).toEqual([
      '指標(2)|利用者の数|評価(2)',
      '５年度|６年度',
      '渡し舟の乗客|400|450|○',
      '港の仕事',
      '船着場の広さと深さを測った数|12|15|△',
      '桟橋|2|3|○',
    ]);
  });

  it.each<[string, Glyph[], Rule[]]>([
    [
      'rules under each heading of running text',
      [0, 1, 2, 3].flatMap((i) => [
        ...set('見回りの順番を決める', 100, 105 + 40 * i),
        ...set('道を通る人の数と時刻を調べ、町内会と話し合って順番を決めた。', 100, 125 + 40 * i),
      ]),
      rules(118, 158, 198, 238, 278),
    ],
    [
      'rules between groups of rows',
      [0, 1, 2].flatMap((group) =>
        [0, 1, 2].flatMap((i) => [
          ...set(`夜間の見回り${group}${i}`, 105, 104 + 60 * group + 18 * i),
          ...set('安全課', 300, 104 + 60 * group + 18 * i),
        ]),
      ),
      rules(100, 160, 220, 280),
    ],
  ])('%s make no such table', (_, glyphs, drawn) => {
    expect(tablesOf(glyphs, drawn).filter((t) => t.origin === 'ruled')).toEqual([]);
  });
});
