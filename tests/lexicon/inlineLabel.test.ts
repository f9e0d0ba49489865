import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../src/recognise/lexicon/index.js';

const lexicon = createLexicon();

describe('a label that opens a text', () => {
  test.each([
    ['目標：窓口の待ち時間を短くする。', 'goals', '窓口'],
    ['【現状】利用者が減っている。', 'currentState', '利用者'],
    ['■【現状と課題】\n利用者が減っている。', 'currentState', '利用者'],
    ['＜数値目標＞ 年間300人', 'indicator', '年間'],
    ['No. ①', 'number', '①'],
    ['No.①', 'number', '①'],
    ['事業No.12 見守り', 'number', '12'],
    ['担当課　市民課', 'division', '市民課'],
    ['担当課  市民課', 'division', '市民課'],
    ['基本方針\nみんなで前へ。', 'policy', 'みんな'],
    ['３年後の課題と現況：空き家が増える', 'currentState', '空き家'],
    ['（取組内容）窓口を増やす。', 'measures', '窓口'],
    ['(達成基準) 待ち時間　5分以内', 'criteria', '待ち'],
    ['部 局 名 防災・危機管理課', 'department', '防災'],
    ['目標番号 3', 'number', '3'],
    ['担当課 公園緑地課、道路管理課', 'division', '公園'],
    ['取組番号 2-1', 'number', '2-1'],
    ['達成度 一部達成', 'achievement', '一部'],
    ['◇ 達成度 未達成', 'achievement', '未達'],
    ['▼達成状況〔未達成〕', 'achievement', '〔'],
    ['評価【Ａ】', 'achievement', '【'],
    ['総合評価　［概ね達成］', 'achievement', '［'],
    ['目標２ 通いの場を広げます。', 'goals', '通い'],
    ['自己評価 Ａ', 'achievement', 'Ａ'],
    ['部局名 林業部 部局長名 林業部長 堤　早月', 'department', '林業部'],
    ['部局長名 林業部長 堤　早月', 'head', '林業部長'],
    ['課長名 堤 早月', 'head', '堤'],
    ['項目番号 １－①', 'number', '１'],
    ['項目番号 Ⅰ-2-①', 'number', 'Ⅰ'],
    ['項目番号 １－①　担当部署 港湾課', 'number', '１'],
    ['取組項目 桟橋の補修　　担当課 港湾課', 'title', '桟橋'],
    ['・取組の内容→植樹を進める。', 'measures', '植樹'],
    ['現状と課題 ⇒ 道が狭い。', 'currentState', '道'],
    ['目標項目 橋の架け替えの推進', 'title', '橋'],
    ['事業名 こども食堂への支援', 'title', 'こども'],
    ['整理番号 27 事業名 渡し船の運航', 'number', '27'],
    ['所管室課 渡船課', 'division', '渡船課'],
    ['主担当局 港湾局', 'department', '港湾局'],
    ['主担当局　　港湾局', 'department', '港湾局'],
    ['実施方法 □直営 ■委託', 'measures', '□'],
    ['手段の妥当性 ■妥当 □要見直し', 'remarks', '■'],
    ['根拠法令 港湾法第３条', 'remarks', '港湾法'],
    ['対 象 (誰を) 渡し船を使う人', 'remarks', '渡し'],
  ])('%s', (text, field, value) => {
    const found = lexicon.readInlineLabel(text);
    expect(found?.reading.field).toBe(field);
    expect(text.slice(found?.valueFrom ?? 0).startsWith(value)).toBe(true);
  });

  test.each([
    '現状→目標 30人',
    '計画→実施→評価',
    '目標を達成するため、次のことを行う。',
    '市民課　窓口を改善する',
    '令和5年度は、次の目標：三つを定めた。',
    '10:00から開始',
    '検討\n実施',
    '課題解決に取り組みます。',
    '目標',
    '目標：',
    '取組項目 担当課 達成度',
    '部　長　堤　早月',
    '事業名 見直しを進める',
    '公約 窓口の延長',
    '達成度 を確かめる',
    '達成状況〔令和６年度〕',
    '船着き場【達成】',
    '目標番号 一覧',
    '（仮称）子育て館を開く。',
    '（市民の窓口の状況）混んでいる。',
    'https://example.jp',
  ])('%s holds none', (text) => {
    expect(lexicon.readInlineLabel(text)).toBeNull();
  });
});
