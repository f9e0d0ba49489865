import { findFiscalYears } from '../japanese/index.js';
import type { Block, Line } from '../model/block.js';

/** ※ 基準値は計画策定時（令和３年度）の値, （注）現状値：令和5年度末時点: a note that opens with what a baseline is called. */
const NOTE =
  /^[\s　]*(?:[※＊*・]|[（(〔［]?注[0-9０-９]*[)）〕］:：]?)[\s　]*[「『【]?(?:各?指標の)?(?:基準値|基準年度?|現状値|現況値|当初値|初期値|策定時の?値|計画策定時)[」』】]?(?:の年度)?[\s　]*(?:とは|は|[：:＝=])/u;

/** {@link findBaselineYear}, found when it is first asked for. */
export function lazyBaselineYear(blocks: readonly Block[]): () => number | null {
  let found: { readonly year: number | null } | null = null;
  return () => {
    found ??= { year: findBaselineYear(blocks) };
    return found.year;
  };
}

/** The year that a note gives to all baselines of the document; null where none does, or notes name several. */
function findBaselineYear(blocks: readonly Block[]): number | null {
  const years = new Set<number>();
  const read = (lines: readonly Line[]): void => {
    for (const { text } of lines)
      if (NOTE.test(text.value)) for (const { from, to } of findFiscalYears(text.value)) years.add(from).add(to);
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') read(block.lines);
    else for (const cell of block.cells) read(cell.lines);
  }
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}
