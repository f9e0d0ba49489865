import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/importDocument.js';
import { tableToLegend } from '../../src/recognise/legend.js';
import { paragraph, plain, recogniseBlocks, records, table } from './blocks.js';

const importText = (text: string) => importDocument(new TextEncoder().encode(text), { path: 'plan.txt' });

const MARKS = [
  ['Ｓ 目標値以上', 'Ａ 目標値どおり', 'Ｂ 要改善', 'Ｃ 要大幅改善', 'Ｘ 未着手', 'Ｚ 評価困難'],
  ['上回る', '届く', '届かない（半分程度）', '届かない（半分未満）', 'まだ何もしていない', '評価できない'],
] as const;

describe('marks with their names, and when each is given below them', () => {
  it('are a legend', () => {
    expect(tableToLegend(table(MARKS.map((r) => [...r]))).map((e) => `${e.mark} ${e.meaning}`)).toEqual([
      'Ｓ 目標値以上',
      'Ａ 目標値どおり',
      'Ｂ 要改善',
      'Ｃ 要大幅改善',
      'Ｘ 未着手',
      'Ｚ 評価困難',
    ]);
  });

  it('in a table of two columns, too', () => {
    const rows = MARKS[0].map((name, i) => [name, MARKS[1][i] as string]);
    expect(tableToLegend(table(rows))).toHaveLength(6);
  });

  it('decide how far an item came', () => {
    const register = table([
      ['施策の方向', '自己評価', '進捗状況', '所管課'],
      ['水門の見張り', 'Ｂ', '当番を決めた。', '水路課'],
      ['土手の見回り', 'Ｘ', '人が集まらなかった。', '土手課'],
    ]);
    const read = records(table(MARKS.map((r) => [...r])), paragraph('１ 水害への備え'), register);
    expect(read).toMatchObject([
      { title: '水門の見張り', divisions: ['水路課'], achievement: { meaning: '要改善', level: 'partial' } },
      { title: '土手の見回り', divisions: ['土手課'], achievement: { meaning: '未着手', level: 'not_started' } },
    ]);
  });

  it('are none where the cells name something else', () => {
    expect(
      tableToLegend(
        table([
          ['Ａ 棟', 'Ｂ 棟', 'Ｃ 棟'],
          ['鉄骨', '木造', '木造'],
        ]),
      ),
    ).toEqual([]);
  });
});

it('拡充 and 継続 below 施策の方向 name nothing', () => {
  const read = records(
    paragraph('１ 水害への備え'),
    table([
      ['施策の方向', '自己評価', '進捗状況', '所管課'],
      ['拡充', '○', '当番を決めた。', '水路課'],
      ['継続', '△', '人が集まらなかった。', '土手課'],
    ]),
  );
  expect(read.filter((r) => 'title' in r)).toEqual([]);
});

it('what a row measures names its figures', () => {
  const read = records(
    paragraph('１ 水害への備え'),
    table([
      ['施策の成果目標', '現状値（R3）', '目標値（R7）', '実績値（R5）', '自己評価', '所管課'],
      ['見回りに出た団員の数', '12人', '20人', '15人', '○', '土手課'],
      ['水門を閉める訓練をする', '1回', '3回', '2回', '○', '水路課'],
    ]),
  ) as { indicators: { name: string | null }[] }[];
  expect(read.map((r) => r.indicators.map((i) => i.name))).toEqual([['見回りに出た団員の数'], [null]]);
});

it('指標１ below the head of the names, which spans both, only counts the indicators', () => {
  const read = recogniseBlocks(
    [
      paragraph('１ 指標'),
      table([
        [{ text: '指標名', across: 2 }, '現状', 'R5実績', '目標値（R8）', '指標に係る重点事業'],
        ['指標１', '橋を渡る人の割合', '46%（R3）', '48%', '55%', 'No1'],
        ['指標２', '橋の下をくぐる舟の数', '30艘（R3）', '28艘', '40艘', 'No2'],
      ]),
      paragraph('２ 事業の評価'),
      table([
        ['No', '事業名', '評価'],
        ['1', '橋の灯り', '○'],
        ['2', '舟だまり', '△'],
      ]),
    ],
    2023,
  );
  expect(plain(read.records.map((r) => r.title))).toEqual(['橋の灯り', '舟だまり']);
});

describe('the year that only the headings name', () => {
  const text = (second: string) => `事務事業の評価シート（施策別）

１ 橋と舟の指標

指標名\t令和3年度\t令和4年度\t令和8年度
橋を渡る人の数\t20人\t25人\t40人

２ 令和4年度に行った事業の実施結果

No\t事業名\t担当課
1\t橋の灯り\t道路課

${second}`;

  it('is the year of the document', async () => {
    expect((await importText(text(''))).fiscalYears).toEqual({ from: 2022, to: 2022 });
  });

  it('is none where they name several', async () => {
    const { fiscalYears } = await importText(text('３ 令和5年度に行う事業の実施状況\n'));
    expect(fiscalYears).toEqual({ from: 2021, to: 2026 });
  });
});

it('the amounts below 実施結果 are no figures of an indicator', () => {
  const read = records(
    table([
      [
        { text: 'No', down: 2 },
        { text: '事業名', down: 2 },
        { text: '令和6年度実施結果', across: 3 },
      ],
      ['決算額／円', '予算執行', '進捗状況'],
      ['1', '橋の灯り', '184,800', '96.1%', '灯りを替えた。'],
      ['2', '舟だまり', '73,150', '98.7%', '杭を打った。'],
    ]),
  );
  expect(read).toMatchObject([{ title: '橋の灯り' }, { title: '舟だまり' }]);
  expect(read.filter((r) => 'indicators' in r)).toEqual([]);
});

describe('a grade over the one year of the report', () => {
  const register = (year: string) =>
    table([
      [{ text: '事業', down: 2 }, { text: '担当課', down: 2 }, '各課評価'],
      [year],
      ['橋の灯り', '道路課', '○'],
      ['舟だまり', '水路課', '△'],
    ]);

  it('is the grade of the item', () => {
    expect(records(register('R6'))).toMatchObject([{ achievement: { level: 'achieved' } }, { achievement: {} }]);
  });

  it('of another year is that of the year', () => {
    const read = records(register('R5'));
    expect(read.filter((r) => 'achievement' in r)).toEqual([]);
    expect(read).toMatchObject([{ progress: [{ fiscalYear: 2023 }] }, {}]);
  });
});

it('what explains marks at the right of a heading is no part of it, and a title of two lines printed again no label', async () => {
  const page = (goal: string, task: string, item: string) => `第３次さざなみ市水辺プラン 事業計画
令和6年度事業各課評価
${goal}
${task}　　△検討　○着手　◎継続

番号\t事業\t担当課\t評価
${item}
`;
  const { records: read } = await importText(
    page('基本目標Ⅰ 橋を守る', '重点課題１ 灯りをともす', '1\t橋の灯り\t道路課\tＡ') +
      page('基本目標Ⅱ 舟を守る', '重点課題２ 杭を打つ', '2\t舟だまり\t水路課\tＢ'),
  );
  expect(read.map((r) => r.category)).toEqual([
    ['基本目標Ⅰ 橋を守る', '重点課題１ 灯りをともす'],
    ['基本目標Ⅱ 舟を守る', '重点課題２ 杭を打つ'],
  ]);
});
