import type { Fill, Glyph, Rule } from '../../model/page.js';
import { type Atom, atomsToText, isLetter, segmentToAtoms } from '../aligned/atoms.js';
import { atomsToBaselines } from '../aligned/bands.js';
import { type Gap, NARROW, riversOf } from '../aligned/rivers.js';
import { touches } from './components.js';
import { type Edge, rulesToEdges, SNAP } from './edges.js';
import { glyphsToSegments } from './segments.js';

/** So many rules of one width, and so many rows of two columns between them, show a table. */
const LEAST_RULES = 4;
const LEAST_ROWS = 3;
/** Share of the rows that have two columns; what else is there is a heading over the rows below. */
const PARTED = 0.6;
/** Share of the rows that may look like several rows without rules between them. */
const CROWDED = 0.2;
/** White less tall than this share of the shortest row is none: one table ends, the next begins. */
const NO_ROW = 0.8;
/** White (em) that is no printed space. */
const WIDER_THAN_SPACE = 1.15;
/** White (em) in one row alone that sets a text apart: one with a label (… 担当課　企画課), and any other. */
const OWN_GAP = 1.5;
const WIDE_GAP = 3;
/** A text so much larger than the rows', alone between two rules, is a heading between two tables. */
const HEADING_SIZE = 1.1;

/** Rules from side to side, from top to bottom, and those under some columns of a head. */
interface Ladder {
  readonly rules: readonly Edge[];
  readonly partial: readonly Edge[];
}

/** What stands between two rules. */
interface Rung {
  readonly top: number;
  readonly bottom: number;
  /** Printed lines, from top to bottom, each from left to right; without `upper`. */
  readonly lines: readonly (readonly Atom[])[];
  /** Rules under some columns, and the labels over them. */
  readonly partial: readonly Edge[];
  readonly upper: readonly Atom[];
}

/**
 * The sides that a reader sees in a table whose rows are parted by rules from side to side, and whose columns by white alone:
 * ```
 *   ─────────────────────────────
 *     現状と課題     ……………………
 *                    ……………………
 *   ─────────────────────────────
 *     成　果         ……………………
 *   ─────────────────────────────
 * ```
 * The rules tell where a text ends; alignment could only guess at it. Tables with rules under their header and their last row
 * alone are none: there are several rows between two rules.
 * @returns vertical rules, one a row for every side of a cell.
 */
export function ladderSides(
  rules: readonly Rule[],
  fills: readonly Fill[],
  glyphs: readonly Glyph[],
  isLabel: (text: string) => boolean,
): Rule[] {
  const edges = rulesToEdges(rules, []);
  return ladders(edges.horizontal, edges.vertical).flatMap((ladder) => sidesOf(ladder, glyphs, fills, isLabel));
}

/** Rules of the same width that no vertical rule meets, from top to bottom. */
function ladders(horizontal: readonly Edge[], vertical: readonly Edge[]): Ladder[] {
  const groups: Edge[][] = [];
  for (const e of [...horizontal].sort((a, b) => a.at - b.at)) {
    if (vertical.some((v) => touches(e, v))) continue;
    const group = groups.find(([g]) => g && Math.abs(g.from - e.from) <= SNAP && Math.abs(g.to - e.to) <= SNAP);
    if (group) group.push(e);
    else groups.push([e]);
  }
  const known = groups.filter((g) => g.length >= LEAST_RULES);
  const isWithin = (e: Edge, g: readonly Edge[]): boolean => {
    const [first, last] = [g[0] as Edge, g.at(-1) as Edge];
    return !g.includes(e) && e.at > first.at && e.at < last.at && e.from < first.to && e.to > first.from;
  };
  return known.flatMap((rules) => {
    const [first, last] = [rules[0] as Edge, rules.at(-1) as Edge];
    const crossed = vertical.some((v) => v.at > first.from && v.at < first.to && v.from < last.at && v.to > first.at);
    const partial = horizontal.filter((e) => isWithin(e, rules));
    // Elsewhere than in a head of two rows such a rule is a frame, or that of a table beside.
    return crossed || (partial.length > 0 && !isHeadOfTwoRows(rules, partial)) ? [] : [{ rules, partial }];
  });
}

/** Rules of one height within the first row: labels of several columns stand over them. */
function isHeadOfTwoRows([first, second]: readonly Edge[], partial: readonly Edge[]): boolean {
  const [{ at }] = partial as [Edge];
  return partial.every(
    (e) =>
      Math.abs(e.at - at) <= SNAP &&
      e.at < (second as Edge).at &&
      e.from >= (first as Edge).from - SNAP &&
      e.to <= (first as Edge).to + SNAP,
  );
}

function sidesOf(
  ladder: Ladder,
  glyphs: readonly Glyph[],
  fills: readonly Fill[],
  isLabel: (text: string) => boolean,
): Rule[] {
  const rungs = toRungs(ladder, glyphs);
  const em = median(rungs.flatMap((r) => r.lines.map((l) => (l[0] as Atom).em)));
  const least = rungs.reduce(
    (h, r) => (r.lines.length > 0 ? Math.min(h, r.bottom - r.top) : h),
    Number.POSITIVE_INFINITY,
  );
  const rows = rungs.filter((r) => isRow(r, em, NO_ROW * least));
  const sides = [...ladder.partial.flatMap((e) => [e.from, e.to]), ...fills.map((f) => f.box[0])];
  const columns = columnsOf(rows, em, sides);
  const [x] = columns;
  if (x === undefined) return [];
  const parted = rows.filter((r) => !crosses(r, x) && r.lines.some((l) => (l.at(-1) as Atom).x0 > x));
  if (parted.length < LEAST_ROWS || parted.length < PARTED * rows.length) return [];
  if (parted.filter((r) => isCrowded(r, x)).length > CROWDED * parted.length) return [];
  const own = rows.map((r) =>
    r.lines.length === 1 ? ownGap(r.lines[0] as readonly Atom[], em, columns, isLabel) : null,
  );
  const at = inGaps(
    own.filter((g) => g !== null),
    sides,
  );
  const [{ from, to }] = ladder.rules as readonly [Edge];
  const bridges = ladder.partial.flatMap((e) => bridgesOf(e, [from, ...columns, to], em) ?? [null]);
  if (bridges.includes(null)) return [];
  const drawn = rows.flatMap((r, i) => {
    // A text alone at the left of a register heads the rows below; in a form it is a label whose text is missing.
    const [line] = r.lines.length === 1 ? r.lines : [];
    const alone = columns.length > 1 && line && (isLoneAt(line, x) || isCentred(line, [from, ...columns, to]));
    const inner = alone ? [] : [...columns, at(own[i] ?? null)].filter((c) => c !== null && !crosses(r, c));
    return [from, ...inner, to].map((c): Rule => {
      const at = c as number;
      return { direction: 'vertical', at, from: topOfSide(r, at, columns), to: r.bottom, thickness: 0 };
    });
  });
  return [...drawn, ...bridges.filter((b) => b !== null)];
}

/** What a rule under some columns lacks to their sides; null where it ends elsewhere. */
function bridgesOf({ at, from, to }: Edge, sides: readonly number[], em: number): Rule[] | null {
  const ends = [from, to].map((x) => [x, nearest(sides, x)[0] as number] as const);
  if (ends.some(([x, side]) => Math.abs(side - x) > em)) return null;
  return ends.map(([x, side]): Rule => {
    return { direction: 'horizontal', at, from: Math.min(x, side), to: Math.max(x, side), thickness: 0 };
  });
}

/** Where the side begins: below the labels over several columns that it does not part. */
function topOfSide({ top, partial, upper }: Rung, x: number, columns: readonly number[]): number {
  const rule = partial.find((p) => x > p.from + upperEm(upper) && x < p.to - upperEm(upper));
  if (!rule) return top;
  const parts = upper.slice(1).flatMap((a, i) => {
    const [from, to] = [(upper[i] as Atom).x1, a.x0];
    const between = columns.filter((c) => c > from && c < to);
    return to - from < a.em ? [] : nearest(between, (from + to) / 2);
  });
  return parts.includes(x) ? top : rule.at;
}

/** A rule under columns ends near their sides, within an em. */
const upperEm = ([first]: readonly Atom[]): number => first?.em ?? SNAP;

const nearest = (xs: readonly number[], x: number): number[] =>
  xs.length === 0 ? [] : [xs.reduce((best, c) => (Math.abs(c - x) < Math.abs(best - x) ? c : best))];

/** A text in the middle of the table, and not of the column that it stands in: it heads the rows below. */
function isCentred(line: readonly Atom[], sides: readonly number[]): boolean {
  const [first, last] = [line[0] as Atom, line.at(-1) as Atom];
  const middle = (first.x0 + last.x1) / 2;
  const isAt = (from: number, to: number): boolean => Math.abs((from + to) / 2 - middle) < first.em;
  const column = sides.findIndex((x, i) => x <= first.x0 && last.x1 <= (sides[i + 1] ?? x));
  if (!isAt(sides[0] as number, sides.at(-1) as number)) return false;
  return column < 0 || !isAt(sides[column] as number, sides[column + 1] as number);
}

function toRungs({ rules, partial }: Ladder, glyphs: readonly Glyph[]): Rung[] {
  const [first, last] = [rules[0] as Edge, rules.at(-1) as Edge];
  const middle = (g: Glyph): number => (g.box[1] + g.box[3]) / 2;
  const here = glyphs.filter(
    (g) =>
      !g.vertical &&
      middle(g) > first.at &&
      middle(g) < last.at &&
      g.box[0] > first.from - SNAP &&
      g.box[2] < first.to + SNAP,
  );
  const lines = atomsToBaselines(glyphsToSegments(here).flatMap(segmentToAtoms));
  return rules.slice(1).map((e, i) => {
    const top = (rules[i] as Edge).at;
    const within = lines.filter((l) => (l[0] as Atom).middle > top && (l[0] as Atom).middle < e.at);
    const under = partial.filter((p) => p.at > top && p.at < e.at);
    const isOver = (a: Atom): boolean =>
      under.some((p) => a.middle < p.at && a.x0 > p.from - SNAP && a.x1 < p.to + SNAP);
    const upper = within
      .flat()
      .filter(isOver)
      .sort((a, b) => a.x0 - b.x0);
    const rest = within.map((l) => l.filter((a) => !isOver(a))).filter((l) => l.length > 0);
    return { top, bottom: e.at, lines: rest, partial: under, upper };
  });
}

/** No row: the white between two tables, and a heading there. */
function isRow(rung: Rung, em: number, least: number): boolean {
  if (rung.lines.length === 0) return rung.bottom - rung.top >= least;
  return !rung.lines.every((l) => l.every((a) => a.em > HEADING_SIZE * em));
}

/** Where columns part: strips of white that all rows of several columns leave, and there the side of a background if any is. */
function columnsOf(rows: readonly Rung[], em: number, sides: readonly number[]): number[] {
  const inRows = rows.filter((r) => {
    const least = r.lines.length > 1 ? NARROW : WIDER_THAN_SPACE;
    return r.lines.length > 0 && riversOf(r.lines.flat(), least * em).length > 0;
  });
  const atoms = inRows.flatMap((r) => r.lines.flat());
  return riversOf(atoms, NARROW * em)
    .filter((g) => {
      const beside = inRows.filter((r) => r.lines.flat().some((a) => a.x0 >= g.to - 0.1));
      const begins = beside.filter((r) => r.lines.flat().some((a) => Math.abs(a.x0 - g.to) < NARROW * a.em));
      if (g.to - g.from >= em || (begins.length >= LEAST_ROWS && begins.length >= PARTED * beside.length)) return true;
      return beside.filter((r) => whiteAt(r, g) >= OWN_GAP * em).length >= Math.max(LEAST_ROWS, PARTED * beside.length);
    })
    .map((g) => sides.find((x) => holds(g, x)) ?? (g.from + g.to) / 2);
}

/** The white (points) of the row round the strip: in columns of centred texts it is wide, but where the longest ones meet. */
function whiteAt({ lines }: Rung, g: Gap): number {
  const atoms = lines.flat();
  const left = atoms.reduce((x, a) => (a.x1 <= g.from + 0.1 ? Math.max(x, a.x1) : x), Number.NEGATIVE_INFINITY);
  const right = atoms.reduce((x, a) => (a.x0 >= g.to - 0.1 ? Math.min(x, a.x0) : x), Number.POSITIVE_INFINITY);
  return right - left;
}

const crosses = (rung: Rung, x: number): boolean => rung.lines.some((l) => l.some((a) => a.x0 < x && a.x1 > x));

const holds = (g: { readonly from: number; readonly to: number }, x: number): boolean => g.from < x && x < g.to;

const standsBoth = (line: readonly Atom[], x: number): boolean =>
  line.some((a) => a.x1 < x) && line.some((a) => a.x0 > x);

/** The line begins left of `x`, and goes on without a gap. */
const isLoneAt = (line: readonly Atom[], x: number): boolean =>
  (line[0] as Atom).x0 < x &&
  line.every((a, i) => i === 0 || a.x0 - (line[i - 1] as Atom).x1 < WIDER_THAN_SPACE * a.em);

/** Three or more lines of the first column, each with a text beside it: rows that no rule parts. */
function isCrowded(rung: Rung, x: number): boolean {
  const first = rung.lines.filter((l) => (l[0] as Atom).x0 < x);
  return first.length >= 3 && first.every((l) => standsBoth(l, x));
}

/** The white before a text at the right of a row that stands apart: with a label of its own, or behind the only wide gap. */
function ownGap(
  line: readonly Atom[],
  em: number,
  columns: readonly number[],
  isLabel: (text: string) => boolean,
): Gap | null {
  const wide: Gap[] = [];
  for (let i = line.length - 1; i > 0; i--) {
    const [before, after] = [line[i - 1] as Atom, line[i] as Atom];
    const gap = { from: before.x1, to: after.x0, depth: 0 };
    if (columns.some((x) => holds(gap, x))) break;
    if (gap.to - gap.from < OWN_GAP * em || (isLetter(before) && isLetter(after))) continue;
    const opening = line.slice(i).map((_, k) => atomsToText(line.slice(i, i + k + 1)));
    if (opening.some(isLabel)) return gap;
    if (gap.to - gap.from >= WIDE_GAP * em) wide.push(gap);
  }
  return wide.length === 1 ? (wide[0] as Gap) : null;
}

/** One x for all the gaps that can share it, at the side of a background where there is one. */
function inGaps(gaps: readonly Gap[], sides: readonly number[]): (gap: Gap | null) => number | null {
  const shared = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  for (const g of gaps) {
    if (g.from >= shared.to || g.to <= shared.from) continue;
    shared.from = Math.max(shared.from, g.from);
    shared.to = Math.min(shared.to, g.to);
  }
  return (gap) => {
    if (!gap) return null;
    const side = sides.find((x) => holds(gap, x));
    if (side !== undefined) return side;
    const middle = (shared.from + shared.to) / 2;
    return holds(gap, middle) ? middle : (gap.from + gap.to) / 2;
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
