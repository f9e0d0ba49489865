import { lowerBound } from '../sorted.js';
import { type Assigned, assignChunks, type RowBand } from './assign.js';
import { type ColumnLine, linesToChunks } from './chunks.js';
import { closedRows } from './closedRows.js';
import { pitchLimit } from './pitch.js';
import { costsOf, linesToRows, type PlacedRows, type PlacedText, type RowHints } from './rows.js';

/** The column that shows the rows has texts in so many of the parts. */
const MOSTLY = 0.9;
/** Texts that span rows are so few for each row. */
const FEW = 0.6;

/**
 * The rows of a table where white that runs through all columns parts them: each part by itself is one row or a few. A column
 * that is blank in some of the parts may have texts that span them.
 * ```
 *            道路の補修       12 km
 *   建設課
 *            街路樹の植え替え 80 本
 * ```
 * @param breaks the heights of that white, ascending.
 */
export function partedRows(
  columns: readonly (readonly ColumnLine[])[],
  breaks: readonly number[],
  hints: RowHints,
): PlacedRows {
  const partOf = (l: ColumnLine): number => lowerBound(breaks, l.middle);
  const rows: RowBand[] = [];
  const texts: PlacedText[] = [];
  for (let part = 0; part <= breaks.length; part++) {
    const own = columns.map((lines) => lines.filter((l) => partOf(l) === part));
    const heads = (hints.heads ?? []).filter((l) => partOf(l) === part);
    const here = linesToRows(own, { ...hints, heads, isMixed: true });
    texts.push(...here.texts.map((t) => ({ ...t, row: t.row + rows.length })));
    rows.push(...here.rows);
  }
  const filled = columns.map((lines) => new Set(lines.map(partOf)).size);
  const base = filled.findIndex((n) => n > breaks.length * MOSTLY);
  /** 総務部 beside the first of its rows: a column of few texts among the first columns. */
  const isGroup = (column: number): boolean =>
    column < base || ((filled[column] as number) <= rows.length * FEW && column * 2 < columns.length);
  const limit = pitchLimit(columns);
  const placed = columns.flatMap((lines, column) => {
    const own = texts.filter((t) => t.column === column);
    if (lines.length === 0 || filled[column] === breaks.length + 1 || lines.some((l) => l.columns > 1)) return own;
    return spanned(lines, column) ?? own;
  });
  return { rows, texts: placed };

  /** The texts of a column over all the rows; null where they cannot be placed so. */
  function spanned(lines: readonly ColumnLine[], column: number): PlacedText[] | null {
    const chunks = linesToChunks(lines, limit, breaks);
    const never = Number.POSITIVE_INFINITY;
    const em = (lines[0] as ColumnLine).em;
    const [centre, top] = (['centre', 'top'] as const).map((align) => {
      const closed = closedRows(rows, columns, column, hints.heads ?? []);
      const costs = { ...costsOf(column, isGroup(column) ? column + 1 : base, align, em, hints), closed };
      // Texts at the top of their rows leave none above the first of them blank, unless the page before began it.
      const leading = align === 'top' && isGroup(column) && !hints.openTop ? never : costs.leading;
      return assignChunks(chunks, rows, { ...costs, leading, stray: never, strayAbove: never });
    }) as [Assigned, Assigned];
    const { cost, parts } = top.cost < centre.cost ? top : centre;
    if (!Number.isFinite(cost)) return null;
    return parts.map((a) => ({
      column,
      row: a.fromRow,
      rowSpan: a.toRow - a.fromRow,
      lines: chunks.slice(a.fromChunk, a.toChunk).flatMap((k) => k.lines),
    }));
  }
}
