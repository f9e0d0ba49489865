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

describe('figures beside words that span their rows in a form', () => {
  const form = (name: string, first: readonly [string, string] = ['200', '260']) =>
    table([
      ['事業名', { text: '渡し場の復旧', across: 4 }],
      [across(''), '令和5年度', '令和6年度', '令和7年度'],
      [across('取組状況'), '桟橋を測った。', '柱を立てた。', '板を張った。'],
      [tall(name), '目標値', ...first, '300'],
      ['実績値', '190', '270', '－'],
    ]);

  it.each([
    ['a short name', '渡航者の数（単位：人）', '渡航者の数', '人'],
    [
      'a long one',
      '渡し場を週に一度より多く使う渡航者の延べの数（単位：人）',
      '渡し場を週に一度より多く使う渡航者の延べの数',
      '人',
    ],
  ])('are of what the words name: %s', (_, printed, name, unit) => {
    const [record] = recogniseBlocks([form(printed)]).records.map(filled);
    const [indicator, ...others] = (record?.indicators ?? []) as { name: string; unit: string; values: unknown[] }[];
    expect(others).toEqual([]);
    expect(indicator).toMatchObject({ name, unit });
    expect(indicator?.values).toHaveLength(5);
    expect(record?.progress).toHaveLength(3);
  });

  it('are none where words stand below the years', () => {
    const [record] = recogniseBlocks([form('桟橋の手入れ', ['検討', '実施'])]).records.map(filled);
    expect(record?.indicators ?? []).not.toMatchObject([{ name: '桟橋の手入れ' }]);
  });
});
