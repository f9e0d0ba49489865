import { hasDigit, hasLetter, withoutSpace } from './letters.js';
import { kindOf } from './register/kinds.js';
import type { SourceLine } from './sourceLines.js';

/** A head has so many lines, and its widest so many labels. */
const FEWEST_LINES = 2;
const MOST_LINES = 8;
const FEWEST_LABELS = 5;
/** No label is longer, nor reads as a sentence or as what was filled in. */
const LONGEST = 14;
const NO_LABEL = /[。、：:]/;
const FILLED_IN: ReadonlySet<string> = new Set(['figure', 'dash', 'mark']);

interface Labels {
  readonly name: string;
  readonly page: number | null;
  readonly count: number;
}

/**
 * The lines, without white space, of what several pages print alike: labels side by side on lines one below the other. Whatever
 * their words are, they are the head of a table that goes on; not so where the lines below begin with the same words each time, as
 * those of a form do.
 */
export function repeatedHeads(source: string, lines: readonly SourceLine[]): ReadonlySet<string> {
  const read = lines.map((l) => labelsOf(source, l));
  const pages = new Map<string, Set<number | null>>();
  for (const l of read) if (l) pages.set(l.name, (pages.get(l.name) ?? new Set()).add(l.page));
  const isAgain = (l: Labels | null | undefined): l is Labels =>
    l !== null && l !== undefined && (pages.get(l.name) as Set<number | null>).size > 1;
  /** By the head's lines, where each of it ends. */
  const heads = new Map<string, { readonly names: readonly string[]; readonly ends: number[] }>();
  for (let from = 0; from < read.length; from++) {
    const run: Labels[] = [];
    for (let i = from; isAgain(read[i]) && read[i]?.page === read[from]?.page; i++) run.push(read[i] as Labels);
    const isHead = run.length >= FEWEST_LINES && run.length <= MOST_LINES && run.some((l) => l.count >= FEWEST_LABELS);
    from += run.length;
    if (!isHead) continue;
    const names = run.map((l) => l.name);
    const known = heads.get(names.join('\n'));
    if (known) known.ends.push(from);
    else heads.set(names.join('\n'), { names, ends: [from] });
  }
  const own = [...heads.values()].filter(({ ends }) => !areForms(source, lines, ends));
  return new Set(own.flatMap(({ names }) => names));
}

/** So many lines below a head are looked at for the labels of a form, and so many say that it is one. */
const BELOW = 30;
const FEWEST_AGAIN = 2;

/** Whether the lines below several heads, on their page, begin with the same words, below most of them. */
function areForms(source: string, lines: readonly SourceLine[], ends: readonly number[]): boolean {
  const counts = new Map<string, number>();
  for (const [k, end] of ends.entries()) {
    const { page } = lines[end - 1] as SourceLine;
    const own = lines.slice(end, Math.min(end + BELOW, ends[k + 1] ?? lines.length)).filter((l) => l.page === page);
    const first = own
      .map((l) => FIRST_WORD.exec(source.slice(l.from, l.to))?.[1] ?? '')
      .filter((w) => hasLetter(w) && !hasDigit(w));
    for (const word of new Set(first)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const again = [...counts.values()].filter((n) => n > 1 && n * 2 > ends.length);
  return again.length >= FEWEST_AGAIN;
}

/** A word at the left edge of the page. */
const FIRST_WORD = /^[\s　]{0,3}(\S+)/;

/** The labels of a line parted by white space; null where something else stands on it. */
function labelsOf(source: string, { from, to, page, blank }: SourceLine): Labels | null {
  if (blank) return null;
  const text = source.slice(from, to);
  if (NO_LABEL.test(text)) return null;
  const words = text.trim().split(/[\s　]+/);
  const isLabel = (w: string): boolean => w.length <= LONGEST && !FILLED_IN.has(kindOf(w));
  return words.every(isLabel) ? { name: withoutSpace(text), page, count: words.length } : null;
}
