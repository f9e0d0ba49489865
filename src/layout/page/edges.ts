import { type Box, boxHeight, boxWidth, overlap } from '../../model/geometry.js';
import type { Fill, Rule } from '../../model/page.js';

/** A border after snapping: all rules that a reader sees as one line. Points. */
export interface Edge {
  at: number;
  from: number;
  to: number;
  /** Seen only as the side of a cell's background. */
  soft: boolean;
}

export interface Edges {
  readonly horizontal: Edge[];
  readonly vertical: Edge[];
}

/** Lines nearer than this are one: a double border, a border beside its background, cells with a little space between. */
export const SNAP = 3;
/** A background lighter than this is paper. */
const PAPER = 0.985;
/** A cell is at least so high and wide, in points. */
export const LEAST_SIDE = 6;
/** Share of a background's side that must lie along other lines to count as drawn. */
const SUPPORT = 0.7;

/** Two backgrounds differ by less than this where a reader sees one colour. */
export const SAME_SHADE = 0.02;

/** The fill is darker than the page. */
export const isShaded = ({ shade }: Fill): boolean => shade < PAPER;

/** The background of a cell, as far as its shade and its size tell. */
export const mayBeCell = (fill: Fill): boolean =>
  isShaded(fill) && boxHeight(fill.box) >= LEAST_SIDE && boxWidth(fill.box) >= LEAST_SIDE;

/** Snaps parallel rules together and merges those that meet end to end; sides of cell backgrounds act as rules. */
export function rulesToEdges(rules: readonly Rule[], fills: readonly Fill[]): Edges {
  const hard = { horizontal: [] as Edge[], vertical: [] as Edge[] };
  for (const r of rules) hard[r.direction].push({ at: r.at, from: r.from, to: r.to, soft: false });
  const drawn = { horizontal: mergeEdges(hard.horizontal), vertical: mergeEdges(hard.vertical) };
  const soft = fillsToEdges(fills, drawn);
  if (soft.horizontal.length + soft.vertical.length === 0) return drawn;
  return {
    horizontal: mergeEdges([...drawn.horizontal, ...soft.horizontal]),
    vertical: mergeEdges([...drawn.vertical, ...soft.vertical]),
  };
}

function mergeEdges(edges: readonly Edge[]): Edge[] {
  const sorted = [...edges].sort((a, b) => a.at - b.at);
  const merged: Edge[] = [];
  for (let i = 0; i < sorted.length; ) {
    const first = sorted[i] as Edge;
    let j = i;
    while (j < sorted.length && (sorted[j] as Edge).at - first.at <= SNAP) j++;
    merged.push(...mergeCollinear(sorted.slice(i, j)));
    i = j;
  }
  return merged;
}

/** Edges of one position: joined where they meet, at the mean position of what was joined (drawn rules before backgrounds). */
function mergeCollinear(edges: Edge[]): Edge[] {
  const sorted = edges.sort((a, b) => a.from - b.from);
  const merged: Edge[] = [];
  let members: Edge[] = [];
  let to = Number.NEGATIVE_INFINITY;
  const close = (): void => {
    const [first] = members;
    if (!first) return;
    const drawn = members.filter((m) => !m.soft);
    const placed = drawn.length > 0 ? drawn : members;
    const length = placed.reduce((n, m) => n + (m.to - m.from) + 0.01, 0);
    const at = placed.reduce((n, m) => n + m.at * (m.to - m.from + 0.01), 0) / length;
    merged.push({ at, from: first.from, to, soft: drawn.length === 0 });
  };
  for (const e of sorted) {
    if (members.length > 0 && e.from - to > SNAP) {
      close();
      members = [];
      to = Number.NEGATIVE_INFINITY;
    }
    members.push(e);
    to = Math.max(to, e.to);
  }
  close();
  return merged;
}

/**
 * The sides of backgrounds that look like cells: top and bottom both lie along a rule or another background, or a neighbour
 * touches. The body of an arrow or a highlighted word stands free and gives nothing.
 */
function fillsToEdges(fills: readonly Fill[], drawn: Edges): Edges {
  const cells = distinctFills(fills.filter((f) => mayBeCell(f) && !isBarOfHeading(f))).map((f) => ({
    ...f,
    box: withinRules(f.box, drawn.vertical),
  }));
  const byRules = { horizontal: indexEdges(drawn.horizontal), vertical: indexEdges(drawn.vertical) };
  // A cell ends at its rule: a heading on a ground of its own may stand near the cell's colour, and yet above the rule.
  const atRule = (at: number, x0: number, x1: number): Edge => side(ruleAlong(byRules.horizontal, at, x0, x1), x0, x1);
  const sides = {
    horizontal: cells.flatMap(({ box: [x0, y0, x1, y1] }) => [atRule(y0, x0, x1), atRule(y1, x0, x1)]),
    vertical: cells.flatMap(({ box: [x0, y0, x1, y1] }) => [side(x0, y0, y1), side(x1, y0, y1)]),
  };
  const byFills = { horizontal: indexEdges(sides.horizontal), vertical: indexEdges(sides.vertical) };
  const accepted: Edges = { horizontal: [], vertical: [] };
  for (const { box } of cells) {
    const [x0, y0, x1, y1] = box;
    const own = 1;
    const ruled = (at: number) => supported(byRules.horizontal, at, x0, x1, 0);
    const neighbours =
      Number(supported(byFills.horizontal, atRule(y0, x0, x1).at, x0, x1, own)) +
      Number(supported(byFills.horizontal, atRule(y1, x0, x1).at, x0, x1, own)) +
      Number(supported(byFills.vertical, x0, y0, y1, own)) +
      Number(supported(byFills.vertical, x1, y0, y1, own));
    if (!(ruled(y0) && ruled(y1)) && neighbours === 0) continue;
    accepted.horizontal.push(side(y0, x0, x1), side(y1, x0, x1));
    accepted.vertical.push(side(x0, y0, y1), side(x1, y0, y1));
  }
  const seams = indexEdges(findSeams(cells, byRules));
  return { ...accepted, horizontal: accepted.horizontal.flatMap((e) => without(e, nearby(seams, e.at))) };
}

/**
 * Where a background begins below another of its colour, between rules that go on, and the rule beside stops: one cell that a
 * program painted in two parts, or several beside one another, under a background as wide as their row.
 * ```
 *  ┌──┬──────┬──────┐     ┌──┬──┬──────┬──┐
 *  │▒▒│▒▒▒▒▒▒│▒▒▒▒▒▒│     │▒▒│▒▒│▒▒▒▒▒▒│▒▒│
 *  │▒▒├──────┼──────┤     │▒▒│▒▒├──┬───┤▒▒│      no line at the left, nor at the right
 *  │▒▒│      │      │     │▒▒│▒▒│▒▒│▒▒▒│▒▒│
 * ```
 */
function findSeams(cells: readonly Fill[], rules: { readonly horizontal: EdgeIndex; readonly vertical: EdgeIndex }) {
  const bottoms = cells.map(({ box: [x0, , x1, y1], shade }) => ({ ...side(y1, x0, x1), shade }));
  const above = indexEdges(bottoms);
  return cells.flatMap(({ box: [x0, y0, x1], shade }): Edge[] => {
    const beside = nearby(rules.horizontal, y0);
    const standing = nearby(above, y0).filter((f) => Math.abs(f.shade - shade) < SAME_SHADE);
    const goesOn = (x: number): boolean =>
      nearby(rules.vertical, x).some((r) => r.from < y0 - SNAP && r.to > y0 + SNAP);
    const isSeam = ({ from, to }: Edge): boolean =>
      to - from > SNAP &&
      beside.some((r) => Math.abs(r.from - to) <= SNAP || Math.abs(r.to - from) <= SNAP) &&
      goesOn(from) &&
      goesOn(to) &&
      standing.some((f) => f.from <= from + SNAP && f.to >= to - SNAP);
    return standing.length === 0 ? [] : without(side(y0, x0, x1), beside).filter(isSeam);
  });
}

/** What of the edge lies along none of the others. */
function without(edge: Edge, others: readonly Edge[]): Edge[] {
  return others.reduce(
    (parts, o) =>
      parts.flatMap((p) => [
        ...(o.from > p.from + SNAP ? [{ ...p, to: Math.min(p.to, o.from) }] : []),
        ...(o.to < p.to - SNAP ? [{ ...p, from: Math.max(p.from, o.to) }] : []),
      ]),
    [edge],
  );
}

/** A dark bar at the left of a heading holds no letter: with the table right above it it has nothing to do. */
const isBarOfHeading = ({ box, shade }: Fill): boolean =>
  shade < DARK && boxWidth(box) < WIDEST_BAR && boxHeight(box) > boxWidth(box) && boxHeight(box) < HIGHEST_BAR;

/** In points: narrower than a printed character with its margins, and as high as a heading of one line or two. */
const WIDEST_BAR = 10;
const HIGHEST_BAR = 40;
const DARK = 0.7;

/** The background of a cell that a page break cut may run on where the rules on both its sides have ended. */
function withinRules(box: Box, vertical: readonly Edge[]): Box {
  const [x0, y0, x1, y1] = box;
  const endAt = (x: number): number =>
    vertical.find((e) => Math.abs(e.at - x) <= SNAP && e.from <= y0 + SNAP && e.to >= y0 + 2 * SNAP)?.to ?? y1;
  const end = Math.max(endAt(x0), endAt(x1));
  return end < y1 - SNAP ? [x0, y0, x1, end] : box;
}

/** A row and its cells may paint the same rectangle twice. */
function distinctFills(fills: readonly Fill[]): Fill[] {
  return [...new Map(fills.map((f) => [f.box.map((v) => Math.round(v)).join(), f])).values()];
}

const side = (at: number, from: number, to: number): Edge => ({ at, from, to, soft: true });

/** Edges by position, in bands of `SNAP` points. */
type EdgeIndex<E extends Edge = Edge> = ReadonlyMap<number, readonly E[]>;

function indexEdges<E extends Edge>(edges: readonly E[]): EdgeIndex<E> {
  const index = new Map<number, E[]>();
  for (const e of edges) {
    const band = Math.floor(e.at / SNAP);
    const list = index.get(band);
    if (list) list.push(e);
    else index.set(band, [e]);
  }
  return index;
}

/** The edges no farther than `SNAP` from the position. */
function nearby<E extends Edge>(index: EdgeIndex<E>, at: number): E[] {
  const band = Math.floor(at / SNAP);
  return [band - 1, band, band + 1].flatMap((k) => index.get(k) ?? []).filter((e) => Math.abs(e.at - at) <= SNAP);
}

/** Where the rule nearest to a side runs along most of it; the side's own place where none does. */
function ruleAlong(rules: EdgeIndex, at: number, from: number, to: number): number {
  const near = nearby(rules, at)
    .filter((e) => overlap(e.from, e.to, from, to) >= SUPPORT * (to - from))
    .sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
  return near[0]?.at ?? at;
}

/** Whether more than `own` edges (the side's own) lie along most of the side; short ones in a row count as one. */
function supported(index: EdgeIndex, at: number, from: number, to: number, own: number): boolean {
  const most = SUPPORT * (to - from);
  let along = 0;
  let pieces = 0;
  for (const e of nearby(index, at)) {
    const shared = overlap(e.from, e.to, from, to);
    if (shared >= most) along++;
    else pieces += Math.max(0, shared);
  }
  return along + (pieces >= most ? 1 : 0) > own;
}
