import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const YEARS = ['令和６年度', '令和７年度', '令和８年度', '令和９年度'];
const form = (head: string, ...rows: TestCell[][]) =>
  records(
    table([
      ['整理番号', '1-1', '実施項目', { text: '渡し船の切符の電子化', across: 3 }],
      ['現状・課題', { text: '窓口に並ぶ人が多い。', across: 5 }],
      [{ text: head, across: 2 }, ...YEARS],
      ...rows,
      [{ text: '目標指標', down: 2 }, { text: '窓口での待ち時間\n現状値：62~\n分', down: 2 }, ...YEARS],
      ['55分', '45分以下', '40分以下', '35分以下'],
    ]),
  )[0];
const stepped = (step: string, texts: string[]) => ({
  step,
  years: texts.map((text, i) => ({ fiscalYear: 2024 + i, text })),
});

describe('steps of a form below the head that announces its timetable', () => {
  it.each([
    ['年度別計画', '券売機の更新', ['検討', '試行', '導入', '検証・見直し']],
    ['実施スケジュール', '券売機の更新', ['実施', '実施', '実施', '実施']],
    ['取組工程', '割引の見直し基準', ['策定', '運用', '運用', '改定']],
  ])('%s: %s', (head, step, texts) => {
    const read = form(head, [{ text: step, across: 2 }, ...texts], [{ text: '窓口の縮小', across: 2 }, ...texts]);
    expect(read).toMatchObject({ schedule: [stepped(step, texts), stepped('窓口の縮小', texts)] });
    expect(read).not.toHaveProperty('criteria');
    expect(read).not.toHaveProperty('extras');
  });
});

describe('the name of an indicator with how things stand, beside its targets', () => {
  const named = (name: string) =>
    (
      records(
        table([
          ['整理番号', '1-1', '実施項目', { text: '渡し船の切符の電子化', across: 3 }],
          ['現状・課題', { text: '窓口に並ぶ人が多い。', across: 5 }],
          [{ text: '目標指標', down: 2 }, { text: name, down: 2 }, ...YEARS],
          ['55分', '45分以下', '40分以下', '35分以下'],
        ]),
      )[0] as { indicators: { name: string; values: { kind: string; value: number }[] }[] }
    ).indicators.map((i) => [i.name, i.values.map((v) => [v.kind, v.value])]);
  const targets = [55, 45, 40, 35].map((v) => ['target', v]);

  it.each([
    '窓口での待ち時間\n現状値：62分',
    '窓口での待ち時間　基準値: 62分',
    '窓口での待ち時間（現状 62分）',
    '窓口での待ち時間　〔策定時：62分〕',
  ])('%s', (name) => {
    expect(named(name)).toEqual([['窓口での待ち時間', [['baseline', 62], ...targets]]]);
  });

  it.each(['現状の窓口での待ち時間', '窓口での待ち時間（10月1日）'])('is but a name: %s', (name) => {
    expect(named(name)).toEqual([[name, targets]]);
  });
});
