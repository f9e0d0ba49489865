import { describe, expect, it } from 'vitest';
import type { RecordDraft } from '../../src/recognise/draft.js';
import { recogniseBlocks, type TestCell, table } from './blocks.js';

const down = (text: string, rows: number) => ({ text, down: rows });
const read = (...rows: (readonly TestCell[])[]): RecordDraft[] => recogniseBlocks([table(rows)]).records;
const figures = (record: RecordDraft | undefined) =>
  record?.indicators.map((i) => [
    i.name?.value,
    ...i.values.map((v) => `${v.kind} ${v.fiscalYear} ${v.value} ${v.unit}`),
  ]);
const steps = (record: RecordDraft | undefined) =>
  record?.schedule.flatMap((s) => s.years.map((y) => `${y.fiscalYear} ${y.text.value}`));
const done = (record: RecordDraft | undefined) =>
  record?.progress.map((p) => `${p.fiscalYear} ${p.status?.value ?? ''}`);

describe('an indicator below the name of an item, in its cell', () => {
  it.each([
    ['〔指標〕直した井戸の数（単位：基）', '予定', '行ったこと', '目標', '実績'],
    ['【成果指標】直した井戸の~\n数（基）', '計画', '取組状況', '目標値', '実績値'],
    ['指標：直した井戸の数（単位：基）', '予定', '実施内容', '目標', '実績'],
    ['■指標\n直した井戸の数（基）', '予定', '実施状況', '目標', '実績'],
  ])('is measured in the rows beside it: %s', (indicator, planned, did, target, result) => {
    const [wells, pumps] = read(
      ['番号', '取組', '所管', '区分', 'R5', 'R6', 'R7'],
      [
        down('1', 4),
        down(`井戸の手入れ\n${indicator}`, 4),
        down('水道課', 4),
        planned,
        '場所を調べる',
        '順に直す',
        '直し終える',
      ],
      [did, '町を回り、場所を地図に記した。', '浅いものから直した。', ''],
      [target, '3', '5', '8'],
      [result, '4', '5', ''],
      [down('2', 2), down('手押しポンプの講習', 2), down('防災課', 2), planned, '日を決める', '3回開く', '見直し'],
      [did, '冊子を配った。', '講師を二人迎えた。', ''],
    );
    expect(wells).toMatchObject({ title: { value: '井戸の手入れ' }, divisions: [{ value: '水道課' }], extras: [] });
    expect(figures(wells)).toEqual([
      [
        '直した井戸の数',
        'target 2023 3 基',
        'target 2024 5 基',
        'target 2025 8 基',
        'result 2023 4 基',
        'result 2024 5 基',
      ],
    ]);
    expect(steps(wells)).toEqual(['2023 場所を調べる', '2024 順に直す', '2025 直し終える']);
    expect(done(wells)).toEqual(['2023 町を回り、場所を地図に記した。', '2024 浅いものから直した。']);
    expect(pumps).toMatchObject({ title: { value: '手押しポンプの講習' }, indicators: [] });
    expect(steps(pumps)).toEqual(['2023 日を決める', '2024 3回開く', '2025 見直し']);
  });

  it('counts on, each with its own rows', () => {
    const [wells] = read(
      ['番号', '取組', '区分', 'R5', 'R6'],
      [
        down('1', 5),
        down('井戸の手入れ\n〔指標１〕直した数（基）\n〔指標２〕調べた数（か所）', 5),
        '予定',
        '場所を調べる',
        '順に直す',
      ],
      ['目標', '3', '5'],
      ['実績', '4', '6'],
      ['目標', '20', '40'],
      ['実績', '21', '38'],
      [down('2', 1), '講習', '予定', '開く', '開く'],
    );
    expect(figures(wells)).toEqual([
      ['直した数', 'target 2023 3 基', 'target 2024 5 基', 'result 2023 4 基', 'result 2024 6 基'],
      ['調べた数', 'target 2023 20 か所', 'target 2024 40 か所', 'result 2023 21 か所', 'result 2024 38 か所'],
    ]);
  });

  it('stays in the name where it is part of it, or the table has a column for it', () => {
    const [wells] = read(
      ['番号', '取組', '所管', '指標', '区分', 'R5', 'R6'],
      [
        down('1', 2),
        down('井戸の手入れ\n（指標の見直し）', 2),
        down('水道課', 2),
        down('直した数（基）', 2),
        '目標',
        '3',
        '5',
      ],
      ['実績', '4', '6'],
      [down('2', 2), down('ポンプの講習', 2), down('防災課', 2), down('受けた人（人）', 2), '目標', '30', '50'],
      ['実績', '40', '60'],
    );
    expect(wells?.measures?.value).toContain('指標の見直し');
    expect(figures(wells)?.[0]?.[0]).toBe('直した数');
  });
});
