import { describe, expect, it } from 'vitest';
import { paragraph, records, type TestCell, table } from './blocks.js';

const wide = (text: string): TestCell => ({ text, across: 2 });

const head = (no: string, title: string, from: readonly [string, string]) =>
  table([
    ['整理番号', no, '事務事業名', { text: title, across: 3 }],
    ['対象', wide('市民'), { text: '担当', down: 2 }, '部名', '水道部'],
    [{ text: '体系', down: 2 }, '基本目標', from[0], '課名', '水路課'],
    ['主要施策', { text: from[1], across: 4 }],
  ]);
const told = table([
  ['事業の目的', '水路を保つ。'],
  ['事業の手段', '年に一度浚渫する。'],
]);
const figures = (name: string) =>
  table([
    ['指標', '単位', '目標値', '実績値'],
    [name, 'ｍ', '100', '90'],
  ]);
const judged = table([
  ['必要性', '水害を防ぐため必要である。'],
  ['総合評価', '達成'],
]);

describe('a sheet of several tables', () => {
  it.each([
    [['計画（ＰＬＡＮ）', '実施（ＤＯ）', '評価（ＣＨＥＣＫ）']],
    [['事業のあらまし', '数値の状況', '担当課による点検']],
    [['■ 目的と手段', '■ 数値', '■ 点検の結果']],
  ])('goes on below the headings of its parts, printed on every sheet: %j', (parts) => {
    const sheet = (no: string, title: string) => [
      head(no, title, ['第1編 水と緑', '第2節 水路の保全']),
      paragraph(parts[0] as string),
      told,
      paragraph(parts[1] as string),
      figures('浚渫した長さ'),
      paragraph(parts[2] as string),
      judged,
    ];
    const read = records(...sheet('1-1', '水路の浚渫'), ...sheet('1-2', '水門の点検'), ...sheet('1-3', '樋門の更新'));
    const same = {
      department: '水道部',
      divisions: ['水路課'],
      category: ['第1編 水と緑', '第2節 水路の保全'],
      objective: '水路を保つ。',
      indicators: [{ name: '浚渫した長さ', values: [{ kind: 'target' }, { kind: 'result' }] }],
      achievement: { level: 'achieved' },
    };
    expect(read).toMatchObject([
      { ...same, number: '1-1', title: '水路の浚渫' },
      { ...same, number: '1-2', title: '水門の点検' },
      { ...same, number: '1-3', title: '樋門の更新' },
    ]);
  });

  it('ends where a heading on every sheet stands above the next name', () => {
    const sheet = (title: string, aim: string) => [
      paragraph('水道部の目標管理'),
      table([
        ['取組項目', title],
        ['目的', aim],
      ]),
    ];
    const read = records(...sheet('浚渫', '流す。'), ...sheet('点検', '見る。'), ...sheet('更新', '直す。'));
    expect(read).toMatchObject([{ title: '浚渫' }, { title: '点検' }, { title: '更新' }]);
  });

  it('keeps a mark for a side of the item apart from the number of the next one', () => {
    const read = records(
      table([
        ['事務事業名', '水路の浚渫', '所管課', '水路課'],
        ['達成度', '達成', '手段の妥当性', '3'],
        ['有効性・効率性', '4', { text: '窓口の利便性', shaded: true }, '2'],
      ]),
    );
    expect(read).toMatchObject([
      {
        title: '水路の浚渫',
        achievement: { level: 'achieved' },
        extras: [
          { label: '手段の妥当性', text: '3' },
          { label: '有効性・効率性', text: '4' },
          { label: '窓口の利便性', text: '2' },
        ],
      },
    ]);
  });
});

describe('levels above blocks of items', () => {
  it.each([
    ['基本政策', '政策の基本方向', '施策課題'],
    ['政策名', '政策の方向性', '施策の目標'],
    ['政策', '施策の展開方向', '施策の課題'],
  ])('are numbered names under %s, %s, %s', (...labels) => {
    const levels = ['Ⅱ 豊かな水', '２ 水辺に親しむ', '(1) 親水施設の充実'];
    const read = records(
      table(labels.map((l, i) => [l, levels[i] as string])),
      table([
        ['事務事業名', '水辺の道'],
        ['事業の概要', '遊歩道を延ばす。'],
      ]),
    );
    expect(read).toMatchObject([{ title: '水辺の道', category: levels, measures: '遊歩道を延ばす。' }]);
  });

  it('are no texts about one', () => {
    const read = records(
      table([
        ['施策名', '１ 水辺の再生'],
        ['施策の課題', '岸が崩れている。'],
        ['施策の目標', '歩ける岸にする。'],
      ]),
    );
    expect(read).toMatchObject([{ currentState: '岸が崩れている。', objective: '歩ける岸にする。' }]);
  });
});

describe('what is aimed at year by year', () => {
  it('is a step of each year, beside what was done', () => {
    const read = records(
      table([
        ['事務事業名', '水辺の道'],
        ['事業の概要', '遊歩道を延ばす。'],
      ]),
      table([
        ['年度', '現状（策定時）', '2023年度', '2024年度'],
        ['事業目標', '延長２キロ', '測量', '着工'],
        ['取組状況', '', '測量を終えた。', '工事を始めた。'],
      ]),
    );
    expect(read).toMatchObject([
      {
        currentState: '延長２キロ',
        schedule: [
          {
            step: '事業目標',
            years: [
              { fiscalYear: 2023, text: '測量' },
              { fiscalYear: 2024, text: '着工' },
            ],
          },
        ],
        progress: [
          { fiscalYear: 2023, status: '測量を終えた。' },
          { fiscalYear: 2024, status: '工事を始めた。' },
        ],
      },
    ]);
    expect(read[0]?.objective).toBeUndefined();
  });
});
