import { describe, expect, it } from 'vitest';
import { levelOf, readAchievement, readLegend } from '../../src/recognise/lexicon/index.js';

describe('grades as in a school report', () => {
  const legend = readLegend(
    '見方　秀：目標を上回った　良：目標に少し届かない　不可：前進が見られなかった　未：まだ始めていない',
  );

  it('are read from the legend, those of two characters too', () => {
    expect(legend.map((e) => e.mark)).toEqual(['秀', '良', '不可', '未']);
    expect(readAchievement('不可', legend)).toMatchObject({ label: '不可', level: 'missed' });
    expect(readAchievement('未', legend)).toMatchObject({ label: '未', level: 'not_started' });
  });
});

it.each([
  ['まだ着手していない', 'not_started'],
  ['手を付けていない', 'not_started'],
  ['改善がほとんど見られない', 'missed'],
  ['変化はなかった', 'missed'],
])('%s tells how far it came', (words, level) => {
  expect(levelOf(words)).toBe(level);
});
