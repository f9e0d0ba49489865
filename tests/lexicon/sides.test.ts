import { describe, expect, test } from 'vitest';
import { createLexicon, levelOf } from '../../src/recognise/lexicon/index.js';
import type { AchievementLevel, LabelField } from '../../src/recognise/lexicon/types.js';

const lexicon = createLexicon();

describe('labels of evaluation sheets', () => {
  test.each<[string, LabelField | undefined]>([
    ['事業の妥当性', 'remarks'],
    ['サービスの公平性', 'remarks'],
    ['手段の適切性', 'remarks'],
    ['有効性・効率性・経済性', 'remarks'],
    ['事業の有効性・\n効率性', 'remarks'],
    ['必要性の評価', 'remarks'],
    ['施策への貢献', undefined],
    ['上位施策への貢献度', 'remarks'],
    ['公平性の確保', undefined],
    ['目的達成度', 'achievement'],
    ['計画（ＰＬＡＮ）', 'section'],
    ['実施（Ｄｏ）', 'section'],
    ['Ｐｌａｎ（計画）', 'section'],
    ['点検（CHECK）', 'section'],
    ['３ 見直し（ACTION）', 'section'],
    ['改善（Act）', 'section'],
    ['指定期間', 'period'],
    ['施設の設置目的', 'objective'],
    ['公の施設の名称', 'remarks'],
    ['施設No.', 'number'],
    ['自己点検・評価', 'achievement'],
    ['４．振り返り～取組の成果～', 'outcome'],
    ['振り返り（成果）', 'outcome'],
    ['現状〜どうなっているか〜', 'currentState'],
    ['取組内容－何をするか－', 'measures'],
    ['港のまち～海とともに～', undefined],
    ['実績値の推移', 'result'],
    ['目標値の推移', 'target'],
    ['人口の推移', undefined],
    ['点検・評価', 'achievement'],
  ])('%j → %s', (label, field) => {
    expect(lexicon.readLabel(label)?.field).toBe(field);
  });
});

describe('sides of the budget', () => {
  test.each<[string, LabelField]>([
    ['財政効果額（千円）歳入', 'revenueEffect'],
    ['財政効果額（千円）歳出', 'expenditureEffect'],
    ['財政効果額（千円）歳入 歳出', 'effect'],
  ])('%j → %s: one label names one side', (label, field) => {
    expect(lexicon.readLabel(label)?.field).toBe(field);
  });
});

describe('words that compare with the goal', () => {
  test.each<[string, AchievementLevel]>([
    ['目標値と同等', 'achieved'],
    ['計画とほぼ同程度', 'achieved'],
    ['目標に等しい', 'achieved'],
    ['達成している', 'achieved'],
    ['概ね達成している', 'achieved'],
    ['目標は達成されている', 'achieved'],
    ['目標は達成されていない', 'missed'],
    ['達成していない', 'missed'],
    ['目標を未達成', 'missed'],
    ['計画を非常に上回って達成している', 'exceeded'],
    ['目標値を著しく下回った', 'missed'],
    ['目標を達成（達成率100％以上110％未満）', 'achieved'],
    ['計画どおり完了（進捗率が100％に達したもの）', 'achieved'],
    ['目標を達成し、住民の満足度も上がった', 'achieved'],
    ['目標値に達し、効果が広がっている', 'achieved'],
    ['おおむね効果が得られたが、さらに改善が必要', 'partial'],
    ['ほぼ目標を達成したものの、課題が残る', 'partial'],
    ['計画どおり実施したが、一部に見直しの余地がある', 'partial'],
    ['目標を達成できなかったが、改善の余地がある', 'missed'],
  ])('%s → %s', (words, level) => {
    expect(levelOf(words)).toBe(level);
  });
});
