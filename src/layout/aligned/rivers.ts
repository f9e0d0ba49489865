import type { Atom } from './atoms.js';

/** A range of x with `depth` atoms over it. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** A strip of white between two columns, and how many bands have text on both sides of it. */
export interface River {
  readonly from: number;
  readonly to: number;
  readonly support: number;
}

/** The narrowest river, in em. */
export const NARROW = 0.25;

/** How many atoms cover each x, from the first atom's start to the last one's end. */
export function coverDepth(atoms: readonly Atom[]): Gap[] {
  const steps = atoms
    .flatMap((a) => [
      [a.x0, 1],
      [a.x1, -1],
    ])
    .sort((a, b) => (a[0] as number) - (b[0] as number) || (a[1] as number) - (b[1] as number)) as [number, number][];
  const ranges: Gap[] = [];
  let depth = 0;
  let from = 0;
  for (const [x, step] of steps) {
    if (x > from && (depth > 0 || ranges.length > 0)) ranges.push({ from, to: x, depth });
    depth += step;
    from = x;
  }
  return ranges;
}

/** White strips at least `least` wide that run through all the atoms from top to bottom. */
export function riversOf(atoms: readonly Atom[], least: number): Gap[] {
  return coverDepth(atoms).filter((g) => g.depth === 0 && g.to - g.from >= least);
}

/**
 * Where the column before and the column after part between `from` (end of one header label) and `to` (start of the next).
 * A strip that ends where the next label begins is best, then the widest. Returns its middle; null where texts cover every strip.
 */
export function boundaryBetween(
  ranges: readonly Gap[],
  from: number,
  to: number,
  em: number,
  lines: number,
): number | null {
  const grace = 0.15 * em;
  let best: number | null = null;
  let bestScore = 0;
  for (const g of ranges) {
    const l = Math.max(g.from, from - grace);
    const r = Math.min(g.to, to + grace);
    if (r - l < 0.1 * em || g.depth > lines * 0.1) continue;
    const atLabel = Math.abs(g.to - to) <= grace;
    const score = (r - l) / em / (1 + g.depth) + (atLabel ? 4 : 0) - (g.depth > 0 ? 2 : 0);
    if (score > bestScore) {
      bestScore = score;
      best = (l + r) / 2;
    }
  }
  return best;
}
