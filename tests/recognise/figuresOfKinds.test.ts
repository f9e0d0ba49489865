import { describe, expect, it } from 'vitest';
import type { IndicatorDraft, RecordDraft } from '../../src/recognise/draft.js';
import { paragraph, recogniseBlocks, type TestCell, table } from './blocks.js';

const down = (text: string, rows = 3) => ({ text, down: rows });
const LEGEND = paragraph('◎：予定を上回る　○：予定どおり　△：予定に遅れ');
const read = (...rows: (readonly TestCell[])[]): RecordDraft[] => recogniseBlocks([LEGEND, table(rows)]).records;
const figures = (indicators: readonly IndicatorDraft[] | undefined) =>
  indicators?.map((i) => [i.name?.value, ...i.values.map((v) => `${v.kind} ${v.fiscalYear} ${v.value} ${v.unit}`)]);
const steps = (record: RecordDraft | undefined) =>
  record?.schedule.flatMap((s) => s.years.map((y) => `${y.fiscalYear} ${y.text.value}`));
const grades = (record: RecordDraft | undefined) =>
  record?.progress.map((p) => `${p.fiscalYear} ${p.status?.value ?? ''} ${p.achievement?.label.value ?? ''}`);

describe('planned and done in rows of their own, in figures and in words', () => {
  it.each([
    ['計画', '実績', '進み具合'],
    ['目標', '結果', '評価'],
    ['予定', '実施状況', '判定'],
    ['目安', '実績', 'できばえ'],
    ['年次計画', '実績', '進捗状況'],
  ])('are what they are for each item: %s, %s, %s', (planned, done, graded) => {
    const [ferry, pier] = read(
      ['番号', '取組', '所管', '指標（単位）', '区分', 'R4', 'R5', 'R6'],
      [down('1'), down('渡し舟の再開'), down('観光課'), down('乗った人の数（人）'), planned, '400', '450', '500'],
      [done, '380', '460', '－'],
      [graded, '△', '◎', '－'],
      [down('2'), down('船着場の修繕'), down('建設課'), down('－'), planned, '検討', '施工', '完成'],
      [done, '検討', '図面', '－'],
      [graded, '○', '△', '－'],
    );
    expect(figures(ferry?.indicators)).toEqual([
      [
        '乗った人の数',
        'target 2022 400 人',
        'target 2023 450 人',
        'target 2024 500 人',
        'result 2022 380 人',
        'result 2023 460 人',
      ],
    ]);
    expect(ferry).toMatchObject({ schedule: [], criteria: [], extras: [] });
    expect(grades(ferry)).toEqual(['2022  △', '2023  ◎']);
    expect(pier).toMatchObject({ indicators: [], criteria: [] });
    expect(steps(pier)).toEqual(['2022 検討', '2023 施工', '2024 完成']);
    expect(grades(pier)).toEqual(['2022 検討 ○', '2023 図面 △']);
  });

  it('are figures of an indicator in figures, though another of as many rows is told in words', () => {
    const [ferry] = read(
      ['番号', '取組', '所管', '指標', '単位', '区分', 'R3', 'R4', 'R5', 'R6'],
      [
        down('1', 2),
        down('渡し舟の再開', 2),
        down('観光課', 2),
        down('乗船者数', 2),
        down('人', 2),
        '目標',
        '20',
        '－',
        '40',
        '－',
      ],
      ['実績', '18', '－', '', ''],
      [
        down('2', 2),
        down('計画の見直し', 2),
        down('企画課', 2),
        down('見直しの段階', 2),
        down('', 2),
        '目標',
        '調査',
        '素案',
        '公表',
        '運用',
      ],
      ['実績', '調査', '素案', '公表', ''],
    );
    expect(figures(ferry?.indicators)).toEqual([
      ['乗船者数', 'target 2021 20 人', 'target 2023 40 人', 'result 2021 18 人'],
    ]);
    expect(ferry?.progress).toEqual([]);
  });

  it('leave several indicators of one item their figures, with units in a column of their own', () => {
    const [ferry, pier] = read(
      ['番号', '取組', '指標', '単位', '区分', 'R3', 'R4', 'R5', 'R6', 'R7'],
      [down('1', 4), down('渡し舟の再開', 4), down('乗船者数', 2), down('人', 2), '計画', '10', '20', '30', '40', '50'],
      ['実績', '12', '19', '', '', ''],
      [down('便数', 2), down('便', 2), '計画', '2', '検討', '検討', '検討', '3'],
      ['実績', '2', '2', '', '', ''],
      [down('2', 2), down('船着場の修繕', 2), down('修繕した杭', 2), down('本', 2), '計画', '－', '－', '4', '6', '8'],
      ['実績', '－', '－', '杭を四本打ち直した。', '', ''],
    );
    expect(figures(ferry?.indicators)?.map((i) => i.length - 1)).toEqual([7, 7]);
    expect(ferry?.schedule).toEqual([]);
    expect(figures(pier?.indicators)).toEqual([
      ['修繕した杭', 'target 2023 4 本', 'target 2024 6 本', 'target 2025 8 本'],
    ]);
    expect(grades(pier)).toEqual(['2023 杭を四本打ち直した。 ']);
  });

  it('keep rates of the figures under their years', () => {
    const [ferry] = read(
      ['番号', '取組', '指標', '区分', 'R4', 'R5'],
      [down('1'), down('渡し舟の再開'), down('乗船者数（人）'), '目標値', '400', '450'],
      ['実績値', '380', '460'],
      ['達成率（％）', '95.0', '102.2'],
    );
    expect(figures(ferry?.indicators)?.[0]).toHaveLength(5);
    expect(ferry?.extras.map((e) => `${e.label?.value}: ${e.text.value}`)).toEqual([
      '達成率（％） R4: 95.0',
      '達成率（％） R5: 102.2',
    ]);
  });

  it('leave figures aside of which nothing says whether they were planned or reached', () => {
    const [ferry] = read(
      ['番号', '取組', '指標', '区分', 'R4', 'R5'],
      [down('1'), down('渡し舟の再開'), down('乗船者数（人）'), '計画', '400', '450'],
      ['実績', '380', '460'],
      ['', '390', '－'],
      [down('2', 2), down('船着場の修繕', 2), down('修繕した杭（本）', 2), '計画', '4', '6'],
      ['実績', '4', '5'],
    );
    expect(figures(ferry?.indicators)?.[0]).toHaveLength(5);
    expect(ferry).toMatchObject({ schedule: [], extras: [{ label: { value: 'R4' }, text: { value: '390' } }] });
  });

  it('belong to each action of one cell', () => {
    const found = read(
      ['所属', '取組', '区分', 'R4', 'R5'],
      [down('観光課', 2), down('①渡し舟を出す\n②船着場を直す', 2), '計画', '検討', '実施'],
      ['実績', '○', '△'],
    );
    expect(found.map(steps)).toEqual([
      ['2022 検討', '2023 実施'],
      ['2022 検討', '2023 実施'],
    ]);
    expect(found.map(grades)).toEqual([
      ['2022  ○', '2023  △'],
      ['2022  ○', '2023  △'],
    ]);
  });
});

describe('what is to be done in each year, and what it costs', () => {
  it.each([
    ['内容', '事業費（千円）'],
    ['事業内容', '予算額'],
    ['取組内容', '概算事業費'],
  ])('are steps and sums, and no levels: %s, %s', (content, cost) => {
    const [ferry, pier] = read(
      [
        down('番号', 2),
        down('事業名', 2),
        down('担当課', 2),
        { text: '年度別計画', across: 3 },
        { text: '成果指標', across: 2 },
      ],
      ['区分', 'R7', 'R8', '指標名', '目標値（R8）'],
      [
        down('1', 2),
        down('渡し舟の再開', 2),
        down('観光課', 2),
        content,
        '船頭の募集',
        '試行',
        down('乗船者数', 2),
        down('600人', 2),
      ],
      [cost, '1,200', '3,400'],
      [
        down('2', 2),
        down('船着場の修繕', 2),
        down('建設課', 2),
        content,
        '設計',
        '－',
        down('修繕率', 2),
        down('80％', 2),
      ],
      [cost, '8,000', '－'],
    );
    expect([ferry?.category, pier?.category]).toEqual([[], []]);
    expect(steps(ferry)).toEqual(['2025 船頭の募集', '2026 試行']);
    expect(steps(pier)).toEqual(['2025 設計']);
    expect(ferry?.extras.map((e) => `${e.label?.value}: ${e.text.value}`)).toEqual([
      `${cost} R7: 1,200`,
      `${cost} R8: 3,400`,
    ]);
    expect(figures(ferry?.indicators)).toEqual([['乗船者数', 'target 2026 600 人']]);
  });
});

describe('what was done in words above what was reached in figures', () => {
  it.each([
    ['計画', '取組状況', '実績値'],
    ['予定', '実施状況', '実績'],
    ['年次計画', '進捗状況', '実績数値'],
  ])('leaves what was planned in words to the item: %s, %s, %s', (planned, done, reached) => {
    const [ferry, pier] = read(
      [down('番号', 2), down('取組', 2), { text: '目標', across: 2 }, { text: '年度別の計画と実績', across: 4 }],
      ['指標', '目標値（R7）', '', 'R5', 'R6', 'R7'],
      [down('1'), down('渡し舟の再開'), down('乗った人の数'), down('500人'), planned, '船の調達', '試行', '運航'],
      [done, '二そうの船を借りた。', '夏に試した。', ''],
      [reached, '380人', '460人', ''],
      [down('2'), down('船着場の修繕'), down('直した桟橋'), down('４か所'), planned, '設計', '施工', '施工'],
      [done, '図面を引いた。', '板が届かなかった。', ''],
      [reached, '－', '－', ''],
    );
    expect(figures(ferry?.indicators)).toEqual([
      ['乗った人の数', 'target 2025 500 人', 'result 2023 380 人', 'result 2024 460 人'],
    ]);
    expect(figures(pier?.indicators)).toEqual([['直した桟橋', 'target 2025 4 か所']]);
    expect(steps(ferry)).toEqual(['2023 船の調達', '2024 試行', '2025 運航']);
    expect(steps(pier)).toEqual(['2023 設計', '2024 施工', '2025 施工']);
    expect(grades(ferry)).toEqual(['2023 二そうの船を借りた。 ', '2024 夏に試した。 ']);
    expect(grades(pier)).toEqual(['2023 図面を引いた。 ', '2024 板が届かなかった。 ']);
  });
});

it('takes no words for the grade of a year whose row of grades has a dash', () => {
  const [ferry] = read(
    ['番号', '取組', '所管', '区分', 'R5', 'R6'],
    [down('1'), down('渡し舟の再開'), down('観光課'), '予定', '調べる', '始める'],
    ['実施状況', '船を選んだ。', '乗り場の案内を準備している。'],
    ['評価', '○', '－'],
    [down('2'), down('船着場の修繕'), down('建設課'), '予定', '調べる', '直す'],
    ['実施状況', '図面を引いた。', '板を選んでいる。'],
    ['評価', '△', '－'],
  );
  expect(grades(ferry)).toEqual(['2023 船を選んだ。 ○', '2024 乗り場の案内を準備している。 ']);
});
