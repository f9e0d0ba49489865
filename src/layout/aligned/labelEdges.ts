import type { Table } from '../../model/block.js';
import { atomsToBaselines, type Band } from './bands.js';
import { tableColumns } from './continued.js';
import { NARROW } from './rivers.js';

/** So many places where a column may begin are tried. */
const MOST_EDGES = 8;
/** Starts of one column on two pages differ by at most this many points. */
const NEAR = 3;

/** Where labels end and texts begin. */
export interface Edge {
  readonly x: number;
  readonly boundary: number;
  /** The last label of the form that the page before ended with, where its texts begin here; null elsewhere. */
  readonly head: string | null;
}

/** Where several lines begin after white or with nothing before them: perhaps the left edge of a column of texts. */
export function edgesOf(bands: readonly Band[], above: Table | null): Edge[] {
  const starts: { x: number; em: number }[] = [];
  let left = Number.POSITIVE_INFINITY;
  for (const line of bands.flatMap((b) => atomsToBaselines(b.atoms))) {
    line.forEach((a, i) => {
      const before = line[i - 1];
      if (!before || a.x0 - before.x1 > NARROW * a.em) starts.push({ x: a.x0, em: a.em });
      left = Math.min(left, a.x0);
    });
  }
  starts.sort((a, b) => a.x - b.x);
  const groups: { x: number; em: number; count: number }[] = [];
  for (const s of starts) {
    const last = groups.at(-1);
    if (last && s.x - last.x < 0.3 * s.em) last.count++;
    else groups.push({ ...s, count: 1 });
  }
  const likely = groups.filter((g) => g.count > 1 && g.x - left > 2 * g.em);
  likely.sort((a, b) => b.count - a.count);
  const old = (above?.columns === 2 ? tableColumns(above)?.starts[1] : undefined) ?? Number.POSITIVE_INFINITY;
  const edges = likely
    .slice(0, MOST_EDGES)
    .filter((g) => Math.abs(g.x - old) > NEAR)
    .map(({ x, em }) => ({ x, boundary: x - 0.2 * em, head: null }));
  return above && Number.isFinite(old) ? [...edges, { x: old, boundary: old - NEAR, head: lastLabel(above) }] : edges;
}

function lastLabel(form: Table): string {
  const last = form.cells.findLast((c) => c.column === 0 && c.lines.length > 0);
  return last?.lines.map((l) => l.text.value).join('') ?? '';
}
