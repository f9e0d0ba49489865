import type { Table } from '../../model/block.js';
import type { CellReading } from './cellReading.js';
import type { Column } from './columns.js';
import type { BodyRow } from './events.js';

/** The rows of one item: its item cell, and the body rows beside it. */
export interface ItemRows {
  readonly item: CellReading | null;
  readonly rows: BodyRow[];
}

/**
 * Where spans are unknown, a blank cell left of the item repeats the cell above it; between rules it does so only at the top
 * of a page, where the break cut a spanning cell.
 */
export function inheritBlanks(
  columns: readonly Column[],
  rows: readonly BodyRow[],
  itemColumn: Column,
  table: Pick<Table, 'origin' | 'breaks'>,
): BodyRow[] {
  const inherits = (row: number): boolean => table.origin !== 'ruled' || table.breaks.includes(row);
  const above: (CellReading | null)[] = columns.map(() => null);
  // 番号 | 部名 | 課名 | 事業名: what numbers every item begins no group. Below an item, its further figures have no number either.
  const isFilled = (row: BodyRow, i: number) => (row.cells[i]?.role ?? 'empty') !== 'empty';
  const begins = columns.map(
    (c, i) => c.field !== 'number' || rows.some((r) => isFilled(r, itemColumn.index) && !isFilled(r, i)),
  );
  const ofDepartments = inherits(0) ? departmentsRight(columns, rows, itemColumn) : null;
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, i) => {
      if (i >= itemColumn.index && i !== ofDepartments?.index) return cell;
      if (cell && cell.role !== 'empty') {
        above[i] = cell;
        if (begins[i]) for (let k = i + 1; k < itemColumn.index; k++) above[k] = null;
        return cell;
      }
      // 新規 holds for its own row alone.
      return inherits(row.row) && columns[i]?.field !== 'direction' ? (above[i] ?? cell) : cell;
    }),
  }));
}

/**
 * 事業名 | 担当部 | 担当課 with blanks below 総務部: the department of the rows below, too, where each of them has a division of its
 * own. A blank in any other column right of the item is a blank.
 */
function departmentsRight(columns: readonly Column[], rows: readonly BodyRow[], item: Column): Column | null {
  const column = columns.find((c) => c.field === 'department' && c.index > item.index);
  const divisions = column && columns[column.index + 1];
  const isFilled = (row: BodyRow | undefined, c: Column) => (row?.cells[c.index]?.role ?? 'empty') !== 'empty';
  if (!column || divisions?.field !== 'division' || !isFilled(rows[0], column)) return null;
  const named = rows.filter((r) => isFilled(r, item));
  return named.every((r) => isFilled(r, divisions)) ? column : null;
}

export function rowsToGroups(
  rows: readonly BodyRow[],
  itemColumn: Column,
  origin: 'ruled' | 'aligned' | 'delimited',
): ItemRows[] {
  const groups: ItemRows[] = [];
  for (const row of rows) {
    const item = row.cells[itemColumn.index] ?? null;
    const last = groups.at(-1);
    const same = last !== undefined && item !== null && item.role !== 'empty' && last.item === item;
    const continues =
      last !== undefined &&
      (item === null || item.role === 'empty') &&
      (origin !== 'ruled' ||
        !row.cells.some((c) => c?.cell.row === row.row && c.role !== 'empty' && c.cell.column < itemColumn.index));
    if (same || continues) last.rows.push(row);
    else groups.push({ item: item?.role === 'empty' ? null : item, rows: [row] });
  }
  return groups;
}

/**
 * An item over several rows in each of which another unit tells what it did and what came of it: that is judged apart, so each row
 * is a record, to which the item belongs.
 * ```
 *   2 | 講座の開催 | 人権課 | 講座を４回開いた。 | ◎
 *     |            | 学習課 | 教室を13回開いた。 | ○
 * ```
 */
export function judgedApart(groups: readonly ItemRows[], columns: readonly Column[]): ItemRows[] {
  const [units, grades, ...told] = (['division', 'achievement', 'status', 'outcome'] as const).map((field) =>
    columns.find((c) => c.field === field),
  );
  const texts = told.find((c) => c !== undefined);
  if (!units || !grades || !texts) return [...groups];
  const isApart = ({ rows }: ItemRows): boolean =>
    rows.length > 1 &&
    rows.every((row) => [units, grades, texts].every(({ index }) => isOwn(row, index))) &&
    new Set(rows.map((row) => row.cells[units.index]?.text.value)).size === rows.length;
  return groups.flatMap((group) =>
    isApart(group) ? group.rows.map((row) => ({ item: group.item, rows: [row] })) : [group],
  );
}

/** Something begins in that row and goes on in no other. */
function isOwn(row: BodyRow, index: number): boolean {
  const cell = row.cells[index];
  return cell != null && cell.role !== 'empty' && cell.cell.row === row.row && cell.cell.rowSpan === 1;
}
