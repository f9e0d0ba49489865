import { labelKey } from './labelKey.js';
import type { LabelField } from './types.js';
import { words } from './words.js';

/** One of the words, as a pattern over `labelKey`s. */
const oneOf = (list: string): string => `(?:${words(list).map(labelKey).join('|')})`;

/** 受け持つ課, 取り組む部署: who does it, before what sort of unit that is. */
const WHO_DOES = oneOf(
  '推進役の 推進役 まとめ役の まとめ役 進行役の 世話役の 中心の 主となる 受け持ちの 受け持ち 受け持つ 担う 主に担う 担当する 主に担当する 取り組む 進める 実施する 行う 動く 中心となる 所管する 主管する まとめる 取りまとめる 実行する 推進する 取組を進める 事業を行う 取りまとめ 責任 目標を立てた',
);
/** 関わる部署: who has a part in it, where a unit smaller than a 部 is meant. */
const TAKES_PART = oneOf('関係する 関わる かかわる 関連する 携わる 協力する 連携する');
const DIVISION = oneOf('課 部署 課室 室 係 所属 組織 課等 セクション グループ チーム');

/** 市民の皆さまとの約束, 町民のみなさんへのお約束: whoever was given it. */
const PROMISE =
  oneOf('市民 町民 村民 区民 都民 府民 県民 道民 住民 地域') +
  `${oneOf('の皆さん の皆さま の皆様 のみなさん のみなさま の皆さん方 の方々')}?` +
  `${oneOf('への との に対する と交わした に示した')}約束`;

/** 数値で見る目標, 目安とする数値: what goals are measured by, in figures. */
const SEEN_IN_FIGURES =
  oneOf('数値 数字 データ') +
  oneOf('で見る でみる で見た で示す で表す で測る で捉える で確かめる') +
  oneOf('目標 ゴール 目安 成果 達成度 めやす');
const TAKEN_AS_MEASURE =
  oneOf('目安 めやす ものさし 物差し モノサシ 尺度 指標 基準') +
  oneOf('とする となる になる にする としての') +
  oneOf('数値 数字 値 指標 データ');

const SOURCES: readonly (readonly [LabelField, string])[] = [
  ['division', `(?:${WHO_DOES}|${TAKES_PART})${DIVISION}`],
  ['department', WHO_DOES + oneOf('部 局 部局')],
  ['goals', PROMISE],
  ['indicator', `${SEEN_IN_FIGURES}|${TAKEN_AS_MEASURE}`],
];

/** What such labels are made of. */
export const madeUpSources = (): string[] => SOURCES.map(([, source]) => source);

const PATTERNS = SOURCES.map(([field, source]) => [field, new RegExp(`^(?:${source})$`, 'u')] as const);

/**
 * Labels that are made up of words of a few sorts, each of which goes with each: as sure as those that a list holds, and too many
 * to list. `key` is a `labelKey`.
 */
export const madeUpField = (key: string): LabelField | null => PATTERNS.find(([, p]) => p.test(key))?.[0] ?? null;
