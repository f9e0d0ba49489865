import { describe, expect, it } from 'vitest';
import { findBars } from '../../../src/layout/page/bars.js';
import { findBoxRows } from '../../../src/layout/page/boxRows.js';
import { layoutPage } from '../../../src/layout/page/layoutPage.js';
import type { Block, Table } from '../../../src/model/block.js';
import type { Fill, Glyph } from '../../../src/model/page.js';
import { page, set } from './glyphs.js';
import { rowsOf } from './layoutPages.js';

const LABELS = /^(?:ねらい|内容|指標|工程|現状値|目標値|担当課|区分)(?:（[^）]*）)?$/u;
const isLabel = (text: string): boolean => LABELS.test(text);
const fill = (x0: number, y0: number, x1: number, y1: number, shade = 0.9): Fill => ({ box: [x0, y0, x1, y1], shade });
const blocksOf = (glyphs: readonly Glyph[][], fills: readonly Fill[]): Block[] => [
  ...layoutPage(page({ glyphs: glyphs.flat(), fills: [...fills] }), { isLabel }).blocks,
];
const read = (blocks: readonly Block[]): string[][] =>
  blocks.map((b) => (b.kind === 'table' ? rowsOf(b as Table) : b.lines.map((l) => l.text.value)));

/** Side by side without rules, labels above their texts. */
const texts = (y: number): Glyph[][] => [
  set('ねらい', 50, y),
  set('内容', 260, y),
  set('夏の木陰をふやす。', 50, y + 15),
  set('街路樹を植え、苗木を配る。', 260, y + 15),
];
const bar = (y: number): Glyph[][] => [
  set('指標', 50, y),
  set('植えた木の数', 90, y),
  set('現状値（Ｒ６）', 260, y),
  set('120本', 340, y),
  set('▶', 390, y),
  set('目標値（Ｒ10）', 420, y),
  set('400本', 500, y),
];
const BAR = '指標|植えた木の数|現状値（Ｒ６）|120本|▶|目標値（Ｒ10）|400本';
const step = (x: number, y: number, year: string, text: string): Glyph[][] => [
  set(year, x + 5, y + 2, { size: 8 }),
  set(text, x + 25, y + 13),
];
const steps = (y: number): Glyph[][] => [
  set('工程', 50, y + 9),
  ...step(100, y, 'Ｒ７', '苗木の調達'),
  ...step(250, y, 'Ｒ８', '植え付け'),
  ...step(400, y, 'Ｒ９', '見回り'),
];
const stepFills = (y: number): Fill[] => [100, 250, 400].map((x) => fill(x, y, x + 147, y + 26));
const STEPS = '工程|Ｒ７/苗木の調達|Ｒ８/植え付け|Ｒ９/見回り';

describe('a bar of colour with one thing told on it', () => {
  it('parts the texts above it from those below', () => {
    const found = blocksOf(
      [...texts(100), ...bar(145), ...texts(175), ...bar(220)],
      [fill(40, 142, 550, 158), fill(40, 217, 550, 233)],
    );
    const pair = ['ねらい|内容', '夏の木陰をふやす。|街路樹を植え、苗木を配る。'];
    expect(read(found)).toEqual([pair, [BAR], pair, [BAR]]);
  });

  it('stands above boxes that have columns of their own', () => {
    const found = blocksOf([...texts(100), ...bar(145), ...steps(160)], [fill(40, 142, 547, 158), ...stepFills(160)]);
    expect(read(found).slice(1)).toEqual([[BAR], [STEPS]]);
  });

  it('holds names that go on below', () => {
    const long = [
      set('指標', 50, 145),
      set('植えた木の数と配', 90, 145),
      set('った苗木の数', 90, 158),
      set('現状値（Ｒ６）', 260, 145),
      set('120本', 340, 145),
      set('目標値（Ｒ10）', 420, 145),
      set('400本', 500, 145),
    ];
    expect(read(blocksOf([...texts(100), ...long], [fill(40, 142, 547, 172)]))[1]).toEqual([
      '指標|植えた木の数と配/った苗木の数|現状値（Ｒ６）|120本|目標値（Ｒ10）|400本',
    ]);
  });

  it.each([
    ['labels alone', '指標', '現状値', '目標値'],
    ['figures', '指標', '120', '130'],
    ['a head with columns that nobody knows', '指標', '指標の見方', '目標値', '考え方'],
    ['words without a label of their own', '指標', '植えた木の数', '毎年ふやす'],
  ])('is no bar of %s', (_, ...words) => {
    const glyphs = words.flatMap((w, i) => set(w, [50, 200, 350, 450][i] as number, 100));
    expect(findBars([fill(40, 97, 550, 113)], glyphs, isLabel)).toEqual({ bars: [], free: glyphs });
  });
});

describe('a label left of a row of boxes', () => {
  it('belongs to the row, below a wider bar', () => {
    const found = blocksOf([set('みどりの行動', 50, 145), ...steps(160)], [fill(40, 142, 547, 158), ...stepFills(160)]);
    expect(read(found)).toEqual([['みどりの行動', STEPS]]);
  });

  it('belongs to the row, with nothing above it', () => {
    expect(read(blocksOf([...texts(100), ...steps(160)], stepFills(160)))[1]).toEqual([STEPS]);
  });

  it('heads no row where the boxes hold one line each', () => {
    const years = ['Ｒ７', 'Ｒ８', 'Ｒ９'].map((y, i) => set(y, 105 + 150 * i, 168));
    const { rows } = findBoxRows(stepFills(160), [], [...set('工程', 50, 168), ...years.flat()], isLabel);
    expect(rows).toEqual([]);
  });

  it('is only what is known for one', () => {
    const glyphs = [set('みどりの行動', 50, 145), ...steps(160).slice(1), set('街路樹', 50, 169)];
    const found = blocksOf(glyphs, [fill(40, 142, 547, 158), ...stepFills(160)]);
    expect(read(found).flat()).toContain('街路樹');
  });
});
