import type { Line, Paragraph } from '../../model/block.js';
import { type Box, unionBoxes } from '../../model/geometry.js';
import type { BadgeOf } from './badges.js';
import { placeLines, type TextEdges } from './lineEnds.js';
import type { SetLine } from './lines.js';

/** Characters of a line long enough to have been broken by an edge. */
const LONG = 15;
/** Lines of one paragraph differ in size by less than this factor, */
const SIZE = 1.12;
/** and stand no farther apart than this (em, between their boxes), */
const LEADING = 1.1;
/** or, on a column of so many lines that is set wide throughout, as usual there and at most this far, */
const WIDE_LINES = 6;
const WIDEST_LEADING = 2.2;
/** nor than this much more (em) than the lines before. */
const EXTRA_LEADING = 0.5;

/**
 * Groups consecutive lines of one column into paragraphs: one size, one spacing, one alignment.
 * @param last whether the column ends here, so that its last line may go on elsewhere.
 */
export function linesToParagraphs(
  lines: readonly SetLine[],
  edges: TextEdges,
  page: number,
  badges: BadgeOf,
  last: boolean,
): Paragraph[] {
  const groups: SetLine[][] = [];
  const leading = usualLeading(lines);
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && belongs(group, line, edges, leading)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group, i) => {
    const align = groupAlign(group, edges);
    const following =
      i + 1 < groups.length ? nextOf(group, groups[i + 1] as SetLine[], leading) : last ? undefined : null;
    return {
      kind: 'paragraph',
      page,
      box: unionBoxes(group.map((l) => l.box)) as Box,
      lines: doubtEnds(
        placeLines(group, edges, page, badges, align === 'center' || align === 'right' ? null : following),
      ),
      align,
    };
  });
}

/** Long lines of a paragraph that end together have met an edge, though the column goes on: a text box in a drawing. */
function doubtEnds(lines: Line[]): Line[] {
  const ends = lines.map((l) => l.box?.[2] ?? 0);
  const right = Math.max(...ends);
  const full = (l: Line, i: number) => right - (ends[i] as number) < (l.size ?? 10);
  if (lines.filter(full).length < 2) return lines;
  const long = (l: Line) => l.text.value.length >= LONG;
  return lines.map((l, i) =>
    l.after === 'end' && i < lines.length - 1 && full(l, i) && long(l) ? { ...l, after: 'unknown' } : l,
  );
}

/** The widest gap (em) within a paragraph: more than usual where the whole column is set wide. */
function usualLeading(lines: readonly SetLine[]): number {
  const gaps: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const [a, b] = [lines[i - 1] as SetLine, lines[i] as SetLine];
    if (!a.vertical && !b.vertical) gaps.push((b.box[1] - a.box[3]) / b.size);
  }
  if (gaps.length < WIDE_LINES) return LEADING;
  gaps.sort((a, b) => a - b);
  const usual = gaps[gaps.length >> 1] as number;
  return Math.max(LEADING, Math.min(usual + 0.25, WIDEST_LEADING));
}

/** The line that a paragraph's last line might run on into: the first of the next, if it is set alike and as near. */
function nextOf(group: readonly SetLine[], next: readonly SetLine[], leading: number): SetLine | null {
  const [a, b] = [group.at(-1), next[0]];
  if (!a || !b || a.bold !== b.bold || a.vertical !== b.vertical) return null;
  if (b.box[1] - a.box[3] > leading * b.size) return null;
  return Math.max(a.size / b.size, b.size / a.size) < SIZE ? b : null;
}

function belongs(group: readonly SetLine[], line: SetLine, edges: TextEdges, leading: number): boolean {
  const last = group.at(-1) as SetLine;
  if (last.vertical !== line.vertical) return false;
  if (last.vertical) return true;
  const ratio = last.size / line.size;
  if (ratio > SIZE || ratio < 1 / SIZE) return false;
  const gap = line.box[1] - last.box[3];
  if (gap > leading * line.size || gap < -0.5 * line.size) return false;
  const before = group.at(-2);
  if (before && gap - (last.box[1] - before.box[3]) > EXTRA_LEADING * line.size) return false;
  return (
    alignOf(last, edges) === alignOf(line, edges) || isFull(last, edges) || isFull(line, edges) || hangs(last, line)
  );
}

const isFull = (l: SetLine, edges: TextEdges): boolean => edges.right - edges.left - (l.box[2] - l.box[0]) < 2 * l.size;

/** Lines that begin at the same place are set alike, wherever they end. */
const hangs = (a: SetLine, b: SetLine): boolean => Math.abs(a.box[0] - b.box[0]) < 0.3 * a.size;

/** How a line stands between the edges; a line that begins at the left edge is left, whatever its length. */
function alignOf(line: SetLine, edges: TextEdges): 'left' | 'center' | 'right' {
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
