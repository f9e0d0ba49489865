import type { FieldContext } from '../fields/input.js';
import { readAchievement } from '../lexicon/index.js';
import { isMissing } from '../value.js';
import { type Column, isFigureColumn } from './columns.js';
import { columnTexts, inWords } from './columnTexts.js';
import { type BodyRow, headWords } from './events.js';

/** ○, 達成, ①○②△: nothing but evaluations. */
export function isEvaluation(text: string, context: FieldContext): boolean {
  const parts = text
    .split(/[①-⑳\n]/)
    .map((p) => p.trim())
    .filter((p) => p !== '' && !isMissing(p));
  return parts.length > 0 && parts.every((p) => p.length <= 12 && isResult(readAchievement(p, context.legend)));
}

/** A known level, or a mark that the document's own legend explains. */
export const isResult = (read: ReturnType<typeof readAchievement>): boolean =>
  read !== null && (read.level !== null || read.meaning !== null);

/** A rate beside an evaluation in words (状況 | 進捗率) is a figure, not a second evaluation. */
export function rejectRates(columns: readonly Column[], rows: readonly BodyRow[], context: FieldContext): Column[] {
  const evaluations = columns.filter((c) => c.field === 'achievement' && c.head.years === null);
  if (evaluations.length < 2) return [...columns];
  const isRate = (c: Column) => columnTexts(rows, c.index).every((t) => /^[\d０-９.,．]+\s*[%％]$/.test(t));
  const evaluates = (c: Column) => columnTexts(rows, c.index).every((t) => isEvaluation(t, context));
  if (!evaluations.some((c) => evaluates(c) && !isRate(c))) return [...columns];
  return columns.map((c) => (c.field === 'achievement' && isRate(c) ? { ...c, field: 'remarks' as const } : c));
}

/** Under heads that say how it went: a column of marks may stand among them. */
const MAY_GRADE: ReadonlySet<Column['field']> = new Set([
  'status',
  'outcome',
  'result',
  'achievement',
  'forecast',
  null,
]);
/** 達成見通し, 目標達成の見込み: how far it will come. */
const STILL_TO_COME = /(?:見通し|見込み?|可能性)$/;

/**
 * 令和5年度の進行状況 over 実施状況 | 進捗状況 | 達成見通し: beside what was done in words, a column of nothing but marks grades it, and one
 * that grades what is still to come is kept as a remark. Null for any other column.
 */
export function gradeColumn(
  column: Column,
  columns: readonly Column[],
  rows: readonly BodyRow[],
  context: FieldContext,
): Column | null {
  const texts = columnTexts(rows, column.index);
  if (gradesAspect(column, columns, rows)) return { ...column, field: 'remarks', head: { ...column.head, kind: null } };
  if (!MAY_GRADE.has(column.field) || texts.length === 0 || !texts.every((t) => isEvaluation(t, context))) return null;
  const plain = { ...column.head, kind: null };
  if (STILL_TO_COME.test(headWords(column.head))) return { ...column, field: 'remarks', head: plain };
  const told = (c: Column) => c !== column && c.field === 'status' && inWords(columnTexts(rows, c.index));
  if (column.field !== 'status' || !columns.some(told)) return null;
  // The grade of the year that the document tells of is the item's.
  const isOfDocument = column.head.years?.from === context.fiscalYear;
  return { ...column, field: 'achievement', head: isOfDocument ? { ...plain, years: null } : plain };
}

const SCORE = /^[0-5０-５](?:[\s　]*点)?$/;
const FEWEST_SCORES = 3;

/**
 * 進捗指標 above 3, 2 and 5 in a register that has no other figures: points of a scale, which measure nothing by themselves. Null for any
 * other column.
 */
export function scoreColumn(column: Column, columns: readonly Column[], rows: readonly BodyRow[]): Column | null {
  const isBare = column.field === 'indicator' && column.head.kind === null && column.head.years === null;
  if (!isBare || columns.some((c) => c !== column && (isFigureColumn(c) || c.field === 'achievement'))) return null;
  const texts = columnTexts(rows, column.index);
  const isScored = texts.length >= FEWEST_SCORES && texts.every((t) => isMissing(t) || SCORE.test(t));
  return isScored ? { ...column, field: 'achievement' } : null;
}

/** One letter or sign. */
const MARK = /^[A-ESＡ-ＥＳ◎○〇△▲×✕]$/u;

/** 一次評価 over 活動 | 成果 | 効率 | 総合: a mark below 成果 grades the item under this aspect, and tells nothing that came of it. */
function gradesAspect(column: Column, columns: readonly Column[], rows: readonly BodyRow[]): boolean {
  if (column.field !== 'outcome' && column.field !== 'status') return false;
  const areMarks = (c: Column) => {
    const texts = columnTexts(rows, c.index).filter((t) => !isMissing(t));
    return texts.length > 0 && texts.every((t) => MARK.test(t.trim()));
  };
  const isOfGroup = (c: Column) => c !== column && c.head.labels.length > 1 && c.head.labels[0]?.text === outer;
  const outer = column.head.labels.length > 1 ? column.head.labels[0]?.text : undefined;
  return areMarks(column) && columns.some((c) => isOfGroup(c) && c.field === 'achievement' && areMarks(c));
}

/** What is told of a year beside its grade. */
const OF_YEAR: ReadonlySet<Column['field']> = new Set(['status', 'outcome', 'nextSteps', 'achievement']);

/** 各課評価 over R5 in the report on that year, and nothing else told of any year: the one grade of the item. */
export function gradeOfDocument(columns: readonly Column[], { fiscalYear }: FieldContext): readonly Column[] {
  const [grade, ...more] = columns.filter((c) => c.head.years !== null && OF_YEAR.has(c.field));
  const years = grade?.head.years;
  const isOne =
    grade?.field === 'achievement' && more.length === 0 && years?.from === fiscalYear && years?.to === fiscalYear;
  const others = columns.some((c) => c !== grade && c.field === 'achievement');
  return isOne && !others
    ? columns.map((c) => (c === grade ? { ...c, head: { ...c.head, years: null } } : c))
    : columns;
}
