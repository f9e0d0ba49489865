import { describe, expect, it } from 'vitest';
import { readLegend } from '../../src/recognise/lexicon/index.js';
import { findMoneyMultiplier } from '../../src/recognise/moneyUnit.js';
import { paragraph } from './blocks.js';

describe('the unit of all sums', () => {
  it.each([
    ['（単位：千円）', 1000],
    ['【効果額】 単位は千円。増えた額を「歳入」に記しています。', 1000],
    ['■効果額　単位：百万円', 1_000_000],
    ['◎：計画以上　○：計画どおり　　　　　（単位：千円）', 1000],
    ['評価　○：順調　△：遅れ（効果額の単位：百万円）', 1_000_000],
    ['達成区分 ○：順調 △：遅れ （単位：千円）', 1000],
    ['取組の一覧 （単位：百万円）', 1_000_000],
    ['財政効果の一覧　　　［単位：千円］', 1000],
    ['※効果額は、その年度の決算による額（単位：千円）。「－」は額の出ない取組です。', 1000],
    ['灯台の改修を進めました。金額は税込みで示しています（単位：百万円）。', 1_000_000],
    ['※ 歳入増加額及び歳出削減額の単位は千円です。', 1000],
    ['※効果額は、取組の前後を比べた差で、単位は百万円です。「―」は額の出ないものです。', 1_000_000],
    ['※効果額は、前の年度と比べた増減です。（単位：千円）', 1000],
    ['・金額は、千円単位で記載しています。', 1000],
    ['「歳出」欄は、百万円で表示しています。', 1_000_000],
    ['灯台の維持費の削減額（単位：千円）は次のとおりです。', 1],
    ['効果額は、10千円単位に丸めません。', 1],
    ['効果額は翌年に示します。参加料の合計（単位：千円）は次のとおりです。', 1],
    // What stands right behind a name tells of that name alone.
    ['補助金の見直し額（単位：千円）', 1],
    ['参加者の数　　　（単位：千人）', 1],
  ])('%s', (text, multiplier) => {
    expect(findMoneyMultiplier([paragraph(text)])).toBe(multiplier);
  });

  it.each([
    'Ａ：順調　Ｂ：遅れ　Ｃ：未着手　　　　　（効果額の単位：千円）',
    'Ａ：順調　Ｂ：遅れ　Ｃ：未着手（単位：千円）',
    'Ａ…順調、Ｂ…遅れ、Ｃ…未着手　　　※金額は千円単位',
  ])('is no part of what the last mark means: %s', (text) => {
    expect(readLegend(text).at(-1)).toEqual({ mark: 'Ｃ', meaning: '未着手' });
  });
});
