import type { Fill } from '../../model/page.js';
import type { MarkedRule, Marks } from './marks.js';

/** A ground is at least so wide and high, in points, and holds so many cells. */
const LEAST_WIDTH = 60;
const LEAST_HEIGHT = 20;
const FEWEST_CELLS = 4;
/** Cells lie so far within the ground, at least in part, and cover this share of it. */
const WITHIN = 0.6;
const COVERED = 0.8;
/** A page has few of them: only its largest fills are looked at. */
const MOST_LOOKED_AT = 30;

/** What a reader sees of the areas that a page paints over one another. */
export interface SeenFills {
  readonly fills: Fill[];
  readonly rules: MarkedRule[];
}

/**
 * A dark ground with lighter cells painted over nearly all of it is a table whose rules are the strips of ground between the
 * cells: gives them as rules, and the other fills.
 */
export function withoutGrounds(marks: Marks): SeenFills {
  const order = [...marks.fills.keys()];
  const large = order
    .filter((i) => isLarge((marks.fills[i] as Fill).box))
    .sort((a, b) => areaOf((marks.fills[b] as Fill).box) - areaOf((marks.fills[a] as Fill).box))
    .slice(0, MOST_LOOKED_AT);
  const grounds = new Set<number>();
  const rules: MarkedRule[] = [];
  for (const i of large) {
    const { box, shade } = marks.fills[i] as Fill;
    const cells = [
      ...marks.fills.slice(i + 1).flatMap((f) => (f.shade > shade && isWithin(f.box, box) ? [f.box] : [])),
      ...marks.whites.flatMap((w) => (w.over > i && isWithin(w.box, box) ? [w.box] : [])),
    ];
    if (cells.length < FEWEST_CELLS || cells.reduce((sum, c) => sum + areaOf(c), 0) < COVERED * areaOf(box)) continue;
    grounds.add(i);
    for (const cell of [box, ...cells]) rules.push(...sidesOf(cell, shade));
  }
  return { fills: grounds.size === 0 ? marks.fills : marks.fills.filter((_, i) => !grounds.has(i)), rules };
}

type Area = readonly [x0: number, y0: number, x1: number, y1: number];

const areaOf = ([x0, y0, x1, y1]: Area): number => (x1 - x0) * (y1 - y0);

const isLarge = ([x0, y0, x1, y1]: Area): boolean => x1 - x0 >= LEAST_WIDTH && y1 - y0 >= LEAST_HEIGHT;

const isWithin = (cell: Area, ground: Area): boolean =>
  cell[0] >= ground[0] - WITHIN &&
  cell[1] >= ground[1] - WITHIN &&
  cell[2] <= ground[2] + WITHIN &&
  cell[3] <= ground[3] + WITHIN &&
  areaOf(cell) < WITHIN * areaOf(ground);

function sidesOf([x0, y0, x1, y1]: Area, shade: number): MarkedRule[] {
  const across = { direction: 'horizontal', from: x0, to: x1, thickness: 0, shade } as const;
  const down = { direction: 'vertical', from: y0, to: y1, thickness: 0, shade } as const;
  return [
    { ...across, at: y0 },
    { ...across, at: y1 },
    { ...down, at: x0 },
    { ...down, at: x1 },
  ];
}
