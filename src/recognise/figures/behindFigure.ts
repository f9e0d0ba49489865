import { findFiscalYears } from '../../japanese/index.js';
import type { FigureKind } from '../draft.js';

/** What the bracket behind a figure says of it. */
export interface BehindFigure {
  readonly fiscalYear: number | null;
  readonly kind: FigureKind | null;
  /** It speaks of the year before the one at hand. */
  readonly ofYearBefore: boolean;
  /** Where the text goes on. */
  readonly end: number;
}

const BRACKET = /^[\s　」』]*[（([［【〔]([^（()）［］【】〔〕]{1,24})[)）\]］】〕]/u;
/** 前年度, 今年度: a year by its distance from the one at hand. */
const BY_DISTANCE = /^(?:(?<before>前|昨)|今|本|当)年度?(?:末|時点)*/u;
const ABOUT_YEAR = '(?:末|中|時点|現在|まで|値|度|の|に|:|：|、|[\\s　])*';
const KINDS: readonly (readonly [FigureKind, string])[] = [
  ['baseline', '現状(?:数?値)?|現況値?|基準(?:年度?)?値?|(?:計画)?策定時|当初値?|初期値?|開始時'],
  ['result', '実績値?|結果|決算'],
  ['forecast', '見込み?値?|推計値?'],
  ['target', '(?:最終)?目標(?:年度?|数?値)?|計画値?'],
];
const OF_KIND = KINDS.map(
  ([kind, words]) => [kind, new RegExp(`^${ABOUT_YEAR}(?:${words})${ABOUT_YEAR}$`, 'u')] as const,
);
const OF_NONE = new RegExp(`^${ABOUT_YEAR}$`, 'u');

export const nothingBehind = (end: number): BehindFigure => ({
  fiscalYear: null,
  kind: null,
  ofYearBefore: false,
  end,
});

/**
 * 10.0%（令和6年度）, 98% (R8末), 81%（令和5年度実績）, 81%（現状）: the year in the bracket behind a figure, and of what kind the
 * figure is. A bracket that says anything else says nothing here.
 */
export function behindFigure(text: string, at: number): BehindFigure {
  const nothing = nothingBehind(at);
  const m = BRACKET.exec(text.slice(at));
  if (!m) return nothing;
  const inside = (m[1] as string).trim();
  const [year, ...more] = findFiscalYears(inside);
  if (more.length > 0 || (year && year.from !== year.to)) return nothing;
  const distance = year ? null : BY_DISTANCE.exec(inside);
  const rest = year ? inside.slice(0, year.start) + inside.slice(year.end) : inside.slice(distance?.[0].length ?? 0);
  const kind = OF_KIND.find(([, pattern]) => pattern.test(rest))?.[0] ?? null;
  if (kind === null && !(year && OF_NONE.test(rest))) return nothing;
  const ofYearBefore = distance?.groups?.before !== undefined;
  return { fiscalYear: year?.from ?? null, kind, ofYearBefore, end: at + m[0].length };
}
