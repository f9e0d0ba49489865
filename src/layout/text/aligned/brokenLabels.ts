import type { Token } from './segments.js';
import { leftEdge } from './words.js';

/** Labels begin at most this far, in places, right of the left edge. */
const INDENT = 2;
/** A column of labels is at least this wide. */
const NARROWEST = 4;
/** A form's texts stand at most so many places farther right beside its other labels. */
const MOST_SHIFT = 4;
/** A label is broken over so many lines at most, and its text is so many long. */
const MOST_LINES = 12;

type Words = readonly Token[];

/**
 * A label broken over lines that fills its column, one space before the lines of its text: puts the text where those of the page's
 * other labels stand, or one place farther, so that white space parts the two on all lines.
 *
 *             町内会と植える日を決め、苗を配り
 *   課題解決に向けた方 ます。
 *   向性・活動内容   また、道具を貸します。
 */
export function partBrokenLabels(
  source: string,
  lines: readonly Words[],
  isLabel: (text: string) => boolean,
): readonly Words[] {
  const left = leftEdge(lines);
  const out = [...lines];
  for (let i = 0; i < lines.length; i++) {
    const [label, text] = lines[i] as Words;
    const isTight = label && text && label.x0 <= left + INDENT && text.x0 - label.x1 === 1;
    if (!isTight || text.x0 - left < NARROWEST) continue;
    const run = runAround(lines, i, left, text.x0);
    const parts = run.flatMap((k) => ((lines[k]?.[0]?.x1 ?? 0) < text.x0 ? [lines[k]?.[0] as Token] : []));
    const texts = parts.map((w) => source.slice(w.from, w.to));
    // Labels of rows below one another may read as one.
    const isBroken = texts.length > 1 && isLabel(texts.join('')) && !texts.slice(1).some((t) => isLabel(t));
    if (!isBroken) continue;
    const shift = Math.max(1, usualStart(lines, text.x0, left) - text.x0);
    for (const k of run) {
      out[k] = (lines[k] as Words).map((w) => (w.x0 >= text.x0 ? { ...w, x0: w.x0 + shift, x1: w.x1 + shift } : w));
    }
    i = run.at(-1) as number;
  }
  return out;
}

/** The lines above and below that have a text at this place, a part of the label left of it, or both. */
function runAround(lines: readonly Words[], at: number, left: number, edge: number): number[] {
  const belongs = (k: number): boolean => {
    const [first, second] = lines[k] ?? [];
    if (!first) return false;
    if (first.x0 === edge) return true;
    return first.x0 <= left + INDENT && first.x1 < edge && (!second || second.x0 === edge);
  };
  let [from, to] = [at, at + 1];
  while (to - from < MOST_LINES && belongs(from - 1)) from--;
  while (to - from < MOST_LINES && belongs(to)) to++;
  return Array.from({ length: to - from }, (_, k) => from + k);
}

/** Where most texts of the page begin, at this place or a few farther right. */
function usualStart(lines: readonly Words[], edge: number, left: number): number {
  const counts = new Map<number, number>();
  for (const [first, second] of lines) {
    const text = first && first.x0 <= left + INDENT ? second : first;
    if (text && text.x0 >= edge && text.x0 <= edge + MOST_SHIFT) counts.set(text.x0, (counts.get(text.x0) ?? 0) + 1);
  }
  return [...counts].reduce(([x, n], [place, m]) => (m > n ? [place, m] : [x, n]), [edge, 0])[0] as number;
}
