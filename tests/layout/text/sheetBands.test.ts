import { describe, expect, it } from 'vitest';
import { toFormLines } from '../../../src/layout/text/forms/formLines.js';
import { type Band, bandsOf } from '../../../src/layout/text/sheets/bands.js';
import { toSourceLines } from '../../../src/layout/text/sourceLines.js';
import { isLabel } from './knownLabels.js';

type Rows = readonly (readonly [line: string, printed: number])[];

/** The labels of a sheet whose lines begin with so many printed words each, in every sheet in the same order below a label. */
const labels = (rows: Rows): string[] => bands(rows).map((b) => b.text);

function bands(rows: Rows): Band[] {
  const source = rows.map(([line]) => line).join('\n');
  const lines = toFormLines(source, toSourceLines(source).lines, isLabel) ?? [];
  const template = {
    printed: rows.map(([, n]) => n),
    sheets: [{ from: 0, to: lines.length }],
    follows: (above: string) => (above.startsWith('#') ? 0 : 1),
    bare: () => 1,
    width: 4,
    isRepeated: () => false,
  };
  return bandsOf(source, lines, { from: 0, to: lines.length }, template, isLabel);
}

describe('labels of a sheet', () => {
  it.each([
    ['１ 舟の使い道（ＰＬＡＮ）', '２ 舟の手入れ（ＤＯ）'],
    ['1. 舟の使い道', '2. 舟の手入れ'],
    ['３ 舟 の使い道', '４ 舟の手入れ'],
  ])('do not go on with %s, which heads a numbered section', (first, second) => {
    const found = labels([
      ['政策の体系上の   水辺の道づくり', 1],
      ['位置づけ     渡し場の整備', 1],
      [first, first.split(' ').length],
      ['担当課の      渡し場課', 1],
      ['意見       続ける', 1],
      [second, 2],
    ]);
    const bare = (text: string): string => text.replace(/ /g, '');
    expect(found.map(bare)).toEqual(['政策の体系上の位置づけ', bare(first), '担当課の意見', bare(second)]);
  });

  it('go on with a number that no other line counts on from', () => {
    expect(
      labels([
        ['整備する舟   十そう', 1],
        ['１ 年あたり', 2],
      ]),
    ).toEqual(['整備する舟１年あたり']);
  });

  it.each<[string, Rows, number]>([
    [
      'right of it',
      [
        ['             政策     海の町', 0],
        ['  政策の体系', 1],
        ['             施策     港を守る', 0],
      ],
      0,
    ],
    [
      'right of it, apart from others',
      [
        ['             渡し船の計画', 0],
        ['', 0],
        ['             政策     海の町', 0],
        ['  政策の体系   施策     港を守る', 1],
      ],
      2,
    ],
    [
      'over it',
      [
        ['   渡し船の計画', 0],
        ['  政策の体系   港を守る', 1],
      ],
      1,
    ],
  ])('take the lines above the first that stand %s', (_, rows, from) => {
    const [first, ...more] = bands(rows);
    expect(more).toEqual([]);
    expect(first?.from).toBe(from);
    expect([...(first?.values.keys() ?? [])].sort()).toEqual(
      rows.flatMap(([l], i) => (i >= from && l !== '' ? [i] : [])),
    );
  });
});
