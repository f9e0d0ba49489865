import { describe, expect, it } from 'vitest';
import { paragraph, records, type TestCell, table } from './blocks.js';

const tall = (text: string, down = 2): TestCell => ({ text, down });
const across = (text: string, n: number): TestCell => ({ text, across: n });

describe('rows of a timetable', () => {
  it('tell by their labels of steps, costs and what is measured', () => {
    const found = records(
      table([
        [tall('事業コード'), tall('事業名'), tall('担当課'), across('年度別計画', 3)],
        ['項目', '令和7年度', '令和8年度'],
        [tall('1101', 3), tall('桟橋の修繕事業', 3), tall('港湾課', 3), '事業内容', '・設計', '・工事 2本'],
        ['事業費（千円）', '1,200', '30,500'],
        ['指標', '直した桟橋の数 2本', '直した桟橋の数 5本'],
      ]),
    );
    expect(found).toMatchObject([
      {
        number: '1101',
        title: '桟橋の修繕事業',
        schedule: [{ step: '事業内容', years: [{ fiscalYear: 2025 }, { fiscalYear: 2026 }] }],
        indicators: [
          {
            name: '直した桟橋の数',
            values: [
              { fiscalYear: 2025, value: 2 },
              { fiscalYear: 2026, value: 5 },
            ],
          },
        ],
        extras: [
          { label: expect.stringMatching(/事業費.*令和7年度/), text: '1,200' },
          { label: expect.stringMatching(/事業費.*令和8年度/), text: '30,500' },
        ],
      },
    ]);
  });

  const actions = (second: string[]) =>
    records(
      table([
        [tall('番号'), tall('事業名'), tall('取組内容'), across('年次計画', 2), tall('担当課')],
        ['令和7年度', '令和8年度'],
        [tall('1'), tall('桟橋の修繕'), '床板の交換', '設計', '工事', tall('港湾課')],
        second,
        ['2', '岸の灯', '灯の交換', '―', '実施', '港務課'],
      ]),
    )[0];

  it('are named by what is done in them, where an item has several', () => {
    const found = actions(['当番の見回り', '実施', '→']) as { schedule: { step: string }[]; measures?: string };
    expect(found.schedule.map((s) => s.step)).toEqual(['床板の交換', '当番の見回り']);
    expect(found.measures).toBeUndefined();
  });

  it('below an open item are its own only where they name no items', () => {
    const found = records(
      paragraph('１ 水辺の再生'),
      paragraph('【現状】桟橋が古い。'),
      table([
        [tall('番号'), tall('事業名'), tall('担当課'), across('年次計画', 3)],
        ['工程', '令和7年度', '令和8年度'],
        ['1', '桟橋の修繕', '港湾課', '床板の交換', '設計', '工事'],
      ]),
    );
    expect(found.map((r) => r.title)).toContain('桟橋の修繕');
  });
});

describe('effects of neither side of the budget', () => {
  it('are figures of one indicator, planned and done by year', () => {
    const found = records(
      table([
        [tall('番号'), tall('取組項目'), tall('区分'), across('効果額（千円）', 2)],
        ['R5', 'R6'],
        [tall('101'), tall('貸し舟の再開'), '計画', '1,800', '2,100'],
        ['実績', '1,524', '△30'],
      ]),
    );
    expect(found).toMatchObject([
      {
        title: '貸し舟の再開',
        indicators: [
          {
            name: '効果額',
            unit: '円',
            values: [
              { kind: 'target', fiscalYear: 2023, value: 1_800_000 },
              { kind: 'target', fiscalYear: 2024, value: 2_100_000 },
              { kind: 'result', fiscalYear: 2023, value: 1_524_000 },
              { kind: 'result', fiscalYear: 2024, value: -30_000 },
            ],
          },
        ],
      },
    ]);
  });

  it('a sum over both sides is that of no year, and the corner of the years tells the unit', () => {
    const found = records(
      table([
        ['取組名', across('貸し舟の再開', 4)],
        [tall('効果額', 3), '区分（千円）', 'R5', 'R6', '累計'],
        ['歳入の増加', '120', '150', tall('340')],
        ['歳出の削減', '―', '70'],
      ]),
    );
    expect(found[0]).toMatchObject({
      progress: [
        { fiscalYear: 2023, revenueEffect: { yen: 120_000 } },
        { fiscalYear: 2024, revenueEffect: { yen: 150_000 }, expenditureEffect: { yen: 70_000 } },
      ],
      extras: [{ label: expect.stringMatching(/^効果額.*累計$/), text: '340' }],
    });
  });
});
