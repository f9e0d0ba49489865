import { appendLine, type SourceText } from '../../model/sourceText.js';
import type { RecordDraft } from '../draft.js';
import { isMissing } from '../value.js';
import type { FieldHandler } from './input.js';

type TextField = 'currentState' | 'objective' | 'measures';

/** A text field; a second value for it (a cell cut by a page, two labels of one meaning) goes on a new line. */
export function toText(field: TextField): FieldHandler {
  return (record, input) => {
    if (isMissing(input.value.text.value)) return;
    record[field] = appendText(record[field], input.value.text);
  };
}

export function appendText(before: SourceText | null, more: SourceText): SourceText {
  return before ? appendLine(before, more) : more;
}

/** Whether the field is already told, so that a second value is news. */
export function holds(record: RecordDraft, field: TextField): boolean {
  return record[field] !== null;
}
