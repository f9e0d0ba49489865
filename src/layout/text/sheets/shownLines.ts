import type { Token } from '../aligned/segments.js';
import type { Band } from './bands.js';

type Words = readonly Token[];

/** The lines of a sheet's bands one below the other, counted without the blank ones between them. */
export interface ShownLines {
  /** Which line of the text each is. */
  readonly at: readonly number[];
  /** The words behind its label. */
  readonly values: readonly Words[];
  /** The lines [from, to) that each band's label stands on. */
  readonly labels: readonly { readonly from: number; readonly to: number }[];
}

export function toShownLines(bands: readonly Band[]): ShownLines {
  const values = new Map(bands.flatMap((b) => [...b.values]));
  const at = [...values.keys()].sort((a, b) => a - b);
  const index = new Map(at.map((i, k) => [i, k]));
  const labels = bands.map((b) => {
    const own = [...b.label.keys()].map((i) => index.get(i) as number);
    return { from: Math.min(...own), to: Math.max(...own) + 1 };
  });
  return { at, values: at.map((i) => values.get(i) as Words), labels };
}
