import { expect, test } from 'vitest';
import { badgeRanges } from '../../../src/layout/page/badges.js';
import { withGradeBadges } from '../../../src/layout/page/gradeBadges.js';
import { segmentsToLines } from '../../../src/layout/page/lines.js';
import { glyphsToSegments } from '../../../src/layout/page/segments.js';
import { set } from './glyphs.js';

const isGrade = (text: string): boolean => /^(?:一部|未)?達成$/.test(text);

/** Lines of a cell, each with a word that ends at 300 (or where it is told); its white may be narrow. */
function stamped(lines: readonly (readonly [text: string, word: string, right?: number])[]): string[] {
  const glyphs = lines.flatMap(([text, word, right = 300], i) => [
    ...set(text, 50, 100 + 15 * i),
    ...set(word, right - 10 * word.length, 100 + 15 * i),
  ]);
  const placed = segmentsToLines(glyphsToSegments(glyphs), 260);
  const badges = withGradeBadges(placed, new Map(), isGrade);
  return placed.flatMap((l, i) => badgeRanges(l.text, badges, i > 0).map(([from, to]) => l.text.value.slice(from, to)));
}

test.each([
  [
    'grades in one column',
    [
      ['1 会議の資料を紙からなくしま', '達成'],
      ['す！', ''],
      ['2 窓口の混み具合を知らせます！', '一部達成'],
    ],
    ['達成', '一部達成'],
  ],
  [
    'a grade close behind its text, in the column of the others',
    [
      ['1 花壇を増やします！', '達成'],
      ['2 窓口の混み具合を知らせます！', '達成'],
      ['3 会議の資料を紙からすべてなくしま ', '未達成'],
    ],
    ['達成', '達成', '未達成'],
  ],
  [
    'one grade alone',
    [
      ['1 花壇を増やします！', '達成'],
      ['2 資料を減らします！', ''],
    ],
    [],
  ],
  [
    'grades where their lines end',
    [
      ['1 花壇を増やします！', '達成', 200],
      ['2 資料を減らします！', '達成', 260],
    ],
    [],
  ],
  [
    'words that are no grades',
    [
      ['1 花壇を増やします！', '公園課'],
      ['2 資料を減らします！', '総務課'],
    ],
    [],
  ],
] as const)('%s', (_, lines, found) => {
  expect(stamped(lines)).toEqual(found);
});
