import { describe, expect, it } from 'vitest';
import { toColumnTable } from '../../../src/layout/text/aligned/columnTable.js';
import { spanHeadLabels } from '../../../src/layout/text/aligned/headSpans.js';
import { segmentOf, type Token } from '../../../src/layout/text/aligned/segments.js';
import { bandsOf } from '../../../src/layout/text/register/bands.js';
import { readHead } from '../../../src/layout/text/register/head.js';
import { shapeOf } from '../../../src/layout/text/register/shape.js';
import { wordsOf } from './helpers.js';
import { isLabel } from './knownLabels.js';

type Placed = readonly (readonly [number, string])[];

const line = (texts: Placed): string => texts.reduce((out, [x, text]) => `${out.padEnd(x)}${text}`, '');

const piece = (word: Token, column: number) => ({ column, last: column, ...segmentOf([word]) });

/** The register of these lines, a column for each word; a line of one word is a heading between the rows. */
const shapeOfLines = (...rows: readonly string[]) => {
  const source = rows.join('\n');
  const pieces = wordsOf(source).map((words) =>
    words.length === 1
      ? [{ column: 0, last: 3, ...segmentOf(words), isHeading: true }]
      : words.map((w, k) => piece(w, words.length === 2 ? k + 2 : k)),
  );
  return shapeOf(toColumnTable(source, pieces, 4, isLabel));
};

describe('shapeOf', () => {
  const rows = ['（１） 水門の点検 目標 50', '実績 47', '（２） 灯台の灯り 目標 12', '実績 13'];

  it('finds the numbers that begin anew below each heading', () => {
    const shape = shapeOfLines('基本目標１', ...rows, '基本目標２', ...rows);
    expect([shape?.key, shape?.cycle, shape?.words]).toEqual([0, 2, ['目標', '実績']]);
  });

  it('takes what one section has twice for no numbers of its items', () => {
    expect(shapeOfLines('基本目標１', ...rows, ...rows)).toBeNull();
  });
});

describe('spanHeadLabels', () => {
  it('puts no year over a column that another label names, though it stands in the middle of both', () => {
    const source = [
      line([
        [0, '施策'],
        [10, '区分'],
        [30, '達成度'],
      ]),
      line([
        [15, 'R3'],
        [24, 'R4'],
      ]),
      line([
        [0, '水門'],
        [10, '目標'],
        [20, '10'],
        [25, '20'],
        [30, '◎'],
      ]),
    ].join('\n');
    const [first = [], second = [], third = []] = wordsOf(source);
    const lines = [
      first.map((w, k) => piece(w, [0, 1, 4][k] as number)),
      second.map((w, k) => piece(w, k + 2)),
      third.map(piece),
    ];
    const spanned = spanHeadLabels(lines, () => true, [true, true, false]);
    expect(spanned[1]?.map(({ column, last }) => [column, last])).toEqual([
      [2, 2],
      [3, 3],
    ]);
  });
});

describe('bandsOf', () => {
  it('takes numbered headings between the rows for no labels of a form', () => {
    const source = [
      '番号 施策 指標 単位 担当課',
      '基本目標３ 水辺',
      '１ 水門 点検 回 水路課',
      '基本目標４ 灯り',
      '１ 灯台 見学 人 航路課',
    ].join('\n');
    expect(bandsOf(source, wordsOf(source), isLabel, { repeated: new Set(), heads: new Set() })).toMatchObject([
      { from: 0, body: 1, to: 5 },
    ]);
  });
});

describe('readHead', () => {
  it('puts no label over columns of which brackets go on with another label', () => {
    const source = [
      line([
        [8, '重要業績評価指標'],
        [36, '基準値'],
        [50, '年度別'],
      ]),
      line([
        [0, '施策'],
        [26, '単位'],
        [64, '担当課'],
      ]),
      line([
        [10, '（ＫＰＩ）'],
        [37, '(R1)'],
        [48, 'R3'],
        [54, 'R4'],
      ]),
    ].join('\n');
    const head = readHead(source, wordsOf(source), isLabel);
    const labels = head.leaves.map((_, c) =>
      head.lines.flatMap((l) =>
        l.filter((w) => w.column === c && w.last === c).map(({ word }) => source.slice(word.from, word.to)),
      ),
    );
    expect(labels).toEqual([
      ['施策'],
      ['重要業績評価指標', '（ＫＰＩ）'],
      ['単位'],
      ['基準値', '(R1)'],
      ['R3'],
      ['R4'],
      ['担当課'],
    ]);
  });
});
