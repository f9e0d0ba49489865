import { toCells } from '../aligned/cells.js';
import type { Found } from '../aligned/gridTable.js';
import { textOf } from '../aligned/segments.js';
import { circledOrdinal } from '../marks.js';
import { bestRowsOf } from '../register/bestRows.js';
import { headFaults } from '../register/faults.js';
import type { Register } from '../register/index.js';
import { wrappedFaults } from './faults.js';
import type { Wrapped } from './index.js';

/** Lines of a title above a head, and of titles below a table, that another reading may take in. */
const MOST_ABOVE = 2;
const MOST_BELOW = 6;
/** Where its rows are not sure, the other reading has so many faults more. */
const FEWER = 2;
/** And so many where numbers in a column of their own show them. */
const FEWER_OF_NUMBERED = 0.5;
/** And this share of them at most; of those of a register of figures, with the faults of its head. */
const CLEARLY = 0.8;
const OF_FIGURES = 0.6;
const FEWER_OF_FIGURES = 1;
/** Where they are sure, this is what each item costs that the other reading's rows cut. */
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
    if (!isSame || !isBetter(source, w, others)) continue;
    for (const t of others) out.splice(out.indexOf(t), 1);
    out.push(w);
  }
  return out.sort((a, b) => a.from - b.from);
}

/** Whether a reading has clearly fewer faults than the others of its lines. */
function isBetter(
  source: string,
  w: Wrapped,
  others: readonly { readonly to: number; readonly found: Found }[],
): boolean {
  const sum = (of: (found: Found) => number): number => others.reduce((all, t) => all + of(t.found), 0);
  const cut = w.isSure ? sum((found) => itemsCut(source, found)) * CUT : 0;
  const faults = sum((found) => faultsOf(source, found)) + cut;
  if (w.isSure) return w.faults <= faults;
  if (w.faults > faults - (w.found.body ? FEWER_OF_NUMBERED : FEWER) || w.faults > faults * CLEARLY) return false;
  if (!w.isOfFigures) return true;
  // Registers of figures show their columns by these, too.
  const [own, all] = [w.faults + faultsOfHead(w.found), faults + sum(faultsOfHead)];
  const end = Math.max(...others.map((t) => t.to));
  return (
    w.to <= end + MOST_ABOVE &&
    own <= all * OF_FIGURES &&
    own <= all - FEWER_OF_FIGURES &&
    !haveWorseRows(source, w, others)
  );
}

const faultsOfHead = ({ head, columns }: Found): number => headFaults(head, columns.columns.length);

/** Whether the rows of the others have fewer faults, where numbers show the rows of all. */
function haveWorseRows(source: string, w: Wrapped, others: readonly { readonly found: Found }[]): boolean {
  const own = bestRowsOf(source, w.found).faults;
  const all = others.map((t) => bestRowsOf(source, t.found).faults ?? Number.NaN);
  return own !== null && own > all.reduce((sum, f) => sum + f, 0);
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
