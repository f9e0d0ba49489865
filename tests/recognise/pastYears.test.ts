import { describe, expect, it } from 'vitest';
import { recogniseBlocks, table } from './blocks.js';

const kindsOf = (heads: readonly string[], figures: readonly string[], fiscalYear: number | null) =>
  recogniseBlocks(
    [
      table([
        ['事業名', { text: '渡し船の運航', across: 2 }, '担当課', { text: '港湾課', across: 2 }],
        ['目的', { text: '島の暮らしの足を守る。', across: 5 }],
        ['指標', ...heads],
        ['乗船者数（人）', ...figures],
      ]),
    ],
    fiscalYear,
  ).records[0]?.indicators[0]?.values.map((v) => `${v.fiscalYear} ${v.kind}`);

describe('years without a kind beside a column of targets', () => {
  it.each([
    [
      ['基準値（R1）', 'R2', 'R3', 'R4', '目標値（R7）'],
      2022,
      ['2019 baseline', '2020 result', '2021 result', '2022 result', '2025 target'],
    ],
    [
      ['現状値（R1）', '令和2年度', '令和3年度', '令和4年度', '目標値（R7）'],
      2021,
      ['2019 baseline', '2020 result', '2021 target', '2022 target', '2025 target'],
    ],
    [
      ['基準値（R1）', 'R3実績', 'R4実績', '中間値（R6）', '目標値（R10）'],
      2022,
      ['2019 baseline', '2021 result', '2022 result', '2024 target', '2028 target'],
    ],
    [
      ['基準値（R1）', 'R3', '中間値（R4）', 'R5', '目標値（R10）'],
      2023,
      ['2019 baseline', '2021 result', '2022 result', '2023 result', '2028 target'],
    ],
    [
      ['策定時（R1）', 'R2', 'R3', 'R4', '目標値（R7）'],
      null,
      ['2019 baseline', '2020 target', '2021 target', '2022 target', '2025 target'],
    ],
  ])('%j in a report on %s', (heads, fiscalYear, kinds) => {
    expect(kindsOf(heads, ['10', '20', '30', '40', '50'], fiscalYear)).toEqual(kinds);
  });
});
