import { createHash } from 'node:crypto';
import type { Place } from '../model/place.js';
import type { SourceText } from '../model/sourceText.js';
import type { AchievementDraft, IndicatorDraft, ProgressDraft, RecordDraft } from '../recognise/draft.js';
import type { Achievement, Indicator, PlanRecord, Progress } from '../schema/types.js';
import type { PlaceFinder } from './places.js';

/**
 * A recognised record as the contract has it, with the place of every filled field; null for a draft that no text fills.
 * `ids` holds the ids already given.
 */
export function draftToRecord(draft: RecordDraft, finder: PlaceFinder, ids: Set<string>): PlanRecord | null {
  const texts = recordTexts(draft);
  const evidence: Record<string, Place[]> = {};
  for (const [field, list] of Object.entries(texts)) {
    const places = placesInOrder(list.map((t) => finder.placesOf(t)));
    if (places.length > 0) evidence[field] = places;
  }
  const own = [texts.number, texts.title, texts.measures, texts.objective, texts.currentState];
  const begin = firstPlace([...own, ...Object.values(texts)], finder);
  if (!begin) return null;
  return {
    id: uniqueId(draft, ids),
    department: draft.department?.value ?? null,
    divisions: draft.divisions.map((d) => d.value),
    category: draft.category.map((c) => c.value),
    number: draft.number && {
      marker: draft.number.marker ? draft.number.marker.value : null,
      ordinal: draft.number.ordinal,
    },
    title: draft.title?.value ?? null,
    currentState: draft.currentState?.value ?? null,
    objective: draft.objective?.value ?? null,
    measures: draft.measures?.value ?? null,
    criteria: draft.criteria.map((c) => c.value),
    indicators: draft.indicators.map(draftToIndicator),
    schedule: draft.schedule.map((s) => ({
      step: s.step?.value ?? null,
      years: s.years.map((y) => ({ fiscalYear: y.fiscalYear, text: y.text.value })),
    })),
    progress: draft.progress.map(draftToProgress),
    achievement: draft.achievement && draftToAchievement(draft.achievement),
    extras: draft.extras.map((e) => ({ label: e.label?.value ?? null, text: e.text.value })),
    source: begin,
    evidence: evidence as PlanRecord['evidence'],
    doubts: [...draft.doubts].sort(),
  };
}

function firstPlace(lists: readonly (readonly SourceText[])[], finder: PlaceFinder): PlanRecord['source'] | null {
  for (const list of lists) {
    for (const text of list) {
      const place = finder.startOf(text);
      if (place) return place;
    }
  }
  return null;
}

type TextLists = Record<Exclude<keyof PlanRecord, 'id' | 'source' | 'evidence' | 'doubts'>, SourceText[]>;

/** Every text of the record by the field it fills: what evidence and coverage are made from. */
export function recordTexts(draft: RecordDraft): TextLists {
  const one = (t: SourceText | null): SourceText[] => (t ? [t] : []);
  return {
    department: one(draft.department),
    divisions: draft.divisions,
    category: draft.category,
    number: one(draft.number?.marker ?? null),
    title: one(draft.title),
    currentState: one(draft.currentState),
    objective: one(draft.objective),
    measures: one(draft.measures),
    criteria: draft.criteria,
    indicators: draft.indicators.flatMap((i) => [...one(i.name), ...one(i.text), ...i.values.map((v) => v.text)]),
    schedule: draft.schedule.flatMap((s) => [...one(s.step), ...s.years.map((y) => y.text)]),
    progress: draft.progress.flatMap(progressTexts),
    achievement: one(draft.achievement?.label ?? null),
    extras: draft.extras.flatMap((e) => [...one(e.label), e.text]),
  };
}

function progressTexts(p: ProgressDraft): SourceText[] {
  return [
    p.status,
    p.outcome,
    p.nextSteps,
    p.achievement?.label,
    p.revenueEffect?.text,
    p.expenditureEffect?.text,
  ].filter((t): t is SourceText => t !== null && t !== undefined);
}

const draftToAchievement = (a: AchievementDraft): Achievement => ({
  label: a.label.value,
  meaning: a.meaning,
  level: a.level,
});

const draftToIndicator = (i: IndicatorDraft): Indicator => ({
  name: i.name?.value ?? null,
  unit: i.unit,
  text: i.text?.value ?? null,
  values: i.values.map((v) => ({
    kind: v.kind,
    fiscalYear: v.fiscalYear,
    comparator: v.comparator,
    value: v.value,
    unit: v.unit,
    text: v.text.value,
  })),
});

const draftToProgress = (p: ProgressDraft): Progress => ({
  fiscalYear: p.fiscalYear,
  status: p.status?.value ?? null,
  outcome: p.outcome?.value ?? null,
  achievement: p.achievement && draftToAchievement(p.achievement),
  nextSteps: p.nextSteps?.value ?? null,
  revenueEffect: p.revenueEffect?.yen ?? null,
  expenditureEffect: p.expenditureEffect?.yen ?? null,
});

/** From what names the record, so that a change elsewhere in the document leaves it as it is. */
function uniqueId(draft: RecordDraft, ids: Set<string>): string {
  const key = [
    draft.department?.value,
    ...draft.category.map((c) => c.value),
    draft.number?.marker?.value ?? draft.number?.ordinal,
    draft.title?.value,
    draft.objective?.value,
    draft.measures?.value,
  ].join('\u0000');
  const base = `r-${createHash('sha256').update(key).digest('hex').slice(0, 10)}`;
  let id = base;
  for (let n = 2; ids.has(id); n++) id = `${base}-${n}`;
  ids.add(id);
  return id;
}

/**
 * The places of several texts, each text's in its own order. A text whose places already stand there in that order adds
 * nothing.
 */
function placesInOrder(lists: readonly (readonly Place[])[]): Place[] {
  const all: Place[] = [];
  /** Where each place stands last. */
  const known = new Map<string, number>();
  for (const places of lists) {
    const keys = places.map((p) => JSON.stringify(p));
    const at = keys.map((key) => known.get(key) ?? -1);
    if (at.every((n, i) => n > (at[i - 1] ?? -1))) continue;
    for (const [i, place] of places.entries()) {
      known.set(keys[i] as string, all.length);
      all.push(place);
    }
  }
  return all;
}
