import type { Piece } from '../aligned/columns.js';
import { segmentOf, type Token } from '../aligned/segments.js';
import { leftEdge } from '../aligned/words.js';
import { type Band, isHeading, isNumbered } from './bands.js';

type Line = readonly Token[];

/** The lines of a band by themselves: those of its head are the first `top`. */
export interface BandLines {
  readonly lines: readonly Line[];
  readonly top: number;
  /** Which lines below the head are headings between rows. */
  readonly isBetween: readonly boolean[];
}

export function toBandLines(source: string, all: readonly Line[], band: Band): BandLines {
  const lines = all.slice(band.from, band.to);
  const top = band.body - band.from;
  const left = leftEdge(lines);
  const isBetween = lines.map((l, i) => i >= top && (isHeading(source, l) || isNumbered(source, l, left)));
  return { lines, top, isBetween };
}

/** The pieces of lines whose words stand in the columns given: headings between rows run over all `count` of them. */
export const bodyPieces = (
  lines: readonly Line[],
  columns: readonly (readonly number[])[],
  isBetween: readonly boolean[],
  count: number,
): Piece[][] =>
  lines.map((l, i): Piece[] => {
    if (isBetween[i]) return [{ column: 0, last: count - 1, ...segmentOf(l), isHeading: true }];
    return stretchesOf(columns[i] ?? []).map(({ from, to, column }) => ({
      column,
      last: column,
      ...segmentOf(l.slice(from, to)),
    }));
  });

/** The stretches of words of a line that stand in one column each, by the column of each word. */
export function stretchesOf(columns: readonly number[]): { from: number; to: number; column: number }[] {
  const out: { from: number; to: number; column: number }[] = [];
  for (const [k, column] of columns.entries()) {
    const last = out.at(-1);
    if (last && last.column === column) last.to = k + 1;
    else out.push({ from: k, to: k + 1, column });
  }
  return out;
}
