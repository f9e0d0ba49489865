import type { Line } from '../../model/block.js';
import { isGoal } from '../lexicon/itemFields.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { type CellReading, withLines } from './cellReading.js';
import type { Column } from './columns.js';
import { columnCells } from './columnTexts.js';
import { type BodyRow, headWords, type LabelledValue } from './events.js';
import { linesToLabelled } from './labelledCells.js';

/** By what the goal is measured. */
const MEASURES: ReadonlySet<LabelField | undefined> = new Set(['criteria', 'indicator', 'target']);
const LABEL = /^[\s　]*[【〔［[＜<《≪〈◆■◇□●○]/u;
/** Of one cell alone, such a line may be a word of the goal. */
const FEWEST = 2;

/** What a column holds that may print by what it is measured below. */
const mayHold = (column: Column): boolean =>
  isGoal(column.field) || column.field === 'criteria' || column.field === 'measures' || saysBoth(column);

/** 目標（数値目標）: the goal, and by what it is measured. */
const saysBoth = ({ field, head }: Column): boolean =>
  field === 'indicator' && /^[^（(]*目標[\s　]*[（(].*[)）]$/u.test(headWords(head));

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
    if (column === item || column.head.years !== null || !mayHold(column)) continue;
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
    columns: columns.map((c) =>
      goals.has(c.index) && MEASURES.has(c.field ?? undefined) ? { ...c, field: 'objective' } : c,
    ),
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

/** Where a head joins the words for two things. */
const JOINT = /[\s　]*(?:[/／・･、，,＋+＆&]|及び|並びに|と)[\s　]*/u;

/**
 * The same with what is done in the place of the goal. What the head says last is what the label in its cells says again, so the
 * column tells of the actions:
 * ```
 *   番号 | 重点目標   | 取組内容／達成基準
 *   1    | 水路の安全 | 水路を清掃します。
 *        |            | 【達成基準】 清掃した水路　12か所
 * ```
 */
export function withActionsAboveCriteria(
  columns: readonly Column[],
  rows: readonly BodyRow[],
  lexicon: Lexicon,
): Column[] {
  return columns.map((column) => {
    if (!MEASURES.has(column.field ?? undefined) || column.head.years !== null) return column;
    const said = headWords(column.head)
      .split(JOINT)
      .map((words) => lexicon.readLabel(words)?.field);
    if (said.length < 2 || !said.includes('measures')) return column;
    const parts = columnCells(rows, column.index).flatMap((cell) => partsOf(cell, lexicon) ?? []);
    return parts.length < FEWEST ? column : { ...column, field: 'measures', head: { ...column.head, kind: null } };
  });
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
