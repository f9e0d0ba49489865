import { joinedWords, textOver } from '../letters.js';
import { toColumns } from './beside.js';
import type { FormLine } from './formLines.js';
import type { LabelBook } from './labelBook.js';

/** （どのような状 over 態にしたいか）: a line of a note that is broken over several. */
const PART_OF_NOTE = /^[【〔［〈《≪(（][^】〕］〉》≫）)]*$|^[^【〔［〈《≪(（]*[】〕］〉》≫）)]$/;

/** Lines without a label that come again with every form: its title, a heading in it. */
export function repeatedHeadings(
  source: string,
  lines: readonly FormLine[],
  book: LabelBook,
  starts: readonly number[],
): Set<number> {
  const counts = new Map<string, number[]>();
  for (const [i, { words }] of lines.entries()) {
    if (words.length === 0 || book.openings[i]) continue;
    const text = joinedWords(source, words).replace(/[0-9０-９]+/g, '0');
    if (PART_OF_NOTE.test(text)) continue;
    const at = counts.get(text) ?? [];
    at.push(i);
    counts.set(text, at);
  }
  const least = Math.max(2, book.forms * 0.6);
  const isTitle = (i: number): boolean => {
    const { words } = lines[i] as FormLine;
    return words.length < 4 && toColumns(words).length === 1 && !textOver(source, words).endsWith('。');
  };
  // The name of a city stands above the first label of each form, short as it is.
  const isAbove = (i: number): boolean => starts.some((s) => i < s && !book.openings.slice(i, s).some(Boolean));
  return new Set(
    [...counts].flatMap(([text, at]) =>
      at.length >= least && (text.length > 6 || at.every(isAbove)) ? at.filter(isTitle) : [],
    ),
  );
}
