import { describe, expect, it } from 'vitest';
import { readAchievement } from '../../src/recognise/lexicon/achievement.js';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import { readLegend } from '../../src/recognise/lexicon/legend.js';
import { readCountedName } from '../../src/recognise/outline/countedName.js';
import { headingStyle, isRun } from '../../src/recognise/outline/headingStack.js';

const lexicon = createLexicon();

describe('names that cards below levels print', () => {
  it.each([
    ['具体的取組１－２－３ 【泉の清掃】', '具体的取組１－２－３', 3],
    ['アクション② 泉の清掃', 'アクション②', 2],
    ['取組2-1　泉の清掃', '取組2-1', 1],
    ['個別施策B2-3 泉の清掃', '個別施策B2-3', 3],
  ])('%s', (text, number, ordinal) => {
    const read = readCountedName(text);
    expect(read && text.slice(...read.number)).toBe(number);
    expect(read?.ordinal).toBe(ordinal);
  });

  it.each([
    '経営課題１ 【泉の再生】',
    '重点課題２　泉の再生',
    '戦略１－１ 【泉の再生】',
    '個別施策B2-1 泉の再生',
    '政策分野３　泉と森',
    '共生戦略１　泉の守り手',
  ])('a level: %s', (text) => expect(headingStyle(text)?.style).toMatch(/^named:/));

  it('tells a run of marks from a heading', () => {
    expect(isRun('（ⅰ）予定どおり実施 （ⅱ）実施しなかった')).toBe(true);
    expect(isRun('（１）泉の清掃')).toBe(false);
  });
});

describe('what a card tells', () => {
  it.each([
    ['プロセス指標（業績目標）', 'indicator'],
    ['アウトカム指標の達成状況', 'achievement'],
    ['６決算額', 'budget'],
  ])('%s', (label, field) => expect(lexicon.readLabel(label)?.field).toBe(field));

  it('reads two marks by the first', () => {
    const legend = readLegend('①：目標達成（見込） ②：目標未達成（見込）');
    expect(readAchievement('②(ⅱ)', legend)).toMatchObject({
      label: '②(ⅱ)',
      meaning: '目標未達成（見込）',
      level: 'missed',
    });
  });
});
