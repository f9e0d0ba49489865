import type { Token } from '../aligned/segments.js';
import { isAfterWideGap } from '../aligned/words.js';
import { textOver } from '../letters.js';
import { beginsAnew, beginsBullet, circledOrdinal, endsSentence } from '../marks.js';
import { displayWidth } from '../width.js';
import type { Flow } from './faults.js';
import type { FormLine } from './formLines.js';
import type { FormKinds } from './kinds.js';
import type { LabelBlock } from './labelBlocks.js';
import { type PartLine, partLines, type Style } from './parting.js';

type Words = readonly Token[];

/** A line that ends so near the right edge, in em, is full. */
const FULL = 2.5;
/** Texts beside one another begin so near the end of their label, in places. */
const BESIDE = 6;

/** Rows that follow one another in a form, with no table or heading between them. */
export interface Stretch {
  readonly lines: readonly number[];
  readonly labels: readonly LabelBlock[];
  /** What each line is to the one above it. */
  readonly parts: readonly PartLine[];
}

/** The stretches of rows between the tables and headings of a form. */
export function toStretches(
  source: string,
  lines: readonly FormLine[],
  from: number,
  to: number,
  form: FormKinds,
): Stretch[] {
  const out: { lines: number[]; labels: LabelBlock[]; apart: Set<number> }[] = [];
  let open: { lines: number[]; labels: LabelBlock[]; apart: Set<number> } | null = null;
  const inTable = tableLines(form);
  const byLine = new Map(form.labels.map((b) => [b.from, b]));
  let isApart = false;
  for (let i = from; i < to; i++) {
    if ((lines[i] as FormLine).words.length === 0) {
      isApart = true;
      continue;
    }
    if (inTable.has(i) || form.outside.has(i)) {
      open = null;
    } else {
      if (!open) {
        open = { lines: [], labels: [], apart: new Set() };
        out.push(open);
      }
      open.lines.push(i);
      if (isApart) open.apart.add(i);
      const label = byLine.get(i);
      if (label) open.labels.push(label);
    }
    isApart = false;
  }
  return out.map((s) => ({ lines: s.lines, labels: s.labels, parts: toPartLines(source, s.lines, s.apart, form) }));
}

const tableLines = (form: FormKinds): Set<number> => {
  const out = new Set<number>();
  for (const t of form.tables) for (let i = t.from; i < t.to; i++) out.add(i);
  return out;
};

/** Parts the lines of a stretch among its labels, where these stand so beside their texts. */
export function partStretch({ lines, labels, parts }: Stretch, style: Style): ReturnType<typeof partLines> {
  const at = new Map(lines.map((i, k) => [i, k]));
  return partLines(
    parts,
    labels.map((b) => ({ from: at.get(b.from) as number, to: lastPlace(at, b) + 1 })),
    style,
  );
}

/** The last of the label's lines in its stretch: the head of a table below may have the rest. */
const lastPlace = (at: ReadonlyMap<number, number>, b: LabelBlock): number =>
  [...b.lines.keys()].reduce((last, i) => Math.max(last, at.get(i) ?? -1), -1);

function toPartLines(
  source: string,
  lines: readonly number[],
  apart: ReadonlySet<number>,
  form: FormKinds,
): PartLine[] {
  const value = (k: number): Words => form.values.get(lines[k] as number) ?? [];
  const textAt = (k: number): string => textOver(source, value(k));
  const ends = lines.map((_, k) => {
    const w = value(k);
    return w.length === 0 ? 0 : (w[0] as Token).x0 + displayWidth(textAt(k));
  });
  const full = form.end - FULL;
  const marks = (k: number): string | null => (beginsBullet(textAt(k)) ? textAt(k).slice(0, 1) : null);
  let mark: string | null = null;
  const read = lines.map((i, k): PartLine => {
    // A label alone in the middle of its text stands between two lines of it.
    const above = value(k - 1).length === 0 ? k - 2 : k - 1;
    const [a, b] = [value(above), value(k)];
    const isBelow = k > 0 && a.length > 0 && b.length > 0 && Math.abs((a[0] as Token).x0 - (b[0] as Token).x0) <= 5;
    const text = textAt(k);
    const before = mark;
    mark = marks(k) ?? (beginsAnew(text) ? null : mark);
    const isFull = (ends[above] ?? 0) >= full;
    const goesOnBeside = besideAbove(form, lines[k - 1] ?? -1, value(k));
    const flows = isBelow && isFull && !/[。：]$/.test(textAt(above)) && !beginsAnew(text);
    const rest = isBelow && text.length <= 4 && endsSentence(text) && !/[。]$/.test(textAt(above));
    return {
      flows: flows || rest || goesOnBeside,
      isListed: k > 0 && ((mark !== null && marks(k) === before) || followsItem(textAt(k - 1), text)),
      isApart: apart.has(i),
    };
  });
  return read.map((line, k) => (value(k).length > 0 ? line : { ...line, flows: read[k + 1]?.flows ?? false }));
}

/** 総務課 below the 財政課 of 担当課: the line goes on with a text beside that of the row above. */
function besideAbove(form: FormKinds, above: number, words: Words): boolean {
  const label = form.labels.find((b) => b.from === above);
  if (!label || label.beside.length === 0) return false;
  return words.some((w, k) => isAfterWideGap(words, k) && label.beside.some((s) => Math.abs(w.x0 - s.x1) <= BESIDE));
}

/** ② behind ①. */
const followsItem = (above: string, text: string): boolean => {
  const [before, own] = [circledOrdinal(above), circledOrdinal(text)];
  return before !== null && own === before + 1;
};

/** The texts of a stretch that go on over the end of a line. */
export function flowsIn({ lines, parts }: Stretch, form: FormKinds): Flow[] {
  const at = (k: number): number => form.values.get(lines[k] as number)?.[0]?.from ?? -1;
  return parts.flatMap(({ flows }, k): Flow[] =>
    flows && at(k) >= 0 ? [[at(k - 1) >= 0 ? at(k - 1) : at(k - 2), at(k)]] : [],
  );
}
