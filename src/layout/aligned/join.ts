import type { Cell, Line, Table } from '../../model/block.js';
import type { LayoutOptions } from '../page/options.js';
import { tableColumns } from './continued.js';
import { isCutRow } from './cutRow.js';
import { ColumnTally, cellText } from './tally.js';

/** Starts of a column's texts on two pages differ by at most this many points. */
const NEAR = 3;
/** A header has at most this many rows. */
const MOST_HEAD_ROWS = 2;
/** May not begin a line, so it can't have been left for the next page alone. */
const NO_START = /^.[、。，．）」』】]/u;

/** A table of aligned text that may go on on the next pages. */
export interface GrowingAligned {
  /**
   * Takes the table in that the next page begins with; gives the lines of its header, which is left out, or null when it is
   * another table.
   *
   * They are one when their columns stand at the same x and the header is printed again or not at all. A row that the page
   * break cut in two is mended: its texts go on in the cells they began in. A cell that spans rows goes on over the blank
   * positions at the top of the next page.
   */
  take(next: Table): Line[] | null;
  finish(): Table;
}

/** Begins with the first page's table. A page more costs what is on it, however long the table has grown. */
export function growAligned(first: Table, options: LayoutOptions = {}): GrowingAligned {
  const isLabel = options.isLabel ?? (() => false);
  /** In order of their rows and columns; cells of its own, that it changes. */
  const cells: GrownCell[] = first.cells.map((c) => ({ ...c })).sort(inOrder);
  let bottom = endingFrom(cells, first.rows);
  const breaks = [...first.breaks];
  let grown = false;
  let { rows } = first;
  const { columns } = first;
  let tally = new ColumnTally(cells, columns, 0, isLabel);

  const change = (cell: GrownCell, by: Partial<GrownCell>): void => {
    const old = { ...cell };
    Object.assign(cell, by);
    tally.replace(old, cell);
  };

  return {
    take(next) {
      if (first.origin !== 'aligned' || next.origin !== 'aligned') return null;
      const below = intoColumns(tally, columns, next);
      if (!below) return null;
      const head = headerHeight(below, isLabel);
      const own = { rows, cells: firstRows(cells) };
      if (head > 0 && !sameHeader(own, below, head)) return null;
      if (head === 0 && isNextForm(own, below, isLabel)) return null;
      const repeated = next.cells.flatMap((c) => (c.row < head ? c.lines : []));
      if (below.rows === head) return repeated;
      const top = headerHeight(own, isLabel);
      if (tally.top !== top) tally = new ColumnTally(cells, columns, top, isLabel);
      const body = below.cells.filter((c) => c.row >= head);
      const cut = rows > top && isCutRow(tally, bottom, body, head, isLabel);
      const offset = rows - head - (cut ? 1 : 0);
      const added: GrownCell[] = body.map((c) => ({ ...c, row: c.row + offset }));
      const marked = tally.markerColumn(body, columns);
      const goesOn = Array.from(
        { length: columns },
        (_, column) => tally.spansRows(column, body) || (marked !== null && column < marked),
      );
      if (cut) mendRow(bottom, added, rows, tally.rights, change);
      for (const [column, is] of goesOn.entries()) if (is) extendOverBlanks(bottom, added, column, rows, change);
      for (const c of added) tally.add(c);
      insert(cells, added);
      const total = offset + below.rows;
      if (rows < total) breaks.push(rows);
      bottom = endingFrom([...bottom, ...added], total);
      rows = total;
      grown = true;
      return repeated;
    },
    finish: () => (grown ? { ...first, rows, cells, breaks } : first),
  };
}

type GrownCell = { -readonly [K in keyof Cell]: Cell[K] };
type Change = (cell: GrownCell, by: Partial<GrownCell>) => void;

/** The cells that reach down to the end of a table of so many rows, from above. */
const endingFrom = (cells: readonly GrownCell[], rows: number): GrownCell[] =>
  cells.filter((c) => c.row + c.rowSpan >= rows).sort(inOrder);

const inOrder = (a: Cell, b: Cell): number => a.row - b.row || a.column - b.column;

/** Puts cells of the last rows in their order. */
function insert(cells: GrownCell[], added: readonly GrownCell[]): void {
  const least = added.reduce((n, c) => Math.min(n, c.row), Number.POSITIVE_INFINITY);
  let from = cells.length;
  while (from > 0 && (cells[from - 1] as Cell).row >= least) from--;
  for (const c of [...cells.splice(from), ...added].sort(inOrder)) cells.push(c);
}

/** Moves the texts of the first added row into the cells of the last row that they go on from. */
function mendRow(
  bottom: readonly GrownCell[],
  added: GrownCell[],
  rows: number,
  rights: readonly number[],
  change: Change,
): void {
  for (const first of added.filter((c) => c.row === rows - 1)) {
    const last = bottom.find(
      (c) => c.column === first.column && c.columnSpan === first.columnSpan && c.row + c.rowSpan === rows,
    );
    if (!last) continue;
    const end = first.row + first.rowSpan;
    change(last, {
      rowSpan: end - last.row,
      lines: goOn(last.lines, first.lines, rights[last.column] as number),
      box: first.lines.length > 0 || end > rows ? null : last.box,
    });
    added.splice(added.indexOf(first), 1);
  }
}

/** The lines of a cell over a page break: whether its last line was full shows only now. */
function goOn(lines: readonly Line[], more: readonly Line[], right: number): Line[] {
  const [next] = more;
  const last = lines.at(-1);
  if (!next || !last?.box || !last.size) return [...lines, ...more];
  const chunk = Math.min(
    (next.box?.[2] ?? 0) - (next.box?.[0] ?? 0),
    (NO_START.test(next.text.value) ? 2 : 1) * last.size,
  );
  const full = right - last.box[2] <= chunk + 0.05 * last.size;
  return [...lines.slice(0, -1), { ...last, after: full ? 'wrap' : 'end' }, ...more];
}

/** Lets the column's last cell above take the blank positions at the top of the next page. */
function extendOverBlanks(
  bottom: readonly GrownCell[],
  added: GrownCell[],
  column: number,
  rows: number,
  change: Change,
): void {
  const last = bottom.find((c) => c.column === column && c.row + c.rowSpan >= rows && c.lines.length > 0);
  if (!last) return;
  let end = last.row + last.rowSpan;
  const blanks = added
    .filter((c) => c.column === column && c.columnSpan === last.columnSpan)
    .sort((a, b) => a.row - b.row);
  for (const blank of blanks) {
    if (blank.row !== end || blank.lines.length > 0) break;
    end += blank.rowSpan;
    added.splice(added.indexOf(blank), 1);
  }
  if (end > last.row + last.rowSpan) change(last, { rowSpan: end - last.row, box: null });
}

/**
 * The table in the columns of the one above: its texts begin where those of the columns above do. Columns that are blank on
 * its page are put in as empty cells. Null when the columns differ.
 */
function intoColumns(above: ColumnTally, columns: number, below: Table): Table | null {
  const a = above.starts;
  const b = tableColumns(below)?.starts;
  if (!above.hasEdges || !b || b.length > a.length) return null;
  if (a.length === b.length) {
    const both = a.flatMap((x, i) =>
      Number.isFinite(x) && Number.isFinite(b[i]) ? [Math.abs(x - (b[i] as number))] : [],
    );
    const near = both.filter((off) => off <= NEAR).length;
    // Labels are set in as they like; a form's texts tell.
    const isForm = above.firstLabels * 2 >= above.firstTexts;
    if (a.length === 2 && isForm && Math.abs((a[1] as number) - (b[1] as number)) <= NEAR) return below;
    return near > 0 && near * 3 >= both.length * 2 ? below : null;
  }
  const at = b.map((x) => a.findIndex((y) => Math.abs(x - y) <= NEAR));
  if (at.length < 2 || at.some((k, i) => k < 0 || (i > 0 && k <= (at[i - 1] as number)))) return null;
  const cells = below.cells.map((c) => ({ ...c, column: at[c.column] as number, columnSpan: 1 }));
  const blank = { rowSpan: 1, columnSpan: 1, lines: [], box: null, page: below.page, shaded: false, tables: [] };
  for (let column = 0; column < columns; column++) {
    if (at.includes(column)) continue;
    for (let row = 0; row < below.rows; row++) cells.push({ ...blank, row, column });
  }
  if (below.cells.some((c) => c.columnSpan > 1)) return null;
  return { ...below, columns, cells: cells.sort(inOrder) };
}

/** Whether a form begins again: the same label opens both tables. */
function isNextForm(above: Rows, below: Rows, isLabel: (text: string) => boolean): boolean {
  const [first = ''] = rowTexts(above, 0);
  return first !== '' && isLabel(first) && rowTexts(below, 0)[0] === first;
}

/** How many rows at the top are labels side by side. */
function headerHeight(table: Rows, isLabel: (text: string) => boolean): number {
  let height = 0;
  while (height < Math.min(MOST_HEAD_ROWS, table.rows)) {
    const texts = rowTexts(table, height).filter((t) => t !== '');
    const labels = texts.filter(isLabel).length;
    if (labels < 2 || labels < 0.7 * texts.length) break;
    height++;
  }
  return height;
}

const sameHeader = (a: Rows, b: Rows, rows: number): boolean =>
  Array.from({ length: rows }, (_, r) => rowTexts(a, r).join('|') === rowTexts(b, r).join('|')).every(Boolean);

type Rows = Pick<Table, 'rows' | 'cells'>;

/** The cells of the rows that may be the head of a table whose cells are in order. */
function firstRows(cells: readonly Cell[]): Cell[] {
  const end = cells.findIndex((c) => c.row >= MOST_HEAD_ROWS);
  return cells.slice(0, end < 0 ? cells.length : end);
}

const rowTexts = (t: Rows, row: number): string[] => t.cells.filter((c) => c.row === row).map(cellText);
