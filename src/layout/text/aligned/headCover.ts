import type { Piece } from './columns.js';
import { partsOver } from './partsOver.js';

/** Labels below a common one stand at most this many lines below it. */
const BELOW = 3;
/** A common label reaches at most so far, in places, out of the width of those below it. */
const BESIDE = 4;

type Line = readonly Piece[];

/** Columns side by side, each with its own label on the same line of the head. */
interface Run {
  readonly column: number;
  readonly labels: readonly Piece[];
}

/**
 * Labels that stand lower than those of single columns are all under a common one, so that this covers them however far it stands
 * from their middle; several part them by where they stand.
 *
 *            年次計画                  進捗状況
 *    №                                           担当課
 *        ６年度   ７年度   ８年度   取組状況   評価
 */
export function coverSubLabels(head: readonly Line[], isNote: (p: Piece) => boolean): readonly Line[] {
  const out = head.map((l) => [...l]);
  for (const [g, line] of head.entries()) {
    const taken = new Set<Piece>();
    for (let at = g + 1; at <= g + BELOW && at < head.length; at++) {
      for (const run of runsOf(head, g, at, isNote)) {
        const over = line.filter((p) => !taken.has(p) && isOver(p, run));
        // Those that stand over the middle of several are known.
        if (over.length === 0 || over.some((p) => p.last > p.column) || over.length > run.labels.length) continue;
        for (const [k, { from, to }] of partsOver(run.labels, over).entries()) {
          const p = over[k] as Piece;
          taken.add(p);
          (out[g] as Piece[])[line.indexOf(p)] = { ...p, column: run.column + from, last: run.column + to - 1 };
        }
      }
    }
  }
  return out;
}

/** The runs of columns with a label on line `at` and none between, where others have theirs between lines `g` and `at`. */
function runsOf(head: readonly Line[], g: number, at: number, isNote: (p: Piece) => boolean): Run[] {
  const own = head[at] as Line;
  const between = head.slice(g + 1, at).flat();
  const groups = head.slice(0, at).flatMap((l, y) => l.filter((p) => p.last > p.column).map((p) => ({ p, y })));
  /** The nearest label over several columns above the column. */
  const groupOf = (c: number) => groups.findLast(({ p }) => p.column <= c && c <= p.last);
  const isSub = (p: Piece): boolean =>
    p.column === p.last &&
    !isNote(p) &&
    !between.some((b) => b.column <= p.column && p.column <= b.last) &&
    (groupOf(p.column)?.y ?? -1) < g;
  const out: { column: number; labels: Piece[] }[] = [];
  for (const p of own.filter(isSub)) {
    const last = out.at(-1);
    const isNext = last && last.column + last.labels.length === p.column;
    if (isNext && groupOf(last.column) === groupOf(p.column)) last.labels.push(p);
    else out.push({ column: p.column, labels: [p] });
  }
  // Single columns are named above them: on the line of the common label, or between, and nowhere below.
  const below = head.slice(at).flat();
  const isSingle = (p: Piece): boolean => !below.some((b) => b.column <= p.last && p.column <= b.last);
  return [...between, ...(head[g] as Line)].some(isSingle) ? out.filter((r) => r.labels.length > 1) : [];
}

/** The label stands over one of the columns, in their width. */
function isOver(p: Piece, { column, labels }: Run): boolean {
  const [first, last] = [labels[0] as Piece, labels.at(-1) as Piece];
  if (p.last < column || p.column >= column + labels.length) return false;
  return p.x0 >= first.x0 - BESIDE && p.x1 <= last.x1 + BESIDE;
}
