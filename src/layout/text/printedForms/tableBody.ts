import { partLines, type Style } from '../forms/parting.js';
import type { Run } from './tableRuns.js';

/** A line of the rows: its runs by their columns. */
export interface BodyLine {
  readonly runs: ReadonlyMap<number, Run>;
  readonly isApart: boolean;
}

/** A row of the table, or rows that share what stands beside their kinds. */
export interface BodyRow {
  readonly lines: readonly BodyLine[];
  /** The lines of each kind, 目標 and 実績; one entry where there are none. */
  readonly subs: readonly (readonly BodyLine[])[];
}

export interface Body {
  readonly rows: readonly BodyRow[];
  /** The columns whose cells go over all kinds of a row. */
  readonly isShared: (column: number) => boolean;
}

/** Parts the lines into rows; null where nothing tells them. */
export function bodyOf(lines: readonly BodyLine[], columns: number, style: Style): Body | null {
  const kinds = kindColumn(lines, columns);
  if (kinds) return rowsOfKinds(lines, columns, kinds, style);
  const anchors = anchorsOf(lines, columns);
  // Lines of many texts between those of the figures are rows of their own.
  const isRest = (l: BodyLine): boolean => l.runs.size <= MOST_BESIDE;
  if (anchors.length === 0 || !lines.every((l, i) => anchors.includes(i) || isRest(l))) return null;
  const rows = partAt(
    lines,
    anchors.map((a) => ({ from: a, to: a + 1 })),
    style,
  ).map((own) => ({ lines: own, subs: [own] }));
  return { rows, isShared: () => false };
}

/** A row's texts go on in so many columns. */
const MOST_BESIDE = 2;

interface Kinds {
  readonly column: number;
  readonly cycle: readonly string[];
}

const KIND = /^(?:目標|計画|実績|見込み?|予算|決算|予定|当初|最終|達成率|進捗率|実施|結果)/;
const MOST_KINDS = 6;

/** The column that names the kinds of figures, again and again in one order. */
function kindColumn(lines: readonly BodyLine[], columns: number): Kinds | null {
  for (let column = 1; column < columns; column++) {
    const runs = lines.flatMap((l) => l.runs.get(column) ?? []);
    const names = runs.map((r) => r.name);
    const cycle = [...new Set(names)];
    const isCycle =
      cycle.length > 1 &&
      cycle.length <= MOST_KINDS &&
      names.length % cycle.length === 0 &&
      names.every((n, i) => n === cycle[i % cycle.length]);
    if (!isCycle || !runs.every((r) => r.isPrinted && !r.isFigure)) continue;
    if (names.length > cycle.length || cycle.every((n) => KIND.test(n))) return { column, cycle };
  }
  return null;
}

function rowsOfKinds(lines: readonly BodyLine[], columns: number, { column, cycle }: Kinds, style: Style): Body | null {
  const at = lines.flatMap((l, i) => (l.runs.has(column) ? [i] : []));
  const spans = at.flatMap((from, k) =>
    k % cycle.length === 0 ? [{ from, to: (at[k + cycle.length - 1] as number) + 1 }] : [],
  );
  const rows = partAt(lines, spans, style).map((own): BodyRow => {
    const subs: BodyLine[][] = [];
    for (const l of own) if (l.runs.has(column)) subs.push([l]);
    return { lines: own, subs };
  });
  const isShared = (c: number): boolean => {
    if (c === column) return false;
    const cells = rows.map((r) => ({
      first: r.subs[0]?.some((l) => l.runs.has(c)) === true,
      later: r.subs.slice(1).some((s) => s.some((l) => l.runs.has(c))),
      beside: r.lines.some((l) => l.runs.has(c) && !l.runs.has(column)),
      figures: r.lines.filter((l) => l.runs.get(c)?.isFigure).length,
    }));
    if (cells.some((x) => x.figures > 1)) return false;
    if (c < column || cells.some((x) => x.beside)) return true;
    const hasFigures = cells.some((x) => x.figures > 0);
    return !hasFigures && cells.some((x) => x.first || x.later);
  };
  const shared = Array.from({ length: columns }, (_, c) => isShared(c));
  // What stands on lines of no kind is shared.
  const isLost = lines.some((l) => !l.runs.has(column) && [...l.runs.keys()].some((c) => !shared[c]));
  return isLost ? null : { rows, isShared: (c) => shared[c] === true };
}

/** The lines that a row's figures stand on, or its first texts. */
function anchorsOf(lines: readonly BodyLine[], columns: number): number[] {
  const figures = lines.map((l) => [...l.runs.values()].filter((r) => r.isFigure).length);
  const most = Math.max(...figures);
  if (most > 1) return figures.flatMap((n, i) => (n * 2 >= most ? [i] : []));
  const filled = lines.map((l) => l.runs.size);
  const full = filled.flatMap((n, i) => (n > 1 && n * 2 >= columns ? [i] : []));
  return full.filter(
    (i, k) => k === 0 || lines[i]?.isApart || lines[i]?.runs.has(0) || (full[k - 1] as number) < i - 1,
  );
}

function partAt(
  lines: readonly BodyLine[],
  spans: readonly { readonly from: number; readonly to: number }[],
  style: Style,
): BodyLine[][] {
  const { above } = partLines(
    lines.map((l) => ({ flows: false, isListed: false, isApart: l.isApart })),
    spans,
    style,
  );
  const begins = spans.map((s, j) => (j === 0 ? 0 : s.from - (above[j] as number)));
  return begins.map((from, j) => lines.slice(from, begins[j + 1] ?? lines.length));
}
