import type { LabelField } from '../lexicon/types.js';

/** What heads a part of the document as often as it is a label with a value. */
export const PART: ReadonlySet<LabelField> = new Set([
  'title',
  'category',
  'goals',
  'objective',
  'measures',
  'section',
]);

export const NAMES: ReadonlySet<LabelField> = new Set(['title', 'category', 'section']);

/** What is told first of a record, and not of a part of one. */
export const TOLD_FIRST: ReadonlySet<LabelField> = new Set(['currentState', 'objective', 'goals', 'measures']);

/** What a small table inside a numbered item prints on lines of its own. */
export const OF_TABLE: ReadonlySet<LabelField> = new Set([
  'baseline',
  'target',
  'result',
  'forecast',
  'indicatorName',
  'number',
]);
