import { extract } from '../extract/index.js';
import { layoutPdf } from '../layout/index.js';
import { layoutText } from '../layout/text/index.js';
import type { Layout } from '../model/block.js';
import type { Place } from '../model/place.js';
import { candidateLabels } from '../recognise/guess/candidateLabels.js';
import { guessLabels } from '../recognise/guess/guessLabels.js';
import { layoutWords } from '../recognise/layoutWords.js';
import { createLexicon, type UserLexicon } from '../recognise/lexicon/index.js';
import { labelKey } from '../recognise/lexicon/labelKey.js';
import type { LabelField, Lexicon } from '../recognise/lexicon/types.js';

/** A label that a document prints, and what it was taken for. */
export interface PrintedLabel {
  /** As printed, on one line. */
  readonly label: string;
  /** Null for what stands where a label should, and was not understood. */
  readonly field: LabelField | null;
  /**
   * `listed`: in the lexicon; `composed`: understood by its parts; `guessed`: from its words and what it stands with; null where not
   * understood.
   */
  readonly certainty: 'listed' | 'composed' | 'guessed' | null;
  /** How often it is printed. */
  readonly count: number;
  /** Where it is printed first. */
  readonly first: Place;
}

/**
 * Lists the labels that a document prints: those understood, and what looks like one by its place. The order is that of the
 * document.
 * @throws ImportError when the document cannot be read
 */
export async function documentLabels(bytes: Uint8Array, userLexicon: UserLexicon = {}): Promise<PrintedLabel[]> {
  const lexicon = createLexicon(userLexicon);
  const extracted = await extract(bytes);
  const words = layoutWords(lexicon);
  const layout: Layout =
    extracted.format === 'text'
      ? layoutText(extracted, words)
      : await layoutPdf(extracted.pages(), words).finally(() => extracted.close());
  const candidates = candidateLabels(layout.blocks, lexicon);
  const guesses = guessLabels(candidates, lexicon);
  const labels = new Map<string, PrintedLabel>();
  for (const { text, reading } of candidates) {
    const label = text.value.replace(/[\s　]+/g, ' ').trim();
    const at = text.at.find((index) => index >= 0);
    if (label === '' || at === undefined) continue;
    const guess = reading ? undefined : guesses.get(labelKey(text.value));
    const field = reading?.field ?? guess?.field ?? null;
    const key = `${label}\n${field ?? ''}`;
    const known = labels.get(key);
    labels.set(
      key,
      known
        ? { ...known, count: known.count + 1 }
        : {
            label,
            field,
            certainty: reading?.certainty ?? (guess ? 'guessed' : null),
            count: 1,
            first: extracted.characters.placeOf(at),
          },
    );
  }
  return withoutUnderstood([...labels.values()], lexicon);
}

/** What is understood in another place, or is a unit's name that heads its rows, is no label that one should teach. */
function withoutUnderstood(labels: readonly PrintedLabel[], lexicon: Lexicon): PrintedLabel[] {
  const isKnown = (text: string) => lexicon.readLabel(text) !== null || lexicon.readOrganisation(text) !== null;
  return labels.filter((l) => l.field !== null || !isKnown(l.label));
}
