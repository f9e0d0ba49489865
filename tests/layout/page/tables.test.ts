import { describe, expect, it } from 'vitest';
import { layoutPage } from '../../../src/layout/page/layoutPage.js';
import type { Block, Cell, Table } from '../../../src/model/block.js';
import type { Fill, Glyph, Rule } from '../../../src/model/page.js';
import { gridRules, hRule, page, set, vRule } from './glyphs.js';

const cellText = (c: Cell): string => c.lines.map((l) => l.text.value).join('/');

/** `row,column rowSpan×columnSpan text` of every cell that is not a plain empty one. */
function cellsOf(table: Table): string[] {
  return table.cells.map((c) => {
    const span = c.rowSpan > 1 || c.columnSpan > 1 ? ` ${c.rowSpan}x${c.columnSpan}` : '';
    return `${c.row},${c.column}${span} ${cellText(c)}`.trim();
  });
}

function blocksOf(glyphs: Glyph[], rules: Rule[], fills: Fill[] = []): readonly Block[] {
  return layoutPage(page({ glyphs, rules, fills }), {}).blocks;
}

function onlyTable(glyphs: Glyph[], rules: Rule[], fills: Fill[] = []): Table {
  const tables = blocksOf(glyphs, rules, fills).filter((b): b is Table => b.kind === 'table');
  expect(tables).toHaveLength(1);
  return tables[0] as Table;
}

const FOUR = () => [
  ...set('目標', 105, 105),
  ...set('基準', 205, 105),
  ...set('研修', 105, 135),
  ...set('年五回', 205, 135),
];
const FOUR_CELLS = ['0,0 目標', '0,1 基準', '1,0 研修', '1,1 年五回'];
const XS = [100, 200, 300];
const YS = [100, 130, 160];

describe('rules to cells', () => {
  it.each<[string, () => Rule[]]>([
    ['a full grid', () => gridRules(XS, YS)],
    [
      'rules in pieces with small gaps',
      () => [
        ...YS.flatMap((y) => [hRule(y, 100, 198.5), hRule(y, 200, 300)]),
        ...XS.flatMap((x) => [vRule(x, 100, 129), vRule(x, 130.5, 160)]),
      ],
    ],
    ['double borders', () => [...gridRules(XS, YS), ...gridRules([98, 202, 302], [98, 131.5, 162])]],
    ['open on the left and right', () => [...YS.map((y) => hRule(y, 100, 300)), vRule(200, 100, 160)]],
    ['open all round', () => [hRule(130, 100, 300), vRule(200, 100, 160)].concat([vRule(201, 100, 160)])],
    ['open at the foot', () => [hRule(100, 100, 300), hRule(130, 100, 300), ...XS.map((x) => vRule(x, 100, 160))]],
    ['an underline inside a cell', () => [...gridRules(XS, YS), hRule(116, 105, 125)]],
    ['an arrow over cells', () => [...gridRules(XS, YS), hRule(122, 130, 270)]],
    ['a rule that stands out beyond the table', () => [...gridRules(XS, YS).slice(1), hRule(100, 80, 320)]],
  ])('%s', (_, rules) => {
    expect(cellsOf(onlyTable(FOUR(), rules()))).toEqual(FOUR_CELLS);
  });

  it.each([
    ['a dark bar', { shade: 0.3, width: 8 }, true],
    ['the light background of a cell', { shade: 0.9, width: 100 }, false],
  ])('%s at the left of a heading right below', (_, { shade, width }, isApart) => {
    const bar: Fill = { box: [100, 161, 100 + width, 180], shade };
    const glyphs = [...FOUR(), ...set('港のまち', 120, 165)];
    const [table] = blocksOf(glyphs, [...gridRules(XS, YS), hRule(180, 100, 290)], [bar]).filter(
      (b): b is Table => b.kind === 'table',
    );
    expect(table?.rows === 2).toBe(isApart);
  });

  it.each([
    [3.2, true],
    [1, false],
  ])('a number on a ground of its own above a shaded cell, %d points off the rule that borders it', (off, isApart) => {
    const cell: Fill = { box: [100.5, 100, 200, 130], shade: 0.9 };
    const bar: Fill = { box: [100, 80, 145, 100.4 - off], shade: 0.3 };
    const glyphs = [...FOUR(), ...set('取組１', 105, 85)];
    const rules = gridRules(XS, [100.4, 130, 160]);
    const [table] = blocksOf(glyphs, rules, [cell, bar]).filter((b): b is Table => b.kind === 'table');
    expect(table?.rows === 2).toBe(isApart);
  });

  it.each([
    ['joins the parts of a cell that one colour fills, where the rule of its rows stops beside it', 0.88, 200, true],
    ['parts cells of two colours', 0.6, 200, false],
    ['parts cells of one colour between rules of their own', 0.88, 100, false],
  ])('%s', (_, shade, from, isOne) => {
    const rules = [
      ...[100, 160].map((y) => hRule(y, 100, 300)),
      hRule(130, from, 300),
      ...XS.map((x) => vRule(x, 100, 160)),
    ];
    const fills: Fill[] = [
      { box: [100, 100, 300, 130], shade: 0.88 },
      { box: [100, 130, 200, 160], shade },
    ];
    const cells = cellsOf(onlyTable(FOUR(), rules, fills));
    expect(cells[0]).toBe(isOne ? '0,0 2x1 目標/研修' : '0,0 目標');
    expect(cells).toHaveLength(isOne ? 3 : 4);
  });

  it.each([
    [
      'joins the cells of a head whose rows have a background across the table, where no rule parts them',
      200,
      400,
      true,
    ],
    ['parts them where a rule does', 100, 500, false],
    ['parts them where a rule ends apart from their sides', 150, 450, false],
  ])('%s', (_, from, to, isOne) => {
    const rules = [
      ...[100, 160].map((y) => hRule(y, 100, 500)),
      hRule(130, from, to),
      ...[100, 200, 400, 500].map((x) => vRule(x, 100, 160)),
      vRule(300, 130, 160),
    ];
    const fills: Fill[] = [
      { box: [100, 100, 500, 130], shade: 0.88 },
      { box: [100, 130, 500, 160], shade: 0.88 },
    ];
    const head = [
      ...set('目標', 105, 105),
      ...set('実績', 205, 105),
      ...set('前年', 205, 135),
      ...set('本年', 305, 135),
    ];
    const cells = cellsOf(onlyTable([...head, ...set('評価', 405, 120)], rules, fills));
    expect(cells.includes('0,0 2x1 目標')).toBe(isOne);
    expect(cells.some((c) => c.startsWith('0,3 2x1'))).toBe(isOne);
    expect(cells).toContain('0,1 1x2 実績');
  });

  it('takes the edges of backgrounds for rules where cells have no others', () => {
    const fills: Fill[] = [];
    for (const [i, y] of [100, 131].entries()) {
      for (const x of [100, 201]) fills.push({ box: [x, y, x + 99, y + 29], shade: i === 0 ? 0.8 : 0.95 });
    }
    const table = onlyTable(FOUR(), [], fills);
    expect(cellsOf(table)).toEqual(FOUR_CELLS);
    // The paler of two backgrounds is the paper of such a table.
    expect(table.cells.map((c) => c.shaded)).toEqual([true, true, false, false]);
  });

  it('tells shaded cells from plain ones', () => {
    const table = onlyTable(FOUR(), gridRules(XS, YS), [{ box: [100, 100, 300, 130], shade: 0.85 }]);
    expect(table.cells.map((c) => c.shaded)).toEqual([true, true, false, false]);
  });

  it('cells of one shade are all shaded', () => {
    const fills = [100, 200].map((x): Fill => ({ box: [x, 100, x + 100, 160], shade: 0.85 }));
    expect(onlyTable(FOUR(), gridRules(XS, YS), fills).cells.every((c) => c.shaded)).toBe(true);
  });

  it('reads spans from missing inner rules', () => {
    const rules = [
      hRule(100, 100, 300),
      hRule(130, 200, 300),
      hRule(160, 100, 300),
      hRule(190, 100, 300),
      vRule(100, 100, 190),
      vRule(200, 100, 160),
      vRule(300, 100, 190),
    ];
    const glyphs = [...set('目標', 105, 105), ...set('一', 205, 105), ...set('二', 205, 135), ...set('備考', 105, 165)];
    expect(cellsOf(onlyTable(glyphs, rules))).toEqual(['0,0 2x1 目標', '0,1 一', '1,1 二', '2,0 1x2 備考']);
  });

  it('mends cells that an arrow crosses from border to border', () => {
    const glyphs = [
      ...set('工程', 105, 105),
      ...set('R6', 205, 105),
      ...set('R7', 305, 105),
      ...set('R8', 405, 105),
      ...set('調査', 105, 135),
      ...set('実施', 205, 132),
    ];
    const arrow = [hRule(148, 200, 400)];
    expect(cellsOf(onlyTable(glyphs, [...gridRules([100, 200, 300, 400, 500], YS), ...arrow]))).toEqual([
      '0,0 工程',
      '0,1 R6',
      '0,2 R7',
      '0,3 R8',
      '1,0 調査',
      '1,1 実施',
      '1,2',
      '1,3',
    ]);
  });

  it('leaves what stands in a notch outside', () => {
    const rules = [
      hRule(100, 100, 200),
      hRule(130, 100, 300),
      hRule(160, 100, 300),
      vRule(100, 100, 160),
      vRule(200, 100, 160),
      vRule(300, 130, 160),
    ];
    const glyphs = [
      ...set('部局名', 105, 105),
      ...set('（単位：人）', 210, 110),
      ...set('甲', 105, 135),
      ...set('乙', 205, 135),
    ];
    const blocks = blocksOf(glyphs, rules);
    const table = blocks.find((b) => b.kind === 'table') as Table;
    expect(cellsOf(table)).toEqual(['0,0 部局名', '0,1', '1,0 甲', '1,1 乙']);
    expect(blocks.find((b) => b.kind === 'paragraph')?.lines[0]?.text.value).toBe('（単位：人）');
  });

  it('keeps two grids apart', () => {
    const rules = [...gridRules([100, 200, 300], [100, 130]), ...gridRules([100, 150, 300], [150, 180])];
    const glyphs = [...set('甲', 105, 105), ...set('乙', 205, 105), ...set('丙', 105, 155), ...set('丁', 205, 155)];
    const tables = blocksOf(glyphs, rules) as Table[];
    expect(tables.map(cellsOf)).toEqual([
      ['0,0 甲', '0,1 乙'],
      ['0,0 丙', '0,1 丁'],
    ]);
  });

  it('puts a grid inside a cell into the cell', () => {
    const rules = [...gridRules([100, 160, 400], [100, 200]), ...gridRules([170, 250, 390], [120, 140, 160])];
    const glyphs = [
      ...set('指標', 105, 105),
      ...set('次のとおり', 165, 105),
      ...set('年度', 175, 125),
      ...set('値', 255, 125),
      ...set('R6', 175, 145),
      ...set('10', 255, 145),
    ];
    const table = onlyTable(glyphs, rules);
    expect(cellsOf(table)).toEqual(['0,0 指標', '0,1 次のとおり']);
    expect(table.cells[1]?.tables.map(cellsOf)).toEqual([['0,0 年度', '0,1 値', '1,0 R6', '1,1 10']]);
  });

  it('takes a single box for paragraphs', () => {
    const blocks = blocksOf(
      [...set('この様式の', 110, 105), ...set('書き方', 110, 118)],
      gridRules([100, 300], [100, 140]),
    );
    expect(blocks.map((b) => b.kind)).toEqual(['paragraph']);
  });

  it('drops drawings without text', () => {
    expect(blocksOf(set('本文', 100, 300), gridRules(XS, YS)).map((b) => b.kind)).toEqual(['paragraph']);
  });
});

describe('glyphs to cells', () => {
  it('splits a run at the rule that it touches', () => {
    const glyphs = set('世帯数五〇世帯', 170, 105);
    expect(cellsOf(onlyTable(glyphs, gridRules(XS, [100, 130])))).toEqual(['0,0 世帯数', '0,1 五〇世帯']);
  });

  it('keeps a run whole that is printed through the rule', () => {
    const glyphs = [...set('はみ出す長い名称', 125, 105), ...set('値', 280, 105)];
    expect(cellsOf(onlyTable(glyphs, gridRules(XS, [100, 130])))).toEqual(['0,0 はみ出す長い名称', '0,1 値']);
  });

  it('parts a figure that ends upon the rule from what stands behind it', () => {
    const glyphs = [...set('71,904', 173, 105), ...set('甲', 207, 105)];
    expect(cellsOf(onlyTable(glyphs, gridRules(XS, [100, 130])))).toEqual(['0,0 71,904', '0,1 甲']);
  });

  it('keeps a line whole that grazes the rule below', () => {
    const glyphs = [...set('目', 105, 122.5), ...set('標', 115, 125.2), ...set('値', 105, 140)];
    expect(cellsOf(onlyTable(glyphs, gridRules([100, 200, 300], [100, 130, 160])))[0]).toBe('0,0 目標');
  });

  it('reads stacked and vertical labels as one line', () => {
    const stacked = [...'政策部'].flatMap((c, i) => set(c, 105, 105 + 12 * i));
    const down = set('総務部', 105, 155, { vertical: true });
    const glyphs = [...stacked, ...down, ...set('甲', 125, 105), ...set('乙', 125, 155)];
    expect(cellsOf(onlyTable(glyphs, gridRules([100, 120, 300], [100, 150, 200])))).toEqual([
      '0,0 政策部',
      '0,1 甲',
      '1,0 総務部',
      '1,1 乙',
    ]);
  });

  it('keeps ruby on a line of its own', () => {
    const glyphs = [...set('部長', 105, 110), ...set('ぶちょう', 105, 104, { size: 5 }), ...set('山田', 205, 110)];
    expect(cellsOf(onlyTable(glyphs, gridRules(XS, [100, 130])))).toEqual(['0,0 ぶちょう/部長', '0,1 山田']);
  });

  it('marks stamps, and leaves their text in the line', () => {
    const frame = gridRules([170, 194], [104, 117]);
    const glyphs = [...set('窓口を見直す', 105, 105), ...set('達成', 172, 105), ...set('市民課', 205, 105)];
    const table = onlyTable(glyphs, [...gridRules(XS, [100, 130]), ...frame]);
    const line = table.cells[0]?.lines[0];
    expect(line?.text.value).toBe('窓口を見直す 達成');
    expect(line?.badges).toEqual([[7, 9]]);
  });
});
