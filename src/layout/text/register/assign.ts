import type { Token } from '../aligned/segments.js';
import { type Kind, kindOf } from './kinds.js';
import { type IsSure, type Starts, surePlaces, tightCost } from './places.js';

type Line = readonly Token[];

/** What the clear texts of a column show. */
interface Profile {
  /** The places at which its texts begin and end. */
  readonly from: number;
  readonly to: number;
  readonly kinds: ReadonlyMap<Kind, number>;
  readonly count: number;
  readonly texts: ReadonlyMap<string, number>;
  readonly starts: ReadonlyMap<number, number>;
  /** The places at which its figures end, with their units. */
  readonly ends: ReadonlyMap<number, number>;
}

/** What a word costs that stands left of its column where its place is sure, and where it is not; and right of it. */
const LEFT = 2;
const LEFT_BY = 0.4;
const TIGHT_LEFT = 0.3;
const TIGHT_LEFT_BY = 0.06;
const RIGHT = 2;
const RIGHT_BY = 0.5;
/** A word that reaches into the next column, by each place. */
const INTO = 0.25;
const MOST_INTO = 1.5;
/** Of a kind that the column seldom holds, at most. */
const OTHER_KIND = 2.2;
/** The column holds the very same text elsewhere; texts begin just there. */
const SAME_TEXT = -0.6;
const SAME_START = -0.4;
const TWO_TEXTS = 4;
/** One space behind a word stands the text of the next column: none between them is left out, as one of figures may be. */
const SKIPPED = 1.6;
const KINDS: readonly Kind[] = ['figure', 'dash', 'mark', 'item', 'short', 'text'];
const ROUNDS = 3;

/**
 * Tells of each line's words the columns that they stand in: from left to right, each where its place, its kind and the texts of the
 * column say that it belongs. What the clear words show of the columns decides about the others.
 */
export function assignColumns(source: string, lines: readonly Line[], starts: Starts): readonly (readonly number[])[] {
  const isSure = surePlaces(source, lines);
  let columns = lines.map((l) => l.map((w) => columnAt(w.x0, starts)));
  for (let round = 0; round < ROUNDS; round++) {
    const profiles = profilesOf(source, lines, columns, starts, isSure);
    columns = lines.map((l) => assignLine(source, l, profiles, isSure));
  }
  return columns;
}

function columnAt(x: number, starts: Starts): number {
  let c = 0;
  while (c + 1 < starts.length && (starts[c + 1] as number) <= x) c++;
  return c;
}

function profilesOf(
  source: string,
  lines: readonly Line[],
  columns: readonly (readonly number[])[],
  starts: Starts,
  isSure: IsSure,
): Profile[] {
  const out = starts.map(() => ({
    begins: [] as number[],
    to: Number.NEGATIVE_INFINITY,
    kinds: new Map<Kind, number>(),
    count: 0,
    texts: new Map<string, number>(),
    starts: new Map<number, number>(),
    ends: new Map<number, number>(),
  }));
  for (const [i, line] of lines.entries())
    for (const [k, w] of line.entries()) {
      const c = columns[i]?.[k] as number;
      const p = out[c] as (typeof out)[number];
      const text = source.slice(w.from, w.to);
      const isFirst = k === 0 || columns[i]?.[k - 1] !== c;
      if (!isFirst) continue;
      const sure = isSure(line, k);
      const weight = sure ? 1 : 0.3;
      const kind = kindOf(text);
      p.kinds.set(kind, (p.kinds.get(kind) ?? 0) + weight);
      p.count += weight;
      p.texts.set(text, (p.texts.get(text) ?? 0) + 1);
      if (kind === 'figure') {
        const end = endOf(line, columns[i] as readonly number[], k);
        p.ends.set(end, (p.ends.get(end) ?? 0) + 1);
      }
      if (!sure) continue;
      p.begins.push(w.x0);
      p.to = Math.max(p.to, w.x1);
      p.starts.set(w.x0, (p.starts.get(w.x0) ?? 0) + 1);
    }
  return out.map(({ begins, ...p }, c) => {
    begins.sort((a, b) => a - b);
    const from = begins.length > 0 ? (begins[Math.floor(begins.length / 12)] as number) : (starts[c] as number);
    return { ...p, from, to: begins.length > 0 ? (begins[Math.ceil((begins.length - 1) * 0.95)] as number) : from };
  });
}

/** Where the text that word `k` begins ends: its other words stand in the same column. */
function endOf(line: Line, columns: readonly number[], k: number): number {
  let last = k;
  while (last + 1 < line.length && columns[last + 1] === columns[k]) last++;
  return (line[last] as Token).x1;
}

function assignLine(source: string, line: Line, profiles: readonly Profile[], isSure: IsSure): number[] {
  const [m, n] = [line.length, profiles.length];
  if (m === 0) return [];
  const texts = line.map((w) => source.slice(w.from, w.to));
  const kinds = texts.map(kindOf);
  const cost: Float64Array[] = [];
  const from: Int32Array[] = [];
  for (let i = 0; i < m; i++) {
    const w = line[i] as Token;
    const before = line[i - 1];
    const sure = isSure(line, i);
    const isTight = before !== undefined && w.x0 - before.x1 <= 1;
    const isText = isTight && kinds[i] === 'text';
    const row = new Float64Array(n);
    const back = new Int32Array(n);
    let least = Number.POSITIVE_INFINITY;
    let at = -1;
    for (let c = 0; c < n; c++) {
      const isUnder = kinds[i] === 'figure' && endsWithFigures(w, profiles[c] as Profile, profiles[c + 1]);
      const place = isUnder ? 0 : placeCost(w, c, profiles, sure);
      const own = place + kindCost(kinds[i] as Kind, texts[i] as string, w.x0, profiles[c] as Profile);
      const above = cost[i - 1];
      if (!above) {
        row[c] = own;
        back[c] = -1;
        continue;
      }
      const join = isTight ? tightCost(texts[i - 1] as string, texts[i] as string) : TWO_TEXTS;
      const together = (above[c] as number) + join;
      const skipped = isText && at < c - 1 ? SKIPPED : 0;
      const isNext = isText && c > 0 && (above[c - 1] as number) < least + skipped;
      const before = isNext ? (above[c - 1] as number) : least + skipped;
      if (before + own < together + (sure && !isTight ? own : 0)) {
        row[c] = before + own;
        back[c] = isNext ? c - 1 : at;
      } else {
        row[c] = together + (sure && !isTight ? own : 0);
        back[c] = c;
      }
      if ((above[c] as number) < least) {
        least = above[c] as number;
        at = c;
      }
    }
    cost.push(row);
    from.push(back);
  }
  const out = new Array<number>(m);
  let c = 0;
  const last = cost[m - 1] as Float64Array;
  for (let k = 1; k < n; k++) if ((last[k] as number) < (last[c] as number)) c = k;
  for (let i = m - 1; i >= 0; i--) {
    out[i] = c;
    c = from[i]?.[c] as number;
  }
  return out;
}

/**
 * Figures are set flush right, so that one ends where others do, whatever else begins at its place: 24 is a target, though the
 * division below it begins there too.
 * ```
 *       24
 *      100 企画課
 *   80,000 企画課
 *    6 以上
 * ```
 */
const endsWithFigures = (w: Token, p: Profile, next: Profile | undefined): boolean =>
  (p.ends.get(w.x1) ?? 0) > 1 && (next?.kinds.get('text') ?? 0) > 0;

function placeCost(w: Token, c: number, profiles: readonly Profile[], sure: boolean): number {
  const { from, to } = profiles[c] as Profile;
  const next = profiles[c + 1];
  let cost = 0;
  if (w.x0 < from) cost += sure ? LEFT + (from - w.x0) * LEFT_BY : TIGHT_LEFT + (from - w.x0) * TIGHT_LEFT_BY;
  else if (w.x0 > to) cost += (w.x0 - to) * (next ? RIGHT_BY / 2 : 0);
  if (next && w.x0 >= next.from) cost += RIGHT + (w.x0 - next.from) * RIGHT_BY;
  if (next && w.x1 > next.from) cost += Math.min((w.x1 - next.from) * INTO, MOST_INTO) * (sure ? 1 : 0.3);
  return cost;
}

function kindCost(kind: Kind, text: string, x0: number, p: Profile): number {
  const share = (k: Kind): number => ((p.kinds.get(k) ?? 0) + 0.15) / (p.count + 0.15 * KINDS.length);
  const own = kind === 'dash' ? Math.max(share('dash'), share('figure') * 0.7, share('mark') * 0.5) : share(kind);
  const other = p.count < 1 ? 0.7 : Math.min(OTHER_KIND, -Math.log(own) * 0.8);
  const same = (p.texts.get(text) ?? 0) > 1 && text.length > 0 && kind !== 'figure' && kind !== 'dash' ? SAME_TEXT : 0;
  const begins = (p.starts.get(x0) ?? 0) > 1 ? SAME_START : 0;
  return other + same + begins;
}
