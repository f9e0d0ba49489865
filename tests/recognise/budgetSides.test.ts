import { describe, expect, it } from 'vitest';
import { paragraph, records, type TestCell, table } from './blocks.js';

const UNIT = paragraph('（単位：千円）');
const spanning = (text: string): TestCell => ({ text, down: 2 });

describe('amounts of years whose row says of which side of the budget they are', () => {
  it.each([
    ['区分', '経費削減', '歳入増加'],
    ['効果の区分', '歳出削減', '歳入確保'],
    ['種別', '（歳出の抑制）', '（収入の増）'],
    ['', '人件費の縮減', '増収'],
    ['効果の内容', '節減額', '増収額'],
  ])('are effects: %s, %s, %s', (head, less, more) => {
    const form = table([
      ['番号', '取組項目', '担当課', head, 'R5', 'R6', '計'],
      [...['1', '浴場の委託', '福祉課'].map(spanning), less, '400', '△20', '380'],
      [more, '－', '1,500', '1,500'],
      ['2', '標柱の広告', '管財課', more, '0', '75', '75'],
      ['3', '窓口の案内', '市民課', 'その他', '－', '－', '－'],
    ]);
    const found = records(UNIT, form);
    expect(found).toMatchObject([
      {
        title: '浴場の委託',
        progress: [
          { fiscalYear: 2023, expenditureEffect: { yen: 400_000 }, revenueEffect: null },
          { fiscalYear: 2024, expenditureEffect: { yen: -20_000 }, revenueEffect: { yen: 1_500_000 } },
        ],
      },
      {
        title: '標柱の広告',
        progress: [
          { fiscalYear: 2023, revenueEffect: { yen: 0 } },
          { fiscalYear: 2024, revenueEffect: { yen: 75_000 } },
        ],
      },
      { title: '窓口の案内' },
    ]);
    expect(found[2]).not.toHaveProperty('progress');
    expect(found.map((r) => r.category)).toEqual([undefined, undefined, undefined]);
  });

  it('stand under one head where no years do', () => {
    const form = table([
      ['番号', '取組項目', '区分', '効果額（百万円）', '担当課'],
      ['1', '浴場の委託', '歳出', '4', '福祉課'],
      ['2', '標柱の広告', '歳入', '0.5', '管財課'],
    ]);
    expect(records(form)).toMatchObject([
      { progress: [{ fiscalYear: 2024, expenditureEffect: { yen: 4_000_000 } }] },
      { progress: [{ fiscalYear: 2024, revenueEffect: { yen: 500_000 } }] },
    ]);
  });

  it('stand below each other in a text that knows no spans', () => {
    const form = table(
      [
        ['柱', '推進項目', '', '取組項目', '区分', 'R5', 'R6', '達成度'],
        ['Ⅰ 身軽な市役所', '１　施設の運営', '①', '浴場の委託', '経費削減', '400', '420', '○'],
        ['', '', '', '', '歳入増加', '－', '15', ''],
        ['', '２　財源の確保', '①', '標柱の広告', '歳入増加', '10', '75', '△'],
      ],
      'delimited',
    );
    expect(records(UNIT, form)).toMatchObject([
      {
        title: '浴場の委託',
        number: '①',
        category: ['Ⅰ 身軽な市役所', '１　施設の運営'],
        progress: [
          { fiscalYear: 2023, expenditureEffect: { yen: 400_000 } },
          { fiscalYear: 2024, expenditureEffect: { yen: 420_000 }, revenueEffect: { yen: 15_000 } },
        ],
      },
      { title: '標柱の広告', number: '①', category: ['Ⅰ 身軽な市役所', '２　財源の確保'] },
    ]);
  });

  it('are no effects where a budget prints its sides', () => {
    const form = table([
      ['番号', '事業名', '区分', 'R5', 'R6'],
      ['1', '公営浴場', '歳入', '900', '950'],
      ['2', '公営駐車場', '歳出', '300', '310'],
    ]);
    for (const record of records(form)) expect(record).not.toHaveProperty('progress');
  });

  it.each([
    ['数値の方向', '備考', '―'],
    ['種別', '単位', '人'],
  ])('are no effects where they are the figures of an indicator: %s, %s in %s', (head, label, unit) => {
    const form = table([
      ['事業名', '桟橋の修繕', '', '', ''],
      ['活動指標', '桟橋を渡った人', '', '', ''],
      [label, '目標値', head, 'R5実績', 'R6実績'],
      [unit, '24', '増加', '20', '21'],
    ]);
    expect(records(form)).toMatchObject([
      { indicators: [{ values: [{}, { fiscalYear: 2023 }, { fiscalYear: 2024 }] }] },
    ]);
  });
});
