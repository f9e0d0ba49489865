import type { Block } from '../../../model/block.js';
import type { Token } from '../aligned/segments.js';
import { withoutSpace } from '../letters.js';
import { isWholeFigure } from './figureLines.js';
import type { FormLine } from './formLines.js';
import type { LabelBook } from './labelBook.js';

/** Labels begin this share of the lines of forms at least: less is a page with a text beside it. */
const LABELLED = 0.2;

/** Labels begin enough of the lines to say how they are parted. */
export function areLabelled(lines: readonly FormLine[], from: number, book: LabelBook): boolean {
  const own = lines.slice(from).filter((l) => l.words.length > 0).length;
  return book.openings.filter(Boolean).length >= own * LABELLED;
}

/**
 * Counts what a reading loses of the tables inside the forms: their lines that stand in no table, and their figures that do not stand
 * alone in a cell.
 */
export function tableLosses(
  source: string,
  tables: readonly (readonly (readonly Token[])[])[],
  blocks: readonly Block[],
): number {
  /** The texts of cells' lines by where they begin, and where each ends. */
  const inCells = new Map<number, string>();
  const covered: (readonly [from: number, last: number])[] = [];
  const walk = (of: readonly Block[]): void => {
    for (const b of of) {
      if (b.kind !== 'table') continue;
      for (const c of b.cells) {
        for (const l of c.lines) {
          const at = l.text.at.filter((a) => a >= 0);
          if (at.length === 0) continue;
          covered.push([at[0] as number, at.at(-1) as number]);
          inCells.set(at[0] as number, withoutSpace(l.text.value));
        }
        walk(c.tables);
      }
    }
  };
  walk(blocks);
  const starts = covered.sort((a, b) => a[0] - b[0]);
  const isIn = (at: number): boolean => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as readonly [number, number])[0] <= at) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (starts[low - 1] as readonly [number, number])[1] >= at;
  };
  let losses = 0;
  for (const words of tables.flat()) {
    if (words.length > 0 && !words.some((w) => isIn(w.from))) losses++;
    for (const w of words) {
      const text = source.slice(w.from, w.to);
      if (isWholeFigure(text) && inCells.get(w.from) !== text) losses++;
    }
  }
  return losses;
}
