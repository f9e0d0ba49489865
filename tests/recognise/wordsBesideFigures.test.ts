import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

describe('an indicator in parts, beside the plans of years', () => {
  it.each([
    ['ものさしとする数値', '内容', '年度ごとの計画と評価'],
    ['成果指標', '名称', '年度別の計画と評価'],
    ['指標', '項目', '年次計画'],
  ])('keeps the words of the years as a timetable: %s over %s, %s', (outer, name, yearly) => {
    const down = (text: string): TestCell => ({ text, down: 3 });
    const years = ['令和4年度', '令和5年度'];
    const tall = [name, '単位', '令和5年度の目標'].map((text): TestCell => ({ text, down: 2 }));
    const head: TestCell[][] = [
      [down('№'), down('取組の名称'), down('取組のあらまし'), { text: outer, across: 3 }, { text: yearly, across: 4 }],
      [...tall, ...years.map((text): TestCell => ({ text, across: 2 }))],
      ['計画', '評価', '計画', '評価'],
    ];
    const body = [
      ['1', '草刈り', '地区の人と刈る。', '刈った回数', '回', '12', '調査', '○', '着手', '◎'],
      ['2', '扉の塗装', '錆を落として塗る。', '塗った割合', '％', '55', '設計', '△', '塗装', '○'],
    ];
    expect(records(table([...head, ...body]))).toMatchObject([
      {
        measures: '地区の人と刈る。',
        indicators: [{ name: '刈った回数', values: [{ kind: 'target', fiscalYear: 2023, value: 12, unit: '回' }] }],
        schedule: [{ years: [{ fiscalYear: 2022 }, { fiscalYear: 2023 }] }],
        progress: [{ achievement: { label: '○' } }, { achievement: { label: '◎' } }],
      },
      { indicators: [{ name: '塗った割合' }] },
    ]);
  });
});

it('words below the kinds of an indicator in a form are figures of the row that names it', () => {
  const wide = (label: string, text: string): TestCell[] => [label, { text, across: 4 }];
  const form = table([
    ['No.', '3', '取組名', { text: '池の手入れ', across: 2 }],
    wide('取組内容', '藻を刈る。'),
    [{ text: '達成指標', down: 3 }, '指標名', '単位', '現状値\n（令和６年度）', '目標値\n（令和７年度）'],
    ['手入れの手引きの作成', '', '―', '公表'],
    ['藻を刈る池の数', 'か所', '4', '9以上'],
  ]);
  const [record] = records(form);
  expect(record?.indicators).toMatchObject([
    { name: '手入れの手引きの作成', values: [{ kind: 'target', fiscalYear: 2025, value: null, text: '公表' }] },
    { name: '藻を刈る池の数', unit: 'か所', values: [{ value: 4 }, { value: 9, comparator: 'gte' }] },
  ]);
});
