import { beginsItem } from '../marks.js';
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
interface Start {
  readonly x0: number;
  readonly x1: number;
  readonly gap: number;
}

function startsOf(source: string, line: SetLine): Start[] {
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
const isBareMark = (source: string, t: Token): boolean => {
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

/** A piece of a line in its column; `x1` shows how far it runs. */
export interface Piece {
  readonly column: number;
  readonly tokens: readonly Token[];
  readonly x0: number;
  readonly x1: number;
}

/** How many lines above and below show that a word after one space begins a column. */
const WITNESSES = 5;
/** A word this near to where a column begins may begin it. */
const NEAR_START = 4;
/** Where columns stand tight, half-width text pushes the later ones this far from their place. */
const FARTHEST_SHIFT = 14;

/** How surely a word after one space begins a column: how many lines nearby have the like at its place. */
interface Evidence {
  /** A word at the very same place. */
  readonly exact: number;
  /** A word at about the same place. */
  readonly near: number;
  /** A text after much white space, or an item, at about the same place. */
  readonly heads: number;
}

/** Cuts every line's segments at the columns' starts and gives each piece its column. */
export function toPieces(source: string, lines: readonly SetLine[], columns: readonly Column[]): Piece[][] {
  const words = lines.map((l) => new Set(l.segments.flatMap((s) => s.tokens.map((t) => t.x0))));
  const heads = lines.map((l) => new Set(startsOf(source, l).map((s) => s.x0)));
  const holds = (there: ReadonlySet<number> | undefined, x: number): boolean =>
    there !== undefined && (there.has(x) || there.has(x - 1) || there.has(x + 1));
  const evidence = (line: number, x: number): Evidence => {
    const found = { exact: 0, near: 0, heads: 0 };
    for (let k = Math.max(0, line - WITNESSES); k <= line + WITNESSES && k < words.length; k++) {
      if (k === line) continue;
      if (words[k]?.has(x)) found.exact++;
      if (holds(words[k], x)) found.near++;
      if (holds(heads[k], x)) found.heads++;
    }
    return found;
  };
  return lines.map((line, i) => {
    const out: Piece[] = [];
    for (const segment of line.segments.flatMap((s) => cutAtColumns(source, s, columns, (x) => evidence(i, x)))) {
      const column = columnAt(segment.x0, columns, out.at(-1)?.column ?? -1);
      const last = out.at(-1);
      if (last && last.column >= column) {
        const joined = segmentOf([...last.tokens, ...segment.tokens]);
        out[out.length - 1] = { column: last.column, ...joined };
      } else out.push({ column, ...segment });
    }
    return out;
  });
}

/** The column whose start is the last at or before `x`; where that is taken, the next one if it is not far. */
function columnAt(x: number, columns: readonly Column[], taken: number): number {
  let at = 0;
  while (at + 1 < columns.length && (columns[at + 1] as Column).least <= x) at++;
  const next = columns[at + 1];
  const past = x - (columns[at] as Column).most;
  if (next && past > 2 && next.least - x <= 2 && next.least - x < past) return at + 1;
  return next && at <= taken && next.least - x <= FARTHEST_SHIFT / 2 ? at + 1 : at;
}

/** This many lines with a word at the very same place are a column's edge, wherever the columns were thought to be. */
const SURE = 4;
/** And this many at about the same place, near a column's start. */
const LIKELY = 3;

/** Where columns stand tight, one space parts them: cut at the word that begins nearest to where a column does. */
function cutAtColumns(
  source: string,
  segment: Segment,
  columns: readonly Column[],
  evidence: (x: number) => Evidence,
): Segment[] {
  const cuts: number[] = [];
  for (const { least, most } of columns) {
    if (least <= segment.x0 + 1) continue;
    if (least >= segment.x1 + FARTHEST_SHIFT / 2) break;
    let cut = -1;
    let nearest = FARTHEST_SHIFT;
    for (const [k, t] of segment.tokens.entries()) {
      if (k <= (cuts.at(-1) ?? 0)) continue;
      const distance = Math.max(least - t.x0, t.x0 - most, 0);
      if (distance >= nearest) continue;
      if (isBareMark(source, segment.tokens[k - 1] as Token)) continue;
      const { exact, near, heads } = evidence(t.x0);
      const isLikely = distance <= NEAR_START && least < segment.x1 && (heads > 0 || near >= LIKELY);
      if (exact >= SURE || isLikely) {
        cut = k;
        nearest = distance;
      }
    }
    if (cut > 0) cuts.push(cut);
  }
  const bounds = [0, ...cuts, segment.tokens.length];
  return bounds.slice(1).map((to, i) => segmentOf(segment.tokens.slice(bounds[i], to)));
}
