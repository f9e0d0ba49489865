import type { Token } from '../aligned/segments.js';
import { isAfterWideGap } from '../aligned/words.js';
import { nameOf, textOver } from '../letters.js';
import { beginsAnew } from '../marks.js';

type Words = readonly Token[];

/**
 * 堤防係      係長   堀 早月: a label's text of one line, the labels that stand beside it behind wide white space, and the text of
 * each. A word right behind such a label begins its text, whatever it says; an item and the heads of columns have no labels beside
 * them.
 */
export function partBesides(source: string, words: Words, isLabel: (text: string) => boolean): readonly Words[] {
  if (beginsAnew(textOver(source, words))) return [words];
  const starts = [0];
  for (let k = 1; k < words.length - 1; k++) {
    if (!isAfterWideGap(words, k) || !isLabel(nameOf(source, [words[k] as Token]))) continue;
    starts.push(k, k + 1);
    k++;
  }
  const parts = starts.map((from, i) => words.slice(from, starts[i + 1]));
  const isHead = parts.some((part, i) => i % 2 === 0 && part.length === 1 && isLabel(nameOf(source, part)));
  return isHead ? [words] : parts;
}
