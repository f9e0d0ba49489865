import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const form = (...rows: (readonly TestCell[])[]) =>
  records(
    table([
      ['取組名', { text: '渡し舟の再開', across: 3 }],
      ['取組の目的', { text: '川を渡る人を支える。', across: 3 }],
      ['年度', '令和5年度', '令和6年度', '令和7年度'],
      ['年度別の予定', '調査', '試行', '実施'],
      ...rows,
    ]),
  );

describe('the name of what is measured over rows of figures, a kind a row', () => {
  it('names the figures of its years', () => {
    const [read] = form(
      ['目安となる数値', { text: '乗客の割合（単位：％）', across: 3 }],
      ['目標', '－', '20', '40'],
      ['実績', '－', '23.5', '－'],
      ['実施したこと', '舟を調べた。', '舟を直した。', '－'],
    );
    expect(read).toMatchObject({
      objective: '川を渡る人を支える。',
      indicators: [
        {
          name: '乗客の割合',
          unit: '％',
          values: [
            { kind: 'target', fiscalYear: 2024, value: 20 },
            { kind: 'target', fiscalYear: 2025, value: 40 },
            { kind: 'result', fiscalYear: 2024, value: 23.5 },
          ],
        },
      ],
    });
  });

  it('is left alone where the rows below it tell in words', () => {
    const [read] = form(
      ['目安となる数値', { text: '乗客の割合（単位：％）', across: 3 }],
      ['目標', '舟を調べる。', '舟を直す。', '舟を出す。'],
    );
    expect(JSON.stringify(read)).toContain('舟を直す。');
    expect(read).not.toHaveProperty('indicators');
  });
});
