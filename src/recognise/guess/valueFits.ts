import type { ValueSort } from './valueSorts.js';

type Fits = Readonly<Partial<Record<ValueSort, number>>>;

const NEVER = -5;
const NO_TEXT: Fits = { past: NEVER, state: NEVER, future: NEVER, timetable: NEVER };
const FIGURES: Fits = {
  ...NO_TEXT,
  figure: 2,
  measured: 1,
  number: 0.5,
  money: 1,
  name: -3,
  grade: NEVER,
  division: NEVER,
  department: NEVER,
  person: NEVER,
};
const TEXT: Fits = {
  figure: -3,
  measured: -3,
  number: -3,
  grade: NEVER,
  money: NEVER,
  division: NEVER,
  department: NEVER,
  person: NEVER,
  date: -3,
};

/** What may be guessed; `extra` is any label that fits no field of a record. */
export type GuessableField =
  | 'title'
  | 'number'
  | 'category'
  | 'division'
  | 'department'
  | 'head'
  | 'currentState'
  | 'objective'
  | 'measures'
  | 'criteria'
  | 'indicator'
  | 'unit'
  | 'baseline'
  | 'target'
  | 'result'
  | 'schedule'
  | 'status'
  | 'outcome'
  | 'achievement'
  | 'nextSteps'
  | 'policy'
  | 'duties'
  | 'summary'
  | 'revenueEffect'
  | 'expenditureEffect'
  | 'extra';

/** Of a sort that a field does not name. */
export const UNNAMED = -1;

/**
 * How well each sort of value fits each field: above 0 it speaks for it, below against it; what is not named counts `UNNAMED`.
 */
export const FITS: Readonly<Record<GuessableField, Fits>> = {
  title: { ...TEXT, name: 1, future: 0, past: -2, state: -3 },
  number: { number: 3 },
  category: { ...TEXT, name: 1, future: -2, past: -3, state: -3, date: -3 },
  division: {
    division: 3,
    name: 0,
    department: 1.5,
    past: NEVER,
    state: NEVER,
    future: NEVER,
    figure: NEVER,
    grade: NEVER,
  },
  department: {
    department: 3,
    name: -1,
    division: 0,
    past: NEVER,
    state: NEVER,
    future: NEVER,
    figure: NEVER,
    grade: NEVER,
  },
  head: { ...NO_TEXT, person: 4, name: -1, figure: NEVER, grade: NEVER, division: NEVER, department: NEVER },
  currentState: { ...TEXT, state: 2, past: 0, future: -0.5, name: -0.5 },
  objective: { ...TEXT, future: 1, state: 0.5, name: 0, past: -2, timetable: -2 },
  measures: { ...TEXT, future: 1, name: 0, state: -1, past: -2, timetable: 0 },
  criteria: { ...TEXT, state: 0.5, future: 0.5, name: 0.5, past: -1, figure: -0.5, measured: 0.5 },
  indicator: {
    ...NO_TEXT,
    name: 1.5,
    measured: 2.5,
    figure: -2,
    number: -3,
    grade: NEVER,
    division: NEVER,
    department: NEVER,
  },
  unit: { ...NO_TEXT, name: 0.5, figure: -3, number: -3, grade: -2 },
  baseline: FIGURES,
  target: FIGURES,
  result: FIGURES,
  schedule: { ...TEXT, timetable: 2, future: 0, date: 0, past: -2, state: -2, name: 0 },
  status: { ...TEXT, past: 1.5, state: 0.5, future: -1.5, name: -0.5, timetable: 0 },
  outcome: { ...TEXT, past: 1.5, state: 0, future: -1.5, name: -0.5 },
  achievement: { ...NO_TEXT, grade: 3, figure: -1, name: -1, number: 0, division: NEVER, department: NEVER },
  nextSteps: { ...TEXT, future: 1, past: 0, state: 0, name: 0 },
  policy: { ...TEXT, future: 1, past: -1, state: 0 },
  duties: { ...TEXT, state: 1, future: 1, name: 0, past: -2 },
  summary: { ...TEXT, past: 1, state: 0.5, future: 0 },
  revenueEffect: { money: 2, figure: 1, ...NO_TEXT },
  expenditureEffect: { money: 2, figure: 1, ...NO_TEXT },
  extra: {
    past: 0,
    state: 0,
    future: 0,
    name: 0,
    figure: 0,
    measured: 0,
    number: 0,
    grade: 0,
    money: 0,
    division: 0,
    department: 0,
    person: 0,
    date: 0,
    timetable: 0,
  },
};
