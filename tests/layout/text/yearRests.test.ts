import { describe, expect, it } from 'vitest';
import { partsOver } from '../../../src/layout/text/aligned/partsOver.js';
import { putRestsBelowYears } from '../../../src/layout/text/aligned/yearRestLines.js';
import { wordsOf } from './helpers.js';

describe('years broken over two lines', () => {
  const read = (source: string) =>
    putRestsBelowYears(source, wordsOf(source))
      .at(-1)
      ?.map((w) => w.x0);

  it('have their rests below them, wherever a converter printed those', () => {
    expect(read('灯台の名    令和６年 令和７年 令和８年\n      度    度    度')).toEqual([8, 13, 18]);
  });

  it('are as many as the rests', () => {
    expect(read('灯台の名    令和６年 令和７年\n   度   度   度')).toEqual([3, 7, 11]);
  });
});

describe('labels over years', () => {
  const years = [0, 10, 20, 30].map((x0) => ({ x0, x1: x0 + 8 }));
  const labels = [
    { x0: 4, x1: 14 },
    { x0: 20, x1: 36 },
  ];

  it('stand over one year where they name what a plan begins from', () => {
    expect(partsOver(years, labels, (k) => k === 0)).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 4 },
    ]);
    expect(partsOver(years, labels)[0]).toEqual({ from: 0, to: 2 });
  });
});
