import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const spanning = (text: string) => ({ text, down: 2 });
const LEGEND = paragraph('◎：予定を上回る　○：予定どおり　△：予定に遅れ');

describe('planned and done in rows of their own, under years', () => {
  it.each([
    ['計画', '実績'],
    ['予定', '実施状況'],
    ['目標', '結果'],
  ])('are a schedule and its results: %s, %s', (planned, done) => {
    const form = table([
      ['番号', '取組項目', '担当課', '区分', 'R5', 'R6'],
      ...[
        [spanning('1'), spanning('渡し舟の再開'), spanning('観光課'), planned, '検討', '試行'],
        [done, '○', '◎'],
        [spanning('2'), spanning('船着場の修繕'), spanning('建設課'), planned, '設計', '→'],
        [done, '△', '－'],
      ],
    ]);
    expect(records(LEGEND, form)).toMatchObject([
      {
        title: '渡し舟の再開',
        schedule: [
          {
            step: planned,
            years: [
              { fiscalYear: 2023, text: '検討' },
              { fiscalYear: 2024, text: '試行' },
            ],
          },
        ],
        progress: [
          { fiscalYear: 2023, achievement: { label: '○', meaning: '予定どおり', level: 'achieved' } },
          { fiscalYear: 2024, achievement: { label: '◎', level: 'exceeded' } },
        ],
      },
      { title: '船着場の修繕', progress: [{ fiscalYear: 2023, achievement: { label: '△', level: 'partial' } }] },
    ]);
  });

  it('tell in words how it went', () => {
    const form = table([
      ['番号', '取組項目', '担当課', '区分', 'R5', 'R6'],
      [spanning('1'), spanning('渡し舟の再開'), spanning('観光課'), '計画', '検討', '試行'],
      ['実績', '船頭を募った。', '三度運んだ。'],
      [spanning('2'), spanning('船着場の修繕'), spanning('建設課'), '計画', '設計', '→'],
      ['実績', '図面を引いた。', '杭を打った。'],
    ]);
    expect(records(form)).toMatchObject([
      {
        progress: [
          { fiscalYear: 2023, status: '船頭を募った。' },
          { fiscalYear: 2024, status: '三度運んだ。' },
        ],
      },
      { schedule: [{ step: '計画' }] },
    ]);
  });
});
