import type { Cell, Line, Table } from '../../model/block.js';
import type { LayoutOptions } from '../page/options.js';
import { isForm, tableColumns } from './continued.js';
import { isCutRow, markerColumn } from './cutRow.js';

/** Starts of a column's texts on two pages differ by at most this many points. */
const NEAR = 3;
/** A header has at most this many rows. */
const MOST_HEAD_ROWS = 2;
/** May not begin a line, so it can't have been left for the next page alone. */
const NO_START = /^.[、。，．）」』】]/u;

/**
 * Joins a table of aligned text with the one that the next page begins with; null when that is another table.
 *
 * They are one when their columns stand at the same x and the header is printed again (it is dropped) or not at all. A row that
 * the page break cut in two is mended: its texts go on in the cells they began in. A cell that spans rows goes on over the
 * blank positions at the top of the next page.
 */
export function joinAlignedTables(above: Table, next: Table, options: LayoutOptions = {}): Table | null {
  if (above.origin !== 'aligned' || next.origin !== 'aligned') return null;
  const isLabel = options.isLabel ?? (() => false);
  const below = intoColumns(above, next, isLabel);
  if (!below) return null;
  const head = headerHeight(below, isLabel);
  if (head > 0 && !sameHeader(above, below, head)) return null;
  if (head === 0 && isNextForm(above, below, isLabel)) return null;
  if (below.rows === head) return above;
  const top = headerHeight(above, isLabel);
  const old = above.cells.filter((c) => c.row >= top);
  const body = below.cells.filter((c) => c.row >= head);
  const cut = above.rows > top && isCutRow(old, above.rows, body, head, isLabel);
  const offset = above.rows - head - (cut ? 1 : 0);
  const cells = [...above.cells];
  const added = body.map((c) => ({ ...c, row: c.row + offset }));
  if (cut) mendRow(cells, added, above.rows);
  const all = [...old, ...body];
  const marked = markerColumn(all, above.columns);
  const spanning = new Set(all.filter((c) => c.rowSpan > 1).map((c) => c.column));
  for (let column = 0; column < above.columns; column++) {
    if (spanning.has(column) || (marked !== null && column < marked))
      extendOverBlanks(cells, added, column, above.rows);
  }
  const total = offset + below.rows;
  return {
    ...above,
    rows: total,
    cells: [...cells, ...added].sort((a, b) => a.row - b.row || a.column - b.column),
    breaks: above.rows < total ? [...above.breaks, above.rows] : above.breaks,
  };
}

/** Moves the texts of the first added row into the cells of the last row that they go on from. */
function mendRow(cells: Cell[], added: Cell[], rows: number): void {
  for (const first of added.filter((c) => c.row === rows - 1)) {
    const at = cells.findIndex(
      (c) => c.column === first.column && c.columnSpan === first.columnSpan && c.row + c.rowSpan === rows,
    );
    const last = cells[at];
    if (!last) continue;
    const end = first.row + first.rowSpan;
    cells[at] = {
      ...last,
      rowSpan: end - last.row,
      lines: goOn(last.lines, first.lines, rightOf(cells, last.column)),
      box: first.lines.length > 0 || end > rows ? null : last.box,
    };
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

function rightOf(cells: readonly Cell[], column: number): number {
  let right = Number.NEGATIVE_INFINITY;
  for (const c of cells) {
    if (c.column !== column || c.columnSpan > 1) continue;
    for (const l of c.lines) right = Math.max(right, l.box?.[2] ?? right);
  }
  return right;
}

/** Lets the column's last cell above take the blank positions at the top of the next page. */
function extendOverBlanks(cells: Cell[], added: Cell[], column: number, rows: number): void {
  const at = cells.findIndex((c) => c.column === column && c.row + c.rowSpan >= rows && c.lines.length > 0);
  const last = cells[at];
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
  if (end > last.row + last.rowSpan) cells[at] = { ...last, rowSpan: end - last.row, box: null };
}

/**
 * The table in the columns of the one above: its texts begin where those of the columns above do. Columns that are blank on
 * its page are put in as empty cells. Null when the columns differ.
 */
function intoColumns(above: Table, below: Table, isLabel: (text: string) => boolean): Table | null {
  const a = tableColumns(above)?.starts;
  const b = tableColumns(below)?.starts;
  if (!a || !b || b.length > a.length) return null;
  if (a.length === b.length) {
    const both = a.flatMap((x, i) =>
      Number.isFinite(x) && Number.isFinite(b[i]) ? [Math.abs(x - (b[i] as number))] : [],
    );
    const near = both.filter((off) => off <= NEAR).length;
    // Labels are set in as they like; a form's texts tell.
    if (a.length === 2 && isForm(above, isLabel) && Math.abs((a[1] as number) - (b[1] as number)) <= NEAR) return below;
    return near > 0 && near * 3 >= both.length * 2 ? below : null;
  }
  const at = b.map((x) => a.findIndex((y) => Math.abs(x - y) <= NEAR));
  if (at.length < 2 || at.some((k, i) => k < 0 || (i > 0 && k <= (at[i - 1] as number)))) return null;
  const cells = below.cells.map((c) => ({ ...c, column: at[c.column] as number, columnSpan: 1 }));
  const blank = { rowSpan: 1, columnSpan: 1, lines: [], box: null, page: below.page, shaded: false, tables: [] };
  for (let column = 0; column < above.columns; column++) {
    if (at.includes(column)) continue;
    for (let row = 0; row < below.rows; row++) cells.push({ ...blank, row, column });
  }
  if (below.cells.some((c) => c.columnSpan > 1)) return null;
  return { ...below, columns: above.columns, cells: cells.sort((p, q) => p.row - q.row || p.column - q.column) };
}

/** Whether a form begins again: the same label opens both tables. */
function isNextForm(above: Table, below: Table, isLabel: (text: string) => boolean): boolean {
  const [first = ''] = rowTexts(above, 0);
  return first !== '' && isLabel(first) && rowTexts(below, 0)[0] === first;
}

/** How many rows at the top are labels side by side. */
function headerHeight(table: Table, isLabel: (text: string) => boolean): number {
  let height = 0;
  while (height < Math.min(MOST_HEAD_ROWS, table.rows)) {
    const texts = rowTexts(table, height).filter((t) => t !== '');
    const labels = texts.filter(isLabel).length;
    if (labels < 2 || labels < 0.7 * texts.length) break;
    height++;
  }
  return height;
}

const sameHeader = (a: Table, b: Table, rows: number): boolean =>
  Array.from({ length: rows }, (_, r) => rowTexts(a, r).join('|') === rowTexts(b, r).join('|')).every(Boolean);

const rowTexts = (t: Table, row: number): string[] =>
  t.cells.filter((c) => c.row === row).map((c) => c.lines.map((l) => l.text.value).join(''));
