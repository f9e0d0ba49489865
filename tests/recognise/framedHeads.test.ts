import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const down3 = (text: string) => ({ text, down: 3 });
const down2 = (text: string) => ({ text, down: 2 });

const rows = (below: readonly (readonly TestCell[])[]) =>
  table([
    [
      down3('係名'),
      '52の柱',
      { text: '80事業', across: 2 },
      { text: '令和5年度の指標', across: 4 },
      { text: '第一段階', across: 4 },
    ],
    [
      down2('記号'),
      down2('評価対象事業'),
      down2('委\n託'),
      { text: '働き', across: 2 },
      { text: '成果', across: 2 },
      down2('働き'),
      down2('成果'),
      down2('評価'),
      down2('総合／課題'),
    ],
    ['指標', '実績値', '指標', '実績値'],
    ...below,
  ]);

const body: readonly (readonly TestCell[])[] = [
  [
    { text: '港湾係', down: 2 },
    '船',
    '渡し船の運航',
    '×',
    '・便の数\n・点検の回数',
    '12便\n4回',
    '・乗船率',
    '61.5％',
    'A',
    'B',
    'A',
    '便を一つ増やした。',
  ],
  ['灯', '灯台の公開', '○', '・公開日数', '30日', '-', '-', 'A', 'C', 'B', '公開の日を二日延ばした。'],
];

describe('a head of three rows that rules part from the body', () => {
  it('names the columns, though most of its words are of one city', () => {
    expect(records(rows(body))).toMatchObject([
      { divisions: ['港湾係'], title: '渡し船の運航', achievement: { label: 'A' } },
      { divisions: ['港湾係'], title: '灯台の公開', achievement: { label: 'B' } },
    ]);
  });

  it('gives its year to the figures, and none to the names beside them', () => {
    expect(records(rows(body)).map((r) => r.indicators)).toMatchObject([
      [
        { name: '便の数', values: [{ kind: 'result', fiscalYear: 2023, text: '12便' }] },
        { name: '点検の回数', values: [{ kind: 'result', fiscalYear: 2023, text: '4回' }] },
        { name: '乗船率', values: [{ kind: 'result', fiscalYear: 2023, text: '61.5％' }] },
      ],
      [{ name: '公開日数', values: [{ kind: 'result', fiscalYear: 2023, text: '30日' }] }],
    ]);
    for (const record of records(rows(body)))
      for (const indicator of record.indicators as { values: unknown[] }[]) expect(indicator.values).toHaveLength(1);
  });

  it('keeps a letter under one aspect out of what came of the item', () => {
    expect(records(rows(body))).toMatchObject([
      { progress: [{ outcome: '便を一つ増やした。' }] },
      { progress: [{ outcome: '公開の日を二日延ばした。' }] },
    ]);
  });
});
