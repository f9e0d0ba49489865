import type { SourceText } from '../../model/sourceText.js';
import type { PlanDraft } from '../draft.js';
import { labelKey } from '../lexicon/labelKey.js';
import type { Lexicon } from '../lexicon/types.js';
import type { TableLabel } from './guessLabels.js';
import { couldName, valuesOf } from './unreadLabels.js';

/** What is printed word for word so often is no value: values of several items hardly agree. */
const TIMES = 3;

/**
 * Texts of tables that were taken for values and are labels, though nobody knows what they announce: they stand as labels do, and come
 * again in about as many tables as the labels beside them. By `labelKey`, with the place where each is printed first.
 */
export function closingCells(
  candidates: readonly TableLabel[],
  plan: PlanDraft,
  lexicon: Lexicon,
): Map<string, SourceText> {
  // The names of figures and the steps of timetables (実施) may well be the same in every form.
  const told = new Set(
    plan.records.flatMap((r) => valuesOf({ ...r, indicators: [], schedule: [] })).map((t) => labelKey(t.value)),
  );
  const read = new Set(plan.labels.map((t) => labelKey(t.value)));
  const known = new Map<string, number>();
  const unknown = new Map<string, { text: SourceText; parts: Set<TableLabel['part']> }>();
  for (const { text, reading, part } of candidates) {
    // Tables without rules have cells that are torn, and pieces of values stand where labels do.
    if (part.origin === 'aligned') continue;
    const key = labelKey(text.value);
    if (reading) known.set(key, (known.get(key) ?? 0) + 1);
    else if (!told.has(key) || read.has(key)) continue;
    else if (lexicon.readLabel(text.value) === null && couldName(text.value, lexicon)) {
      const own = unknown.get(key) ?? { text, parts: new Set() };
      own.parts.add(part);
      unknown.set(key, own);
    }
  }
  const times = [...known.values()].sort((a, b) => a - b);
  const usual = times[times.length >> 1] ?? 0;
  return new Map(
    [...unknown].flatMap(([key, { text, parts }]) =>
      parts.size >= Math.max(TIMES, usual / 2) ? [[key, text] as const] : [],
    ),
  );
}
