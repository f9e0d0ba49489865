import type { Cell, Line, Table } from '../../../model/block.js';
import { linesOf } from '../cells.js';
import { Flow, type FlowContext, type FlowItem, type FlowLine, isTable } from '../flow.js';
import { displayWidth } from '../width.js';
import { edgesOf, lineBreaks, lineWidth, rightEdge } from '../wraps.js';
import { type GridCell, toCells } from './cells.js';
import type { Piece } from './columns.js';
import type { ColumnTable } from './columnTable.js';
import type { HeadCells } from './headCells.js';
import type { MiddleForm } from './middleLabels.js';
import { columnEdge } from './onsets.js';
import type { Rows } from './rows.js';
import { segmentOf, type Token, textOf } from './segments.js';

/** A table's head with its own cells, and the rows below it. */
export interface Found extends Rows {
  readonly head: HeadCells;
  readonly columns: ColumnTable;
  /** The cells of the rows, where they are known otherwise. */
  readonly body?: { readonly cells: readonly GridCell[]; readonly rows: number };
}

/** The table of the columns and rows found; `page` is where it stands, 1-based. */
export function toTable(context: FlowContext, found: Found, page: number | null): Table {
  const { source } = context;
  const { head, columns, starts, alignments } = found;
  const { cells: own, rows } = found.body ?? { cells: toCells(columns, starts, alignments), rows: starts.length };
  const body = own.map((c) => ({ ...c, row: c.row + head.rows }));
  const gridCells = [...head.cells, ...body];
  const edges = columns.columns.map((_, c) => cellEdge(source, gridCells, c));
  const cells = gridCells.map((cell) => toCell(context, cell, edges[cell.column] ?? null, page));
  return {
    kind: 'table',
    page,
    box: null,
    rows: head.rows + rows,
    columns: columns.columns.length,
    cells,
    origin: 'aligned',
    breaks: [],
  };
}

/**
 * A form with a label and its text in each row, or several.
 * @param textEdge the right edge of the texts, in em, where other forms show it, too
 */
export function formTable(
  context: FlowContext,
  { rows, mark }: MiddleForm,
  page: number | null,
  textEdge: number | null = null,
): Table {
  const first = mark ? 1 : 0;
  const columns = first + Math.max(...rows.map((r) => r.length));
  const inRows = rows.flatMap((own, row) =>
    own.map((lines, c): GridCell => {
      const column = first + c;
      return {
        row,
        column,
        rowSpan: 1,
        columnSpan: c === own.length - 1 ? columns - column : 1,
        pieces: lines.map((words) => ({ column, last: column, ...segmentOf(words) })),
      };
    }),
  );
  const beside = { row: 0, column: 0, rowSpan: rows.length, columnSpan: 1 };
  const gridCells = mark ? [{ ...beside, pieces: [{ column: 0, last: 0, ...segmentOf([mark]) }] }, ...inRows] : inRows;
  const edges = Array.from({ length: columns }, (_, c) => cellEdge(context.source, gridCells, c));
  const cells = gridCells.map((cell) => {
    const isText = cell.column === first + 1 && cell.column + cell.columnSpan === columns;
    const own = toCell(context, cell, edges[cell.column] ?? null, page, isText ? textEdge : null);
    return cell.column > first ? own : asOneName(own);
  });
  return { kind: 'table', page, box: null, rows: rows.length, columns, cells, origin: 'aligned', breaks: [] };
}

/** A table of cells that were found by other means than its columns. */
export function cellsToTable(
  context: FlowContext,
  gridCells: readonly GridCell[],
  rows: number,
  columns: number,
  page: number | null,
): Table {
  const edges = Array.from({ length: columns }, (_, c) => cellEdge(context.source, gridCells, c));
  const cells = gridCells.map((cell) => toCell(context, cell, edges[cell.column] ?? null, page));
  return { kind: 'table', page, box: null, rows, columns, cells, origin: 'aligned', breaks: [] };
}

/** A table of cells of which some have an edge that is known otherwise, and some are labels. */
export function sheetTable(
  context: FlowContext,
  own: readonly { readonly cell: GridCell; readonly edge: number | null; readonly isLabel: boolean }[],
  rows: number,
  columns: number,
  page: number | null,
): Table {
  const cells = own.map(({ cell, edge, isLabel }) => {
    const read = toCell(context, cell, null, page, edge);
    return isLabel ? asOneName(read) : read;
  });
  const inOrder = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return { kind: 'table', page, box: null, rows, columns, cells: inOrder, origin: 'aligned', breaks: [] };
}

/** The lines of a label are one name, whatever room they leave. */
const asOneName = (label: Cell): Cell => ({
  ...label,
  lines: label.lines.map((l, i) => (label.lines[i + 1] ? { ...l, after: 'wrap' } : l)),
});

/** The right edge of a column, in em: where the lines of its cells of several lines end, else its widest line. */
function cellEdge(source: string, cells: readonly GridCell[], column: number): number | null {
  const own = cells.filter((c) => c.column === column && c.columnSpan === 1).map((c) => c.pieces);
  const widths = (of: readonly (readonly Piece[])[]): number[] =>
    of.flatMap((pieces) => pieces.map((p) => displayWidth(textOf(source, p))));
  return rightEdge(widths(own.filter((pieces) => pieces.length > 1))) ?? columnEdge(widths(own));
}

function toCell(
  context: FlowContext,
  cell: GridCell,
  edge: number | null,
  page: number | null,
  known: number | null = null,
): Cell {
  const items = itemsOf(context, cell.pieces, page);
  const lines = items.filter((item): item is FlowLine => !isTable(item));
  const own = known ?? (cell.columnSpan > 1 ? rightEdge(lines.map(lineWidth)) : edge);
  return {
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    lines: endFigures(linesOf(lines, page, lineBreaks(lines, edgesOf(lines, own)))),
    box: null,
    page,
    shaded: false,
    tables: items.filter(isTable),
  };
}

/** 100 above 6 以上: two figures that share a cell would read as a third, 1006. */
const endFigures = (lines: readonly Line[]): Line[] =>
  lines.map((l, i) => {
    const [own, below] = [l.text.value, lines[i + 1]?.text.value ?? ''];
    const areFigures = [own, below, own + below].every((t) => FIGURE.test(t));
    return areFigures ? { ...l, after: 'end' } : l;
  });
const FIGURE =
  /^[△▲-]?(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+|[0-9０-９]+)(?:[.．][0-9０-９]+)?[\s　]?(?:[%％]|以[上下])?$/;

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
