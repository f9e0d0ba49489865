import { findFiscalYears } from '../japanese/index.js';
import type { Block } from '../model/block.js';

/** A span longer than a plan says nothing of the time that the document is about. */
const LONGEST_PLAN = 12;

/** {@link findNamedYears}, found when they are first asked for: few documents print years without their era. */
export function lazyNamedYears(blocks: readonly Block[]): () => ReadonlySet<number> {
  let years: ReadonlySet<number> | null = null;
  return () => {
    years ??= findNamedYears(blocks);
    return years;
  };
}

/** The fiscal years that the document names with their era, those within a span (令和4年度～令和7年度) too. */
function findNamedYears(blocks: readonly Block[]): ReadonlySet<number> {
  const years = new Set<number>();
  const read = (text: string) => {
    for (const { from, to } of findFiscalYears(text))
      if (to - from <= LONGEST_PLAN) for (let y = from; y <= to; y++) years.add(y);
  };
  for (const block of blocks) {
    const groups = block.kind === 'paragraph' ? [block.lines] : block.cells.map((c) => c.lines);
    for (const lines of groups) for (const line of lines) read(line.text.value);
  }
  return years;
}
