import { isIndicator } from '../lexicon/itemFields.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import type { Column } from './columns.js';
import type { BodyRow } from './events.js';

/** Rows of an item's timetable and rows of its figures below the same years, told apart by a column of their own. */
export interface RowSorts {
  /** Says of each row which of the two it is. */
  readonly sorts: Column;
  /** Names the step, or what is measured. */
  readonly names: Column;
  readonly years: readonly Column[];
}

const OF_TIMETABLE: ReadonlySet<LabelField> = new Set(['schedule', 'step']);

/**
 * ```
 *   No. | 取組名     |     工程・指標        | 令和6年度 | 令和7年度
 *    1  | 港の見回り | 工程 | 当番の割り振り |   検討    |   実施
 *       |            |      | 船の修理       |    →     |   完了
 *       |            | 指標 | 見回りの日数   |   120     |   200
 * ```
 * Null where no column says so of all its rows, or it says the same of all.
 */
export function findRowSorts(columns: readonly Column[], rows: readonly BodyRow[], lexicon: Lexicon): RowSorts | null {
  const years = columns.filter((c) => c.head.years !== null);
  const first = years[0];
  if (!first || years.length < 2) return null;
  const [sorts, names] = [columns[first.index - 2], columns[first.index - 1]];
  if (!sorts || !names || sorts.head.years !== null || names.head.years !== null) return null;
  const told = rows.map((row) => sortOf(row, sorts, names, lexicon));
  if (!told.every((t) => t !== null) || new Set(told).size < 2) return null;
  return { sorts, names, years: years.filter((c) => c.index > names.index) };
}

/** The rows of the sort, and the cells that say so. */
export function rowsOfSort(
  rows: readonly BodyRow[],
  { sorts, names }: RowSorts,
  sort: 'steps' | 'figures',
  lexicon: Lexicon,
): BodyRow[] {
  return rows.filter((row) => sortOf(row, sorts, names, lexicon) === sort);
}

/** 工程 and 指標: understood without standing in the output. */
export const labelsOfSorts = (rows: readonly BodyRow[], { sorts }: RowSorts): CellReading[] => [
  ...new Set(rows.flatMap((r) => r.cells[sorts.index] ?? [])),
];

function sortOf(row: BodyRow, sorts: Column, names: Column, lexicon: Lexicon): 'steps' | 'figures' | null {
  const cell = row.cells[sorts.index];
  if (!cell || cell.role === 'empty' || row.cells[names.index] === cell) return null;
  const field = (cell.label ?? lexicon.readLabel(onOneLine(cell.text, '').value))?.field;
  if (!field) return null;
  if (OF_TIMETABLE.has(field)) return 'steps';
  return isIndicator(field) ? 'figures' : null;
}

/** The names and the years as a block of figures: what stands under a year without a kind of its own is aimed at. */
export function figuresOfSort({ names, years }: RowSorts): Column[] {
  const named: Column = { ...names, field: 'indicatorName', head: { ...names.head, kind: null, years: null } };
  return [
    named,
    ...years.map((c): Column => {
      const kind = c.head.kind ?? 'target';
      return { ...c, field: kind, head: { ...c.head, kind } };
    }),
  ];
}
