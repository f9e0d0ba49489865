import type { Token } from '../aligned/segments.js';
import { nameOf } from '../letters.js';
import { type HeadWords, pitchOf } from './headWords.js';
import { middleOf } from './placeInColumns.js';

/**
 * How far the words of heads stand from the columns, by head and word, summed over all tables of a kind: figures that the texts below
 * push to a side in one table stand in their places in others.
 */
export type HeadPlaces = Map<string, Map<string, number[]>>;

/** One word that stands far off says no more than this, in columns. */
const FARTHEST = 1.5;

/** Adds how far the words of a table's head stand from its columns. */
export function addHeadPlaces(places: HeadPlaces, source: string, head: HeadWords, centres: readonly number[]): void {
  const { key, ids } = identify(source, head, centres.length);
  const pitch = pitchOf(centres);
  const sums = places.get(key) ?? new Map<string, number[]>();
  places.set(key, sums);
  for (const [w, id] of ids) {
    const before = sums.get(id) ?? centres.map(() => 0);
    sums.set(
      id,
      before.map((sum, c) => sum + Math.min(Math.abs(middleOf(w) - (centres[c] as number)) / pitch, FARTHEST)),
    );
  }
}

/** How far a word of the head stands from a column, in all tables with this head together. */
export function awayInAll(
  places: HeadPlaces,
  source: string,
  head: HeadWords,
  columns: number,
): (word: Token, column: number) => number {
  const { key, ids } = identify(source, head, columns);
  const sums = places.get(key);
  return (w, c) => sums?.get(ids.get(w) as string)?.[c] ?? 0;
}

/** What tells a head from those of other tables, and each of its words from those of the same text. */
function identify(
  source: string,
  { lines }: HeadWords,
  columns: number,
): { readonly key: string; readonly ids: ReadonlyMap<Token, string> } {
  const counts = new Map<string, number>();
  const ids = new Map<Token, string>();
  const words = lines.flatMap((l) => [...l.labels, ...l.notes]);
  for (const w of words.sort((a, b) => a.x0 - b.x0)) {
    const text = nameOf(source, [w]);
    const n = counts.get(text) ?? 0;
    counts.set(text, n + 1);
    ids.set(w, `${text}#${n}`);
  }
  return { key: `${columns} ${[...ids.values()].sort().join(' ')}`, ids };
}
