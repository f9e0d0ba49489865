import { labelKey, spelledKey } from './labelKey.js';
import { labelParts } from './labelParts.js';
import type { LabelField } from './types.js';
import type { Years } from './years.js';

type FigureField = Extract<LabelField, 'baseline' | 'target' | 'result' | 'forecast'>;

/** What stands beside a year to say what its figures are: 令和6年度（現状）, R11（到達点）, 最終目標 令和12年度. */
const WORDS: readonly (readonly [FigureField, RegExp])[] = [
  [
    'baseline',
    /^(?:(?:計画)?(?:策定|作成|開始)(?:時|前)?の?)?(?:現状|現況|現在|現時点|基準|当初|直近|最新|初期)(?:年度?|時点?|時|の?(?:数)?値)?$|^(?:計画|目標|指標)?(?:策定|作成|開始|設定|改定|改訂|見直し)(?:時|前)(?:点|の?値)?$|^(?:計画|取組|実施)(?:当初|前)(?:の?値)?$|^(?:出発|起)点(?:の?値)?$|^スタート(?:時|の?値)?$/,
  ],
  [
    'target',
    /^(?:最終|中間|年度末?|単年度|年間の?|[今本当]年度の?|累計|達成|到達|当面の|将来|計画)?目標(?:年度?|年次|(?:数)?値)?$|^計画(?:値|数値)?$|^到達(?:点|値)$|^(?:計画|取組)?(?:最終|終了|完了)(?:年度?|年次|時点?|(?:数)?値)$|^最終$|^ゴール(?:値)?$|^(?:計画)?期末$|^目指す(?:姿|値)$|^(?:目安|めやす)(?:の?(?:数)?値)?$/,
  ],
  ['result', /^(?:最終|中間|年度末?|累計)?実績(?:(?:数)?値)?$|^(?:結果|確定|速報|実測|達成)(?:(?:数)?値)?$/],
  ['forecast', /^(?:実績|決算|年度末)?(?:見込|推計|予測|見通し)(?:(?:数)?値|額)?$/],
];

/** The kind of figure that words beside a year, or above a column of figures, name; null for other words. */
export function figureWords(words: string): FigureField | null {
  const key = spelledKey(words);
  return WORDS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/** The same of a printed label with years in it: 【現状】令和6年度, 計画終了時（R11）. */
export function labelToFigureWords(label: string): { field: FigureField; years: Years | null } | null {
  const parts = labelParts(label);
  const field = figureWords(parts.wordsWithoutYears);
  return field && { field, years: parts.years };
}

/** 目標達成率, 目標との差: told of two figures. */
const OF_BOTH = /(?:達成|進捗|進展|充足|伸び)(?:率|度)|(?:比|差|増減|評価|理由|方法|式|名|名称|根拠)$/;
/** The same words with others around them, the last one first: 最終年度目標, 決算時点の実績値, 目標削減量. */
const HOLDING: readonly (readonly [FigureField, RegExp])[] = [
  ['target', /目標(?:年度|年次)?の?(?:[^ぁ-ん]{0,3}[値数量額率])?$/],
  ['result', /実績の?(?:[^ぁ-ん]{0,3}[値数量額率])?$/],
];

/**
 * The kind of figures that a label names whose last words do, whatever stands before them. Only for a column of nothing but figures right
 * of an indicator: elsewhere 部の最終年度目標 is told in sentences.
 */
export function labelOfFigures(label: string): { field: FigureField; years: Years | null } | null {
  const parts = labelParts(label);
  const key = labelKey(parts.wordsWithoutYears);
  const field = OF_BOTH.test(key) ? null : (HOLDING.find(([, pattern]) => pattern.test(key))?.[0] ?? null);
  return field && { field, years: parts.years };
}
