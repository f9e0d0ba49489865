import { readMarker } from '../../japanese/index.js';
import type { SourceText } from '../../model/sourceText.js';
import type { PlanDraft, RecordDraft } from '../draft.js';
import { isPlanYear } from '../lexicon/planYears.js';
import type { Lexicon } from '../lexicon/types.js';
import type { TableLabel } from './guessLabels.js';
import { profileOf, type ValueSort } from './valueSorts.js';

/** What stands in the place of a label, and tells by itself that it is none. */
const VALUES: readonly ValueSort[] = [
  'grade',
  'division',
  'department',
  'number',
  'figure',
  'measured',
  'money',
  'date',
];
/** Pieces of several cells, where no rules part them. */
const WHITE = /\s/;
const TELLING: readonly ValueSort[] = ['number', 'division', 'department', 'grade'];
const MOST = 0.8;
const BOXES = /[□■☐☑☒✓✔]/u;

/**
 * Texts that stand as labels do beside known labels of a plan, and that are no values of a record: each once, where it is printed
 * first. What they announce may have been read by its place. Words before a colon in running text are told from values by how they are
 * set: see `closingHeads`.
 */
export function unreadLabels(candidates: readonly TableLabel[], plan: PlanDraft, lexicon: Lexicon): SourceText[] {
  const told = new Set(plan.records.flatMap(valuesOf).map((t) => bare(t.value)));
  const extras = new Set(plan.records.flatMap((r) => r.extras.flatMap((e) => (e.label ? [bare(e.label.value)] : []))));
  const byPlace = new Set(plan.labels.map((l) => bare(l.value)).filter((l) => !extras.has(l)));
  const found = new Map<string, SourceText>();
  for (const { text, reading, part, values } of candidates) {
    const key = bare(text.value);
    if (reading !== null || found.has(key) || told.has(key)) continue;
    if (lexicon.readLabel(text.value) !== null || !couldName(text.value, lexicon)) continue;
    if (byPlace.has(key) && tellThemselves(values)) continue;
    if (part.origin === 'aligned' && WHITE.test(text.value)) continue;
    found.set(key, text);
  }
  return [...found.values()];
}

const bare = (text: string): string => text.replace(/\s+/g, '');

/** Whether a text may be a label by itself. */
export function couldName(printed: string, lexicon: Lexicon): boolean {
  const text = bare(printed);
  if (text.length < 2 || BOXES.test(text) || readMarker(text) !== null || isPlanYear(text)) return false;
  const profile = profileOf([text]);
  return lexicon.readOrganisation(text) === null && !VALUES.some((sort) => profile[sort]);
}

/** Numbers of items, names of units and grades say by themselves what stands above them. */
function tellThemselves(values: readonly string[]): boolean {
  const profile = profileOf(values);
  return TELLING.some((sort) => (profile[sort] ?? 0) >= MOST);
}

/** What the record tells in short; an extra's label is none of it. */
export const valuesOf = (r: RecordDraft): SourceText[] =>
  [
    r.department,
    ...r.divisions,
    ...r.category,
    r.number?.marker,
    r.title,
    r.currentState,
    r.objective,
    r.measures,
    ...r.criteria,
    ...r.indicators.flatMap((i) => [i.name, i.text, ...i.values.map((v) => v.text)]),
    ...r.schedule.flatMap((s) => [s.step, ...s.years.map((y) => y.text)]),
    ...r.progress.flatMap((p) => [p.status, p.outcome, p.achievement?.label, p.nextSteps]),
    r.achievement?.label,
    ...r.extras.map((e) => e.text),
    ...r.labels,
  ].filter((t): t is SourceText => t != null);
