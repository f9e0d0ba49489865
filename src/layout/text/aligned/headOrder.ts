import type { Extent } from './headLines.js';
import type { Token } from './segments.js';

type Words = readonly Token[];

/**
 * The columns of a head's words where the labels, each broken over as many lines as it may be, are as many as the columns: the
 * first stands over the first column, and so on, however far pdftotext pushed the figures of a column to the right. Null where a
 * label covers several, or they are more or fewer.
 *
 *                 現状値   目標値
 *   施策   単位                     担当課
 *                 （R4）   （R8）
 */
export function columnsInOrder(
  lines: readonly Words[],
  extents: readonly (Extent | null)[],
): ReadonlyMap<Token, number> | null {
  const labels = labelsOfHead(lines);
  if (!labels || lines.length === 1 || labels.length !== extents.length) return null;
  const isPushed = (l: Words, e: Extent | null | undefined): boolean => e == null || l.some((w) => e.to > w.x0);
  if (!labels.every((l, c) => isPushed(l, extents[c]))) return null;
  return new Map(labels.flatMap((l, column) => l.map((w) => [w, column] as const)));
}

/** The words of each label of a head, broken over as many lines as it may be; null where one stands over several. */
export function labelsOfHead(lines: readonly Words[]): readonly Words[] | null {
  const words = lines.flat().sort((a, b) => a.x0 - b.x0 || a.from - b.from);
  const labels: { x1: number; readonly words: Token[] }[] = [];
  for (const w of words) {
    const last = labels.at(-1);
    if (last && w.x0 < last.x1) {
      last.words.push(w);
      last.x1 = Math.max(last.x1, w.x1);
    } else labels.push({ x1: w.x1, words: [w] });
  }
  const isWhole = (own: Words): boolean => lines.every((l) => l.filter((w) => own.includes(w)).length <= 1);
  if (!labels.every((l) => isWhole(l.words))) return null;
  // Labels of one line stand in the middle of the others' height: one that stands higher or lower is over several columns, or below.
  const lineOf = (w: Token | undefined): number => lines.findIndex((l) => w !== undefined && l.includes(w));
  const single = new Set(labels.filter((l) => l.words.length === 1).map((l) => lineOf(l.words[0])));
  if (single.size > 1 || single.size === 0) return null;
  return labels.map((l) => l.words);
}

/** Whether each column has a label, and but one: words that stand below one another. */
export function areClear(lines: readonly Words[], columns: readonly (readonly number[])[], count: number): boolean {
  const own: Token[][] = Array.from({ length: count }, () => []);
  for (const [i, line] of lines.entries())
    for (const [k, w] of line.entries()) {
      const at = own[columns[i]?.[k] ?? -1];
      if (!at) return false;
      at.push(w);
    }
  return own.every((words) => words.length > 0 && words.every((a) => words.every((b) => a.x0 < b.x1 && b.x0 < a.x1)));
}
