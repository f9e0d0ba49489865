import { expect, it } from 'vitest';
import { ColumnHabits } from '../../../src/layout/page/columnHabits.js';
import { isCutRow } from '../../../src/layout/page/cutRows.js';
import type { Cell } from '../../../src/model/block.js';
import { lines } from '../../recognise/blocks.js';

const cell = (column: number, value: string, rowSpan = 1): Cell => ({
  row: 0,
  column,
  rowSpan,
  columnSpan: 1,
  lines: lines(value),
  box: null,
  page: null,
  shaded: false,
  tables: [],
});
const HABITS = new ColumnHabits([], { withText: new Set(), ofRows: new Set() });
const isCut = (above: readonly string[], below: readonly string[]) =>
  isCutRow(
    above.map((text, i) => ({ above: cell(i, text), below: cell(i, below[i] ?? '', i === 0 ? 3 : 1) })),
    () => false,
    HABITS,
  );
const DONE = '・船を二度出した。\n・灯台を塗った。';

it.each<[string, readonly string[], readonly string[], boolean]>([
  ['goes on with the rest of its letters', ['ふ', '取組実績', DONE], ['り\n返\nり', '', '・綱を替えた。'], true],
  ['stands beside a row that ends', ['ふ\nり', '取組実績', DONE], ['返\nり', '課題', '綱が短い。'], false],
  ['is no label of words', ['一号', '取組実績', DONE], ['二号', '', '・綱を替えた。'], false],
])('a label set downwards beside a row cut by the page %s', (_, above, below, expected) => {
  expect(isCut(above, below)).toBe(expected);
});
