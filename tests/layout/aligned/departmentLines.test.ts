import { describe, expect, it, test } from 'vitest';
import { segmentsToAlignedTables } from '../../../src/layout/aligned/index.js';
import { glyphsToSegments } from '../../../src/layout/page/segments.js';
import { layoutWords } from '../../../src/recognise/layoutWords.js';
import { createLexicon } from '../../../src/recognise/lexicon/index.js';
import { cellsOf, line } from './pages.js';

const words = layoutWords(createLexicon());

/** Two registers in columns of white space, with a line between them that has a text in each of the first two columns. */
const read = (first: string, second: string) => {
  const head = (y: number) => [line('番号', 50, y), line('目標', 110, y), line('取組内容', 290, y)];
  const row = (n: string, goal: string, y: number) => [
    line(n, 50, y),
    line(goal, 110, y),
    line('見回りの回数を増やす。', 290, y),
  ];
  const glyphs = [
    ...head(100),
    ...row('1', '堤を守る。', 120),
    ...row('2', '水門を直す。', 140),
    line(first, 50, 172),
    line(second, 50 + 10 * first.length + 24, 172),
    ...head(196),
    ...row('1', '渡しを増やす。', 216),
    ...row('2', '桟橋を直す。', 236),
  ];
  const { tables, rest } = segmentsToAlignedTables(
    glyphsToSegments(glyphs.flat()),
    { number: 1, width: 595, height: 842 },
    words,
  );
  return { tables: tables.map((t) => [t.rows, cellsOf(t).at(-1)]), rest: rest.map((s) => s.text.value).join(' ') };
};

describe('a line between two registers', () => {
  it('that names a department and its head is in no column of the first', () => {
    expect(read('２　舟運部', '（部長　瀬戸　汐里）')).toEqual({
      tables: [
        [3, '2,2: 見回りの回数を増やす。'],
        [3, '2,2: 見回りの回数を増やす。'],
      ],
      rest: '２　舟運部 （部長　瀬戸　汐里）',
    });
  });

  it('is a row of the first where it names neither', () => {
    expect(read('３　　渡し', '（堤の見回り　舟番）').tables[0]?.[0]).toBe(4);
  });
});

test.each([
  ['２　舟運部　　（部長　瀬戸　汐里）', true],
  ['舟運部（部長　瀬戸　汐里（せと　しおり））', true],
  ['舟運部　　舟運部長　瀬戸　汐里（せと　しおり）', false],
  ['２　舟運課　　（課長　瀬戸　汐里）', false],
  ['舟運部　　（令和７年度）', false],
])('a line that names a department and, in brackets, its head: %s', (text, expected) => {
  expect(words.opensDepartment(text)).toBe(expected);
});
