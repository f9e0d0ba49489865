import { describe, expect, it } from 'vitest';
import { tableToLegend } from '../../src/recognise/legend.js';
import { records, table } from './blocks.js';

const REASONS = [
  ['Ｆ', '事業完了', '予定した工事が残っていない。'],
  ['Ａ', '目標値どおり', '目標値に届く見込みのもの'],
  ['Ｃ', '要改善', '目標値の半分にとどまる見込みのもの'],
];

describe('marks with their names and when each is given, in three columns', () => {
  it.each([[['記号', '区分', '目安']], [['評価', '意味', '評価の考え方']], [null]])('are a legend below %j', (head) => {
    expect(tableToLegend(table(head ? [head, ...REASONS] : REASONS))).toEqual([
      { mark: 'Ｆ', meaning: '事業完了' },
      { mark: 'Ａ', meaning: '目標値どおり' },
      { mark: 'Ｃ', meaning: '要改善' },
    ]);
  });

  it('may end with what a dash stands for', () => {
    const rows = [['記号', '区分', '目安'], ...REASONS, ['−', '評価対象外', '工事がまだ始まらないもの']];
    expect(tableToLegend(table(rows)).map((e) => e.mark)).toEqual(['Ｆ', 'Ａ', 'Ｃ', '−']);
  });

  it('are no records, and decide how far an item came', () => {
    const register = table([
      ['事業', '評価', '進捗状況', '所管課'],
      ['水門の改修', 'Ｆ', '水門を替えた。', '水路課'],
      ['土手の見回り', 'Ａ', '当番を決めた。', '土手課'],
    ]);
    expect(records(table([['記号', '区分', '目安'], ...REASONS]), register)).toMatchObject([
      { title: '水門の改修', achievement: { meaning: '事業完了', level: 'achieved' } },
      { title: '土手の見回り', achievement: { meaning: '目標値どおり', level: 'achieved' } },
    ]);
  });

  it.each([
    [
      'things',
      [
        ['Ａ', '北の水門', '昭和の終わりに造られたもの'],
        ['Ｂ', '南の水門', '土台から直すもの'],
        ['Ｃ', '堰', '板を替えるもの'],
      ],
    ],
    [
      'items with results',
      [
        ['1', '水門の改修', '完了'],
        ['2', '土手の見回り', '未着手'],
        ['3', '堰の板の交換', '完了'],
      ],
    ],
  ])('%s are none', (_, rows) => {
    expect(tableToLegend(table(rows))).toEqual([]);
  });
});

it('marks with how many items got each, beside another scale, are a legend', () => {
  const scales = table([
    [{ text: '達成度', across: 2 }, '事業数', { text: '妥当性', across: 2 }],
    ['1', '目標を上回った', '0', '3', '高い'],
    ['2', '目標どおり', '2', '2', '普通'],
    ['3', '目標を下回った', '1', '1', '低い'],
    [{ text: '合計', across: 2 }, '3', { text: '', across: 2 }],
  ]);
  const form = table([
    ['事業名', '堰の板の交換', '所管課', '水路課'],
    ['事業の概要', { text: '古い板を替える。', across: 3 }],
    ['達成度', { text: '3', across: 3 }],
  ]);
  expect(records(scales, form)).toMatchObject([
    { title: '堰の板の交換', achievement: { label: '3', meaning: '目標を下回った', level: 'partial' } },
  ]);
});

describe('two scales side by side', () => {
  const HEAD = ['取組の評価', '説明', '全体の評価', '説明'];
  const SCALES = [
    ['ａ', '計画を上回る成果があった', 'Ａ', '目標を達成している'],
    ['ｂ', '計画どおりの成果があった', 'Ｂ', '目標の一部を達成している'],
    ['ｃ', '成果がなかった', 'Ｃ', '達成が難しい'],
  ];

  it('are one legend, also of a mark whose words tell of no result', () => {
    expect(tableToLegend(table([HEAD, ...SCALES])).map((e) => `${e.mark} ${e.meaning}`)).toEqual([
      'ａ 計画を上回る成果があった',
      'Ａ 目標を達成している',
      'ｂ 計画どおりの成果があった',
      'Ｂ 目標の一部を達成している',
      'ｃ 成果がなかった',
      'Ｃ 達成が難しい',
    ]);
  });

  it('may have a mark less on one side', () => {
    expect(
      tableToLegend(table([HEAD, ...SCALES, ['ｄ', '未着手', '', '']]))
        .map((e) => e.mark)
        .join(''),
    ).toBe('ａＡｂＢｃＣｄ');
  });

  it.each([
    ['with another head over each', [['取組', '担当', '施策', '評価'], ...SCALES]],
    ['of things', [HEAD, ['ａ', '北の水門', 'Ａ', '南の水門'], ['ｂ', '東の堰', 'Ｂ', '西の堰']]],
    ['of which one comes twice', [HEAD, ...SCALES, ['ｃ', '達成した', 'Ｄ', '未着手']]],
  ])('%s are none', (_, rows) => {
    expect(tableToLegend(table(rows))).toEqual([]);
  });
});

describe('marks from the best to the worst before their meanings, with more told of them', () => {
  const SCALE: string[][] = [
    ['◎', '計画を上回って進めた', ''],
    ['○', 'おおむね計画どおり進めた', ''],
    ['×', '実施できなかった', '取りやめたものを含む。'],
  ];
  const marks = ['◎', '○', '×'];

  it.each([
    ['below a head', [['評価', '内容', '備考'], ...SCALE]],
    ['below none', SCALE],
    ['with how many got each', SCALE.map((row, i) => [...row, `${i}`])],
  ])('are a legend %s', (_, rows) => {
    expect(tableToLegend(table(rows)).map((e) => e.mark)).toEqual(marks);
  });

  it.each([
    [
      'of items that have a name, too',
      [['評価', '成果', '事業'], ...SCALE.map((row) => [...row.slice(0, 2), '水門の改修'])],
      0,
    ],
    ['from the worst to the best', [['評価', '内容', '備考'], ...SCALE.toReversed()], 0],
    ['twice the same', [['評価', '内容', '備考'], ...SCALE, ...SCALE.slice(0, 1)], 0],
  ])('are none %s', (_, rows, n) => {
    expect(tableToLegend(table(rows))).toHaveLength(n);
  });
});
