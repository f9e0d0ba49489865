import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const sheet = (last: string, before: string) =>
  records(
    table([
      ['事業名', { text: '桟橋の板の張替え', across: 3 }, '担当課', '港湾課'],
      ['年度', before, '令和5年度', '令和6年度', '令和7年度', last],
      ['事業目標', '板が傷んでいる', '板の調べ', '板の張替え', '手すりの設置', '見回り'],
      ['実施状況', '', '板の傷みを調べた。', '板を張り替えた。', '', ''],
    ]),
  );

describe('years across a form, the last of which goes on', () => {
  it.each(['令和8年度以降', '令和８年度以後', 'R8以降', '2026年度以降', '2026年度 以降', '令和8年度～'])(
    'are the years of what stands below them: %s',
    (last) => {
      const [record, ...more] = sheet(last, '現状（計画策定時）');
      expect(more).toEqual([]);
      expect(record).not.toHaveProperty('objective');
      expect(record).toMatchObject({
        title: '桟橋の板の張替え',
        currentState: '板が傷んでいる',
        schedule: [
          {
            step: '事業目標',
            years: [
              { fiscalYear: 2023, text: '板の調べ' },
              { fiscalYear: 2024, text: '板の張替え' },
              { fiscalYear: 2025, text: '手すりの設置' },
              { fiscalYear: 2026, text: '見回り' },
            ],
          },
        ],
        progress: [
          { fiscalYear: 2023, status: '板の傷みを調べた。' },
          { fiscalYear: 2024, status: '板を張り替えた。' },
        ],
      });
    },
  );

  it('leave such a year beside its label alone', () => {
    const [record] = records(
      table([
        ['事業名', '桟橋の板の張替え', '担当課', '港湾課'],
        ['実施時期', '令和8年度以降', '区分', '継続'],
        ['取組内容', { text: '板を張り替える。', across: 3 }],
      ]),
    );
    expect(record).toMatchObject({ title: '桟橋の板の張替え', measures: '板を張り替える。' });
    expect(record?.extras).toContainEqual({ label: '実施時期', text: '令和8年度以降' });
  });

  it('leave a text that only begins with such a year alone', () => {
    const [record] = records(
      table([
        ['事業名', '桟橋の板の張替え'],
        ['取組内容', '令和8年度以降に張り替える。'],
      ]),
    );
    expect(record?.measures).toBe('令和8年度以降に張り替える。');
  });
});
