import { type Piece, type Place, toPieces } from './columns.js';
import { headColumnsOf } from './headColumns.js';
import { headLinesOf } from './headLines.js';
import { segmentOf, type Token } from './segments.js';

type Words = readonly Token[];

/** The lines of a table whose columns are not known yet. */
export interface TableText {
  readonly source: string;
  readonly isLabel: (text: string) => boolean;
  readonly words: readonly Words[];
  /** Which lines are a head's, and their words. */
  readonly isHead: readonly boolean[];
  readonly heads: readonly Words[];
  /** Enough lines stand below the head to show the columns, so that it only names them. */
  readonly hasBody: boolean;
  /** The words that show the columns. */
  readonly body: readonly Words[];
  /** Lines between rows whose texts are one. */
  readonly headings: ReadonlySet<number>;
  /** The columns that the words of a head line name, -1 for those over none. */
  readonly headColumns: ReturnType<typeof headColumnsOf>;
}

/** A table has at least this many lines below its head. */
const FEWEST_BODY_LINES = 2;

export function toTableText(
  source: string,
  words: readonly Words[],
  headings: ReadonlySet<number>,
  isLabel: (text: string) => boolean,
): TableText {
  const isHead = headLinesOf(source, words, isLabel);
  const hasBody = words.filter((l, i) => !isHead[i] && l.length > 1).length >= FEWEST_BODY_LINES;
  const body = hasBody ? words.map((l, i) => (isHead[i] ? [] : l)) : words;
  return {
    source,
    isLabel,
    words,
    isHead,
    heads: words.filter((_, i) => isHead[i]),
    hasBody,
    body,
    headings,
    headColumns: headColumnsOf(source, words, isHead, labelsFirst(source, body, isLabel)),
  };
}

/** Whether the line only names columns. */
export const isOfHead = ({ hasBody, isHead }: TableText, line: number): boolean => hasBody && isHead[line] === true;

/** The lines that show the columns, cut where these part. */
export const cutAt = ({ source, body, headings, isLabel }: TableText, places: readonly Place[]): Piece[][] =>
  toPieces(source, body, places, isLabel).map((l, i) => (headings.has(i) && l.length > 0 ? [toHeading(l)] : l));

/** A heading between rows as one text. */
const toHeading = (pieces: readonly Piece[]): Piece => ({
  column: 0,
  last: pieces.at(-1)?.last ?? 0,
  ...segmentOf(pieces.flatMap((p) => p.tokens)),
  isHeading: true,
});

/** The lines of labels' notes and rests stand between the labels. */
const FEWEST_NAMED = 2;
const NAMED = 0.25;

/** Whether labels stand at the left of the lines that have more than one text. */
function labelsFirst(source: string, lines: readonly Words[], isLabel: (text: string) => boolean): boolean {
  const first = lines.flatMap((l) => (l.length > 1 ? [l[0] as Token] : []));
  const left = first.reduce((least, w) => Math.min(least, w.x0), Number.POSITIVE_INFINITY);
  const own = first.filter((w) => w.x0 <= left + 1);
  const labels = own.filter((w) => isLabel(source.slice(w.from, w.to))).length;
  return labels >= FEWEST_NAMED && labels >= own.length * NAMED;
}
