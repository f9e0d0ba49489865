import { expect, test } from 'vitest';
import { segmentsToAlignedTables } from '../../../src/layout/aligned/index.js';
import { glyphsToSegments } from '../../../src/layout/page/segments.js';
import { line } from './pages.js';

const LABELS = /^(?:【取組内容】|【達成状況】|達成状況)$/;

/** How many tables a page makes whose running text has a label with its value behind wide white on one line. */
const tablesOf = (label: string): number => {
  const glyphs = [
    line('【取組内容】', 50, 100),
    line('倉庫の棚を直し、備蓄した毛布を区ごとに分けて置きました。', 50, 116),
    [...line(label, 50, 140), ...line('一部達成', 150, 140)],
    line('【次の取組】', 50, 164),
    line('毛布を置く場所を、学校の体育館にも広げるよう話し合います。', 50, 180),
  ];
  const page = { number: 1, width: 595, height: 842 };
  const isLabel = (text: string): boolean => LABELS.test(text);
  return segmentsToAlignedTables(glyphsToSegments(glyphs.flat()), page, { isLabel }, null).tables.length;
};

test.each([
  ['in brackets stays in the text', '【達成状況】', 0],
  ['without them is a line of a form', '達成状況', 1],
])('a label %s', (_, label, tables) => {
  expect(tablesOf(label)).toBe(tables);
});
