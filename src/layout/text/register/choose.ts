import type { Found } from '../aligned/gridTable.js';
import { bestRowsOf } from './bestRows.js';
import { faultsOf } from './faults.js';
import type { Register } from './index.js';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A reading by white space is given up for one with this share of its faults, and so many fewer. */
const SHARE = 0.5;
const FEWER = 3;

/** The lines of a register that a reading by white space left out of all tables, each. */
const LEFT_OUT = 1;

/**
 * Of the tables that white space shows and the registers that heads show, those with fewer faults wherever they share lines: gives
 * them all, from above.
 */
export function choose<T extends Stretch & { readonly found: Found }>(
  source: string,
  tables: readonly T[],
  registers: readonly Register[],
  isBlank: (line: number) => boolean,
): (T | Register)[] {
  const out: (T | Register)[] = [];
  const all = [...tables, ...registers].sort((a, b) => a.from - b.from);
  for (let i = 0; i < all.length; ) {
    let end = (all[i] as Stretch).to;
    let next = i + 1;
    while (next < all.length && (all[next] as Stretch).from < end) end = Math.max(end, (all[next++] as Stretch).to);
    const own = all.slice(i, next);
    const byHead = own.filter((t): t is Register => 'faults' in t);
    const byWhite = own.filter((t): t is T => !('faults' in t));
    const first = byHead[0];
    if (!first) out.push(...byWhite);
    else {
      let left = 0;
      for (const r of byHead)
        for (let l = r.from; l < r.to; l++)
          if (!isBlank(l) && !byWhite.some((t) => t.from <= l && l < t.to)) left += LEFT_OUT;
      const white = left + byWhite.reduce((sum, t) => sum + faultsOfFound(source, t.found), 0);
      const head = byHead.reduce((sum, t) => sum + t.faults, 0);
      const isBetter = head <= white * SHARE && (white - head >= FEWER || haveMoreColumns(byHead, byWhite));
      // What a head that comes again names is known: as few faults are enough.
      const isKnown = byHead.every((r) => r.isAgain) && head <= white;
      if (isKnown || isBetter || (head <= white && haveBetterRows(source, byHead, byWhite))) out.push(...byHead);
      else out.push(...byWhite);
    }
    i = next;
  }
  return out;
}

/** White space leaves several of the labels of each head without a column of their own. */
const haveMoreColumns = (registers: readonly Register[], tables: readonly { readonly found: Found }[]): boolean =>
  registers.length === tables.length &&
  registers.every((r, i) => r.found.columns.columns.length >= (tables[i]?.found.columns.columns.length ?? 0) + MORE);

const MORE = 2;

/** The rows of a register have so many faults fewer, and no more than this share of the others'. */
const FEWER_OF_ROWS = 1.5;
const SHARE_OF_ROWS = 0.5;

/** Whether the items of a register are parted better than those that white space shows, where both are numbered. */
function haveBetterRows(
  source: string,
  registers: readonly (Stretch & { readonly found: Found })[],
  tables: readonly (Stretch & { readonly found: Found })[],
): boolean {
  // What one of the two leaves out is no matter of rows.
  const areSame = registers.every((r, i) => r.from === tables[i]?.from && r.to <= (tables[i]?.to ?? 0));
  if (!areSame || registers.length !== tables.length) return false;
  const faultsIn = (all: readonly { readonly found: Found }[]): number =>
    all.reduce((sum, t) => sum + (bestRowsOf(source, t.found).faults ?? Number.NaN), 0);
  const [head, white] = [faultsIn(registers), faultsIn(tables)];
  return white - head >= FEWER_OF_ROWS && head <= white * SHARE_OF_ROWS;
}

const faultsOfFound = (source: string, { head, columns }: Found): number =>
  faultsOf(
    source,
    head,
    columns.lines.map((l) => l.pieces),
    columns.columns.length,
  );
