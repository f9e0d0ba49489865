import type { MarkedRule } from './marks.js';

/** Longest dash, in points, of a broken line. */
const DASH = 8;
/** Fewer pieces than this in a row are no broken line. */
const PIECES = 4;
/** How far pieces of one line may lie apart across it, in points. */
const ACROSS = 0.4;

/**
 * Joins the dashes and dots that producers draw one by one into the line that a reader sees. A dot has no direction of its
 * own: it goes with the row or column that it stands in.
 */
export function joinDashes(rules: readonly MarkedRule[]): MarkedRule[] {
  const short = rules.filter((r) => r.to - r.from <= DASH);
  if (short.length < PIECES) return [...rules];
  const pieces = short.map((rule) => ({ rule, joined: false }));
  const lines: MarkedRule[] = [];
  for (const direction of ['horizontal', 'vertical'] as const) {
    const along = pieces
      .filter((p) => !p.joined && (p.rule.direction === direction || isDot(p.rule)))
      .map((piece) => ({ piece, rule: inDirection(piece.rule, direction) }));
    for (const row of inRows(along, (a) => a.rule.at)) {
      row.sort((a, b) => a.rule.from - b.rule.from);
      for (const run of runs(row)) {
        if (run.length < PIECES) continue;
        for (const { piece } of run) piece.joined = true;
        const first = run[0]?.rule as MarkedRule;
        lines.push({ ...first, to: Math.max(...run.map((r) => r.rule.to)) });
      }
    }
  }
  const joined = new Set(pieces.filter((p) => p.joined).map((p) => p.rule));
  return [...rules.filter((r) => !joined.has(r)), ...lines];
}

const isDot = (r: MarkedRule): boolean => r.to - r.from <= 1.5 * r.thickness;

/** The same piece of ink seen as part of a line of the given direction. */
function inDirection(r: MarkedRule, direction: MarkedRule['direction']): MarkedRule {
  if (r.direction === direction) return r;
  const half = r.thickness / 2;
  return { ...r, direction, at: (r.from + r.to) / 2, from: r.at - half, to: r.at + half, thickness: r.to - r.from };
}

function inRows<T>(items: readonly T[], at: (item: T) => number): T[][] {
  const rows: T[][] = [];
  let start = Number.NEGATIVE_INFINITY;
  for (const item of [...items].sort((a, b) => at(a) - at(b))) {
    if (at(item) - start <= ACROSS) rows.at(-1)?.push(item);
    else {
      rows.push([item]);
      start = at(item);
    }
  }
  return rows;
}

/** Parts a row where the gap is wider than gaps of a broken line are: more than two of its dashes. */
function* runs<T extends { readonly rule: MarkedRule }>(row: readonly T[]): Generator<T[]> {
  let run: T[] = [];
  for (const item of row) {
    const last = run.at(-1);
    const gap = last ? item.rule.from - last.rule.to : 0;
    const dash = last ? Math.max(last.rule.to - last.rule.from, item.rule.to - item.rule.from) : 0;
    if (last && gap > Math.max(2 * dash, 1) + 0.5) {
      yield run;
      run = [];
    }
    run.push(item);
  }
  if (run.length > 0) yield run;
}
