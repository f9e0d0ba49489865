import type { Token } from '../aligned/segments.js';
import { isFigure, isYear, kindOf, textOfWord, type Words } from './words.js';

/** A line that figures end, one a column. */
export interface PlainRow {
  readonly line: number;
  readonly names: Words;
  readonly figures: Words;
}

/** A row has so many figures at least. */
const FEWEST = 3;
/** So many lines with text may stand between two rows. */
const BETWEEN = 4;

/** Runs of rows with as many figures each. */
export function plainRuns(source: string, lines: readonly Words[]): PlainRow[][] {
  const runs: PlainRow[][] = [];
  let between = 0;
  let isOpen = false;
  for (const [line, words] of lines.entries()) {
    if (words.length === 0) continue;
    const texts = words.map((w) => textOfWord(source, w));
    let from = texts.length;
    while (from > 0 && isFigure(texts[from - 1] as string)) from--;
    const row = { line, names: words.slice(0, from), figures: words.slice(from) };
    const isOfKind = from > 0 && kindOf(texts[from - 1] as string) !== null;
    if (row.figures.length >= FEWEST && !isOfKind) {
      const last = runs.at(-1);
      if (isOpen && last?.[0]?.figures.length === row.figures.length) last.push(row);
      else runs.push([row]);
      isOpen = true;
      between = 0;
      continue;
    }
    const first = runs.at(-1)?.[0]?.figures[0] as Token | undefined;
    const isName =
      first !== undefined && (words.at(-1) as Token).x1 <= first.x1 && !texts.some((t) => isYear(t) || /。/.test(t));
    between++;
    if (!isName || row.figures.length > 0 || between > BETWEEN) isOpen = false;
  }
  return runs;
}
