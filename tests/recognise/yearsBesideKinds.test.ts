import { describe, expect, it } from 'vitest';
import { filled, recogniseBlocks, type TestCell, table } from './blocks.js';

const tall = (text: string): TestCell => ({ text, down: 2 });
const across = (text: string): TestCell => ({ text, across: 2 });

/** 指標 | 基準値 | 区分 | R5 | R6 | 目標値, plan and actual in rows of their own. */
const register = (heads: readonly [string, string, string, string], kinds: readonly [string, string], name: string) =>
  table([
    ['番号', '事業名', heads[0], heads[1], heads[2], across(heads[3]), '目標値（R9年度）', '担当課'].map((h) =>
      typeof h === 'string' ? tall(h) : h,
    ),
    ['R5年度', 'R6年度'],
    [
      ...['11', '渡し場の復旧', name, '24', kinds[0], '30', '36', '60', '観光課'].map((t, i) =>
        i >= 4 && i <= 6 ? t : tall(t),
      ),
    ],
    [kinds[1], '28', '37'],
  ]);

describe('figures under years, whose rows say of what kind they are', () => {
  it.each([
    ['成果指標（単位）', '基準値（R2年度）', '区分', '年度別の状況', '目標', '実績', '渡航者数（千人）', '千人', 1000],
    ['指標名【単位】', '現状値（R2年度）', '項目', '目標値及び実績値', '目標値', '実績値', '船数（艘）', '艘', 1],
    ['指標', '基準値（R2）', '', '推移', '計画', '実績', '復旧桟橋数（桟橋）', '桟橋', 1],
  ])('stand beside columns of one kind: %s | %s | %s | %s', (a, b, c, d, plan, actual, name, printed, times) => {
    const record = recogniseBlocks([register([a, b, c, d], [plan, actual], name)]).records.map(filled)[0] ?? {};
    const [indicator] = record.indicators as { name: string; unit: string; values: Record<string, unknown>[] }[];
    expect(indicator?.name).toBe(name.replace(/（.*/, ''));
    expect(indicator?.unit).toBe(printed.replace('千', ''));
    expect(indicator?.values.map((v) => `${v.kind} ${v.fiscalYear} ${Number(v.value) / times}`).sort()).toEqual([
      'baseline 2020 24',
      'result 2023 28',
      'result 2024 37',
      'target 2023 30',
      'target 2024 36',
      'target 2027 60',
    ]);
    expect(record.divisions).toEqual(['観光課']);
  });

  it('leaves brackets that describe what is counted in the name', () => {
    const [record] = recogniseBlocks([
      register(['成果指標（単位）', '基準値（R2年度）', '区分', '推移'], ['目標', '実績'], '渡航者数（累計）'),
    ]).records.map(filled);
    expect(record?.indicators).toMatchObject([{ name: '渡航者数（累計）' }]);
  });
});
