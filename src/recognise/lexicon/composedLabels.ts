import { labelKey } from './labelKey.js';
import { type Kind, VOCABULARY } from './labelWords.js';
import type { LabelField } from './types.js';
import { RANK_LABELS, rankedField } from './unitRanks.js';
import { words } from './words.js';

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
  // 指標に係る重点事業: which items it is told of.
  [
    'remarks',
    (c) => /^(?:指標|数値目標)(?:に(?:係る|関する|関連する|対応する)|の?関連)/.test(c.key) && c.last === 'item',
  ],
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
  // 主管課等コード: by what the unit goes, and no number of an item.
  ['remarks', (c) => c.last === 'number' && (c.before === 'division' || c.before === 'department')],
  ['number', (c) => c.last === 'number'],
  ['division', (c) => joins(c, 'division')],
  ['head', (c) => c.last === 'person'],
  ['head', (c) => c.last === 'name' && c.before === 'person' && !has(c, 'department') && !has(c, 'division')],
  // 部の使命・目標: what the unit is for, and where it wants to be.
  ['policy', (c) => joins(c, 'work', 'goal') && /使命|ミッション/.test(c.key) && !/市民|住民|町民/.test(c.key)],
  // 市民の役割 is nobody's duty here.
  ['duties', (c) => c.last === 'work' && /[部局課]|^区|組織|担当|所管|所掌|分掌/.test(c.key)],
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
  // 達成のものさし: by what it is told that a goal was reached.
  ['criteria', (c) => /^(?:ものさし|物差し)$/.test(c.lastText) && (c.before === 'degree' || c.before === 'achieve')],
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
  // 計画最終年度に達成すべき値, 目標水準値, 指標の目標.
  ['target', (c) => c.last === 'value' && /(?:達成|到達)すべき/.test(c.key)],
  ['target', (c) => c.last === 'value' && c.before === 'criterion' && c.beforeText !== '基準' && has(c, 'goal')],
  ['target', (c) => c.lastText === '目標' && c.before === 'indicator'],
  // 策定時実績, 見直し前の水準: from where it starts.
  ['baseline', (c) => has(c, 'start') && (c.last === 'actual' || c.last === 'criterion')],
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
  // 前年度評価, 昨年度の判定結果: of the year before, beside that of the year at hand.
  ['remarks', (c) => c.kinds.has('degree') && c.parts.length === 1 && OF_YEAR_BEFORE.test(c.key)],
  // 二次評価の結果: the grade; 測定結果: the figure.
  ['achievement', (c) => c.lastText === '結果' && c.before === 'degree' && c.parts.length === 1],
  ['result', (c) => c.lastText === '結果' && c.beforeText === '測定'],
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
  ['schedule', (c) => has(c, 'yearly') && c.lastText === '予定' && !/^(?:次|来|翌)年度/.test(c.key)],
  // 結果・今後の課題: what came of it, as 成果と課題 tells it.
  ['outcome', (c) => (c.parts[0] === 'outcome' || c.parts[0] === 'actual') && has(c, 'future') && c.last === 'issue'],
  // 進捗管理の方法, 評価方法: how it is found out how it went, and nothing that is done for it.
  [
    'remarks',
    (c) =>
      c.last === 'means' && /(?:管理|評価|点検|検証|測定|計測)(?:の|する)?(?:方法|手法|手順|仕方|やり方)$/.test(c.key),
  ],
  // what comes next
  ['status', (c) => c.parts[0] === 'progress' && has(c, 'future')],
  [
    'measures',
    (c) => has(c, 'solve') && !has(c, 'future') && (c.last === 'means' || c.last === 'direction' || joins(c, 'means')),
  ],
  // 評価を踏まえた対応.
  ['nextSteps', (c) => c.last === 'means' && /(?:評価|判定|検証|結果|意見)を踏まえ/.test(c.key)],
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
  ['nextSteps', (c) => c.last === 'direction' && /改善|改革|見直し/.test(c.key)],
  ['measures', (c) => c.last === 'direction' && (has(c, 'means') || /実施|推進|展開$/.test(c.key))],
  // 目標に向けた進め方: how it is gone about, and not where to.
  ['measures', (c) => c.lastText === '進め方' && (has(c, 'goal') || has(c, 'achieve'))],
  ['policy', (c) => c.last === 'direction' && /方針$|考え方$/.test(c.key)],
  ['objective', (c) => c.last === 'direction' && has(c, 'goal')],
  ['direction', (c) => c.last === 'direction'],
  // 取組前の姿: where it stood.
  ['currentState', (c) => c.last === 'goal' && /姿$/.test(c.lastText) && has(c, 'start')],
  // what was done and what came of it
  ['outcome', (c) => joins(c, 'outcome') && (c.last === 'issue' || c.last === 'outcome' || c.last === 'actual')],
  ['outcome', (c) => c.parts[0] === 'actual' && c.last === 'issue'],
  ['status', (c) => c.last === 'state' && c.parts[0] === 'progress' && c.parts.length > 1],
  ['currentState', (c) => c.last === 'issue' || c.last === 'state'],
  ['currentState', (c) => c.last === 'progress' && (has(c, 'state') || has(c, 'start'))],
  ['status', (c) => c.last === 'progress'],
  ['status', (c) => c.last === 'actual' && c.before === 'means'],
  ['result', (c) => c.last === 'actual'],
  // 取組内容・目標: what is to be done, named first, tells how far it is to go, too.
  ['measures', (c) => c.last === 'goal' && c.parts.length === 2 && c.parts[0] === 'means'],
  ['objective', (c) => c.last === 'goal'],
  // what is to be done and when
  ['schedule', (c) => c.last === 'plan' && (has(c, 'yearly') || has(c, 'means') || SCHEDULE.test(c.key))],
  ['period', (c) => c.last === 'time'],
  ['schedule', (c) => has(c, 'yearly') && c.last === 'means'],
  // 令和６年度に実施した主な取組.
  ['status', (c) => c.last === 'means' && /行った|実施した|取組んだ/.test(c.key)],
  ['objective', (c) => c.lastText === '内容' && c.before === 'goal' && c.parts.length === 1],
  ['measures', (c) => c.last === 'means'],
  // 達成目標プログラム, 目標とする事項: what the item aims at, and not the item. 目標項目 names it.
  [
    'objective',
    (c) => c.last === 'item' && (has(c, 'achieve', 'goal') || /^(?:達成|到達|実現)すべき事項$/.test(c.key)),
  ],
  ['status', (c) => c.lastText === '事項' && /行った|実施した|取組んだ/.test(c.key)],
  ['title', (c) => c.last === 'item'],
  ['category', (c) => c.last === 'group'],
];

/** 前年度評価, 前回の判定. */
const OF_YEAR_BEFORE = /^(?:前々?年度?|昨年度?|一昨年度?|前回)の?/;

/** 財政状況 tells of the city, and not of what was done. */
const OF_THE_CITY = /^(?:(?:行)?財政|経営|社会|地域|市政|町政)の?状況$/;

/** 施策評価の概要, 行政評価制度の目的, 中間評価の目的, 評価結果の概要: what a report says of judging, and nothing of an item. */
const OF_JUDGING =
  /^(?:(?:行政|施策|政策|事務事業|事業|外部|内部|自己|第三者|中間|最終|事後)(?:評価|点検|検証)(?:制度|システム|シート)?の?(?:概要|目的|内容)|(?:中間|最終)?(?:評価|点検|検証)結果の?概要)$/;

/** 他市の状況, 近隣自治体における取組事例, 類似団体との比較: what others do, and not how it goes with the item. */
const OF_OTHERS =
  /^(?:(?:国|都|道|府|県)(?:[・、や]|及び))*(?:(?:県|府|都|道)内の?)?(?:(?:他の?|近隣の?|周辺の?|隣接の?|類似の?|同規模の?|先進の?)(?:都?市(?:区?町村?)?|区(?:市町村)?|町村?|市町村?|自治体|団体|都市|都道府県)|(?:県|府|都|道)内の?(?:他の?)?(?:各?市町村?|区市町村|自治体)|全国の?(?:自治体|市町村))等?(?:の|における|との|に(?:関する|おける))?(?:類似|同種|同様)?の?(?:取組|取り組み|実施|導入|整備|設置|事業|制度|サービス)?の?(?:状況|動向|事例|比較|現状|水準|例)$/;

/** 必要性, 適切さ, 貢献度: a side from which an item is judged. */
const SIDE =
  '(?:(?:必要|妥当|有効|効率|公平|公正|緊急|経済|優先|公共|公益|持続|実現|実効|継続|代替|適切|適正|合理|透明|重要|発展|独自|先進|自立|波及|参加|協働|費用対効果|実施可能|実現可能|達成可能)(?:性|度|さ)|貢献度|費用対効果)';
/**
 * 事業の妥当性, 手段の適切性, 有効性・効率性・経済性の評価: whether an item is worth doing, and not how far it came. 達成度 among them tells
 * the latter.
 */
const SIDES = new RegExp(
  `^(?:(?:事務事業|事業|施策|政策|戦略|取組|手段|目的|手法|内容|市民|行政|社会的?|受益者?負担|負担|関与|実施|管理(?:運営)?|運営|施設|${labelKey('サービス')}|計画|予算|費用|経費|コスト|(?:上位)?(?:施策|政策|目的|目標)へ)(?:関与)?(?:の|に対する|に向けた)?)*${SIDE}(?:(?:[・/、及びと]+|の)?${SIDE})*(?:の?(?:評価|判定|検証|点検|評点|確認|分析))?$`,
);

/** 拡充・継続・縮小の別: a choice of what is to follow. */
const CHOICES =
  /^(?:(?:拡充|継続|維持|現状維持|縮小|廃止|終了|完了|見直し|休止|改善|統合|新規)[・/、]?){2,}の?(?:別|区分)?$/;

/** 撤退基準, 見直し・再構築の条件: when an item is given up or done otherwise, and not what it aims at. */
const GIVEN_UP =
  /^(?:取組の?|事業の?)?(?:(?:撤退|再構築|見直し|縮小|中止|廃止|終了|休止)[・/、]?)+の?(?:判断)?の?(?:基準|条件|目安)(?:値)?$/;

/** 前年度までの実績, 昨年度までの主な取組: what was done before the year at hand. */
const OF_YEARS_BEFORE =
  /^(?:前年度?|昨年度?|過年度)(?:まで|以前)の?(?:主な|具体的な?)?(?:取組|実施|活動|事業|進捗)?の?(?:実績|成果|効果|結果|内容|状況|経過|取組)$/;

/** What labels that no list holds are made of. */
export const vocabularyKeys = (): Iterable<string> => [
  ...BY_TEXT.keys(),
  SIDES.source,
  GIVEN_UP.source,
  OF_YEARS_BEFORE.source,
  CHOICES.source,
  NAMES_EXPLAINED.source,
  OF_OTHERS.source,
  ...RANK_LABELS,
];

/** 環境施策, 環境指標: the field of policy, and not the circumstances (事業を取り巻く環境). */
const ENVIRONMENT = /^環境(?:保全)?(?=施策|指標|目標|項目|活動|行動)/;

/** 指標名及び指標の説明, 成果指標とその定義: each name with what explains it. */
const NAMES_EXPLAINED =
  /^.{0,6}指標(?:の?名称?)?(?:及び|並びに|又は|[とや・/、,+])(?:その|.{0,6}指標の)?(?:内容|説明|定義|解説|概要|考え方)$/;

/** 環境部 above 部の方針: two lines of which no label is made. */
const UNIT_TWICE = /([部局課室])\1の/;

/**
 * Reads a label by its parts. A label is a row of known nouns and modifiers joined by と・／の…, and its last
 * noun mostly says what it announces (5年後の部局の目標 → 目標). A word outside the vocabulary, or a last word that is no head,
 * makes it a value (目標収納率の向上, 事業の実施).
 * `key` is a `labelKey` of at most 24 characters. Null when it is not made of label words alone.
 */
export function composedField(key: string): LabelField | null {
  if (key.length === 0 || key.length > 24) return null;
  const ranked = rankedField(key);
  if (ranked) return ranked;
  if (SIDES.test(key) || GIVEN_UP.test(key) || OF_YEARS_BEFORE.test(key)) return 'remarks';
  if (CHOICES.test(key)) return 'direction';
  if (NAMES_EXPLAINED.test(key)) return 'indicatorName';
  if (OF_OTHERS.test(key)) return 'remarks';
  const isNone = OF_THE_CITY.test(key) || OF_JUDGING.test(key) || UNIT_TWICE.test(key);
  const found = isNone ? null : segment(key.replace(ENVIRONMENT, '分野別'));
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
