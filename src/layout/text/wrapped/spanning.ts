import { type Alignment, cutCost, type Entry, type Place, placeCost, secondCost } from './parting.js';

/** A stretch of rows with the entries [from, to) that stand over all of them. */
interface Group {
  readonly row: number;
  readonly rows: number;
  readonly from: number;
  readonly to: number;
}

/** Rows over which nothing stands; a text that spans the beginning of a new count, or ends inside one. */
const NO_TEXT = 1.2;
const OVER_COUNT = 2;
const INSIDE_COUNT = 0.8;

/** The texts left of the items, each over the rows that it stands in the middle, or at the top, of. */
export function partSpanning(
  entries: readonly Entry[],
  ordinals: readonly (number | null)[],
  tops: readonly number[],
  bottoms: readonly number[],
): Group[] {
  const found = (['middle', 'top'] as const).map((alignment) => spanAt(entries, ordinals, tops, bottoms, alignment));
  const [middle, top] = found as [{ cost: number; groups: Group[] }, { cost: number; groups: Group[] }];
  return (middle.cost <= top.cost ? middle : top).groups;
}

function spanAt(
  entries: readonly Entry[],
  ordinals: readonly (number | null)[],
  tops: readonly number[],
  bottoms: readonly number[],
  alignment: Alignment,
): { readonly cost: number; readonly groups: Group[] } {
  const [n, rows] = [entries.length, tops.length];
  const isAnew = (r: number): boolean => r > 0 && ordinals[r] === 1;
  const counts = ordinals.some((_, r) => isAnew(r));
  type Best = { cost: number; row: number; from: number };
  const best: (Best | null)[][] = Array.from({ length: rows + 1 }, () => new Array<Best | null>(n + 1).fill(null));
  (best[0] as (Best | null)[])[0] = { cost: 0, row: -1, from: -1 };
  for (let r = 0; r < rows; r++)
    for (let i = 0; i <= n; i++) {
      const so = best[r]?.[i];
      if (!so) continue;
      const begins = i > 0 && i < n ? cutCost(entries, i) : 0;
      const inside = r > 0 && counts && !isAnew(r) ? INSIDE_COUNT : 0;
      let over = 0;
      for (let end = r + 1; end <= rows; end++) {
        if (end - 1 > r && isAnew(end - 1)) over += OVER_COUNT;
        let seconds = 0;
        for (let j = i; j <= n; j++) {
          if (j > i + 1) seconds += secondCost(entries, j - 1, false);
          const place: Place = {
            top: tops[r] as number,
            middle: ((tops[r] as number) + (bottoms[end - 1] as number)) / 2,
            isRest: false,
          };
          const own = j === i ? NO_TEXT * (end - r) : begins + seconds + placeCost(entries, i, j, place, alignment);
          const cost = so.cost + own + over + inside;
          const known = best[end]?.[j];
          if (!known || cost < known.cost) (best[end] as (Best | null)[])[j] = { cost, row: r, from: i };
        }
      }
    }
  const groups: Group[] = [];
  for (let [r, j] = [rows, n]; r > 0; ) {
    const b = best[r]?.[j] as Best;
    groups.unshift({ row: b.row, rows: r - b.row, from: b.from, to: j });
    [r, j] = [b.row, b.from];
  }
  return { cost: best[rows]?.[n]?.cost ?? Number.POSITIVE_INFINITY, groups };
}
