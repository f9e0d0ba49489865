import { describe, expect, it } from 'vitest';
import type { ColumnEntry } from '../../../src/layout/text/aligned/columnTable.js';
import { hasOneEach, isCutBelow, isToldColumn } from '../../../src/layout/text/register/toldColumns.js';
import { partBeside } from '../../../src/layout/text/wrapped/parting.js';

const texts = (...lines: string[]) => lines.map((text) => ({ text }));
const TOLD = texts('苗木を配り，公園に植え', 'ます。', '月に一度，川沿いの道', 'を掃きます。');

describe('a column that tells of each item', () => {
  it.each([
    ['in sentences', TOLD, 2, true, true],
    ['in several sentences', [...TOLD, ...texts('声を掛けます。')], 2, true, false],
    ['in too few sentences', TOLD, 3, false, false],
    ['in words', texts('苗木の配布', '川の清掃'), 2, false, false],
    ['in figures', texts('30 本以上', '12 回'), 2, false, true],
    ['in figures that are too many', texts('30 本', '12 回', '5 回'), 2, false, false],
    ['of a single row', texts('掃きます。'), 1, false, false],
  ])('%s', (_, entries, count, isTold, isEach) => {
    expect([isToldColumn(entries, count), hasOneEach(entries, count)]).toEqual([isTold, isEach]);
  });

  it('is cut where no sentence ends, and not below a dash', () => {
    expect(texts('植えます。', '－', '苗木を配り').map(isCutBelow)).toEqual([false, false, true]);
  });
});

describe('texts beside numbered rows', () => {
  /** Each text with its line; a line that goes on leans on the one above, as one letter short of the edge does. */
  const column = (...lines: readonly (readonly [number, string])[]) =>
    lines.map(([line, text], i) => {
      const goesOn = i > 0 && !(lines[i - 1] as (typeof lines)[number])[1].endsWith('。');
      return { line, height: line, text, onset: goesOn ? 'leans' : 'begins' } as ColumnEntry & { height: number };
    });
  const places = [0, 4, 6].map((line) => ({ top: line, middle: line, isRest: false, line }));

  it('end where their sentences do, however far below a number they begin', () => {
    const told = column(
      [0, '苗木を配り，公園に'],
      [1, '植えて札を立てま'],
      [2, 'す。'],
      [4, '月に一度，川沿いの'],
      [5, '道を掃きます。'],
      [8, '古い橋を塗り直して'],
      [9, '灯りを付けます。'],
    );
    const figures = ['30 本以上', '12 回', '５％'].map(
      (text, i) => ({ line: [1, 5, 9][i], height: [1, 5, 9][i], text, onset: 'begins' }) as (typeof told)[number],
    );
    expect(partBeside([told, figures], places).map((p) => p.ends)).toEqual([
      [3, 5, 7],
      [1, 2, 3],
    ]);
  });
});
