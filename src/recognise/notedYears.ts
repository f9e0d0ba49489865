import { findFiscalYears } from '../japanese/index.js';
import type { Block } from '../model/block.js';
import { findArrowYears } from './arrowYears.js';
import type { FigureKind } from './draft.js';
import { lineTexts } from './lineTexts.js';

/** ※ 基準値は計画策定時（令和３年度）の値, （注）現状値：令和5年度末時点, 「目標値」とは令和8年度の…, 「効果額」欄は令和7年度の額, ※数値目標の目標値は…: a note or a clause that opens with what figures are called. */
const OPENS =
  '[\\s　]*[「『【]?(?:(?:各|全)?(?:施策の?)?(?:数値|成果|活動|取組|重点|評価|達成|管理)?(?:指標|目標|KPI|ＫＰＩ)の[「『【]?)?';
const CLOSES = '(?:[（(][^（()）]{1,8}[)）])?[」』】]?(?:の?欄)?(?:の年度)?[\\s　]*(?:とは|は|[：:＝=])';
/** Of the figures of indicators, and of what was gained and saved (※効果額は令和5年度の額). */
export type NotedKind = FigureKind | 'effect';
const WORDS: readonly (readonly [NotedKind, string])[] = [
  ['baseline', '(?:基準値|基準年度?|現状値|現況値|当初値|初期値|策定時の?値|計画策定時(?:の値)?|策定時)'],
  ['target', '(?:目標値|目標年度?|最終目標値?|目標数値|計画値|計画目標値?)'],
  ['result', '(?:実績値|最新値|直近値|現在値)'],
  ['effect', '(?:財政|経費|改革)?(?:効果|削減|節減)(?:見込)?額'],
];
const KINDS = WORDS.map(([kind, words]) => [kind, new RegExp(`^${OPENS}${words}${CLOSES}`, 'u')] as const);
/** 3 「現状値」は…: one of several notes, where it opens with the word in quotes that it explains. */
const NOTE =
  /^[\s　]*(?:[※＊*・]|(?:[0-9０-９]{1,2}|[（(][0-9０-９]{1,2}[)）]|[①-⑳])[.．、]?[\s　]*(?=[「『])|[（(〔［]?注[0-9０-９]*[)）〕］:：]?)/u;
/** 目標値は令和3年度に定めた値: when it was set, and not what it is aimed at for. */
const IS_SET = /(?:定め|設定|見直|改定|改訂|決定|策定)(?:し|さ|た|を)/;

/** The year that notes, or a word on what stands beside arrows, give to all baselines (targets, results, sums saved) of the document; none where they name several. */
export function findNotedYears(blocks: readonly Block[]): ReadonlyMap<NotedKind, number> {
  const years = new Map<NotedKind, Set<number>>();
  for (const text of lineTexts(blocks)) {
    const mark = NOTE.exec(text)?.[0];
    if (mark === undefined) continue;
    let kind: NotedKind | null = null;
    for (const [i, clause] of text
      .slice(mark.length)
      .split(/[、，,；;。]|(?<=[度年末点値])[\s　・／/]+/u)
      .entries()) {
      const found: NotedKind | null = KINDS.find(([, pattern]) => pattern.test(clause))?.[0] ?? null;
      // A note that opens with other words tells of other matters.
      if (i === 0 && !found) break;
      kind = found ?? kind;
      if (!kind || (kind !== 'baseline' && IS_SET.test(clause))) continue;
      const known = years.get(kind) ?? new Set();
      for (const { from, to } of findFiscalYears(clause)) known.add(from).add(to);
      years.set(kind, known);
    }
  }
  const noted = [...years].flatMap(([kind, [only, ...more]]): [NotedKind, number][] =>
    only && more.length === 0 ? [[kind, only]] : [],
  );
  return new Map<NotedKind, number>([...findArrowYears(blocks), ...noted]);
}
