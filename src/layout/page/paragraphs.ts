import type { Line, Paragraph } from '../../model/block.js';
import { type Box, unionBoxes } from '../../model/geometry.js';
import type { BadgeOf } from './badges.js';
import { placeLines, type TextEdges } from './lineEnds.js';
import type { SetLine } from './lines.js';

/** Lines of one paragraph differ in size by less than this factor, */
const SIZE = 1.12;
/** and stand no farther apart than this (em, between their boxes), */
const LEADING = 1.1;
/** nor than this much more (em) than the lines before. */
const EXTRA_LEADING = 0.5;

/** Groups consecutive lines of one column into paragraphs: one size, one spacing, one alignment. */
export function linesToParagraphs(
  lines: readonly SetLine[],
  edges: TextEdges,
  page: number,
  badges: BadgeOf,
): Paragraph[] {
  const groups: SetLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && belongs(group, line, edges)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => {
    const placed: Line[] = placeLines(group, edges, page, badges);
    return {
      kind: 'paragraph',
      page,
      box: unionBoxes(group.map((l) => l.box)) as Box,
      lines: placed,
      align: groupAlign(group, edges),
    };
  });
}

function belongs(group: readonly SetLine[], line: SetLine, edges: TextEdges): boolean {
  const last = group.at(-1) as SetLine;
  if (last.vertical !== line.vertical) return false;
  if (last.vertical) return true;
  const ratio = last.size / line.size;
  if (ratio > SIZE || ratio < 1 / SIZE) return false;
  const gap = line.box[1] - last.box[3];
  if (gap > LEADING * line.size || gap < -0.5 * line.size) return false;
  const before = group.at(-2);
  if (before && gap - (last.box[1] - before.box[3]) > EXTRA_LEADING * line.size) return false;
  return alignOf(last, edges) === alignOf(line, edges) || isFull(last, edges) || isFull(line, edges);
}

const isFull = (l: SetLine, edges: TextEdges): boolean => edges.right - edges.left - (l.box[2] - l.box[0]) < 2 * l.size;

/** How a line stands between the edges; a line that begins at the left edge is left, whatever its length. */
export function alignOf(line: SetLine, edges: TextEdges): 'left' | 'center' | 'right' {
  const left = (line.box[0] - edges.left) / line.size;
  const right = (edges.right - line.box[2]) / line.size;
  if (left < 2.5) return 'left';
  if (Math.abs(left - right) < 1.2) return 'center';
  return right < 2.5 && left > 6 ? 'right' : 'left';
}

function groupAlign(group: readonly SetLine[], edges: TextEdges): Paragraph['align'] {
  const [first, ...others] = group.map((l) => alignOf(l, edges));
  if (group.some((l) => l.vertical) || !first) return 'unknown';
  return others.every((a) => a === first) ? first : 'left';
}
