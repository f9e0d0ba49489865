import { beginsAnew, endsSentence } from './marks.js';
import type { SourceLine } from './sourceLines.js';
import { displayWidth } from './width.js';

/**
 * Whether a converter put a blank line after every printed line: nearly every line stands alone, and many of them stop in
 * the middle of a sentence.
 */
export function isSpaced(source: string, lines: readonly SourceLine[]): boolean {
  let texts = 0;
  let alone = 0;
  let cut = 0;
  for (const [i, line] of lines.entries()) {
    if (line.blank) continue;
    texts++;
    const next = lines[i + 1];
    if (next && !next.blank) continue;
    alone++;
    const text = source.slice(line.from, line.to).trim();
    const after = lines.slice(i + 2, i + 2 + MOST_BLANKS).find((l) => !l.blank);
    const follows = after ? source.slice(after.from, after.to).trim() : '';
    if (
      displayWidth(text) >= 10 &&
      !endsSentence(text) &&
      follows !== '' &&
      !beginsAnew(follows) &&
      !BOLD_START.test(follows)
    )
      cut++;
  }
  return texts >= 6 && alone >= texts * 0.7 && cut >= texts * 0.2;
}

/** **目標値** 30人: Markdown sets off what opens with bold words; nobody wraps a sentence there. */
const BOLD_START = /^(?:[-*+]\s+)?(?:\*\*|__)[^*_\n]{1,40}(?:\*\*|__)/;

/** A converter puts at most so many blank lines after every line. */
const MOST_BLANKS = 3;

/** How many blank lines stand between two lines of a spaced text: as often as not, or more often. */
export function usualBlanks(lines: readonly SourceLine[]): number {
  const gaps: number[] = [];
  let blanks = 0;
  for (const line of lines) {
    if (line.blank) blanks++;
    else {
      if (blanks > 0) gaps.push(blanks);
      blanks = 0;
    }
  }
  gaps.sort((a, b) => a - b);
  return Math.min(gaps[gaps.length >> 1] ?? 1, MOST_BLANKS);
}

/** This share of a text's lines shows that white space sets columns, and this many at least. */
const IN_COLUMNS = 0.3;
const FEWEST_IN_COLUMNS = 6;

/**
 * The lines of a spaced text in columns (a table whose lines the printer set far apart) as many blank lines nearer to one another
 * as stand between its lines; null where no columns are seen.
 */
export function withoutSpacing(source: string, lines: readonly SourceLine[]): SourceLine[] | null {
  const texts = lines.filter((l) => !l.blank).map((l) => source.slice(l.from, l.to).trim());
  const inColumns = texts.filter((t) => /\S {2,}\S/.test(t)).length;
  if (inColumns < FEWEST_IN_COLUMNS || inColumns < texts.length * IN_COLUMNS) return null;
  const usual = usualBlanks(lines);
  let blanks = 0;
  return lines.filter((l) => {
    blanks = l.blank ? blanks + 1 : 0;
    return !l.blank || blanks > usual;
  });
}
