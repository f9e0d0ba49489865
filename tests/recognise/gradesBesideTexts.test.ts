import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const form = (grade: string) =>
  records(
    table([
      [{ text: '１　水路の清掃', across: 3, shaded: true }],
      ['現状と課題', { text: '底に泥がたまっている。', across: 2 }],
      ['年度末の成果', '泥を八割さらった。', grade],
    ]),
  )[0];

describe('a cell that holds a label and its grade, behind the text that is graded', () => {
  it.each([
    ['評価\nＢ', 'Ｂ'],
    ['自己評価\nＡ', 'Ａ'],
    ['達成度\n○', '○'],
    ['評価　Ｂ', 'Ｂ'],
    ['達成度：△', '△'],
    ['【評価】\n概ね達成', '概ね達成'],
    ['評価\n３', '３'],
    ['達成状況\n未達成', '未達成'],
  ])('%j is graded', (cell, label) => {
    expect(form(cell)).toMatchObject({ achievement: { label }, progress: [{ outcome: '泥を八割さらった。' }] });
  });

  it.each(['評価\n外部の委員が見る。', '担当\nＢ'])('%j is not', (cell) => {
    expect(Object.keys(form(cell) ?? {})).not.toContain('achievement');
  });
});
