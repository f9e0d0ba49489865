import { atomsToSegment } from './atoms.js';
import { atomsToBaselines, type Band, emOf, gapAfter } from './bands.js';
import { opensItem } from './marker.js';
import { NARROW, type River } from './rivers.js';

/** White (em) between two rows, and above or below a line that stands in one column only. */
const ROW_GAP = 3;
const LINE_GAP = 1.6;
/** A line in the first column alone: closer, or it is a heading. */
const FIRST_COLUMN_GAP = 0.35;
/** White (em) above and below a text that spans the rows around it. */
const SPAN_GAP = 1.3;
const HEADING_SIZE = 1.15;
/** So many bands of a region are looked at again, at most. */
const MOST_LOOKED_AT = 60;

/** The river-bounded run of bands [from, to) round a seed, and the rivers that all of it leaves. */
export interface Grown {
  readonly from: number;
  readonly to: number;
  readonly rivers: readonly River[];
}

/**
 * Extends a seed band down and up while the white between its columns goes on. `seeds` are the rivers of every single band;
 * bands before `least` belong to another table, and what opens a part goes on none.
 */
export function growRegion(
  bands: readonly Band[],
  seeds: readonly (readonly River[])[],
  start: number,
  least: number,
  opensPart: (band: Band) => boolean = () => false,
): Grown {
  let grown: Grown = { from: start, to: start + 1, rivers: (seeds[start] as River[]).map((r) => ({ ...r })) };
  const isOpened = (i: number): boolean => bands[i] !== undefined && opensPart(bands[i]);
  while (!isOpened(grown.to)) {
    const next = withBand(bands, seeds, grown, grown.to);
    if (!next) break;
    grown = next;
  }
  while (grown.from > least && !isOpened(grown.from)) {
    const next = withBand(bands, seeds, grown, grown.from - 1);
    if (!next) break;
    grown = next;
  }
  return grown;
}

/** The region with band `i`, its neighbour, or null when that doesn't belong to it. */
function withBand(bands: readonly Band[], seeds: readonly (readonly River[])[], grown: Grown, i: number): Grown | null {
  const band = bands[i];
  if (!band) return null;
  const { from, to, rivers } = grown;
  const em = emOf(bands[from] as Band);
  const size = emOf(band);
  const white = i < from ? gapAfter(bands, i) : gapAfter(bands, i - 1);
  if (size > HEADING_SIZE * em || size * HEADING_SIZE < em || white > ROW_GAP * em) return null;
  const seed = seeds[i] as readonly River[];
  const next = leftBy(rivers, [band], em);
  const lost = rivers.length - next.length;
  // A column that was blank so far shows only here.
  const fresh = seed.filter((s) => !rivers.some((r) => r.from < s.to && s.from < r.to));
  if (fresh.length > 0 && next.length > 0 && to - from < MOST_LOOKED_AT) {
    next.push(...leftBy(fresh, bands.slice(from, to), em));
  }
  if (next.length === 0 || next.length < lost) return null;
  const both = seed.length > 0 && next.some((r) => sides(band, r) === 'both');
  if (!both) {
    if (lost > 0 && rivers.some((r) => r.support > 1)) return null;
    if (white > whiteLimit(bands, i, next, em) * em) return null;
    const near =
      i < from ? bands.slice(from, from + MOST_LOOKED_AT) : bands.slice(Math.max(from, to - MOST_LOOKED_AT), to);
    if (!startsColumn(band, near, next, em)) return null;
  }
  return {
    from: Math.min(from, i),
    to: Math.max(to, i + 1),
    rivers: next.map((r) => (sides(band, r) === 'both' ? { ...r, support: r.support + 1 } : r)),
  };
}

/** White (em) that may part a line in one column alone from the region. */
function whiteLimit(bands: readonly Band[], i: number, rivers: readonly River[], em: number): number {
  const inFirst = rivers.every((r) => sides(bands[i] as Band, r) === 'left');
  if (inFirst) return betweenRows(bands, i, rivers, em) ? LINE_GAP : FIRST_COLUMN_GAP;
  return opensRow(bands, i, rivers, em) ? ROW_GAP : LINE_GAP;
}

/** A line in the first column alone may be a text over several rows when rows stand close above and below it. */
function betweenRows(bands: readonly Band[], i: number, rivers: readonly River[], em: number): boolean {
  const isRow = (k: number): boolean => rivers.some((r) => bands[k] && sides(bands[k], r) !== 'left');
  const close = gapAfter(bands, i - 1) < SPAN_GAP * em && gapAfter(bands, i) < SPAN_GAP * em;
  return close && isRow(i - 1) && isRow(i + 1) && !startsLikeHeading(bands[i] as Band);
}

function startsLikeHeading(band: Band): boolean {
  return opensItem(atomsToSegment(band.atoms).text.value) || band.atoms.some((a) => a.segment.bold);
}

/** A line in a later column, close to a row: the first or last line of that row's tallest text. */
function opensRow(bands: readonly Band[], i: number, rivers: readonly River[], em: number): boolean {
  const row = (k: number, white: number): boolean =>
    white < 0.6 * em && rivers.some((r) => bands[k] && sides(bands[k], r) === 'both');
  return row(i + 1, gapAfter(bands, i)) || row(i - 1, gapAfter(bands, i - 1));
}

/** What the bands leave of the rivers. */
function leftBy(rivers: readonly River[], bands: readonly Band[], em: number): River[] {
  const left: River[] = [];
  for (const river of rivers) {
    let rest: River | null = river;
    for (const band of bands) rest = rest && narrowed(rest, band);
    if (rest && rest.to - rest.from >= NARROW * em) left.push(rest);
  }
  return left;
}

/** What the band leaves of the river: its widest free strip. */
function narrowed(river: River, band: Band): River | null {
  const inside = band.atoms.filter((a) => a.x1 > river.from && a.x0 < river.to).sort((a, b) => a.x0 - b.x0);
  let best: River | null = null;
  let at = river.from;
  for (const a of [...inside, { x0: river.to, x1: river.to }]) {
    if (a.x0 - at > (best ? best.to - best.from : 0)) best = { from: at, to: a.x0, support: river.support };
    at = Math.max(at, a.x1);
  }
  return best;
}

function sides(band: Band, river: River): 'left' | 'right' | 'both' {
  const left = band.atoms.some((a) => a.x0 < river.from);
  const right = band.atoms.some((a) => a.x1 > river.to);
  return left && right ? 'both' : left ? 'left' : 'right';
}

/** A line alone in its band belongs to a column when it starts where other lines of that column start, or a little further in. */
export function startsColumn(band: Band, others: readonly Band[], rivers: readonly River[], em: number): boolean {
  const x0 = band.atoms.reduce((x, a) => Math.min(x, a.x0), Number.POSITIVE_INFINITY);
  let left = Number.NEGATIVE_INFINITY;
  for (const r of rivers) if (r.from <= x0) left = Math.max(left, r.from);
  let start = Number.POSITIVE_INFINITY;
  for (const other of others) {
    for (const line of atomsToBaselines(other.atoms)) {
      for (const [i, a] of line.entries()) {
        if (a.x0 > left) start = Math.min(start, a.x0);
        const before = line[i - 1];
        // A column may be known only by its texts' starts so far.
        if (Math.abs(a.x0 - x0) < 0.15 * em && (!before || a.x0 - before.x1 > NARROW * em)) return true;
      }
    }
  }
  return x0 > start - 0.3 * em && x0 < start + 2.5 * em;
}
