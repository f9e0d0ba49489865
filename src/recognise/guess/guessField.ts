import { spelledKey } from '../lexicon/labelKey.js';
import { labelParts } from '../lexicon/labelParts.js';
import type { LabelField } from '../lexicon/types.js';
import { type Cue, LABEL_CUES } from './labelCues.js';
import { FITS, type GuessableField, UNNAMED } from './valueFits.js';
import { profileOf, type ValueProfile, type ValueSort } from './valueSorts.js';

/** What is known of a label that no list holds. */
export interface UnknownLabel {
  /** As printed, on one line. */
  readonly label: string;
  /** What stands under it or beside it. */
  readonly values: readonly string[];
  /** What other labels of the same tables announce. */
  readonly beside: ReadonlySet<LabelField>;
}

/** 計画への掲載 | 有: the label asks, and what is answered is no text, name or level. */
const ANSWER = /^(?:有り?|無し?|あり|なし|要|不要|該当|非該当|対象|対象外|可|不可|はい|いいえ)$/;
/** 目標を掲げるに当たって, 策定に際して: the label says on what occasion something is told, and not what. */
const OCCASION = /(?:に[当あ]たって|に際して|に寄せて|に先立って)$/;
/** Less than this much speaks for the best field: it stays unknown. */
const ENOUGH = 2;
/** Nearer than this, two readings fit as well. */
const CLEAR = 0.5;
/** What an item has one of: a second label that announces it is less likely. */
const ONCE: ReadonlySet<LabelField> = new Set<LabelField>([
  'number',
  'title',
  'unit',
  'indicator',
  'currentState',
  'objective',
  'division',
  'department',
]);

/**
 * The field that a label announces most likely, by the words in it and by what stands under it; null where too little speaks for any, or
 * for two as much. Never sure: what it gives goes with a diagnostic.
 */
export function guessField({ label, values, beside }: UnknownLabel): LabelField | null {
  const key = spelledKey(labelParts(label).printed).replace(/(?:[？?]|[！!…～~]+)$/, '');
  if (OCCASION.test(key)) return null;
  const given = values.filter((v) => v.trim() !== '');
  if (given.length > 0 && given.every((v) => ANSWER.test(v.trim()))) return null;
  const profile = profileOf(values);
  const scores = new Map<GuessableField, number>();
  for (const [field, cues] of Object.entries(LABEL_CUES) as [GuessableField, readonly Cue[]][]) {
    const told = cues.reduce((most, { found, weight }) => (weight > most && found.test(key) ? weight : most), 0);
    // What stands beside a number, as names do, is most likely the name that nothing else gives.
    const names = field === 'title' && beside.has('number') && !beside.has('title') ? (profile.name ?? 0) : 0;
    const isTaken = field !== 'extra' && beside.has(field);
    if (told > 0 || speaksForItself(field, profile))
      scores.set(field, told + names + fitness(field, profile) - (isTaken ? costOfTaken(field) : 0));
  }
  const [first, second] = [...scores].sort(([, a], [, b]) => b - a);
  if (!first || first[0] === 'extra' || first[1] < ENOUGH) return null;
  return second && first[1] - second[1] < CLEAR ? null : first[0];
}

/** 朝市の来場者　３００人, 総務部長　大杉　和正: the values tell what they are below words that say nothing. */
const speaksForItself = (field: GuessableField, profile: ValueProfile): boolean =>
  (field === 'indicator' && profile.measured === 1) || (field === 'head' && profile.person === 1);

const costOfTaken = (field: LabelField): number => (ONCE.has(field) ? 2 : 0.5);

function fitness(field: GuessableField, profile: ValueProfile): number {
  const fits = FITS[field];
  return Object.entries(profile).reduce((sum, [sort, share]) => sum + share * (fits[sort as ValueSort] ?? UNNAMED), 0);
}
