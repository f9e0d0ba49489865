import { describe, expect, it, test } from 'vitest';
import { withBareYears } from '../../src/recognise/lexicon/bareYears.js';
import { createLexicon } from '../../src/recognise/lexicon/index.js';

describe('a year printed without its era', () => {
  const lexicon = withBareYears(createLexicon(), { from: 2023, to: 2023 });

  test.each<[string, number | null]>([
    ['５年度目標値', 2023],
    ['6年度の目標値', 2024],
    ['目標値（６年度）', 2024],
    ['元年度実績値', 2019],
    ['30年度実績値', 2018],
    ['７年度計画', 2025],
    ['七年度計画', 2025],
    ['二十七年度', 2015],
    ['６年度当初', 2024],
    ['６年度', 2024],
    ['実績値（5年度末）', 2023],
    ['令和４年度実績値', 2022],
    ['H30年度実績値', 2018],
    // Neither era has a 22nd year near.
    ['22年度実績値', null],
  ])('%s is %s', (label, year) => {
    expect(lexicon.readLabel(label)?.years?.from ?? null).toBe(year);
  });

  test.each(['3年度目の目標値', '全5年度の目標値', '3年度計の目標値'])('%s counts years', (label) => {
    expect(lexicon.readLabel(label)?.years ?? null).toBeNull();
  });

  it('says nothing in a document without years', () => {
    expect(withBareYears(createLexicon(), null).readLabel('６年度目標値')?.years).toBeNull();
  });
});
