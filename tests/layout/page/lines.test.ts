import { expect, test } from 'vitest';
import { segmentsToLines } from '../../../src/layout/page/lines.js';
import { glyphsToSegments } from '../../../src/layout/page/segments.js';
import { line } from '../aligned/pages.js';

/** A heading at the left and another text on its height, as the lines that they make. */
const beside = (size: number, text: string, at: number, small: number): string[] =>
  segmentsToLines(glyphsToSegments([...line('港湾振興部', 50, 100, size), ...line(text, at, 102, small)]), 760).map(
    (l) => l.text.value,
  );

test.each([
  ['a note at the other side of the page', [18, '写真は五月に撮影', 650, 8], ['港湾振興部', '写真は五月に撮影']],
  ['a smaller text near it', [18, '部長　浜田　進', 170, 8], ['港湾振興部 部長　浜田　進']],
  ['a text of its size far away', [11, '部長　浜田　進', 500, 11], ['港湾振興部 部長　浜田　進']],
] as const)('a heading and %s', (_, [size, text, at, small], lines) => {
  expect(beside(size, text, at, small)).toEqual(lines);
});
