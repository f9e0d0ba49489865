import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const across = (text: string, columns: number): TestCell => ({ text, across: columns });
const form = (name: string, ...rows: (readonly TestCell[])[]) =>
  records(
    table([
      ['番号', '4', '取組名', across('渡し舟の再開', 2), '担当課', '観光課'],
      [{ text: '年度別計画', down: 2 }, across('令和5年度', 2), '令和6年度', '令和7年度', across('令和8年度', 2)],
      [across('調査', 2), '試行', '実施', across('→', 2)],
      [{ text: name, down: rows.length }, ...(rows[0] as TestCell[])],
      ...rows.slice(1),
      ['取組の成果', across('川を渡る人が増えた。', 6)],
    ]),
  );

describe('the name of what is measured beside rows of kinds, below the years of a timetable', () => {
  it.each([
    ['指標\n乗客の数（人）', '計画', '実績'],
    ['乗客の数（人）', '目標', '結果'],
    ['【指標】乗客の数（人）', '目標値', '実績値'],
  ])('names the figures of these years: %s', (name, planned, done) => {
    const [read] = form(name, [planned, '20', '30', '40', across('50', 2)], [done, '18', '33', '', across('', 2)]);
    expect(read).toMatchObject({
      indicators: [
        {
          name: '乗客の数',
          unit: '人',
          values: [
            { kind: 'target', fiscalYear: 2023, value: 20 },
            { kind: 'target', fiscalYear: 2024, value: 30 },
            { kind: 'target', fiscalYear: 2025, value: 40 },
            { kind: 'target', fiscalYear: 2026, value: 50 },
            { kind: 'result', fiscalYear: 2023, value: 18 },
            { kind: 'result', fiscalYear: 2024, value: 33 },
          ],
        },
      ],
    });
  });

  it('is left alone where words stand below the years', () => {
    const [read] = form(
      '乗客のために',
      ['計画', '待合所', '案内', '時刻表', across('切符', 2)],
      ['実績', '待合所', '', '', across('', 2)],
    );
    expect(read).not.toHaveProperty('indicators');
  });
});
