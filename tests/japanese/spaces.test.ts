import { beforeAll, describe, expect, it } from 'vitest';
import { loadTokenizer, needsTokenizer, removeStraySpaces, type Tokenizer } from '../../src/japanese/index.js';
import { textFrom } from '../../src/model/sourceText.js';

/** Damaged → mended, by rules alone. */
const REMOVED: [damaged: string, mended: string][] = [
  ['利便性を高めま す', '利便性を高めます'],
  ['運用を始めまし た', '運用を始めました'],
  ['電子申請を拡充す る', '電子申請を拡充する'],
  ['P a yで納める', 'Payで納める'],
  ['J R駅前', 'JR駅前'],
  ['L I N Eの活用', 'LINEの活用'],
  ['I C Tの活用', 'ICTの活用'],
  ['H o w t oガイド', 'Howtoガイド'],
  ['令和 6 年度', '令和6年度'],
  ['令和 6 年 4 月 1 日', '令和6年4月1日'],
  ['平成 31 年 4 月', '平成31年4月'],
  ['第 2 次計画', '第2次計画'],
  ['第 3 回', '第3回'],
  ['年 4 回', '年4回'],
  ['月 2 回の開催', '月2回の開催'],
  ['約 80 %', '約80%'],
  ['参加者 50 人', '参加者 50人'],
  ['研修会 3 回', '研修会 3回'],
  ['政 策 経 営 部', '政策経営部'],
  ['目 標', '目標'],
  ['目　標', '目標'],
  ['部　局　名', '部局名'],
  ['総　務　部', '総務部'],
  ['担 当 課', '担当課'],
  ['備　　考', '備考'],
  ['成 果 指 標', '成果指標'],
  ['サ ー ビ ス', 'サービス'],
  ['サ ービス', 'サービス'],
  ['データ ー', 'データー'],
  ['市民 の安全', '市民の安全'],
  ['市民の 安全', '市民の安全'],
  ['窓口 を設ける', '窓口を設ける'],
  ['窓口を 設ける', '窓口を設ける'],
  ['地域 における見守り', '地域における見守り'],
  ['災害 により', '災害により'],
  ['、 次に', '、次に'],
  ['整備し 、次に', '整備し、次に'],
  ['整備する 。', '整備する。'],
  ['「 学びの場 」', '「学びの場」'],
  ['（ 仮称 ）図書館', '（仮称）図書館'],
  ['取り組 む', '取り組む'],
  ['働き方の見直 し', '働き方の見直し'],
  ['改革を進 め、', '改革を進め、'],
  ['ICT の活用', 'ICTの活用'],
  ['DX 化', 'DX化'],
  ['活用した ICT', '活用した ICT'],
  ['市民による AI', '市民によるAI'],
  ['ホームペ ージ', 'ホームページ'],
  ['キャッシュ レスを', 'キャッシュ レスを'],
  [
    '②受付 窓口を設け、市民の 負担が少ない 手続を提供 します。',
    '②受付窓口を設け、市民の負担が少ない手続を提供します。',
  ],
  [
    '市民が安心して イベント、企画 展に参加できる 環境を 整えます。',
    '市民が安心してイベント、企画展に参加できる環境を整えます。',
  ],
  ['よ り よ い 暮 ら し', 'よりよい暮らし'],
  ['資源 循環 の促進', '資源 循環の促進'],
  ['e-Tax と P a y P a yの案内', 'e-TaxとPayPayの案内'],
];

/** Only a dictionary knows that these are one word. */
const REMOVED_BY_TOKENIZER: [damaged: string, mended: string][] = [
  ['ボラン ティアの育成', 'ボランティアの育成'],
  ['サー ビスの向上', 'サービスの向上'],
  ['図書 館', '図書館'],
  ['アン ケート調査', 'アンケート調査'],
  ['ホーム ページの更新', 'ホームページの更新'],
  ['職 員の研修', '職員の研修'],
  ['道 路の補修', '道路の補修'],
  ['新しいシステ ムの導入', '新しいシステムの導入'],
];

const KEPT = [
  '入札審査会 開催数',
  '河川敷 用地交渉',
  '3回 30人',
  '2回 延べ40人',
  'かわかみ あきら',
  '川上 明',
  '山田 太郎',
  'やまだ たろう',
  '短期型 25人',
  '部長目標 結果発表！',
  '満足度 85%',
  '収納率 99%',
  '開催回数 12回',
  '参加者数 1,000人',
  '第2回定例会 報告',
  '歴史資料館 3回',
  '美術館 2回',
  '令和6年度 実績',
  '令和6年度 目標値',
  '総務課 財政課',
  '総務課 財政課 税務課',
  'A B C',
  '1 防災訓練',
  '2 3R(発生抑制)',
  '① 窓口の改善',
  '(1) 市民の安全',
  '・ 窓口の改善',
  'No. 12',
  '窓口改善 受付時間の短縮',
  '電話 012-345-6789',
  'ごみ減量 リサイクル',
  'まちづくり 協働',
  'こども 若者',
  'みらい図書館 さくら分館',
  'Web Site',
  'Open Data',
  'LINE Pay',
  '公共施設 維持管理計画',
  '学校教育課 生涯学習課',
  '子育て支援 相談件数',
  '70,000 t',
  '900 g',
  '5 km',
  '○ 計画どおり',
  '◎ 達成',
  '令和5年度　評価',
  '目標 達成',
  '部長 鈴木 一郎',
  '商工会議所　青年部',
  '１ 基本方針',
  '内部監査 4課',
  '10 20 30',
  '平均 3.5点',
  '対策本部　会議　12回',
  '産業　観光',
  '達成。 次年度へ',
  '進めよう！ みんなの町',
  '（1回 30人）',
  '視点１ 人を育てる',
  '施策2 年間計画の見直し',
  '運用実績 交付件数 53,124枚 申請件数',
  '福祉部長 あおきみどり 青木緑',
  '重点目標 市民の満足度を高めます。',
  '第1工区 東棟、第2工区 西棟、第3工区 中央棟の順に改修する。',
  '企画展 常設展',
];

const mend = (text: string, tokenizer?: Tokenizer) => removeStraySpaces(textFrom(text, 0), tokenizer).text.value;

describe('removeStraySpaces', () => {
  it.each(REMOVED)('%s', (damaged, mended) => expect(mend(damaged)).toBe(mended));
  it.each(KEPT)('keeps %s', (text) => expect(mend(text)).toBe(text));

  it('counts what it removed and keeps the source of every character', () => {
    const { text, removed } = removeStraySpaces(textFrom('高めま す', 10));
    expect(removed).toBe(1);
    expect(text.at).toEqual([10, 11, 12, 14]);
  });

  it.each([
    ['図書 館', true],
    ['サー ビス', true],
    ['市民の 安全', false],
    ['政 策 経 営 部', false],
    ['参加者 30人', false],
    ['市民の安全', false],
  ])('%s: the dictionary is needed: %s', (text, needed) => expect(needsTokenizer(text)).toBe(needed));

  describe('with the tokenizer', () => {
    let tokenizer: Tokenizer;
    beforeAll(async () => {
      tokenizer = await loadTokenizer();
    }, 20_000);
    it.each([...REMOVED, ...REMOVED_BY_TOKENIZER])('%s', (damaged, mended) => {
      expect(mend(damaged, tokenizer).replace('キャッシュ レス', 'キャッシュレス')).toBe(
        mended.replace('キャッシュ レス', 'キャッシュレス'),
      );
    });
    it.each(KEPT)('keeps %s', (text) => expect(mend(text, tokenizer)).toBe(text));
  });
});
