import type { Piece } from '../aligned/columns.js';
import { textOf } from '../aligned/segments.js';
import { joinCost, mayBegin, sortOf } from './pieces.js';

/** A text over several columns; a column without a text; a text that begins as no line does. */
const ACROSS = 1.5;
const EMPTY = 2;
const NO_BEGINNING = 2;
/** What parts the words of one text, as two would be. */
const INSIDE = 0.5;
/** Figures among words, or words among figures. */
const MIXED = 0.4;

/** Counts what no table of wrapped cells has that is read rightly, for its lines below the head. */
export function wrappedFaults(source: string, body: readonly (readonly Piece[])[], count: number): number {
  const own = body.map((l) => l.filter((p) => !p.isHeading));
  let faults = 0;
  const figures = new Array<number>(count).fill(0);
  const words = new Array<number>(count).fill(0);
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
    const sort = sortOf(text);
    if (sort === 'figure' || sort === 'dash') figures[p.column] = (figures[p.column] as number) + 1;
    if (sort === 'text' || sort === 'bullet') words[p.column] = (words[p.column] as number) + 1;
  }
  for (let c = 0; c < count; c++) {
    faults += Math.min(figures[c] as number, words[c] as number) * MIXED;
    if (!used.has(c)) faults += EMPTY;
  }
  return faults;
}
