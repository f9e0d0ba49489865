import { type Atom, spreadOn } from './atoms.js';
import { atomsToBaselines, type Band, emOf, endOf, startOf } from './bands.js';
import { isNumberedLine } from './formLines.js';
import { type Grown, growRegion, startsColumn } from './growRegion.js';
import { areFurniture, type FoundRegion } from './headerRegions.js';
import { isLineOfPairs } from './pairLine.js';
import type { Region } from './regionTable.js';
import { type Gap, NARROW, type River, riversOf } from './rivers.js';
import { holdsLabels, looksTabular, repeatsLabel, withoutHangingBullets } from './tabular.js';

/** The narrowest river (em) beside texts of one baseline. */
const WIDE = 0.8;
/** So many lines that begin at one x show a column. */
const LEAST_TOGETHER = 4;
/** A run of bands that is no table is tried from so many of its bands, at most. */
const MOST_TRIES = 3;

/**
 * Tables without a header: what stands side by side in two or more columns, line after line, with the same strip of white
 * between them. `bands` are neighbours on the page; what opens a part goes on no table above it.
 */
export function riverRegions(
  bands: readonly Band[],
  page: { readonly first: boolean; readonly last: boolean },
  isLabel: (text: string) => boolean,
  opensPart: (band: Band) => boolean = () => false,
): FoundRegion[] {
  const seeds = bands.map(seedRivers);
  const found: FoundRegion[] = [];
  let done = 0;
  let tried = { to: 0, times: 0 };
  for (let i = 0; i < bands.length; i++) {
    if (seeds[i]?.length === 0 || (i < tried.to && tried.times >= MOST_TRIES)) continue;
    const grow = (at: number, least: number): [Grown, Region | null] => {
      const found = growRegion(bands, seeds, at, least, opensPart);
      return [found, toRegion(bands, seeds, found, page, isLabel)];
    };
    let [grown, region] = grow(i, done);
    if (opensAtRight(bands, grown) && (seeds[grown.from + 1]?.length ?? 0) > 0) {
      const below = grow(grown.from + 1, grown.from + 1);
      if (below[1]) [grown, region] = below;
    }
    if (!region) {
      tried = { to: Math.max(tried.to, grown.to), times: i < tried.to ? tried.times + 1 : 1 };
      continue;
    }
    found.push({ from: grown.from, to: grown.to, region });
    done = grown.to;
    i = done - 1;
  }
  return found;
}

/**
 * 部長 川 幸 at the right edge above 課名 緑地課 職員数 12人: a line that begins where no text of the others does stands above them,
 * whatever white strips it shares with them.
 */
function opensAtRight(bands: readonly Band[], { from, to, rivers }: Grown): boolean {
  const [first, ...others] = bands.slice(from, Math.min(to, from + MOST_ABOVE));
  if (!first || others.length === 0) return false;
  const em = emOf(first);
  const isRight = others.every((b) => startOf(b) < startOf(first) - LEAST_RIGHT * em && endOf(b) < endOf(first) + em);
  return isRight && !startsColumn(first, others, rivers, em);
}
/** So many bands show where columns begin. */
const MOST_ABOVE = 12;
/** A line at the right begins so far (em) behind the others. */
const LEAST_RIGHT = 8;

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
  return !before || !after || spreadOn(before, after);
}

/** Whether a line left of the river stands between the heights of lines right of it: they can't be one line of text. */
function besideByBaseline(lines: readonly Atom[][], river: Gap): boolean {
  const left = lines.filter((l) => (l[0] as Atom).x0 < river.from);
  const right = lines.filter((l) => (l.at(-1) as Atom).x1 > river.to);
  return left.some((a) => !right.includes(a)) && right.some((b) => !left.includes(b));
}

function toRegion(
  bands: readonly Band[],
  seeds: readonly (readonly River[])[],
  grown: Grown,
  page: { readonly first: boolean; readonly last: boolean },
  isLabel: (text: string) => boolean,
): Region | null {
  const body = bands.slice(grown.from, grown.to);
  const boundaries = columnBoundaries(body, grown.rivers, seeds.slice(grown.from, grown.to));
  if (boundaries.length === 0) return null;
  if (isLineOfPairs(body, isLabel)) return null;
  if (isNumberedLine(body, boundaries[0] as number)) return null;
  const labelled = holdsLabels(body, boundaries[0] as number, isLabel);
  if (!labelled && (!looksTabular(body, boundaries) || repeatsLabel(body, boundaries, isLabel))) return null;
  return {
    header: [],
    body,
    boundaries,
    touching: [],
    labelled,
    openTop: page.first && areFurniture(bands, 0, grown.from),
    openBottom: page.last && areFurniture(bands, grown.to, bands.length),
  };
}

/** The middles of all rivers of the body that only columns explain. */
function columnBoundaries(
  body: readonly Band[],
  rivers: readonly River[],
  seeds: readonly (readonly River[])[],
): number[] {
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
