import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import type { LabelField } from '../../src/recognise/lexicon/types.js';

const lexicon = createLexicon();

describe('two heads that a converter wrote on one line', () => {
  it.each<[string, LabelField, number | null, string | null]>([
    ['財政効果額（千円） 歳入の増', 'revenueEffect', null, '円'],
    ['財政効果額（千円）　歳出の減', 'expenditureEffect', null, '円'],
    ['財政効果額(単位:千円)/歳出', 'expenditureEffect', null, '円'],
    ['財政効果額_歳入', 'revenueEffect', null, null],
    ['財政効果額／歳出の減', 'expenditureEffect', null, null],
    ['令和6年度_目標値', 'target', 2024, null],
    ['実績値_令和6年度', 'result', 2024, null],
    ['令和5年度 > 取組状況', 'status', 2023, null],
    ['評価_内部評価', 'achievement', null, null],
    ['指標 指標名', 'indicatorName', null, null],
    ['指標 令和６年度 実績', 'result', 2024, null],
    ['成果指標 令和７年度 目標', 'target', 2025, null],
    ['KPI 現状値（R5）', 'baseline', 2023, null],
  ])('%s', (label, field, year, unit) => {
    const read = lexicon.readLabel(label);
    expect([read?.field, read?.years?.from ?? null, read?.unit?.unit ?? null]).toEqual([field, year, unit]);
  });

  it.each<[string, LabelField | undefined]>([
    ['財政効果額（千円）', 'effect'],
    ['歳入/歳出', 'effect'],
    ['成果指標 （単位）', 'indicator'],
    ['目標値／実績値', 'section'],
    ['柳の並木_堀の跡', undefined],
  ])('%s is none', (label, field) => {
    expect(lexicon.readLabel(label)?.field).toBe(field);
  });
});
