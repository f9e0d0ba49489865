import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/layout/text/aligned/columns.js';
import { segmentOf, type Token } from '../../../src/layout/text/aligned/segments.js';
import { partTightWords } from '../../../src/layout/text/aligned/tightWords.js';

const EXTENTS = [
  { from: 0, to: 2 },
  { from: 4, to: 12 },
  { from: 14, to: 28 },
  { from: 30, to: 34 },
  { from: 36, to: 37 },
];

/** Pieces of a line, words parted by spaces, each over its columns: [columns, text]. */
function parted(pieces: readonly (readonly [first: number, last: number, text: string])[]): string[] {
  const source = pieces.map(([, , text]) => text).join('  ');
  let from = 0;
  const line = pieces.map(([column, last, text]): Piece => {
    const tokens: Token[] = text.split(' ').map((word) => {
      const token = { from, to: from + word.length, x0: from, x1: from + word.length };
      from = token.to + 1;
      return token;
    });
    from++;
    return { column, last, ...segmentOf(tokens) };
  });
  return partTightWords(source, line, EXTENTS).map(
    (p) => `${p.column}-${p.last} ${p.tokens.map((t) => source.slice(t.from, t.to)).join(' ')}`,
  );
}

describe('partTightWords', () => {
  it.each([
    [
      'as many words as columns',
      [
        [0, 0, '3'],
        [1, 1, '広場を直す'],
        [2, 4, '遊具12基、柵80mを直した 92か所 Ａ'],
      ],
      '0-0 3|1-1 広場を直す|2-2 遊具12基、柵80mを直した|3-3 92か所|4-4 Ａ',
    ],
    [
      'a whole line of many columns',
      [[1, 4, '広場を直す 遊具を直した 92か所 Ａ']],
      '1-1 広場を直す|2-2 遊具を直した|3-3 92か所|4-4 Ａ',
    ],
    [
      'fewer words than columns',
      [
        [0, 0, '3'],
        [1, 4, '広場を直す 92か所'],
      ],
      '0-0 3|1-4 広場を直す 92か所',
    ],
    [
      'a word wider than its column',
      [
        [0, 0, '3'],
        [1, 2, '広場を市民といっしょに直す 遊具'],
      ],
      '0-0 3|1-2 広場を市民といっしょに直す 遊具',
    ],
    [
      'a mark and its text',
      [
        [0, 0, '3'],
        [1, 2, '① 遊具'],
      ],
      '0-0 3|1-2 ① 遊具',
    ],
    ['a heading alone on its line', [[0, 1, '基本方針 みどり']], '0-1 基本方針 みどり'],
  ] as const)('%s', (_, pieces, expected) => {
    expect(parted(pieces).join('|')).toBe(expected);
  });
});
