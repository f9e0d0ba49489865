import type { Cell, Table } from '../../../model/block.js';
import { cellOf } from '../cells.js';
import { Flow, type FlowContext, type FlowItem } from '../flow.js';
import type { SourceLine } from '../sourceLines.js';
import { type Column, type Piece, toColumns, toPieces } from './columns.js';
import { toRegions } from './regions.js';
import { rowStarts } from './rows.js';
import { metricOf, type SetLine, type Token, toSetLine } from './segments.js';

export type AlignedPart = { readonly table: Table } | { readonly lines: readonly SourceLine[] };

/** Parts the lines of one page into tables set by white space and the lines between them. */
export function toAligned(
  context: FlowContext,
  lines: readonly SourceLine[],
  isLabel: (text: string) => boolean,
): AlignedPart[] {
  const metric = metricOf(context.source, lines);
  const set = lines.map((l) => toSetLine(context.source, l, metric));
  const out: AlignedPart[] = [];
  let done = 0;
  for (const { from, to } of toRegions(set)) {
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
      starts.add(s.x0);
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
  const columns = toColumns(region);
  const pieces = region.map((l) => toPieces(l, columns));
  const grid = pieces.map((line) => {
    const row: (string | undefined)[] = new Array(columns.length).fill(undefined);
    for (const p of line) row[p.column] = textOf(source, p);
    return row;
  });
  const starts = rowStarts(grid, columns.length, isLabel);
  const page = region[0]?.line.page ?? null;
  const cells = starts.flatMap((from, row) =>
    cellsOfRow(context, pieces.slice(from, starts[row + 1] ?? pieces.length), row, columns, page),
  );
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

/** A text that runs this far past the next column's start covers it. */
const OVERRUN = 2;

function cellsOfRow(
  context: FlowContext,
  lines: readonly (readonly Piece[])[],
  row: number,
  columns: readonly Column[],
  page: number | null,
): Cell[] {
  const held: Piece[][] = columns.map(() => []);
  for (const line of lines) for (const p of line) (held[p.column] as Piece[]).push(p);
  const cells: Cell[] = [];
  for (let c = 0; c < columns.length; ) {
    const own = held[c] as Piece[];
    const reach = Math.max(...own.map((p) => p.x1), -1);
    let span = 1;
    while (
      c + span < columns.length &&
      (held[c + span] as Piece[]).length === 0 &&
      reach > (columns[c + span] as Column).most + OVERRUN
    ) {
      span++;
    }
    cells.push(cellOf(row, c, itemsOf(context, own, page), { columnSpan: span, page }));
    c += span;
  }
  return cells;
}

/** Reads each piece as a line of its cell. */
function itemsOf(context: FlowContext, pieces: readonly Piece[], page: number | null): FlowItem[] {
  return pieces.flatMap((p) => {
    const flow = new Flow({ ...context, page, markdown: false }, false);
    flow.read((p.tokens[0] as Token).from, (p.tokens.at(-1) as Token).to);
    return flow.items.map((item) => ('kind' in item ? item : { ...item, ended: false }));
  });
}
