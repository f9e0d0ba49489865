import { describe, expect, it } from 'vitest';
import { segmentsToAlignedTables } from '../../../src/layout/aligned/index.js';
import { glyphsToSegments } from '../../../src/layout/page/segments.js';
import { cellsOf, find, line } from './pages.js';

const X = [50, 170, 240, 310, 380] as const;

describe('labels over two columns', () => {
  it('name the columns that begin below them where they are set to the left', () => {
    const { tables } = find([
      line('事業名', X[0], 100),
      line('令和5年度', X[1], 100),
      line('令和6年度', X[3], 100),
      ...X.slice(1).map((x, i) => line(['目標値', '決算額'][i % 2] as string, x, 116)),
      ...[140, 165, 190].flatMap((y, r) => [
        line(['花壇の増設', '里道の補修', '苗木の配布'][r] as string, X[0], y),
        ...X.slice(1).map((x, i) => line(`${r + 1}${i}`, x, y)),
      ]),
    ]);
    expect(cellsOf(tables[0] as NonNullable<(typeof tables)[0]>).slice(0, 9)).toEqual([
      '0,0+2: 事業名',
      '0,1x2: 令和5年度',
      '0,3x2: 令和6年度',
      '1,1: 目標値',
      '1,2: 決算額',
      '1,3: 目標値',
      '1,4: 決算額',
      '2,0: 花壇の増設',
      '2,1: 10',
    ]);
  });
});

describe('No. close to the next label', () => {
  it('heads a column of its own', () => {
    const isLabel = (t: string): boolean => ['No.', 'No.事業名', '事業名', '担当課', '目標値'].includes(t);
    const glyphs = [
      ...['No.', '事業名', '担当課', '目標値'].flatMap((t, i) => line(t, [50, 68, 180, 300][i] as number, 100)),
      ...[120, 140, 160].flatMap((y, r) =>
        [`${r + 1}`, '花壇の増設', '公園課', '12'].flatMap((t, i) => line(t, [50, 68, 180, 300][i] as number, y)),
      ),
    ];
    const { tables } = segmentsToAlignedTables(
      glyphsToSegments(glyphs),
      { number: 1, width: 595, height: 842 },
      { isLabel },
    );
    expect(tables.flatMap(cellsOf).slice(0, 6)).toEqual([
      '0,0: No.',
      '0,1: 事業名',
      '0,2: 担当課',
      '0,3: 目標値',
      '1,0: 1',
      '1,1: 花壇の増設',
    ]);
  });
});

describe('rows below labels without rules', () => {
  const header = ['事業名', '取組内容', '課等', '目標値'].map((t, i) => line(t, [50, 150, 300, 380][i] as number, 100));

  it('are parted where white runs through all columns, and texts in the middle span the lines beside them', () => {
    const entry = (y: number, name: string, unit: string, figures: readonly [string, string][]) => [
      line(name, 50, y + (figures.length - 1) * 7),
      ...figures.flatMap(([text, target], i) => [line(text, 150, y + i * 14), line(target, 380, y + i * 14)]),
      line(unit, 300, y + (figures.length - 1) * 7),
    ];
    const { tables } = find([
      ...header,
      ...entry(119, '花壇の増設', '公園課', [['植える株を増やす。', '12']]),
      ...entry(138, '里道の補修', '建設課', [
        ['石を積む。', '3'],
        ['草を刈る。', '9'],
      ]),
      ...entry(171, '苗木の配布', '林務課', [['苗を配る。', '7']]),
      ...entry(190, '藻場の見回り', '水産課', [
        ['船を出す。', '5'],
        ['記録をとる。', '8'],
      ]),
    ]);
    expect(tables.flatMap(cellsOf).filter((c) => /^[1-9],[03]/.test(c))).toEqual([
      '1,0: 花壇の増設',
      '1,3: 12',
      '2,0+2: 里道の補修',
      '2,3: 3',
      '3,3: 9',
      '4,0: 苗木の配布',
      '4,3: 7',
      '5,0+2: 藻場の見回り',
      '5,3: 5',
      '6,3: 8',
    ]);
  });

  it('go on below headings of two levels', () => {
    const { tables } = find([
      ...header,
      line('柱１　暮らしを支える市役所をつくる', 50, 122),
      line('施策(1)　道と公園を守り育てる', 50, 140),
      ...['花壇の増設', '苗木を配る。', '公園課', '12か所'].map((t, i) =>
        line(t, [50, 150, 300, 380][i] as number, 160),
      ),
      line('柱２　水と緑をつなぐまちをつくる', 50, 182),
      line('施策(1)　川と里山を守り育てる', 50, 200),
      ...['里道の補修', '石を積む。', '建設課', '3か所'].map((t, i) => line(t, [50, 150, 300, 380][i] as number, 220)),
    ]);
    expect(tables).toHaveLength(1);
    expect(tables.flatMap(cellsOf).filter((c) => c.includes('x4'))).toEqual([
      '1,0x4: 柱１　暮らしを支える市役所をつくる',
      '2,0x4: 施策(1)　道と公園を守り育てる',
      '4,0x4: 柱２　水と緑をつなぐまちをつくる',
      '5,0x4: 施策(1)　川と里山を守り育てる',
    ]);
  });
});
