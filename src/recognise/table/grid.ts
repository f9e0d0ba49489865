import type { Line, Table } from '../../model/block.js';
import { textToDepartment } from '../head.js';
import type { Lexicon } from '../lexicon/types.js';
import { onOneLine } from '../value.js';
import { withBareYears } from './bareYears.js';
import { type CellReading, cellToReading, type InnerLabel, valueToInnerLabel } from './cellReading.js';
import { countedToValues } from './countedValues.js';
import { type GradeInCell, gradeInCell } from './gradeInCell.js';
import { monthsToLabels } from './monthsAcross.js';
import { partsToNames } from './partAtCorner.js';
import { postsToLabels } from './postLabels.js';
import { unstackLabels } from './stackedLabels.js';

/** A table's cells by grid position, read. */
export interface Grid {
  readonly table: Table;
  readonly rows: number;
  readonly columns: number;
  /** The cell that covers the position (through its spans); null outside the grid. */
  at(row: number, column: number): CellReading | null;
  /** The first row after the cell. */
  rowEnd(reading: CellReading): number;
  columnEnd(reading: CellReading): number;
  /** The cell names a department and nothing else: it heads its part of a table, and is no label. */
  namesDepartment(reading: CellReading): boolean;
  namesDivision(reading: CellReading): boolean;
  /** The label that a value opens with: 担当課　建設課. */
  innerLabel(reading: CellReading): InnerLabel | null;
  /** The label and the grade that share a cell: 評価 over Ｂ. */
  gradeIn(reading: CellReading): GradeInCell | null;
}

/** What a grid is read with besides the lexicon. */
export interface GridContext {
  /** Lines that name items, whatever label could be read in them. */
  readonly titles?: ReadonlySet<Line>;
  /** First lines of cells that count the tables that they open. */
  readonly corners?: ReadonlySet<Line> | undefined;
  /** The years that the document names with their era, for those printed without one. */
  readonly named?: (() => ReadonlySet<number>) | undefined;
}

export function tableToGrid(
  table: Table,
  lexicon: Lexicon,
  { titles, corners, named = () => NO_YEARS }: GridContext = {},
): Grid {
  const positions: (CellReading | null)[] = new Array(table.rows * table.columns).fill(null);
  const read = table.cells.map((cell): CellReading => {
    const reading = cellToReading(cell, lexicon);
    const first = cell.lines[0];
    if (first && corners?.has(first)) return { ...reading, role: 'value', label: null, isCounter: true };
    return first && titles?.has(first) ? { ...reading, role: 'value', label: null, isCardTitle: true } : reading;
  });
  const own = withBareYears(partsToNames(read), lexicon, named);
  const parted = table.origin === 'aligned' ? unstackLabels(own, lexicon) : own;
  const readings = postsToLabels(countedToValues(monthsToLabels(yearsToLabels(parted), lexicon)));
  for (const reading of readings) {
    const { row, column, rowSpan, columnSpan } = reading.cell;
    for (let r = row; r < Math.min(table.rows, row + rowSpan); r++)
      for (let c = column; c < Math.min(table.columns, column + columnSpan); c++)
        positions[r * table.columns + c] = reading;
  }
  const rowEnds = table.origin === 'ruled' ? new Map<CellReading, number>() : labelsGrownDown(table, positions);
  return {
    table,
    rows: table.rows,
    columns: table.columns,
    at: (row, column) =>
      row < 0 || column < 0 || row >= table.rows || column >= table.columns
        ? null
        : (positions[row * table.columns + column] ?? null),
    rowEnd: (reading) => rowEnds.get(reading) ?? reading.cell.row + reading.cell.rowSpan,
    columnEnd: (reading) => reading.cell.column + reading.cell.columnSpan,
    namesDepartment: ({ role, text }) =>
      role === 'value' &&
      (names('department', onOneLine(text).value, lexicon) || textToDepartment(text, lexicon) !== null),
    namesDivision: ({ role, text }) => role === 'value' && names('division', onOneLine(text).value, lexicon),
    innerLabel: (reading) => (reading.role === 'value' ? valueToInnerLabel(reading, lexicon) : null),
    gradeIn: (reading) => gradeInCell(reading, lexicon),
  };
}

const NO_YEARS: ReadonlySet<number> = new Set();

const names = (rank: 'department' | 'division', text: string, lexicon: Lexicon): boolean =>
  text.length <= 24 && lexicon.readOrganisation(text)?.rank === rank;

/** 令和5年度（実績） | 120人 | 令和9年度（目標） | 200人: in a row of pairs such a year labels the figure beside it. */
function yearsToLabels(readings: readonly CellReading[]): readonly CellReading[] {
  // Few tables have such a year, so only their rows are gathered.
  const rows = new Map<number, CellReading[]>();
  for (const r of readings) if (r.role === 'year' && r.label) rows.set(r.cell.row, []);
  if (rows.size === 0) return readings;
  for (const r of readings) if (r.role !== 'empty') rows.get(r.cell.row)?.push(r);
  const labels = new Set<CellReading>();
  for (const row of rows.values()) {
    const text = row.sort((a, b) => a.cell.column - b.cell.column);
    const names = text.filter((_, i) => i % 2 === 0);
    const figures = text.filter((_, i) => i % 2 === 1);
    const isPairs = text.length % 2 === 0 && figures.every((c) => c.role === 'value' && /[\d０-９]/.test(c.text.value));
    if (isPairs && names.every((c) => c.label !== null)) for (const c of names) if (c.role === 'year') labels.add(c);
  }
  return readings.map((r) => (labels.has(r) ? { ...r, role: 'label' } : r));
}

/**
 * Separators in a text know no spans: a label in the first column with blank cells below it, beside rows that have text,
 * spans those rows.
 */
function labelsGrownDown(table: Table, positions: (CellReading | null)[]): Map<CellReading, number> {
  const ends = new Map<CellReading, number>();
  let open: CellReading | null = null;
  for (let r = 0; r < table.rows; r++) {
    const first = positions[r * table.columns] ?? null;
    if (first?.role !== 'empty') {
      open =
        first?.role === 'label' && first.cell.row === r && !isSingleValued(first) && !namesColumns(table, positions, r)
          ? first
          : null;
      continue;
    }
    if (!open) continue;
    ends.set(open, r + 1);
    for (let k = open.cell.row; k <= r; k++) {
      const here = positions[k * table.columns];
      if (!here || here.role === 'empty') positions[k * table.columns] = open;
    }
  }
  return ends;
}

/** A row of labels that name a register's columns: a blank cell below one of them is a blank value. */
function namesColumns(table: Table, positions: readonly (CellReading | null)[], row: number): boolean {
  const others = positions
    .slice(row * table.columns + 1, (row + 1) * table.columns)
    .filter((c) => c && c.role !== 'empty');
  return (
    others.length >= 2 &&
    others.every((c) => c?.role === 'label' || c?.role === 'year') &&
    others.some((c) => OF_REGISTERS.has(c?.label?.field ?? ''))
  );
}

const OF_REGISTERS: ReadonlySet<string> = new Set([
  'title',
  'measures',
  'objective',
  'division',
  'criteria',
  'department',
]);

/** One value beside it, in its own row: blanks below such a label are a shifted column, not its span. */
const isSingleValued = (label: CellReading): boolean =>
  ['number', 'title', 'division', 'department', 'category'].includes(label.label?.field ?? '');
