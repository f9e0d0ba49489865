import { labelKey } from './labelKey.js';
import type { LabelField } from './types.js';
import { words } from './words.js';

/** One of the words, as a pattern over `labelKey`s. */
const oneOf = (list: string): string => `(?:${words(list).map(labelKey).join('|')})`;

/** 受け持つ課, 取り組む部署: who does it, before what sort of unit that is. */
const WHO_DOES = oneOf(
  '推進役の 推進役 まとめ役の まとめ役 まとめ 進行役の 世話役の 中心の 主となる 受け持ちの 受け持ち 受け持つ 担う 主に担う 担当する 主に担当する 取り組む 進める 実施する 行う 動く 中心となる 所管する 主管する まとめる 取りまとめる 実行する 推進する 取組を進める 事業を行う 取りまとめ 責任 目標を立てた',
);
/** 主に動く課, 実務を担う課: how far, or what it does. */
const HOW_IT_DOES = `${oneOf('主に 主として 中心となって 実際に 一緒に 共に 実務を 業務を 仕事を 事務を 取組を 事業を 施策を 計画を 対策を 実施を 推進を 取りまとめを 進行管理を')}?`;
/** 関わる部署: who has a part in it, where a unit smaller than a 部 is meant. */
const TAKES_PART = oneOf('関係する 関わる かかわる 係る 関連する 携わる 協力する 連携する');
const DIVISION = oneOf('課 部署 課室 課・室 課/室 室 係 課・係 所属 組織 課等 セクション グループ チーム');

/** 市民の皆さまとの約束, 町民のみなさんへのお約束: whoever was given it. */
const PROMISE =
  oneOf('市民 町民 村民 区民 都民 府民 県民 道民 住民 地域') +
  `${oneOf('の皆さん の皆さま の皆様 のみなさん のみなさま の皆さん方 の方々')}?` +
  `${oneOf('への との に対する と交わした に示した')}約束`;

/** 今年度に果たす約束, この1年で守る約束: when it is kept. */
const PROMISE_OF_YEAR =
  oneOf('今年 今年度 本年度 当年度 この1年 1年間 一年間 1年 年度内') +
  `${oneOf('に で の')}?` +
  `${oneOf('果たす 守る 交わす 掲げる 実現する 取り組む 進める お届けする')}?約束`;
/** かじ取りの考え方, 組織運営の姿勢: how a unit is led. */
const LEADING =
  `${oneOf('部の 局の 課の 部局の 組織の 今年度の 本年度の')}?` +
  oneOf('かじ取り 舵取り かじとり 舵とり 組織運営 部局運営 部運営 課運営 部の運営 部政運営 経営') +
  `${oneOf('の に当たっての にあたっての に対する')}` +
  oneOf('考え方 方針 基本方針 姿勢 基本姿勢 方向 方向性 心構え 心がけ');

/** 部として大切にすること, 私たちが大事にする考え方: what those who work in a unit keep to. */
const KEPT_TO =
  `(?:${oneOf('部 局 課 室 部局 組織 所属 部門 当部 当局 当課 部長 局長 部局長 職員 私たち 仕事 仕事をする上 運営')}${oneOf('として が で の は において')})` +
  oneOf('大切に 大事に') +
  oneOf('する している したい していきたい します') +
  oneOf('こと 考え方 姿勢 もの 価値観 視点 思い');

/** 数値で見る目標, 目安とする数値: what goals are measured by, in figures. */
const SEEN_IN_FIGURES =
  oneOf('数値 数字 データ') +
  oneOf('で見る でみる で見た で示す で表す で測る で捉える で確かめる') +
  oneOf('目標 ゴール 目安 成果 達成度 めやす 指標');
const TAKEN_AS_MEASURE =
  oneOf('目安 めやす ものさし 物差し モノサシ 尺度 指標 基準') +
  oneOf('とする となる になる にする としての') +
  oneOf('数値 数字 値 指標 データ');

/** 見直す事項, 改善する事業: what is changed or done, before what sort of item that is. */
const TO_CHANGE = oneOf(
  '見直す 見直しを行う 見直しを進める 改める 改善する 改革する 変える 取り組む 重点的に進める 力を入れる',
);
const ITEM = oneOf('事項 項目 事業 事務事業 業務 案件 テーマ');

/** 評価した事業, 点検の対象とした取組: what a sheet looks back on. */
const LOOKED_AT =
  oneOf('評価 自己評価 点検 検証 診断 採点 審査 振り返り 確認') +
  oneOf('した を行った する を行う の対象とした の対象とする の対象となる');

/** カルテ番号, 帳票No.: the number of the sheet, by what such sheets are called. */
const SHEET_NUMBER =
  oneOf('カルテ シート カード 帳票 台帳 調書 個票 票 評価表 評価書 評価票 点検表 点検票 診断書 管理表 管理票') +
  oneOf('の番号 番号 no no. ナンバー');

/** なぜ必要か, どうして始めたのか: what made somebody take it up. */
const WHY =
  oneOf('なぜ なぜ、 どうして なぜこの事業が なぜこの取組が なぜこれが') +
  oneOf(
    '必要 必要な 必要なの 大切 大切な 大切なの 始めた 始めたの 始める 始めるの 行う 行うの 取り組んだ 取り組んだの 実施する 実施するの 目指す 目指すの',
  ) +
  'か';

/** 次年度へ引き継ぐこと, 来年度に生かす点, 次への申し送り: what is handed to those who go on. */
const ONWARD = `${oneOf('次年度 翌年度 来年度 次期 次 今後 これから 新年度 次の年度 次の計画')}${oneOf('以降')}?`;
const HANDED_ON =
  `${ONWARD}${oneOf('へ に')}${oneOf('引き継ぐ 引継ぐ 持ち越す つなぐ つなげる 生かす 活かす 申し送る 送る 残す 残した 残された')}` +
  `${oneOf('こと 事項 課題 点 内容 取組 教訓')}|` +
  `(?:${ONWARD}${oneOf('への に向けた')})?${oneOf('引継ぎ 引き継ぎ 申し送り 申送り')}${oneOf('事項 内容')}?`;

/** 部の役目, わたしたちの務め: what a unit is there for. */
const OF_UNIT = oneOf('部 局 部局 課 室 組織 所属 私たち 当部 当課 当局');
/** こんな仕事をしています, 何をする部か: what a unit does, told to residents. */
const DOES_WORK =
  oneOf('こんな このような こういう どんな どのような') +
  oneOf('仕事 しごと お仕事 業務 事務') +
  `を${oneOf('しています している しているか しているの しているのか 行っています 行っている 担っています 担当しています 担当している 受け持っています 進めています する')}` +
  `${oneOf('部 局 課 部署 ところ 部です 局です 課です')}?|` +
  `${oneOf('何 なに')}を${oneOf('する している')}${oneOf('部 局 課 部署 ところ')}${oneOf('か ですか なのか')}?`;
const ROLE = oneOf('役目 務め つとめ 持ち場 受け持ち 受け持つ分野 受け持つ範囲');

/** 取組の手応え, 今年の歩み: how it went, in words of those who did it. */
const OF_WORK = `(?:${oneOf('取組 事業 活動 今年 今年度 本年度 1年 一年 1年間 一年間 この1年 これまで 年度内')}の)?`;

/** わたしの宣言と答え合わせ, 部長の約束: the goals of the one who speaks, perhaps with what came of them. */
const OWN_GOALS =
  oneOf('私 わたし 私たち わたしたち 部長 局長 部局長 部 当部 今年 今年度') +
  'の' +
  oneOf('宣言 お約束 約束 挑戦 チャレンジ 誓い 公約') +
  `(?:と(?:その)?${oneOf('答え合わせ 答えあわせ 答え 結果 成績表 達成度 達成状況 自己評価 自己採点 進み具合 進みぐあい 進捗 進捗状況 現在地 途中経過 中間報告 取組状況 到達度')})?`;

/** 一年を終えて, 今年度を振り返って: what is said of all of it in the end. */
const LOOKING_BACK =
  `(?:${oneOf('この')})?${oneOf('一年 1年 一年間 1年間 今年 今年度 本年度 年度')}(?:の(?:取組|仕事|活動))?を` +
  oneOf('終えて 終えるに当たって 終えるにあたって 振り返って ふりかえって 締めくくって');

/** 上半期のまとめ, 前半を終えて, 中間振り返り: what is said of all of it halfway. */
const HALFWAY =
  oneOf('上半期 下半期 上期 下期 半年 半年間 前半 後半 前期 後期 中間 中間期') +
  `(?:の(?:取組|仕事|活動)?の?)?${oneOf('まとめ 総まとめ 総括 総評 講評')}`;

/** 今年度に成し遂げること, この1年でかなえたい姿: what a unit wants to have reached by then. */
const BY_THEN =
  oneOf(
    '今年 今年度 本年度 当年度 年度内 年度中 今年度中 本年度中 今年度末 本年度末 年度末 期末 この1年 この一年 1年間 一年間 1年 一年 1年後 3年後 5年後 10年後 最終年度 計画期間終了時',
  ) + oneOf('に で までに 間で のうちに には');
const TO_REACH =
  `(?:${BY_THEN})?` +
  oneOf(
    '成し遂げる 成し遂げたい やり遂げる やり遂げたい 達成する 達成したい 実現する 実現したい かなえる かなえたい 叶える 叶えたい 目指す 実現している 実現していたい 実現されている 達成している 達成していたい 達成されている',
  ) +
  oneOf('こと 目標 姿 状態');

/** そのために, 目標の実現のために: what is done so that the aim told before it is reached. */
const TO_THAT_END =
  `${oneOf('その この')}ために|` +
  `(?:${oneOf('目標 目指す姿 将来像 その これ 姿 目的')}の?)?${oneOf('達成 実現')}(?:する)?の?ために`;

/** 下半期の予定, 年度後半に向けて, 残り半年で行うこと: what is still to be done in the year whose first half is told of. */
const REST_OF_YEAR =
  oneOf('下半期 下期 年度後半 後半 残り半年 残りの半年 残る半年 年度の残り 残りの期間') +
  `(?:の${oneOf('予定 計画 見通し 見込み 対応 対応予定 進め方')}|に(?:向けて|むけて)(?:の取組)?|` +
  `(?:${oneOf('に で')}${oneOf('する やる 行う 進める 取り組む 実施する 予定する 予定している 力を入れる')}${oneOf('こと 事 取組 事項 内容 予定')}))`;

/** 上半期の歩み, 前半の足取り: how far it had come by then. 一年の結び, 年度の締めくくり: what had come of it. */
const UNTIL_THEN =
  oneOf('上半期 下半期 上期 下期 前半 後半 前期 後期 半年 半年間 中間 中間期') +
  'の' +
  oneOf('歩み あゆみ 足取り 足どり 足跡 動き 様子');
const IN_THE_END =
  oneOf('一年 1年 一年間 1年間 今年 今年度 本年度 年度 年度末 期末') +
  'の' +
  oneOf('結び むすび 締めくくり しめくくり 締め括り 仕上がり 実り 収穫 到達点');

/** 委員の意見, 評価者からの主な助言, 利用者の要望: what others say of an item. Boards and scholars speak of all of them as often. */
const SAID_BY_OTHERS =
  `${oneOf('評価 外部 外部評価 審査 選考 点検 学識 第三者')}?` +
  oneOf(
    '委員 委員会 委員長 委員等 委員各位 監査委員 市民委員 審査員 評価員 評価者 判定人 市民 町民 村民 区民 住民 利用者',
  ) +
  `${oneOf('から より')}?の?` +
  `${oneOf('主な 寄せられた 出された 示された')}?` +
  oneOf(
    '意見 ご意見 御意見 意見等 意見の概要 意見概要 意見・提言 意見・要望 要望 指摘 指摘事項 指摘等 ご指摘 助言 助言等 提言 提言等 提案 講評 コメント 所見',
  );

/** 行政評価委員会の意見, 審議会からの提言, 学識経験者による講評: a board by its own name. */
const SAID_BY_BOARD =
  '[^\\s　、。のがはをに]{0,12}' +
  oneOf('委員会 審議会 懇談会 協議会 推進会議 検討会 有識者会議 有識者 学識経験者 学識者 第三者機関 第三者 議会') +
  `${oneOf('から より による での')}?の?` +
  `${oneOf('主な 寄せられた 出された 示された')}?` +
  oneOf(
    '意見 ご意見 御意見 意見等 意見・提言 意見・要望 評価・意見 意見・評価 指摘 指摘事項 助言 提言 講評 総評 コメント',
  );

/** 総合計画での位置, 基本構想における分類: which level of the plan it belongs to. */
const PLACE_IN_PLAN =
  oneOf(
    '総合計画 第1次総合計画 総合振興計画 基本計画 前期基本計画 後期基本計画 実施計画 長期計画 上位計画 計画 基本構想 総合戦略 大綱 行革大綱 行政改革大綱 改革大綱 プラン 改革プラン 計画体系 政策体系 施策体系 体系 指針 総合指針 基本指針 経営指針 市政指針 ビジョン 総合ビジョン 将来ビジョン まちづくりビジョン 方針 基本方針 経営方針 まちづくり計画 まちづくり指針 経営計画 行政計画 市政計画 町政計画 構想 総合構想 綱領 振興計画 総合プラン 戦略',
  ) +
  oneOf('での における 上の の中での の中の 内の 内での に占める') +
  oneOf('位置 位置付け 位置付 位置づけ 位置関係 居場所 分類 柱 体系 区分');

const SOURCES: readonly (readonly [LabelField, string])[] = [
  ['division', `(?:${HOW_IT_DOES}${WHO_DOES}|${TAKES_PART})${DIVISION}`],
  ['department', HOW_IT_DOES + WHO_DOES + oneOf('部 局 部局')],
  ['goals', `${PROMISE}|${PROMISE_OF_YEAR}|${OWN_GOALS}`],
  ['policy', `${LEADING}|${KEPT_TO}`],
  ['summary', `${LOOKING_BACK}|${HALFWAY}`],
  ['title', `${TO_CHANGE}${ITEM}|${LOOKED_AT}${oneOf('事項 項目 事業 事務事業 業務 取組 施策')}`],
  ['number', SHEET_NUMBER],
  ['currentState', WHY],
  ['objective', TO_REACH],
  ['measures', `${OF_WORK}${oneOf('やり方 やりかた 行い方 取り組み方')}|${TO_THAT_END}`],
  ['nextSteps', `${HANDED_ON}|${REST_OF_YEAR}`],
  ['duties', `${OF_UNIT}の${ROLE}|${DOES_WORK}`],
  ['outcome', `${OF_WORK}${oneOf('手応え 実感')}|${IN_THE_END}`],
  ['status', `${OF_WORK}${oneOf('歩み あゆみ 足取り')}|${UNTIL_THEN}`],
  ['category', PLACE_IN_PLAN],
  ['indicator', `${SEEN_IN_FIGURES}|${TAKEN_AS_MEASURE}`],
];

/** What such labels are made of. */
export const madeUpSources = (): string[] => [...SOURCES.map(([, source]) => source), SAID_BY_OTHERS];

const PATTERNS = SOURCES.map(([field, source]) => [field, new RegExp(`^(?:${source})$`, 'u')] as const);

/**
 * Labels that are made up of words of a few sorts, each of which goes with each: as sure as those that a list holds, and too many
 * to list. `key` is a `labelKey`.
 */
export const madeUpField = (key: string): LabelField | null => PATTERNS.find(([, p]) => p.test(key))?.[0] ?? null;

const OPINION = new RegExp(`^${SAID_BY_OTHERS}$`, 'u');

/** 委員の意見: as a heading by itself it may tell of all items, so it is less sure than those. */
export const opinionField = (key: string): LabelField | null => (OPINION.test(key) ? 'remarks' : null);

const OPINION_OF_BOARD = new RegExp(`^${SAID_BY_BOARD}$`, 'u');

/** 行政評価委員会の意見: what a board says, whatever the words in its name would tell by themselves. */
export const boardField = (key: string): LabelField | null => (OPINION_OF_BOARD.test(key) ? 'remarks' : null);
