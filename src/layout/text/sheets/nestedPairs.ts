import type { Token } from '../aligned/segments.js';
import { isAfterWideGap } from '../aligned/words.js';
import { openingsAt } from '../forms/openings.js';
import { hasDigit } from '../letters.js';

type Words = readonly Token[];

/** A label inside the text beside another one, with its own text. */
export interface NestedPair {
  readonly label: Words;
  readonly text: readonly Words[];
}

const FEWEST = 2;
/** A text goes on below its beginning, or so many places left of it. */
const OFF = 2;

/**
 * The labels that the lines beside a label begin with, each with its text behind wide white space:
 * ```
 *   計画での位置   基本目標   ３ 安全なまち
 *                  施策       ３-２ 水辺の見守り
 * ```
 * Null where some line neither begins with one nor goes on with the text above it.
 */
export function nestedPairs(
  source: string,
  lines: readonly Words[],
  isLabel: (text: string) => boolean,
): NestedPair[] | null {
  const pairs: { readonly label: Words; readonly text: Words[] }[] = [];
  for (const words of lines) {
    const label = labelOf(source, words, isLabel);
    const open = pairs.at(-1);
    if (label) pairs.push({ label, text: [words.slice(label.length)] });
    else if (open && (words[0]?.x0 ?? 0) >= (open.text[0]?.[0]?.x0 ?? 0) - OFF) open.text.push(words);
    else return null;
  }
  return pairs.length >= FEWEST ? pairs : null;
}

function labelOf(source: string, words: Words, isLabel: (text: string) => boolean): Words | null {
  const found = openingsAt(source, words, 0, isLabel).find(
    (o) => o.words < words.length && isAfterWideGap(words, o.words) && !hasDigit(o.name) && isLabel(o.name),
  );
  return found ? words.slice(0, found.words) : null;
}
