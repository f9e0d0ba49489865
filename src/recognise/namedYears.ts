import { findFiscalYears } from '../japanese/index.js';
import type { Block } from '../model/block.js';
import { lineTexts } from './lineTexts.js';

/** A span longer than a plan says nothing of the time that the document is about. */
const LONGEST_PLAN = 12;

/** The fiscal years that the document names with their era, those within a span (令和4年度～令和7年度) too. */
export function findNamedYears(blocks: readonly Block[]): ReadonlySet<number> {
  const years = new Set<number>();
  for (const text of lineTexts(blocks))
    for (const { from, to } of findFiscalYears(text))
      if (to - from <= LONGEST_PLAN) for (let y = from; y <= to; y++) years.add(y);
  return years;
}
