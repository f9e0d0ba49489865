import type { Piece, Place } from './columns.js';
import { type Extent, isOverTwo, toHeadPieces } from './headLines.js';
import type { Token } from './segments.js';
import { isOfHead, type TableText } from './tableText.js';
import { nextText } from './words.js';

type Words = readonly Token[];

/**
 * The lines with those of the head in the columns that their words name.
 * @param columnsOf tells them where it is known better, by the columns that stand near
 */
export function withHeadInColumns(
  text: TableText,
  lines: readonly (readonly Piece[])[],
  extents: readonly (Extent | null)[],
  places: readonly Place[],
  columnsOf: (words: Words, near: readonly number[]) => readonly number[] = (_, near) => near,
): readonly (readonly Piece[])[] {
  return lines.map((pieces, i) => {
    if (!isOfHead(text, i)) return pieces;
    const line = text.words[i] as Words;
    return toHeadPieces(line, columnsOf(line, text.headColumns(i, extents)), extents, places);
  });
}

/** The words of the head that stand over no column, one at each place. */
export function columnlessWords(
  { words, isHead, headColumns }: TableText,
  extents: readonly (Extent | null)[],
): readonly Token[] {
  const out: Token[] = [];
  for (const [i, line] of words.entries()) {
    if (!isHead[i]) continue;
    const columns = headColumns(i, extents);
    const below = nextText(words, i + 1);
    const lower = isHead[below] ? (words[below] as Words) : [];
    for (const [k, w] of line.entries()) {
      const isOwn = columns[k] === -1 && !isOverTwo(w, line, lower);
      if (isOwn && !out.some((o) => o.x0 < w.x1 && w.x0 < o.x1)) out.push(w);
    }
  }
  return out;
}
