import type { Line } from '../../model/block.js';
import { isGoal } from '../lexicon/itemFields.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { type CellReading, withLines } from './cellReading.js';
import type { Column } from './columns.js';
import { columnCells } from './columnTexts.js';
import type { BodyRow, LabelledValue } from './events.js';
import { linesToLabelled } from './labelledCells.js';

/** By what the goal is measured. */
const MEASURES: ReadonlySet<LabelField | undefined> = new Set(['criteria', 'indicator', 'target']);
const LABEL = /^[\s　]*[【〔［[＜<《≪〈◆■◇□●○]/u;
/** Of one cell alone, such a line may be a word of the goal. */
const FEWEST = 2;

/** Columns of goals, and rows whose cells hold these alone. */
export interface GoalsAlone {
  readonly columns: Column[];
  readonly rows: BodyRow[];
}

/**
 * Goals that print by what they are measured below a label of its own, in the same cell or in one below it:
 * ```
 *   番号 | 目標・達成基準
 *   1    | 水路を安全にします。
 *        | 【達成基準】 清掃した水路　12か所
 * ```
 * What the label heads are the criteria of the item, and all above it is its goal, whichever of the two the head of the column says first.
 */
export function withCriteriaInGoals(
  columns: readonly Column[],
  rows: readonly BodyRow[],
  item: Column,
  lexicon: Lexicon,
): GoalsAlone {
  const found = new Map<CellReading, CellParts>();
  const goals = new Set<number>();
  for (const column of columns) {
    if (column === item || column.head.years !== null || !(isGoal(column.field) || column.field === 'criteria'))
      continue;
    const cells = columnCells(rows, column.index);
    const parts = cells.flatMap((cell) => {
      const own = partsOf(cell, lexicon);
      return own ? [[cell, own] as const] : [];
    });
    const without = cells.length - parts.filter(([, { goal }]) => goal.length === 0).length;
    if (parts.length < FEWEST || without < parts.length) continue;
    goals.add(column.index);
    for (const [cell, own] of parts) found.set(cell, own);
  }
  if (found.size === 0) return { columns: [...columns], rows: [...rows] };
  return {
    columns: columns.map((c) => (goals.has(c.index) && c.field === 'criteria' ? { ...c, field: 'objective' } : c)),
    rows: rows.map((row) => {
      const labelled = row.cells.flatMap((cell) =>
        cell?.cell.row === row.row ? (found.get(cell)?.labelled ?? []) : [],
      );
      const cells = row.cells.map((cell) =>
        cell && found.has(cell) ? goalOf(cell, found.get(cell) as CellParts) : cell,
      );
      return labelled.length > 0
        ? { ...row, cells, labelled: [...(row.labelled ?? []), ...labelled] }
        : { ...row, cells };
    }),
  };
}

interface CellParts {
  readonly goal: readonly Line[];
  readonly labelled: readonly LabelledValue[];
}

function partsOf({ role, cell }: CellReading, lexicon: Lexicon): CellParts | null {
  const at = role === 'value' && cell.tables.length === 0 ? cell.lines.findIndex((l) => LABEL.test(l.text.value)) : -1;
  if (at < 0) return null;
  const labelled = linesToLabelled(cell.lines.slice(at), lexicon);
  const areMeasures = labelled.length > 0 && labelled.every((p) => MEASURES.has(p.label.reading?.field));
  return areMeasures ? { goal: cell.lines.slice(0, at), labelled } : null;
}

const goalOf = (reading: CellReading, { goal }: CellParts): CellReading | null =>
  goal.length === 0 ? null : withLines(reading, goal);
