import { describe, expect, test } from 'vitest';
import { readAchievement, readLegend } from '../../src/recognise/lexicon/index.js';

describe('legends', () => {
  test.each<[string, [string, string][]]>([
    [
      '※３ 進捗欄の記号は次のとおりです。 ↑：計画を上回る →：おおむね計画どおり ↓：計画を下回る',
      [
        ['↑', '計画を上回る'],
        ['→', 'おおむね計画どおり'],
        ['↓', '計画を下回る'],
      ],
    ],
    [
      '◎:計画以上 ○:ほぼ計画通り',
      [
        ['◎', '計画以上'],
        ['○', 'ほぼ計画通り'],
      ],
    ],
    [
      'A…達成 B…概ね達成',
      [
        ['A', '達成'],
        ['B', '概ね達成'],
      ],
    ],
    [
      '①計画以上②計画通り③計画未満④評価不能',
      [
        ['①', '計画以上'],
        ['②', '計画通り'],
        ['③', '計画未満'],
        ['④', '評価不能'],
      ],
    ],
    [
      '※ 達成：すべて終えたもの　一部達成：半ばまで達成したもの',
      [
        ['達成', 'すべて終えたもの'],
        ['一部達成', '半ばまで達成したもの'],
      ],
    ],
    [
      '評価の区分　達成…全てを終えたもの／一部達成…一部を終えたもの／未達成…終えられなかったもの',
      [
        ['達成', '全てを終えたもの'],
        ['一部達成', '一部を終えたもの'],
        ['未達成', '終えられなかったもの'],
      ],
    ],
    [
      '○＝達成、△＝一部達成',
      [
        ['○', '達成'],
        ['△', '一部達成'],
      ],
    ],
    [
      '【評価】Ａ：順調　Ｂ：やや遅れ　Ｃ：遅れ',
      [
        ['Ａ', '順調'],
        ['Ｂ', 'やや遅れ'],
        ['Ｃ', '遅れ'],
      ],
    ],
    [
      '「◎」：目標を上回る\n「○」：目標どおり',
      [
        ['◎', '目標を上回る'],
        ['○', '目標どおり'],
      ],
    ],
    ['目標を達成した。', []],
    ['○：市民', []],
    ['10:00から 11:00まで', []],
  ])('%s', (text, expected) => {
    expect(readLegend(text).map((e) => [e.mark, e.meaning])).toEqual(expected);
  });
});

const LEGEND = [
  { mark: '◎', meaning: '計画以上' },
  { mark: '○', meaning: 'ほぼ計画通り' },
  { mark: '△', meaning: '計画以下' },
  { mark: '×', meaning: '進捗なし' },
  { mark: 'B', meaning: '一部達成' },
];

describe('results by the legend', () => {
  test.each([
    ['◎', '計画以上', 'exceeded'],
    ['〇', 'ほぼ計画通り', 'achieved'],
    ['△', '計画以下', 'partial'],
    ['×', '進捗なし', 'missed'],
    ['Ｂ', '一部達成', 'partial'],
  ])('%s', (mark, meaning, level) => {
    expect(readAchievement(mark, LEGEND)).toEqual({ label: mark, meaning, level, uncertain: false });
  });
});

test('an arrow on the next line explains no mark', () => {
  expect(readLegend('○ 花壇の手入れ 評価 Ａ\n→ 花を植えた。\n○ 剪定 評価 Ｂ\n→ 枝を切った。')).toEqual([]);
});

test('a mark with the meaning that the legend gives it', () => {
  expect(readAchievement('Ｂ（一部達成）', LEGEND)).toMatchObject({
    label: 'Ｂ',
    meaning: '一部達成',
    level: 'partial',
  });
});

describe('results by their words', () => {
  test.each([
    ['達成', 'achieved'],
    ['一部達成', 'partial'],
    ['一部の工程に遅れ', 'partial'],
    ['一部でやや遅れがある', 'partial'],
    ['一部に遅れが出た', 'partial'],
    ['一部のみ実施', 'partial'],
    ['今後取組を強化する必要がある', 'partial'],
    ['対策の一層の強化が必要', 'partial'],
    ['今後の進捗が困難', 'missed'],
    ['達成困難', 'missed'],
    ['一部だけを実施した', 'partial'],
    ['部分的に成果が見られた', 'partial'],
    ['一部には効果があった', 'partial'],
    ['未達成', 'missed'],
    ['指標の目標値をすべて達成', 'achieved'],
    ['指標がいずれも達成できていない', 'missed'],
    ['目標値を達成できなかった', 'missed'],
    ['取り組むことができなかった', 'not_started'],
    ['実施できなかった', 'not_started'],
    ['計画どおり実施できなかった', 'missed'],
    ['予定どおりに進められなかった', 'missed'],
    ['計画どおり実施できた', 'achieved'],
    ['ほとんど取り組めていない', 'missed'],
    ['目標値に届かないが一部達成した', 'partial'],
    ['目標値には達していない', 'partial'],
    ['目標達成には至らなかった', 'missed'],
    ['着手に至っていないもの', 'not_started'],
    ['取りかかれなかった', 'not_started'],
    ['まだ手をつけていない', 'not_started'],
    ['目標に向けて取り組んでいるもの', 'in_progress'],
    ['指標の目標値をいずれも達成していない', 'missed'],
    ['半数以上の指標で目標を達成', 'partial'],
    ['一部の目標を達成', 'partial'],
    ['いくつかの取組が完了', 'partial'],
    ['概ね達成', 'achieved'],
    ['目標を達成し、効果も現れている', 'achieved'],
    ['予定どおり完了し、成果があった', 'achieved'],
    ['一部を達成し、残りに取りかかった', 'partial'],
    ['おおむね順調', 'achieved'],
    ['順調', 'achieved'],
    ['やや遅れ', 'partial'],
    ['遅れ', 'missed'],
    ['計画どおり', 'achieved'],
    ['計画通り', 'achieved'],
    ['計画以上', 'exceeded'],
    ['目標を上回る', 'exceeded'],
    ['計画どおり又は計画を上回って進んでいる', 'achieved'],
    ['計画を上回る、又は計画どおりに進んでいる', 'achieved'],
    ['予定以上または予定通り', 'achieved'],
    ['目標値どおりか、目標値以上', 'achieved'],
    ['完了', 'achieved'],
    ['取組を完了した', 'achieved'],
    ['予定した全ての工程を終えている', 'achieved'],
    ['事業が終了した', 'achieved'],
    ['実施済', 'achieved'],
    ['進めている', 'in_progress'],
    ['これから', 'not_started'],
    ['実施中', 'in_progress'],
    ['検討中', 'in_progress'],
    ['着手', 'in_progress'],
    ['未着手', 'not_started'],
    ['手付かず', 'not_started'],
    ['計画より遅い', 'partial'],
    ['目標よりも遅め', 'partial'],
    ['未実施', 'not_started'],
    ['事業に着手できなかった', 'not_started'],
    ['事業を実施できなかった', 'not_started'],
    ['取組は開始していない', 'not_started'],
    ['成果が目標どおりであった', 'achieved'],
    ['事業は計画のとおりに進んだ', 'achieved'],
    ['実績が予定どおり', 'achieved'],
    ['実施に至らなかった', 'not_started'],
    ['計画をやや下回る', 'partial'],
    ['計画の一部が進んでいない', 'partial'],
    ['取組の一部で進展していない', 'partial'],
    ['一部の取組が実施できなかった', 'partial'],
    ['全く進んでいない', 'missed'],
    ['期待した成果を上回った', 'exceeded'],
    ['想定していた効果を上回る', 'exceeded'],
    ['期待した効果がほぼ得られた', 'achieved'],
    ['期待した成果を得られた', 'achieved'],
    ['計画した成果を概ね上げた', 'achieved'],
    ['期待した成果を下回った', 'partial'],
    ['予定していた成果に届かなかった', 'partial'],
    ['期待した成果を大きく下回る', 'missed'],
    ['期待した成果を得られなかった', 'missed'],
    ['計画を下回る', 'partial'],
    ['予定より遅れている', 'partial'],
    ['成果が得られなかった', 'missed'],
    ['効果は認められない', 'missed'],
    ['十分な成果が得られていない', 'partial'],
    ['一定の成果があった', 'partial'],
    ['期待どおりの効果が上がった', 'achieved'],
    ['成果が得られている', 'achieved'],
    ['計画より大幅に遅れている', 'missed'],
    ['計画を大幅に下回る', 'missed'],
    ['予定の一部を実施', 'partial'],
    ['目標の一部について効果があった', 'partial'],
    ['一部の項目において改善が見られた', 'partial'],
    ['計画の一部にとどまった', 'partial'],
    ['一部の実施に留まる', 'partial'],
    ['計画を実施できず', 'missed'],
    ['検討に着手できず', 'not_started'],
    ['大幅に遅れている', 'missed'],
    ['ほとんど進展していない', 'missed'],
    ['進捗していない', 'missed'],
    ['進展が見られない', 'missed'],
    ['進捗がみられない', 'missed'],
    ['順調に進展している', 'achieved'],
    ['一部未達成', 'partial'],
    ['全て未達成', 'missed'],
    ['できました', 'achieved'],
    ['できませんでした', 'missed'],
    ['一部できました', 'partial'],
    ['半ばまでできた', 'partial'],
    ['半分ほどできました', 'partial'],
    ['めざす値に届きました', 'achieved'],
    ['めざした水準を上回った', 'exceeded'],
    ['大きく下回った', 'missed'],
    ['ほとんど進まなかった', 'missed'],
    ['準備が進まなかった', 'missed'],
    ['思うように進まなかった', 'partial'],
    ['約束を上回った', 'exceeded'],
    ['公約どおりできました', 'achieved'],
    ['一部が届かなかった', 'partial'],
    ['基準値から改善していない', 'missed'],
    ['当初の数値より向上しなかった', 'missed'],
  ])('%s', (text, level) => {
    expect(readAchievement(text)).toMatchObject({ label: text, meaning: null, level, uncertain: false });
  });

  test('a mark with its words', () => {
    expect(readAchievement('○ 達成')).toMatchObject({ label: '○', meaning: '達成', level: 'achieved' });
    expect(readAchievement('A：目標を上回る')).toMatchObject({
      label: 'A',
      meaning: '目標を上回る',
      level: 'exceeded',
    });
  });

  test('a bare mark has its customary level, flagged; a bare letter or digit has none', () => {
    expect(readAchievement('○')).toEqual({ label: '○', meaning: null, level: 'achieved', uncertain: true });
    expect(readAchievement('△')).toMatchObject({ level: 'partial', uncertain: true });
    expect(readAchievement('A')).toEqual({ label: 'A', meaning: null, level: null, uncertain: true });
    expect(readAchievement('3')).toEqual({ label: '3', meaning: null, level: null, uncertain: true });
  });

  test.each(['拡充', '継続', '縮小', '廃止', '現状維持', '市民の参加が増えた。', '-', '', '○市民講座の開催', '80%'])(
    '%s is no result',
    (text) => {
      expect(readAchievement(text)).toBeNull();
    },
  );
});

test.each([
  ['まだ動き出していない', 'not_started'],
  ['始まっていない', 'not_started'],
  ['始動していません', 'not_started'],
  ['道半ば', 'partial'],
  ['目標まであと一歩だった', 'partial'],
  ['ほぼできた', 'achieved'],
  ['やり遂げた', 'achieved'],
])('%s is %s', (words, level) => {
  expect(readAchievement(words)?.level).toBe(level);
});
