import { beginsItem } from '../marks.js';
import type { Segment, SetLine, Token } from './segments.js';

/** The places at which the texts of one column begin. */
export interface Column {
  readonly least: number;
  readonly most: number;
}

interface Cluster {
  least: number;
  most: number;
  lines: Set<number>;
  /** The least white space before a text beginning here; at the beginning of a line there is any amount. */
  gap: number;
  /** The farthest place that a text beginning here reaches. */
  reach: number;
}

/** Starts of one column may differ by this much (centred, indented, or shifted by half-width text before them). */
const JITTER = 4;

/** Finds the columns of a region from the places at which its segments begin. */
export function toColumns(source: string, lines: readonly SetLine[]): Column[] {
  const byStart = new Map<number, Cluster>();
  for (const [i, line] of lines.entries()) {
    for (const s of startsOf(source, line)) {
      const { gap } = s;
      const c = byStart.get(s.x0);
      const own: Cluster = { least: s.x0, most: s.x0, lines: new Set([i]), reach: s.x1, gap };
      if (!c) byStart.set(s.x0, own);
      else join(c, own);
    }
  }
  const clusters = [...byStart.values()].sort((a, b) => a.least - b.least);
  const merged = mergeNear(mergeNear(clusters, 1), JITTER);
  const rows = lines.filter((l) => l.segments.length > 1).length;
  const kept = mergeInside(withTight(dropRare(merged, rows, tokenStarts(lines)), lines));
  return kept.map(({ least, most }) => ({ least, most }));
}

/** A text's start and end, and the white space before it on its line. */
export interface Start {
  readonly x0: number;
  readonly x1: number;
  readonly gap: number;
}

export function startsOf(source: string, line: SetLine): Start[] {
  return line.segments.flatMap((s, k) => {
    const before = line.segments[k - 1]?.x1 ?? Number.NEGATIVE_INFINITY;
    return cutAtMarks(source, s, s.x0 - before);
  });
}

/** The starts of a segment: its own, and those of the items and bullets in it. */
function cutAtMarks(source: string, segment: Segment, gap: number): Start[] {
  const out: Start[] = [{ x0: segment.x0, x1: segment.x1, gap }];
  for (const [k, t] of segment.tokens.entries()) {
    if (k === 0 || !isMark(source, t)) continue;
    const before = (segment.tokens[k - 1] as Token).x1;
    out[out.length - 1] = { ...(out.at(-1) as Start), x1: before };
    out.push({ x0: t.x0, x1: segment.x1, gap: t.x0 - before });
  }
  return out;
}

const isMark = (source: string, t: Token): boolean => {
  const text = source.slice(t.from, t.to);
  return /^[・･•●]/.test(text) || beginsItem(text);
};

/** A number or bullet that stands apart from its text: the space after it parts no columns. */
export const isBareMark = (source: string, t: Token): boolean => {
  const text = source.slice(t.from, t.to);
  return text.length <= 3 && (isMark(source, t) || /^[■□◆◇●○※★▼▶]$/.test(text));
};

/** Joins neighbours within `distance` that no line has both of. */
function mergeNear(clusters: readonly Cluster[], distance: number): Cluster[] {
  const out: Cluster[] = [];
  for (const c of clusters) {
    const last = out.at(-1);
    if (last && c.least - last.most <= distance && isApart(last, c)) join(last, c);
    else out.push({ ...c, lines: new Set(c.lines) });
  }
  return out;
}

/** White space this wide parts columns, even if one line alone shows it. */
const WIDE_GAP = 4;

/** A place at which only one line of many begins, after little white space, is a space inside a text. */
function dropRare(clusters: readonly Cluster[], rows: number, tokens: ReadonlyMap<number, number>): Cluster[] {
  if (rows < 3) return [...clusters];
  const seen = (c: Cluster): number => {
    let count = 0;
    for (let x = c.least; x <= c.most + SHIFT; x++) count += tokens.get(x) ?? 0;
    return count;
  };
  return clusters.filter((c, i) => i === 0 || c.gap >= WIDE_GAP || c.lines.size > 1 || seen(c) > 1);
}

/** How many lines have a word beginning at each place, be it after one space only. */
function tokenStarts(lines: readonly SetLine[]): Map<number, number> {
  const out = new Map<number, number>();
  for (const l of lines) for (const s of l.segments) for (const t of s.tokens) out.set(t.x0, (out.get(t.x0) ?? 0) + 1);
  return out;
}

/** Half-width text before it pushes a tight column this much to the right. */
const SHIFT = 2;

/** Counts the lines in which a word after one space stands at a column's start, where there are several. */
function withTight(clusters: readonly Cluster[], lines: readonly SetLine[]): Cluster[] {
  return clusters.map((c) => {
    const tight = lines.flatMap((l, i) =>
      l.segments.some((s) => s.tokens.some((t, k) => k > 0 && t.x0 >= c.least && t.x0 <= c.most)) ? [i] : [],
    );
    return tight.length > 1 ? { ...c, lines: new Set([...c.lines, ...tight]) } : c;
  });
}

/** Joins a column into the one before it whose texts run past its start and never stand beside it. */
function mergeInside(clusters: readonly Cluster[]): Cluster[] {
  const out: Cluster[] = [];
  for (const c of clusters) {
    const last = out.at(-1);
    if (last && last.reach > c.most + 1 && isApart(last, c)) join(last, c);
    else out.push(c);
  }
  return out;
}

const isApart = (a: Cluster, b: Cluster): boolean => {
  const [small, large] = a.lines.size < b.lines.size ? [a, b] : [b, a];
  for (const l of small.lines) if (large.lines.has(l)) return false;
  return true;
};

function join(into: Cluster, c: Cluster): void {
  into.most = Math.max(into.most, c.most);
  into.least = Math.min(into.least, c.least);
  into.reach = Math.max(into.reach, c.reach);
  into.gap = Math.min(into.gap, c.gap);
  for (const l of c.lines) into.lines.add(l);
}
