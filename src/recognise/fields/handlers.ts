import type { LabelField } from '../lexicon/types.js';
import { byYears, plannedByYears } from './byYears.js';
import { toRemarks } from './doers.js';
import { toExtras } from './extras.js';
import { toCriteria, toIndicator } from './figures.js';
import { toDivisions, toNumber, toTitle } from './identity.js';
import type { FieldHandler } from './input.js';
import { toAchievement, toEffect, toEffects, toProgressText, toResult } from './progress.js';
import { toSchedule } from './schedule.js';
import { toMeasures, toText } from './texts.js';

/**
 * Where each kind of label puts its value in a record. Labels of the department and of the outline (department, head,
 * category …) are handled before a value gets here; what is left of them is kept in extras.
 */
export const HANDLERS = {
  department: toExtras,
  division: toDivisions,
  head: toExtras,
  policy: toExtras,
  duties: toExtras,
  summary: toExtras,
  category: toExtras,
  number: toNumber,
  title: toTitle,
  currentState: toText('currentState'),
  objective: toText('objective'),
  goals: toText('objective'),
  measures: toMeasures,
  criteria: toCriteria,
  indicator: toIndicator,
  indicatorName: toIndicator,
  unit: toExtras,
  baseline: toIndicator,
  target: toIndicator,
  result: toResult,
  forecast: toIndicator,
  fiscalYear: toExtras,
  schedule: byYears(toSchedule),
  step: byYears(toSchedule),
  period: toExtras,
  status: byYears(toProgressText('status')),
  outcome: byYears(toProgressText('outcome')),
  achievement: byYears(toAchievement),
  nextSteps: plannedByYears(toProgressText('nextSteps')),
  direction: toExtras,
  revenueEffect: toEffect('revenueEffect'),
  expenditureEffect: toEffect('expenditureEffect'),
  effect: toEffects,
  budget: toExtras,
  remarks: toRemarks,
  page: toExtras,
  contents: toExtras,
  section: toExtras,
} as const satisfies Record<LabelField, FieldHandler>;

/** The handler of a label; what nobody knows (null) is kept in extras. */
export const handlerOf = (field: LabelField | null): FieldHandler => (field ? HANDLERS[field] : toExtras);
