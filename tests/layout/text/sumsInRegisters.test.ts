import { expect, it } from 'vitest';
import { toColumnTable } from '../../../src/layout/text/aligned/columnTable.js';
import { assignColumns } from '../../../src/layout/text/register/assign.js';
import { bodyPieces } from '../../../src/layout/text/register/bandLines.js';
import { registerRows } from '../../../src/layout/text/register/rows.js';
import { wordsOf } from './helpers.js';

const STARTS = [0, 3, 11, 19, 24, 31];
const ROWS = [
  '1  桟橋の貸出し 桟橋を夜も   計画   1,200  1,300',
  '             貸し出す。   実績     980  1,450',
  '2  灯台の公開  灯台を毎週   計画     300    300',
  '             公開する。   実績     310    280',
  '             小 計（歳入） 計画   1,500  1,600',
  '                      実績   1,290  1,730',
  '3  船着場の統合 船着場を一   計画     400    500',
  '             つにする。   実績     380    510',
];

it.each([
  ['小 計（歳入）', 4],
  ['手入れをする。', 3],
])('a sum between the items of a register is none of them: %s', (words, items) => {
  const source = ROWS.join('\n').replace('小 計（歳入）', words);
  const lines = wordsOf(source);
  const pieces = bodyPieces(
    lines,
    assignColumns(source, lines, STARTS),
    lines.map(() => false),
    STARTS.length,
  );
  const read = registerRows(toColumnTable(source, pieces, STARTS.length, () => false, true));
  expect(read?.cells.filter((c) => c.column === 0).length).toBe(items);
});
