import { type Segment, type SetLine, segmentOf, type Token } from './segments.js';

/** The places at which the texts of one column begin. */
export interface Column {
  readonly least: number;
  readonly most: number;
}

interface Cluster {
  least: number;
  most: number;
  lines: Set<number>;
  /** The farthest place that a text beginning here reaches. */
  reach: number;
}

/** Starts of one column may differ by this much (centred, indented, or shifted by half-width text before them). */
const JITTER = 4;

/** Finds the columns of a region from the places at which its segments begin. */
export function toColumns(lines: readonly SetLine[]): Column[] {
  const byStart = new Map<number, Cluster>();
  for (const [i, line] of lines.entries()) {
    for (const s of line.segments) {
      const c = byStart.get(s.x0);
      if (!c) byStart.set(s.x0, { least: s.x0, most: s.x0, lines: new Set([i]), reach: s.x1 });
      else {
        c.lines.add(i);
        c.reach = Math.max(c.reach, s.x1);
      }
    }
  }
  const clusters = [...byStart.values()].sort((a, b) => a.least - b.least);
  const merged = mergeNear(mergeNear(clusters, 1), JITTER);
  const rows = lines.filter((l) => l.segments.length > 1).length;
  const kept = mergeInside(dropRare(merged, rows, tokenStarts(lines)));
  return kept.map(({ least, most }) => ({ least, most }));
}

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

/** A place at which only one line of many begins is a space inside a text, or a centred mark. */
function dropRare(clusters: readonly Cluster[], rows: number, tokens: ReadonlyMap<number, number>): Cluster[] {
  if (rows < 3) return [...clusters];
  const seen = (c: Cluster): number => {
    let count = 0;
    for (let x = c.least; x <= c.most + SHIFT; x++) count += tokens.get(x) ?? 0;
    return count;
  };
  return clusters.filter((c, i) => i === 0 || c.lines.size > 1 || seen(c) > 1);
}

/** How many lines have a word beginning at each place, be it after one space only. */
function tokenStarts(lines: readonly SetLine[]): Map<number, number> {
  const out = new Map<number, number>();
  for (const l of lines) for (const s of l.segments) for (const t of s.tokens) out.set(t.x0, (out.get(t.x0) ?? 0) + 1);
  return out;
}

/** Half-width text before it pushes a tight column this much to the right. */
const SHIFT = 2;

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
  into.reach = Math.max(into.reach, c.reach);
  for (const l of c.lines) into.lines.add(l);
}

/** A piece of a line in its column; `x1` shows how far it runs. */
export interface Piece {
  readonly column: number;
  readonly tokens: readonly Token[];
  readonly x0: number;
  readonly x1: number;
}

/** Cuts a line's segments at the columns' starts and gives each piece its column. */
export function toPieces(line: SetLine, columns: readonly Column[]): Piece[] {
  const out: Piece[] = [];
  for (const segment of line.segments.flatMap((s) => cutAtColumns(s, columns))) {
    const column = columnAt(segment.x0, columns);
    const last = out.at(-1);
    if (last && last.column >= column) {
      const joined = segmentOf([...last.tokens, ...segment.tokens]);
      out[out.length - 1] = { column: last.column, ...joined };
    } else out.push({ column, ...segment });
  }
  return out;
}

/** The column whose start is the last at or before `x`. */
function columnAt(x: number, columns: readonly Column[]): number {
  let at = 0;
  while (at + 1 < columns.length && (columns[at + 1] as Column).least <= x) at++;
  return at;
}

/** Where columns stand tight, one space parts them: cut at a token that begins where a column does. */
function cutAtColumns(segment: Segment, columns: readonly Column[]): Segment[] {
  const cuts: number[] = [];
  for (const { least, most } of columns) {
    if (least <= segment.x0 || least >= segment.x1) continue;
    const at = (to: number) => segment.tokens.findIndex((t, k) => k > 0 && t.x0 >= least && t.x0 <= to);
    const cut = at(most) >= 0 ? at(most) : at(most + SHIFT);
    if (cut > (cuts.at(-1) ?? 0)) cuts.push(cut);
  }
  const bounds = [0, ...cuts, segment.tokens.length];
  return bounds.slice(1).map((to, i) => segmentOf(segment.tokens.slice(bounds[i], to)));
}
