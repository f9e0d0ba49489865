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
export function toRegions(source: string, lines: readonly SetLine[], isLabel: (text: string) => boolean): Region[] {
  const breaks = breakingLines(lines);
  for (const i of headingsAboveHeaders(source, lines, isLabel)) breaks.add(i);
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
    const isTight = !blank && only.tokens.some((t, k) => k > 0 && t.x0 > 1 && starts.has(t.x0));
    const reach = only.x0 > 1 && !blank ? NEAR_START : 1;
    let isAligned = isTight;
    for (let d = -1; d <= reach && !isAligned; d++) isAligned = starts.has(only.x0 - d);
    if (step < 0 && !continuesBelow(only, lines[i + 1])) break;
    if (!isAligned && (blank || i !== end + step)) break;
    if (!isAligned) continue;
    if (only.x0 <= 1 && !isTight && (blank || step < 0)) break;
    blank = false;
    end = i;
  }
  return end;
}

/** A text goes on below one that is at least this share of its width: both fill a wide cell. */
const FULL_SHARE = 0.6;
/** A word this near to a column's start stands in the column. */
const NEAR_START = 4;

/** The line below has a text beginning where this one does, or where one of its words does. */
function continuesBelow(only: Segment, below: SetLine | undefined): boolean {
  return (below?.segments ?? []).some((s) => only.tokens.some((t) => t.x0 > 1 && Math.abs(t.x0 - s.x0) <= 1));
}

/** How many lines of several segments on each side show where the columns are. */
const WITNESSES = 4;

/** Lines of one segment that run through the white space of the tables above and below: headings and running text. */
function breakingLines(lines: readonly SetLine[]): Set<number> {
  const out = new Set<number>();
  /** The widest of the texts that stand right above one another at one start. */
  let stack = { x0: -1, width: 0 };
  const multis = lines.flatMap((l, i) => (isMulti(l) ? [i] : []));
  let next = 0;
  for (const [i, line] of lines.entries()) {
    while (next < multis.length && (multis[next] as number) <= i) next++;
    const only = line.segments[0];
    const last = line.segments.at(-1);
    const above = stack;
    const width = last ? last.x1 - last.x0 : 0;
    const isBelow = last !== undefined && Math.abs(last.x0 - above.x0) <= 1;
    stack = { x0: last?.x0 ?? -1, width: isBelow ? Math.max(width, above.width) : width };
    if (!only || isMulti(line)) continue;
    const isNear = (k: number): boolean => Math.abs(k - i) <= REACH;
    const sides = [multis.slice(Math.max(0, next - WITNESSES), next), multis.slice(next, next + WITNESSES)]
      .map((side) => side.filter(isNear))
      .filter((side) => side.length > 0);
    const through = (s: Segment, k: number): boolean => runsThrough(s, lines[k] as SetLine);
    const breaks = (s: Segment): boolean => sides.every((side) => side.some((k) => through(s, k)));
    if (sides.length === 0) continue;
    const isAfterBlank = i === 0 || out.has(i - 1) || lines[i - 1]?.segments.length === 0;
    if (isAfterBlank && sides.every((side) => side.every((k) => isAdrift(only, lines[k] as SetLine)))) {
      out.add(i);
      continue;
    }
    if (!breaks(only)) continue;
    const goesOn = isBelow && !out.has(i - 1) && above.width >= width * FULL_SHARE;
    if (!goesOn) out.add(i);
  }
  return out;
}

/** Lines of one segment at the left edge right above a row of labels only: they head the table that begins there. */
function headingsAboveHeaders(source: string, lines: readonly SetLine[], isLabel: (text: string) => boolean): number[] {
  const textOf = (s: Segment): string => source.slice(s.tokens[0]?.from ?? 0, s.tokens.at(-1)?.to ?? 0);
  const isHeader = (l: SetLine): boolean => isMulti(l) && l.segments.every((s) => isLabel(textOf(s)));
  return lines.flatMap((line, i) => {
    const above = lines[i - 1]?.segments ?? [];
    const only = above[0];
    return only && above.length === 1 && only.x0 <= 1 && isHeader(line) && !isLabel(textOf(only)) ? [i - 1] : [];
  });
}

/** The segment begins right of a text of the other line and near the start of none: a centred heading. */
function isAdrift(s: Segment, other: SetLine): boolean {
  return other.segments.some((o) => o.x0 < s.x0) && other.segments.every((o) => Math.abs(o.x0 - s.x0) > NEAR_START);
}

/** A margin of this many places at least parts a column from an empty one before it. */
const MARGIN = 4;

/** The segment covers white space that parts two columns of the other line, or an empty first column from the next. */
function runsThrough(s: Segment, other: SetLine): boolean {
  for (const [k, right] of other.segments.entries()) {
    const gapFrom = other.segments[k - 1]?.x1 ?? right.x0 - MARGIN;
    if (s.x0 > gapFrom || s.x1 <= right.x0 + 2) continue;
    if (!s.tokens.some((t) => Math.abs(t.x0 - right.x0) <= NEAR_START)) return true;
  }
  return false;
}
