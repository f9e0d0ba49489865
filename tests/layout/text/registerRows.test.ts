import { describe, expect, it } from 'vitest';
import type { ColumnEntry } from '../../../src/layout/text/aligned/columnTable.js';
import { assignColumns } from '../../../src/layout/text/register/assign.js';
import { toBandLines } from '../../../src/layout/text/register/bandLines.js';
import { partUnits } from '../../../src/layout/text/register/items.js';
import { goesOnBelow } from '../../../src/layout/text/register/nestedItems.js';
import { wordsOf } from './helpers.js';

describe('a heading between the rows of a register', () => {
  const isBetween = (...lines: string[]) => {
    const source = ['番号  取組  進め方', ...lines].join('\n');
    const words = wordsOf(source);
    return toBandLines(source, words, { from: 0, body: 1, to: words.length, isAgain: false }).isBetween;
  };

  it('begins with its number', () => {
    expect(
      isBetween('1   桟橋の直し   床板を替えます。', '重点２ 浜を美しく保つ', '2   浜の掃除   ごみを拾います。')[2],
    ).toBe(true);
  });

  it('is a cell of the first column where a text flows on from above it to below', () => {
    const [above, below] = ['桟橋の直し   床板を取り替えて夜の明か', '          りを増やします。'];
    expect(isBetween(`      ${above}`, '重点２ 浜の町', `${below.padStart(5)}`)[2]).toBe(true);
    expect(isBetween(`    1  ${above}`, '重点２ 浜の町', `${' '.repeat(15)}りを増やします。`)[2]).toBe(false);
  });
});

describe('the words of a line in the columns of a register', () => {
  it('leave out none between two that stand one space apart', () => {
    const source = [
      '1   潮見台の掃除   ごみを拾う日を増やします。',
      '2   夜市        夜市を月に一度ひらいています。',
      '3   潮だまりの観察  観察会をひらきます。',
      '    会         観察の記録を残しています。',
      '4 干潟の案内板の取替え',
      '    工事        木の板に替えています。',
    ].join('\n');
    expect(assignColumns(source, wordsOf(source), [0, 4, 13]).at(-2)).toEqual([0, 1]);
  });
});

describe('items of rows of figures', () => {
  const heights = [2, 5, 7, 10].map((y) => [y, y] as const);

  it('begin at none where a text of the item above flows on', () => {
    expect(partUnits(heights, [1, 6, 9], false, [0, 0, 3, 0])).toEqual([1, 3, 4]);
    expect(partUnits(heights, [1, 6, 9], false, [0, 3, 0, 0])).toEqual([2, 3, 4]);
  });
});

describe('a text beside two rows of figures', () => {
  const [first, next, last] = ['床板を取り替えて夜の明かりを', 'りを増やし、足元を見やすくし', 'ます。'];
  const entries = (...lines: readonly (readonly [line: number, text: string])[]): ColumnEntry[] =>
    lines.map(([line, text], k) => ({ line, y: line, text, onset: k === 0 ? 'begins' : 'flows', isLabel: false }));

  it('goes on where it reaches the second', () => {
    expect(goesOnBelow(entries([2, first], [3, next], [4, last]), 2, 4)).toBe(true);
  });

  it('goes on where the first stands above its middle', () => {
    expect(goesOnBelow(entries([1, first], [2, next], [3, next], [4, last]), 2, 6)).toBe(true);
    expect(goesOnBelow(entries([1, first], [2, next], [3, last]), 2, 6)).toBe(false);
  });

  it('tells nothing where the first stands at its top', () => {
    expect(goesOnBelow(entries([2, first], [3, next], [4, last]), 2, 6)).toBe(false);
  });
});
