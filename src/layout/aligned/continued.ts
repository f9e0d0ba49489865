import type { Cell, Table } from '../../model/block.js';
import { type Atom, spreadOn } from './atoms.js';
import { atomsToBaselines, type Band, emOf, gapAfter, isLone } from './bands.js';
import { isNumberedLine } from './formLines.js';
import { isGroupHead } from './groupRows.js';
import { areFurniture, type FoundRegion } from './headerRegions.js';
import { holdsLabels } from './tabular.js';

/** A running head above the continuation has at most this many lines. */
const MOST_HEADS = 2;
const ROW_GAP = 6;

/** Where the columns of a table part, and where their texts begin. */
export interface ColumnEdges {
  readonly boundaries: readonly number[];
  readonly starts: readonly number[];
}

/** Columns of a table of aligned text; null when its cells have no boxes. */
export function tableColumns(table: Table): ColumnEdges | null {
  const starts = new Array<number>(table.columns).fill(Number.POSITIVE_INFINITY);
  const edges = new Array<number>(table.columns).fill(Number.NaN);
  for (const c of table.cells) {
    if (c.box) edges[c.column] = c.box[0];
    for (const l of c.lines) if (l.box) starts[c.column] = Math.min(starts[c.column] as number, l.box[0]);
  }
  const boundaries = edges.slice(1);
  return boundaries.some(Number.isNaN) ? null : { boundaries, starts };
}

/**
 * The table that goes on at the top of this page with the columns of `above`, the last table of the page before: no header is
 * printed again, and some columns may be blank here.
 */
export function continuedRegion(
  bands: readonly Band[],
  end: number,
  above: Table,
  isLabel: (text: string) => boolean,
): FoundRegion | null {
  const edges = tableColumns(above);
  if (!edges) return null;
  const found = continuedBetween(edges, bands, end, above, isLabel);
  return (
    found ?? (isHeadAlone(above, isLabel) ? continuedBetween(fromStarts(edges), bands, end, above, isLabel) : null)
  );
}

/** Labels and nothing below them: the page ended there. */
const isHeadAlone = ({ rows, columns, cells }: Table, isLabel: (text: string) => boolean): boolean =>
  rows === 1 &&
  columns >= 2 &&
  cells.every((c) => c.lines.length > 0 && isLabel(c.lines.map((l) => l.text.value).join('')));

/** A head alone does not show how far the texts below its labels reach: up to the next label, at most. */
const fromStarts = ({ starts }: ColumnEdges): ColumnEdges => ({ starts, boundaries: starts.slice(1) });

function continuedBetween(
  edges: ColumnEdges,
  bands: readonly Band[],
  end: number,
  above: Table,
  isLabel: (text: string) => boolean,
): FoundRegion | null {
  const heads = (i: number): boolean =>
    i + 1 < end && fits(bands[i + 1] as Band, edges) && headsGroup(bands[i] as Band, bands[i + 1] as Band, edges);
  let from = 0;
  // A larger line at the top of the page is its running head, unless a mark shows what it heads.
  const opens = (i: number): boolean => isGroupHead(bands[i] as Band) && heads(i);
  while (from < end && from <= MOST_HEADS && !fits(bands[from] as Band, edges) && !opens(from)) {
    if (!isLone(bands[from] as Band)) return null;
    from++;
  }
  let to = from;
  const seen = new Set<number>();
  while (to < end && from <= MOST_HEADS && (fits(bands[to] as Band, edges) || (to > from ? heads(to) : opens(to)))) {
    const em = emOf(bands[to] as Band);
    if (to > from && (gapAfter(bands, to - 1) > ROW_GAP * em || (em > 1.15 * emOf(bands[from] as Band) && !heads(to))))
      break;
    for (const c of startedColumns(bands[to] as Band, edges)) seen.add(c);
    to++;
  }
  // The left margin alone is where any text begins.
  if (to === from || (seen.size === 1 && seen.has(0)) || seen.size === 0) return null;
  const body = bands.slice(from, to);
  if (edges.boundaries.length === 1 && isNumberedLine(body, edges.boundaries[0] as number)) return null;
  return {
    from,
    to,
    region: {
      header: [],
      body,
      heads: new Set(body.filter((_, k) => heads(from + k))),
      boundaries: edges.boundaries,
      touching: [],
      labelled:
        edges.boundaries.length === 1 &&
        (isForm(above, isLabel) || holdsLabels(body, edges.boundaries[0] as number, isLabel)),
      openTop: true,
      openBottom: areFurniture(bands, to, bands.length),
    },
  };
}

/** A line by itself over rows: by a mark of its own, or in larger or bold type over the beginning of nearly all the columns. */
function headsGroup(band: Band, next: Band, edges: ColumnEdges): boolean {
  if (isGroupHead(band)) return true;
  const stands = emOf(band) > 1.05 * emOf(next) || band.atoms.every((a) => a.segment.bold);
  const begun = startedColumns(next, edges).length;
  return stands && isLone(band) && begun >= 3 && begun * 3 >= edges.starts.length * 2;
}

/** Whether half of the first column's texts, or more, are labels. */
export function isForm(table: Table, isLabel: (text: string) => boolean): boolean {
  const first = table.cells.filter((c) => c.column === 0 && c.lines.length > 0);
  const text = (c: Cell): string => c.lines.map((l) => l.text.value).join('');
  return first.filter((c) => isLabel(text(c))).length * 2 >= first.length;
}

/** Every line of the band keeps to the columns, and one begins where a column's texts begin. */
function fits(band: Band, edges: ColumnEdges): boolean {
  const isBefore = (a: Atom, b: number): boolean => a.x1 < b + 0.3 * a.em;
  // ■ 農 政 部: the heading's letters stand on both sides of a boundary without keeping to the columns.
  const runsOver = (line: readonly Atom[], i: number, b: number): boolean => {
    const [a, next] = [line[i] as Atom, line[i + 1]];
    return next !== undefined && isBefore(a, b) && !isBefore(next, b) && spreadOn(a, next);
  };
  const keeps = atomsToBaselines(band.atoms).every((line) =>
    line.every((a, i) =>
      edges.boundaries.every((b) => (a.x0 > b - 0.3 * a.em || isBefore(a, b)) && !runsOver(line, i, b)),
    ),
  );
  return keeps && startedColumns(band, edges).length > 0;
}

function startedColumns(band: Band, edges: ColumnEdges): number[] {
  const starts = (a: Atom): number => edges.starts.findIndex((s) => Math.abs(a.x0 - s) < 0.25 * a.em);
  const columns = new Set<number>();
  for (const line of atomsToBaselines(band.atoms)) {
    line.forEach((a, i) => {
      const before = line[i - 1];
      const column = starts(a);
      if (column >= 0 && (!before || a.x0 - before.x1 > 0.3 * a.em)) columns.add(column);
    });
  }
  return [...columns];
}
