import type { Cell, Line, Table } from '../../model/block.js';
import { boxHeight } from '../../model/geometry.js';
import { ColumnHabits, type KnownLabels } from './columnHabits.js';
import { isCutRow, joinCells, joinSpans, lacksText, openAt, type Pair, spansOn } from './cutRows.js';
import { breaksSentence, isEmpty, isFullAtEnd, isNextItem } from './goesOn.js';
import { fromLeft, remapColumns, rowRulesGoOn, sharedColumns, unitedColumns } from './joinColumns.js';
import {
  goesOnAsForm,
  headBelowStrips,
  isNewForm,
  isWideHeader,
  type RowText,
  repeatedHeader,
  rowTexts,
} from './tableHeads.js';
import type { TableEdges } from './tables.js';

/** One part of a table as it stands on its page. */
export interface TablePart {
  readonly table: Table;
  readonly edges: TableEdges;
  readonly pageHeight: number;
}

/** A table that grows page by page. */
export interface GrowingTable {
  readonly first: Table;
  xs: readonly number[];
  cells: Cell[];
  /** Cells that end in the last row. */
  bottom: readonly Cell[];
  habits: ColumnHabits;
  rows: number;
  readonly breaks: number[];
  last: TablePart;
  /** Lines of repeated headers, left out of the table. */
  readonly repeated: Line[];
  /** Holds more than its first page did. */
  extended: boolean;
  /** A rule closes it at its head: where rows end at a page break, one would close them, too. */
  readonly closedAtHead: boolean;
  /** Texts of its first rows, for telling a repeated header from a new form. */
  readonly head: readonly RowText[];
}

export function startTable(part: TablePart, labels: KnownLabels): GrowingTable {
  const { table, edges } = part;
  return {
    first: table,
    xs: edges.xs,
    cells: [...table.cells],
    bottom: table.cells.filter((c) => c.row + c.rowSpan === table.rows),
    habits: new ColumnHabits(table.cells, labels),
    rows: table.rows,
    breaks: [],
    last: part,
    repeated: [],
    extended: false,
    closedAtHead: edges.openTop.length === 0,
    head: rowTexts(table),
  };
}

/** The table when nothing more follows. */
export function finishTable(grown: GrowingTable): Table {
  if (!grown.extended) return grown.first;
  const cells = grown.cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...grown.first, rows: grown.rows, columns: grown.xs.length - 1, cells, breaks: grown.breaks };
}

/**
 * Adds the next page's part if it is a continuation; tells whether it was.
 * @param forms first rows of the tables before: what begins as one of them is no continuation, unless all its rules are the same.
 */
export function continueTable(
  grown: GrowingTable,
  next: TablePart,
  forms: readonly (readonly RowText[])[] = [],
): boolean {
  const texts = rowTexts(next.table);
  const head = headBelowStrips(grown.head, texts);
  const header = repeatedHeader(head, texts, next.table);
  if (hadRoom(grown.last, next, header) || isNewForm(head, texts, header)) return false;
  const xs = commonColumns(grown, next, texts, header, forms);
  if (!xs || (xs.length !== grown.xs.length && forms.some((f) => isNewForm(f, texts, 0)))) return false;
  if (xs.length !== grown.xs.length) {
    grown.cells = remapColumns(grown.cells, grown.xs, xs);
    grown.bottom = grown.cells.filter((c) => c.row + c.rowSpan === grown.rows);
    grown.habits = new ColumnHabits(grown.cells, grown.habits.labels);
  }
  grown.xs = xs;
  appendRows(grown, remapColumns(next.table.cells, next.edges.xs, xs), next, header);
  grown.last = next;
  grown.extended = true;
  return true;
}

/**
 * Below its header, printed again, a row without its number and name is the rest of one: of spanning cells that the break cut, or
 * of sentences that the last page broke off.
 */
export function beginsWithinRow(grown: GrowingTable, next: Table): boolean {
  const texts = rowTexts(next);
  const header = repeatedHeader(headBelowStrips(grown.head, texts), texts, next);
  if (header === 0 || next.columns !== grown.xs.length - 1) return false;
  const pairs = pairCells(
    grown.bottom,
    next.cells.filter((c) => c.row === header),
  );
  const [first, ...others] = pairs;
  if (!first || !isEmpty(first.below)) return false;
  const spansOn = (p: (typeof pairs)[number] | undefined) => p !== undefined && isEmpty(p.below) && p.below.rowSpan > 1;
  return (
    (spansOn(first) && spansOn(others[0]) && others.some((p) => !isEmpty(p.below))) ||
    others.some((p) => p.above && breaksSentence(p.above, p.below))
  );
}

/** The columns of the whole table, if the next part is its continuation by its rules; else null. */
function commonColumns(
  grown: GrowingTable,
  next: TablePart,
  texts: readonly RowText[],
  header: number,
  forms: readonly (readonly RowText[])[],
): readonly number[] | null {
  const { xs } = next.edges;
  const shared = sharedColumns(grown.xs, xs);
  // Other columns and whole borders: two tables that only share their outer edges, unless many rules agree.
  const cutThrough = next.edges.openTop.length > 0 || grown.last.edges.openBottom.length > 0;
  const sure = header > 0 || cutThrough || xs.length === grown.xs.length;
  if (shared && (sure || (shared.length === grown.xs.length && xs.length > 3))) return shared;
  const united = unitedColumns(grown.xs, xs);
  if (!united) return null;
  if (header > 0) return isWideHeader(texts) ? united : null;
  if (united.length === grown.xs.length && goesOnAsForm(grown.bottom, texts, forms)) return united;
  const firstRow = next.table.cells.filter((c) => c.row === 0);
  if (rowRulesGoOn(grown.bottom, grown.xs, xs) || rowRulesGoOn(firstRow, xs, grown.xs)) return united;
  // A row of a form may have columns of its own; then its text must go on.
  const above = remapColumns(grown.bottom, grown.xs, united);
  const pairs = pairCells(above, remapColumns(firstRow, xs, united));
  const paired = pairs.length === above.length && pairs.every((p): p is Pair => p.above !== undefined);
  if (!paired) return null;
  if (pairs.some((p) => lacksText(p, grown.habits)) || listGoesOn(pairs)) return united;
  return pairs.some((p) => breaksSentence(p.above, p.below)) && pairs.every(mayGoOn) ? united : null;
}

/** 成果 | ・… and below the break a blank | ・…: the next item of a list whose label stands on the page before. */
const listGoesOn = ([label, ...others]: readonly Pair[]): boolean =>
  label !== undefined &&
  isEmpty(label.below) &&
  !isEmpty(label.above) &&
  others.some((p) => isNextItem(p.above, p.below));

const mayGoOn = (p: Pair): boolean => isEmpty(p.below) || isFullAtEnd(p.above, p.below);

/** Whether the first row of the next page would have fitted below: then the break was meant. */
function hadRoom(last: TablePart, next: TablePart, header: number): boolean {
  const bottom = last.table.box?.[3];
  const top = next.table.box?.[1];
  if (bottom === undefined || top === undefined) return false;
  const first = next.table.cells.filter((c) => c.row === header && c.rowSpan === 1 && c.box);
  const heights = first.map((c) => boxHeight(c.box as NonNullable<Cell['box']>));
  const height = heights.length > 0 ? Math.max(...heights) : 0;
  return last.pageHeight - bottom - Math.min(top, 0.1 * last.pageHeight) > 2 * height + 0.15 * last.pageHeight;
}

/** The cells of a row, each with the one above it between the same rules. */
function pairCells(above: readonly Cell[], row: readonly Cell[]): { above: Cell | undefined; below: Cell }[] {
  return row.map((below) => ({
    below,
    above: above.find((c) => c.column === below.column && c.columnSpan === below.columnSpan),
  }));
}

function appendRows(grown: GrowingTable, cells: readonly Cell[], next: TablePart, header: number): void {
  const body = cells.filter((c) => c.row >= header);
  for (const c of cells) if (c.row < header) grown.repeated.push(...c.lines);
  const above = grown.bottom;
  const firstRow = body.filter((c) => c.row === header);
  const pairs = pairCells(above, firstRow);
  const { last } = grown;
  const rules = openAt(
    pairs,
    fromLeft(last.edges.openBottom, last.edges.xs),
    fromLeft(next.edges.openTop, next.edges.xs),
    grown.xs,
  );
  const { isOpen } = rules;
  const paired = pairs.every((p) => p.above !== undefined) && pairs.length === above.length;
  // A rule drawn at the head of the table, but none on either side of the break: it is within a row.
  const within =
    grown.closedAtHead && header === 0 && next.edges.openTop.length >= firstRow.length && pairs.every((p) => isOpen(p));
  const cut = paired && isCutRow(pairs as Pair[], isOpen, grown.habits, within);
  const offset = grown.rows - header - (cut ? 1 : 0);
  const replaced = new Map<Cell, Cell>();
  for (const p of pairs) {
    if (!p.above) continue;
    if (cut) replaced.set(p.above, joinCells(p.above, p.below));
    else if (spansOn(p as Pair, pairs, grown.habits, rules)) {
      replaced.set(p.above, joinSpans(p.above, p.below));
      grown.habits.addSpan(p.above.column);
    }
  }
  const gone = new Set(cut ? firstRow : pairs.filter((p) => p.above && replaced.has(p.above)).map((p) => p.below));
  if (replaced.size > 0) grown.cells = replaceLast(grown.cells, replaced);
  const placed = body.filter((c) => !gone.has(c)).map((c) => ({ ...c, row: c.row + offset }));
  for (const c of placed) {
    grown.cells.push(c);
    grown.habits.add(c);
  }
  const rows = next.table.rows - header;
  const from = grown.rows;
  grown.rows += rows - (cut ? 1 : 0);
  if (grown.rows > from) grown.breaks.push(from);
  grown.bottom = [...replaced.values(), ...placed].filter((c) => c.row + c.rowSpan === grown.rows);
}

/** Replaces cells near the end of the list, so that a table of many pages grows in linear time. */
function replaceLast(cells: Cell[], replaced: ReadonlyMap<Cell, Cell>): Cell[] {
  let left = replaced.size;
  for (let i = cells.length - 1; i >= 0 && left > 0; i--) {
    const by = replaced.get(cells[i] as Cell);
    if (!by) continue;
    cells[i] = by;
    left--;
  }
  return cells;
}
