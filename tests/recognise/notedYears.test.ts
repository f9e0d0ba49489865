import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/importDocument.js';

const yearsOf = async (note: string, head = '基準値', kind = 'baseline', target = '令和8年度目標値') => {
  const text = `港町\n水車活用計画　指標一覧（令和4年度～令和8年度）\n\n| 番号 | 取組項目 | 指標名 | ${head} | ${target} |\n| --- | --- | --- | --- | --- |\n| 1 | 水車の修理 | 直した水車の数 | 3基 | 9基 |\n| 2 | 粉の直売 | 直売の回数 | 2回 | 12回 |\n\n${note}\n`;
  const document = await importDocument(new TextEncoder().encode(text), { path: 'plan.txt' });
  return document.records.map((r) => r.indicators[0]?.values.find((v) => v.kind === kind)?.fiscalYear);
};

describe('the year that a note gives to all baselines', () => {
  test.each([
    ['※ 基準値は計画を作った年（令和３年度）の値', 2021],
    ['（注）「基準値」：令和2年度末時点の数値です。', 2020],
    ['＊現状値は、2021年度の実績値', 2021],
    ['３ 「現状値」は令和５年度の実績です。', 2023],
    ['※指標の「基準値」は令和元年度、「目標値（R6）」は最終年度の数値です。', 2019],
    ['(2)『基準値』とは、令和2年度の数値をいいます。', 2020],
    ['※基準値は令和3年度。ただし粉の直売は令和2年度', null],
    ['※目標値は令和3年度に定めた値', null],
  ])('%s', async (note, year) => {
    expect(await yearsOf(note, note.includes('現状値') ? '現状値' : '基準値')).toEqual([year, year]);
  });

  test('gives way to the year of the column', async () => {
    expect(await yearsOf('※ 基準値は令和３年度の値', '基準値（令和元年度）')).toEqual([2019, 2019]);
  });
});

describe('the year that a note gives to all targets', () => {
  test.each([
    ['※計画策定時は令和３年度、目標値は令和９年度の数値です。', 2027],
    ['（注）目標値：令和9年度末、策定時：令和3年度', 2027],
    ['※成果目標の基準値は令和３年度、目標値は令和９年度のものです。', 2027],
    ['※ 数値目標の目標値は令和９年度末、策定時は令和３年度の値', 2027],
    ['※目標値は令和3年度に定めた値', null],
  ])('%s', async (note, year) => {
    expect(await yearsOf(note, '計画策定時', 'target', '目標値')).toEqual([year, year]);
    if (year) expect(await yearsOf(note, '計画策定時', 'baseline', '目標値')).toEqual([2021, 2021]);
  });
});

const EXPLAINED = '矢印の左は令和５年度の値、右は令和11年度の値を示しています。';

const figuresOf = async (explanation: string, aim: string) => {
  const text = `港町\n水車活用計画（令和6年度～令和11年度）\n\n${explanation}\n\n| 番号 | 取組項目 | 達成基準 |\n| --- | --- | --- |\n| 1 | 水車の修理 | ${aim} |\n| 2 | 粉の直売 | 直売の回数 2回 → 12回 |\n`;
  const document = await importDocument(new TextEncoder().encode(text), { path: 'plan.txt' });
  return document.records[0]?.indicators.flatMap((i) => i.values.map((v) => [v.kind, v.fiscalYear, v.value]));
};

describe('the years that a sentence gives to both sides of the arrows', () => {
  test.each([EXPLAINED, '表の「→」の左側は令和５年度末、右側は令和11年度の目標です。'])('%s', async (explanation) => {
    expect(await figuresOf(explanation, '直した水車の数 3基 → 9基')).toEqual([
      ['baseline', 2023, 3],
      ['target', 2029, 9],
    ]);
  });

  test('are not those of a figure without an arrow', async () => {
    expect(await figuresOf(EXPLAINED, '直した水車の数 9基')).toEqual([['target', null, 9]]);
  });

  test('are not guessed where one side has none', async () => {
    expect(await figuresOf('矢印の左は令和５年度の値、右は目標です。', '直した水車の数 3基 → 9基')).toEqual([
      ['baseline', null, 3],
      ['target', null, 9],
    ]);
  });
});

const effectsOf = async (note: string) => {
  const text = `港町\n行財政改革実施計画（令和4年度～令和6年度）の取組結果\n\n${note}\n\n| 番号 | 取組項目 | 取組結果 | 効果額（千円）歳入 | 効果額（千円）歳出 |\n| --- | --- | --- | --- | --- |\n| 1 | 渡し船の委託 | 船頭を外に頼んだ。 | － | 1,200 |\n| 2 | 桟橋の貸出し | 貸出しを始めた。 | 300 | － |\n`;
  const document = await importDocument(new TextEncoder().encode(text), { path: 'plan.txt' });
  return document.records.flatMap((r) =>
    r.progress.flatMap((p) =>
      (p.revenueEffect ?? p.expenditureEffect) ? [[p.fiscalYear, p.revenueEffect, p.expenditureEffect]] : [],
    ),
  );
};

describe('the year that a note gives to all sums gained and saved', () => {
  test.each([
    ['※効果額は令和6年度単年度の額であり、千円未満は四捨五入した。', 2024],
    ['（注）財政効果額：令和5年度の決算による。', 2023],
    ['＊節減額は令和6年度のもの', 2024],
    ['※効果額は令和4年度から令和6年度までの合計', null],
    ['※効果額は千円未満を四捨五入した。', null],
  ])('%s', async (note, year) => {
    expect(await effectsOf(note)).toEqual([
      [year, null, 1_200_000],
      [year, 300_000, null],
    ]);
  });
});

describe('the year that a guide to the columns gives to all sums gained and saved', () => {
  test.each([
    ['・「効果額」欄は令和6年度の効果額（単位：千円）です。', 2024],
    ['・『財政効果額』の欄は、令和5年度の決算額です。', 2023],
    ['※効果額欄は令和6年度のもの', 2024],
    ['・「効果額」欄は各年度の効果額です。', null],
  ])('%s', async (note, year) => {
    expect(await effectsOf(note)).toEqual([
      [year, null, 1_200_000],
      [year, 300_000, null],
    ]);
  });
});
