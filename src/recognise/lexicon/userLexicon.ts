import type { LexiconRank } from './organisationWords.js';
import type { LabelField } from './types.js';

/** What a user adds for one city: more labels, marks and organisation words. Everything is optional. */
export interface UserLexicon {
  /** Field → label variants as printed; they win over the built-in lexicon. */
  readonly labels?: Readonly<Partial<Record<LabelField, readonly string[]>>>;
  /** Organisation endings and what rank they mean: `{ department: ['戦略室'] }`. */
  readonly organisations?: Readonly<Partial<Record<LexiconRank, readonly string[]>>>;
}
