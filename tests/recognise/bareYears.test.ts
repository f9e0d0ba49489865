import { describe, expect, it } from 'vitest';
import { paragraph, records, type TestCell, table } from './blocks.js';

const tall = (text: string): TestCell => ({ text, down: 2 });

/** A register with a timetable under two header rows. */
const register = (years: readonly string[], plan = '年次計画') =>
  table([
    [tall('№'), tall('実施項目'), tall('担当課'), { text: plan, across: years.length }, { text: '評価', down: 2 }],
    [...years],
    ['1', '水門の点検', '河川課', ...years.map((_, i) => ['調査', '設計', '施工', '→'][i] ?? '→'), 'Ａ'],
    ['2', '渡船の更新', '港湾課', ...years.map((_, i) => ['検討', '検討', '発注', '就航'][i] ?? '→'), 'Ｂ'],
  ]);

const steps = (record: Record<string, unknown> | undefined) =>
  (record?.schedule as { years: { fiscalYear: number; text: string }[] }[] | undefined)?.flatMap((s) =>
    s.years.map((y) => `${y.fiscalYear} ${y.text}`),
  );

describe('years without an era', () => {
  it.each([
    ['計画期間：令和4年度～令和6年度', ['４年度', '５年度', '６年度'], 2022],
    ['計画期間：令和4年度～令和6年度', ['(4年度)', '(5年度)', '(6年度)'], 2022],
    ['（令和6年3月31日現在）', ['5 年度', '6 年度', '7 年度'], 2023],
    ['実施計画', ['令和5年度', '６年度', '７年度'], 2023],
    ['実施計画', ['R5', '6年度', '7年度'], 2023],
    ['平成30年度から令和2年度までの計画', ['30年度', '元年度', '2年度'], 2018],
    ['平成29年度～令和元年度', ['29年度', '30年度', '31年度'], 2017],
  ])('are those of the time that the document names: %s, %s', (stated, years, first) => {
    const [one, two] = records(paragraph(stated), register(years));
    expect(one).toMatchObject({ title: '水門の点検', divisions: ['河川課'] });
    expect(steps(one)).toEqual([`${first} 調査`, `${first + 1} 設計`, `${first + 2} 施工`]);
    expect(steps(two)).toEqual([`${first} 検討`, `${first + 1} 検討`, `${first + 2} 発注`]);
  });

  it('stay unread where nothing tells their era', () => {
    expect(records(register(['4年度', '5年度', '6年度'])).some((r) => steps(r))).toBe(false);
  });

  it('say below each other of which year a figure is', () => {
    const form = table([
      ['事業名', { text: '堤防の補強', across: 2 }],
      ['担当課', { text: '河川課', across: 2 }],
      ['年度', '目標値', '実績値'],
      ['5年度', '20ｍ', '18ｍ'],
      ['6年度', '30ｍ', '31ｍ'],
    ]);
    expect(records(paragraph('令和5年度～令和6年度'), form)).toMatchObject([
      {
        indicators: [
          {
            values: [
              { kind: 'target', fiscalYear: 2023, value: 20 },
              { kind: 'result', fiscalYear: 2023, value: 18 },
              { kind: 'target', fiscalYear: 2024, value: 30 },
              { kind: 'result', fiscalYear: 2024, value: 31 },
            ],
          },
        ],
      },
    ]);
  });

  it.each([
    ['年度', ['5', '6', '7']],
    ['年　度', ['５', '６', '７']],
    ['実施年度', ['5', '6', '7']],
  ])('are numbers alone below %s', (head, years) => {
    const form = table([
      ['事業名', { text: '桟橋の補強', across: 3 }],
      ['担当課', { text: '港湾課', across: 3 }],
      [head, '年度別計画', '取組状況', '評価'],
      [years[0] as string, '杭の点検', '杭を点検した。', 'Ａ'],
      [years[1] as string, '杭の交換', '杭を替えた。', 'Ｂ'],
      [years[2] as string, '→', '', ''],
    ]);
    const [record] = records(paragraph('計画期間：令和5年度～令和7年度'), form);
    expect(record).toMatchObject({
      progress: [
        { fiscalYear: 2023, status: '杭を点検した。', achievement: { label: 'Ａ' } },
        { fiscalYear: 2024, status: '杭を替えた。', achievement: { label: 'Ｂ' } },
      ],
    });
    expect(steps(record)).toEqual(['2023 杭の点検', '2024 杭の交換', '2025 →']);
  });

  it.each([
    ['年度', ['5', '7', '9']],
    ['頁', ['5', '6', '7']],
  ])('are no numbers that do not count on, or stand below something else: %s %s', (head, numbers) => {
    const form = table([
      ['事業名', { text: '桟橋の補強', across: 2 }],
      ['担当課', { text: '港湾課', across: 2 }],
      [head, '取組状況', '評価'],
      ...numbers.map((n) => [n, '杭を点検した。', 'Ａ']),
    ]);
    const told = records(paragraph('計画期間：令和5年度～令和9年度'), form).flatMap((r) => r.progress ?? []);
    expect(new Set((told as { fiscalYear: number | null }[]).map((p) => p.fiscalYear)).size).toBeLessThan(2);
  });
});
