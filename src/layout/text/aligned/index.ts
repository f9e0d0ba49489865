import type { Cell, Table } from '../../../model/block.js';
import { linesOf } from '../cells.js';
import { Flow, type FlowContext, type FlowItem, type FlowLine, isTable } from '../flow.js';
import type { SourceLine } from '../sourceLines.js';
import { displayWidth } from '../width.js';
import { edgesOf, lineBreaks, lineWidth, rightEdge } from '../wraps.js';
import { spanCentred } from './centred.js';
import { type Column, toColumns } from './columns.js';
import { type Piece, toPieces } from './pieces.js';
import { toRegions } from './regions.js';
import { columnEdge, rowStarts } from './rows.js';
import { metricOf, type SetLine, type Token, toSetLine } from './segments.js';

export type AlignedPart = { readonly table: Table } | { readonly lines: readonly SourceLine[] };

/** Parts the lines of one page into tables set by white space and the lines between them. */
export function toAligned(
  context: FlowContext,
  lines: readonly SourceLine[],
  isLabel: (text: string) => boolean,
): AlignedPart[] {
  const metric = metricOf(context.source, lines);
  const set = lines.map((l) => toSetLine(context.source, l, metric, isLabel));
  const out: AlignedPart[] = [];
  let done = 0;
  for (const { from, to } of toRegions(context.source, set, isLabel)) {
    const region = set.slice(from, to);
    if (!isTabular(context.source, region, isLabel)) continue;
    if (from > done) out.push({ lines: lines.slice(done, from) });
    out.push({ table: toTable(context, region, isLabel) });
    done = to;
  }
  if (done < lines.length) out.push({ lines: lines.slice(done) });
  return out;
}

/** Two lines that share a column, or a label with its value beside it. */
function isTabular(source: string, region: readonly SetLine[], isLabel: (text: string) => boolean): boolean {
  const starts = new Set<number>();
  for (const line of region) {
    for (const s of line.segments.slice(1)) {
      if (starts.has(s.x0)) return true;
      for (let x = s.x0 - 2; x <= s.x0 + 2; x++) starts.add(x);
    }
    if (line.segments.length < 2) continue;
    const first = line.segments[0]?.tokens as readonly Token[];
    if (isLabel(source.slice((first[0] as Token).from, (first.at(-1) as Token).to))) return true;
  }
  return region.some((l) => l.segments.length === 1 && starts.has((l.segments[0] as { x0: number }).x0));
}

const textOf = (source: string, p: Piece): string =>
  source.slice((p.tokens[0] as Token).from, (p.tokens.at(-1) as Token).to);

function toTable(context: FlowContext, region: readonly SetLine[], isLabel: (text: string) => boolean): Table {
  const { source } = context;
  const columns = toColumns(source, region);
  const pieces = toPieces(source, region, columns);
  const grid = pieces.map((line) => {
    const row: (string | undefined)[] = new Array(columns.length).fill(undefined);
    for (const p of line) row[p.column] = textOf(source, p);
    return row;
  });
  const starts = spanCentred(grid, rowStarts(grid, columns.length, isLabel));
  const page = region[0]?.line.page ?? null;
  const rows = starts.map(({ line, spanned }, row): RowPieces => {
    const held: Piece[][] = columns.map(() => []);
    for (const l of pieces.slice(line, starts[row + 1]?.line ?? pieces.length)) {
      for (const p of l) (held[p.column] as Piece[]).push(p);
    }
    return { held, spanned };
  });
  const gridCells = toGridCells(rows, columns);
  const edges = columns.map((_, c) => cellEdge(source, gridCells, c));
  const cells = gridCells.map((cell) => toCell(context, cell, edges[cell.column] ?? null, page));
  return {
    kind: 'table',
    page,
    box: null,
    rows: starts.length,
    columns: columns.length,
    cells,
    origin: 'aligned',
    breaks: [],
  };
}

/** The pieces of one row, by column, and the columns whose cell goes on from the row above. */
interface RowPieces {
  readonly held: readonly (readonly Piece[])[];
  readonly spanned: readonly number[];
}

interface GridCell {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  readonly columnSpan: number;
  readonly pieces: Piece[];
}

/** A text that runs this far past the next column's start covers it. */
const OVERRUN = 2;

/** Cells of every row; one covers the empty columns to its right that its text runs through. */
function toGridCells(rows: readonly RowPieces[], columns: readonly Column[]): GridCell[] {
  const out: GridCell[] = [];
  const above: (GridCell | undefined)[] = columns.map(() => undefined);
  for (const [row, { held, spanned }] of rows.entries()) {
    for (let c = 0; c < columns.length; ) {
      const pieces = held[c] ?? [];
      const owner = above[c];
      if (owner && owner.columnSpan === 1 && spanned.includes(c)) {
        owner.rowSpan++;
        owner.pieces.push(...pieces);
        c++;
        continue;
      }
      const reach = pieces.reduce((most, p) => Math.max(most, p.x1), -1);
      const isCovered = (k: number): boolean =>
        held[k]?.length === 0 && !spanned.includes(k) && reach > (columns[k] as Column).most + OVERRUN;
      let to = c + 1;
      while (to < columns.length && isCovered(to)) to++;
      const cell: GridCell = { row, column: c, rowSpan: 1, columnSpan: to - c, pieces: [...pieces] };
      out.push(cell);
      above.fill(cell, c, to);
      c = to;
    }
  }
  return out;
}

/** The right edge of a column, in em: where the lines of its cells of several lines end, else its widest line. */
function cellEdge(source: string, cells: readonly GridCell[], column: number): number | null {
  const own = cells.filter((c) => c.column === column && c.columnSpan === 1).map((c) => c.pieces);
  const widths = (of: readonly (readonly Piece[])[]): number[] =>
    of.flatMap((pieces) => pieces.map((p) => displayWidth(textOf(source, p))));
  return rightEdge(widths(own.filter((pieces) => pieces.length > 1))) ?? columnEdge(widths(own));
}

function toCell(context: FlowContext, cell: GridCell, edge: number | null, page: number | null): Cell {
  const items = itemsOf(context, cell.pieces, page);
  const lines = items.filter((item): item is FlowLine => !isTable(item));
  const own = cell.columnSpan > 1 ? rightEdge(lines.map(lineWidth)) : edge;
  return {
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    lines: linesOf(lines, page, lineBreaks(lines, edgesOf(lines, own))),
    box: null,
    page,
    shaded: false,
    tables: items.filter(isTable),
  };
}

/** Reads each piece as a line of its cell. */
function itemsOf(context: FlowContext, pieces: readonly Piece[], page: number | null): FlowItem[] {
  const left = pieces.reduce((least, p) => Math.min(least, p.x0), Number.POSITIVE_INFINITY);
  return pieces.flatMap((p) => {
    const flow = new Flow({ ...context, page, markdown: false }, false);
    flow.read((p.tokens[0] as Token).from, (p.tokens.at(-1) as Token).to);
    return flow.items.map((item, i) =>
      isTable(item) ? item : { ...item, indent: p.x0 - left, ended: item.ended && i < flow.items.length - 1 },
    );
  });
}
