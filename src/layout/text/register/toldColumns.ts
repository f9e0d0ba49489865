import { endsSentence } from '../marks.js';
import { kindOf } from './kinds.js';

interface Text {
  readonly text: string;
}

/** A text of one row alone shows nothing. */
const FEWEST = 2;

/**
 * Whether a column tells of each of `count` items in sentences: it has as many ends of sentences as items at least, the last of them
 * where the column ends.
 * ```
 *   1 植樹   苗木を配り，公園に植え
 *           ます。
 *   2 清掃   月に一度，川沿いの道を
 *           掃きます。
 * ```
 */
export function isToldColumn(entries: readonly Text[], count: number): boolean {
  const last = entries.at(-1);
  if (count < FEWEST || !last || !endsSentence(last.text)) return false;
  return entries.filter((e) => endsSentence(e.text)).length >= count;
}

/** Whether a sentence of such a column is cut below that text. */
export const isCutBelow = ({ text }: Text): boolean => !endsSentence(text) && kindOf(text) !== 'dash';

/**
 * Whether a column has just one text for each of `count` items: so many figures, marks or short words, or sentences that all end
 * with 。
 */
export function hasOneEach(entries: readonly Text[], count: number): boolean {
  if (count < FEWEST) return false;
  const isShort = ({ text }: Text): boolean => kindOf(text.replace(/[\s　]/g, '')) !== 'text';
  if (entries.length === count && entries.every(isShort)) return true;
  return isToldColumn(entries, count) && entries.filter((e) => endsSentence(e.text)).length === count;
}
