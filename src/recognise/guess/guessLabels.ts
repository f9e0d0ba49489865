import type { Table } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import { FIGURE_PARTS, GOALS, TEXTS } from '../lexicon/itemFields.js';
import { labelKey } from '../lexicon/labelKey.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import type { Candidate } from './candidateLabels.js';
import { guessByPlace, listsItems } from './guessByPlace.js';
import { guessField } from './guessField.js';
import { toForms, toRegisters } from './registers.js';

/** A label that no list holds, with what it was taken for. */
export interface GuessedLabel {
  /** Where it is printed first, on one line. */
  readonly label: SourceText;
  readonly field: LabelField;
}

/** What tells that a form is one of a plan. */
const OF_PLAN: ReadonlySet<LabelField> = new Set<LabelField>([
  ...GOALS,
  ...TEXTS,
  ...FIGURE_PARTS,
  'title',
  'criteria',
  'indicator',
  'achievement',
  'schedule',
]);
/** What stands beside it in forms of a plan and in other lists. */
const OF_LISTS: ReadonlySet<LabelField> = new Set<LabelField>(['number', 'division', 'category']);
/** Of both together, the first among them. */
const ENOUGH_KNOWN = 2;
const MOST_VALUES = 40;

/**
 * What those labels of a document announce that its lexicon does not hold, by `labelKey`. Looked for only beside labels of a plan that are
 * known: a list of buildings, or a table of the budget, has names of columns as well.
 */
export function guessLabels(candidates: readonly Candidate[], lexicon: Lexicon): Map<string, GuessedLabel> {
  const fields = fieldsOfParts(candidates);
  const registers = toRegisters(candidates);
  const lists = new Set(registers.flatMap((r) => (listsItems(r) ? [...r.parts] : [])));
  const isPlan = (part: Candidate['part'], beside: ReadonlySet<LabelField>): boolean =>
    isOfPlan(beside) || (part !== null && lists.has(part)) || (lists.size > 0 && beside.has('department'));
  const unknown = new Map<string, { label: SourceText; values: string[]; beside: Set<LabelField> }>();
  for (const { text, reading, values, part } of candidates) {
    const beside = fields.get(part) ?? new Set();
    if (reading !== null || !isPlan(part, beside)) continue;
    const key = labelKey(text.value);
    if (lexicon.readLabel(text.value) !== null) continue;
    const known = unknown.get(key) ?? { label: text, values: [], beside: new Set<LabelField>() };
    unknown.set(key, known);
    for (const value of values) if (known.values.length < MOST_VALUES) known.values.push(value);
    for (const field of beside) known.beside.add(field);
  }
  const guesses = new Map<string, GuessedLabel>();
  for (const [key, { label, values, beside }] of unknown) {
    const field = guessField({ label: label.value, values, beside });
    const isUnit = lexicon.readOrganisation(label.value) !== null;
    if (field && (!isUnit || field === 'division')) guesses.set(key, { label, field });
  }
  for (const register of [...registers, ...toForms(candidates)].filter((r) =>
    [...r.parts].some((p) => isPlan(p, fields.get(p) ?? new Set())),
  ))
    for (const [key, field] of guessByPlace(register, guesses)) {
      const label = register.heads.find((h) => h.key === key)?.label;
      if (label && !guesses.has(key)) guesses.set(key, { label, field });
    }
  return guesses;
}

/** A candidate that a table prints. */
export interface TableLabel extends Candidate {
  readonly part: Table;
}

/** The candidates in tables that have known labels of a plan. */
export function labelsOfPlan(candidates: readonly Candidate[]): TableLabel[] {
  const fields = fieldsOfParts(candidates);
  return candidates.filter((c): c is TableLabel => c.part !== null && isOfPlan(fields.get(c.part) ?? new Set()));
}

function isOfPlan(fields: ReadonlySet<LabelField>): boolean {
  const ofPlan = [...fields].filter((f) => OF_PLAN.has(f)).length;
  return ofPlan > 0 && ofPlan + [...fields].filter((f) => OF_LISTS.has(f)).length >= ENOUGH_KNOWN;
}

function fieldsOfParts(candidates: readonly Candidate[]): Map<Candidate['part'], Set<LabelField>> {
  const fields = new Map<Candidate['part'], Set<LabelField>>();
  for (const { reading, part } of candidates) {
    if (!reading) continue;
    const own = fields.get(part) ?? new Set();
    fields.set(part, own.add(reading.field));
  }
  return fields;
}
