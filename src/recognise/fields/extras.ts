import { isMissing } from '../value.js';
import type { FieldHandler } from './input.js';

/** A labelled value that fits no field of the contract is kept under its label. */
export const toExtras: FieldHandler = (record, input) => {
  if (isMissing(input.value.text.value)) return;
  record.extras.push({ label: input.label, text: input.value.text });
};
