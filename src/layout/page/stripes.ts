import type { Box } from '../../model/geometry.js';
import type { Fill, Glyph, Rule } from '../../model/page.js';
import { type Atom, segmentToAtoms } from '../aligned/atoms.js';
import { atomsToBaselines } from '../aligned/bands.js';
import { LEAST_SIDE, mayBeCell, SAME_SHADE, SNAP } from './edges.js';
import { glyphsToSegments } from './segments.js';

/** Two backgrounds side by side show columns; so many of their fills on a page at least are looked at. */
const FEWEST_CELLS = 2;
const FEWEST_FILLS = 4;
/** The first line of a row without a background stands within so many em of the one above, and its lines follow as closely. */
const LINE_GAP = 2.2;
/** A text so much larger than those of the row above is a heading, and no row. */
const HEADING_SIZE = 1.25;

/** Backgrounds of one row, side by side. */
interface Stripe {
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  /** Where its columns part. */
  readonly inner: readonly number[];
  /** How dark its backgrounds are, where all of them are alike. */
  readonly shade: number | null;
}

/**
 * The sides of rows that have no background, between rows that have one and show where the columns part:
 * ```
 *   ▒▒▒▒▒ ▒▒▒▒▒▒▒▒▒▒▒▒ ▒▒▒▒▒
 *   ２    花壇の増設     公園課     white, with the columns of the rows above and below
 *   ▒▒▒▒▒ ▒▒▒▒▒▒▒▒▒▒▒▒ ▒▒▒▒▒
 * ```
 * Where rules are drawn, they tell themselves.
 * @returns rules round and inside every such row.
 */
export function stripeSides(fills: readonly Fill[], rules: readonly Rule[], glyphs: readonly Glyph[]): Rule[] {
  const cells = fills.filter(mayBeCell);
  if (cells.length < FEWEST_FILLS) return [];
  const boxes = cells.map((f) => f.box);
  const stripes = toStripes(cells);
  const open = new Set(stripes.filter((s) => !rules.some((r) => isInside(r, s, s.bottom + LEAST_SIDE))));
  if (open.size === 0) return [];
  const lines = atomsToBaselines(glyphsToSegments(glyphs.filter((g) => !g.vertical)).flatMap(segmentToAtoms));
  const bottoms = stripes.map((s) => (open.has(s) ? bottomOfWhite(s, boxes, lines) : null));
  return stripes.flatMap((s, i) => {
    const bottom = bottoms[i] ?? null;
    if (bottom === null || rules.some((r) => isInside(r, s, bottom))) return [];
    const below = stripes.find((t) => Math.abs(t.top - bottom) <= SNAP && isAsWide(t, s));
    const above = stripes.slice(0, i).findLast((t) => t.inner.length > 0 && isAsWide(t, s));
    const white = linesWithin(lines, s.x0, s.x1, s.bottom, bottom);
    // A header alone has a background: nothing tells apart what may be several rows below it.
    const isStriped = (t: Stripe, k: number) => isAsWide(t, s) && Math.abs((bottoms[k] ?? Number.NaN) - s.top) <= SNAP;
    if (white.length > 1 && !below && !isBelowHead(s, stripes) && !stripes.some(isStriped)) return [];
    const within = white.flat();
    const { inner } = [s, below, above].find((t) => t && t.inner.length > 0) ?? s;
    const free = inner.filter((x) => !within.some((a) => a.x0 < x - 1 && a.x1 > x + 1));
    if (inner.length === 0 || within.length === 0 || free.length * 2 < inner.length) return [];
    // One line below a band without columns, in the first of those above: a heading that the next part begins with.
    const isParted = free.some((x) => within.some((a) => a.x1 <= x + 1) && within.some((a) => a.x0 >= x - 1));
    if (!below && s.inner.length === 0 && !isParted) return [];
    const across = [s.bottom, bottom].map((at): Rule => {
      return { direction: 'horizontal', at, from: s.x0, to: s.x1, thickness: 0 };
    });
    const down = [s.x0, ...free, s.x1].map((at): Rule => {
      return { direction: 'vertical', at, from: s.bottom, to: bottom, thickness: 0 };
    });
    return [...across, ...down];
  });
}

/** From top to bottom. */
function toStripes(cells: readonly Fill[]): Stripe[] {
  const sorted = [...cells].sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
  const rows: Fill[][] = [];
  for (const cell of sorted) {
    const [, top, , bottom] = cell.box;
    const row = rows.findLast(
      ([first]) => first && Math.abs(first.box[1] - top) <= 1 && Math.abs(first.box[3] - bottom) <= 1,
    );
    if (row) row.push(cell);
    else rows.push([cell]);
  }
  const stripes: Stripe[] = [];
  for (const row of rows) {
    let open: Fill[] = [];
    for (const cell of [...row.sort((a, b) => a.box[0] - b.box[0]), null]) {
      const last = open.at(-1);
      if (cell && (!last || Math.abs(cell.box[0] - last.box[2]) <= SNAP)) {
        open.push(cell);
        continue;
      }
      const [first] = open;
      if (first && last)
        stripes.push({
          x0: first.box[0],
          x1: last.box[2],
          top: first.box[1],
          bottom: first.box[3],
          inner: open.slice(1).map((f) => f.box[0]),
          shade: open.every((f) => Math.abs(f.shade - first.shade) < SAME_SHADE) ? first.shade : null,
        });
      open = cell ? [cell] : [];
    }
  }
  return stripes.sort((a, b) => a.top - b.top);
}

/** The rule is drawn in the white below the stripe, or at its sides. */
function isInside({ direction, at, from, to }: Rule, s: Stripe, bottom: number): boolean {
  if (direction === 'vertical')
    return at >= s.x0 - SNAP && at <= s.x1 + SNAP && from < bottom - SNAP && to > s.bottom + SNAP;
  return at > s.bottom - SNAP && at < bottom + SNAP && from < s.x1 - SNAP && to > s.x0 + SNAP;
}

/**
 * The stripe goes on with the columns of a head right above it that has another background: it is a row itself, so the white below
 * it is one, too. Labels of two rows share their background, or part in other columns.
 */
function isBelowHead(s: Stripe, stripes: readonly Stripe[]): boolean {
  const head = stripes.find((t) => Math.abs(t.bottom - s.top) <= SNAP && isAsWide(t, s));
  if (!head || head.shade === null || s.shade === null || Math.abs(head.shade - s.shade) < SAME_SHADE) return false;
  return (
    s.inner.length > 0 &&
    s.inner.length === head.inner.length &&
    s.inner.every((x, i) => Math.abs(x - (head.inner[i] as number)) <= SNAP)
  );
}

const isAsWide = (a: Stripe, b: Stripe): boolean => Math.abs(a.x0 - b.x0) <= SNAP && Math.abs(a.x1 - b.x1) <= SNAP;

/** Where the white row below the stripe ends; null where a background follows at once, or no row does. */
function bottomOfWhite(s: Stripe, boxes: readonly Box[], lines: readonly (readonly Atom[])[]): number | null {
  const over = boxes.filter((b) => b[0] < s.x1 - SNAP && b[2] > s.x0 + SNAP);
  if (over.some((b) => b[1] <= s.bottom + SNAP && b[3] > s.bottom + SNAP)) return null;
  const next = over.filter((b) => b[1] > s.bottom + SNAP).map((b) => b[1]);
  const beside = boxes.filter(
    (b) =>
      (Math.abs(b[2] - s.x0) <= SNAP || Math.abs(b[0] - s.x1) <= SNAP) &&
      b[1] <= s.bottom + SNAP &&
      b[3] > s.bottom + SNAP,
  );
  const ends = [...next, ...beside.map((b) => b[3])];
  const bottom = ends.length > 0 ? Math.min(...ends) : Number.POSITIVE_INFINITY;
  const last = lastOfRow(s, bottom, lines);
  if (last === null) return null;
  // What follows is too far away to be the next row of the table.
  return bottom - last.bottom > LINE_GAP * last.em ? last.bottom + 1 : bottom;
}

/** Where the lines below the stripe end that stand in its columns and follow each other closely. */
function lastOfRow(
  s: Stripe,
  limit: number,
  lines: readonly (readonly Atom[])[],
): { readonly bottom: number; readonly em: number } | null {
  let last: { bottom: number; em: number } | null = null;
  let columns = 0;
  const own = linesWithin(lines, s.x0, s.x1, s.top, s.bottom).flat();
  const largest = sizeOf(own) || Number.POSITIVE_INFINITY;
  for (const line of linesWithin(lines, s.x0, s.x1, s.bottom, limit)) {
    const [first] = line as readonly [Atom];
    const above = last?.bottom ?? s.bottom;
    if (first.middle - first.em / 2 - above > LINE_GAP * first.em || sizeOf(line) > HEADING_SIZE * largest) break;
    if (s.inner.some((x) => line.some((a) => a.x0 < x - 1 && a.x1 > x + 1))) break;
    columns = Math.max(
      columns,
      s.inner.filter((x, i) => line.some((a) => a.x0 >= x - 1 && a.x0 < (s.inner[i + 1] ?? s.x1))).length,
    );
    last = { bottom: first.middle + first.em / 2, em: first.em };
  }
  return s.inner.length === 0 || columns >= FEWEST_CELLS - 1 ? last : null;
}

/** The largest print: a heading may end in words of the size of the text. */
const sizeOf = (line: readonly Atom[]): number =>
  line.reduce((most, a) => a.segment.glyphs.slice(a.from, a.to).reduce((m, g) => Math.max(m, g.size), most), 0);

const linesWithin = (
  lines: readonly (readonly Atom[])[],
  x0: number,
  x1: number,
  top: number,
  bottom: number,
): (readonly Atom[])[] =>
  lines
    .map((l) => l.filter((a) => a.x0 >= x0 - 1 && a.x1 <= x1 + 1 && a.middle > top && a.middle < bottom))
    .filter((l) => l.length > 0);
