import type { Token } from './segments.js';

/** A line of running text begins at most this far, in places, right of the page's left edge. */
const INDENT = 4;
/** A label and what it stands for, in one line. */
const LABELLED = /^[・･○●■□◆◇]?[\s　]?([^\s　：:【】]{1,12})[：:](?=.)|^【([^】]{1,12})】/;
const ARROW = /^[→⇒]/;
/** A sentence in the full width of the page has at least this many characters. */
const SENTENCE = 30;
const SENTENCE_END = /。[」）)]?$/;

/**
 * Tells of each line whether it is running text for sure: it begins at the left edge of the page, no white space parts it, and
 * a label with a colon or an arrow opens it, or a whole sentence stands in it. A table ends there.
 */
export function flowLinesOf(
  source: string,
  lines: readonly (readonly Token[])[],
  isLabel: (text: string) => boolean,
): boolean[] {
  const left = Math.min(...lines.flatMap((l) => (l[0] ? [l[0].x0] : [])));
  return lines.map((words, i) => {
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last || first.x0 > left + INDENT) return false;
    if (words.some((w, i) => i > 0 && w.x0 - (words[i - 1] as Token).x1 > 1)) return false;
    const text = source.slice(first.from, last.to);
    const label = LABELLED.exec(text);
    if (label) return isLabel((label[1] ?? label[2]) as string);
    if (ARROW.test(text)) return true;
    const isParted = words.some((w, i) => i > 0 && isBetweenLetters(source, (words[i - 1] as Token).to, w.from));
    const stands = [lines[i - 1], lines[i + 1]].every((l) => !l || l.length === 0);
    return stands && text.length >= SENTENCE && SENTENCE_END.test(text) && !isParted;
  });
}

const LETTER = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Letters on both sides of a space: one that parts no figure from its counter shows the end of a cell. */
const isBetweenLetters = (source: string, end: number, start: number): boolean =>
  LETTER.test(source[end - 1] ?? '') && LETTER.test(source[start] ?? '');
