import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/block.js';
import { paragraph, recogniseBlocks, records, table } from './blocks.js';

const shown = (...blocks: Block[]) =>
  recogniseBlocks(blocks, 2024).records.map((r) =>
    r.indicators.map((i) => [i.name?.value, i.unit, ...i.values.map((v) => `${v.kind} ${v.value}`)].join(' ')),
  );

describe('an indicator told on lines of their own', () => {
  it.each<[string, string]>([
    ['a label over each', '指標\n船頭の人数\n目標値\n30人\n実績値\n34人'],
    ['colons', '指標：船頭の人数\n目標値：30人\n実績値：34人'],
    ['both figures on one line', '成果指標：船頭の人数\n目標値：30人　実績値：34人'],
    ['brackets', '【指標】船頭の人数\n【目標】30人\n【実績】34人'],
    ['numbers', '指標①：船頭の人数\n令和6年度目標：30人\n令和6年度実績：34人'],
    ['a unit of its own', '指標名：船頭の人数\n単位：人\n目標値：30\n実績値：34'],
  ])('keeps its figures: %s', (_, told) => {
    expect(shown(paragraph(`１　川遊びの普及\n取組内容：船を直す。\n${told}\n今後の課題：船着場が足りない。`))).toEqual(
      [['船頭の人数 人 target 30 result 34']],
    );
  });

  it('takes the result from the line below the target', () => {
    const told = '成果指標：船頭の人数　目標値 30人以上\n実績値 34人';
    expect(shown(paragraph(`１　川遊びの普及\n取組内容：船を直す。\n${told}\n今後の課題：船着場が足りない。`))).toEqual(
      [['船頭の人数 人 target 30 result 34']],
    );
  });

  it('leaves figures of what is done alone, where indicators are told', () => {
    const [told, only] = ['指標', '備考'].map((label) =>
      shown(paragraph(`１　川遊びの普及\n取組内容：船を５隻に増やす。\n${label}：船頭の人数 30人`)),
    );
    expect(told).toEqual([['船頭の人数 人 target 30']]);
    expect(only?.flat().join()).toMatch(/target 5/);
  });

  it('ends where the next begins', () => {
    const two = '指標：船頭の人数\n現状値：12人\n目標値：30人\n指標：船の数\n目標値：5隻\n実績値：－';
    expect(shown(paragraph(`１　川遊びの普及\n取組内容：船を直す。\n${two}`))).toEqual([
      ['船頭の人数 人 baseline 12 target 30', '船の数 隻 target 5'],
    ]);
  });

  it('is kept as it stands where no figure follows', () => {
    const told = paragraph('１　川遊びの普及\n取組内容：船を直す。\n指標：船頭の人数\n今後の課題：船着場。');
    expect(records(told)).toMatchObject([{ extras: [{ text: '船頭の人数' }] }]);
  });

  it('has its unit and its goal beside it in a form, too', () => {
    const form = table([
      ['取組名', { text: '川遊びの普及', across: 5 }],
      ['取組内容', { text: '船を直す。', across: 5 }],
      ['指標', '船頭の人数', '目標', '30人', '実績', '34人'],
    ]);
    expect(shown(form)).toEqual([['船頭の人数 人 target 30 result 34']]);
  });
});
