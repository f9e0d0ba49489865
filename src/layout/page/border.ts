import type { Component } from './components.js';
import { type Edge, SNAP } from './edges.js';

/** A rule may overshoot the last one that it crosses by this much. */
const OVERSHOOT = 6;

export type Side = 'left' | 'right' | 'top' | 'bottom';

/** Where a grid had no outer border and was closed at the ends of its rules. */
export type OpenSides = ReadonlySet<Side>;

/**
 * Makes the rules of a component bound cells: drops rules that end inside a cell (arrows through a schedule, underlines), and
 * closes open sides where several rules end at the same place.
 *
 * ```
 *   ─────┬─────          ┌────┬─────┐
 *   ─────┼─────    →     ├────┼─────┤
 *   ─────┴─────          └────┴─────┘
 * ```
 */
export function closeComponent(component: Component): { component: Component; open: OpenSides } {
  const open = new Set<Side>();
  let { horizontal, vertical } = component;
  const x0 = Math.min(...horizontal.map((e) => e.from), ...vertical.map((e) => e.at));
  const x1 = Math.max(...horizontal.map((e) => e.to), ...vertical.map((e) => e.at));
  const y0 = Math.min(...vertical.map((e) => e.from), ...horizontal.map((e) => e.at));
  const y1 = Math.max(...vertical.map((e) => e.to), ...horizontal.map((e) => e.at));

  const freeStart = (e: Edge, across: readonly Edge[]) => !across.some((a) => meets(e, a, e.from));
  const freeEnd = (e: Edge, across: readonly Edge[]) => !across.some((a) => meets(e, a, e.to));
  const near = (a: number, b: number) => Math.abs(a - b) <= OVERSHOOT;
  const ends = {
    left: horizontal.filter((e) => near(e.from, x0) && freeStart(e, vertical)),
    right: horizontal.filter((e) => near(e.to, x1) && freeEnd(e, vertical)),
    top: vertical.filter((e) => near(e.from, y0) && freeStart(e, horizontal)),
    bottom: vertical.filter((e) => near(e.to, y1) && freeEnd(e, horizontal)),
  };
  for (const s of ['top', 'bottom', 'left', 'right'] as const) {
    // Two ends make a side; one is enough for the single rule under the head of a table that is open all round.
    const cross = (s === 'left' || s === 'right') && open.has('top') && open.has('bottom');
    if (ends[s].length >= (cross ? 1 : 2)) open.add(s);
  }
  const whole = (at: number, from: number, to: number): Edge => ({ at, from, to, soft: false });
  const closing: Component = { horizontal: [], vertical: [] };
  if (open.has('left')) closing.vertical.push(whole(x0, y0, y1));
  if (open.has('right')) closing.vertical.push(whole(x1, y0, y1));
  if (open.has('top')) closing.horizontal.push(whole(y0, x0, x1));
  if (open.has('bottom')) closing.horizontal.push(whole(y1, x0, x1));
  horizontal = [...horizontal, ...closing.horizontal];
  vertical = [...vertical, ...closing.vertical];

  // A rule with an end inside the grid that no other rule meets is drawn over the cells, not between them.
  const inside = (x: number, y: number) => x > x0 + SNAP && x < x1 - SNAP && y > y0 + SNAP && y < y1 - SNAP;
  for (;;) {
    const kept = horizontal.filter(
      (e) => !(freeStart(e, vertical) && inside(e.from, e.at)) && !(freeEnd(e, vertical) && inside(e.to, e.at)),
    );
    const keptDown = vertical.filter(
      (e) => !(freeStart(e, kept) && inside(e.at, e.from)) && !(freeEnd(e, kept) && inside(e.at, e.to)),
    );
    const settled = kept.length === horizontal.length && keptDown.length === vertical.length;
    horizontal = kept;
    vertical = keptDown;
    if (settled) {
      const component = {
        horizontal: horizontal.map((e) => snapEnds(e, vertical)),
        vertical: vertical.map((e) => snapEnds(e, horizontal)),
      };
      return { component, open };
    }
  }
}

/** Draws the ends of an edge to the rules that it meets, so that no sliver stays open between them. */
function snapEnds(edge: Edge, across: readonly Edge[]): Edge {
  const nearest = (end: number): number => {
    let best = end;
    let least = Number.POSITIVE_INFINITY;
    for (const a of across) {
      const off = Math.abs(a.at - end);
      if (off < least && meets(edge, a, end)) {
        best = a.at;
        least = off;
      }
    }
    return best;
  };
  return { ...edge, from: nearest(edge.from), to: nearest(edge.to) };
}

/** Whether the perpendicular `across` passes where the edge ends (a small overshoot allowed). */
function meets(edge: Edge, across: Edge, end: number): boolean {
  return Math.abs(across.at - end) <= OVERSHOOT && edge.at >= across.from - SNAP && edge.at <= across.to + SNAP;
}
