import { expect, it } from 'vitest';
import { toColumnTable } from '../../../src/layout/text/aligned/columnTable.js';
import { assignColumns } from '../../../src/layout/text/register/assign.js';
import { bodyPieces } from '../../../src/layout/text/register/bandLines.js';
import { registerRows } from '../../../src/layout/text/register/rows.js';
import { wordsOf } from './helpers.js';

const STARTS = [0, 4, 13];

/** The texts of each column, row by row. */
function rowsOf(...text: string[]): string[][] {
  const source = text.join('\n');
  const lines = wordsOf(source);
  const none = lines.map(() => false);
  const pieces = bodyPieces(lines, assignColumns(source, lines, STARTS), none, STARTS.length);
  const read = registerRows(toColumnTable(source, pieces, STARTS.length, () => false, true));
  const rows: string[][] = [];
  for (const c of read?.cells ?? []) {
    const tokens = c.pieces.flatMap((p) => p.tokens);
    const row = rows[c.row] ?? [];
    rows[c.row] = row;
    row[c.column] = tokens.map((t) => source.slice(t.from, t.to)).join('');
  }
  return rows;
}

it('rows with their number in the middle are those that blank lines set apart', () => {
  const rows = rowsOf(
    '    桟橋を直す。   桟橋の板を',
    '             新しい板',
    '1-1          に替えた。',
    '',
    '',
    '',
    '    灯台を公開す   公開の日を',
    '    る。      増やした',
    '             ところ、',
    '1-2          来る人が',
    '             増えた。',
    '',
    '',
    '',
    '    水門を閉める。  水門の戸を',
    '             新しくし',
    '1-3          た。',
    '',
  );
  expect(rows).toEqual([
    ['1-1', '桟橋を直す。', '桟橋の板を新しい板に替えた。'],
    ['1-2', '灯台を公開する。', '公開の日を増やしたところ、来る人が増えた。'],
    ['1-3', '水門を閉める。', '水門の戸を新しくした。'],
  ]);
});
