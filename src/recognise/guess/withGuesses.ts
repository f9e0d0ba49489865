import { findInlineLabel } from '../lexicon/inlineLabel.js';
import { labelKey } from '../lexicon/labelKey.js';
import { labelParts } from '../lexicon/labelParts.js';
import type { LabelReading, Lexicon } from '../lexicon/types.js';
import type { GuessedLabel } from './guessLabels.js';

/** The lexicon with the labels that were guessed, for one document. What it knows itself wins over them. */
export function withGuesses(lexicon: Lexicon, guesses: ReadonlyMap<string, GuessedLabel>): Lexicon {
  const longest = Math.max(0, ...[...guesses.values()].map(({ label }) => label.value.length));
  const guessed = (text: string): LabelReading | null => {
    if (text.length > 2 * longest) return null;
    const { printed, words, ordinal, years, unit, legend } = labelParts(text);
    const found = guesses.get(labelKey(text)) ?? guesses.get(labelKey(printed));
    if (!found) return null;
    return { field: found.field, label: words, ordinal, years, unit, legend, certainty: 'listed' };
  };
  const readLabel = (text: string) => lexicon.readLabel(text) ?? guessed(text);
  return {
    ...lexicon,
    readLabel,
    readInlineLabel: (text) =>
      lexicon.readInlineLabel(text) ?? findInlineLabel(text, readLabel, lexicon.readOrganisation),
  };
}
