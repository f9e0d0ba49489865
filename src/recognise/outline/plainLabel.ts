import type { LabelField, LabelReading } from '../lexicon/types.js';

/** What the place alone says: no label is printed. */
export const plainLabel = (field: LabelField): LabelReading => ({
  field,
  label: '',
  ordinal: null,
  years: null,
  unit: null,
  legend: [],
  certainty: 'listed',
});
