import { findFiscalYears } from '../../japanese/index.js';
import { joinTexts, type SourceText } from '../../model/sourceText.js';
import type { RecordDraft } from '../draft.js';
import { toExtras } from '../fields/extras.js';
import { HANDLERS } from '../fields/handlers.js';
import { type FieldContext, type FieldInput, labelledInput } from '../fields/input.js';
import { addProgressText, toAchievement, valueToAchievement } from '../fields/progress.js';
import { addScheduleCell } from '../fields/schedule.js';
import type { LabelReading } from '../lexicon/types.js';
import { isMissing, linesToValue, onOneLine, type Value } from '../value.js';
import type { CellReading } from './cellReading.js';
import type { Column } from './columns.js';
import { isFigureAlone } from './columnTexts.js';
import type { BodyRow } from './events.js';
import { kindOfRow } from './kindOfRow.js';
import { isSentence } from './yearTexts.js';

/**
 * Words and marks under the years of an item, planned and done in rows of their own:
 * ```
 *   No. | 取組項目 | 区分 | 令和5年度 | 令和6年度
 *    1  | 窓口の… | 計画 |   検討    |   導入
 *       |          | 実績 |    ○     |    △
 * ```
 * What was planned is a step of the schedule; of what was done a mark is the year's result, a text tells how it went; rows with labels of
 * their own (評価, 課題) tell what these say.
 * @param measured rows of figures, which are read as an indicator.
 */
export function fillYear(
  record: RecordDraft,
  rows: readonly BodyRow[],
  kinds: Column,
  column: Column,
  measured: ReadonlySet<BodyRow>,
  context: FieldContext,
): void {
  const grades = rows.filter((r) => holdsGrade(r, kinds, column, context));
  const isOutcomeTold = rows.some((r) => r.cells[kinds.index]?.label?.field === 'outcome');
  for (const row of rows) {
    const isGraded = grades.some((g) => g !== row);
    if (!column.ofKinds || !measured.has(row))
      fillRow(record, row, kinds, column, { isGraded, isOutcomeTold }, context);
  }
}

/** 評価 above anything, or a mark: ○, Ａ. */
function holdsGrade({ cells }: BodyRow, kinds: Column, column: Column, context: FieldContext): boolean {
  const [named, cell] = [cells[kinds.index], cells[column.index]];
  // － below 評価 is the grade of a year that has none as yet.
  if (cell && cell.role !== 'empty' && named?.label?.field === 'achievement') return true;
  if (!cell || isMissing(cell.text.value)) return false;
  const isMark = !/\p{L}{2}/u.test(cell.text.value);
  return isMark && valueToAchievement({ reading: null, value: linesToValue(cell.cell.lines) }, context) !== null;
}

interface OtherRows {
  /** Another row holds the year's grade: 検討 is no result then. */
  readonly isGraded: boolean;
  /** 成果 has a row of its own. */
  readonly isOutcomeTold: boolean;
}

function fillRow(
  record: RecordDraft,
  row: BodyRow,
  kinds: Column,
  column: Column,
  { isGraded, isOutcomeTold }: OtherRows,
  context: FieldContext,
): void {
  const cell = row.cells[column.index];
  const named = row.cells[kinds.index];
  const years = column.head.years;
  if (!cell || !years || cell.cell.row !== row.row || row.cells[column.index - 1] === cell) return;
  if (isMissing(cell.text.value)) return;
  const isUnnamed = !named || named.role === 'empty';
  // Among rows of figures nobody knows whether this one was planned or reached.
  if (isUnnamed && column.ofKinds && isFigureAlone(cell.text.value)) {
    const value = linesToValue(cell.cell.lines);
    toExtras(record, { reading: null, label: column.head.printed?.at(-1) ?? null, value, years, kind: null }, context);
    return;
  }
  const kind = named && !isUnnamed ? kindOfRowText(named, cell.text.value) : 'planned';
  if (!named || (kind !== null && kind !== 'done')) {
    addScheduleCell(record, named?.text ?? null, years.from, cell.text);
    return;
  }
  const value = linesToValue(cell.cell.lines, cell.cell.tables);
  const label = onOneLine(named.text);
  const input: FieldInput = { ...readAs(named.label, label, value), years, kind: null };
  if (!named.label) {
    const graded = valueToAchievement(input, context)?.meaning != null;
    (graded ? toAchievement : toExtras)(record, graded ? input : withYear(input, column), context);
    return;
  }
  if (kind === null || named.label.field === 'achievement') {
    const isKept = OF_NO_FIELD.has(named.label.field);
    HANDLERS[named.label.field](record, isKept ? withYear(input, column) : input, context);
    return;
  }
  const read = isGraded ? null : valueToAchievement(input, context);
  if (read?.level || read?.meaning) toAchievement(record, input, context);
  else addProgressText(fieldOfDone(named.label, record, cell.text.value, isOutcomeTold), record, input, context);
}

/** A sentence under 実績 tells what came of a goal, unless a row of its own tells that; 実施状況 tells how it went. */
function fieldOfDone(
  { field }: LabelReading,
  { objective }: RecordDraft,
  text: string,
  isOutcomeTold: boolean,
): 'status' | 'outcome' {
  const isResult = field === 'result' && !isOutcomeTold && objective !== null && isSentence(text);
  return field === 'outcome' || isResult ? 'outcome' : 'status';
}

const readAs = (reading: LabelReading | null, label: SourceText, value: Value): FieldInput =>
  reading ? labelledInput(reading, label, value) : { reading: null, label, value, years: null, kind: null };

/** What the contract has no field for, 達成率 among it, is kept under the label of its row, and its year. */
const OF_NO_FIELD: ReadonlySet<string> = new Set(['budget', 'effect', 'remarks', 'achievement']);

function withYear(input: FieldInput, { head }: Column): FieldInput {
  const year = head.printed?.findLast((t) => findFiscalYears(t.value).length > 0) ?? head.printed?.at(-1);
  return input.label && year ? { ...input, label: joinTexts([input.label, onOneLine(year)], ' ') } : input;
}

/** 取組内容 tells what was done where it does so in the past. */
function kindOfRowText(named: CellReading, text: string): ReturnType<typeof kindOfRow> {
  if (named.label?.field !== 'measures') return kindOfRow(named);
  return /(?:た|んだ|いだ)。?$/.test(text.trim()) ? 'done' : 'planned';
}
