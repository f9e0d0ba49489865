import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/layout/text/aligned/columns.js';
import { returnNames } from '../../../src/layout/text/aligned/nameColumns.js';
import { segmentOf } from '../../../src/layout/text/aligned/segments.js';
import { lay, outline, tokensFrom } from './helpers.js';
import { isLabel } from './knownLabels.js';

const read = (lines: readonly string[]) => outline(lay(lines.join('\n'), { isLabel }));

describe('returnNames', () => {
  /** Lines of pieces, each of them its column, where it begins, and its words, one space apart. */
  type Made = readonly [column: number, last: number, x0: number, words: string];
  const make = (lines: readonly (readonly Made[])[]) => {
    let source = '';
    const pieces = lines.map((line) =>
      line.map(([column, last, x0, words]): Piece => {
        const tokens = tokensFrom(words, source.length, x0);
        source += `${words} `;
        return { column, last, ...segmentOf(tokens) };
      }),
    );
    const read = (out: readonly (readonly Piece[])[]) =>
      out.map((l) => l.map((p) => `${p.column}:${p.tokens.map((t) => source.slice(t.from, t.to)).join(' ')}`));
    return { before: read(pieces), after: read(returnNames(source, pieces, 2)) };
  };

  it('puts names one space behind texts into their column, and the rest of those texts back', () => {
    const { after } = make([
      [[0, 1, 0, '・植え付けの講習の開催 公園緑地課']],
      [[0, 0, 0, '５回']],
      [[0, 1, 0, '・苗の配布の公表（12月）を早くする']],
      [
        [0, 0, 0, '・講習の受講率'],
        [1, 1, 8, '90％ 道路課'],
      ],
      [[0, 0, 0, '・堆肥の売上 緑地課']],
      [
        [0, 0, 0, '・分けた人の数'],
        [1, 1, 8, '30人以上'],
      ],
    ]);
    expect(after).toEqual([
      ['0:・植え付けの講習の開催', '1:公園緑地課'],
      ['0:５回'],
      ['0:・苗の配布の公表（12月）を早くする'],
      ['0:・講習の受講率 90％', '1:道路課'],
      ['0:・堆肥の売上', '1:緑地課'],
      ['0:・分けた人の数 30人以上'],
    ]);
  });

  it.each<[string, readonly (readonly Made[])[]]>([
    ['few names', [[[0, 1, 0, '・講習 公園課']], [[0, 0, 0, '・苗 道路課']], [[1, 1, 20, '苗の数']]]],
    [
      'a column of other texts',
      [
        [[0, 1, 0, '・講習 公園課']],
        [[0, 0, 0, '・苗 道路課']],
        [[0, 0, 0, '・堆肥 緑地課']],
        [[1, 1, 20, '苗の数']],
        [[1, 1, 20, '堆肥の数']],
      ],
    ],
    [
      'figures of the same column, apart from those before',
      ['公園課', '道路課', '緑地課'].map((name) => [
        [0, 0, 0, '6'],
        [1, 1, 12, `12 ${name}`],
      ]),
    ],
  ])('leaves %s', (_, lines) => {
    const { before, after } = make(lines);
    expect(after).toEqual(before);
  });
});

it('begins a table at its head, below the publisher and the legend', () => {
  const [title, table] = read([
    '花見川市役所                                令和７年３月31日現在',
    '判定の見方 Ａ：よくできた Ｂ：できた Ｃ：できなかった',
    '                                         令和６年度の到達点                 点検',
    ' No.    担当課    取組名     指標名      目標     実績      判定    今後の課題',
    '  1   公園緑地課  花壇の手入れ   植えた花の数    20株     24株      Ａ    苗を増やす。',
    '  2   道路課    並木の手入れ   植えた木の数    15本     12本      Ｃ    土を入れ替える。',
    '  3   資源循環課  落ち葉の堆肥   分けた人の数    90人     93人      Ａ    袋を配る。',
  ]) as [string, string[][]];
  expect(title).toContain('判定の見方');
  expect(table[0]?.[0]).toMatch(/No\./);
});

it('leaves the heading right above the next head outside the table that ends there', () => {
  const row = (goal: string, n: number) => [
    ` ${goal}の花を絶やさない町 ①${goal}の手入れの日を町内会と 公園課     ・手入れの講習 ${n}回`,
    ' をつくります。    決め、苗を配ります。         ・苗の配布 300株',
  ];
  const head = ' 組織目標        取組内容             課等    目標達成基準';
  const blocks = read([head, ...row('花壇', 4), '(3)歩く人を楽しませる町づくり', head, ...row('並木', 6)]);
  expect(blocks.map((b) => (typeof b === 'string' ? b : 'table'))).toEqual([
    'table',
    '(3)歩く人を楽しませる町づくり',
    'table',
  ]);
});
