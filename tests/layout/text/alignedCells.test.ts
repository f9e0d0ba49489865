import { expect, it } from 'vitest';
import { toCells } from '../../../src/layout/text/aligned/cells.js';
import type { Piece } from '../../../src/layout/text/aligned/columns.js';
import { toColumnTable } from '../../../src/layout/text/aligned/columnTable.js';

it('gives a text that flows into a row that looks like a heading one cell over both rows', () => {
  const source = '夏の昼に歩く人のため並木を植える。一二三四';
  const piece = (column: number, from: number, to: number): Piece => ({
    column,
    last: column,
    tokens: [{ from, to, x0: column * 20, x1: column * 20 + to - from }],
    x0: column * 20,
    x1: column * 20 + to - from,
  });
  const end = source.indexOf('一');
  const figures = [2, 3, 4].map((c, i) => piece(c, end + i, end + i + 1));
  const table = toColumnTable(
    source,
    [
      [piece(1, 0, 10), ...figures],
      [piece(0, end + 3, end + 4), piece(1, 10, end)],
    ],
    5,
    () => false,
  );
  const flowing = {
    ...table,
    columns: table.columns.map((c, i) =>
      i === 1 ? { ...c, entries: c.entries.map((e, k) => ({ ...e, onset: k > 0 ? ('flows' as const) : e.onset })) } : c,
    ),
  };
  const cells = toCells(flowing, [0, 1], ['top', 'middle', 'top', 'top', 'top']);
  expect(cells.filter((c) => c.column === 1).map((c) => [c.row, c.rowSpan, c.pieces.length])).toEqual([[0, 2, 2]]);
});
