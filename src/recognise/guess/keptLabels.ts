import { readMarker } from '../../japanese/index.js';
import { type SourceText, sliceText, trimText } from '../../model/sourceText.js';
import type { PlanDraft } from '../draft.js';
import { labelKey } from '../lexicon/labelKey.js';
import type { Lexicon } from '../lexicon/types.js';
import { couldName } from './unreadLabels.js';

/** A note that is printed word for word so often is none. */
const TIMES = 3;
const LONGEST = 14;
/** 彦根市 at the head of each form. */
const PLACE = /[都道府県市区町村]$/;

/**
 * Labels that nobody knows among what was kept because nothing could be done with it: over texts of the extras, or as a note that comes
 * again and again. Each once, where it is printed first.
 */
export function keptLabels(plan: PlanDraft, lexicon: Lexicon): SourceText[] {
  const isUnknown = ({ value }: SourceText): boolean =>
    value.length <= LONGEST &&
    !/[。、\n]/.test(value) &&
    couldName(value, lexicon) &&
    [value, ...value.split(/\s+/)].every((words) => lexicon.readLabel(words) === null);
  const found = new Map<string, SourceText>();
  const add = (printed: SourceText): void => {
    const text = trimText(sliceText(printed, readMarker(printed.value)?.length ?? 0));
    const key = labelKey(text.value);
    if (!found.has(key) && isUnknown(text)) found.set(key, text);
  };
  const times = new Map<string, number>();
  for (const { text } of plan.notes) {
    const key = labelKey(text.value);
    times.set(key, (times.get(key) ?? 0) + 1);
    if (times.get(key) === TIMES && !PLACE.test(text.value)) add(text);
  }
  for (const { label } of plan.records.flatMap((r) => r.extras)) if (label) add(label);
  return [...found.values()];
}
