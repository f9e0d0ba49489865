import type { Segment, SetLine } from './segments.js';

/** A stretch of lines [from, to) set in columns. */
export interface Region {
  readonly from: number;
  readonly to: number;
}

/** More blank lines than this part two regions. */
const MOST_BLANKS = 6;
/** How far, in lines, the white space of a table bears on a line with none. */
const REACH = 30;

const isMulti = (l: SetLine | undefined): boolean => (l?.segments.length ?? 0) > 1;

/** Finds the stretches of a page that are set in columns. */
export function toRegions(lines: readonly SetLine[]): Region[] {
  const breaks = breakingLines(lines);
  const out: Region[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (!isMulti(lines[i])) continue;
    let last = i;
    let blanks = 0;
    for (let k = i + 1; k < lines.length && !breaks.has(k) && blanks <= MOST_BLANKS; k++) {
      const line = lines[k] as SetLine;
      blanks = line.segments.length === 0 ? blanks + 1 : 0;
      if (isMulti(line)) last = k;
    }
    const floor = out.at(-1)?.to ?? 0;
    const from = extend(lines, breaks, i, last, -1, floor);
    const to = extend(lines, breaks, i, last, 1, lines.length - 1) + 1;
    out.push({ from, to });
    i = to - 1;
  }
  return out;
}

/** Lines of one segment above the first or below the last line of several that begin where a column does. */
function extend(
  lines: readonly SetLine[],
  breaks: ReadonlySet<number>,
  first: number,
  last: number,
  step: 1 | -1,
  limit: number,
): number {
  const starts = new Set<number>();
  for (let i = first; i <= last; i++) {
    const line = lines[i] as SetLine;
    if (isMulti(line)) for (const s of line.segments) starts.add(s.x0);
  }
  let end = step > 0 ? last : first;
  let blank = false;
  for (let i = end + step; step > 0 ? i <= limit : i >= limit; i += step) {
    const line = lines[i] as SetLine;
    const only = line.segments[0];
    if (breaks.has(i) || isMulti(line)) break;
    if (!only) {
      if (blank) break;
      blank = true;
      continue;
    }
    const isAligned = [-1, 0, 1].some((d) => starts.has(only.x0 + d));
    if (!isAligned || (only.x0 <= 1 && (blank || step < 0))) break;
    blank = false;
    end = i;
  }
  return end;
}

/** Lines of one segment that run through the white space of the tables above and below: headings and running text. */
function breakingLines(lines: readonly SetLine[]): Set<number> {
  const below = new Array<SetLine | undefined>(lines.length);
  let next = -1;
  for (let i = lines.length - 1; i >= 0; i--) {
    if (next >= 0 && next - i <= REACH) below[i] = lines[next];
    if (isMulti(lines[i])) next = i;
  }
  const out = new Set<number>();
  let above = -1;
  for (const [i, line] of lines.entries()) {
    if (isMulti(line)) above = i;
    const only = line.segments[0];
    if (!only || isMulti(line)) continue;
    const neighbours = [above >= 0 && i - above <= REACH ? lines[above] : undefined, below[i]].filter(
      (l) => l !== undefined,
    );
    if (neighbours.length > 0 && neighbours.every((l) => runsThrough(only, l))) out.add(i);
  }
  return out;
}

/** The segment covers white space that parts two columns of the other line. */
function runsThrough(s: Segment, other: SetLine): boolean {
  for (let k = 1; k < other.segments.length; k++) {
    const gapFrom = (other.segments[k - 1] as Segment).x1;
    const gapTo = (other.segments[k] as Segment).x0;
    if (s.x0 > gapFrom || s.x1 <= gapTo + 2) continue;
    if (!s.tokens.some((t) => Math.abs(t.x0 - gapTo) <= 1)) return true;
  }
  return false;
}
