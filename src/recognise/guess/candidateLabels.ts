import type { Block, Line, Table } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import type { LabelReading, Lexicon } from '../lexicon/types.js';
import { readLabelLines } from '../outline/labelLines.js';
import { type CellReading, lineToInlineLabel, valueToInnerLabel } from '../table/cellReading.js';
import { type Grid, tableToGrid } from '../table/grid.js';
import { looksLikeLabel, type Region, rowText } from '../table/rowKinds.js';
import { shareHeaders } from '../table/sharedHeader.js';
import { onOneLine } from '../value.js';
import { lineHead, linesOf, repeatedHeads } from './flowHeads.js';
import { formInTables } from './formInTables.js';

/** A text that is a label, or stands where one should (`reading` null). */
export interface Candidate {
  readonly text: SourceText;
  readonly reading: LabelReading | null;
  /** What stands under it or beside it, where it is not understood. */
  readonly values: readonly string[];
  /** The table or the running text that prints it: labels of one form share it. */
  readonly part: Table | null;
  /** The row that heads one column with it, and which. */
  readonly head: HeadPlace | null;
}

export interface HeadPlace {
  /** All rows of a header that opens its table have one. */
  readonly row: number;
  readonly column: number;
}

/** Labels of tables and running text, in document order. */
export function candidateLabels(printed: readonly Block[], lexicon: Lexicon): Candidate[] {
  const blocks = shareHeaders(printed, lexicon);
  const grids = new Map(blocks.flatMap((b) => (b.kind === 'table' ? [[b, tableToGrid(b, lexicon)] as const] : [])));
  const marked = repeatedHeads(linesOf(blocks));
  const form = formInTables([...grids.values()]);
  const repeated = new Set([...repeatedCells([...grids.values()]), ...form.constant]);
  const found = blocks.flatMap((block) =>
    block.kind === 'table'
      ? tableLabels(grids.get(block) as Grid, repeated, lexicon).map((c) =>
          c.part && form.tables.has(c.part) ? { ...c, part: form.first } : c,
        )
      : flowLabels(block.lines, marked, lexicon),
  );
  return onceEach(found);
}

/** A head that several tables share is printed once. */
function onceEach(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<number>();
  return candidates.filter(({ text, reading }) => {
    const [first] = text.at;
    if (reading === null || first === undefined) return true;
    const isNew = !seen.has(first);
    seen.add(first);
    return isNew;
  });
}

// ── tables ───────────────────────────────────────────────────────────────────────────────────────────────────────────

function tableLabels(grid: Grid, repeated: ReadonlySet<string>, lexicon: Lexicon): Candidate[] {
  const found: Candidate[] = [];
  const seen = new Set<CellReading>();
  const headers = new Set([...headerRows(grid), ...innerHeads(grid)]);
  const labelled = labelColumns(grid);
  for (let row = 0; row < grid.rows; row++)
    for (let column = 0; column < grid.columns; column++) {
      const cell = grid.at(row, column);
      if (!cell || seen.has(cell)) continue;
      seen.add(cell);
      const heads = headers.has(row) && !(row >= MOST_HEADS && isBesideAll(grid, cell));
      const below = heads ? valuesBelow(grid, cell, headers) : null;
      const values =
        namesTable(grid, cell, below) || isBelowLevels(grid, cell)
          ? null
          : (below ??
            (isBesideValue(grid, cell, repeated, labelled)
              ? [grid.at(cell.cell.row, grid.columnEnd(cell))?.text.value ?? '']
              : null));
      const head = below && cell.cell.columnSpan === 1 ? headPlace(cell) : null;
      found.push(...cellLabels(cell, values, grid.table, head, lexicon));
    }
  return found;
}

/** `values`: what the cell would be a label of; null where no label is to be looked for. */
function cellLabels(
  cell: CellReading,
  values: readonly string[] | null,
  part: Table,
  head: HeadPlace | null,
  lexicon: Lexicon,
): Candidate[] {
  const nested = cell.cell.tables.flatMap((t: Table) => candidateLabels([t], lexicon));
  const known = (text: SourceText, reading: LabelReading): Candidate => ({
    text: onOneLine(text),
    reading,
    values: [],
    part,
    head,
  });
  if (cell.label) return [known(cell.text, cell.label), ...nested];
  const inner = cell.role === 'value' ? valueToInnerLabel(cell, lexicon) : null;
  if (inner) return [known(inner.label, inner.reading), ...nested];
  if (values && couldBeLabel(cell))
    return [{ text: onOneLine(cell.text, ''), reading: null, values, part, head }, ...nested];
  return nested;
}

/** こう変えます, in a shaded cell: a label that speaks in a sentence. */
const couldBeLabel = (cell: CellReading): boolean =>
  looksLikeLabel(cell) ||
  (cell.cell.shaded && cell.role === 'value' && SPOKEN.test(cell.text.value.replace(/\s/g, '')));
const SPOKEN = /^[^。0-9０-９]{2,20}[？?！!]?$/;

function valuesBelow(grid: Grid, head: CellReading, headers: ReadonlySet<number>): string[] {
  const cells = new Set<CellReading>();
  const end = head.cell.row >= MOST_HEADS ? head.cell.row + head.cell.rowSpan + 1 : grid.rows;
  for (let row = head.cell.row + 1; row < end; row++)
    for (let column = head.cell.column; column < grid.columnEnd(head); column++) {
      const cell = grid.at(row, column);
      // What reaches over all columns heads the rows below it.
      const isAcross = cell?.cell.columnSpan === grid.columns && grid.columns > 1;
      if (cell?.role === 'value' && cell.cell.row === row && !headers.has(row) && !isAcross) cells.add(cell);
    }
  return [...cells].map((c) => c.text.value);
}

/** A header stands in the first rows; what is headed further down has one row. */
const MOST_HEADS = 3;

const headPlace = ({ cell }: CellReading): HeadPlace => ({
  row: cell.row < MOST_HEADS ? 0 : cell.row,
  column: cell.column,
});

/** Rows further down in a form that head what stands below them: shaded over values in the same columns, or with years. */
function innerHeads(grid: Grid): Set<number> {
  const region: Region = { top: 0, bottom: grid.rows, left: 0, right: grid.columns };
  const rows = new Set<number>();
  for (let row = MOST_HEADS; row < grid.rows - 1; row++) {
    const cells = rowText(grid, region, row);
    // The label beside all of them, if any, heads none: 数で見る歩み | 何を測るか | 区分 | 令和５年度 | 令和６年度.
    const own = cells.filter((c) => c.cell.row === row && !isBesideAll(grid, c));
    const heads = own.filter((c) => !namesTable(grid, c, null));
    const years = heads.filter((c) => c.role === 'year').length;
    if (heads.length < 2 || !heads.every((c) => c.role === 'year' || couldHead(c))) continue;
    if (years >= 2 || (heads.length === own.length && heads.every((c) => isOverValue(grid, c)))) rows.add(row);
  }
  return rows;
}

/** At the left of the row, and taller than what stands right of it. */
function isBesideAll(grid: Grid, cell: CellReading): boolean {
  const beside = grid.at(cell.cell.row, grid.columnEnd(cell));
  return cell.cell.column === 0 && cell.cell.rowSpan > 1 && beside?.cell.rowSpan === 1;
}

/** Shaded, and over a value as wide that is not. */
function isOverValue(grid: Grid, { cell }: CellReading): boolean {
  const below = grid.at(cell.row + cell.rowSpan, cell.column);
  if (!cell.shaded || below?.role !== 'value' || below.cell.shaded) return false;
  return below.cell.column === cell.column && below.cell.columnSpan === cell.columnSpan;
}

const couldHead = (c: CellReading): boolean => c.role === 'label' || couldBeLabel(c);

/** Rows whose texts are short and none comes twice, before rows that are not so: they name columns. */
function headerRows(grid: Grid): Set<number> {
  const region: Region = { top: 0, bottom: grid.rows, left: 0, right: grid.columns };
  const rows = new Set<number>();
  let isSpanned = false;
  for (let row = 0; row < Math.min(MOST_HEADS, grid.rows - 1); row++) {
    const cells = rowText(grid, region, row).filter((c) => c.cell.row === row);
    if (cells.length === 0) continue;
    const texts = new Set(cells.map((c) => c.text.value));
    const enough = isSpanned || cells.length >= 3 || (cells.length === 2 && grid.columns === 2);
    if (!areHeads(cells) || !enough || texts.size < cells.length || isPairs(grid, row, cells)) break;
    rows.add(row);
    // A second row names columns only below cells that span several.
    isSpanned =
      cells.some((c) => c.cell.columnSpan > 1) || (grid.table.origin === 'delimited' && isFilledBelow(grid, row));
    if (!isSpanned) break;
  }
  return rows;
}

/** Where spans are unknown, the blanks behind a cell that spans them have their own names in the next row, which leaves others blank. */
function isFilledBelow(grid: Grid, row: number): boolean {
  const filled = (r: number): boolean[] =>
    Array.from({ length: grid.columns }, (_, c) => (grid.at(r, c)?.role ?? 'empty') !== 'empty');
  const [own, below] = [filled(row), filled(row + 1)];
  return own.includes(false) && below.includes(false) && own.every((isFilled, c) => isFilled || below[c]);
}

/** Every cell may head a column; or one of many says more in brackets than a label does, beside labels that are known. */
function areHeads(cells: readonly CellReading[]): boolean {
  const heads = cells.filter((c) => c.role === 'label' || c.role === 'year');
  const others = cells.filter((c) => !heads.includes(c) && !couldBeLabel(c));
  return others.length === 0 || (heads.length >= 4 && others.length === 1 && others.every(isRemarked));
}

/** やること（令和５年度に行った内容）: a label but for its bracket. */
const isRemarked = ({ text }: CellReading): boolean =>
  /^[^。0-9０-９（(]{2,20}[（(][^（）()]{1,30}[）)]$/.test(text.value.replace(/\s/g, ''));

/** In a row of pairs one text may be read otherwise. */
const MOST_ASTRAY = 1;

/** Label, value, label, value: a row of a form, as labels stand below the first one. */
function isPairs(grid: Grid, row: number, cells: readonly CellReading[]): boolean {
  const [first, second] = cells;
  if (first?.role !== 'label' || second?.role !== 'value' || first.cell.row !== row) return false;
  const next = grid.at(grid.rowEnd(first), first.cell.column);
  const others = cells.filter((c, i) => c.role !== (i % 2 === 0 ? 'label' : 'value')).length;
  return next?.role === 'label' && others <= MOST_ASTRAY;
}
/** The left cell of a row of a form: shaded, printed in several tables or among labels, with a value beside it. */
function isBesideValue(
  grid: Grid,
  cell: CellReading,
  repeated: ReadonlySet<string>,
  labelled: ReadonlySet<number>,
): boolean {
  const beside = grid.at(cell.cell.row, grid.columnEnd(cell));
  if (!beside || beside.role === 'empty' || beside.role === 'label') return false;
  if (cell.cell.shaded || labelled.has(cell.cell.column)) return true;
  if (!repeated.has(cell.text.value) || isOfRegister(grid, cell)) return false;
  // 達成 beside 評価, in every form: the value of the label before it.
  return cell.cell.column === 0 || grid.at(cell.cell.row, cell.cell.column - 1)?.role !== 'label';
}

/** A register's head has so many labels, and hardly a word besides. */
const LABELS_OF_REGISTER = 4;

/** Below the head of a register: its items may be printed in another one, too, and are no labels for that. */
function isOfRegister(grid: Grid, { cell }: CellReading): boolean {
  const region: Region = { top: 0, bottom: grid.rows, left: 0, right: grid.columns };
  const head = rowText(grid, region, 0);
  const labels = head.filter((c) => c.role === 'label');
  const isHead = labels.length >= LABELS_OF_REGISTER && labels.length * 4 >= head.length * 3;
  return isHead && cell.row > 0 && labels.some((c) => c.label?.field === 'title');
}

/**
 * 数で見る歩み, beside 何を測るか | 区分 | 令和５年度 | 令和６年度 and the figures below: it names a table. In the first rows it may head a
 * column as well.
 */
const namesTable = (grid: Grid, cell: CellReading, below: readonly string[] | null): boolean =>
  yearsBeside(grid, cell) >= 2 && (below?.length === 0 || (cell.cell.rowSpan > 1 && cell.cell.row >= MOST_HEADS));

function yearsBeside(grid: Grid, cell: CellReading): number {
  let years = 0;
  for (let column = grid.columnEnd(cell); column < grid.columns; column++)
    if (grid.at(cell.cell.row, column)?.role === 'year') years++;
  return years;
}

/**
 * 総合計画上の位置付け over several rows, each with a name of its own kind of level: the label beside says what all of them are.
 * ```
 *   総合計画上の位置付け | 政策     | …
 *                       | 直接目標 | …
 * ```
 */
function isBelowLevels(grid: Grid, { cell }: CellReading): boolean {
  const group = cell.column > 0 ? grid.at(cell.row, cell.column - 1) : null;
  return (
    group?.label?.field === 'category' && group.cell.rowSpan > cell.rowSpan && grid.columnEnd(group) === cell.column
  );
}

/** Columns that hold hardly anything but labels: those of a form. */
function labelColumns(grid: Grid): Set<number> {
  const columns = new Set<number>();
  for (let column = 0; column < grid.columns - 1; column++) {
    const cells = new Set<CellReading>();
    for (let row = 0; row < grid.rows; row++) {
      const cell = grid.at(row, column);
      if (cell && cell.role !== 'empty' && cell.cell.column === column) cells.add(cell);
    }
    const labels = [...cells].filter((c) => c.role === 'label').length;
    if (labels >= 3 && labels * 2 > cells.size) columns.add(column);
  }
  return columns;
}

/** Texts of cells that stand in more than one table: labels come again, values hardly. */
function repeatedCells(grids: readonly Grid[]): Set<string> {
  const counts = new Map<string, number>();
  for (const grid of grids) {
    const cells = new Set<CellReading>();
    for (let row = 0; row < grid.rows; row++) {
      for (let column = 0; column < grid.columns; column++) {
        const cell = grid.at(row, column);
        if (cell) cells.add(cell);
      }
    }
    const texts = new Set([...cells].filter(looksLikeLabel).map((c) => c.text.value));
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, n]) => n >= 2).map(([text]) => text));
}

// ── running text ─────────────────────────────────────────────────────────────────────────────────────────────────────

function flowLabels(lines: readonly Line[], repeated: ReadonlySet<string>, lexicon: Lexicon): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] as Line;
    const label = readLabelLines(lines, i, lexicon);
    const inline = label ? null : lineToInlineLabel([line], lexicon);
    if (label) found.push({ text: label.text, reading: label.reading, values: [], part: null, head: null });
    else if (inline) found.push({ text: inline.label, reading: inline.reading, values: [], part: null, head: null });
    else {
      const head = lineHead(line)?.text;
      if (head && repeated.has(head.value))
        found.push({ text: head, reading: null, values: [textAfter(head, lines, i)], part: null, head: null });
    }
    i += label?.count ?? 1;
  }
  return found;
}

/** What follows the head in its line, or else the next line. */
function textAfter(head: SourceText, lines: readonly Line[], at: number): string {
  const { value } = (lines[at] as Line).text;
  const rest = value.slice(value.indexOf(head.value) + head.value.length).replace(/^[】＞》〕\s　：:]+/, '');
  return rest === '' ? (lines[at + 1]?.text.value ?? '') : rest;
}
