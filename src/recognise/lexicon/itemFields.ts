import type { LabelField } from './types.js';

/** What is aimed at. */
export const GOALS: readonly LabelField[] = ['goals', 'objective'];

/** What is told of an item in sentences, besides its goal. */
export const TEXTS: readonly LabelField[] = ['currentState', 'measures', 'status', 'outcome', 'nextSteps'];

/** What names an item, what it is to do, and what came of it. */
export const OF_ITEM: readonly LabelField[] = ['title', 'number', 'measures', ...GOALS, 'status', 'outcome'];

/** What stands beside the name of an indicator, and the name. */
export const FIGURE_PARTS: readonly LabelField[] = [
  'indicatorName',
  'unit',
  'baseline',
  'target',
  'result',
  'forecast',
];

/** What labels below an item may tell about it: 取組：…, 結果：…, 〔担当〕…. */
export const ABOUT_ITEM: readonly LabelField[] = [
  ...TEXTS,
  'criteria',
  'indicator',
  'target',
  'result',
  'achievement',
  'division',
];

/** The same of a goal or a heading with a part of the document to itself, where there is room for a timetable. */
export const ABOUT_GOAL: readonly LabelField[] = [...ABOUT_ITEM, 'schedule', 'period'];

/** A label that announces what a department, or an item, wants to reach. */
export const isGoal = (field: LabelField | null | undefined): boolean => field === 'goals' || field === 'objective';

/** A label that announces, or heads, what is measured. */
export const isIndicator = (field: LabelField | null | undefined): boolean =>
  field === 'indicator' || field === 'indicatorName';

/** A label that announces what was gained or saved, of one side of the budget. */
export const isSideOfEffect = (field: LabelField | null | undefined): boolean =>
  field === 'revenueEffect' || field === 'expenditureEffect';

/** The same, of a side or of none. */
export const isEffect = (field: LabelField | null | undefined): boolean => field === 'effect' || isSideOfEffect(field);

/** What a sheet about one item begins with. */
export const BEGIN_SHEET: readonly LabelField[] = [
  'title',
  'number',
  'category',
  'department',
  'division',
  'head',
  'policy',
];

/** What a sheet prints at its top beside what it is about. */
export const HEAD_SHEET: readonly LabelField[] = [
  'category',
  'department',
  'division',
  'head',
  'fiscalYear',
  'period',
  'remarks',
];
