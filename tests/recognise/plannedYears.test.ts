import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const register = (label: string) =>
  table([
    [
      { text: '項目名', down: 2 },
      { text: '取組内容', down: 2 },
      { text: label, across: 3 },
      { text: '備考', down: 2 },
    ],
    ['令和７年度', '令和８年度', '令和９年度'],
    ['渡し場の灯り', '灯りを取り替える。', '灯りの調査', { text: '順に更新', across: 2 }, ''],
    ['渡し場の柵', '柵を塗り直す。', '設計', '塗装', '点検', ''],
  ]);

describe('what is to come under years', () => {
  it.each([
    '今後の予定（工程）',
    '今後の予定',
    '今後の取組予定',
    '今後の取組（スケジュール）',
    '今後の計画',
    '今後の進め方',
    '今後の取組',
  ])('is a timetable: %s', (label) => {
    expect(records(register(label))).toMatchObject([
      {
        title: '渡し場の灯り',
        schedule: [
          {
            step: null,
            years: [
              { fiscalYear: 2025, text: '灯りの調査' },
              { fiscalYear: 2026, text: '順に更新' },
            ],
          },
        ],
      },
      { title: '渡し場の柵', schedule: [{ years: [{ text: '設計' }, { text: '塗装' }, { text: '点検' }] }] },
    ]);
  });

  it('stands at the left of the years of a form, too', () => {
    const form = table([
      ['取組名', { text: '渡し場の灯り', across: 3 }],
      ['取組内容', { text: '灯りを取り替える。', across: 3 }],
      [{ text: '今後の予定', down: 2 }, '令和７年度', '令和８年度', '令和９年度'],
      ['灯りの調査', '更新', '点検'],
    ]);
    const [record] = records(form);
    expect(record).toMatchObject({
      schedule: [{ years: [{ fiscalYear: 2025, text: '灯りの調査' }, { text: '更新' }, { text: '点検' }] }],
    });
    expect(record?.progress).toBeUndefined();
  });

  it.each(['課題と今後の方針', '今後の方針', '次年度への課題'])('follows from what was done each year: %s', (label) => {
    expect(records(register(label))[0]?.schedule).toBeUndefined();
  });
});
