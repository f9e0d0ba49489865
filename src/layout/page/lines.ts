import { type Box, boxHeight, boxWidth, unionBoxes } from '../../model/geometry.js';
import { joinTexts, type SourceText } from '../../model/sourceText.js';
import type { Segment } from './segments.js';

/** A printed line before its place in a container is known. */
export interface SetLine {
  readonly text: SourceText;
  readonly box: Box;
  readonly size: number;
  readonly bold: boolean;
  readonly vertical: boolean;
  /** Left to right (top to bottom in vertical writing). */
  readonly segments: readonly Segment[];
}

/** Letters stacked in a column at most this many em wide are one word, however few. */
const STACK_WIDTH = 2.2;
const LETTER = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]$/u;

/**
 * Puts the segments of one container (a cell, a column) into lines: what shares a baseline is one line, with one space for a
 * wide gap; ruby stays a line of its own; letters stacked one a line in a narrow container are one line.
 * @param width of the container in points.
 */
export function segmentsToLines(segments: readonly Segment[], width: number): SetLine[] {
  const across = segments.filter((s) => !s.vertical);
  const down = segments.filter((s) => s.vertical);
  const stack = stackedLine(across, width);
  return [...down.map((s) => toLine([s])), ...(stack ? [stack] : baselines(across).map(toLine))];
}

function baselines(segments: readonly Segment[]): Segment[][] {
  const sorted = [...segments].sort((a, b) => middle(a) - middle(b));
  const rows: { members: Segment[]; top: number; bottom: number }[] = [];
  for (const s of sorted) {
    const [, top, , bottom] = s.box;
    let joined = false;
    // Rows come by their middle, so only the last few can still share a baseline.
    for (let k = rows.length - 1; k >= 0 && k >= rows.length - 3 && !joined; k--) {
      const row = rows[k] as { members: Segment[]; top: number; bottom: number };
      const shared = Math.min(row.bottom, bottom) - Math.max(row.top, top);
      const small = Math.min(row.bottom - row.top, bottom - top);
      if (shared < 0.6 * small || row.members.some((m) => overlaps(m, s) || isApart(m, s))) continue;
      row.members.push(s);
      // The tallest member stands for the line, so that a chain of raised pieces can't pull two lines together.
      if (bottom - top > row.bottom - row.top) {
        row.top = top;
        row.bottom = bottom;
      }
      joined = true;
    }
    if (!joined) rows.push({ members: [s], top, bottom });
  }
  return rows.map((r) => r.members.sort((a, b) => a.box[0] - b.box[0]));
}

const middle = (s: Segment): number => (s.box[1] + s.box[3]) / 2;

/** Two pieces over one another can't be on one line. */
const overlaps = (a: Segment, b: Segment): boolean =>
  Math.min(a.box[2], b.box[2]) - Math.max(a.box[0], b.box[0]) > 0.5 * Math.min(a.size, b.size);

/** A heading this much larger than a note at the other side of the page, so many of its em away, is no part of the note's line. */
const LARGER = 1.8;
const AWAY = 15;

function isApart(a: Segment, b: Segment): boolean {
  const [small, large] = [Math.min(a.size, b.size), Math.max(a.size, b.size)];
  const gap = Math.max(a.box[0], b.box[0]) - Math.min(a.box[2], b.box[2]);
  return large >= LARGER * small && gap >= AWAY * large;
}

function toLine(segments: readonly Segment[]): SetLine {
  const [first] = segments as [Segment, ...Segment[]];
  const main = segments.reduce((a, b) => (b.text.value.length > a.text.value.length ? b : a), first);
  return {
    text: joinTexts(
      segments.map((s) => s.text),
      ' ',
    ),
    box: unionBoxes(segments.map((s) => s.box)) as Box,
    size: main.size,
    bold: main.bold,
    vertical: first.vertical,
    segments,
  };
}

/**
 * ```
 * ┌──┐
 * │政│
 * │策│   one letter a line, one above the other
 * │部│
 * └──┘
 * ```
 */
function stackedLine(segments: readonly Segment[], width: number): SetLine | null {
  if (segments.length < 2 || !segments.every((s) => LETTER.test(s.text.value))) return null;
  const sorted = [...segments].sort((a, b) => a.box[1] - b.box[1]);
  const [first] = sorted as [Segment, ...Segment[]];
  const em = first.size;
  if (sorted.length < 3 ? width > STACK_WIDTH * em : width > 2 * STACK_WIDTH * em) return null;
  const centre = (s: Segment) => s.box[0] + boxWidth(s.box) / 2;
  if (sorted.some((s) => Math.abs(centre(s) - centre(first)) > 0.4 * em)) return null;
  if (sorted.some((s, i) => i > 0 && s.box[1] < (sorted[i - 1] as Segment).box[3] - 0.5 * boxHeight(s.box)))
    return null;
  return { ...toLine(sorted), text: joinTexts(sorted.map((s) => s.text)), vertical: true };
}
