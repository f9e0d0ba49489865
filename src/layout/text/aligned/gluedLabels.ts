import type { Token } from './segments.js';
import { leftEdge } from './words.js';

/** Labels begin at most this far, in places, right of the left edge. */
const INDENT = 8;
/** A label has so many letters, and the text glued to it so many. */
const SHORTEST_LABEL = 3;
const LONGEST_LABEL = 10;
const SHORTEST_TEXT = 5;
/** So many lines whose labels have the same number of letters show that these fill their column. */
const FEWEST = 2;
/** What goes on a sentence that begins with the label's word: 目標を達成した. */
const GOES_ON = /^[\p{sc=Hiragana}、。，．・･：:（(]/u;

type Words = readonly Token[];

/**
 * Labels of as many letters as their column has room for run into their texts: puts a space behind them, in the lines of a page
 * where several of the same length do.
 *
 *   現状と課題申請の件数が増えている。
 *   取組の内容窓口を二つ開く。
 */
export function partGluedLabels(
  source: string,
  lines: readonly Words[],
  isLabel: (text: string) => boolean,
): readonly Words[] {
  const left = leftEdge(lines);
  const printed = timesAhead(source, lines);
  const lengths = lines.map(([first]) =>
    first && first.x0 - left <= INDENT ? labelLength(source, first, isLabel, printed) : 0,
  );
  const counts = new Map<number, number>();
  for (const n of lengths) if (n > 0) counts.set(n, (counts.get(n) ?? 0) + 1);
  const isFilling = (n: number): boolean => (counts.get(n) ?? 0) >= FEWEST;
  if (![...counts.keys()].some(isFilling)) return lines;
  return lines.map((words, i) => {
    const n = lengths[i] as number;
    const [first, ...rest] = words;
    if (!first || !isFilling(n)) return words;
    const label = { ...first, to: first.from + n, x1: first.x0 + n };
    const text = { ...first, from: first.from + n, x0: label.x1 + 1, x1: first.x1 + 1 };
    return [label, text, ...rest.map((w) => ({ ...w, x0: w.x0 + 1, x1: w.x1 + 1 }))];
  });
}

/** How often the lines begin with each word. */
function timesAhead(source: string, lines: readonly Words[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const [first] of lines) {
    if (!first) continue;
    const text = source.slice(first.from, first.to);
    out.set(text, (out.get(text) ?? 0) + 1);
  }
  return out;
}

/**
 * How many letters of the word are a label with a text glued to it; 0 where none are. 事業の対象者の反応, time and again and beside
 * a label 事業の対象, is a label itself.
 */
function labelLength(
  source: string,
  word: Token,
  isLabel: (text: string) => boolean,
  printed: ReadonlyMap<string, number>,
): number {
  const text = source.slice(word.from, word.to);
  if (isLabel(text)) return 0;
  for (let n = Math.min(LONGEST_LABEL, text.length - SHORTEST_TEXT); n >= SHORTEST_LABEL; n--)
    if (isLabel(text.slice(0, n))) {
      const isItself = (printed.get(text) ?? 0) >= FEWEST && (printed.get(text.slice(0, n)) ?? 0) >= FEWEST;
      return isItself || GOES_ON.test(text.slice(n)) ? 0 : n;
    }
  return 0;
}
