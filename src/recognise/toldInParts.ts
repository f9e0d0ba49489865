import { matchKey } from '../japanese/index.js';
import type { SourceText } from '../model/sourceText.js';
import { type PlanDraft, progressOf, type RecordDraft, takeOut } from './draft.js';

/** So many items at least are listed in both registers. */
const FEWEST_ITEMS = 3;

/** 取組概要 and the like: each register may tell it, but not differently. */
const TEXTS = ['currentState', 'objective', 'measures'] as const;
const OF_YEAR = [
  'status',
  'outcome',
  'achievement',
  'nextSteps',
  'revenueEffect',
  'expenditureEffect',
  'choiceLabel',
  'reasonLabel',
] as const;
const LISTS = ['criteria', 'indicators', 'schedule'] as const;

/**
 * One register of the items by the levels of the plan that says what is to be done, and another by departments that says what came of
 * them: an item of both, with the same number and title, is one record.
 */
export function joinRegistersOfParts(plan: PlanDraft): void {
  const pairs = pairsOf(plan.records);
  if (pairs.length < FEWEST_ITEMS || pairs.length * 4 < plan.records.length) return;
  const place = new Map(plan.records.map((r, i) => [r, i]));
  const placeOf = (r: RecordDraft): number => place.get(r) ?? 0;
  const lastOfFirst = pairs.reduce((most, [first]) => Math.max(most, placeOf(first)), 0);
  const firstOfSecond = pairs.reduce((least, [, second]) => Math.min(least, placeOf(second)), plan.records.length);
  if (lastOfFirst > firstOfSecond || !pairs.every(([first, second]) => completes(first, second))) return;
  const joined = new Set<RecordDraft>();
  for (const [first, second] of pairs) {
    plan.labels.push(...joinParts(first, second));
    joined.add(second);
  }
  takeOut(plan.records, joined);
}

/** Records of one number and title, where there are two of them and no more. */
function pairsOf(records: readonly RecordDraft[]): (readonly [RecordDraft, RecordDraft])[] {
  const named = new Map<string, RecordDraft[]>();
  for (const record of records) {
    if (!record.title || !record.number) continue;
    const key = `${record.number.ordinal} ${matchKey(record.title.value)}`;
    const known = named.get(key);
    if (known) known.push(record);
    else named.set(key, [record]);
  }
  return [...named.values()].flatMap(([first, second, ...more]) =>
    first && second && more.length === 0 ? [[first, second] as const] : [],
  );
}

/** Each tells something of the item, and never the same thing as the other. */
function completes(a: RecordDraft, b: RecordDraft): boolean {
  if (!tells(a) || !tells(b) || (a.achievement && b.achievement)) return false;
  if (a.department && b.department && matchKey(a.department.value) !== matchKey(b.department.value)) return false;
  if (TEXTS.some((f) => a[f] !== null && b[f] !== null)) return false;
  if (LISTS.some((f) => a[f].length > 0 && b[f].length > 0)) return false;
  return b.progress.every((p) => {
    const own = a.progress.find((o) => o.fiscalYear === p.fiscalYear);
    return !own || OF_YEAR.every((f) => !own[f] || !p[f]);
  });
}

const tells = (r: RecordDraft): boolean =>
  TEXTS.some((f) => r[f] !== null) || LISTS.some((f) => r[f].length > 0) || r.progress.length > 0;

/** Gives the first what the second alone tells; gives back what both print. */
export function joinParts(first: RecordDraft, second: RecordDraft): SourceText[] {
  const printedTwice = [second.number?.marker, second.title];
  if (first.department) printedTwice.push(second.department);
  first.department ??= second.department;
  if (first.divisions.length > 0) printedTwice.push(...second.divisions);
  else first.divisions.push(...second.divisions);
  if (first.category.length > 0) printedTwice.push(...second.category);
  else first.category.push(...second.category);
  for (const field of TEXTS) first[field] ??= second[field];
  first.criteria.push(...second.criteria);
  first.indicators.push(...second.indicators);
  first.schedule.push(...second.schedule);
  first.overviewLabel ??= second.overviewLabel ?? null;
  if (!first.achievement) first.achievementLabel = second.achievementLabel;
  first.achievement ??= second.achievement;
  for (const told of second.progress) {
    const own = progressOf(first, told.fiscalYear);
    own.status ??= told.status;
    if (!own.outcome && told.reasonLabel !== undefined) own.reasonLabel = told.reasonLabel;
    own.outcome ??= told.outcome;
    own.achievement ??= told.achievement;
    own.nextSteps ??= told.nextSteps;
    own.choiceLabel ??= told.choiceLabel ?? null;
    own.revenueEffect ??= told.revenueEffect;
    own.expenditureEffect ??= told.expenditureEffect;
  }
  for (const extra of second.extras) {
    const isKnown = first.extras.some(
      (e) => e.text.value === extra.text.value && e.label?.value === extra.label?.value,
    );
    if (isKnown) printedTwice.push(extra.label, extra.text);
    else first.extras.push(extra);
  }
  first.labels.push(...second.labels);
  for (const doubt of second.doubts) first.doubts.add(doubt);
  return printedTwice.flatMap((t) => t ?? []);
}
