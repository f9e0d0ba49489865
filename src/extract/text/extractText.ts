import { diagnostic } from '../../model/diagnostic.js';
import { ImportError } from '../../model/errors.js';
import type { ExtractedText } from '../../model/extracted.js';
import type { LinePlace, SourceCharacters } from '../../model/place.js';
import { foldAngles, foldRadicals, foldSymbolMarks, foldVerticalForms } from '../foldCharacters.js';
import { misreadCharacters } from '../misread.js';
import { decode } from './decode.js';

/** NUL, soft hyphens, and what web pages and PDFs put between characters to steer line breaks. */
const UNSEEN = /[\0\u00ad\u200b\u2060\ufeff]/g;

/**
 * Decodes a text and folds what carries no meaning: line ends to `\n`, no-break spaces to spaces, CJK radicals, vertical
 * forms and bullets of symbol fonts to the characters they stand for; characters without width and ink are dropped. Source characters are counted after that.
 * @throws ImportError `bad-encoding`, or `empty` when nothing printable is left.
 */
export function extractText(bytes: Uint8Array): ExtractedText {
  const { text: raw, encoding } = decode(bytes);
  const visible = raw
    .replace(UNSEEN, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ');
  const text = foldAngles(foldSymbolMarks(foldVerticalForms(foldRadicals(visible))));
  if (!/[^\s\p{Cc}\p{Cf}]/u.test(text)) throw new ImportError('empty');
  const misread = misreadCharacters(text);
  return {
    format: 'text',
    text,
    encoding,
    characters: new TextCharacters(text),
    diagnostics: [
      ...(encoding === 'utf-8' ? [] : [diagnostic('encoding-guessed', null, { encoding })]),
      ...(misread ? [diagnostic('text-misread', null, misread)] : []),
    ],
  };
}

/** Characters of a text, found by line and, when form feeds divide it, by page. */
export class TextCharacters implements SourceCharacters {
  readonly count: number;
  readonly #text: string;
  readonly #lineStarts: readonly number[];
  readonly #pageStarts: readonly number[];
  /** The line asked for last: characters [from, to). */
  #place: LinePlace = { line: 1, toLine: 1 };
  #from = 0;
  #to = 0;

  constructor(text: string) {
    this.#text = text;
    this.count = text.length;
    this.#lineStarts = startsAfter(text, '\n');
    this.#pageStarts = startsAfter(text, '\f');
  }

  textOf(index: number): string {
    return this.#text.charAt(index);
  }

  placeOf(index: number): LinePlace {
    // Texts are asked about character by character: mostly the line of the character before.
    if (index < this.#from || index >= this.#to) {
      const line = countUpTo(this.#lineStarts, index);
      this.#place = { line, toLine: line };
      this.#from = this.#lineStarts[line - 1] ?? 0;
      this.#to = this.#lineStarts[line] ?? this.count;
    }
    return this.#place;
  }

  pageOf(index: number): number | null {
    return this.#pageStarts.length === 1 ? null : countUpTo(this.#pageStarts, index);
  }
}

function startsAfter(text: string, mark: string): number[] {
  const starts = [0];
  for (let i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, i + 1)) starts.push(i + 1);
  return starts;
}

/** How many of the ascending `starts` are at or before `index`. */
function countUpTo(starts: readonly number[], index: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= index) low = middle + 1;
    else high = middle;
  }
  return low;
}
