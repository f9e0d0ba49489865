import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';

const HEAD = ['指標', '単位', '目標値'];
const ROWS = [
  ['①桟橋の点検', '回', '12'],
  ['渡し船に乗った人', '人', '9,000'],
];

describe('a table drawn with dashes', () => {
  it.each([
    [
      'a ruler below its head',
      `  指標               単位   目標値
  ------------------ ------ --------
  ①桟橋の点検        回     12
  渡し船に乗った人   人     9,000
`,
    ],
    [
      'rulers on all sides',
      `================  ====  ======
指標              単位  目標値
================  ====  ======
①桟橋の点検       回    12
渡し船に乗った人  人    9,000
================  ====  ======
`,
    ],
    [
      'rows parted by blank lines',
      `  ----------------------------------
  指標               単位   目標値
  ------------------ ------ --------
  ①桟橋の点検        回     12

  渡し船に乗った人   人     9,000
  ----------------------------------
`,
    ],
    [
      'bars and borders',
      `+------------------+------+--------+
| 指標             | 単位 | 目標値 |
+==================+======+========+
| ①桟橋の点検      | 回   | 12     |
+------------------+------+--------+
| 渡し船に乗った人 | 人   | 9,000  |
+------------------+------+--------+
`,
    ],
  ])('is read with %s', (_, text) => {
    const layout = lay(`港湾の状況\n\n${text}\n以上\n`);
    expect(outline(layout)).toEqual(['港湾の状況', [HEAD, ...ROWS], '以上']);
    const drawn = layout.markup.map(([from, to]) => `港湾の状況\n\n${text}`.slice(from, to)).join('');
    expect(drawn).toMatch(/^[-=+|\s]+$/);
  });

  it('keeps the lines of a cell', () => {
    const text = '+--------+------+\n| 桟橋の | 12   |\n| 点検   |      |\n+--------+------+\n';
    expect(outline(lay(text))).toEqual([[['桟橋の?/点検', '12']]]);
  });

  it.each([
    ['a ruler of one run', '桟橋\n------\n点検\n'],
    ['a word across the white between two columns', '----  ----\n桟橋の点検を行う\n----  ----\n'],
    ['a grid that is not closed', '+----+----+\n| 桟 | 橋 |\n'],
  ])('is none: %s', (_, text) => {
    expect(lay(text).blocks.filter((b) => b.kind === 'table' && b.origin === 'delimited')).toEqual([]);
  });
});

describe('a heading with a line below it', () => {
  it.each([
    ['====', 1],
    ['----', 2],
  ])('%s has a level', (underline, level) => {
    const { blocks } = lay(`港湾局\n${underline}\n\n桟橋を直します。\n`);
    const lines = blocks.flatMap((b) => (b.kind === 'paragraph' ? b.lines : []));
    expect(lines.map((l) => [l.text.value, l.heading ?? null])).toEqual([
      ['港湾局', level],
      ['桟橋を直します。', null],
    ]);
  });

  it('is no row above the lower rule of a table', () => {
    const { blocks } = lay('港湾局\n\n桟橋  12回\n----------\n\n点検\n');
    expect(blocks.flatMap((b) => (b.kind === 'paragraph' ? b.lines : [])).every((l) => l.heading == null)).toBe(true);
  });
});

it('takes the marks of quotations for no column', () => {
  const text =
    '## 港湾局\n\n**桟橋の点検**\n\n> **＜現状＞**\n>\n> 　古い桟橋が多い。\n>\n> **＜取組＞**\n>\n> 　順に直します。\n';
  expect(outline(lay(text))).toEqual([
    '港湾局',
    '桟橋の点検',
    '＜現状＞',
    '古い桟橋が多い。',
    '＜取組＞',
    '順に直します。',
  ]);
});
