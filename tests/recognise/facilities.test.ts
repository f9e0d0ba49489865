import { describe, expect, it } from 'vitest';
import { paragraph, records, type TestCell, table } from './blocks.js';

const wide = (text: string): TestCell => ({ text, across: 3 });

describe('a sheet about a facility', () => {
  it.each([
    ['公の施設の名称', '主な実施事業', '施設設置目的'],
    ['施設名', '業務内容', '設置目的'],
    ['施設の名称（所在地）', '指定管理業務の内容', '施設の設置目的'],
    ['評価対象施設', '実施事業', '設置の目的'],
  ])('is named by it: %s', (name, work, aim) => {
    const sheet = (no: string, title: string) => [
      paragraph(`［様式－１］（所管課）観光課`),
      paragraph(`１ 評価対象施設（施設No. ${no}）`),
      table([
        [name, wide(title)],
        ['指定管理者', '水辺の会', '指定期間', '令和4年4月1日～令和9年3月31日'],
        [aim, wide('水辺の憩いの場とする。')],
        [work, wide('貸出しと維持管理')],
      ]),
      paragraph('２ 利用状況（目標と実績）'),
      table([
        ['成果指標', '単位', '目標', 'R5年度', '目標', 'R6年度'],
        ['来館者数', '人', '500', '480', '520', ''],
      ]),
      paragraph('３ 評価'),
      table([['総合評価', '達成', '今後の取組方針', '開館を延ばす。']]),
    ];
    const read = records(...sheet('1', '水辺の館'), ...sheet('2', '川の家'));
    const value = (kind: string, fiscalYear: number, number: number) => ({ kind, fiscalYear, value: number });
    const same = {
      divisions: ['観光課'],
      objective: '水辺の憩いの場とする。',
      measures: '貸出しと維持管理',
      indicators: [
        {
          name: '来館者数',
          values: [value('target', 2023, 500), value('result', 2023, 480), value('target', 2024, 520)],
        },
      ],
      achievement: { level: 'achieved' },
      progress: [{ nextSteps: '開館を延ばす。' }],
    };
    expect(read).toMatchObject([
      { ...same, number: 'No. 1', title: '水辺の館' },
      { ...same, number: 'No. 2', title: '川の家' },
    ]);
  });

  it('has headings of its parts, the first of which names nothing', () => {
    const sheet = (title: string) => [
      paragraph('Ⅰ 施設の概要'),
      table([
        ['施設の名称', title],
        ['設置目的', '水辺の憩いの場とする。'],
      ]),
      paragraph('Ⅱ 評価'),
      table([['総合評価', '達成']]),
    ];
    const read = records(...sheet('水辺の館'), ...sheet('川の家'));
    expect(read).toMatchObject([
      { title: '水辺の館', achievement: { level: 'achieved' } },
      { title: '川の家', achievement: { level: 'achieved' } },
    ]);
    expect(read.map((r) => [r.number, r.category])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it('keeps the name of a project where the sheet has one', () => {
    const read = records(
      table([
        ['事業名', '川の家の改修'],
        ['施設名', '川の家'],
        ['所在地', '水辺町１番地'],
        ['事業の目的', '安全に使えるようにする。'],
      ]),
    );
    expect(read).toMatchObject([{ title: '川の家の改修', extras: [{ label: '施設名', text: '川の家' }, {}] }]);
  });

  it.each([['施設名'], ['対象施設'], ['公の施設の名称']])('may be a row of a list: %s', (name) => {
    const read = records(
      table([
        ['No.', name, '指定管理者', '所管課', '総合評価'],
        ['1', '水辺の館', '水辺の会', '観光課', '達成'],
        ['2', '川の家', '川の会', '河川課', '一部達成'],
      ]),
    );
    expect(read).toMatchObject([
      { title: '水辺の館', divisions: ['観光課'], achievement: { level: 'achieved' } },
      { title: '川の家', divisions: ['河川課'], achievement: { level: 'partial' } },
    ]);
  });
});

describe('years beside heads of what was aimed at', () => {
  const block = (heads: readonly string[], figures: readonly string[]) =>
    records(
      table([
        ['事業名', '水辺の道'],
        ['事業の目的', '歩ける岸にする。'],
      ]),
      table([
        ['指標', '単位', ...heads],
        ['歩行者数', '人', ...figures],
      ]),
    )[0]?.indicators;

  it.each([
    [
      ['目標値', 'R5', '目標値', 'R6'],
      ['10', '9', '20', '18'],
    ],
    [
      ['令和5年度', '目標', '令和6年度', '目標'],
      ['9', '10', '18', '20'],
    ],
    [
      ['計画値', '2023年度', '計画値', '2024年度'],
      ['10', '9', '20', '18'],
    ],
  ])('are those of both: %j', (heads, figures) => {
    const values = (block(heads, figures) as { values: { kind: string; fiscalYear: number; value: number }[] }[])[0]
      ?.values;
    const plain = values?.map((v) => `${v.fiscalYear} ${v.kind} ${v.value}`).sort();
    expect(plain).toEqual(['2023 result 9', '2023 target 10', '2024 result 18', '2024 target 20']);
  });
});
