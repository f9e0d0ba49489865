import type { Table } from '../../../model/block.js';
import { sheetTable } from '../aligned/gridTable.js';
import type { FlowContext } from '../flow.js';
import { SheetCells } from '../sheets/cells.js';
import type { Piece } from './cut.js';
import type { Habits } from './habits.js';
import { type Body, type BodyLine, bodyOf } from './tableBody.js';
import { type HeadedColumns, placeHead } from './tableHead.js';
import { type Band, bandsOver, nearest, type Run, runsOf } from './tableRuns.js';

const FEWEST_COLUMNS = 3;

/**
 * A table whose head the forms print alike: the head is known, so its columns are what stands below one another in all rows, and kinds
 * that are printed as well tell its rows:
 * ```
 *  指標名     単位   現状値          R4      R5     目標値
 *                    （R2）                        （R6）
 *                           目標     120     125
 *  渡し舟の便  便      118                            130
 *                           実績     119     124
 * ```
 * Null where something stands in no column, or two texts in one.
 */
export function readHeadedTable(context: FlowContext, piece: Piece, habits: Habits): Table | null {
  const { source } = context;
  const lines = piece.rows.map((r) => runsOf(source, r, piece.label));
  const heads = lines.slice(0, piece.head);
  const below = lines.slice(piece.head);
  const placed = placeHead(source, heads, columnsOf(heads, below), habits.isLabel);
  if (!placed || placed.bands.length < FEWEST_COLUMNS) return null;
  const { bands, head } = placed;
  const body = below.map((runs, k) => toLine(runs, bands, piece.rows[piece.head + k]?.isApart === true));
  if (body.some((l) => l === null)) return null;
  const rows = bodyOf(body as BodyLine[], bands.length, habits.style);
  return rows && toTable(context, bands, head, rows, piece.rows[0]?.page ?? null);
}

/** The columns of the rows: what never stands on one line, alike and with one name or none, is one. */
function columnsOf(head: readonly (readonly Run[])[], body: readonly (readonly Run[])[]): Band[] {
  const bands = bandsOver(body);
  const named = new Set(head.flat().flatMap((n) => bands.filter((b, k) => k === nearest(n, bands) || areOver(n, b))));
  const runs = new Map(bands.map((b) => [b, body.map((l) => l.filter((r) => areOver(r, b)))]));
  const isOfOneLine = (b: Band): boolean => runs.get(b)?.filter((l) => l.length > 0).length === 1;
  // 合計: a name in the middle of several cells.
  const isSpread = (b: Band): boolean =>
    !named.has(b) &&
    body.length > 2 &&
    isOfOneLine(b) &&
    runs
      .get(b)
      ?.flat()
      .every((r) => r.isPrinted) === true;
  const out: Band[] = [];
  for (const b of bands.filter((x) => !isSpread(x))) {
    const last = out.at(-1);
    if (!last || !areAlike(runs.get(last) ?? [], runs.get(b) ?? []) || (named.has(last) && named.has(b))) {
      out.push(b);
      continue;
    }
    const both = { x0: last.x0, x1: b.x1 };
    if (named.has(last) || named.has(b)) named.add(both);
    runs.set(
      both,
      (runs.get(last) ?? []).map((l, k) => [...l, ...(runs.get(b)?.[k] ?? [])]),
    );
    out[out.length - 1] = both;
  }
  return out;
}

const areOver = (a: Band, b: Band): boolean => a.x0 < b.x1 && b.x0 < a.x1;

/** Figures, or texts the forms were filled in with, that never share a line. */
function areAlike(a: readonly (readonly Run[])[], b: readonly (readonly Run[])[]): boolean {
  if (a.some((l, k) => l.length > 0 && (b[k]?.length ?? 0) > 0)) return false;
  const all = [...a, ...b].flat();
  return all.every((r) => r.isFigure) || all.every((r) => !r.isFigure && !r.isPrinted);
}

function toLine(runs: readonly Run[], bands: readonly Band[], isApart: boolean): BodyLine | null {
  const own = new Map<number, Run>();
  for (const r of runs) {
    const c = nearest(r, bands);
    if (own.has(c) || bands.some((b, k) => k !== c && areOver(r, b))) return null;
    own.set(c, r);
  }
  return { runs: own, isApart };
}

function toTable(
  context: FlowContext,
  bands: readonly Band[],
  head: HeadedColumns['head'],
  body: Body,
  page: number | null,
): Table {
  const cells = new SheetCells();
  cells.rows += cells.addHead(head, 0);
  const columns = bands.length;
  for (const row of body.rows) {
    const span = row.subs.length;
    const spread = span === 1 ? spreadCell(row.lines, bands) : null;
    for (let c = 0; c < columns; c++) {
      const add = (at: number, lines: readonly BodyLine[], rowSpan: number, to = c): void => {
        const words = lines.map((l) => l.runs.get(spread?.from === c ? spread.column : c)?.words ?? []);
        cells.add(at, c, words, to === columns - 1 ? null : to, { rowSpan });
      };
      if (spread?.from === c) {
        add(cells.rows, row.lines, 1, spread.to);
        c = spread.to;
      } else if (body.isShared(c) || span === 1) add(cells.rows, row.lines, span);
      else for (const [k, s] of row.subs.entries()) add(cells.rows + k, s, 1);
    }
    cells.rows += span;
  }
  return sheetTable(context, cells.toGrid(), cells.rows, cells.columns, page);
}

/** 合計: what stands in the middle of several columns that are empty but for it. */
function spreadCell(
  lines: readonly BodyLine[],
  bands: readonly Band[],
): { column: number; from: number; to: number } | null {
  const [line, more] = lines;
  if (!line || more) return null;
  for (const [column, r] of line.runs) {
    const own = bands[column] as Band;
    if (!r.isPrinted || areOver(r, own)) continue;
    let [from, to] = [column, column];
    while (from > 0 && !line.runs.has(from - 1)) from--;
    while (to < bands.length - 1 && !line.runs.has(to + 1)) to++;
    if (to > from) return { column, from, to };
  }
  return null;
}
