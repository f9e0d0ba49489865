import { expect, test } from 'vitest';
import { find, line } from './pages.js';

/** Pieces of lines at the same three places. */
const lines = (texts: readonly (readonly string[])[]) =>
  texts.map((pieces, row) => pieces.flatMap((text, i) => line(text, 50 + 150 * i, 100 + 15 * row)));

test.each([
  [
    'what marks stand for, in a bracket a line',
    [
      ['時期（△探している', '○始めた', '◎続けている）'],
      ['評価（Ａ：達成した', 'Ｂ：一部達成した', 'Ｃ：達成していない）'],
    ],
    0,
  ],
  [
    'a bracket in each cell',
    [
      ['岸の柵（港湾課）', '塗り直す（春）', '達成（Ａ）'],
      ['渡し船（運航課）', '船頭を募る（秋）', '達成（Ｂ）'],
      ['葦の原（公園課）', '苗を育てる（夏）', '達成（Ａ）'],
    ],
    1,
  ],
] as const)('%s', (_, texts, tables) => {
  expect(find(lines(texts)).tables).toHaveLength(tables);
});
