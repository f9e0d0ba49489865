import { matchKey } from '../japanese/index.js';
import { type PlanDraft, type RecordDraft, takeOut } from './draft.js';
import { joinParts } from './toldInParts.js';

/**
 * What came of the items of a sheet, told by their numbers alone below them (番号 | 期末の実績 | 評価): one item is one record. Each number
 * must be that of one item right above, of which nothing was told so far.
 */
export function joinResultsByNumber(plan: PlanDraft): void {
  const { records } = plan;
  const joined = new Set<RecordDraft>();
  for (let at = 0; at < records.length; at++) {
    const told = runFrom(records, at);
    if (told.length === 0) continue;
    const items = itemsBefore(records, at);
    const pairs = told.flatMap((r) => {
      const own = items.filter((i) => i.number?.ordinal === r.number?.ordinal);
      return own.length === 1 && own[0] && isUntold(own[0], r) ? [[own[0], r] as const] : [];
    });
    at += told.length - 1;
    if (pairs.length < told.length) continue;
    for (const [item, r] of pairs) {
      plan.labels.push(...joinParts(item, r));
      joined.add(r);
    }
  }
  takeOut(records, joined);
}

/** Records one after the other that have a number and tell what came of it, and nothing else. */
function runFrom(records: readonly RecordDraft[], at: number): RecordDraft[] {
  const run: RecordDraft[] = [];
  for (let r = records[at]; r && tellsResultAlone(r) && isNext(r, run.at(-1)); r = records[at + run.length])
    run.push(r);
  return run;
}

/** The named and numbered records right above, of the same unit, back to the first number. */
function itemsBefore(records: readonly RecordDraft[], at: number): RecordDraft[] {
  const items: RecordDraft[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const r = records[i] as RecordDraft;
    const below = items[0];
    // What could not be read between the two parts.
    if (!r.title && tellsNothing(r)) continue;
    if (!r.title || !r.number || !isOfUnit(records[at] as RecordDraft, r)) break;
    if (below && (below.number?.ordinal ?? 0) <= r.number.ordinal) break;
    items.unshift(r);
  }
  return items;
}

const isNext = (r: RecordDraft, before: RecordDraft | undefined): boolean =>
  !before || (unitOf(r) === unitOf(before) && (r.number?.ordinal ?? 0) > (before.number?.ordinal ?? 0));

/** The results may leave out who does it. */
function isOfUnit(told: RecordDraft, item: RecordDraft): boolean {
  const isLike = told.divisions.length === 0 ? { ...told, divisions: item.divisions } : told;
  return unitOf(isLike) === unitOf(item);
}

const unitOf = ({ department, divisions }: RecordDraft): string =>
  matchKey([department, ...divisions].map((u) => u?.value ?? '').join(' '));

const tellsResultAlone = (r: RecordDraft): boolean =>
  r.number !== null &&
  r.title === null &&
  [r.currentState, r.objective, r.measures].every((text) => text === null) &&
  [r.criteria, r.schedule].every((list) => list.length === 0) &&
  (r.progress.length > 0 || r.achievement !== null);

const tellsNothing = (r: RecordDraft): boolean =>
  [r.currentState, r.objective, r.measures, r.achievement].every((told) => told === null) &&
  [r.criteria, r.indicators, r.schedule, r.progress].every((list) => list.length === 0);

const isUntold = (item: RecordDraft, told: RecordDraft): boolean =>
  item.progress.every((p) => told.progress.every((t) => t.fiscalYear !== p.fiscalYear)) &&
  !(item.achievement && told.achievement);
