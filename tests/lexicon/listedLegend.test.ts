import { describe, expect, test } from 'vitest';
import { levelOf, readAchievement, readLegend, readListedLegend } from '../../src/recognise/lexicon/index.js';

describe('legends with a line a mark', () => {
  test.each([
    [
      [
        '【状況の区分】',
        '◎　約束を達成している（達成済）',
        '○　約束の達成に向け、取り組んでいる（取組中）',
        '－　着手していない',
      ],
      ['◎', '○', '－'],
    ],
    [
      ['- ☆ 計画以上に進んだ', '- △ 計画を下回った'],
      ['☆', '△'],
    ],
    [
      ['Ａ　目標を達成した', 'Ｂ　一部を達成した', 'Ｃ　未着手'],
      ['Ａ', 'Ｂ', 'Ｃ'],
    ],
    [
      ['A. 達成（掲げた目標に届いた。）', 'B. 一部達成（目標の一部に届いた。）', 'C. 未達成'],
      ['A', 'B', 'C'],
    ],
    [['A. 窓口の改善', 'B. 研修の実施'], []],
    [['○ 花壇の手入れを実施した', '○ 剪定を実施した'], []],
    [['１ 窓口の改善', '２ 研修の実施'], []],
    [['①　できた', '②　一部できた'], []],
    [['○ 花壇の手入れ', '△ 剪定の講座'], []],
  ])('%j', (lines, marks) => {
    expect(readListedLegend(lines).map((e) => e.mark)).toEqual(marks);
  });
});

test('a list below the marks that it explains, counted anew', () => {
  const list = ['1. 達成（掲げた目標に届いた。）', '2. 一部達成', '3. 未達成'];
  const marks = (named: string, more: string[] = []) =>
    readListedLegend([named, ...list, ...more]).map((e) => `${e.mark} ${e.meaning.slice(0, 2)}`);
  expect(marks('達成状況はＡ、Ｂ、Ｃの３段階で評価しました。')).toEqual(['Ａ 達成', 'Ｂ 一部', 'Ｃ 未達']);
  expect(marks('達成状況はＡ、Ｂ、Ｃ、Ｄの４段階で評価しました。')).toEqual([]);
  expect(marks('達成状況は３段階で評価しました。')).toEqual([]);
  expect(marks('達成状況は◎、○、△の三段階で評価しました。', ['4. 未着手'])).toEqual([]);
});

test('a legend on one line, a space behind each sign, with a dash among them', () => {
  expect(readLegend('◎ 公約の内容を達成している　○ 達成に向けて取り組んでいる　－ 着手していない')).toEqual([
    { mark: '◎', meaning: '公約の内容を達成している' },
    { mark: '○', meaning: '達成に向けて取り組んでいる' },
    { mark: '－', meaning: '着手していない' },
  ]);
  expect(readLegend('◎：完了　○：実施中　－：未着手').map((e) => e.mark)).toEqual(['◎', '○', '－']);
});

describe('a dash is a result only by the legend', () => {
  test.each([
    ['－', [{ mark: '－', meaning: '着手していない（未着手）' }], 'not_started'],
    ['―', [{ mark: '-', meaning: '未着手' }], 'not_started'],
    ['－', [{ mark: '－', meaning: '対象外' }], undefined],
    ['－', [], undefined],
  ])('%s %j', (mark, legend, level) => {
    expect(readAchievement(mark, legend)?.level).toBe(level);
  });
});

describe('figures that stand where they stood before', () => {
  test.each([
    ['変わらない', 'missed'],
    ['悪化している', 'missed'],
    ['悪化傾向にある', 'missed'],
    ['変化なし', 'missed'],
    ['目標に届かないが、改善傾向にある', 'partial'],
  ])('%s', (words, level) => expect(levelOf(words)).toBe(level));
});

describe('a bracket that says the result again', () => {
  test.each([
    ['公約を達成している（達成済）', 'achieved'],
    ['達成に向け、進めているところ（取組中）', 'in_progress'],
    ['目標達成（見込）', 'achieved'],
  ])('%s', (words, level) => {
    expect(levelOf(words)).toBe(level);
  });
});

describe('a legend of digits, a line each', () => {
  const marksOf = (...lines: string[]) => readListedLegend(lines).map((e) => e.mark);
  test('counts on, be it with how many items have each behind a gap', () => {
    expect(
      marksOf('進み　意味　　取組数', '3　予定を上回っている　　2', '2　予定どおり　　11', '1　着手していない　　0'),
    ).toEqual(['3', '2', '1']);
    expect(readListedLegend(['3　予定を上回っている　　2', '2　予定どおり　　11', '1　未着手　　0'])[1]?.meaning).toBe(
      '予定どおり',
    );
  });
  test.each([
    ['skips one', ['4　予定を上回っている', '2　予定どおり', '1　未着手']],
    ['tells the same of all', ['1　港の工事が完了', '2　灯台の工事が完了', '3　桟橋の工事が完了']],
    ['tells of other things', ['1　港を深くする', '2　予定どおり', '3　着手していない']],
    ['has two lines', ['1　予定どおり', '2　未着手']],
  ])('is none where it %s', (_, lines) => expect(marksOf(...lines)).toEqual([]));
});

describe('an amount or a number that was aimed at', () => {
  test.each([
    ['効果額が計画額を上回った', 'exceeded'],
    ['計画額に達した', 'achieved'],
    ['目標数に届かなかった', 'partial'],
    ['目標回数どおり', 'achieved'],
  ])('%s', (words, level) => expect(levelOf(words)).toBe(level));
});
