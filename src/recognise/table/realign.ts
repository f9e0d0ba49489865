import { linesToItems } from '../items.js';
import { isGoal } from '../lexicon/itemFields.js';
import type { CellReading } from './cellReading.js';
import type { Column } from './columns.js';
import type { BodyRow } from './events.js';

export interface Realigned {
  readonly rows: readonly BodyRow[];
  /** Rows whose goal is another than the one printed beside them. */
  readonly touched: ReadonlySet<number>;
}

/**
 * Mends a goal that a converter put one row too high: beside ④, which goes on with ①②③ of the goal above, while the next
 * row begins with ① and has no goal. The numbering shows where the goal belongs.
 */
export function realignGoals(rows: readonly BodyRow[], columns: readonly Column[], itemColumn: Column): Realigned {
  const goal = columns.find((c) => isGoal(c.field) && c.index < itemColumn.index);
  if (!goal) return { rows, touched: new Set() };
  const mended = rows.map((r) => ({ ...r, cells: [...r.cells] }));
  const touched = new Set<number>();
  for (let i = 1; i + 1 < mended.length; i++) {
    const [above, here, below] = [mended[i - 1], mended[i], mended[i + 1]] as [BodyRow, BodyRow, BodyRow];
    const own = here.cells[goal.index] ?? null;
    if (isBlank(own) || !isBlank(below.cells[goal.index] ?? null)) continue;
    const first = ordinals(here, itemColumn)[0];
    const goesOn = first !== undefined && first > 1 && ordinals(above, itemColumn).at(-1) === first - 1;
    if (!goesOn || ordinals(below, itemColumn)[0] !== 1) continue;
    (here.cells as (CellReading | null)[])[goal.index] = null;
    (below.cells as (CellReading | null)[])[goal.index] = own;
    touched.add(here.row);
  }
  return { rows: mended, touched };
}

const isBlank = (cell: CellReading | null): boolean => cell === null || cell.role === 'empty';

const ordinals = (row: BodyRow, column: Column): number[] => {
  const cell = row.cells[column.index];
  return cell ? linesToItems(cell.cell.lines).items.map((i) => i.ordinal) : [];
};
