import type { LineBreak } from '../../model/block.js';
import type { FlowLine } from './flow.js';
import { beginsAnew, endsSentence, unbreakableStart } from './marks.js';
import { displayWidth } from './width.js';

/** Lines within this of the edge, in em, are full: justification squeezes punctuation. */
export const EDGE_SLACK = 1.3;
/** Room beyond the next word, in em, that no typesetter leaves. */
const CLEAR_ROOM = 2;
const CLEAR_SHARE = 0.12;
/** A column is at least this wide, in em. */
const NARROWEST = 4;

/** So many lines end at the edge of a long text, and of a short one, or of one whose paragraphs are short. */
const AT_EDGE = 3;
const LONG_TEXT = 9;
const FEWEST_AT_EDGE = 2;
/** No more lines than this share run over the edge: a title in the middle of the page, a name at its right. */
const BEYOND = 0.2;

/** Widths of lines, in em, that a right edge is looked for among. */
export function rightEdge(widths: readonly number[]): number | null {
  const sorted = widths.filter((w) => w >= NARROWEST).sort((a, b) => b - a);
  /** The first of so many lines that end together. */
  const together = (need: number): number => {
    for (let k = 0; k + need <= sorted.length; k++)
      if ((sorted[k] as number) - (sorted[k + need - 1] as number) <= EDGE_SLACK) return k;
    return sorted.length;
  };
  // Short labels end together too, but most lines run over them.
  if (widths.length < LONG_TEXT) {
    const few = together(FEWEST_AT_EDGE);
    return few <= widths.length / 2 ? (sorted[few] ?? null) : null;
  }
  const isEdge = (k: number): boolean => k <= widths.length * BEYOND;
  const [most, few] = [together(AT_EDGE), together(FEWEST_AT_EDGE)];
  return isEdge(most) ? (sorted[most] ?? null) : isEdge(few) ? (sorted[few] ?? null) : null;
}

/** How far the line reaches, its indent included, in em. */
export const lineWidth = (l: FlowLine): number => l.indent + displayWidth(l.text.value);

/**
 * The right edge of the lines that begin with an item's mark and of those that don't: the indent under a mark is lost where
 * a converter drops leading spaces, and the lines below it come out shorter by it.
 */
export interface Edges {
  readonly marked: number;
  readonly plain: number;
}

/** An item's mark and the space after it are at most this wide, in em. */
const HANGING = 3;

/** The edges of lines of which the widest end at `edge`, in em; null where none was found. */
export function edgesOf(lines: readonly FlowLine[], edge: number | null): Edges | null {
  if (edge === null) return null;
  const plain = rightEdge(lines.filter((l) => !beginsAnew(l.text.value)).map(lineWidth));
  return { marked: edge, plain: plain !== null && plain < edge && edge - plain <= HANGING ? plain : edge };
}

/**
 * What each line's end means, by whether the beginning of the next would still have fitted before the right edge. `edges` is
 * null where the lines show none.
 */
export function lineBreaks(lines: readonly FlowLine[], edges: Edges | null): LineBreak[] {
  return lines.map((line, i) => {
    const next = lines[i + 1];
    if (!next || line.ended || next.heading !== null || line.list) return 'end';
    return breakBetween(line, next, edges);
  });
}

/** 健 康 部: set letter by letter, a heading is a line of its own. */
const SPREAD = /^[\s　]*\p{sc=Han}(?:[ \u3000]{1,3}\p{sc=Han}){2,}[\s　]*$/u;

function breakBetween(line: FlowLine, next: FlowLine, edges: Edges | null): LineBreak {
  const text = next.text.value;
  if (beginsAnew(text) || SPREAD.test(text) || SPREAD.test(line.text.value)) return 'end';
  if (edges === null) return endsSentence(line.text.value) ? 'end' : 'unknown';
  const edge = beginsAnew(line.text.value) ? edges.marked : edges.plain;
  const room = edge - lineWidth(line);
  const need = displayWidth(text, 0, unbreakableStart(text));
  if (need > room + 0.01) return 'wrap';
  const isClear = room - need >= Math.max(CLEAR_ROOM, edge * CLEAR_SHARE);
  return isClear || endsSentence(line.text.value) ? 'end' : 'unknown';
}
