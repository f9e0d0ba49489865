import type { Layout } from '../../model/block.js';
import { diagnostic } from '../../model/diagnostic.js';
import type { SourceCharacters } from '../../model/place.js';
import type { SourceText } from '../../model/sourceText.js';
import type { PlanDraft, RecordDraft } from '../draft.js';
import { type RecogniseOptions, recognise } from '../index.js';
import { labelKey } from '../lexicon/labelKey.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { withListedChoices } from '../table/listedChoices.js';
import { textPlace } from '../where.js';
import { candidateLabels } from './candidateLabels.js';
import { closingCells } from './closingCells.js';
import { closingHeads } from './closingHeads.js';
import { firstForms } from './firstForms.js';
import { hasUnknownHeads } from './flowHeads.js';
import { type GuessedLabel, guessLabels, labelsOfPlan, type TableLabel } from './guessLabels.js';
import { keptLabels } from './keptLabels.js';
import { unreadLabels, valuesOf } from './unreadLabels.js';
import { withGuesses } from './withGuesses.js';

/**
 * As `recognise`. Where labels are not understood, or nothing was found, what they announce is guessed from their words and their values,
 * and the document read once more with that: each guess is told by a diagnostic, and doubts the records that have a value by it.
 */
export function recogniseGuessing(layout: Layout, characters: SourceCharacters, options: RecogniseOptions): PlanDraft {
  const { blocks } = withListedChoices(layout.blocks, options.lexicon);
  const candidates = candidateLabels(firstForms(blocks), options.lexicon);
  const ofPlan = labelsOfPlan(candidates);
  const read = (lexicon: Lexicon): Reading => readWith(layout, characters, { ...options, lexicon }, ofPlan);
  const known = read(options.lexicon);
  const isUnderstood = known.unread.length === 0 && known.closing.size === 0;
  if (isUnderstood && !isPoor(known.plan) && !hasUnknownHeads(layout.blocks, options.lexicon)) return known.plan;
  const guesses = guessLabels(candidates, options.lexicon);
  const guessing = guesses.size > 0 ? read(withGuesses(options.lexicon, guesses)) : known;
  const isBetter = told(guessing.plan) > told(known.plan);
  const best = isBetter ? guessing : known;
  const closing = new Map([...closingHeads(layout.blocks, best.lexicon), ...best.closing]);
  const closed = closing.size > 0 ? read(withGuesses(best.lexicon, withoutField(closing))) : best;
  const isClosed = closed !== best && closed.plan.records.length >= soundRecords(best.plan, closing);
  const { plan, unread, lexicon } = isClosed ? closed : best;
  for (const label of closing.values()) tellUnknown(plan, label, characters);
  if (isBetter) for (const guess of guesses.values()) doubtGuess(plan, guess, characters);
  if (plan.records.length > 0)
    for (const label of [...unread, ...keptLabels(plan, lexicon)]) tellUnknown(plan, label, characters);
  return plan;
}

/** The document as the labels of a lexicon tell it, and what it leaves to be understood. */
interface Reading {
  readonly lexicon: Lexicon;
  readonly plan: PlanDraft;
  /** Labels that nobody knows. */
  readonly unread: readonly SourceText[];
  /** Such labels that were taken for values, by their keys. */
  readonly closing: ReadonlyMap<string, SourceText>;
}

function readWith(
  layout: Layout,
  characters: SourceCharacters,
  options: RecogniseOptions,
  candidates: readonly TableLabel[],
): Reading {
  const { lexicon } = options;
  const plan = recognise(layout, characters, options);
  return {
    lexicon,
    plan,
    unread: unreadLabels(candidates, plan, lexicon),
    closing: closingCells(candidates, plan, lexicon),
  };
}

/** How many records have none of the labels as their value. */
const soundRecords = (plan: PlanDraft, labels: ReadonlyMap<string, SourceText>): number =>
  plan.records.filter((r) => valuesOf(r).every((t) => !labels.has(labelKey(t.value)))).length;

/** What they announce is not known: their texts are kept under them. */
const withoutField = (labels: ReadonlyMap<string, SourceText>): Map<string, GuessedLabel> =>
  new Map([...labels].map(([key, label]) => [key, { label, field: 'remarks' }]));

function tellUnknown(plan: PlanDraft, label: SourceText, characters: SourceCharacters): void {
  const unknown = diagnostic('label-unknown', textPlace(label, characters), { label: label.value });
  if (plan.diagnostics.every((d) => d.message !== unknown.message)) plan.diagnostics.push(unknown);
}

/** So many notes a record show that tables were not understood. */
const MOST_NOTES = 4;

/** Labels are not understood, the records have hardly more than their names and figures, or much of the document is in none of them. */
const isPoor = ({ records, notes, diagnostics }: PlanDraft): boolean =>
  records.reduce((sum, r) => sum + toldOf({ ...r, indicators: [] }), 0) <= 2 * records.length ||
  notes.length >= MOST_NOTES * records.length ||
  diagnostics.some((d) => d.code === 'label-unknown');

/** How much the records tell: the more of it has found its field, the better the labels were understood. */
const told = (plan: PlanDraft): number => plan.records.reduce((sum, r) => sum + toldOf(r), 0);

const toldOf = (r: RecordDraft): number =>
  [r.number, r.title, r.currentState, r.objective, r.measures, r.achievement].filter((v) => v !== null).length +
  [r.divisions, r.category, r.criteria, r.schedule].filter((list) => list.length > 0).length +
  r.indicators.reduce((sum, { name, unit, values }) => sum + values.length + (name ? 1 : 0) + (unit ? 1 : 0), 0) +
  r.progress.reduce((sum, p) => sum + PROGRESS.filter((key) => p[key] !== null).length, 0);

const PROGRESS = ['status', 'outcome', 'achievement', 'nextSteps', 'revenueEffect', 'expenditureEffect'] as const;

function doubtGuess(plan: PlanDraft, { label, field }: GuessedLabel, characters: SourceCharacters): void {
  plan.diagnostics.push(diagnostic('label-guessed', textPlace(label, characters), { label: label.value, field }));
  const holds = HOLDS[field];
  for (const record of plan.records) if (holds?.(record)) record.doubts.add('label-guessed');
}

const hasFigure = (kind: string) => (r: RecordDraft) => r.indicators.some((i) => i.values.some((v) => v.kind === kind));
const hasIndicator = (r: RecordDraft) => r.indicators.length > 0;

/** Whether a record has a value that a label of the field may have given. */
const HOLDS: Readonly<Partial<Record<LabelField, (record: RecordDraft) => boolean>>> = {
  department: (r) => r.department !== null,
  division: (r) => r.divisions.length > 0,
  category: (r) => r.category.length > 0,
  number: (r) => r.number !== null,
  title: (r) => r.title !== null,
  currentState: (r) => r.currentState !== null,
  objective: (r) => r.objective !== null,
  measures: (r) => r.measures !== null,
  criteria: (r) => r.criteria.length > 0,
  indicator: hasIndicator,
  indicatorName: hasIndicator,
  unit: hasIndicator,
  baseline: hasFigure('baseline'),
  target: hasFigure('target'),
  result: hasFigure('result'),
  schedule: (r) => r.schedule.length > 0,
  status: (r) => r.progress.some((p) => p.status !== null),
  outcome: (r) => r.progress.some((p) => p.outcome !== null),
  achievement: (r) => r.achievement !== null || r.progress.some((p) => p.achievement !== null),
  nextSteps: (r) => r.progress.some((p) => p.nextSteps !== null),
  revenueEffect: (r) => r.progress.some((p) => p.revenueEffect !== null),
  expenditureEffect: (r) => r.progress.some((p) => p.expenditureEffect !== null),
};
