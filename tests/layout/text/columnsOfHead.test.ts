import { describe, expect, it } from 'vitest';
import { columnsOfHead } from '../../../src/layout/text/aligned/headColumns.js';
import type { Extent } from '../../../src/layout/text/aligned/headLines.js';
import type { Token } from '../../../src/layout/text/aligned/segments.js';

const word = (x0: number, x1: number): Token => ({ from: x0, to: x1, x0, x1 });
const column = (from: number, to: number): Extent => ({ from, to });
const FIGURES = [
  column(1, 3),
  column(5, 18),
  column(27, 29),
  column(36, 40),
  column(45, 48),
  column(54, 58),
  column(63, 66),
];

const columnsOf = (head: readonly (readonly [number, number])[], taken: readonly number[]) =>
  columnsOfHead(
    head.map(([a, b]) => word(a, b)),
    FIGURES,
    new Map(taken.map((c) => [c, []])),
    () => false,
  );

describe('columnsOfHead', () => {
  it('gives labels one space apart, at the left of their figures, a column each', () => {
    const head = [
      [1, 3],
      [14, 18],
      [27, 29],
      [31, 36],
      [37, 42],
      [43, 48],
      [49, 54],
    ] as const;
    expect(columnsOf(head, [])).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
  it('gives those of the second line the columns that the first names none of', () => {
    const head = [
      [31, 36],
      [37, 42],
      [43, 48],
      [49, 54],
    ] as const;
    expect(columnsOf(head, [0, 1, 2])).toEqual([3, 4, 5, 6]);
  });
  it('leaves a label right of the texts without a column', () => {
    const head = [
      [14, 18],
      [27, 29],
      [31, 36],
      [37, 42],
      [43, 48],
      [49, 54],
      [55, 60],
    ] as const;
    expect(columnsOf(head, [])).not.toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});
