import { withoutSpace } from './letters.js';
import type { SourceLine } from './sourceLines.js';

/** So many lines that say just the same are no chance. */
const FEWEST = 3;
/** A longer line is a sentence. */
const LONGEST = 120;
/** White space within its columns counts, too. */
const LONGEST_SPACED = LONGEST * 4;

/** What the lines of a text say again and again, without white space: the heads of tables on every page or in every form. */
export function repeatedLines(source: string, lines: readonly SourceLine[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const l of lines) {
    if (l.blank || l.to - l.from > LONGEST_SPACED) continue;
    const text = withoutSpace(source.slice(l.from, l.to));
    if (text.length <= LONGEST) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([text, n]) => (n >= FEWEST ? [text] : [])));
}
