import { describe, expect, it } from 'vitest';
import { readAchievement } from '../../src/recognise/lexicon/index.js';

describe('options of a form', () => {
  it.each([
    ['■達成', '達成', 'achieved'],
    ['☑ 一部達成', '一部達成', 'partial'],
    ['□達成 ■一部達成 □未達成', '一部達成', 'partial'],
  ])('%s is chosen', (printed, label, level) => {
    expect(readAchievement(printed)).toMatchObject({ label, meaning: null, level });
  });

  it.each(['□未達成', '☐ 達成', '■拡充', '■達成 ■一部達成', '■順調 ② ■達成'])('%s is no result', (printed) => {
    expect(readAchievement(printed)).toBeNull();
  });

  it('is a mark where the legend says what the box means', () => {
    const legend = [{ mark: '□', meaning: '着手していない', level: 'not_started' as const }];
    expect(readAchievement('□', legend)).toMatchObject({ label: '□', meaning: '着手していない' });
  });
});
