import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const figuresOf = (...rows: (readonly string[])[]) => {
  const [first = [], ...more] = rows;
  const form = table([
    [{ text: '目標指標', down: rows.length }, ...first],
    ...more,
    ['担当課', { text: '港湾課', across: first.length }],
  ]);
  return recogniseBlocks([paragraph('港湾部'), table([['取組項目', '桟橋の修繕']]), form], 2023).records.map((r) => [
    r.objective?.value,
    r.extras.length,
    ...r.indicators.map((i) => [i.name?.value, ...i.values.map((v) => `${v.kind} ${v.fiscalYear} ${v.value}`)]),
  ]);
};

describe('figures in cells of their own that say of what kind they are', () => {
  it('belong to the name at their left', () => {
    expect(figuresOf(['直した桟橋の数', '〔現状値（令和4年度末）〕8か所', '〔令和5年度目標〕12か所'])).toEqual([
      [undefined, 0, ['直した桟橋の数', 'baseline 2022 8', 'target 2023 12']],
    ]);
  });

  it('belong to it on each of several rows, and where the cell broke the bracket', () => {
    expect(
      figuresOf(
        ['直した桟橋の数', '【現状値（令和4年~\n度末）】8か所', '【目標値】12か所'],
        ['船を待つ時間', '【現状値】\n25分', '【目標値】15分以内'],
      ),
    ).toEqual([
      [
        undefined,
        0,
        ['直した桟橋の数', 'baseline 2022 8', 'target 2023 12'],
        ['船を待つ時間', expect.stringMatching(/^baseline .* 25$/), 'target 2023 15'],
      ],
    ]);
  });
});
