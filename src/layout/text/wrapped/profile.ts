import { stretchesOf } from '../register/bandLines.js';
import { rightEdge } from '../wraps.js';
import { type Line, SORTS, type Sort, sortOf, widthOf } from './pieces.js';

/** The columns of the tokens of each line. */
export type Assigned = readonly (readonly number[])[];

/** What the texts of a column show of it. */
export interface Profile {
  /** How wide a full line is, in em; null where no text is wrapped. */
  readonly width: number | null;
  readonly sorts: ReadonlyMap<Sort, number>;
  readonly count: number;
  readonly texts: ReadonlyMap<string, number>;
  /** How often a text begins at each place behind wide white space. */
  readonly begins: ReadonlyMap<number, number>;
}

/** Full lines of a narrow column are shorter than others' texts. */
const NARROW = 5;

export function profilesOf(
  source: string,
  lines: readonly Line[],
  assigned: Assigned,
  starts: readonly number[],
): Profile[] {
  const widths: number[][] = starts.map(() => []);
  const sorts = starts.map(() => new Map<Sort, number>());
  const texts = starts.map(() => new Map<string, number>());
  const begins = starts.map(() => new Map<number, number>());
  const add = <K>(of: Map<K, number> | undefined, k: K, by = 1): void => {
    of?.set(k, (of.get(k) ?? 0) + by);
  };
  for (const [y, line] of lines.entries())
    for (const { from, to, column } of stretchesOf(assigned[y] as readonly number[])) {
      const text = source.slice(line[from]?.from, line[to - 1]?.to);
      widths[column]?.push(widthOf(source, line, from, to));
      add(sorts[column], sortOf(text));
      add(texts[column], text);
      const isTight = from > 0 && (line[from]?.x0 ?? 0) - (line[from - 1]?.x1 ?? 0) <= 1;
      if (!isTight) add(begins[column], line[from]?.x0 ?? 0);
    }
  return starts.map((_, c) => ({
    width: fullWidth(widths[c] as number[]),
    sorts: sorts[c] as Map<Sort, number>,
    count: (widths[c] as number[]).length,
    texts: texts[c] as Map<string, number>,
    begins: begins[c] as Map<number, number>,
  }));
}

/** The width that the widest texts but a few share. */
function fullWidth(widths: readonly number[]): number | null {
  const edge = rightEdge(widths);
  if (edge !== null) return edge;
  const sorted = [...widths].sort((a, b) => b - a);
  for (const [i, w] of sorted.entries()) {
    const same = sorted.filter((o) => o <= w && o >= w - 0.2).length;
    if (w < NARROW + 1 && same >= 3 && i <= sorted.length * 0.2) return w;
  }
  return null;
}

/** Of a sort that the column seldom holds. */
export function sortCost(p: Profile, sort: Sort): number {
  if (p.count < 3) return 0.5;
  const share = ((p.sorts.get(sort) ?? 0) + 0.2) / (p.count + 0.2 * SORTS.length);
  // Among wrapped texts stand the rests of such.
  const texts = (p.sorts.get('text') ?? 0) + (p.sorts.get('bullet') ?? 0) + (p.sorts.get('item') ?? 0);
  const isRest = sort === 'figure' || sort === 'short';
  return Math.min(isRest && texts > p.count * TEXTS ? REST : 1.6, -Math.log(share) * 0.5);
}

const TEXTS = 0.4;
const REST = 0.6;
