import type { Rule } from '../../model/page.js';
import { SNAP } from './edges.js';
import type { Grid } from './grids.js';

/** Two lines at the same height are one line drawn twice. Points. */
const APART = 0.3;
/** A side ends at a line when it reaches at most so far over its middle. */
const OVER = 0.6;

/** Two lines of one length so near that they are read as one: the foot of a table, and the top of the next. */
export interface DoubleLine {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The double lines of a page, from top to bottom, that no side of a cell crosses. */
export function doubleLines(rules: readonly Rule[]): DoubleLine[] {
  const horizontal = rules.filter((r) => r.direction === 'horizontal').sort((a, b) => a.at - b.at);
  const lines: DoubleLine[] = [];
  // The last line of each length.
  const before = new Map<string, Rule>();
  for (const rule of horizontal) {
    const length = `${Math.round(rule.from)}–${Math.round(rule.to)}`;
    const last = before.get(length);
    before.set(length, rule);
    if (!last || rule.at - last.at < APART || rule.at - last.at > SNAP) continue;
    lines.push({ at: (last.at + rule.at) / 2, from: rule.from, to: rule.to });
  }
  return lines.length === 0 ? [] : lines.filter((l) => !rules.some((r) => crosses(r, l)));
}

const crosses = (rule: Rule, { at, from, to }: DoubleLine): boolean =>
  rule.direction === 'vertical' &&
  rule.at >= from - 1 &&
  rule.at <= to + 1 &&
  rule.from < at - OVER &&
  rule.to > at + OVER;

/** The rows of the grid that begin below a double line over its whole width. None where it draws most of its lines so. */
export function rowsBelowDoubleLines({ xs, ys, box }: Grid, lines: readonly DoubleLine[]): number[] {
  if (lines.length === 0 || xs.length < 3) return [];
  const [x0, , x1] = box;
  const own = lines.filter((l) => Math.abs(l.from - x0) <= SNAP && Math.abs(l.to - x1) <= SNAP);
  const rows = ys.flatMap((y, i) => (i > 0 && own.some((l) => Math.abs(l.at - y) <= 1) ? [i] : []));
  const inner = ys.length - 2;
  return rows.length > Math.max(1, inner / 2) ? [] : rows.filter((r) => r <= inner);
}
