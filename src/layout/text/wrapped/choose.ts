import { toCells } from '../aligned/cells.js';
import type { Found } from '../aligned/gridTable.js';
import { textOf } from '../aligned/segments.js';
import { circledOrdinal } from '../marks.js';
import type { Register } from '../register/index.js';
import { wrappedFaults } from './faults.js';
import type { Wrapped } from './index.js';

/** Lines of a title above a head, and of titles below a table, that another reading may take in. */
const MOST_ABOVE = 2;
const MOST_BELOW = 6;
/** Where its rows are not sure, the other reading has so many faults more. */
const FEWER = 1;
/** Where they are, this is what each item costs that the other reading's rows cut. */
const CUT = 1;

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
    const cut = w.isSure ? others.reduce((sum, t) => sum + itemsCut(source, t.found), 0) * CUT : 0;
    const faults = others.reduce((sum, t) => sum + faultsOf(source, t.found), cut);
    if (!isSame || w.faults > faults - (w.isSure ? 0 : FEWER)) continue;
    for (const t of others) out.splice(out.indexOf(t), 1);
    out.push(w);
  }
  return out.sort((a, b) => a.from - b.from);
}

/** Cells in which an item begins below the rest of another. */
function itemsCut(source: string, { columns, starts, alignments, body }: Found): number {
  const cells = body?.cells ?? toCells(columns, starts, alignments);
  return cells.filter(({ pieces }) => {
    const [first, ...others] = pieces.map((p) => circledOrdinal(textOf(source, p)));
    return first === null && others.some((n) => n !== undefined && n !== null);
  }).length;
}

const faultsOf = (source: string, { columns }: Found): number =>
  wrappedFaults(
    source,
    columns.lines.map((l) => l.pieces),
    columns.columns.length,
  );
