import { isLatinSpace } from '../aligned/latinSpaces.js';
import type { Token } from '../aligned/segments.js';
import { beginsBullet, beginsItem } from '../marks.js';
import { type Kind, kindOf } from '../register/kinds.js';
import { displayWidth } from '../width.js';

export type Line = readonly Token[];

/** What a line of a cell's text looks like, whatever it says. */
export type Sort = Kind | 'bullet';
export const SORTS: readonly Sort[] = ['figure', 'dash', 'mark', 'item', 'bullet', 'short', 'text'];

/** In em. */
const SHORT = 5;

export function sortOf(text: string): Sort {
  const kind = kindOf(text);
  if (kind !== 'text' && kind !== 'short') return kind;
  if (beginsItem(text)) return 'item';
  if (beginsBullet(text)) return 'bullet';
  return displayWidth(text) <= SHORT ? 'short' : 'text';
}

/** What no line of a cell begins with, and what none ends with. */
const NO_START = /^[、。，．,.）)」』】〕》〉］\]ーぁぃぅぇぉっゃゅょァィゥェォッャュョ％%々]/;
const NO_END = /[（(「『【〔《〈［[]$/;
export const mayBegin = (text: string): boolean => !NO_START.test(text);
export const mayEnd = (text: string): boolean => !NO_END.test(text);

/** A converter sets a space where the sort of letters changes: 公式 SNS 等, 30 人. */
const LATIN_END = /[\u0021-\u007e０-９]$/;
const LATIN_START = /^[\u0021-\u007e０-９]/;
/** The mark of an item, which a space sets apart from its text. */
const ITEM_MARK = /^(?:[①-⑳㉑-㉟Ⅰ-Ⅻ]|[（(]?[0-9０-９ア-ン]{1,2}[)）.．]|[・･●○■◆※])$/;

/** The grade of an item is the whole of its cell: no text goes on with one. */
const GRADE = /^[◎○〇△▲×✕☆★A-EＡ-Ｅ]$/;

const AMOUNT = /^[（(△▲]?[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+[)）]?$/;

/** The white space between two texts of a line as the inside of one text: what speaks against it. */
export const INNER = { wide: 2, letters: 0.1, mark: 0, words: 1, begins: 2.2, figures: 2.2 } as const;

/** What speaks against two tokens side by side being of one text, by what parts them. */
export function joinCost(source: string, a: Token, b: Token): number {
  const [before, after] = [source.slice(a.from, a.to), source.slice(b.from, b.to)];
  const gap = b.x0 - a.x1;
  if (ITEM_MARK.test(before)) return gap > 2 ? 0.6 : INNER.mark;
  if (gap > 1) return INNER.wide + Math.min(gap - 2, 4) * 0.25;
  if (!mayBegin(after) || !mayEnd(before)) return -1;
  if (beginsBullet(after) || beginsItem(after) || GRADE.test(after)) return INNER.begins;
  if (kindOf(before) === 'figure' && kindOf(after) === 'figure') return INNER.figures;
  // 1,280 人に is one text, 1,280 公園の is two.
  if (AMOUNT.test(before) && !isLatinSpace(source, a.to, b.from)) return INNER.begins;
  if (LATIN_END.test(before) !== LATIN_START.test(after)) return INNER.letters;
  if (LATIN_END.test(before)) return 0.3;
  return INNER.words;
}

/** The width in em of the tokens [i, j) of a line as one text: a converter's spaces take none, or little. */
export function widthOf(source: string, line: Line, i: number, j: number): number {
  let em = 0;
  for (let k = i; k < j; k++) {
    const w = line[k] as Token;
    em += displayWidth(source, w.from, w.to);
    const before = line[k - 1];
    if (k === i || !before) continue;
    const isLatin =
      LATIN_END.test(source.slice(before.from, before.to)) !== LATIN_START.test(source.slice(w.from, w.to));
    em += isLatin ? 0.1 : Math.min(w.x0 - before.x1, 2) * 0.5;
  }
  return em;
}
