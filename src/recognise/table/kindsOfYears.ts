import type { RecordDraft } from '../draft.js';
import { HANDLERS } from '../fields/handlers.js';
import { type FieldContext, type FieldInput, labelledInput } from '../fields/input.js';
import { addProgressText, toAchievement, valueToAchievement } from '../fields/progress.js';
import { addScheduleCell } from '../fields/schedule.js';
import { isMissing, linesToValue, onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import type { Column } from './columns.js';
import type { BodyRow } from './events.js';
import { kindOfRow } from './yearFigures.js';

/**
 * Words and marks under the years of an item, planned and done in rows of their own:
 * ```
 *   No. | 取組項目 | 区分 | 令和5年度 | 令和6年度
 *    1  | 窓口の… | 計画 |   検討    |   導入
 *       |          | 実績 |    ○     |    △
 * ```
 * What was planned is a step of the schedule; of what was done a mark is the year's result, a text tells how it went; rows with labels of
 * their own (評価, 課題) tell what these say.
 */
export function fillYear(
  record: RecordDraft,
  row: BodyRow,
  kinds: Column,
  column: Column,
  context: FieldContext,
): void {
  const cell = row.cells[column.index];
  const named = row.cells[kinds.index];
  const years = column.head.years;
  if (!cell || !years || cell.cell.row !== row.row || row.cells[column.index - 1] === cell) return;
  if (isMissing(cell.text.value)) return;
  const kind = named ? kindOfRowText(named, cell.text.value) : 'planned';
  if (!named?.label || (kind !== null && kind !== 'done')) {
    addScheduleCell(record, named?.text ?? null, years.from, cell.text);
    return;
  }
  const input: FieldInput = {
    ...labelledInput(named.label, onOneLine(named.text), linesToValue(cell.cell.lines, cell.cell.tables)),
    years,
    kind: null,
  };
  if (kind === null || named.label.field === 'achievement') {
    HANDLERS[named.label.field](record, input, context);
    return;
  }
  const read = valueToAchievement(input, context);
  if (read?.level || read?.meaning) toAchievement(record, input, context);
  else addProgressText(named.label.field === 'outcome' ? 'outcome' : 'status', record, input, context);
}

/** 取組内容 tells what was done where it does so in the past. */
function kindOfRowText(named: CellReading, text: string): ReturnType<typeof kindOfRow> {
  if (named.label?.field !== 'measures') return kindOfRow(named);
  return /(?:た|んだ|いだ)。?$/.test(text.trim()) ? 'done' : 'planned';
}
