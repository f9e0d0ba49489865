import type { Token } from './aligned/segments.js';

/** The text without white space: the letters of a label may be spread over the width of its column. */
export const withoutSpace = (text: string): string => text.replace(/[\s\u3000]/g, '');

/** What the words say one behind the other, whatever stands between them. */
export const joinedWords = (source: string, words: readonly Token[]): string =>
  words.map((w) => source.slice(w.from, w.to)).join('');

/** What stands from the first of the words to the last, with the white space between them. */
export const textOver = (source: string, words: readonly Token[]): string =>
  words.length === 0 ? '' : source.slice((words[0] as Token).from, (words.at(-1) as Token).to);

/** What the words say as one name. */
export const nameOf = (source: string, words: readonly Token[]): string => withoutSpace(joinedWords(source, words));

const LETTER = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
/** A Japanese letter stands in the text. */
export const hasLetter = (text: string): boolean => LETTER.test(text);

const DIGIT = /[0-9０-９]/;
export const hasDigit = (text: string): boolean => DIGIT.test(text);
