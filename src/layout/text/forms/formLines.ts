import { metricOf, type Token } from '../aligned/segments.js';
import { hasTab } from '../delimited.js';
import { joinedWords } from '../letters.js';
import type { SourceLine } from '../sourceLines.js';

/** A line of a form by its words, each at its place. */
export interface FormLine {
  readonly line: SourceLine;
  readonly words: readonly Token[];
}

/** The letters of a spread label stand at most so far apart, in places, and no label is longer. */
const SPREAD = 7;
export const LONGEST_LABEL = 16;
const LETTER = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]$/u;

/**
 * The lines of a text whose columns a converter set by spaces, each character at one place. Null for others: a tab or a full-width
 * character counted as two says nothing of where forms have their columns.
 */
export function toFormLines(
  source: string,
  lines: readonly SourceLine[],
  isLabel: (text: string) => boolean,
): readonly FormLine[] | null {
  if (lines.some((l) => hasTab(source, l)) || metricOf(source, lines) !== 'characters') return null;
  return lines.map((l) => toFormLine(source, l, isLabel));
}

/** The words of a line: what stands between white space. */
export function toFormLine(source: string, line: SourceLine, isLabel: (text: string) => boolean): FormLine {
  const words: Token[] = [];
  if (!line.blank) {
    for (const m of source.slice(line.from, line.to).matchAll(/[^\s\u3000]+/gu)) {
      const from = line.from + m.index;
      words.push({ from, to: from + m[0].length, x0: m.index, x1: m.index + m[0].length });
    }
  }
  return { line, words: joinLetters(source, words, isLabel) };
}

/** 指   標   名: the letters of a label over the width of its column are one word. */
function joinLetters(source: string, words: readonly Token[], isLabel: (text: string) => boolean): readonly Token[] {
  const out: Token[] = [];
  for (let i = 0; i < words.length; ) {
    const n = lettersInRow(source, words, i);
    const own = words.slice(i, i + Math.max(n, 1));
    const [first, last] = [own[0] as Token, own.at(-1) as Token];
    const isOne = n > 1 && n <= LONGEST_LABEL && isLabel(joinedWords(source, own));
    if (isOne) out.push({ ...first, to: last.to, x1: last.x1 });
    else out.push(...own);
    i += own.length;
  }
  return out;
}

/** How many words from `at` on are single letters, as near to one another as those of a spread label. */
export function lettersInRow(source: string, words: readonly Token[], at: number): number {
  let i = at;
  for (; i < words.length; i++) {
    const w = words[i] as Token;
    if (!LETTER.test(source.slice(w.from, w.to))) break;
    if (i > at && w.x0 - (words[i - 1] as Token).x1 > SPREAD) break;
  }
  return i - at;
}

/** Where the lines of each page begin that begin farthest left. */
export function leftEdges(lines: readonly FormLine[]): ReadonlyMap<number | null, number> {
  const out = new Map<number | null, number>();
  for (const { line, words } of lines) {
    const x = words[0]?.x0;
    if (x !== undefined) out.set(line.page, Math.min(out.get(line.page) ?? x, x));
  }
  return out;
}
