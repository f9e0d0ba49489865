import { hasWideGap, isAfterWideGap } from '../aligned/words.js';
import { isHeading, isNumbered } from '../register/bands.js';
import { displayWidth } from '../width.js';
import type { Line } from './pieces.js';

/** The mark of a section, set apart from its heading. */
const MARK = /^(?:[（(][0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}[.．、]?|[Ⅰ-Ⅻ][.．]?|[■◆●])$/;
/** （単位：千円）: a note on the figures of the table below. */
const UNIT_NOTE = /^[（(]?単位[：:]/;
/** A shorter text may stand in the middle of its cell; in em. */
const SHORT = 7;

/**
 * Where the lines of a table end above the titles of what follows: a title stands alone on its line, and begins where no text of the
 * table does, or runs over the beginning of others.
 */
export function endAboveTitles(source: string, lines: readonly Line[], top: number): number {
  let alone = lines.length;
  while (alone > top && !hasWideGap(lines[alone - 1] as Line)) alone--;
  const body = lines.slice(top, alone);
  const starts = new Map<number, number>();
  for (const l of body)
    for (const [k, w] of l.entries())
      if (k === 0 || isAfterWideGap(l, k)) starts.set(w.x0, (starts.get(w.x0) ?? 0) + 1);
  const left = body.reduce((least, l) => Math.min(least, l[0]?.x0 ?? least), Number.POSITIVE_INFINITY);
  const second = [...starts.keys()]
    .filter((x) => x > left + 2)
    .reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const isTitle = (l: Line): boolean => {
    const [first, last] = [l[0], l.at(-1)];
    if (!first || !last || isHeading(source, l) || isNumbered(source, l, left)) return true;
    if (UNIT_NOTE.test(source.slice(first.from, last.to))) return true;
    if (displayWidth(source, first.from, last.to) <= SHORT) return false;
    if (first.x0 > left + 1) return !starts.has(first.x0);
    const isMarked = l.length > 1 && MARK.test(source.slice(first.from, first.to));
    const text = isMarked ? l.slice(1) : l;
    return text.some((w) => w.x0 < second - 1 && w.x1 > second + 1);
  };
  let end = lines.length;
  const isBlank = (i: number): boolean => lines[i]?.length === 0;
  const isSpaced = body.some((_, i) => isBlank(top + i) && isBlank(top + i + 1));
  const isFarBelow = (i: number): boolean => !isSpaced && isBlank(i - 1) && isBlank(i - 2);
  while (end > alone && (isTitle(lines[end - 1] as Line) || isFarBelow(end - 1))) end--;
  while (end > top + 1 && lines[end - 1]?.length === 0) end--;
  return end;
}
