import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/layout/text/aligned/columns.js';
import { spanRepeatedLabels } from '../../../src/layout/text/aligned/headGroups.js';
import { segmentOf, type Token, textOf } from '../../../src/layout/text/aligned/segments.js';

/** The pieces of a line: the columns of each and its words with the places where they begin. */
type Line = readonly (readonly [column: number, last: number, ...words: readonly (readonly [number, string])[]])[];

function span(...lines: readonly Line[]): string[][] {
  let source = '';
  const toToken = ([x0, text]: readonly [number, string]): Token => {
    const from = source.length;
    source += `${text} `;
    return { from, to: from + text.length, x0, x1: x0 + text.length };
  };
  const pieces = lines.map((l) =>
    l.map(([column, last, ...words]): Piece => ({ column, last, ...segmentOf(words.map(toToken)) })),
  );
  const spanned = spanRepeatedLabels(
    source,
    pieces,
    [...lines.keys()].map(() => true),
  );
  return spanned.map((l) => l.map((p) => `${p.column}-${p.last} ${textOf(source, p)}`));
}

const REPEATED: Line = [
  [0, 0, [0, '番号']],
  [1, 1, [8, '基準']],
  [2, 2, [20, '計画']],
  [3, 3, [28, '実績']],
  [4, 4, [36, '計画']],
  [5, 5, [44, '実績']],
];

describe('years over labels that repeat', () => {
  it.each<[string, Line, string[]]>([
    [
      'stand over the group that they are in the width of',
      [
        [2, 2, [21, '５年度']],
        [5, 5, [40, '６年度']],
      ],
      ['2-3 ５年度', '4-5 ６年度'],
    ],
    [
      'leave a word before them to the columns before',
      [
        [1, 3, [14, '値'], [24, '５年度']],
        [4, 4, [37, '６年度']],
      ],
      ['1-1 値', '2-3 ５年度', '4-5 ６年度'],
    ],
    [
      'stay where they are with a word that has no column left',
      [
        [2, 2, [15, '値'], [24, '５年度']],
        [4, 4, [37, '６年度']],
      ],
      ['2-2 値 ５年度', '4-4 ６年度'],
    ],
    [
      'leave a word behind them to the columns behind',
      [
        [0, 0, [20, '５年度']],
        [4, 6, [37, '６年度'], [52, '備考']],
      ],
      ['2-3 ５年度', '4-5 ６年度', '6-6 備考'],
    ],
  ])('%s', (_, years, expected) => {
    expect(span(years, REPEATED)[0]).toEqual(expected);
  });
});

const ANEW: Line = [
  [0, 0, [0, '番号']],
  [1, 1, [8, 'R3']],
  [2, 2, [16, 'R4']],
  [3, 3, [24, '計']],
  [4, 4, [32, 'R3']],
  [5, 5, [37, 'R4']],
];

describe('labels over groups of which the first says more', () => {
  it('stand over the group that they are in the width of', () => {
    const over: Line = [
      [2, 3, [17, '入港料']],
      [4, 4, [34, '判定']],
    ];
    expect(span(over, ANEW)[0]).toEqual(['1-3 入港料', '4-5 判定']);
  });

  it('stay where a group has but one label', () => {
    const over: Line = [
      [2, 3, [17, '入港料']],
      [4, 4, [32, '判定']],
    ];
    expect(span(over, ANEW.slice(0, 5))[0]).toEqual(['2-3 入港料', '4-4 判定']);
  });
});
