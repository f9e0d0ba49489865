import { labelKey } from './labelKey.js';
import type { LabelField } from './types.js';
import { RANK_LABELS, rankedField } from './unitRanks.js';
import { words } from './words.js';

/**
 * The grammar of labels that no list holds: a label is a row of known nouns and modifiers joined by と・／の…, and its last
 * noun mostly says what it announces (5年後の部局の目標 → 目標). A word outside the vocabulary, or a last word that is no head,
 * makes it a value (目標収納率の向上, 事業の実施).
 */
type Kind =
  | 'goal'
  | 'issue'
  | 'state'
  | 'means'
  | 'direction'
  | 'future'
  | 'indicator'
  | 'criterion'
  | 'degree'
  | 'progress'
  | 'outcome'
  | 'actual'
  | 'value'
  | 'estimate'
  | 'unitOf'
  | 'division'
  | 'department'
  | 'person'
  | 'money'
  | 'effect'
  | 'revenue'
  | 'expenditure'
  | 'time'
  | 'plan'
  | 'name'
  | 'number'
  | 'item'
  | 'group'
  | 'remark'
  | 'work'
  | 'achieve'
  | 'solve'
  | 'yearly'
  | 'modifier'
  | 'start'
  | 'date'
  | 'joint'
  | 'particle';

/** Each word has one kind. */
const VOCABULARY: Readonly<Record<Exclude<Kind, 'date'>, string>> = {
  goal: '目標 目的 目指すこと 狙い 意図 目指す姿 目指すべき姿 目指す将来像 目指すべき将来像 あるべき姿 ありたい姿 将来像 目標像 理想像 到達点 ビジョン 姿 ゴール',
  issue:
    '反省 反省点 残課題 課題 困っていること 悩んでいること 気になること 気がかりなこと 心配なこと 足りないこと 困りごと 困り事 悩み 問題点 問題 懸案 懸案事項 論点',
  state:
    '今の状況 現在の状況 今の姿 現在の姿 今の様子 現在の様子 現状 現況 背景 現状認識 認識 実態 経緯 環境 現状分析 情勢',
  means:
    '手段 方策 対策 取組 取組内容 活動 活動内容 内容 方法 手法 対応 対応策 具体策 実施内容 行動 アクション 概要 取組事項 手だて 手立て 打ち手 取組むこと 行うこと 実施すること 中身 道筋',
  direction: '反映 方針 方向性 方向 考え方 展開 進め方 在り方 改善策 改善案 改善点 見直し内容',
  future:
    '以降 これから この先 この後 次 次の段階 次の一歩 次の取組 展望 今後 次年度 次年度以降 来年度 来年度以降 翌年度 翌年度以降 次期 予定 見通し 将来',
  indicator: '指標 kpi kgi ものさし 物差し 成果指標 活動指標 数値指標 評価指標 目標指標 数値目標 定量目標',
  criterion: '基準 条件 水準 目安 めやす ライン',
  degree:
    '進展率 進展度 出来ばえ 達成度 達成状況 達成率 達成区分 評価 判定 進捗度 進捗率 評定 ランク 評価区分 評価結果 可否 成否 度合い 度合 到達度 実現度 進み具合 採点',
  progress:
    '状況 経過 進捗 進捗状況 実施状況 取組状況 活動状況 報告 進行状況 動き 行ったこと 取組んだこと 実施したこと 行った内容 取組んだ内容',
  outcome:
    '総評 要因 原因 分析 できたこと 成果 効果 振り返り 総括 結果 取組成果 得られたこと 得られた成果 達成したこと 変化',
  actual: '実績',
  value: '値 数値 数字 数',
  estimate: '見込 見込み 推計 予測',
  unitOf: '単位',
  division:
    '担当課 所管課 主管課 関係課 担当係 担当部課 担当課室 受け持ち 主担当 担当部署 所管部署 課名 課等 係名 担当課等 関連課 担当 所属 部署 課室',
  department: '部局 担当部 所管部 担当部局 所管部局 部名 局名 部局名',
  person: '部長 課長 部局長 責任者 評価者 担当者 所属長 氏名 記入者',
  money: '予算額 決算額 事業費 予算 決算 経費 コスト 財源 人件費 金額 費用',
  effect: '効果額 財政効果 財政効果額',
  revenue: '歳入 増収 収入',
  expenditure: '歳出 削減額 節減額 支出',
  time: '期間 時期 期限 年限 期日',
  plan: '計画 工程 工程表 スケジュール ロードマップ 行程',
  name: '名 名称 名前',
  number: '番号 no no. コード',
  item: '件名 取組項目 推進項目 実施項目 改革項目 項目 事業 事務事業 事項 主要事業 重点事業 プログラム テーマ',
  group:
    '大項目 中項目 小項目 大綱 位置付け 施策 政策 柱 分野 体系 基本施策 重点項目 重点施策 視点 区分 分類 基本目標 重点分野',
  remark: '備考 説明 意見 コメント 理由 根拠 特記事項 補足',
  work: '仕事 業務 事務 役割 使命 ミッション 任務 所掌事務 所管事務 分掌事務 所管業務 担当業務',
  achieve: '達成 実現 目標達成',
  solve: '解決',
  yearly: '年度別 年次別 各年度 年度ごと 年度毎 年次 年度 月別 四半期別 四半期',
  modifier: `初年度 この ここまで 今まで 今日まで きょうまで 本日まで 現在まで 現時点まで 私たち 我が わが 実際に 判断 判断する 到達 初期 計画期間 計画期間終了時 計画期間末 終了時 今年 取組後 改革後 年度末まで 年度末時点 中間時点 外部評価委員 外部評価委員会 部全体 課全体 部として 所管 主管 計量 測定 直近 概算 単位当たり 確保 進行管理 総合戦略 3段階 4段階 5段階 チャレンジ 挑戦 今 目下 当面 足元 足もと 目の前 重点的 組織的 まち 取り組む 取組む 主 主要 具体的 具体 今年度 本年度 当年度 当該年度 前年度 昨年度 中期 長期 短期 中長期 年間 単年度 最終 中間 期末 期首 年度末 上半期 下半期 上期 下期 前期 後期
    部 局 課 組織 各 各部 各課 各部局 重点 最重点 基本 基本的 全体 総合 個別 実施 推進 改善 改革 見直し 市 町 村 区 本市 本町 職員 市民 町民 住民 行政 財政 経営 運営 定性 定量
    内部 外部 自己 一次 二次 1次 2次 当初 対象 該当 継続 新規 累計 目標年度 評価年度 行財政 行政改革 行革 庁内 関係 関連 これまで 現在 主たる 特 必要 優先 上位 戦略 戦略的 事業別 項目別 指標別 施策別
    重要 重要業績 業績 プロセス アウトカム アウトプット インプット 業務改善 行財政改革 期待 期待される 期待できる 見込まれる 想定 想定される 予想される 得られた 生じた 残された 取り巻く 目指す 目指すべき 実現したい 市政 町政 市長 町長 村長 区長 選挙公約 マニフェスト 宣言 年度内 年度中 社会 地域 人材育成 組織運営 部局運営 進捗管理 実行 直面 残る 残った 抱える 抱えている 直面している 受け持つ 担当する 測る 目指した 掲げた 設定した 行った 実施した 取組んだ 年度当初の 今回 次回 前回 利用者 公約 約束 掲載 年間の 本部 行革本部 推進本部 副市長 議会 有識者 外部委員 委員会 推進委員会 審議会 第三者 専門家 部会 期中 中間期 最終的 総合的 定性的 定量的 未達成 累積 中核 分野別 部門別 月次`,
  start:
    '策定時 計画策定時 戦略策定時 設定時 開始時 計画開始時 スタート時 基準年 基準年度 年度当初 従前 ベースライン 取組前 改革前 改善前 見直し前',
  joint: 'と ・ / 及び 並びに 、 や 又は および ， , + ＋',
  particle:
    'での 上の から へ向けた が で が抱える に抱える に取組む を進める上での 上での を踏まえての の な を を踏まえた に向けた に向けての へ への に対する に対しての に関する についての ための のための における による により によって をふまえた を図る を測る に係る にかかる 等 等の など などの を取り巻く する した すべき となる としての に に基づく から見た 別',
};

interface Word {
  readonly text: string;
  readonly kind: Kind;
}

const BY_TEXT: ReadonlyMap<string, Kind> = vocabulary();
const LONGEST = Math.max(...[...BY_TEXT.keys()].map((w) => w.length));
/** 9月末, 3月末時点, 第3四半期. */
const DATE = /^(?:\d{1,2}月末?(?:時点|現在|まで)?|第?[1-4一二三四]四半期末?)/;
const RELATIVE_YEAR = /^\d{1,2}(?:年後|年間|か年|年目)(?:まで)?/;

function vocabulary(): Map<string, Kind> {
  const map = new Map<string, Kind>();
  for (const [kind, list] of Object.entries(VOCABULARY) as [Kind, string][]) {
    for (const word of words(list)) {
      const key = labelKey(word);
      if (key !== '') map.set(key, kind);
    }
  }
  return map;
}

const CONTENT = (w: Word): boolean => w.kind !== 'joint' && w.kind !== 'particle';
const HEADS: ReadonlySet<Kind> = new Set<Kind>([
  'goal',
  'issue',
  'state',
  'means',
  'direction',
  'indicator',
  'criterion',
  'degree',
  'progress',
  'outcome',
  'actual',
  'value',
  'estimate',
  'division',
  'department',
  'person',
  'money',
  'effect',
  'revenue',
  'expenditure',
  'time',
  'plan',
  'name',
  'number',
  'item',
  'group',
  'remark',
  'work',
  'unitOf',
]);

/** What the words of a label have in common, for the rules below. */
interface Composition {
  readonly last: Kind;
  readonly lastText: string;
  readonly kinds: ReadonlySet<Kind>;
  /** Kinds of the heads that stand on their own, i.e. joined by と・／, the last word of each part. */
  readonly parts: readonly Kind[];
  readonly before: Kind | null;
  readonly beforeText: string;
  readonly key: string;
}

const has = (c: Composition, ...kinds: Kind[]): boolean => kinds.every((k) => c.kinds.has(k));
const joins = (c: Composition, ...kinds: Kind[]): boolean => kinds.every((k) => c.parts.includes(k));

/** 実施計画 announces a timetable; a name before 計画 (経営改革推進計画) makes it a document. */
const SCHEDULE = new RegExp(
  `${['工程', '工程表', 'スケジュール', 'ロードマップ', '行程'].map((w) => `${labelKey(w)}$`).join('|')}|^(?:実施|推進|行動|全体|改善)計画$`,
);

/** In order: the first rule that holds names the field. Compounds come before the plain last noun. */
const RULES: readonly (readonly [LabelField, (c: Composition) => boolean])[] = [
  // names and numbers of things
  ['indicatorName', (c) => (c.last === 'name' || c.lastText === '項目') && c.kinds.has('indicator')],
  // 目標指標の内容: which indicator it is.
  [
    'indicatorName',
    (c) => /^(?:内容|説明|概要|中身)$/.test(c.lastText) && c.before === 'indicator' && c.parts.length === 1,
  ],
  // 測定する項目, 業績測定項目: what is measured, and no item of the plan.
  ['indicatorName', (c) => c.lastText === '項目' && /(?:測定|計測)(?:する|の対象)?/.test(c.key)],
  ['division', (c) => c.last === 'name' && c.before === 'division'],
  ['department', (c) => c.last === 'name' && c.before === 'department'],
  ['category', (c) => c.last === 'name' && c.before === 'group'],
  ['title', (c) => c.last === 'name' && (c.before === 'item' || c.before === 'means')],
  ['number', (c) => c.last === 'number'],
  ['division', (c) => joins(c, 'division')],
  ['head', (c) => c.last === 'person'],
  ['head', (c) => c.last === 'name' && c.before === 'person' && !has(c, 'department') && !has(c, 'division')],
  // 市民の役割 is nobody's duty here.
  ['duties', (c) => c.last === 'work' && /[部局課]|組織|担当|所管|所掌|分掌/.test(c.key)],
  [
    'duties',
    (c) => c.before === 'work' && /^(?:内容|概要)$/.test(c.lastText) && /[部局課]|組織|所管|所掌|分掌/.test(c.key),
  ],
  // 部長による総括, 部全体の振り返り: of the unit, and of no item.
  [
    'summary',
    (c) =>
      /^(?:総括|振り返り|総評)$/.test(c.lastText) && /部長|局長|部局|[部課]全体|^[部局課](?:の|として)/.test(c.key),
  ],
  ['unit', (c) => c.last === 'unitOf' && c.parts.length === 1],
  ['department', (c) => c.last === 'department'],
  // 期限・数値目標: by when, and how far, in words or in figures.
  ['criteria', (c) => (c.last === 'indicator' || c.last === 'time') && joins(c, 'time', 'indicator')],
  ['indicator', (c) => c.last === 'indicator'],
  // money
  // 財政効果額 歳入 歳出: the heads of two columns over one; of which side a sum is stands in its own text, or nowhere.
  ['effect', (c) => has(c, 'revenue', 'effect') && has(c, 'expenditure', 'effect')],
  ['revenueEffect', (c) => has(c, 'revenue', 'effect')],
  ['expenditureEffect', (c) => has(c, 'expenditure', 'effect')],
  ['effect', (c) => c.last === 'effect'],
  // 取組により期待される効果: neither aimed at nor come about.
  ['remarks', (c) => c.lastText === '効果' && /期待|見込|想定|予想/.test(c.key)],
  ['budget', (c) => c.last === 'money'],
  // figures
  ['target', (c) => c.last === 'value' && (c.before === 'goal' || c.before === 'plan')],
  ['baseline', (c) => c.last === 'value' && (c.before === 'state' || c.before === 'criterion' || c.before === 'start')],
  [
    'result',
    (c) =>
      c.last === 'value' &&
      (c.before === 'actual' || c.before === 'achieve' || c.before === 'outcome' || c.before === 'date'),
  ],
  ['forecast', (c) => (c.last === 'value' && c.before === 'estimate') || c.last === 'estimate'],
  // how far a goal was reached, before what the goal is
  ['criteria', (c) => c.last === 'criterion'],
  // 進み具合の説明, 進捗状況の説明: how it went, told. 達成度の説明 tells what came of it.
  ['status', (c) => c.lastText === '説明' && /^(?:進み具合|進捗(?:度|率|状況)?|進行状況|進展度)$/.test(c.beforeText)],
  ['remarks', (c) => c.last === 'remark' && !has(c, 'degree') && !has(c, 'outcome')],
  [
    'outcome',
    (c) =>
      c.last === 'remark' ||
      (c.last === 'degree' && c.before !== null && /成果|実績/.test(c.key) && /に対する|の評価/.test(c.key)),
  ],
  // 方向性の判定: what is to follow, and not how far it came.
  ['direction', (c) => /^(?:判定|評価区分)$/.test(c.lastText) && c.before === 'direction'],
  ['achievement', (c) => c.last === 'degree'],
  ['achievement', (c) => c.lastText === '区分' && (c.before === 'degree' || c.before === 'progress')],
  ['achievement', (c) => c.last === 'progress' && c.before === 'achieve'],
  // what comes next
  ['status', (c) => c.parts[0] === 'progress' && has(c, 'future')],
  [
    'measures',
    (c) => has(c, 'solve') && !has(c, 'future') && (c.last === 'means' || c.last === 'direction' || joins(c, 'means')),
  ],
  ['measures', (c) => has(c, 'achieve') && c.last === 'means'],
  [
    'nextSteps',
    (c) =>
      has(c, 'future') && (c.last === 'direction' || c.last === 'means' || c.last === 'issue' || c.last === 'plan'),
  ],
  ['nextSteps', (c) => has(c, 'issue') && c.last === 'direction'],
  ['nextSteps', (c) => joins(c, 'issue') && c.last === 'means' && c.parts.length > 1 && !has(c, 'state')],
  [
    'nextSteps',
    (c) => c.last === 'future' && (has(c, 'issue') || has(c, 'outcome') || has(c, 'means') || c.parts.length > 1),
  ],
  ['nextSteps', (c) => c.lastText === '予定' && /^(?:次年度|来年度|翌年度|今後)/.test(c.key)],
  ['schedule', (c) => has(c, 'yearly') && c.lastText === '予定'],
  ['nextSteps', (c) => c.last === 'direction' && /改善|改革|見直し/.test(c.key)],
  ['measures', (c) => c.last === 'direction' && (has(c, 'means') || /実施|推進|展開$/.test(c.key))],
  ['policy', (c) => c.last === 'direction' && /方針$|考え方$/.test(c.key)],
  ['objective', (c) => c.last === 'direction' && has(c, 'goal')],
  ['direction', (c) => c.last === 'direction'],
  // what was done and what came of it
  ['outcome', (c) => joins(c, 'outcome') && (c.last === 'issue' || c.last === 'outcome' || c.last === 'actual')],
  ['outcome', (c) => c.parts[0] === 'actual' && c.last === 'issue'],
  ['currentState', (c) => c.last === 'issue' || c.last === 'state'],
  ['currentState', (c) => c.last === 'progress' && (has(c, 'state') || has(c, 'start'))],
  ['status', (c) => c.last === 'progress'],
  ['status', (c) => c.last === 'actual' && c.before === 'means'],
  ['result', (c) => c.last === 'actual'],
  ['objective', (c) => c.last === 'goal'],
  // what is to be done and when
  ['schedule', (c) => c.last === 'plan' && (has(c, 'yearly') || has(c, 'means') || SCHEDULE.test(c.key))],
  ['period', (c) => c.last === 'time'],
  ['schedule', (c) => has(c, 'yearly') && c.last === 'means'],
  // 令和６年度に実施した主な取組.
  ['status', (c) => c.last === 'means' && /行った|実施した|取組んだ/.test(c.key)],
  ['measures', (c) => c.last === 'means'],
  // 達成目標プログラム, 目標とする事項: what the item aims at, and not the item. 目標項目 names it.
  ['objective', (c) => c.last === 'item' && has(c, 'achieve', 'goal')],
  ['title', (c) => c.last === 'item'],
  ['category', (c) => c.last === 'group'],
];

/** 財政状況 tells of the city, and not of what was done. */
const OF_THE_CITY = /^(?:(?:行)?財政|経営|社会|地域|市政|町政)の?状況$/;

/** 必要性, 適切さ, 貢献度: a side from which an item is judged. */
const SIDE =
  '(?:(?:必要|妥当|有効|効率|公平|公正|緊急|経済|優先|公共|公益|持続|実現|実効|継続|代替|適切|適正|合理|透明|重要|発展|独自|先進|自立|波及|参加|協働|費用対効果|実施可能|実現可能|達成可能)(?:性|度|さ)|貢献度|費用対効果)';
/**
 * 事業の妥当性, 手段の適切性, 有効性・効率性・経済性の評価: whether an item is worth doing, and not how far it came. 達成度 among them tells
 * the latter.
 */
const SIDES = new RegExp(
  `^(?:(?:事務事業|事業|施策|政策|取組|手段|目的|手法|内容|市民|行政|社会的?|受益者?負担|負担|関与|実施|管理(?:運営)?|運営|施設|${labelKey('サービス')}|計画|予算|費用|経費|コスト|(?:上位)?(?:施策|政策|目的|目標)へ)(?:関与)?の?)*${SIDE}(?:(?:[・/、及びと]+|の)?${SIDE})*(?:の?(?:評価|判定|検証|点検|評点|確認|分析))?$`,
);

/** 拡充・継続・縮小の別: a choice of what is to follow. */
const CHOICES =
  /^(?:(?:拡充|継続|維持|現状維持|縮小|廃止|終了|完了|見直し|休止|改善|統合|新規)[・/、]?){2,}の?(?:別|区分)?$/;

/** What labels that no list holds are made of. */
export const vocabularyKeys = (): Iterable<string> => [...BY_TEXT.keys(), SIDES.source, CHOICES.source, ...RANK_LABELS];

/** 環境部 above 部の方針: two lines of which no label is made. */
const UNIT_TWICE = /([部局課室])\1の/;

/** Reads a label by its parts; `key` is a `labelKey` of at most 24 characters. Null when it is not made of label words alone. */
export function composedField(key: string): LabelField | null {
  if (key.length === 0 || key.length > 24) return null;
  const ranked = rankedField(key);
  if (ranked) return ranked;
  if (SIDES.test(key)) return 'remarks';
  if (CHOICES.test(key)) return 'direction';
  const found = OF_THE_CITY.test(key) || UNIT_TWICE.test(key) ? null : segment(key);
  if (!found) return null;
  const content = found.filter(CONTENT);
  const closing = found.at(-1);
  if (closing && !CONTENT(closing) && closing.text !== '等' && closing.text !== 'など') return null;
  const last = content.at(-1);
  // One word alone is a label only where the list says so: 環境, 活動 and 対応 are as often values.
  if (content.length < 2) return null;
  if (!last || !(HEADS.has(last.kind) || last.kind === 'future') || (found[0] && !CONTENT(found[0]))) return null;
  const composition: Composition = {
    last: last.kind,
    lastText: last.text,
    kinds: new Set(content.map((w) => w.kind)),
    parts: partHeads(found),
    before: content.at(-2)?.kind ?? null,
    beforeText: content.at(-2)?.text ?? '',
    key,
  };
  return RULES.find(([, holds]) => holds(composition))?.[0] ?? null;
}

function partHeads(words: readonly Word[]): Kind[] {
  const heads: Kind[] = [];
  let last: Kind | null = null;
  for (const w of words) {
    if (w.kind === 'joint') {
      if (last) heads.push(last);
      last = null;
    } else if (CONTENT(w)) last = w.kind;
  }
  if (last) heads.push(last);
  return heads;
}

/** The division of `key` into known words with the fewest words; null when some of it is unknown. */
function segment(key: string): Word[] | null {
  const best = new Array<Word[] | null>(key.length + 1).fill(null);
  best[0] = [];
  for (let i = 0; i < key.length; i++) {
    const sofar = best[i];
    if (!sofar) continue;
    const offer = (text: string, kind: Kind) => {
      const there = best[i + text.length];
      if (!there || there.length > sofar.length + 1) best[i + text.length] = [...sofar, { text, kind }];
    };
    const relative = RELATIVE_YEAR.exec(key.slice(i));
    if (relative) offer(relative[0], 'modifier');
    const date = DATE.exec(key.slice(i));
    if (date) offer(date[0], 'date');
    for (let n = Math.min(LONGEST, key.length - i); n > 0; n--) {
      const text = key.slice(i, i + n);
      const kind = BY_TEXT.get(text);
      if (kind) offer(text, kind);
    }
  }
  return best[key.length] ?? null;
}
