import { describe, expect, it } from 'vitest';
import { layoutPage } from '../../../src/layout/page/layoutPage.js';
import type { Table } from '../../../src/model/block.js';
import type { Rule } from '../../../src/model/page.js';
import { gridRules, page, set, vRule } from './glyphs.js';

const FORM = [100, 180, 400];
const SCALE = [100, 200, 280, 400];

/** The sides of cells reach over the lines that they meet by half of what these are thick. */
const drawn = (xs: readonly number[], ys: readonly number[]): Rule[] =>
  gridRules(xs, ys).map((r) => (r.direction === 'vertical' ? { ...r, from: r.from - 0.3, to: r.to + 0.3 } : r));

/** A form, and right below it a scale in columns of its own, as far apart as `gap`. */
function tables(gap: number, below: readonly number[] = SCALE, more: readonly Rule[] = []): Table[] {
  const top = 160 + gap;
  const row = (xs: readonly number[], y: number, texts: readonly string[]) =>
    texts.flatMap((t, i) => set(t, (xs[i] ?? 0) + 5, y + 10));
  const glyphs = [
    ...row(FORM, 100, ['施策名', '港の再生']),
    ...row(FORM, 130, ['所管局', '水産局']),
    ...row(below, top, ['達成度', '事業数', '備考']),
    ...row(below, top + 30, ['目標以上', '３', '数のみ']),
  ];
  const rules = [...drawn(FORM, [100, 130, 160]), ...drawn(below, [top, top + 30, top + 60]), ...more];
  return layoutPage(page({ glyphs, rules }), {}).blocks.filter((b): b is Table => b.kind === 'table');
}
const sizes = (read: readonly Table[]) => read.map((t) => [t.rows, t.columns, t.cells.length]);

describe('two tables with white between them that is too low for a row', () => {
  it.each([3.2, 3.4, 3.6, 5])('are two: %s points', (gap) => {
    expect(sizes(tables(gap))).toEqual([
      [2, 2, 4],
      [2, 3, 6],
    ]);
  });

  it('are one where lines cross the white: a double line across one frame', () => {
    const frame = [100, 400].map((x) => vRule(x, 100, 224));
    expect(tables(3.4, SCALE, frame)).toHaveLength(1);
  });

  it('are one where their columns are the same', () => {
    expect(tables(3.4, [100, 180, 400])).toHaveLength(1);
  });
});

describe('two tables that touch', () => {
  /** A form of one row, a register right below it, and another form, each with a frame of its own; or each row of the register. */
  const touching = (apart: number, register: readonly number[], cells = false): Table[] => {
    const side = [100, 300, 400];
    const rows = [130, 160, 190, 220].map((y, i) => y + apart * (cells ? i + 1 : 1));
    const end = (rows.at(-1) as number) + apart;
    const row = (xs: readonly number[], y: number, texts: readonly string[]) =>
      texts.flatMap((t, i) => set(t, (xs[i] ?? 0) + 5, y + 10));
    const glyphs = [
      ...row(side, 100, ['局の心得', '港を守る']),
      ...rows.slice(0, 3).flatMap((y, i) => row(register, y, i === 0 ? ['番号', '件名'] : [`${i}`, '桟橋の点検'])),
      ...row(side, end, ['局長の講評', '順調だ']),
    ];
    const sides = (xs: readonly number[], y0: number, y1: number) => drawn(xs, [y0, y1]);
    const rules = [
      ...sides(side, 100, 130),
      ...(cells
        ? rows.slice(1).flatMap((y, i) => sides(register, rows[i] as number, y - apart))
        : drawn(register, rows)),
      ...sides(side, end, end + 30),
    ];
    return layoutPage(page({ glyphs, rules }), {}).blocks.filter((b): b is Table => b.kind === 'table');
  };

  it('are two where the line between them is drawn twice, and the columns change', () => {
    expect(sizes(touching(0.75, [100, 150, 400]))).toEqual([
      [1, 2, 2],
      [3, 2, 6],
      [1, 2, 2],
    ]);
  });

  it('are one where one line parts them, or a side of the one is a side of the other', () => {
    expect(touching(0, [100, 150, 400])).toHaveLength(1);
    expect(touching(0.75, [100, 150, 300, 400])).toHaveLength(1);
  });

  it('are one where each row has a frame of its own', () => {
    expect(touching(0.75, [100, 150, 400], true)).toHaveLength(1);
  });
});
