import type { SourceText } from '../model/sourceText.js';
import { leaveChaptersAboveLevels } from './chaptersAboveLevels.js';
import { joinContinuedLevels } from './continuedLevels.js';
import { type PlanDraft, type RecordDraft, tellsAnything } from './draft.js';
import type { FieldContext } from './fields/input.js';
import { noteIssuesAbove } from './issuesAbove.js';
import { joinItemsWithForms } from './itemsAbove.js';
import { foldLevelsWithItems } from './levelsWithItems.js';
import { noteLevelsWithoutName } from './levelsWithoutName.js';
import { followOn } from './nextSteps.js';
import { addProseFigures } from './proseFigures.js';
import { readResultsInHeadings } from './resultsInHeadings.js';
import { joinToldResults } from './toldResults.js';
import { takeUnitAtEnd } from './unitAtEnd.js';

/**
 * What can be told of the records only when all of them are known.
 * @param chapters the outermost headings that the document passed.
 */
export function finishRecords(plan: PlanDraft, context: FieldContext, chapters: readonly SourceText[]): void {
  const { fiscalYear, lexicon } = context;
  plan.labels.push(...joinItemsWithForms(plan.records));
  noteIssuesAbove(plan);
  foldLevelsWithItems(plan);
  noteLevelsWithoutName(plan);
  joinContinuedLevels(plan);
  leaveChaptersAboveLevels(plan, chapters);
  readResultsInHeadings(plan);
  for (const record of plan.records) {
    followOn(record, fiscalYear);
    takeUnitAtEnd(record, lexicon);
    takeOnlyResult(record, fiscalYear);
    takeOverallResult(record);
  }
  addProseFigures(plan.records, fiscalYear);
  joinToldResults(plan.records, context);
}

/** 令和6年度達成状況 in the report of that year, with nothing else told of any year: the grade is the record's one result. */
function takeOnlyResult(record: RecordDraft, fiscalYear: number | null): void {
  const [only, ...more] = record.progress;
  if (
    !only?.achievement ||
    /[0-9０-９]/.test(only.achievement.label.value) ||
    more.length > 0 ||
    record.achievement ||
    only.fiscalYear !== fiscalYear
  )
    return;
  if (tellsAnything({ ...only, achievement: null })) return;
  record.achievement = only.achievement;
  record.progress = [];
}

/** 令和6年度末の総括 below what was done in three years: the one grade is that of the record. */
function takeOverallResult(record: RecordDraft): void {
  const graded = record.progress.filter((p) => p.achievement);
  const [only] = graded;
  if (!only?.isOverall || graded.length > 1 || record.achievement || only !== record.progress.at(-1)) return;
  record.achievement = only.achievement;
  only.achievement = null;
  if (!tellsAnything(only)) record.progress.pop();
}
