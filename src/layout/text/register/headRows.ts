import type { HeadNode } from './headSteps.js';

/** Each line that a label is out of its place in the rows that it takes. */
const OFF = 0.8;

/** Where labels stand in the height of their rows. */
type Alignment = 'middle' | 'top' | 'bottom';
const ALIGNMENTS: readonly Alignment[] = ['middle', 'top', 'bottom'];

/**
 * What speaks against the labels of a head whose last line is `bottom`: each takes all rows of the head, or those below the label that
 * it stands under, and stands in the middle of them like the others, or at their top or bottom.
 */
export const misfit = (roots: readonly HeadNode[], bottom: number): number =>
  Math.min(...ALIGNMENTS.map((alignment) => offIn(roots, 0, bottom, alignment))) * OFF;

function offIn(nodes: readonly HeadNode[], top: number, bottom: number, alignment: Alignment): number {
  let off = 0;
  for (const n of nodes) {
    const lines = n.words.map((w) => w.line);
    if (n.below.length === 0) off += offOf(n.top, n.bottom, top, bottom, alignment);
    else off += offIn(n.below, Math.max(...lines) + 1, bottom, alignment);
  }
  return off;
}

function offOf(from: number, to: number, top: number, bottom: number, alignment: Alignment): number {
  if (alignment === 'top') return Math.abs(from - top);
  return alignment === 'bottom' ? Math.abs(to - bottom) : Math.abs((from + to - top - bottom) / 2);
}
