import { withoutSpace } from '../letters.js';
import { NEAR_START } from './region.js';
import type { Token } from './segments.js';

/** Between the heading of a section and its table so many blank lines at most. */
const MOST_BLANK = 2;

/**
 * The lines that are headings of sections right above a table that prints the same word over a column further right:
 * ```
 *   重点課題
 *               重点課題          達成状況
 *     1   渡し場の再開               Ａ
 * ```
 * No table has them in its head.
 */
export function sectionLines(
  source: string,
  lines: readonly (readonly Token[])[],
  isLabel: (text: string) => boolean,
): number[] {
  const text = (w: Token): string => withoutSpace(source.slice(w.from, w.to));
  return lines.flatMap(([own, ...more], i) => {
    if (!own || more.length > 0 || own.x0 > NEAR_START) return [];
    const next = lines.slice(i + 1, i + 2 + MOST_BLANK).find((line) => line.length > 0);
    const [first] = next ?? [];
    if (!next || !first || next.length < 2 || own.x1 > first.x0) return [];
    const areHeads = next.every((w) => isLabel(text(w)));
    return areHeads && next.some((w) => text(w) === text(own)) ? [i] : [];
  });
}
