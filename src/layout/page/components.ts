import { lowerBound } from '../sorted.js';
import { type Edge, type Edges, SNAP } from './edges.js';

/** Edges that touch one another, directly or through others: the rules of one grid. */
export interface Component {
  readonly horizontal: Edge[];
  readonly vertical: Edge[];
}

/** Groups edges by where they cross or touch. */
export function edgesToComponents({ horizontal, vertical }: Edges): Component[] {
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] as number;
    while (parent[i] !== root) {
      const up = parent[i] as number;
      parent[i] = root;
      i = up;
    }
    return root;
  };
  const order = vertical.map((_, i) => i).sort((a, b) => (vertical[a] as Edge).at - (vertical[b] as Edge).at);
  const ats = order.map((i) => (vertical[i] as Edge).at);
  for (const [h, edge] of horizontal.entries()) {
    for (let k = lowerBound(ats, edge.from - SNAP); k < ats.length && (ats[k] as number) <= edge.to + SNAP; k++) {
      const v = order[k] as number;
      if (touches(edge, vertical[v] as Edge)) parent[find(horizontal.length + v)] = find(h);
    }
  }
  const components = new Map<number, Component>();
  const put = (i: number, direction: 'horizontal' | 'vertical', edge: Edge): void => {
    const root = find(i);
    let c = components.get(root);
    if (!c) {
      c = { horizontal: [], vertical: [] };
      components.set(root, c);
    }
    c[direction].push(edge);
  };
  for (const [i, e] of horizontal.entries()) put(i, 'horizontal', e);
  for (const [i, e] of vertical.entries()) put(horizontal.length + i, 'vertical', e);
  const grouped = [...components.values()];
  const lone = grouped.filter((c) => c.horizontal.length === 0).flatMap((c) => c.vertical);
  return [...grouped.filter((c) => c.horizontal.length > 0 && c.vertical.length > 0), ...openStrips(lone)];
}

/** Rules of a strip are at least this long in points, and so many. */
const STRIP = 200;
const STRIP_RULES = 3;

/**
 * A row so long that it fills the page has its rules on the left and right of its cells only:
 * ```
 *  │    │ … which goes on  │
 *  │    │ from the page    │
 *  │    │ before, and on … │
 * ```
 */
function openStrips(vertical: readonly Edge[]): Component[] {
  const strips: Component[] = [];
  const sorted = vertical.filter((e) => !e.soft && e.to - e.from >= STRIP).sort((a, b) => a.from - b.from);
  for (let i = 0; i < sorted.length; ) {
    const first = sorted[i] as Edge;
    let j = i;
    while (j < sorted.length && (sorted[j] as Edge).from - first.from <= SNAP) j++;
    const strip = sorted.slice(i, j).filter((e) => Math.abs(e.to - first.to) <= SNAP);
    if (strip.length >= STRIP_RULES) strips.push({ horizontal: [], vertical: strip });
    i = j;
  }
  return strips;
}

/** Whether `crossing` (perpendicular) meets the edge, ends within snapping distance included. */
export function touches(edge: Edge, crossing: Edge): boolean {
  return (
    crossing.at >= edge.from - SNAP &&
    crossing.at <= edge.to + SNAP &&
    edge.at >= crossing.from - SNAP &&
    edge.at <= crossing.to + SNAP
  );
}
