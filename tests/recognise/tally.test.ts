import { describe, expect, it } from 'vitest';
import { isTally } from '../../src/recognise/tally.js';
import { paragraph, records, type TestCell, table } from './blocks.js';

const register = table([
  ['番号', '取組項目', '担当課', '取組内容', '進捗区分'],
  ['1', '渡し場の再開', '土木課', '桟橋を直す。', '完了'],
  ['2', '夜の図書館', '図書館', '開く時間を延ばす。', '未着手'],
]);

const tallies: [string, TestCell[][]][] = [
  [
    'with what the grades mean',
    [
      ['進捗区分', '内容', '件数'],
      ['完了', '約束したことを終えたもの', '1件'],
      ['未着手', '取組を始めていないもの', '1件'],
      ['合計', '', '2件'],
    ],
  ],
  [
    'with shares',
    [
      ['評価', '取組数', '割合（％）'],
      ['Ａ', '３', '75.0'],
      ['Ｂ', '１', '25.0'],
    ],
  ],
  [
    'a unit a row',
    [
      ['部局名', '完了', '一部実施', '未着手', '計'],
      ['建設部', '1', '0', '0', '1'],
      ['教育部', '0', '0', '1', '1'],
      ['計', '1', '0', '1', '2'],
    ],
  ],
  [
    'below what the grades are, beside sums',
    [
      [
        { text: '改革の柱', down: 2 },
        { text: '取組数', down: 2 },
        { text: '達成状況', across: 2 },
        { text: '効果額（千円）', across: 2 },
      ],
      ['達成', '未達成', '計画額', '実績額'],
      ['Ⅰ 水辺の再生', '2', '1', '1', '40,400', '32,827'],
      ['Ⅱ 港の再生', '1', '1', '0', '9,400', '10,215'],
      ['合計', '3', '2', '1', '49,800', '43,042'],
    ],
  ],
  [
    'a year a column',
    [
      ['達成状況', '令和5年度', '令和6年度', '増減'],
      ['達成又は達成見込み', '６項目', '７項目', '１'],
      ['未達成', '４項目', '３項目', '△１'],
    ],
  ],
  [
    'of staff',
    [
      ['課名', '正規職員', '再任用・会計年度任用職員', '合計'],
      ['土木課', '11人', '3人', '14人'],
      ['図書館', '24人', '－', '24人'],
      ['計', '35人', '3人', '38人'],
    ],
  ],
  [
    'of staff, a kind a row',
    [
      ['', '土木課', '図書館', '計'],
      ['正規職員（人）', '11', '24', '35'],
      ['会計年度任用職員', '3', '0', '3'],
    ],
  ],
  [
    'of points that levels were given',
    [
      ['公約の項目（大分類）', '平均点'],
      ['Ⅰ 渡し場のにぎわい', '71.25'],
      ['Ⅱ 読書のまち', '80.50'],
      ['総合評価', '75.88'],
    ],
  ],
  [
    'of points of each field',
    [
      ['政策分野', '得点（10点満点）'],
      ['交通', '7点'],
      ['文化', '8.5点'],
    ],
  ],
  [
    'with directions side by side',
    [
      ['今後の方向', '拡充', '継続', '縮小', '合計'],
      ['事業数', '4', '12', '－', '16'],
      ['構成比', '25.0%', '75.0%', '－', '100%'],
    ],
  ],
  [
    'of marks, of so many items',
    [
      ['評価記号', '内容', '該当する取組の数'],
      ['◎', '計画を上回ったもの', '2'],
      ['▽', '計画に届かなかったもの', '4'],
    ],
  ],
  [
    'of costs by levels, with their sum',
    [
      ['政策', '事業数', '令和7年度', '合計'],
      ['政策１　水辺の再生', '4', '284,550', '850,750'],
      ['政策２　山の手入れ', '3', '37,100', '722,640'],
      ['合計', '7', '321,650', '1,573,390'],
    ],
  ],
  [
    'of places for children, by the groups of the law',
    [
      ['区分', '１号認定', '２号認定', '３号認定'],
      ['①量の見込み', '486', '1,094', '642'],
      ['②確保方策', '604', '1,121', '575'],
    ],
  ],
];

describe('a table that counts results', () => {
  it.each(tallies)('tells of no item: %s', (_, rows) => {
    expect(isTally(table(rows))).toBe(true);
    const read = records(paragraph('１　総括'), table(rows), paragraph('２　取組の状況'), register);
    expect(read).toMatchObject([{ title: '渡し場の再開' }, { title: '夜の図書館' }]);
    expect(read.every((r) => r.department == null && r.category === undefined)).toBe(true);
  });

  it('explains the words that it counts', () => {
    const read = records(table(tallies[0]?.[1] ?? []), register);
    expect(read.map((r) => r.achievement)).toMatchObject([
      { label: '完了', meaning: '約束したことを終えたもの', level: 'achieved' },
      { label: '未着手', meaning: '取組を始めていないもの', level: 'not_started' },
    ]);
  });

  it.each<[string, TestCell[][]]>([
    [
      'items about staff',
      [
        ['取組項目', '職員', '目標'],
        ['夜の図書館', '3人', '開館を延ばす。'],
        ['渡し場の再開', '2人', '桟橋を直す。'],
      ],
    ],
    [
      'names, counts and results',
      [
        ['事業名', '件数', '評価'],
        ['渡し場の再開', '12件', '達成'],
        ['夜の図書館', '30件', '未達成'],
      ],
    ],
    [
      'figures of indicators',
      [
        ['指標', '目標', '実績', '達成率'],
        ['渡し船の客', '100人', '90人', '90%'],
        ['夜の来館', '50人', '60人', '120%'],
      ],
    ],
  ])('is no list of %s', (_, rows) => expect(isTally(table(rows))).toBe(false));
});

it('is none where it tells what number is aimed at', () => {
  const rows = [
    ['項目', '令和5年度実績', '令和6年度目標'],
    ['職員数', '1,286人', '1,241人'],
  ];
  expect(isTally(table(rows))).toBe(false);
});
