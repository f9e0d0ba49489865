import type { Token } from '../aligned/segments.js';
import { toColumns } from './beside.js';
import type { FormLine } from './formLines.js';
import type { LabelBook } from './labelBook.js';
import type { Opening } from './openings.js';

type Words = readonly Token[];

/** Texts begin so far before the place where most do, or behind it. */
const BEFORE = 3;
const BEHIND = 4;
/** A text, another label and its text: what parts a line into more columns is a table. */
const MOST_BESIDE = 3;

/** The lines of one form as they are told apart: what each of them begins with, and what stands behind. */
export interface FormText {
  readonly source: string;
  /** The lines with words. */
  readonly at: readonly number[];
  readonly wordsAt: (line: number) => Words;
  readonly headings: ReadonlySet<number>;
  readonly isLabel: (text: string) => boolean;
  /** The label that each line begins with. */
  readonly openings: ReadonlyMap<number, Opening>;
  /** The words of each line behind its label; `labelBlocks` takes the parts of labels over several lines off them. */
  readonly values: Map<number, Words>;
  /** The place at which texts begin. */
  readonly edge: number;
}

/** The lines [from, to) as those of one form. */
export function toFormText(
  source: string,
  lines: readonly FormLine[],
  from: number,
  to: number,
  book: LabelBook,
  headings: ReadonlySet<number>,
  isLabel: (text: string) => boolean,
): FormText {
  const wordsAt = (i: number): Words => (lines[i] as FormLine).words;
  const at = Array.from({ length: to - from }, (_, k) => from + k).filter((i) => wordsAt(i).length > 0);
  const values = new Map(at.map((i): [number, Words] => [i, wordsAt(i).slice(book.openings[i]?.words ?? 0)]));
  const edge = textEdge(at, book, values, headings);
  const openings = new Map<number, Opening>();
  for (const i of at) {
    const own = book.openings[i];
    if (!own) continue;
    // What stands where texts begin is no label, whatever it says.
    if ((wordsAt(i)[0] as Token).x0 < edge - 1) openings.set(i, own);
    else values.set(i, wordsAt(i));
  }
  return { source, at, wordsAt, headings, isLabel, openings, values, edge };
}

/** The word begins too far left to be one of a text. */
export const isLeftOfTexts = ({ edge }: FormText, word: Token): boolean => word.x0 < edge - BEFORE;

/** The word begins too far right to be the first of a text. */
export const isBehindEdge = ({ edge }: FormText, word: Token): boolean => word.x0 > edge + BEHIND;

/** How wide the words are from the first to the last. */
export const widthOf = (words: Words): number =>
  words.length === 0 ? 0 : (words.at(-1) as Token).x1 - (words[0] as Token).x0;

/** The place at which most lines without a label begin, and most texts behind labels. */
function textEdge(
  at: readonly number[],
  book: LabelBook,
  values: ReadonlyMap<number, Words>,
  headings: ReadonlySet<number>,
): number {
  const counts = new Map<number, number>();
  for (const i of at) {
    if (headings.has(i)) continue;
    const words = values.get(i) as Words;
    const [first] = words;
    if (!first || toColumns(words).length > MOST_BESIDE) continue;
    counts.set(first.x0, (counts.get(first.x0) ?? 0) + 1);
  }
  const labelled = at.flatMap((i) => (book.openings[i] ? ((values.get(i) as Words)[0]?.x0 ?? []) : []));
  const least = labelled.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  let edge = least;
  let most = 0;
  for (const [x, n] of [...counts].sort((a, b) => a[0] - b[0])) {
    const sum = n + (counts.get(x + 1) ?? 0);
    if (x < least || sum <= most) continue;
    edge = (counts.get(x + 1) ?? 0) > n ? x + 1 : x;
    most = sum;
  }
  return edge;
}
