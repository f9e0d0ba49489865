import type { Token } from '../aligned/segments.js';
import { isAfterWideGap } from '../aligned/words.js';
import { type FormLine, leftEdges } from '../forms/formLines.js';
import { hasLetter, nameOf } from '../letters.js';
import { displayWidth } from '../width.js';
import { rightEdge } from '../wraps.js';

type Words = readonly Token[];
type IsLabel = (text: string) => boolean;

/** What the sheets of a text print at the beginning of the same lines, again and again. */
export interface Template {
  /** So many words at the beginning of each line are printed in every sheet. */
  readonly printed: readonly number[];
  /** Each sheet's lines [from, to). */
  readonly sheets: readonly { readonly from: number; readonly to: number }[];
  /** How often the two stand right below one another, of all lines that say the same as one of them. */
  readonly follows: (above: string, below: string) => number;
  /** How often nothing stands beside what is printed. */
  readonly bare: (name: string) => number;
  /** Most sheets have a line that says the same. */
  readonly isRepeated: (line: number) => boolean;
  /** The width of the widest of them, in em: where one is broken over lines, its upper lines are as wide. */
  readonly width: number;
}

/** What is printed in this share of the sheets belongs to all of them. */
const SHARE = 0.6;
const FEWEST = 2;
/** Labels begin so near the left edge of a page, in places. */
const MARGIN = 4;
const MOST_WORDS = 3;
const NUMBERED = /^[^\s#]{0,4}(?:番号|No[.．]?|Ｎｏ[.．]?|№)#$/i;
/** A number below its label: ① below No. */
const COUNT = /^[^\s#]{0,4}(?:番号|No[.．]?|Ｎｏ[.．]?|№)$/i;
/** （様式第１号） stands above a form and is none of its labels; notes stand below one. */
const TITLE = /^[（(※＊〔【]/;
export const isAside = (name: string): boolean => TITLE.test(name);
/** So many lines of its text stand above a label in their middle at most. */
const MOST_LINES = 4;
/** No more lines above the label that begins a sheet are looked at. */
const MOST_ABOVE = 3;

/** A name without what counts: No. ① and No. ② are the same. */
export const uncounted = (source: string, words: Words): string =>
  nameOf(source, words).replace(/[0-9０-９①-⑳Ⅰ-Ⅻ]+/g, '#');

const LONGEST = 16;
const isText = (source: string, w: Token): boolean =>
  w.to - w.from > LONGEST || /[、。]/.test(source.slice(w.from, w.to));

/** Finds what the sheets that begin with the label on the lines `starts` print in the same places. */
export function toTemplate(
  source: string,
  lines: readonly FormLine[],
  starts: readonly number[],
  isLabel: IsLabel,
): Template {
  const least = Math.max(FEWEST, starts.length * SHARE);
  const printed = printedWords(source, lines, least, isLabel);
  const names = printed.map((n, i) => (n > 0 ? uncounted(source, (lines[i] as FormLine).words.slice(0, n)) : ''));
  const shown = lines.flatMap((l, i) => (l.words.length > 0 ? [i] : []));
  const all = new Map<string, number>();
  const pairs = new Map<string, number>();
  const bares = new Map<string, number>();
  for (const [k, i] of shown.entries()) {
    const name = names[i] as string;
    if (!name) continue;
    count(all, name);
    if ((lines[i] as FormLine).words.length === printed[i]) count(bares, name);
    const above = names[shown[k - 1] ?? -1];
    if (above) count(pairs, `${above}\n${name}`);
  }
  const share = (of: ReadonlyMap<string, number>, key: string, ...names: string[]): number =>
    Math.max(...names.map((name) => (of.get(key) ?? 0) / Math.max(1, all.get(name) ?? 0)));
  const whole = new Map<string, number>();
  for (const { words } of lines) if (words.length > 0) count(whole, uncounted(source, words));
  const begins = beginnings(starts, names, shown, least);
  return {
    printed,
    sheets: begins.map((from, k) => ({ from, to: begins[k + 1] ?? lines.length })),
    follows: (above, below) => share(pairs, `${above}\n${below}`, above, below),
    bare: (name) => share(bares, name, name),
    width: widthOfLabels(source, lines, printed, names),
    isRepeated: (i) => (whole.get(uncounted(source, lines[i]?.words ?? [])) ?? 0) >= least,
  };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** How many words at the beginning of each line so many lines, `least`, have in common. */
function printedWords(source: string, lines: readonly FormLine[], least: number, isLabel: IsLabel): number[] {
  const prefixes = prefixesOf(source, lines, isLabel);
  const counts = new Map<string, number>();
  for (const p of prefixes.flat()) count(counts, p);
  const isPrinted = (name: string): boolean =>
    (counts.get(name) ?? 0) >= least && (hasLetter(name) || NUMBERED.test(name));
  const printed = prefixes.map((own) => own.findLastIndex((p) => isPrinted(p)) + 1);
  for (const [i, n] of printed.entries()) {
    if (n <= 1) continue;
    // A text that many sheets share stands behind the label, or is none.
    const words = lines[i]?.words ?? [];
    if (COUNT.test(prefixes[i]?.[0] ?? '') && isLabel(uncounted(source, words.slice(1, 2)))) printed[i] = 1;
    const shorter = prefixes[i]?.findIndex((p) => isPrinted(p) && isLabel(p)) ?? -1;
    const isOwn = isLabel(uncounted(source, words.slice(0, n))) || isCount(source, words, n - 1);
    if (shorter >= 0 && shorter + 1 < n && !isOwn) printed[i] = shorter + 1;
  }
  for (const [i, { words }] of lines.entries()) {
    const above = printed[i - 1] ?? 0;
    const isBelow = above > 0 && COUNT.test(uncounted(source, (lines[i - 1] as FormLine).words.slice(0, above)));
    if (isBelow && words.length === 1 && uncounted(source, words) === '#') printed[i] = 1;
  }
  return printed;
}

/** 計画 1     桟橋の修繕: a number right behind its label that white space parts from the text counts the label. */
function isCount(source: string, words: Words, at: number): boolean {
  const [label, number, text] = words.slice(at - 1, at + 2);
  if (!label || !number || !text || number.x0 - label.x1 !== 1 || text.x0 - number.x1 < 2) return false;
  return /^[0-9０-９]{1,2}$/.test(source.slice(number.from, number.to));
}

/** What each line may begin with that its form prints: its first word, its first two, and so on. */
function prefixesOf(source: string, lines: readonly FormLine[], isLabel: IsLabel): string[][] {
  const left = leftEdges(lines);
  const edges = textEdges(source, lines, left, isLabel);
  return lines.map(({ line, words }): string[] => {
    const [first] = words;
    if (!first) return [];
    const off = first.x0 - (left.get(line.page) ?? 0);
    // In the middle of a wide column a known label stands farther off.
    const isAlone = words.length === 1 || isAfterWideGap(words, 1);
    const isInside = isAlone && first.x1 <= (edges.get(line.page) ?? 0);
    if (off > MARGIN && !(isInside && isLabel(uncounted(source, [first])))) return [];
    const out: string[] = [];
    for (let n = 1; n <= Math.min(MOST_WORDS, words.length); n++) {
      // A text that many sheets share is none of the form's.
      if (n > 1 && isText(source, words[n - 1] as Token)) break;
      out.push(uncounted(source, words.slice(0, n)));
      // No. ① stands before a label of its own.
      if (NUMBERED.test(out.at(-1) as string)) break;
      if (n < words.length && isAfterWideGap(words, n)) break;
    }
    return out;
  });
}

/** The width of the widest labels, in em. */
function widthOfLabels(
  source: string,
  lines: readonly FormLine[],
  printed: readonly number[],
  names: readonly string[],
): number {
  const widths = new Map<string, number>();
  for (const [i, { words }] of lines.entries()) {
    const n = printed[i] as number;
    if (n > 0)
      widths.set(names[i] as string, displayWidth(source, (words[0] as Token).from, (words[n - 1] as Token).to));
  }
  // Half-width marks are narrower than they count.
  const exact = [...widths].flatMap(([name, w]) => (/[!-~]/.test(name) ? [] : [w]));
  const wide = exact.length > 0 ? exact : [...widths.values()];
  return rightEdge(wide) ?? wide.reduce((most, w) => Math.max(most, w), 0);
}

/** Where the texts beside known labels begin on each page. */
function textEdges(
  source: string,
  lines: readonly FormLine[],
  left: ReadonlyMap<number | null, number>,
  isLabel: IsLabel,
): ReadonlyMap<number | null, number> {
  const out = new Map<number | null, number>();
  for (const { line, words } of lines) {
    const [first, next] = words;
    if (!first || !next || next.x0 - first.x1 <= 1 || first.x0 - (left.get(line.page) ?? 0) > MARGIN) continue;
    if (isLabel(uncounted(source, [first]))) out.set(line.page, Math.min(out.get(line.page) ?? next.x0, next.x0));
  }
  return out;
}

/** The first line of each sheet: what is printed right above its first label in all of them belongs to it. */
function beginnings(
  starts: readonly number[],
  names: readonly string[],
  shown: readonly number[],
  least: number,
): number[] {
  const index = new Map(shown.map((i, k) => [i, k]));
  let begins = [...starts];
  for (let n = 0; n < MOST_ABOVE; n++) {
    const above = begins.map((i) => {
      let k = (index.get(i) as number) - 1;
      // Where labels stand in the middle of their texts, lines of these stand between.
      for (let n = 0; n < MOST_LINES && k > 0 && !names[shown[k] as number]; n++) k--;
      return shown[k] ?? -1;
    });
    // What ends each sheet stands above all but the first.
    const most = names[above[0] ?? -1];
    const times = above.filter((i) => names[i] === most).length;
    if (!most || TITLE.test(most) || times < least || names.filter((x) => x === most).length > starts.length) break;
    begins = begins.map((i, k) => (names[above[k] as number] === most ? (above[k] as number) : i));
  }
  return begins;
}
