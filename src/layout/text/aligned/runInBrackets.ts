import { beginsAnew, openingBrackets } from '../marks.js';
import type { Token } from './segments.js';
import { hasWideGap } from './words.js';

type Words = readonly Token[];

/** A line of running text that reaches the edge of the page has at least this many characters. */
const FULL_LINE = 30;

/**
 * 【上半期の状況】      通年募集により…: tells of each line whether a label in brackets opens running text. White space behind the label may
 * be wide, but the text goes on below the label; in a table it goes on below its own beginning.
 */
export function runInBrackets(
  source: string,
  lines: readonly Words[],
  isLabel: (text: string) => boolean,
): readonly boolean[] {
  const none = lines.map(() => false);
  const opens = lines.map((words) => isOpened(source, words, isLabel));
  let below = 0;
  for (const [i, words] of lines.entries()) {
    const [first] = lines[i + 1] ?? [];
    if (!opens[i] || !first || opens[i + 1]) continue;
    const [label, value] = words as readonly [Token, Token];
    if (Math.abs(first.x0 - value.x0) <= 1) return none;
    if (beginsAnew(source.slice(first.from, first.to))) continue;
    const last = words.at(-1) as Token;
    if (Math.abs(first.x0 - label.x0) <= 1 && last.to - label.from >= FULL_LINE) below++;
  }
  return below > 0 ? opens : none;
}

/** A label in brackets alone, with one text behind it. */
function isOpened(source: string, [label, ...value]: Words, isLabel: (text: string) => boolean): boolean {
  if (!label || !value[0] || hasWideGap(value)) return false;
  const found = openingBrackets(source.slice(label.from, label.to));
  return found !== null && found.end === label.to - label.from && isLabel(found.inner);
}
