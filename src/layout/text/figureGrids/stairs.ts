import type { Token } from '../aligned/segments.js';
import { isFigure, isMissing, isOver, kindOf, textOfWord, type Words } from './words.js';

/** A unit behind the figures is no longer than this. */
const LONGEST_UNIT = 5;

/**
 * Figures that pdftotext printed as a stair, those of each year below and right of those before, on the lines of their kinds:
 * ```
 *   講座の回数   回   計画
 *                     実績
 *                          10
 *                           8
 *                               12
 *                               12
 * ```
 * Gives the words by line, the lines that the figures were taken from left without any.
 */
export function withoutStairs(source: string, lines: readonly Words[]): readonly Words[] {
  const out = [...lines];
  for (let i = 0; i < lines.length; i++) {
    const count = kindsFrom(source, lines, i);
    const end = count > 1 ? stairEnd(source, lines, i, count) : i;
    const rows = count > 1 && end >= i + 2 * count ? toRows(source, lines.slice(i + count, end), count) : null;
    if (!rows) continue;
    for (let k = i; k < end; k++) {
      const own = [...(k < i + count ? (lines[k] as Words) : []), ...(rows[k - i] ?? [])];
      out[k] = own.sort((a, b) => a.x0 - b.x0);
    }
    i = end - 1;
  }
  return out;
}

/** How many lines from `at` on end with a kind of figures and nothing behind it, each another. */
function kindsFrom(source: string, lines: readonly Words[], at: number): number {
  const seen = new Set<string>();
  const above = lines[at]?.at(-1);
  let i = at;
  for (; above && i < lines.length; i++) {
    const last = (lines[i] as Words).at(-1);
    const kind = last ? kindOf(textOfWord(source, last)) : null;
    if (!last || !kind || seen.has(kind) || !isOver(last, above, 2)) break;
    seen.add(kind);
  }
  return seen.has('target') && seen.has('result') ? i - at : 0;
}

/** Where the lines below end that hold nothing but figures right of the kinds. */
function stairEnd(source: string, lines: readonly Words[], at: number, count: number): number {
  const edge = Math.max(...lines.slice(at, at + count).map((l) => l.at(-1)?.x1 ?? 0));
  let i = at + count;
  for (; i < lines.length; i++) {
    const line = lines[i] as Words;
    const [first] = line;
    if (!first || first.x0 < edge - 2) break;
    const texts = line.map((w) => textOfWord(source, w));
    const figures = texts.filter(isFigure).length;
    const isUnit = texts.length === figures + 1 && (texts.at(-1) as string).length <= LONGEST_UNIT;
    if (figures === 0 || (figures < texts.length && !isUnit)) break;
  }
  return i;
}

/** A column of the stair: its words by row, and whether its row is sure: what else stood on its line shows it. */
interface Step {
  readonly words: (Token | undefined)[];
  isSure: boolean;
}

/** The words of a stair by row; null where a column has more of them than there are rows. */
function toRows(source: string, stair: readonly Words[], count: number): Token[][] | null {
  const steps: Step[] = [];
  let isReversed = false;
  for (const line of stair) {
    let row: number | null = null;
    for (const w of line) {
      let step = steps.find((s) => s.words.some((o) => o && isOver(o, w, 1)));
      if (!step) {
        step = { words: Array.from({ length: count }, () => undefined), isSure: false };
        steps.push(step);
      }
      const free = step.words.findIndex((o) => !o);
      const own: number = row ?? free;
      if (own < 0 || step.words[own]) return null;
      if (row !== null) step.isSure = true;
      isReversed ||= own < step.words.findLastIndex((o) => o !== undefined);
      step.words[own] = w;
      row = own;
    }
  }
  // One column was printed from below, so others may be: of a year to come it is the result that is missing.
  if (isReversed && count === 2)
    for (const { words, isSure } of steps) {
      const [upper, lower] = words;
      if (isSure || !upper || !lower) continue;
      if (isMissing(textOfWord(source, upper)) && !isMissing(textOfWord(source, lower))) words.reverse();
    }
  return Array.from({ length: count }, (_, r) => steps.flatMap((s) => s.words[r] ?? []));
}
