import type { LexiconRank } from './organisationWords.js';
import type { LabelField, LegendEntry } from './types.js';

/** What a user adds for one city: more labels, marks, organisation words and sections to skip. Everything is optional. */
export interface UserLexicon {
  /** Field → label variants as printed; they win over the built-in lexicon. */
  readonly labels?: Readonly<Partial<Record<LabelField, readonly string[]>>>;
  /** What marks and words of a result mean where the document prints no legend. */
  readonly marks?: readonly LegendEntry[];
  /** Organisation endings and what rank they mean: `{ department: ['戦略室'] }`. */
  readonly organisations?: Readonly<Partial<Record<LexiconRank, readonly string[]>>>;
  /** Headings of sections that hold no records. */
  readonly skip?: readonly string[];
}
