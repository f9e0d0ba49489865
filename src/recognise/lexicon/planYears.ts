import { findFiscalYears, halfWidth } from '../../japanese/index.js';
import { remembered } from '../../model/remembered.js';
import type { Lexicon } from './types.js';
import type { Years } from './years.js';

/** 初年度, ２年目, 第３年次, 最終年度: a year told by its place in the plan. */
const OF_PLAN =
  /(?:計画(?:期間)?の?)?(?:(?<first>初年(?:度|目))|(?<last>最終年度)|(?<![\d０-９.．か箇ヶカ])(?:第?(?<n>[\d０-９]{1,2}|[一二三四五六七八九十])年(?:目|次(?![計別報]))|第(?<nth>[\d０-９]{1,2}|[一二三四五六七八九十])年度|(?<count>[\d０-９]{1,2})年度目))/u;
const ALONE = new RegExp(`^[（(]?${OF_PLAN.source}[）)]?$`, 'u');
const KANJI = '一二三四五六七八九十';
const LONGEST_LABEL = 40;

/** The text is nothing but a year told by its place in a plan. */
export const isPlanYear = (text: string): boolean => text.length <= LONGEST_LABEL && ALONE.test(text.trim());

/**
 * The lexicon of a document that says which years its plan is for: 初年度目標 and ゴール値（５年目） name years of it. A place that the
 * plan has no year for stays without one.
 */
export function withPlanYears(lexicon: Lexicon, plan: Years | null): Lexicon {
  if (!plan) return lexicon;
  return { ...lexicon, readLabel: remembered((text) => lexicon.readLabel(inYears(text, plan) ?? text)) };
}

/** The text with the year itself where its place in the plan was printed; null where none was, or where a year is named, too. */
function inYears(text: string, { from, to }: Years): string | null {
  if (text.length > LONGEST_LABEL || !text.includes('年')) return null;
  const found = OF_PLAN.exec(text);
  if (!found || findFiscalYears(text).length > 0) return null;
  const year = found.groups?.last ? to : from + placeOf(found.groups ?? {}) - 1;
  if (year < from || year > to) return null;
  return `${text.slice(0, found.index)}${year}年度${text.slice(found.index + found[0].length)}`;
}

function placeOf({ first, n, nth, count }: Record<string, string | undefined>): number {
  const printed = n ?? nth ?? count;
  if (first || printed === undefined) return 1;
  const kanji = KANJI.indexOf(printed);
  return kanji >= 0 ? kanji + 1 : Number(halfWidth(printed));
}
