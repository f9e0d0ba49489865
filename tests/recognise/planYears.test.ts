import { describe, expect, it, test } from 'vitest';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import { withPlanYears } from '../../src/recognise/lexicon/planYears.js';
import { findPlanPeriod } from '../../src/recognise/planPeriod.js';
import { paragraph, records, type TestCell, table } from './blocks.js';

const tall = (text: string): TestCell => ({ text, down: 2 });

/** A register with a timetable under two header rows, whose years are told by their place in the plan. */
const register = (years: readonly string[], target = '目標値（最終年度）') =>
  table([
    [
      ...['番号', '取組項目', '担当課'].map(tall),
      { text: '指標', across: 2 },
      { text: '年次計画', across: years.length },
    ],
    ['指標名', target, ...years],
    ['1', '灯台の修繕', '港湾課', '修繕した灯台', '４基', ...years.map((_, i) => ['調査', '設計', '施工'][i] ?? '→')],
    ['2', '渡船の更新', '交通課', '更新した渡船', '２隻', ...years.map((_, i) => ['検討', '発注', '就航'][i] ?? '→')],
  ]);

const steps = (record: Record<string, unknown> | undefined) =>
  (record?.schedule as { years: { fiscalYear: number; text: string }[] }[] | undefined)?.flatMap((s) =>
    s.years.map((y) => `${y.fiscalYear} ${y.text}`),
  );

describe('a year told by its place in the plan', () => {
  it.each([
    ['計画期間：令和５年度～令和７年度', ['初年度', '２年目', '３年目']],
    ['計画の期間　令和５年度から令和７年度まで', ['第１年次', '第２年次', '第３年次']],
    ['計画期間：令和５年度～令和７年度', ['１年目', '２年目', '最終年度']],
  ])('is one of those that it is for: %s, %s', (stated, years) => {
    const [one, two] = records(paragraph(stated), register(years));
    expect(one).toMatchObject({
      title: '灯台の修繕',
      indicators: [{ values: [{ kind: 'target', fiscalYear: 2025, value: 4 }] }],
    });
    expect(steps(one)).toEqual(['2023 調査', '2024 設計', '2025 施工']);
    expect(steps(two)).toEqual(['2023 検討', '2024 発注', '2025 就航']);
  });

  it('stays unread where nothing tells when the plan begins, and the items are read', () => {
    const read = records(register(['初年度', '２年目', '３年目'], '目標値（３年目）'));
    expect(read).toMatchObject([{ title: '灯台の修繕' }, { title: '渡船の更新' }]);
    expect(read.some((r) => steps(r))).toBe(false);
  });

  test.each<[string, number | null]>([
    ['ゴール値（５年目）', 2028],
    ['初年度目標値', 2024],
    ['計画最終年度の目標値', 2028],
    ['第二年度', 2025],
    ['３年目', 2026],
    // The plan has no such year, or the words count something else.
    ['６年目', null],
    ['初年度目標値（令和７年度）', 2025],
    ['年次計画', null],
  ])('%s is %s in a plan of 2024 to 2028', (label, year) => {
    const lexicon = withPlanYears(createLexicon(), { from: 2024, to: 2028 });
    expect(lexicon.readLabel(label)?.years?.from ?? null).toBe(year);
  });
});

describe('the time of a plan', () => {
  it.each([
    [['計画期間：令和６年度～令和10年度'], { from: 2024, to: 2028 }],
    [['対象期間は、全５年（令和６年度～令和10年度）'], { from: 2024, to: 2028 }],
    [['計画期間：令和６年度～令和10年度', '※ 計画期間（令和６年度～令和10年度）中の値'], { from: 2024, to: 2028 }],
    // Two plans, a year alone, and a span that nothing names.
    [['計画期間：令和６年度～令和10年度', '前計画の計画期間：令和元年度～令和５年度'], null],
    [['計画期間：令和６年度まで'], null],
    [['令和６年度～令和10年度'], null],
  ])('is what the document calls so: %j', (texts, years) => {
    expect(findPlanPeriod(texts.map(paragraph))?.years ?? null).toEqual(years);
  });

  it('may stand in the cell beside these words', () => {
    const beside = table([['計画の期間', '令和６年度～令和10年度']], 'aligned');
    expect(findPlanPeriod([beside])?.years).toEqual({ from: 2024, to: 2028 });
  });
});
