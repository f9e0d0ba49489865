import { describe, expect, it } from 'vitest';
import { readAchievement, readLegend } from '../../src/recognise/lexicon/index.js';

const read = (text: string, legend: string) => {
  const found = readAchievement(text, readLegend(legend));
  return found && [found.label, found.meaning, found.level];
};

describe('rows of stars', () => {
  it.each([
    ['★★★', '★★★：達成　★★：取組中　★：未着手', ['★★★', '達成', 'achieved']],
    ['★', '★★★ 達成 ／ ★★ 取組中 ／ ★ 未着手', ['★', '未着手', 'not_started']],
    ['☆☆', '☆☆☆…目標を達成した、☆☆…一部を達成した、☆…達成できなかった', ['☆☆', '一部を達成した', 'partial']],
    ['★★☆', '★★★＝予定どおり ★★☆＝やや遅れ ★☆☆＝未着手', ['★★☆', 'やや遅れ', 'partial']],
    [
      '★★（継続）',
      '★★★（達成）目標に達したもの　★★（継続）引き続き取り組むもの',
      ['★★（継続）', '引き続き取り組むもの', 'in_progress'],
    ],
    ['★★★《実現！》', '', ['★★★《実現！》', null, 'achieved']],
    ['★★ 取組中', '', ['★★ 取組中', null, 'in_progress']],
  ])('%s with the legend “%s”', (text, legend, expected) => {
    expect(read(text, legend)).toEqual(expected);
  });

  it.each(['★★★渡し船の修理', '★ 渡し船の修理'])('adorn a name: %s', (text) => {
    expect(read(text, '★★★：達成　★★：取組中')).toBeNull();
  });

  it('explain nothing where each line opens with the same', () => {
    expect(readLegend('★★達成 ★★未達成')).toEqual([]);
    expect(readLegend('★渡し船　★★棚田')).toEqual([]);
  });
});
