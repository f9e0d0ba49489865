import type { Piece } from '../aligned/columns.js';
import { textOf } from '../aligned/segments.js';
import { joinCost, mayBegin, type Sort, sortOf } from './pieces.js';

/** A text over several columns; a column without a text; a text that begins as no line does. */
export const ACROSS = 1.5;
const EMPTY = 2;
const NO_BEGINNING = 2;
/** What parts the words of one text, as two would be. */
const INSIDE = 0.5;
/** Figures, marks and words in one column. */
const MIXED = 0.6;
const SORTED: Readonly<Record<Sort, string>> = {
  figure: 'figure',
  dash: 'figure',
  mark: 'mark',
  item: 'text',
  bullet: 'text',
  short: 'text',
  text: 'text',
};

/** Counts what no table of wrapped cells has that is read rightly, for its lines below the head. */
export function wrappedFaults(source: string, body: readonly (readonly Piece[])[], count: number): number {
  const own = body.map((l) => l.filter((p) => !p.isHeading));
  let faults = 0;
  const sorts = Array.from({ length: count }, () => new Map<string, number>());
  const used = new Set<number>();
  for (const p of own.flat()) {
    const text = textOf(source, p);
    used.add(p.column);
    if (p.last > p.column) faults += ACROSS;
    if (!mayBegin(text)) faults += NO_BEGINNING;
    for (let k = 1; k < p.tokens.length; k++) {
      const [a, b] = [p.tokens[k - 1], p.tokens[k]];
      if (a && b) faults += Math.max(0, joinCost(source, a, b)) * INSIDE;
    }
    const sort = SORTED[sortOf(text)];
    const own = sorts[p.column] as Map<string, number>;
    own.set(sort, (own.get(sort) ?? 0) + 1);
  }
  for (let c = 0; c < count; c++) {
    faults += mixture([...(sorts[c] as Map<string, number>).values()]) * MIXED;
    if (!used.has(c)) faults += EMPTY;
  }
  return faults;
}

/** How mixed so many of each sort are: their entropy, in nats; none where there is one sort. */
function mixture(counts: readonly number[]): number {
  const all = counts.reduce((a, b) => a + b, 0);
  return counts.reduce((sum, n) => sum - n * Math.log(n / all), 0);
}
