import { leaveChaptersAboveLevels } from './chaptersAboveLevels.js';
import type { PlanDraft } from './draft.js';
import type { FieldContext } from './fields/input.js';
import { noteIssuesAbove } from './issuesAbove.js';
import { joinItemsWithForms } from './itemsAbove.js';
import { foldLevelsWithItems } from './levelsWithItems.js';
import { noteLevelsWithoutName } from './levelsWithoutName.js';
import { followOn } from './nextSteps.js';
import { addProseFigures } from './proseFigures.js';
import { readResultsInHeadings } from './resultsInHeadings.js';
import { takeUnitAtEnd } from './unitAtEnd.js';

/** What can be told of the records only when all of them are known. */
export function finishRecords(plan: PlanDraft, { fiscalYear, lexicon }: FieldContext): void {
  plan.labels.push(...joinItemsWithForms(plan.records));
  noteIssuesAbove(plan);
  foldLevelsWithItems(plan);
  noteLevelsWithoutName(plan);
  leaveChaptersAboveLevels(plan);
  readResultsInHeadings(plan);
  for (const record of plan.records) {
    followOn(record);
    takeUnitAtEnd(record, lexicon);
  }
  addProseFigures(plan.records, fiscalYear);
}
