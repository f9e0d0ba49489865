import { describe, expect, it } from 'vitest';
import { recogniseBlocks, type TestCell, table } from './blocks.js';

/** The figures that are a doubt, of a document of 2024. */
const doubtful = (...rows: TestCell[][]): string[] => {
  const { records, diagnostics } = recogniseBlocks([table(rows, 'aligned')], 2024);
  const found = diagnostics.filter((d) => d.code === 'figure-ambiguous');
  expect(records.some((r) => r.doubts.has('figure-ambiguous'))).toBe(found.length > 0);
  return found.map((d) => /“(.*)”/.exec(d.message)?.[1] ?? '');
};

describe('a figure whose year the table does not tell', () => {
  const head = (years: TestCell[]): TestCell[][] => [
    [{ text: '番号', down: 2 }, { text: '事業名', down: 2 }, { text: '指標', down: 2 }, ...years],
    ['実績値', '目標値', '実績値'],
  ];
  const row: TestCell[] = ['1', '橋の点検', '点検した橋の数', '12橋', '15橋', '14橋'];

  it('stands below one head of several columns that names several years', () => {
    const joined = head([{ text: '令和4年\n令和5年度\n度', across: 3 }]);
    expect(doubtful(...joined, row)).toEqual(['12橋', '15橋', '14橋']);
  });

  it('is none below heads of one year each', () => {
    const parted = head(['令和4年度', { text: '令和5年度', across: 2 }]);
    expect(doubtful(...parted, row)).toEqual([]);
    expect(doubtful(...head([{ text: '令和5年度', across: 3 }]), row)).toEqual([]);
  });

  it('is none below a span of years', () => {
    expect(doubtful(...head([{ text: '令和4～6年度', across: 3 }]), row)).toEqual([]);
  });

  it('is none in the row of its year', () => {
    const years = [
      ['番号', '事業名', '指標', '年度', '目標値'],
      ['1', '橋の点検', '点検した橋の数', 'R5', '12橋'],
      ['', '', '', 'R6', '15橋'],
    ];
    expect(doubtful(...years)).toEqual([]);
  });

  it('stands in the row of a year and was given another one', () => {
    const form: TestCell[][] = [
      ['番号', '1', '事業名', { text: '橋の点検', across: 2 }],
      ['現状と課題', { text: '橋が古い。', across: 4 }],
      ['', '名称', '年度', '目標値', '結果'],
      ['', '点検した橋の数', 'R5', '12橋', ''],
      ['指標①', { text: '市が持つ橋のうち\n五年に一度のもの', down: 2 }, 'R6', '15橋', ''],
      ['', 'R7', '18橋', ''],
      ['', '', 'R8', '21橋', ''],
    ];
    expect(doubtful(...form)).toEqual(['18橋', '21橋']);
  });
});
