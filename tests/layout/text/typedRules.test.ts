import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';

const isLabel = (text: string): boolean => /^(?:№|担当課|目標|達成度)$/.test(text);

const HEAD = '№  担当課      目標                        達成度';
const ROWS = [
  '1    港湾課      桟橋の板を残らず張り替える。  達成',
  '2    公園課      池の水をきれいに保つ。        未達成',
];
const CELLS = [
  ['№', '担当課', '目標', '達成度'],
  ['1', '港湾課', '桟橋の板を残らず張り替える。', '達成'],
  ['2', '公園課', '池の水をきれいに保つ。', '未達成'],
];

describe('a rule drawn with signs', () => {
  it.each([
    '-'.repeat(60),
    '='.repeat(60),
    '─'.repeat(30),
    '━'.repeat(30),
    '＝'.repeat(30),
    '－'.repeat(30),
    '_'.repeat(60),
    '- '.repeat(30),
  ])('parts no head from its rows: %s', (rule) => {
    for (const text of [
      [HEAD, rule, ...ROWS],
      [rule, HEAD, rule, ...ROWS, rule],
      [rule, HEAD, rule, ...ROWS.flatMap((r) => [r, rule])],
    ])
      expect(outline(lay(`${text.join('\n')}\n`, { isLabel }))).toEqual([CELLS]);
  });

  it('stays where it stands between sentences', () => {
    const text = '桟橋を直します。\n------------------------\n池を掃除します。\n';
    expect(outline(lay(text, { isLabel })).flat(2).join('')).toContain('------------');
  });
});
