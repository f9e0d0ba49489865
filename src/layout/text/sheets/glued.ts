import { type FormLine, leftEdges } from '../forms/formLines.js';
import type { LabelBook } from '../forms/labelBook.js';

/** A shorter label may begin a word by chance. */
const SHORTEST = 4;
const FEWEST = 2;
/** Labels begin so near the left edge of a page, in places. */
const MARGIN = 4;
/** A text that so goes on has the label's words in it: 取組内容を, 現状と課題の整理. */
const GOES_ON = /^[をはがのにとでもへやか等・（(、。]/;

/**
 * Parts labels from texts that a converter printed right behind them, where the column between was too narrow: 現状と課題市の人口は.
 * The lines themselves where there are none.
 */
export function withoutGlue(
  source: string,
  lines: readonly FormLine[],
  { openings, names }: LabelBook,
  isLabel: (text: string) => boolean,
): readonly FormLine[] {
  const counts = new Map<string, number>();
  for (const o of openings) if (o) counts.set(o.name, (counts.get(o.name) ?? 0) + 1);
  const known = [...names].filter((n) => n.length >= SHORTEST && isLabel(n) && (counts.get(n) ?? 0) >= FEWEST);
  const left = leftEdges(lines);
  let isParted = false;
  const out = lines.map(({ line, words }): FormLine => {
    const [first, ...others] = words;
    if (!first || first.x0 - (left.get(line.page) ?? 0) > MARGIN) return { line, words };
    const text = source.slice(first.from, first.to);
    const name = known.find((n) => text.startsWith(n) && text.length > n.length);
    if (!name || isLabel(text) || GOES_ON.test(text.slice(name.length))) return { line, words };
    isParted = true;
    const at = first.from + name.length;
    const x = first.x0 + name.length;
    return { line, words: [{ ...first, to: at, x1: x }, { ...first, from: at, x0: x }, ...others] };
  });
  return isParted ? out : lines;
}
