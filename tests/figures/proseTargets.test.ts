import { describe, expect, it } from 'vitest';
import { textFrom } from '../../src/model/sourceText.js';
import { proseTargets } from '../../src/recognise/figures/index.js';

function read(text: string, tense: 'plan' | 'report' = 'plan', isGoal = false) {
  const context = { kind: 'target', fiscalYear: 2024, tense, isGoal } as const;
  const { indicators, doubts } = proseTargets(textFrom(text, 0), context);
  const figures = indicators.flatMap((i) =>
    i.values.map((v) =>
      [
        `${i.name?.value ?? '?'}:`,
        v.fiscalYear === 2024 ? '' : `@${v.fiscalYear}`,
        v.comparator === 'eq' ? '' : v.comparator,
        `${v.value}`,
        v.unit ?? '',
      ]
        .filter((p) => p !== '')
        .join(' '),
    ),
  );
  return { figures, doubts };
}

const PLANNED: [text: string, ...figures: string[]][] = [
  ['市内への移転に関心のある企業を30社以上発掘し、訪問による誘致を進める。', '市内への移転に関心のある企業: gte 30 社'],
  [
    '目標徴収率を現年課税分98.5％以上、過年度分25.0％以上とする。',
    '目標徴収率 現年課税分: gte 98.5 ％',
    '目標徴収率 過年度分: gte 25 ％',
  ],
  ['また、移管を受けた債権の目標収納率を50％以上とし、法的措置を行う。', '移管を受けた債権の目標収納率: gte 50 ％'],
  ['運用割合を高める手段を整え、令和7年度の債券の利回り１％以上を目指す。', '債券の利回り: @2025 gte 1 ％'],
  ['ア　灯台の公開を年２回から５回に増やします。', '灯台の公開: 5 回'],
  ['住民の意識醸成を図り、新たに１地区の協議会と１地区の準備会の設立を目指す', '協議会: 1 地区', '準備会: 1 地区'],
  ['令和12年度までに公共施設の50%以上に太陽光発電設備を導入する。', '太陽光発電設備: @2030 gte 50 %'],
  ['来庁者の平均待ち時間を15分以内とする。', '来庁者の平均待ち時間: lte 15 分'],
  ['分別の案内を５か国語で作成し、転入者に配る。', '分別の案内: 5 か国語'],
  ['運行する地区を２地区増やし、高齢者を支援する。', '運行する地区: 2 地区'],
  ['空き農地の借り手（法人を含む。）15人を確保する。', '空き農地の借り手（法人を含む。）: 15 人'],
  ['貸出しのできる桟橋を3か所目標に整備する。', '貸出しのできる桟橋: 3 か所'],
  ['待機児童数を０人とする。', '待機児童数: 0 人'],
  ['空き家を使う「灯台の間」を10か所増やし、集いの場とする。', '「灯台の間」: 10 か所'],
  ['方針を改め、すべての港で「海の安全教室」を年３回以上実施する。', '「海の安全教室」: gte 3 回/年'],
  ['市民講座「水辺の学校」の受講者数を50人に増やす。', '市民講座「水辺の学校」の受講者数: 50 人'],
  ['小・中学校全15校に救命胴衣を配置する。', '小・中学校: 15 校'],
  ['貸出しのできる櫓を年度末までに12台に増やす。', '貸出しのできる櫓: 12 台'],
  ['貸出しのできる櫓を令和8年度末までに12台に増やす。', '貸出しのできる櫓: @2026 12 台'],
  ['菜の花を使い、３品目以上の新しい菓子を生み出します。', '新しい菓子: gte 3 品目'],
];

const REPORTED: [text: string, ...figures: string[]][] = [
  ['令和7年度までに排出量を基準年度(平成25年度)と比較して13.7%削減する新たな目標を設定した。', '排出量: @2025 13.7 %'],
  ['「2030年度までに公共施設の100%LED化」を掲げている。', 'LED化: @2030 100 %'],
];

const NONE_PLANNED = [
  '春の植木市を4月から2か月にわたり開催する。',
  '市内29地区中、18地区でまちづくり協議会が設立されている。',
  '令和５年度の総搬入量は46,331トンであった。',
  '築40年を超える施設を抽出する。',
  '供用開始から20年目を迎える。',
  '港の東側に3か所目の桟橋を設置する。',
  '17時15分以降の受付を検討する。',
  '令和８年11月末の完了を目指す。',
  '自動運転のレベル４実装に向けて検証する。',
  '新市誕生20周年の式典を開催する。',
  '現在4箇所のセンターで行っている。',
  '第2次計画の策定を目指す。',
  '市内３館の現状をふまえて検討する。',
];
const NONE_REPORTED = [
  '講習会を3回開催し、120人が参加した。',
  '交付件数は53,124枚となった。',
  '企業を30社訪問しました。',
  '前年度比2.6％減となった。',
  '受付実績は1,444件であった。',
  '7施設の改修を実施した。',
  '来園者は目標を上回ったが、講座は大雨による中止が4回あり目標の7割にとどまった。',
  '地元の魚を使う割合は26％となり、目標としていた24％を超えた。',
  '目標を達成したが、渡船の欠航が12日あり目標とする体制には届かない。',
];
const NONE_DONE: string[] = [
  '流域４市町と協議会を設立する。',
  '本館及び２分館の雨戸を木製に更新する。',
  '渡船の事業者２社と協定を結び、桟橋を整備する。',
  '渡船を30分おきに出し、待つ時間を減らす。',
  '広報誌で2回にわたり渡船の特集を掲載します。',
];

describe('proseTargets', () => {
  it.each(PLANNED)('%s', (text, ...figures) => expect(read(text)).toEqual({ figures, doubts: ['prose-target'] }));
  it.each(REPORTED)('reported: %s', (text, ...figures) =>
    expect(read(text, 'report')).toEqual({ figures, doubts: ['prose-target'] }),
  );
  it.each(NONE_PLANNED)('no target: %s', (text) => expect(read(text)).toEqual({ figures: [], doubts: [] }));
  it.each(NONE_DONE)('counts what is there: %s', (text) => expect(read(text)).toEqual({ figures: [], doubts: [] }));
  it.each(NONE_REPORTED)('no target reported: %s', (text) =>
    expect(read(text, 'report')).toEqual({ figures: [], doubts: [] }),
  );

  it('reads a list below its own heading as criteria, without a doubt', () => {
    const text =
      'ごみの減量を進めます。\n【指標・目標値】\n資源化率 25.0% (令和8年度)\nごみの排出量 70,000 t (令和8年度)\n1人1日あたりのごみの排出量 900 g (令和8年度)';
    expect(read(text)).toEqual({
      figures: ['資源化率: @2026 25 %', 'ごみの排出量: @2026 70000 t', '1人1日あたりのごみの排出量: @2026 900 g'],
      doubts: [],
    });
  });
  it.each([
    ['河川の水質基準の達成率 90％（令和8年度）', ['河川の水質基準の達成率: @2026 90 ％'], []],
    ['待ち時間　15分以内', ['待ち時間: lte 15 分'], []],
    ['農道の舗装率　62％（現状値　令和5年度　55％）', ['農道の舗装率: 62 ％', '農道の舗装率: @2023 55 ％'], []],
    ['農道の舗装率　62％（前年度　－）', ['農道の舗装率: 62 ％'], []],
    ['会議は 3回', [], []],
    [
      '船の乗客数　５万人、桟橋の利用率 62％（令和5年度現状値　55％）',
      ['船の乗客数: 50000 人', '桟橋の利用率: 62 ％', '桟橋の利用率: @2023 55 ％'],
      [],
    ],
    ['公園のある地区 12地区、歩ける距離にない地区 3地区', [], []],
  ])('takes a line of a goal that is a name and a figure, without a doubt: %s', (text, figures, doubts) => {
    expect(read(text, 'plan', true)).toEqual({ figures, doubts });
    expect(read(text).figures).toEqual([]);
  });

  it('takes the year from the heading and ends the list at the next one', () => {
    expect(read('【数値目標（R8）】\n・資源化率 25.0%\n【対象】\n事業所 300件').figures).toEqual([
      '資源化率: @2026 25 %',
    ]);
    expect(read('＜目標値＞ 窓口の満足度 90%').figures).toEqual(['窓口の満足度: 90 %']);
  });
});
