import type { Token } from '../aligned/segments.js';
import { displayWidth } from '../width.js';
import type { FormLine } from './formLines.js';
import { type FormText, isBehindEdge, isLeftOfTexts, toFormText } from './formText.js';
import { beginsHeading } from './headingMarks.js';
import { type InnerTable, innerTables } from './innerTables.js';
import { type LabelBlock, labelBlocks } from './labelBlocks.js';
import type { LabelBook } from './labelBook.js';

type Words = readonly Token[];

/** What the lines of one form are. */
export interface FormKinds {
  readonly labels: readonly LabelBlock[];
  readonly tables: readonly InnerTable[];
  /** Lines that belong to no label: headings, notes. */
  readonly outside: ReadonlySet<number>;
  /** The words of each line behind its label. */
  readonly values: ReadonlyMap<number, Words>;
  /** The place at which texts begin, and that at which the longest end, in em. */
  readonly edge: number;
  readonly end: number;
}

/** Says of the lines [from, to) of a form what they are. */
export function toKinds(
  source: string,
  lines: readonly FormLine[],
  from: number,
  to: number,
  book: LabelBook,
  headings: ReadonlySet<number>,
  isLabel: (text: string) => boolean,
): FormKinds {
  const form = toFormText(source, lines, from, to, book, headings, isLabel);
  const labels = labelBlocks(form);
  const tables = innerTables(form, labels);
  const inTable = new Set(form.at.filter((i) => tables.some((t) => i >= t.from && i < t.to)));
  const outside = outsideLines(form, labels, inTable);
  const end = textEnd(form, (i) => inTable.has(i) || outside.has(i));
  return { labels, tables, outside, values: form.values, edge: form.edge, end };
}

/** What marks the entries of lists as often as headings. */
const LIST_MARK = /^[■□◆◇●▶]/;

/** The form's headings, and the lines by themselves that begin as one or too far left for a text. */
function outsideLines(
  form: FormText,
  labels: readonly LabelBlock[],
  inTable: ReadonlySet<number>,
): ReadonlySet<number> {
  const outside = new Set(form.headings);
  const ofLabel = new Set(labels.flatMap((b) => [...b.lines.keys()]));
  const textOf = (w: Token): string => form.source.slice(w.from, w.to);
  /** ◇ 利用者数 90人 where the texts beside the labels begin is an entry of a list, and no heading. */
  const isListed = (w: Token): boolean => LIST_MARK.test(textOf(w)) && w.x0 >= form.edge - 1 && !isBehindEdge(form, w);
  for (const i of form.at) {
    // The rest of a label beside its text was joined to it before.
    if (inTable.has(i) || ofLabel.has(i)) continue;
    const first = form.wordsAt(i)[0] as Token;
    if (isLeftOfTexts(form, first) || (beginsHeading(textOf(first)) && !isListed(first))) outside.add(i);
  }
  return outside;
}

/** Where the longest text of the form ends, in em. */
function textEnd(form: FormText, isOther: (line: number) => boolean): number {
  return form.at.reduce((most, i) => {
    const own = form.values.get(i) as Words;
    if (isOther(i) || own.length === 0) return most;
    const [first, last] = [own[0] as Token, own.at(-1) as Token];
    if (isBehindEdge(form, first)) return most;
    return Math.max(most, first.x0 + displayWidth(form.source, first.from, last.to));
  }, 0);
}
