import type { Block, Line } from '../../../model/block.js';
import { withoutSpace } from '../letters.js';
import type { FormLine } from './formLines.js';
import type { LabelBook } from './labelBook.js';

/** A cell with a label has no more letters beside it: a note, the rest of its name. */
const MOST_MORE = 24;
const LONGEST = 40;

/** So many labels in one row and no other are the head of a table, torn off. */
const HEAD = 3;

const textOf = (own: readonly Line[]): string => own.map((l) => withoutSpace(l.text.value)).join('');

/** Where a text that goes on over a line's end stands: the beginning of this line, and of the next. */
export type Flow = readonly [from: number, to: number];

/**
 * Counts what speaks against a reading of forms: labels that stand in no cell or line of their own, texts that are parted where they go
 * on, or stand beside no label, and heads without a row below.
 * @param texts where the lines of texts beside labels begin
 */
export function faultsOf(
  lines: readonly FormLine[],
  book: LabelBook,
  flows: readonly Flow[],
  texts: readonly number[],
  blocks: readonly Block[],
  isLabel: (text: string) => boolean,
): number {
  const labels = new Map<number, string>();
  const containers = new Map<number, number>();
  const inCells = new Set<number>();
  let count = 0;
  let torn = 0;
  const take = (own: readonly Line[]): void => {
    count++;
    const text = textOf(own);
    const isShort = text.length <= LONGEST && !text.includes('。');
    for (const l of own) {
      const at = l.text.at.find((a) => a >= 0);
      if (at === undefined) continue;
      if (isShort) labels.set(at, text);
      containers.set(at, count);
    }
  };
  const walk = (of: readonly Block[]): void => {
    for (const b of of) {
      if (b.kind === 'table') {
        if (b.rows === 1 && b.cells.filter((c) => isLabel(textOf(c.lines))).length >= HEAD) torn++;
        for (const c of b.cells) {
          take(c.lines);
          for (const l of c.lines) inCells.add(l.text.at.find((a) => a >= 0) ?? -1);
          walk(c.tables);
        }
        continue;
      }
      take(b.lines);
      for (const l of b.lines) {
        const at = l.text.at.find((a) => a >= 0);
        const text = withoutSpace(l.text.value);
        if (at !== undefined) labels.set(at, text.length <= LONGEST && !text.includes('。') ? text : '');
      }
    }
  };
  walk(blocks);
  let faults = 0;
  for (const [i, opening] of book.openings.entries()) {
    if (!opening) continue;
    const text = labels.get(lines[i]?.words[0]?.from ?? -1);
    if (!text?.includes(opening.name) || text.length > opening.name.length + MOST_MORE) faults++;
  }
  for (const [from, to] of flows) {
    const own = containers.get(from);
    if (own === undefined || own !== containers.get(to)) faults++;
  }
  return faults + torn + texts.filter((at) => !inCells.has(at)).length;
}
