import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/layout/text/aligned/columns.js';
import { numbersBefore } from '../../../src/layout/text/aligned/numbersBefore.js';
import { segmentOf } from '../../../src/layout/text/aligned/segments.js';
import { tokensFrom } from './helpers.js';

/** Lines of pieces, each of them its column, where it begins, and its words, one space apart. */
type Made = readonly [column: number, x0: number, words: string];

function read(lines: readonly (readonly Made[])[]): string[][] {
  let source = '';
  const pieces = lines.map((line) =>
    line.map(([column, x0, words]): Piece => {
      const tokens = tokensFrom(words, source.length, x0);
      source += `${words} `;
      return { column, last: column, ...segmentOf(tokens) };
    }),
  );
  return numbersBefore(source, pieces, 2).map((l) =>
    l.map((p) => `${p.column}:${p.tokens.map((t) => source.slice(t.from, t.to)).join(' ')}`),
  );
}

describe('numbersBefore', () => {
  it('gives numbers that count the names of a column to these, and the rest of such a name', () => {
    expect(
      read([
        [
          [0, 1, 'にぎわい １'],
          [1, 8, '桟橋の手入れ'],
        ],
        [[0, 3, 'づくり']],
        [
          [0, 6, '２'],
          [1, 8, '夜市の開'],
        ],
        [[0, 6, '催']],
        [
          [0, 2, 'くらし ３'],
          [1, 8, '水路の清掃'],
        ],
      ]),
    ).toEqual([
      ['0:にぎわい', '1:１ 桟橋の手入れ'],
      ['0:づくり'],
      ['1:２ 夜市の開'],
      ['1:催'],
      ['0:くらし', '1:３ 水路の清掃'],
    ]);
  });

  const untouched: readonly (readonly [string, readonly (readonly Made[])[]])[] = [
    [
      'numbers alone in their column',
      [1, 2, 3].map((n) => [
        [0, 6, `${n}`],
        [1, 8, '水路の清掃'],
      ]),
    ],
    [
      'figures that do not count on',
      [4, 9, 2].map((n) => [
        [0, 1, `参加者 ${n}`],
        [1, 8, '水路課'],
      ]),
    ],
  ];
  it.each(untouched)('leaves %s', (_, lines) => {
    expect(read(lines)).toEqual(lines.map((l) => l.map(([c, , words]) => `${c}:${words}`)));
  });
});
