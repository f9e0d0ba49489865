import { describe, expect, test } from 'vitest';
import { levelOf, readLegend, readRate } from '../../src/recognise/lexicon/index.js';

describe('rates that stand for results', () => {
  test.each([
    '100％：達成　1～99％：取組中　0％：未着手',
    '達成（100％）、取組中（1～99％）、未着手（0％）',
    '100%…達成、1%～99%…取組中、0%…未着手',
  ])('%s', (text) => {
    const legend = readLegend(text);
    const levels = ['100%', '４０％', '0％'].map((rate) => readRate(rate, legend)?.level);
    expect(levels).toEqual(['achieved', 'in_progress', 'not_started']);
    expect(readRate('40', legend)).toBeNull();
  });

  test.each([
    '評価：A 達成（達成率100％以上）　B おおむね達成（80％以上100％未満）　C 未達成（80％未満）',
    'Ａ：達成（100％以上）　Ｂ：おおむね達成（80％以上100％未満）　Ｃ：未達成（80％未満）',
  ])('behind the meanings of marks are told with them: %s', (text) => {
    const legend = readLegend(text).map((e) => [e.mark.normalize('NFKC'), e.meaning, levelOf(e.meaning)]);
    expect(legend).toEqual([
      ['A', expect.stringMatching(/^達成（(?:達成率)?100％以上）$/), 'achieved'],
      ['B', 'おおむね達成（80％以上100％未満）', 'achieved'],
      ['C', '未達成（80％未満）', 'missed'],
    ]);
  });

  test('80％以上 and 未満 have no end and no bound', () => {
    const legend = readLegend('80％以上：おおむね達成　50％以上80％未満：一部達成　50％未満：未達成');
    expect(['95%', '79.9%', '50%', '12%'].map((r) => readRate(r, legend)?.level)).toEqual([
      'achieved',
      'partial',
      'partial',
      'missed',
    ]);
  });

  test('figures of a sentence are none', () => {
    expect(readLegend('受診率は80％：前年度は75％：いずれも市の値')).toEqual([]);
  });
});

describe('the measure that a result is held against', () => {
  test.each([
    ['目安を上回る成果があった', 'exceeded'],
    ['基準以上', 'exceeded'],
    ['期待どおりの成果', 'achieved'],
    ['見込みどおり', 'achieved'],
    ['水準を下回った', 'partial'],
    ['予定に遅れ', 'partial'],
    ['目安を大きく下回る', 'missed'],
    ['基準に到達していない', 'missed'],
  ])('%s', (words, level) => expect(levelOf(words)).toBe(level));
});
