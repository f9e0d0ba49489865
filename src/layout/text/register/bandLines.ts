import type { Piece } from '../aligned/columns.js';
import { segmentOf, type Token } from '../aligned/segments.js';
import { hasWideGap, leftEdge } from '../aligned/words.js';
import { beginsAnew, endsSentence, isSectionMark } from '../marks.js';
import { areInOrder } from '../wrapped/items.js';
import { type Band, isHeading, isNumbered } from './bands.js';
import { levelsOverRows } from './levelsBetween.js';
import { isKeyText } from './shape.js';

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
  const isOverRows = namesBetween(source, lines.slice(top));
  const isLevel = levelsOverRows(source, lines.slice(top));
  const isOver = (l: Line): boolean =>
    isHeading(source, l) ||
    isNumbered(source, l, left) ||
    isNamed(source, l) ||
    (isLevel(l) && (l[0] as Token).x0 <= left + INDENT);
  const isBetween = lines.map((l, i) => i >= top && (isOverRows(l) || (isOver(l) && !isInside(source, lines, i))));
  return { lines, top, isBetween };
}

/** The number of a level stands so far in at most. */
const INDENT = 3;

/** 基本目標１   しごとをつくる: a mark with its own word, and nothing but one text behind it. */
function isNamed(source: string, [mark, ...text]: Line): boolean {
  const [first] = text;
  if (!mark || !first || hasWideGap(text)) return false;
  return mark.to - mark.from > 1 && isSectionMark(source.slice(mark.from, mark.to)) && first.x0 - mark.x1 <= WIDEST;
}

/** The white space behind it is no wider. */
const WIDEST = 4;

/** So many numbers at least show where those of the rows begin. */
const FEWEST_NUMBERS = 2;
/** A name has no commas, stops or brackets that are open. */
const NO_NAME = /[、。，．]|[（(「][^）)」]*$/;

/** 総務部, between rows: a name alone on its line, no farther right than the numbers of the rows begin. */
function namesBetween(source: string, body: readonly Line[]): (line: Line) => boolean {
  const text = (w: Token): string => source.slice(w.from, w.to);
  const numbers = body.flatMap(([w]) => (w && isKeyText(text(w)) ? [w] : []));
  if (numbers.length < FEWEST_NUMBERS || !areInOrder(numbers.map(text))) return () => false;
  const edge = leftEdge(numbers.map((w) => [w]));
  const isName = ([first, ...more]: Line): boolean => {
    if (!first || more.length > 0 || first.x0 > edge) return false;
    return first.to - first.from > 1 && !isKeyText(text(first)) && !NO_NAME.test(text(first));
  };
  // Where other texts begin there, too, such a line is the rest of one.
  const isOther = (l: Line): boolean => l[0] !== undefined && l[0].x0 <= edge && !isKeyText(text(l[0])) && !isName(l);
  return body.some(isOther) ? () => false : isName;
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

/** A text that goes on below has so many letters at least. */
const LONG = 10;

/** Whether a text flows on from the line above to the one below: the line is the first column's own between them. */
function isInside(source: string, lines: readonly Line[], at: number): boolean {
  const above = lines.slice(0, at).findLast((l) => l.length > 0) ?? [];
  const below = lines.slice(at + 1).find((l) => l.length > 0) ?? [];
  return above.some((w, k) => {
    const text = source.slice(w.from, w.to);
    const isOpen = text.length >= LONG && !endsSentence(text) && !beginsAnew(text);
    const next = below.find((b) => b.x0 === w.x0);
    return k > 0 && isOpen && next !== undefined && !beginsAnew(source.slice(next.from, next.to));
  });
}
