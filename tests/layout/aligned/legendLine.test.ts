import { expect, test } from 'vitest';
import { segmentsToAlignedTables } from '../../../src/layout/aligned/index.js';
import { glyphsToSegments } from '../../../src/layout/page/segments.js';
import { line } from './pages.js';

/** How many tables a line with a label and texts at even distances makes, right below one that is set to the right. */
const tablesOf = (...lines: readonly (readonly string[])[]): number => {
  const glyphs = [
    ...line('港湾課', 420, 100),
    ...line('令和6年9月1日', 480, 100),
    ...lines.flatMap((texts, n) => texts.flatMap((text, i) => line(text, 50 + 100 * i, 116 + 16 * n))),
  ];
  const page = { number: 1, width: 595, height: 842 };
  const isLabel = (text: string): boolean => text === '【旗の見方】';
  return segmentsToAlignedTables(glyphsToSegments(glyphs), page, { isLabel }, null).tables.length;
};

test.each([
  ['stays one line', [['【旗の見方】', '白：終えた', '灰：半ばまで', '黒：これから']], 0],
  [
    'is a row of a table where nothing is explained',
    [
      ['【旗の見方】', '終えた', '半ばまで', 'これから'],
      ['渡し場', '白い旗', '灰色の旗', '黒い旗'],
      ['桟橋', '白い灯', '灰色の灯', '黒い灯'],
    ],
    1,
  ],
])('a legend on one line %s', (_, lines, tables) => {
  expect(tablesOf(...lines)).toBe(tables);
});
