import { describe, expect, it, test } from 'vitest';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import { records, table } from './blocks.js';

const form = (...years: string[]) =>
  table([
    ['事業名', { text: '灯台の公開', across: years.length + 1 }],
    ['指標', '単位', ...years],
    ['上った人の数', '人', ...years.map((_, i) => String(100 + i))],
  ]);

const figures = (...years: string[]) => {
  const [record] = records(form(...years)) as { indicators: { values: { kind: string; fiscalYear: number }[] }[] }[];
  return record?.indicators[0]?.values.map((v) => `${v.kind} ${v.fiscalYear}`);
};

describe('当初 behind a year', () => {
  test.each([
    [['令和5年度実績', '令和6年度当初', '令和7年度計画'], 'target 2024'],
    [['R5実績', 'R6当初', 'R7目標'], 'target 2024'],
    [['令和5年度（実績）', '令和6年度（当初）', '令和7年度（目標）'], 'target 2024'],
    [['令和4年度実績', '令和5年度当初', '令和5年度実績'], 'target 2023'],
    [['令和6年度当初', '令和7年度目標', '令和8年度目標'], 'baseline 2024'],
    [['R4当初', 'R5実績', 'R6実績'], 'baseline 2022'],
  ])('%s', (years, wanted) => expect(figures(...years)).toContain(wanted));

  it('says nothing without one', () => {
    expect(createLexicon().readLabel('当初')).toBeNull();
  });
});
