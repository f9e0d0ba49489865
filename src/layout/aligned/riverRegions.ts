import { type Atom, atomsToSegment, isLetter } from './atoms.js';
import { atomsToBaselines, type Band } from './bands.js';
import { emOf, type FoundRegion, gapAfter } from './headerRegions.js';
import { opensItem } from './marker.js';
import type { Region } from './regionTable.js';
import { type Gap, riversOf } from './rivers.js';
import { holdsLabels, looksTabular, withoutHangingBullets } from './tabular.js';

/** A strip of white between two columns, and how many bands have text on both sides of it. */
interface River {
  from: number;
  to: number;
  support: number;
}

/** The narrowest river (em) beside texts whose baselines differ, and beside texts of one baseline. */
const NARROW = 0.25;
const WIDE = 0.8;
/** White (em) between two rows, and above or below a line that stands in one column only. */
const ROW_GAP = 3;
const LINE_GAP = 1.6;
/** White (em) above and below a text that spans the rows around it. */
const SPAN_GAP = 1.3;
const HEADING_SIZE = 1.15;
/** So many lines that begin at one x show a column. */
const LEAST_TOGETHER = 4;

/**
 * Tables without a header: what stands side by side in two or more columns, line after line, with the same strip of white
 * between them. `bands` are neighbours on the page.
 */
export function riverRegions(
  bands: readonly Band[],
  page: { readonly first: boolean; readonly last: boolean },
  isLabel: (text: string) => boolean,
): FoundRegion[] {
  const seeds = bands.map((b) => seedRivers(b));
  const found: FoundRegion[] = [];
  let done = 0;
  for (let i = 0; i < bands.length; i++) {
    const rivers = seeds[i] as River[];
    if (rivers.length === 0 || i < done) continue;
    const grown = grow(bands, seeds, i, done, rivers);
    const region = toRegion(bands, seeds, grown, page, isLabel);
    if (!region) continue;
    found.push({ from: grown.from, to: grown.to, region });
    done = grown.to;
    i = done - 1;
  }
  return found;
}

interface Grown {
  readonly from: number;
  readonly to: number;
  readonly rivers: readonly River[];
}

/** White strips of one band that only columns explain. */
function seedRivers(band: Band): River[] {
  const em = emOf(band);
  const lines = atomsToBaselines(band.atoms);
  return riversOf(band.atoms, NARROW * em)
    .filter((g) => {
      if (lines.length > 1 && besideByBaseline(lines, g)) return true;
      return g.to - g.from >= WIDE * em && !lines.every((l) => partsLetters(l, g));
    })
    .map((g) => ({ from: g.from, to: g.to, support: 1 }));
}

/** Whether the gap stands between two single letters: a spread word (部　局　名), not two columns. */
function partsLetters(line: readonly Atom[], gap: Gap): boolean {
  const before = line.filter((a) => a.x1 <= gap.from + 0.1).at(-1);
  const after = line.find((a) => a.x0 >= gap.to - 0.1);
  return !before || !after || (before.segment === after.segment && isLetter(before) && isLetter(after));
}

/** Whether a line left of the river stands between the heights of lines right of it: they can't be one line of text. */
function besideByBaseline(lines: readonly Atom[][], river: Gap): boolean {
  const left = lines.filter((l) => (l[0] as Atom).x0 < river.from);
  const right = lines.filter((l) => (l.at(-1) as Atom).x1 > river.to);
  return left.some((a) => !right.includes(a)) && right.some((b) => !left.includes(b));
}

function grow(bands: readonly Band[], seeds: readonly River[][], start: number, least: number, rivers: River[]): Grown {
  let open = rivers;
  const em = emOf(bands[start] as Band);
  let [first, last] = [start, start];
  const take = (i: number, white: number): River[] | null => {
    const band = bands[i] as Band;
    const size = emOf(band);
    if (size > HEADING_SIZE * em || size * HEADING_SIZE < em) return null;
    if (white > ROW_GAP * em) return null;
    const next = leftBy(open, [band], em);
    const lost = open.length - next.length;
    // A column that was blank so far shows only here.
    const fresh = (seeds[i] as River[]).filter((s) => !open.some((r) => r.from < s.to && s.from < r.to));
    if (fresh.length > 0 && next.length > 0) next.push(...leftBy(fresh, bands.slice(first, last + 1), em));
    if (next.length === 0) return null;
    const both = (seeds[i] as River[]).length > 0 && next.some((r) => sides(band, r) === 'both');
    if (!both) {
      if (lost > 0 && open.some((r) => r.support > 1)) return null;
      const inFirst = next.every((r) => sides(band, r) === 'left');
      const limit = inFirst
        ? betweenRows(bands, i, next, em)
          ? LINE_GAP
          : 0.35
        : opensRow(bands, i, next, em)
          ? ROW_GAP
          : LINE_GAP;
      if (white > limit * em) return null;
      if (
        !startsColumn(
          band,
          bands.slice(Math.min(i, start), Math.max(i, start) + 1).filter((b) => b !== band),
          next,
          em,
        )
      )
        return null;
    }
    if (lost > 0 && next.length < lost) return null;
    for (const r of next) if (sides(band, r) === 'both') r.support++;
    first = Math.min(first, i);
    last = Math.max(last, i);
    return next;
  };
  let to = start + 1;
  for (; to < bands.length; to++) {
    const next = take(to, gapAfter(bands, to - 1));
    if (!next) break;
    open = next;
  }
  let from = start;
  for (; from > least; from--) {
    const next = take(from - 1, gapAfter(bands, from - 1));
    if (!next) break;
    open = next;
  }
  return { from, to, rivers: open };
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
function startsColumn(band: Band, others: readonly Band[], rivers: readonly River[], em: number): boolean {
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

function toRegion(
  bands: readonly Band[],
  seeds: readonly River[][],
  grown: Grown,
  page: { readonly first: boolean; readonly last: boolean },
  isLabel: (text: string) => boolean,
): Region | null {
  const body = bands.slice(grown.from, grown.to);
  const boundaries = columnBoundaries(body, grown.rivers, seeds.slice(grown.from, grown.to));
  if (boundaries.length === 0) return null;
  const labelled = holdsLabels(body, boundaries[0] as number, isLabel);
  if (!labelled && !looksTabular(body, boundaries)) return null;
  return {
    header: [],
    body,
    boundaries,
    labelled,
    openTop: page.first && grown.from === 0,
    openBottom: page.last && grown.to === bands.length,
  };
}

/** The middles of all rivers of the body that only columns explain. */
function columnBoundaries(body: readonly Band[], rivers: readonly River[], seeds: readonly River[][]): number[] {
  const em = emOf(body[0] as Band);
  const atoms = body.flatMap((b) => b.atoms);
  const lines = atomsToBaselines(atoms);
  const all = riversOf(atoms, NARROW * em);
  const boundaries = all.filter((g, i) => {
    const overlaps = (r: River): boolean => Math.min(r.to, g.to) - Math.max(r.from, g.from) >= 0.5 * (g.to - g.from);
    if (rivers.some(overlaps) || seeds.filter((s) => s.some(overlaps)).length > 1) return true;
    return startsTogether(lines, g.to, all[i + 1]?.from ?? Number.POSITIVE_INFINITY, em);
  });
  return withoutHangingBullets(
    body,
    boundaries.map((g) => (g.from + g.to) / 2),
  );
}

/** Whether nearly all lines between `from` and `to` begin at `from`: a column with a gap too narrow to tell on one line. */
function startsTogether(lines: readonly Atom[][], from: number, to: number, em: number): boolean {
  const here = lines.map((l) => l.find((a) => a.x0 > from - 0.15 * em && a.x0 < to)).filter((a) => a !== undefined);
  const together = here.filter((a) => a.x0 < from + 0.15 * em).length;
  return together >= LEAST_TOGETHER && together >= 0.7 * here.length;
}
