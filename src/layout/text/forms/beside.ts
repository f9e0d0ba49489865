import type { Token } from '../aligned/segments.js';
import { isAfterWideGap } from '../aligned/words.js';
import { hasDigit } from '../letters.js';
import { openingsAt } from './openings.js';

type Words = readonly Token[];

/** A label that stands beside the text of another, and the place at which its text begins. */
export interface SideLabel {
  readonly x0: number;
  /** Its words by line. */
  readonly lines: ReadonlyMap<number, Words>;
  /** Where its texts begin: behind its widest line. */
  readonly x1: number;
}

/** The second line of a label begins so far from the first, in places. */
const OFF = 9;
const LONGEST_PART = 10;

/** Words between wide white space. */
export function toColumns(words: Words): Words[] {
  const out: Token[][] = [];
  for (const [k, w] of words.entries()) {
    if (k === 0 || isAfterWideGap(words, k)) out.push([]);
    out.at(-1)?.push(w);
  }
  return out;
}

/**
 * Finds the labels beside the text of a row: on its own line, and where they are broken on the line below.
 * @param values the words behind the row's own label, by line
 * @param isPrinted whether all forms print the word there, however near it stands
 * @param first the first word that may be one: the row's own text stands before, unless it stands on other lines
 */
export function sideLabels(
  source: string,
  line: number,
  values: ReadonlyMap<number, Words>,
  isLabel: (text: string) => boolean,
  isPrinted: (word: Token) => boolean = () => false,
  first = 1,
): SideLabel[] {
  const own = values.get(line) ?? [];
  const out: SideLabel[] = [];
  for (let k = first; k < own.length; k++) {
    if (k > 0 && !isAfterWideGap(own, k) && !isPrinted(own[k] as Token)) continue;
    const found = wholeLabel(source, own, k, isLabel);
    const broken = brokenLabel(source, own[k] as Token, line, values, isLabel);
    const label = broken ?? (found && new Map([[line, found]]));
    if (!label) continue;
    const parts = [...label.values()].flat();
    out.push({ x0: Math.min(...parts.map((w) => w.x0)), x1: Math.max(...parts.map((w) => w.x1)), lines: label });
    k += (label.get(line) as Words).length - 1;
  }
  return out;
}

function wholeLabel(source: string, words: Words, k: number, isLabel: (text: string) => boolean): Words | null {
  for (const o of openingsAt(source, words, k, isLabel)) {
    const isApart = o.name.length > 1 || k + o.words >= words.length || isAfterWideGap(words, k + o.words);
    if (!hasDigit(o.name) && isApart && isLabel(o.name)) return words.slice(k, k + o.words);
  }
  return null;
}

/** 今後の課題と / 次年度以降の方針: a label over two lines. */
function brokenLabel(
  source: string,
  first: Token,
  line: number,
  values: ReadonlyMap<number, Words>,
  isLabel: (text: string) => boolean,
): Map<number, Words> | null {
  const upper = source.slice(first.from, first.to);
  if (upper.length > LONGEST_PART || hasDigit(upper)) return null;
  // The label of the row may stand between the two, alone.
  for (const other of [line + 1, line - 1, line + 2]) {
    if (other === line + 2 && (values.get(line + 1)?.length ?? 1) > 0) continue;
    const words = values.get(other) ?? [];
    const k = words.findIndex((w, i) => Math.abs(w.x0 - first.x0) <= OFF && (i === 0 || isAfterWideGap(words, i)));
    const part = words[k];
    if (!part || part.to - part.from > LONGEST_PART) continue;
    const lower = source.slice(part.from, part.to);
    const name = other > line ? upper + lower : lower + upper;
    if (!hasDigit(lower) && isLabel(name) && !(isLabel(upper) && isLabel(lower)))
      return new Map([
        [line, [first] as Words],
        [other, [part] as Words],
      ]);
  }
  return null;
}

/** Parts the words of a row among its own text and the labels beside it, line by line. */
export function partBeside(
  values: ReadonlyMap<number, Words>,
  labels: readonly SideLabel[],
): { readonly own: Words[]; readonly beside: readonly { readonly label: Words[]; readonly text: Words[] }[] } {
  const own: Words[] = [];
  const beside = labels.map(() => ({ label: [] as Words[], text: [] as Words[] }));
  for (const [line, words] of [...values].sort((a, b) => a[0] - b[0])) {
    const texts: Token[][] = [[], ...labels.map((): Token[] => [])];
    const taken = new Set(labels.flatMap((l) => l.lines.get(line) ?? []));
    for (const [c, l] of labels.entries()) {
      const label = l.lines.get(line);
      if (label) (beside[c] as { label: Words[] }).label.push(label);
    }
    let at = 0;
    for (const [k, w] of words.entries()) {
      if (taken.has(w)) {
        at = labels.findIndex((l) => l.lines.get(line)?.includes(w)) + 1;
        continue;
      }
      // A text beside goes on behind the place of its label.
      if (k === 0 || isAfterWideGap(words, k))
        while (at < labels.length && w.x0 >= (labels[at] as SideLabel).x1 - 2) at++;
      (texts[at] as Token[]).push(w);
    }
    if ((texts[0] as Token[]).length > 0) own.push(texts[0] as Words);
    for (const [c, t] of texts.slice(1).entries()) if (t.length > 0) (beside[c] as { text: Words[] }).text.push(t);
  }
  return { own, beside };
}
