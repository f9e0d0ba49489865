import { openingBrackets } from './marks.js';
import type { SourceLine } from './sourceLines.js';

/** A text without wide white space: places [x0, x1) in its line. */
interface Segment {
  readonly x0: number;
  readonly x1: number;
  readonly text: string;
}

/** The right half of a page begins in this part of its width. */
const LEAST_SHARE = 0.35;
const MOST_SHARE = 0.7;
/** Half-width characters move the right half of a line to and fro, in places. */
const BEFORE = 10;
const BEHIND = 8;
/** Lines with text in both halves, at least, and labels that both have. */
const FEWEST_LINES = 6;
const FEWEST_SHARED = 2;

/** What begins a line of a half stands in this share of it. */
const MARGIN = 0.4;

const UNIT = /^[^\s　。、（）()]{2,12}(?:部|局|室|課|委員会|事務局|本部)$/;
const MARK = /^[①-⑳]|^[（(]?[0-9０-９]{1,2}[)）．.、]/;

/**
 * Parts a page on which two forms stand side by side (a leaflet, a poster) into the lines of its left and right half, between
 * lines over the whole width. Both halves have the same labels, departments and numbers; the columns of a table have not.
 */
export function splitPanels(
  source: string,
  lines: readonly SourceLine[],
  isLabel: (text: string) => boolean,
): readonly (readonly SourceLine[])[] {
  const segments = lines.map((l) => toSegments(source, l));
  const edge = rightEdge(segments);
  return (edge !== null && partAt(source, lines, segments, edge, isLabel)) || [lines];
}

function toSegments(source: string, { from, to }: SourceLine): Segment[] {
  const text = source.slice(from, to);
  return [...text.matchAll(/\S+(?:[\s　]\S+)*/g)].map((m) => ({
    x0: m.index,
    x1: m.index + m[0].length,
    text: m[0],
  }));
}

/** The place at which most texts begin in the middle of the page, the first of several; null where few do. */
function rightEdge(segments: readonly (readonly Segment[])[]): number | null {
  const width = segments.reduce((most, l) => Math.max(most, l.at(-1)?.x1 ?? 0), 0);
  const counts = new Map<number, number>();
  for (const line of segments) {
    for (const s of line) {
      if (s.x0 < width * LEAST_SHARE || s.x0 > width * MOST_SHARE) continue;
      for (let x = s.x0 - NEAR; x <= s.x0 + NEAR; x++) counts.set(x, (counts.get(x) ?? 0) + 1);
    }
  }
  let best: number | null = null;
  let most = FEWEST_LINES - 1;
  for (const [x, n] of counts) {
    if (n < most || (n === most && (best === null || x > best))) continue;
    best = x;
    most = n;
  }
  return best;
}

const NEAR = 2;

interface Halves {
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
}

/** The halves of a line; null where one text goes over both. */
function halvesOf(line: readonly Segment[], edge: number): Halves | null {
  let at = -1;
  for (const [k, s] of line.entries()) {
    if (s.x0 < edge - BEFORE || (k > 0 && s.x0 > edge + BEHIND)) continue;
    if (at < 0 || Math.abs(s.x0 - edge) < Math.abs((line[at] as Segment).x0 - edge)) at = k;
  }
  // A name in the middle of the right half.
  if (at < 0 && line[0] && line[0].x0 > edge) at = 0;
  if (at < 0) return line.some((s) => s.x1 > edge + BEHIND) ? null : { left: line, right: [] };
  return { left: line.slice(0, at), right: line.slice(at) };
}

function partAt(
  source: string,
  lines: readonly SourceLine[],
  segments: readonly (readonly Segment[])[],
  edge: number,
  isLabel: (text: string) => boolean,
): SourceLine[][] | null {
  const halves = segments.map((s) => halvesOf(s, edge));
  const out: SourceLine[][] = [];
  let whole: SourceLine[] = [];
  let isParted = false;
  for (let from = 0; from < lines.length; ) {
    if (!halves[from]) {
      whole.push(lines[from++] as SourceLine);
      continue;
    }
    let to = from;
    while (to < lines.length && halves[to]) to++;
    const own = halves.slice(from, to) as Halves[];
    if (areAlike(own, edge, isLabel)) {
      const [left, right] = toSides(source, lines.slice(from, to), own);
      out.push(whole, left, right);
      whole = [];
      isParted = true;
    } else for (const line of lines.slice(from, to)) whole.push(line);
    from = to;
  }
  out.push(whole);
  return isParted ? out.filter((l) => l.length > 0) : null;
}

/** Both halves have labels, units or numbers in common at the beginning of their lines. */
function areAlike(halves: readonly Halves[], edge: number, isLabel: (text: string) => boolean): boolean {
  if (halves.filter((h) => h.left.length > 0 && h.right.length > 0).length < FEWEST_LINES) return false;
  const [left, right] = [new Set<string>(), new Set<string>()];
  for (const h of halves) {
    const [l, r] = [h.left[0], h.right[0]];
    if (l && l.x0 < edge * MARGIN) for (const name of namesOf(l.text, isLabel)) left.add(name);
    if (r && r.x0 - edge < edge * MARGIN) for (const name of namesOf(r.text, isLabel)) right.add(name);
  }
  const shared = [...left].filter((name) => right.has(name));
  return shared.length >= FEWEST_SHARED && shared.some((name) => name.length > 1);
}

/** What the beginning of a text says it is: a label, a department, the number of an item. */
function namesOf(text: string, isLabel: (text: string) => boolean): string[] {
  const first = text.split(/[\s　：:]/)[0] as string;
  const bracketed = openingBrackets(text)?.inner;
  if (bracketed !== undefined && isLabel(bracketed)) return [bracketed];
  const joined = text.replace(/[\s　]/g, '');
  if (UNIT.test(joined) || UNIT.test(first)) return ['部局'];
  if (isLabel(joined)) return [joined];
  if (isLabel(first)) return [first];
  const mark = MARK.exec(text)?.[0];
  return mark ? [mark.slice(0, 1)] : [];
}

function toSides(
  source: string,
  lines: readonly SourceLine[],
  halves: readonly Halves[],
): [SourceLine[], SourceLine[]] {
  const starts = halves.flatMap((h) => (h.right[0] ? [h.right[0].x0] : []));
  const edge = starts.reduce((least, x) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const [left, right]: [SourceLine[], SourceLine[]] = [[], []];
  for (const [i, line] of lines.entries()) {
    const h = halves[i] as Halves;
    const end = h.left.at(-1)?.x1 ?? 0;
    const cut = Math.max(end, Math.min(edge, h.right[0]?.x0 ?? edge));
    // A line of one half alone is none in the other: its sentences go on.
    if (h.left.length > 0 || h.right.length === 0) left.push(sub(source, line, 0, h.right[0] ? end : undefined));
    if (h.right.length > 0 || h.left.length === 0)
      right.push(sub(source, line, h.right[0] ? cut : line.to - line.from));
  }
  return [left, right];
}

/** The places [x0, x1) of a line. */
function sub(source: string, line: SourceLine, x0: number, x1 = line.to - line.from): SourceLine {
  const [from, to] = [line.from + x0, line.from + x1];
  return { ...line, from, to, blank: source.slice(from, to).trim() === '', isHalf: true };
}
