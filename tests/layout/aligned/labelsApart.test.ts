import { expect, test } from 'vitest';
import { segmentsToAlignedTables } from '../../../src/layout/aligned/index.js';
import { glyphsToSegments } from '../../../src/layout/page/segments.js';
import { line } from './pages.js';

/** The lines that no table takes, below a post and a name set at the right margin. */
const textBelow = (x: number): string[] => {
  const glyphs = [
    [...line('局長', 430, 100), ...line('堀　早月', 470, 100)],
    line('【局の方針】', x, 116),
    line('港の仕事を見直し、舟で通う人を支えます。', 50, 132),
  ];
  const page = { number: 1, width: 595, height: 842 };
  const isLabel = (text: string): boolean => /^(?:局長|【局の方針】)$/.test(text);
  return segmentsToAlignedTables(glyphsToSegments(glyphs.flat()), page, { isLabel }, null).rest.map(
    (s) => s.text.value,
  );
};

test('a label at the left margin is none of the form at the right', () => {
  expect(textBelow(50)).toEqual(['【局の方針】', '港の仕事を見直し、舟で通う人を支えます。']);
});
