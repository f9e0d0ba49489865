import { describe, expect, it, test } from 'vitest';
import { paragraph, plain, recogniseBlocks, records, type TestCell, table } from './blocks.js';

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

describe('steps under a label that spans them in a form', () => {
  const form = (name: string, ...steps: string[][]) => [
    ['番号', '4', '取組項目', '渡し船の復活', '', ''],
    ['年度別計画', name, 'R6', 'R7', 'R8', 'R9'],
    ...steps,
    ['今後の取組', '便数を見直す。', '', '', '', ''],
  ];

  test.each(['実施事項', '取組内容', '工程の区分'])('move to the years that they are planned for, below %s', (name) => {
    const found = read(
      form(name, ['船着場の整備', '設計', '工事', '→', '→', ''], ['船頭の育成', '－', '講座の開催', '→', '→', '']),
      'delimited',
    );
    expect(found).toEqual([
      {
        title: '渡し船の復活',
        measures: null,
        extras: [],
        schedule: [
          ['船着場の整備', '2024 設計', '2025 工事', '2026 →', '2027 →'],
          ['船頭の育成', '2025 講座の開催', '2026 →', '2027 →'],
        ],
      },
    ]);
  });

  it('are no record, though there is only one of them', () => {
    const found = read(form('実施事項', ['船着場の整備', '設計', '工事', '→', '→', '']), 'delimited');
    expect(found).toMatchObject([
      { title: '渡し船の復活', schedule: [['船着場の整備', '2024 設計', '2025 工事', '2026 →', '2027 →']] },
    ]);
  });

  it('stay where a row is as long as its header', () => {
    const found = read(
      form('実施事項', ['', '船着場の整備', '設計', '工事', '→', '→'], ['', '船頭の育成', '－', '講座の開催', '→', '']),
      'delimited',
    );
    expect(found).toMatchObject([
      {
        schedule: [
          ['船着場の整備', '2024 設計', '2025 工事', '2026 →', '2027 →'],
          ['船頭の育成', '2025 講座の開催', '2026 →'],
        ],
      },
    ]);
  });
});

describe('a timetable below its label in running text', () => {
  it.each(['５ スケジュール', '【年次計画】', '■ 工程表'])('belongs to the sheet: %s', (label) => {
    const head = table([
      ['番号', '観-1'],
      ['取組項目', '川遊びの普及'],
    ]);
    const years = table([
      ['項目', '令和７年度', '令和８年度'],
      ['船着き場', '設計', '工事'],
      ['船頭の育成', '', '実施'],
    ]);
    const read = records(
      head,
      paragraph(`１ 取組内容\n船を出す。\n${label}`),
      years,
      paragraph('６ 特記事項\n特になし'),
    );
    expect(read).toMatchObject([
      {
        title: '川遊びの普及',
        schedule: [
          { step: '船着き場', years: [{ fiscalYear: 2025 }, { fiscalYear: 2026 }] },
          { step: '船頭の育成', years: [{ fiscalYear: 2026, text: '実施' }] },
        ],
      },
    ]);
  });
});
