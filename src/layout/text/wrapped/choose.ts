import type { Found } from '../aligned/gridTable.js';
import type { Register } from '../register/index.js';
import { wrappedFaults } from './faults.js';
import type { Wrapped } from './index.js';

/** Lines of a title above a head, and of titles below a table, that another reading may take in. */
const MOST_ABOVE = 2;
const MOST_BELOW = 6;
/** Where its rows are not sure, the other reading has so many faults more. */
const FEWER = 1;

/**
 * Of the tables that white space or heads show and those that all lines show at once, the latter where they have fewer faults.
 */
export function chooseWrapped<T extends { readonly from: number; readonly to: number; readonly found: Found }>(
  source: string,
  tables: readonly T[],
  wrapped: readonly Wrapped[],
): (T | Register)[] {
  const out: (T | Register)[] = [...tables];
  for (const w of wrapped) {
    const others = out.filter((t) => t.from < w.to && w.from < t.to);
    const [first] = others;
    const isSame =
      first !== undefined &&
      Math.abs(first.from - w.from) <= MOST_ABOVE &&
      others.every((t) => t.to <= w.to + MOST_BELOW);
    const faults = others.reduce((sum, t) => sum + faultsOf(source, t.found), 0);
    if (!isSame || w.faults > faults - (w.isSure ? 0 : FEWER)) continue;
    for (const t of others) out.splice(out.indexOf(t), 1);
    out.push(w);
  }
  return out.sort((a, b) => a.from - b.from);
}

const faultsOf = (source: string, { columns }: Found): number =>
  wrappedFaults(
    source,
    columns.lines.map((l) => l.pieces),
    columns.columns.length,
  );
