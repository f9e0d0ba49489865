import { describe, expect, it } from 'vitest';
import type { ColumnEntry } from '../../../src/layout/text/aligned/columnTable.js';
import { besideFigures } from '../../../src/layout/text/wrapped/namesOfFigures.js';
import { endsByLines, rowsApart } from '../../../src/layout/text/wrapped/rowsApart.js';

const entry = (line: number, onset: ColumnEntry['onset'] = 'begins', text = '板の数'): ColumnEntry =>
  ({ line, onset, text }) as ColumnEntry;

describe('names beside figures', () => {
  it.each<[string, ColumnEntry[], number[], number[]]>([
    ['go with the figures of their lines', [entry(0), entry(2), entry(3)], [2, 3], [1, 3]],
    ['stand as they did where no figures do', [entry(0), entry(1), entry(3)], [2, 3], [2, 3]],
    ['take the lines with them that go on', [entry(0), entry(2), entry(3), entry(4, 'flows')], [3, 4], [1, 4]],
  ])('%s', (_, entries, ends, expected) => {
    const figures = { entries: [entry(0), entry(2), entry(3)], ends: [1, 3] };
    expect(besideFigures({ entries, ends }, [figures])).toEqual(expected);
  });
});

describe('rows that blank lines set apart', () => {
  const items = [
    { from: 0, to: 1, ordinal: 1 },
    { from: 1, to: 2, ordinal: 2 },
  ];
  const tableOf = (...blanks: number[]) => ({ lines: blanks.map((b) => ({ blanks: b })) }) as never;
  const keys = [entry(0), entry(2)];
  it('begin with their numbers', () => {
    expect(rowsApart(tableOf(1, 0, 1, 0), { from: 0, to: 4 }, items, keys)).toEqual([0, 2]);
    expect(endsByLines([entry(0), entry(1), entry(3)], [0, 2])).toEqual([2, 3]);
  });
  it.each([
    ['another line has one above it', [1, 0, 1, 1]],
    ['a number has none', [1, 0, 0, 0]],
  ])('are none where %s', (_, blanks) => {
    expect(rowsApart(tableOf(...blanks), { from: 0, to: 4 }, items, keys)).toBeNull();
  });
});
