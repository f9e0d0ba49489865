import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import type { LabelField } from '../../src/recognise/lexicon/types.js';

const lexicon = createLexicon();

describe('labels the lexicon holds', () => {
  test.each<[string, LabelField]>([
    ['部 局 名', 'department'],
    ['部局名', 'department'],
    ['担当部課', 'division'],
    ['担当課・係', 'division'],
    ['所管局課', 'division'],
    ['担当室・課', 'division'],
    ['主管部局課等', 'division'],
    ['関係局・課室名', 'division'],
    ['局課', 'division'],
    ['部室課名', 'division'],
    ['所管部局', 'department'],
    ['課等', 'division'],
    ['主体（誰が）', 'division'],
    ['行動（どのように）', 'measures'],
    ['課室所名', 'division'],
    ['部・課・所名', 'division'],
    ['担当課室所', 'division'],
    ['課室所長名', 'head'],
    ['室・課長氏名', 'head'],
    ['園長名', 'head'],
    ['達成の状況【output・input】', 'achievement'],
    ['成果分析【Outcome】', 'outcome'],
    ['数値目標の内容', 'indicatorName'],
    ['取組内容（今年度に行った取組）', 'status'],
    ['３　重点業務（優先度の高いもの）', 'title'],
    ['取 組 項 目', 'title'],
    ['推進項目名称', 'title'],
    ['事業No.', 'number'],
    ['№', 'number'],
    ['整理\n番号', 'number'],
    ['１．現状認識 \n\nと課題', 'currentState'],
    ['１ 前年度の評価から見えた課題', 'currentState'],
    ['効果額（歳入の増）\n（単位：千円）', 'revenueEffect'],
    ['財政的効果額（歳出削減額）', 'expenditureEffect'],
    ['効果額（千円）', 'effect'],
    ['令和５年度の振り返りから明らかになった課題', 'currentState'],
    ['② これまでの取組の中で見えてきた課題', 'currentState'],
    ['昨年度の点検結果により判明した問題点', 'currentState'],
    ['２．今年度の \n部局目標', 'objective'],
    ['３．目標達成のための\n手段及び方策', 'measures'],
    ['目\n標', 'goals'],
    ['期待される効果', 'remarks'],
    ['取組により期待される効果', 'remarks'],
    ['組織目標', 'objective'],
    ['目標（令和9年度末の姿）', 'objective'],
    ['今年度の３つの目標', 'objective'],
    ['五つの約束', 'goals'],
    ['私たちの３つの約束', 'goals'],
    ['目標(令和9年度)', 'target'],
    ['令和8年度（到達点）', 'target'],
    ['R4（実績）', 'result'],
    ['令和4年度 [現状]', 'baseline'],
    ['令和4年度（2022年度）', 'fiscalYear'],
    ['見えてきた課題と今後の対応', 'nextSteps'],
    ['取組で明らかになった成果と課題', 'outcome'],
    ['目標達成基準', 'criteria'],
    ['■取組内容', 'measures'],
    ['【現状と課題】', 'currentState'],
    ['≪指標名≫', 'indicatorName'],
    ['(基準値)', 'baseline'],
    ['手 段(具体的な取組内容)', 'measures'],
    ['意図(どういう状態にするか)', 'objective'],
    ['財政効果額(歳入)', 'revenueEffect'],
    ['財政効果額（歳出）（単位：千円）', 'expenditureEffect'],
    ['取組工程', 'schedule'],
    ['具体的な取組の方法（何を、どのように）', 'measures'],
    ['今後の方向性', 'nextSteps'],
    ['方向性区分 Ⅰ〜Ⅴ', 'direction'],
    ['トータルコスト(A+B)', 'budget'],
    ['単位コスト', 'budget'],
    ['備　考', 'remarks'],
    ['目 次', 'contents'],
    ['ページ', 'page'],
  ])('%s → %s', (text, field) => {
    expect(lexicon.readLabel(text)?.field).toBe(field);
  });
});

describe('labels in everyday words', () => {
  test.each<[string, LabelField]>([
    ['何で測るか', 'indicator'],
    ['ものさし（指標）', 'indicator'],
    ['めざす値', 'target'],
    ['実際の値', 'result'],
    ['令和６年度に行ったこと', 'status'],
    ['令和６年度の動き', 'status'],
    ['主な手だて', 'measures'],
    ['事業の中身', 'measures'],
    ['施策がめざす姿', 'objective'],
    ['目標とする水準', 'criteria'],
    ['到達の度合い', 'achievement'],
    ['自己判定', 'achievement'],
    ['直面している課題', 'currentState'],
    ['心構え', 'policy'],
    ['基本的な姿勢', 'policy'],
    ['今年やること', 'measures'],
    ['いまの姿', 'currentState'],
    ['いま抱えている課題', 'currentState'],
    ['所掌する事務', 'duties'],
    ['受け持つ事務', 'duties'],
    ['これからの進め方', 'nextSteps'],
    ['翌年度に向けて', 'nextSteps'],
    ['受け持つ仕事', 'duties'],
    ['通番', 'number'],
    ['掲載事業', 'title'],
    ['年次の予定', 'schedule'],
    ['歳入の増', 'revenueEffect'],
    ['達成・未達成の要因', 'outcome'],
    ['次年度計画への反映', 'nextSteps'],
    ['有識者評価', 'achievement'],
    ['第３四半期の進捗状況', 'status'],
    ['現状（R5）', 'baseline'],
    ['効果（千円）', 'effect'],
    ['進捗（％）', 'achievement'],
    ['目標（値）', 'target'],
  ])('%s → %s', (text, field) => {
    expect(lexicon.readLabel(text)?.field).toBe(field);
  });

  test.each(['歳出の抑制', '市民活動の推進', '子育て支援', '実施', '体制'])('%s is a value', (text) => {
    expect(lexicon.readLabel(text)).toBeNull();
  });
});

describe('labels understood by their parts', () => {
  test.each<[string, LabelField]>([
    ['課題、現況', 'currentState'],
    ['いまの課題', 'currentState'],
    ['目下の課題', 'currentState'],
    ['現況及び課題', 'currentState'],
    ['部局を取り巻く現状と課題', 'currentState'],
    ['8年後の目標（めざす姿）', 'objective'],
    ['部の今年度の重点目標', 'objective'],
    ['課題解決のための具体的な取組内容', 'measures'],
    ['課題解決に向けた方策', 'measures'],
    ['課題解決の道筋', 'measures'],
    ['財政効果額\n歳出（千円）', 'expenditureEffect'],
    ['効果額 歳入', 'revenueEffect'],
    ['残る課題・次の段階', 'nextSteps'],
    ['９月末の値', 'result'],
    ['取組で得られたこと', 'outcome'],
    ['達成のめやす', 'criteria'],
    ['目標を達成するための手段', 'measures'],
    ['取組課題と次年度以降の方針', 'nextSteps'],
    ['次年度に向けた課題', 'nextSteps'],
    ['評価を踏まえた今後の取組方針', 'nextSteps'],
    ['目標の達成に関する評価基準', 'criteria'],
    ['年度目標の達成状況', 'achievement'],
    ['自己評価・外部評価', 'achievement'],
    ['主要な取組の成果', 'outcome'],
    ['取組の実績と成果', 'outcome'],
    ['主な成果と課題', 'outcome'],
    ['前年度の取組状況', 'status'],
    ['年度末の進捗状況', 'status'],
    ['年度別の取組内容', 'schedule'],
    ['大項目/中項目/小項目', 'category'],
    ['削減額／増収額', 'effect'],
    ['基準値・目標値', 'section'],
    ['指標及び目標値', 'section'],
    ['部局が抱える課題', 'currentState'],
    ['部局の主な仕事', 'duties'],
    ['課の主たる役割', 'duties'],
    ['組織の任務と役割', 'duties'],
    ['仕事の目標', 'objective'],
    ['重点的に取り組む事項', 'title'],
    ['下半期の取組予定', 'nextSteps'],
    ['担当部署・担当者', 'division'],
    ['進捗の区分', 'achievement'],
    ['達成目標プログラム', 'objective'],
    ['達成目標となる項目', 'objective'],
    ['達成状況等', 'achievement'],
    ['今後の課題など', 'nextSteps'],
    ['主な取組状況等', 'status'],
  ])('%s → %s', (text, field) => {
    const reading = lexicon.readLabel(text);
    expect([reading?.field, reading?.certainty]).toEqual([field, 'composed']);
  });
});

describe('values are not labels', () => {
  test.each([
    '目標収納率の向上',
    '事業の実施',
    '検討',
    '実施',
    '達成',
    '一部達成',
    '継続',
    '拡充',
    '→',
    '取組内容の見直しを行います。',
    '市民課',
    '総務部',
    '効果的な行政運営',
    '計画の策定',
    '成果の検証',
    '課題の整理',
    '今後の検討',
    '実施計画の策定',
    '目標の達成',
    '窓口サービスの改善に取り組みます',
    '達成率 44.2%',
    '80%',
    '1件',
    '千円',
    '公共施設の更新',
    '研修の実施 3回',
    '市民アンケート',
    '行政手続のオンライン化',
    '市民の役割',
    '該当なし',
    '-',
    '',
    '順調',
    'A',
    '○',
    '令和5年度に実施',
    '評価制度の見直し',
    '指標の見直し',
    '計画どおり',
    '部内会議での情報共有',
    '環境',
    '活動',
    '経営改革推進計画',
    '・見直し結果の予算への反映',
    '市民活動部 令和5年度組織重点目標',
    '令和5年9月1日',
    'R6.3.31',
  ])('%s', (text) => {
    expect(lexicon.readLabel(text)).toBeNull();
  });
});

describe('what else stands in a label', () => {
  test.each<[string, object]>([
    ['指標①', { field: 'indicator', label: '指標', ordinal: 1 }],
    ['【目標指標２】', { field: 'indicator', label: '目標指標', ordinal: 2 }],
    ['⑤ 活動指標 イ', { field: 'indicator', ordinal: 2 }],
    ['③ 意図（この事業で、何をどう変えるのか）', { field: 'objective', label: '意図', ordinal: 3 }],
    ['(2) 成果', { field: 'outcome', label: '成果', ordinal: 2 }],
    ['重点項目【1】', { field: 'category', ordinal: 1 }],
    ['5年後の目標', { field: 'objective', label: '5年後の目標', ordinal: null, years: null }],
    ['令和5年度の活動経過・今後の予定', { field: 'status', years: { from: 2023, to: 2023 } }],
    ['目標値(R8)', { field: 'target', label: '目標値', years: { from: 2026, to: 2026 } }],
    ['目標値(2019(H31)年)', { field: 'target', years: { from: 2019, to: 2019 } }],
    ['H28実績値', { field: 'result', label: 'H28実績値', years: { from: 2016, to: 2016 } }],
    ['H29年度実績値(H30年3月末)', { field: 'result', label: 'H29年度実績値', years: { from: 2017, to: 2017 } }],
    ['24年度計画', { field: 'target', years: null }],
    ['目標(平成31年度)', { field: 'target', years: { from: 2019, to: 2019 } }],
    ['最終目標（R8）', { field: 'target', years: { from: 2026, to: 2026 } }],
    ['R6目標', { field: 'target', years: { from: 2024, to: 2024 } }],
    ['令和6年度', { field: 'fiscalYear', years: { from: 2024, to: 2024 } }],
    ['令和２年度～令和５年度', { field: 'fiscalYear', years: { from: 2020, to: 2023 } }],
    ['(単位:千円)', { field: 'unit', unit: { multiplier: 1000, unit: '円' } }],
    ['単位：百万円', { field: 'unit', unit: { multiplier: 1e6, unit: '円' } }],
    ['単位 %', { field: 'unit', unit: { multiplier: 1, unit: '%' } }],
    ['事業費（千円）', { field: 'budget', label: '事業費', unit: { multiplier: 1000, unit: '円' } }],
    ['取組成果※継続した取組の場合は前年度との比較', { field: 'outcome', label: '取組成果' }],
    ['取組内容：', { field: 'measures', label: '取組内容' }],
  ])('%s', (text, expected) => {
    expect(lexicon.readLabel(text)).toMatchObject(expected);
  });

  test('a legend in the label cell', () => {
    expect(lexicon.readLabel('取組達成度\n◎:計画以上\n○:ほぼ計画通り\n△:計画以下\n×:進捗なし')).toMatchObject({
      field: 'achievement',
      label: '取組達成度',
      legend: [
        { mark: '◎', meaning: '計画以上' },
        { mark: '○', meaning: 'ほぼ計画通り' },
        { mark: '△', meaning: '計画以下' },
        { mark: '×', meaning: '進捗なし' },
      ],
    });
    expect(lexicon.readLabel('評価（A：達成、B：一部達成、C：未達成）')).toMatchObject({
      field: 'achievement',
      legend: [
        { mark: 'A', meaning: '達成' },
        { mark: 'B', meaning: '一部達成' },
        { mark: 'C', meaning: '未達成' },
      ],
    });
  });
});

describe('a user lexicon', () => {
  const own = createLexicon({
    labels: { measures: ['がんばること'], objective: ['取組内容'] },
    organisations: { department: ['戦略チーム'] },
  });
  test('adds labels and wins over the built-in ones', () => {
    expect(own.readLabel('２ がんばること')).toMatchObject({ field: 'measures', ordinal: 2, certainty: 'listed' });
    expect(own.readLabel('取組内容')?.field).toBe('objective');
    expect(own.readOrganisation('未来戦略チーム')).toEqual({ name: '未来戦略チーム', rank: 'department' });
  });
});
