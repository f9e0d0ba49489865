import { describe, expect, it, test } from 'vitest';
import { plain, recogniseBlocks, type TestCell, table } from './blocks.js';

const over = (...texts: string[]): TestCell[] => texts.map((text) => ({ text, down: 2 }));
const read = (rows: readonly (readonly TestCell[])[], origin: 'ruled' | 'delimited' = 'ruled') =>
  recogniseBlocks([table(rows, origin)], 2024).records.map((r) => ({
    title: r.title?.value,
    measures: r.measures?.value ?? null,
    extras: plain(r.extras),
    schedule: r.schedule.map((s) => [s.step?.value ?? null, ...s.years.map((y) => `${y.fiscalYear} ${y.text.value}`)]),
  }));

const EXPECTED = [
  {
    title: '渡し船の復活',
    measures: null,
    extras: [],
    schedule: [
      ['船着場の整備', '2024 設計', '2025 工事'],
      ['船頭の育成', '2025 講座の開催'],
    ],
  },
  { title: '朝市の拡大', measures: null, extras: [], schedule: [['会場の確保', '2024 協議', '2025 →']] },
];

describe('the steps of a timetable in a register', () => {
  test.each(['取組の内容', '取組項目', '具体的な動き'])('stand under its head, named %s', (name) => {
    const found = read([
      [...over('№', '公約項目', '担当課'), { text: '取組工程', across: 3 }],
      [name, '令和６年度', '令和７年度'],
      [...over('1', '渡し船の復活', '交通課'), '船着場の整備', '設計', '工事'],
      ['船頭の育成', '', '講座の開催'],
      ['2', '朝市の拡大', '商工課', '会場の確保', '協議', '→'],
    ]);
    expect(found).toEqual(EXPECTED);
  });

  it('stand under a label of their own', () => {
    const found = read([
      ['№', '公約項目', '担当課', '年度別計画', '令和６年度', '令和７年度'],
      [...over('1', '渡し船の復活', '交通課'), '船着場の整備', '設計', '工事'],
      ['船頭の育成', '', '講座の開催'],
      ['2', '朝市の拡大', '商工課', '会場の確保', '協議', '→'],
    ]);
    expect(found).toEqual(EXPECTED);
  });

  it('go on below blank cells of a text', () => {
    const found = read(
      [
        ['№', '公約項目', '担当課', '取組工程', '', ''],
        ['', '', '', '取組の内容', '令和６年度', '令和７年度'],
        ['1', '渡し船の復活', '交通課', '船着場の整備', '設計', '工事'],
        ['', '', '', '船頭の育成', '', '講座の開催'],
        ['2', '朝市の拡大', '商工課', '会場の確保', '協議', '→'],
      ],
      'delimited',
    );
    expect(found).toEqual(EXPECTED);
  });
});
