import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { Department, PlanDocument, PlanRecord } from '../schema/types.js';

/** Shares of a document's characters: no document that is read well is beyond them, and half of those read badly are. */
const LEAST_IN_FIELDS = 0.25;
const MOST_IN_NOTES = 0.25;
const MOST_LEFT = 0.4;
/** So many of the records have neither a name nor a goal. */
const MOST_NAMELESS = 0.4;
/** A shorter document proves nothing. */
const FEWEST_CHARACTERS = 300;

type Read = Pick<PlanDocument, 'departments' | 'records' | 'notes' | 'coverage'>;

/**
 * Whether the form of a document was hardly understood, although records were found: most of its text is in no field of theirs,
 * or they have no names. Null where it was; front matter, which stands before the first record, says nothing of that.
 */
export function hardlyUnderstood({ departments, records, notes, coverage }: Read): Diagnostic | null {
  if (coverage.characters < FEWEST_CHARACTERS) return null;
  const all = coverage.characters;
  const first = records[0] ? heightOf(records[0].source) : 0;
  const below = notes.filter((n) => n.source !== null && heightOf(n.source) > first);
  const inNotes = lengthOf(below.map((n) => n.text)) / all;
  const inExtras = lengthOf(records.flatMap((r) => r.extras.flatMap((e) => [e.label, e.text]))) / all;
  const inFields = lengthOf([...departments.flatMap(departmentTexts), ...records.flatMap(fieldTexts)]) / all;
  const nameless = records.filter((r) => r.title === null && r.objective === null).length;
  const why =
    inNotes > MOST_IN_NOTES || inNotes + inExtras > MOST_LEFT || inFields < LEAST_IN_FIELDS
      ? `only ${Math.round(100 * inFields)} % of its text is in the fields of its records and departments`
      : nameless > MOST_NAMELESS * records.length
        ? `${nameless} of its ${records.length} records have neither a name nor a goal`
        : null;
  return why === null ? null : diagnostic('reading-doubtful', null, { why });
}

/** Grows down the document. */
const heightOf = (place: PlanRecord['source']): number =>
  'page' in place ? place.page * 100_000 + place.bbox[1] : place.line;

/** Characters but spaces of all texts; a text that several records share counts once. */
function lengthOf(texts: readonly (string | null)[]): number {
  let length = 0;
  for (const text of new Set(texts)) if (text) length += text.replace(/\s/g, '').length;
  return length;
}

const departmentTexts = (d: Department): (string | null)[] => [d.name, d.policy, d.duties, d.summary];

const fieldTexts = (r: PlanRecord): (string | null)[] => [
  ...[r.title, r.currentState, r.objective, r.measures, r.achievement?.label ?? null],
  ...[...r.criteria, ...r.category, ...r.divisions],
  ...r.indicators.flatMap((i) => [i.name, i.text, ...i.values.map((v) => v.text)]),
  ...r.schedule.flatMap((s) => [s.step, ...s.years.map((y) => y.text)]),
  ...r.progress.flatMap((p) => [p.status, p.outcome, p.nextSteps]),
];
