import { describe, expect, it } from 'vitest';
import { plain, recogniseBlocks, type TestCell, table } from './blocks.js';

/** What the records of one register say, as plain values. */
const read = (rows: readonly (readonly TestCell[])[]) =>
  recogniseBlocks([table(rows)], 2024).records.map((r) => ({
    title: r.title?.value ?? null,
    objective: r.objective?.value ?? null,
    measures: r.measures?.value ?? null,
    number: r.number?.marker?.value ?? null,
    department: r.department?.value ?? null,
    category: plain(r.category),
    criteria: plain(r.criteria),
    schedule: r.schedule.length,
    extras: r.extras.map((e) => e.text.value),
    figures: r.indicators.map((i) => ({
      name: i.name?.value ?? null,
      values: i.values.map((v) => [v.kind, v.fiscalYear, v.value]),
    })),
  }));
const over = (down: number, ...texts: string[]) => texts.map((text) => ({ text, down }));

describe('figures under years', () => {
  const years = ['令和3年度', '令和4年度', '令和5年度'];
  it('are plan and actual as their rows say', () => {
    const found = read([
      ['柱', '番号', '取組項目', '指標（単位）', '区分', ...years, '担当課'],
      [
        ...over(4, 'Ⅰ 健康'),
        ...over(2, '1', '検診の勧め', '受診者数（千人）'),
        '計画',
        '準備',
        '40',
        '45',
        ...over(2, '保健課'),
      ],
      ['実績', '準備', '38', ''],
      [...over(2, '2', '体操の広場', '会場数（か所）'), '計画', '6', '7', '8', ...over(2, '長寿課')],
      ['実績', '6', '7', '9'],
    ]);
    expect(found).toMatchObject([
      { category: ['Ⅰ 健康'], number: '1', title: '検診の勧め', criteria: [], schedule: 0, extras: [] },
      { category: ['Ⅰ 健康'], number: '2', title: '体操の広場' },
    ]);
    expect(found.map((r) => r.figures)).toEqual([
      [
        {
          name: '受診者数',
          values: [
            ['target', 2021, null],
            ['target', 2022, 40_000],
            ['target', 2023, 45_000],
            ['result', 2021, null],
            ['result', 2022, 38_000],
          ],
        },
      ],
      [{ name: '会場数', values: [6, 7, 8, 6, 7, 9].map((n, i) => [i < 3 ? 'target' : 'result', 2021 + (i % 3), n]) }],
    ]);
  });

  it('stay steps of a schedule where they are words', () => {
    const found = read([
      ['番号', '取組項目', '指標', ...years],
      ['1', '検診の勧め', '受診者数 40人', '検討', '試行', '実施'],
      ['2', '体操の広場', '会場数 6か所', '検討', '実施', '⇒'],
    ]);
    expect(found.map((r) => r.schedule)).toEqual([1, 1]);
    expect(found[0]?.figures).toMatchObject([{ name: '受診者数', values: [['target', 2024, 40]] }]);
  });
});
