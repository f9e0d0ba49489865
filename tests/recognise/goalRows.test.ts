import { describe, expect, it } from 'vitest';
import { recogniseBlocks, type TestCell, table } from './blocks.js';

const across = (text: string): TestCell => ({ text, across: 3 });

const poster = (unit: string, label: string, goals: readonly TestCell[][]) =>
  table([
    [across(unit)],
    ['部の方針', { text: '川とともに暮らします。', across: 2 }],
    [across(label)],
    ...goals,
    ['一年を振り返って', { text: '多くの人に助けられました。', across: 2 }],
  ]);

const read = (...posters: ReturnType<typeof table>[]) =>
  recogniseBlocks(posters).records.map((r) => [
    r.department?.value,
    r.number?.marker?.value ?? r.number?.ordinal,
    r.objective?.value ?? r.title?.value,
    r.achievement?.label.value ?? null,
  ]);

describe('goals below their label, a row each', () => {
  it.each(['今年の約束', '今年度の挑戦と進み具合', 'わたしたちの宣言とその達成状況'])('named %s', (label) => {
    const posters = [
      poster('河川部', label, [
        ['【01】', '堤の草を年に３回刈ります！', '達成'],
        ['【02】', '水門を\n新しくします！', '一部達成'],
      ]),
      poster('港湾部', label, [['【01】', '桟橋を直します！', '未着手']]),
    ];
    expect(read(...posters)).toEqual([
      ['河川部', '【01】', '堤の草を年に３回刈ります！', '達成'],
      ['河川部', '【02】', '水門を新しくします！', '一部達成'],
      ['港湾部', '【01】', '桟橋を直します！', '未着手'],
    ]);
  });

  it('may stand without results', () => {
    const goals = [
      ['①', '堤の草を刈ります。', ''],
      ['②', '水門を新しくします。', ''],
    ];
    expect(read(poster('河川部', '今年の約束', goals)).map(([, number, goal]) => [number, goal])).toEqual([
      ['①', '堤の草を刈ります。'],
      ['②', '水門を新しくします。'],
    ]);
  });
});
