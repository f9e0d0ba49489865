import { describe, expect, it } from 'vitest';
import { areLegendsInRows } from '../../src/recognise/legendsInRows.js';
import { readAchievement } from '../../src/recognise/lexicon/achievement.js';
import { readLegend } from '../../src/recognise/lexicon/legend.js';
import { paragraph, plain, recogniseBlocks, table } from './blocks.js';

const TWO_MATTERS =
  '①：目標達成　（ⅰ）：渡し船は予定どおり就航　（ⅱ）：就航しなかった\n②：目標未達成　（ⅰ）：渡し船は予定どおり就航　（ⅱ）：就航しなかった\n③：航路の廃止\n※途中では見込みを書く';
const LEGENDS = [
  ['成果指標の達成状況', 'Ａ：順調　　Ｂ：順調でない'],
  ['工程指標の達成状況', TWO_MATTERS],
  ['航路に対する取組の有効性', 'ア：有効で、続ける　　イ：見直す\n―：測っていない'],
];

describe('a mark and a second one that goes with it', () => {
  it.each([
    ['①(ⅰ)', '目標達成　渡し船は予定どおり就航', 'achieved'],
    ['②（ⅱ）', '目標未達成　就航しなかった', 'missed'],
    ['①', '目標達成', 'achieved'],
    ['③', '航路の廃止', null],
  ])('%s means what its own parts mean', (mark, meaning, level) =>
    expect(readAchievement(mark, readLegend(TWO_MATTERS))).toMatchObject({ label: mark, meaning, level }),
  );

  it('mean what the first does, where the second ones are explained for all of them at once', () => {
    const legend = readLegend('①：達成　②：未達成　(a)予定どおり就航　(b)就航していない');
    expect(legend).toEqual([
      { mark: '①', meaning: '達成' },
      { mark: '②', meaning: '未達成' },
    ]);
  });
});

describe('the legends of a form, each beside its label', () => {
  it('are notes', () => {
    expect(areLegendsInRows(table(LEGENDS))).toBe(true);
    const form = table([
      ['取組名', '桟橋の修繕'],
      ['取組内容', '板を取り替える。'],
      ['達成状況', '②(ⅰ)'],
    ]);
    const plan = recogniseBlocks([paragraph('【評価の凡例】'), table(LEGENDS), form], 2024);
    expect(plan.records.map((r) => plain(r.achievement))).toEqual([
      { label: '②(ⅰ)', meaning: '目標未達成　渡し船は予定どおり就航', level: 'missed' },
    ]);
  });

  it.each([
    [
      [
        ['現状', '①：桟橋が古い ②：灯台が暗い'],
        ['取組内容', '①：直す ②：塗る'],
      ],
    ],
    [[['達成状況', 'Ａ：順調　Ｂ：順調でない']]],
    [[...LEGENDS, ['取組内容', '板を取り替える。']]],
  ])('are not what else stands beside labels', (rows) => expect(areLegendsInRows(table(rows))).toBe(false));
});
