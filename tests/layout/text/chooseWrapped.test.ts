import { expect, it } from 'vitest';
import type { GridCell } from '../../../src/layout/text/aligned/cells.js';
import type { Piece } from '../../../src/layout/text/aligned/columns.js';
import { toColumnTable } from '../../../src/layout/text/aligned/columnTable.js';
import type { Found } from '../../../src/layout/text/aligned/gridTable.js';
import { segmentOf } from '../../../src/layout/text/aligned/segments.js';
import { chooseWrapped } from '../../../src/layout/text/wrapped/choose.js';

const LINES = ['①浜のごみを拾う日を増や', 'し、呼びかけます。', '②夜市を月に一度ひらきます。'];
const SOURCE = LINES.join('\n');
const PIECES = LINES.map((text): Piece[] => {
  const from = SOURCE.indexOf(text);
  return [{ column: 0, last: 0, ...segmentOf([{ from, to: from + text.length, x0: 0, x1: text.length }]) }];
});

/** A table of one column whose rows begin at the lines given. */
function tableOf(...rows: readonly number[]): { from: number; to: number; found: Found } {
  const columns = toColumnTable(SOURCE, PIECES, 1, () => false);
  const cells = rows.map(
    (from, row): GridCell => ({
      row,
      column: 0,
      rowSpan: 1,
      columnSpan: 1,
      pieces: PIECES.slice(from, rows[row + 1]).flat(),
    }),
  );
  const head = { cells: [], rows: 0, isCentred: false };
  return {
    from: 0,
    to: 3,
    found: { head, columns, starts: [...rows], alignments: ['top'], body: { cells, rows: rows.length } },
  };
}

it('takes the reading by numbered items where the rows of another begin inside one', () => {
  const wrapped = { ...tableOf(0, 2), faults: 0.5, isSure: true, isOfFigures: false };
  const [cut, right] = [tableOf(0, 1), tableOf(0, 2)];
  expect(chooseWrapped(SOURCE, [cut], [wrapped])).toEqual([wrapped]);
  expect(chooseWrapped(SOURCE, [right], [wrapped])).toEqual([right]);
});
