import type { FormRow } from './lines.js';

/** The parts of labels down a column, one a line. */
export interface LabelParts {
  /** The row of each part. */
  readonly rows: readonly number[];
  readonly names: readonly string[];
  /** No title stands between a part and the one above. */
  readonly isBelow: readonly boolean[];
  /** What it costs that a label goes on from the part above; null where none can. */
  readonly joins: readonly (number | null)[];
}

/** So many lines of text stand between two lines of a label, at these costs. */
const APART = [0, 0.1, 0.4, 1];
const OVER_PAGES = 0.4;
const MOST_BETWEEN_PAGES = 16;

/** @param parted whether a title stands between a row and the one above */
export function toLabelParts(rows: readonly FormRow[], parted: (row: number) => boolean): LabelParts {
  const at = rows.flatMap((r, i) => (r.label.length > 0 ? [i] : []));
  const isBelow = at.map((row, k) => {
    for (let r = k === 0 ? row + 1 : (at[k - 1] as number) + 1; r <= row; r++) if (parted(r)) return false;
    return true;
  });
  return {
    rows: at,
    names: at.map((row) => (rows[row] as FormRow).name),
    isBelow,
    joins: at.map((row, k) => (isBelow[k] && k > 0 ? (apartCost(rows, at[k - 1] as number, row) ?? null) : null)),
  };
}

/** What stands between a part and the one above; on the next page, the rest of a label may be far down. */
function apartCost(rows: readonly FormRow[], above: number, below: number): number | undefined {
  const between = below - above - 1;
  if (rows[above]?.page === rows[below]?.page) return APART[between];
  return between <= MOST_BETWEEN_PAGES ? OVER_PAGES : undefined;
}

/** The parts [from, to) as one name. */
export const joinedName = ({ names }: LabelParts, from: number, to: number): string => names.slice(from, to).join('');

/** How often each name comes that so many parts below one another give. */
export function countNames(parts: LabelParts, most: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i < parts.rows.length; i++)
    for (let to = i + 1; to <= Math.min(parts.rows.length, i + most); to++) {
      if (to - 1 > i && parts.joins[to - 1] === null) break;
      const own = joinedName(parts, i, to);
      counts.set(own, (counts.get(own) ?? 0) + 1);
    }
  return counts;
}
