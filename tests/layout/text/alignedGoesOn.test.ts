import { describe, expect, it } from 'vitest';
import { joinBelowHeadings } from '../../../src/layout/text/aligned/belowHeadings.js';
import type { Piece } from '../../../src/layout/text/aligned/columns.js';
import { headLinesOf } from '../../../src/layout/text/aligned/headLines.js';
import { withoutOwnTexts } from '../../../src/layout/text/aligned/oneColumn.js';
import { onsetsOf } from '../../../src/layout/text/aligned/onsets.js';
import { segmentOf, textOf, toSetLine } from '../../../src/layout/text/aligned/segments.js';
import { returnShifted } from '../../../src/layout/text/aligned/shiftedTexts.js';
import { wordsOf } from '../../../src/layout/text/aligned/words.js';
import { toSourceLines } from '../../../src/layout/text/sourceLines.js';
import { allLines, lay, outline } from './helpers.js';
import { isLabel } from './knownLabels.js';

const layout = (...lines: readonly string[]) => lay(lines.join('\n'), { isLabel });
const read = (...lines: readonly string[]) => outline(layout(...lines));
const joined = (texts: readonly string[] | undefined) => texts?.map((t) => t.replace(/[↩/?]/g, ''));

/** A line of texts that begin at these places, in characters. */
const line = (places: readonly number[], ...texts: readonly string[]): string =>
  texts.reduce((out, t, i) => (t ? out.padEnd(places[i] as number) + t : out), '');
const REGISTER = [0, 6, 22, 32, 56];
const row = (...texts: readonly string[]): string => line(REGISTER, ...texts);

describe('the rows below a heading', () => {
  const between = (...headings: readonly string[]) =>
    read(
      row('番号', '取組名', '担当課', '取組内容', '成果'),
      row('1', '花壇の手入れ', '公園課', '駅前の花壇に球根を植える。', '二百球を植えた。'),
      row('2', '木陰のベンチ', '緑地課', '広場にベンチを置く。', '三つを置いた。'),
      '',
      ...headings,
      row('3', '川辺の清掃', '河川課', '堤防の草を刈り取る。', '二回刈った。'),
      row('4', '古紙の回収', '環境課', '集会所に回収の箱を置く。', '十五か所に置いた。'),
    );

  it.each<[string, ...string[]]>([
    ['a numbered goal', '基本目標２　水をまもる'],
    ['a chapter above its section', '第２章　水をまもる', '（１）川をきれいにする'],
    ['a roman number', 'Ⅱ　水をまもる'],
    ['a mark', '■　水をまもる暮らし'],
    ['brackets', '【水をまもる】'],
  ])('%s stand in the table whose head is above it', (_, ...headings) => {
    const tables = between(...headings).filter((b) => typeof b !== 'string');
    expect(tables).toHaveLength(1);
    expect(tables[0]?.at(-1)).toEqual(['4', '古紙の回収', '環境課', '集会所に回収の箱を置く。', '十五か所に置いた。']);
  });

  it.each([
    ['現状と課題', false],
    ['※ 成果は年度末のものです。', false],
    ['ここからは前の計画の取組です。', false],
    ['水をまもる', true],
  ])('do so below %s: %s', (text, isOne) => {
    const lines = [
      row('番号', '取組名', '担当課', '取組内容', '成果'),
      row('1', '花壇の手入れ', '公園課', '駅前の花壇に球根を植える。', '二百球を植えた。'),
      row('2', '木陰のベンチ', '緑地課', '広場にベンチを置く。', '三つを置いた。'),
      text,
      row('3', '川辺の清掃', '河川課', '堤防の草を刈り取る。', '二回刈った。'),
      row('4', '古紙の回収', '環境課', '集会所に回収の箱を置く。', '十五か所に置いた。'),
    ];
    const source = lines.join('\n');
    const words = toSourceLines(source).lines.map((l) => wordsOf(source, toSetLine(source, l, 'characters', isLabel)));
    const regions = [
      { from: 0, to: 3 },
      { from: 4, to: 6 },
    ];
    const heads = headLinesOf(source, words, isLabel);
    expect(joinBelowHeadings(source, words, heads, regions, isLabel)).toHaveLength(isOne ? 1 : 2);
  });
});

describe('a register on two pages', () => {
  const HEAD = row('番号', '取組名', '担当課', '取組内容', '成果');
  const FIRST = row('1', '花壇の手入れ', '公園課', '駅前の花壇に球根を植える。', '二百球を植えた。');
  const broken = layout(
    HEAD,
    FIRST,
    row('2', '木陰のベンチ', '緑地課', '広場と学校のまわりに', '三つを置いた。'),
    `\f${HEAD}`,
    row('', '', '', 'ベンチを置く。', ''),
    '',
    row('3', '川辺の清掃', '河川課', '堤防の草を刈り取る。', '二回刈った。'),
    row('4', '古紙の回収', '環境課', '集会所に回収の箱を置く。', '十五か所に置いた。'),
  );

  it('is one table, the row mended that the page break cut', () => {
    const [table, ...more] = outline(broken) as string[][][];
    expect(more).toEqual([]);
    expect(table?.map(joined)).toEqual([
      ['番号', '取組名', '担当課', '取組内容', '成果'],
      ['1', '花壇の手入れ', '公園課', '駅前の花壇に球根を植える。', '二百球を植えた。'],
      ['2', '木陰のベンチ', '緑地課', '広場と学校のまわりにベンチを置く。', '三つを置いた。'],
      ['3', '川辺の清掃', '河川課', '堤防の草を刈り取る。', '二回刈った。'],
      ['4', '古紙の回収', '環境課', '集会所に回収の箱を置く。', '十五か所に置いた。'],
    ]);
  });

  it('keeps the head that is printed again as furniture', () => {
    expect(broken.furniture.flatMap((f) => f.lines.map((l) => l.text.value))).toContain('取組名');
    expect(allLines(broken).filter((l) => l.text.value === '取組名')).toHaveLength(2);
  });

  it('has whole rows on both pages where none is cut', () => {
    const [table] = read(
      HEAD,
      FIRST,
      `\f${HEAD}`,
      row('2', '木陰のベンチ', '緑地課', '広場にベンチを置く。', '三つを置いた。'),
      row('3', '川辺の清掃', '河川課', '堤防の草を刈り取る。', '二回刈った。'),
    ) as string[][][];
    expect(table?.map((r) => r[0])).toEqual(['番号', '1', '2', '3']);
  });
});

describe('the head of a register', () => {
  it('goes on above a label in brackets on a line of its own', () => {
    const [table] = read(
      line([0, 6, 24, 44, 54], '番号', '事業名', '事業目的', '目標値', '実績値'),
      line([6], '【担当課】'),
      line([24, 44, 54, 64], '', '令和５年度', '令和５年度', '評価'),
      line([0, 6, 24, 44, 54, 64], '1', '花壇の手入れ', '駅前に花を絶やさない。', '20', '24', 'Ａ'),
      line([6], '【公園課】'),
      line([0, 6, 24, 44, 54, 64], '2', '木陰のベンチ', '歩く人を休ませる。', '3', '3', 'Ａ'),
      line([6], '【緑地課】'),
    ) as string[][][];
    expect(table?.[0]?.join(' ')).toContain('番号');
    expect(table?.[0]?.join(' ')).toContain('事業目的');
  });

  it('has no year over the labels down the first column', () => {
    const [table] = read(
      line([16, 28, 40, 52, 64], '令和２年度', '令和３年度', '令和４年度', '令和５年度', '令和６年度'),
      line([0, 19, 31, 43], '取組状況', '種を集めた。', '苗を育てた。', '苗を植えた。'),
      line([0], '※年度ごと'),
      line([0, 19, 31, 43], '取組成果', '二百粒', '百五十本', '百二十本'),
      line([0, 19, 31, 43], '達成度', '○', '◎', '○'),
    ) as string[][][];
    expect(table?.[0]?.[0]).toBe('');
    expect(table?.[0]?.[1]).toBe('令和２年度');
  });
});

/** Pieces of lines: the columns of each, its place and its text. */
type Line = readonly (readonly [column: number, last: number, x0: number, text: string])[];

function toPieces(lines: readonly Line[]): { source: string; pieces: Piece[][] } {
  let source = '';
  const pieces = lines.map((l) =>
    l.map(([column, last, x0, text]): Piece => {
      const from = source.length;
      source += `${text} `;
      return { column, last, ...segmentOf([{ from, to: from + text.length, x0, x1: x0 + text.length }]) };
    }),
  );
  return { source, pieces };
}

describe('a text over the white space between two columns', () => {
  const moved = (own: Line): string[] => {
    const { source, pieces } = toPieces([
      [
        [0, 0, 0, '公園課'],
        [1, 1, 12, '百本を植え、水やりの当番'],
      ],
      [
        [0, 0, 0, '道路課'],
        [1, 1, 12, 'を決めた。'],
      ],
      own,
    ]);
    return (returnShifted(source, pieces, 2)[2] as Piece[]).map((p) => `${p.column}-${p.last} ${textOf(source, p)}`);
  };

  it.each<[string, Line, string[]]>([
    [
      'is of the column near whose texts it begins',
      [[0, 1, 9, '120か所の段差をなくし']],
      ['1-1 120か所の段差をなくし'],
    ],
    [
      'is over both where it begins with those of the first',
      [[0, 1, 0, '道路課と公園課が一緒に行った']],
      ['0-1 道路課と公園課が一緒に行った'],
    ],
    ['is left where it is a figure', [[0, 1, 9, '1,204,500']], ['0-1 1,204,500']],
  ])('%s', (_, own, expected) => {
    expect(moved(own)).toEqual(expected);
  });
});

describe('two columns that most texts run over', () => {
  const ROWS: Line[] = [0, 1, 2].map((i) => [
    [0, 0, 0, `${i}`],
    [1, 2, 6, '駅前の花壇に球根を植えた。'],
  ]);
  it('are one where no label stands over one of them', () => {
    const named: Line = [
      [0, 0, 0, '番号'],
      [2, 2, 9, '成果'],
    ];
    expect(withoutOwnTexts(toPieces([named, ...ROWS]).pieces, [true, false, false, false], 3)).toBe(1);
  });
  it('are two where each has its label', () => {
    const named: Line = [
      [0, 0, 0, '番号'],
      [1, 1, 6, '取組'],
      [2, 2, 12, '成果'],
    ];
    expect(withoutOwnTexts(toPieces([named, ...ROWS]).pieces, [true, false, false, false], 3)).toBe(-1);
  });
});

it.each([
  ['180百万円', '15,000人'],
  ['延べ240人', '12.0％'],
  ['年３回以上', '4,500ｍ'],
])('begins a figure anew below another: %s, %s', (above, below) => {
  const texts = [above, below].map((text, y) => ({ text, y }));
  expect(onsetsOf(texts, () => false)).toEqual(['begins', 'begins']);
});
