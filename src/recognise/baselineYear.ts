import { findFiscalYears } from '../japanese/index.js';
import type { Block } from '../model/block.js';
import { lineTexts } from './lineTexts.js';

/** ※ 基準値は計画策定時（令和３年度）の値, （注）現状値：令和5年度末時点: a note that opens with what a baseline is called. */
const NOTE =
  /^[\s　]*(?:[※＊*・]|[（(〔［]?注[0-9０-９]*[)）〕］:：]?)[\s　]*[「『【]?(?:各?指標の)?(?:基準値|基準年度?|現状値|現況値|当初値|初期値|策定時の?値|計画策定時)[」』】]?(?:の年度)?[\s　]*(?:とは|は|[：:＝=])/u;

/** The year that a note gives to all baselines of the document; null where none does, or notes name several. */
export function findBaselineYear(blocks: readonly Block[]): number | null {
  const years = new Set<number>();
  for (const text of lineTexts(blocks))
    if (NOTE.test(text)) for (const { from, to } of findFiscalYears(text)) years.add(from).add(to);
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}
