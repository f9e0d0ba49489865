import type { LabelField } from '../lexicon/types.js';
import { fieldOfHit, type TableEvent } from './events.js';

/** What a table's labels tell of its years, once all of them are known. */
export interface ToldByYear {
  /** Years stand above texts that can only be told afterwards. */
  readonly isReport: boolean;
  /** 取組 | 検討 | 試行 | 実施 under years: what is to be done is told year by year, perhaps beside what was done. */
  readonly plans: boolean;
  /** 事業目標 | 検討 | 試行 | 実施 under years: what is aimed at in each of them is a step on the way. */
  readonly aims: boolean;
  /** 成果 has a label of its own, of a year or not. */
  readonly tellsOutcome: boolean;
}

export const UNTOLD: ToldByYear = { isReport: false, plans: false, aims: false, tellsOutcome: false };

export function toldByYear(events: readonly TableEvent[]): ToldByYear {
  const isReport = events.some((e) => e.type === 'hit' && e.head?.years && AFTERWARDS.has(fieldOfHit(e)));
  return {
    isReport,
    plans: isToldByYear(events, 'measures') && (!isReport || isToldByYear(events, 'status')),
    aims: isToldByYear(events, 'objective'),
    tellsOutcome: events.some((e) => e.type === 'hit' && fieldOfHit(e) === 'outcome'),
  };
}

/** The values under that label stand under two years at least. */
const isToldByYear = (events: readonly TableEvent[], field: LabelField): boolean =>
  new Set(
    events.flatMap((e) => (e.type === 'hit' && e.head?.years && fieldOfHit(e) === field ? [e.head.years.from] : [])),
  ).size >= 2;

/** Told of a year only when it is over. */
export const AFTERWARDS: ReadonlySet<LabelField | undefined> = new Set(['outcome', 'achievement', 'nextSteps']);
