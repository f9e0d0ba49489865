import { composedField } from './composedLabels.js';
import { findInlineLabel } from './inlineLabel.js';
import { labelKey } from './labelKey.js';
import { type LabelParts, labelParts } from './labelParts.js';
import { LABELS } from './labels.js';
import { readOrganisationName } from './organisations.js';
import type { LexiconRank } from './organisationWords.js';
import type { LabelField, LabelReading, Lexicon } from './types.js';
import type { UserLexicon } from './userLexicon.js';

const LONGEST_LABEL = 120;
const LISTED: ReadonlyMap<string, LabelField> = index(LABELS);

/** The lexicon that recognition reads labels with; `user` adds to it and wins over it. */
export function createLexicon(user: UserLexicon = {}): Lexicon {
  const own = index(user.labels ?? {});
  const endings = Object.entries(user.organisations ?? {}).flatMap(([rank, list]) =>
    list.map((w) => [w, rank as LexiconRank] as const),
  );
  const listed = (words: string): LabelField | null => {
    const key = labelKey(words);
    return own.get(key) ?? LISTED.get(key) ?? null;
  };
  const readLabel = (text: string): LabelReading | null => {
    if (text.length > LONGEST_LABEL || text.trim() === '') return null;
    return reading(labelParts(text), listed);
  };
  return {
    readLabel,
    readInlineLabel: (text) => findInlineLabel(text, readLabel),
    readOrganisation: (text) => readOrganisationName(text, endings),
  };
}

function reading(parts: LabelParts, listed: (words: string) => LabelField | null): LabelReading | null {
  const { ordinal, years, unit, legend } = parts;
  const make = (field: LabelField, certainty: LabelReading['certainty'], label = parts.words): LabelReading => ({
    field,
    label,
    ordinal,
    years,
    unit,
    legend,
    certainty,
  });
  // A bracket may belong to the name: 財政効果額(歳入).
  for (const inner of parts.brackets) {
    const field = listed(`${parts.wordsWithoutYears}(${inner})`);
    if (field) return make(field, 'listed', `${parts.words}(${inner})`);
  }
  if (parts.wordsWithoutYears === '' && years) return make('fiscalYear', 'listed');
  const whole = listed(parts.words);
  if (whole) return make(whole, 'listed');
  const carriesYear = parts.wordsWithoutYears !== parts.words;
  if (carriesYear) {
    const field = listed(parts.wordsWithoutYears);
    if (field) return make(field, 'listed');
  }
  const composed = composedField(labelKey(parts.wordsWithoutYears));
  return composed ? make(composed, 'composed') : null;
}

function index(labels: Readonly<Partial<Record<LabelField, readonly string[]>>>): Map<string, LabelField> {
  const map = new Map<string, LabelField>();
  for (const [field, variants] of Object.entries(labels) as [LabelField, readonly string[]][]) {
    for (const v of variants) {
      const key = labelKey(v);
      if (!map.has(key)) map.set(key, field);
    }
  }
  return map;
}
