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
