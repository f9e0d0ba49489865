import type { GridCell } from '../aligned/cells.js';
import type { Piece } from '../aligned/columns.js';
import type { ColumnTable } from '../aligned/columnTable.js';

/** The cells below a register's head, and how many rows they take. */
export interface RegisterRows {
  readonly cells: readonly GridCell[];
  readonly rows: number;
}

/** Lines [from, to) of a table. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The lines of a table between the headings of its rows. */
export function rangesBetween({ lines }: ColumnTable): Range[] {
  const out: { from: number; to: number }[] = [];
  for (const [i, line] of lines.entries()) {
    if (headingOf(line)) continue;
    const last = out.at(-1);
    if (last?.to === i) last.to = i + 1;
    else out.push({ from: i, to: i + 1 });
  }
  return out;
}

/** So many items at least show that blank lines set all of them apart. */
const FEWEST_APART = 2;

/**
 * The ranges between headings, each parted at its blank lines where these set apart one key each, wherever it stands in the height of
 * its row; what goes on from above the range may stand before the first.
 */
export function rangesApart(table: ColumnTable, keys: ReadonlySet<number>): Range[] {
  return rangesBetween(table).flatMap((range) => {
    const parts = partsOf(table, range);
    const counts = parts.map((p) => linesOf(p).filter((l) => keys.has(l)).length);
    const areApart =
      counts.filter((n) => n === 1).length >= FEWEST_APART && counts.every((n, i) => n === 1 || i + n === 0);
    return areApart ? parts : [range];
  });
}

const linesOf = ({ from, to }: Range): number[] => Array.from({ length: to - from }, (_, i) => from + i);

function partsOf({ lines }: ColumnTable, { from, to }: Range): Range[] {
  const starts = [from, ...linesOf({ from: from + 1, to }).filter((l) => (lines[l]?.blanks ?? 0) > 0)];
  return starts.map((start, i) => ({ from: start, to: starts[i + 1] ?? to }));
}

/** All rows below a head: those of each range of lines by themselves, and a row for each heading. Null where a range has none. */
export function rowsBetween(
  table: ColumnTable,
  read: (range: Range) => RegisterRows | null,
  parted: readonly Range[] = rangesBetween(table),
): RegisterRows | null {
  const cells: GridCell[] = [];
  const ranges = new Map(parted.map((r) => [r.from, r]));
  let row = 0;
  for (const [i, line] of table.lines.entries()) {
    const heading = headingOf(line);
    if (heading) {
      cells.push({ row, column: 0, rowSpan: 1, columnSpan: table.columns.length, pieces: heading });
      row++;
    }
    const range = ranges.get(i);
    if (!range) continue;
    const own = read(range);
    if (!own) return null;
    for (const c of own.cells) cells.push({ ...c, row: c.row + row });
    row += own.rows;
  }
  return { cells: cells.sort((a, b) => a.row - b.row || a.column - b.column), rows: row };
}

const headingOf = ({ pieces }: ColumnTable['lines'][number]): readonly Piece[] | null =>
  pieces.some((p) => p.isHeading) ? pieces : null;
