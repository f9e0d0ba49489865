/** Each line that the rows of an item stand off its number; an item without rows; what goes on from above without any. */
const OFF = 1;
const MOST_OFF = 6;
const EMPTY = 1.6;
/** The number stands at the top of the item, its rows anywhere below. */
const BELOW = 0.3;

/**
 * Parts the rows of figures among the items: gives each item the number of rows up to its last. An item's number stands in the middle
 * of its rows, at the top of them, or at the top of its texts.
 * @param heights the first and the last line of each name's rows
 * @param keys how far down each item's number stands
 * @param isRest the first rows belong to what goes on from above
 * @param cuts what speaks against an item beginning with each name's rows
 */
export function partUnits(
  heights: readonly (readonly [top: number, bottom: number])[],
  keys: readonly (number | null)[],
  isRest: boolean,
  cuts: readonly number[] = [],
): number[] {
  if (keys.length === 0) return [heights.length];
  const all = isRest ? [null, ...keys] : keys;
  const found = (['middle', 'top', 'below'] as const).map((alignment) => partAt(heights, all, cuts, alignment));
  return found.reduce((best, p) => (p.cost < best.cost ? p : best)).ends;
}

type Alignment = 'middle' | 'top' | 'below';

interface Parted {
  readonly cost: number;
  readonly ends: number[];
}

function partAt(
  heights: readonly (readonly [number, number])[],
  keys: readonly (number | null)[],
  cuts: readonly number[],
  alignment: Alignment,
): Parted {
  const n = heights.length;
  let best = new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  const begin: number[][] = [];
  for (const [k, key] of keys.entries()) {
    const below = keys[k + 1] ?? null;
    const next = new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY);
    const from = new Array<number>(n + 1).fill(0);
    for (let i = 0; i <= n; i++) {
      const so = best[i] as number;
      if (so === Number.POSITIVE_INFINITY) continue;
      for (let j = i; j <= n; j++) {
        const cut = k > 0 && i < n ? (cuts[i] ?? 0) : 0;
        const cost = so + cut + own(heights, i, j, key, below, alignment);
        if (cost < (next[j] as number)) {
          next[j] = cost;
          from[j] = i;
        }
      }
    }
    best = next;
    begin.push(from);
  }
  const ends = new Array<number>(keys.length).fill(0);
  for (let k = keys.length - 1, j = n; k >= 0; k--) {
    ends[k] = j;
    j = begin[k]?.[j] as number;
  }
  return { cost: best[n] as number, ends };
}

function own(
  heights: readonly (readonly [number, number])[],
  i: number,
  j: number,
  key: number | null,
  below: number | null,
  alignment: Alignment,
): number {
  const [first, last] = [heights[i], heights[j - 1]];
  if (i === j || !first || !last) return EMPTY;
  if (key === null) return 0;
  if (alignment === 'below') {
    const out = Math.max(0, key - first[0]) + (below === null ? 0 : Math.max(0, last[1] - below + 1));
    return Math.min(BELOW + out * OFF, MOST_OFF);
  }
  const off = alignment === 'top' ? Math.abs(first[0] - key) : Math.abs((first[0] + last[1]) / 2 - key);
  return Math.min(off * OFF, MOST_OFF);
}
