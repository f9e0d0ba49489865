import { appendLine, type SourceText } from '../../model/sourceText.js';
import type { RecordDraft } from '../draft.js';
import { labelKey } from '../lexicon/labelKey.js';
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

/** 事業概要, 施策の概要: what the item is as a whole. */
const OVERVIEW = /概要$/;
/** 取組内容, 実施内容: what is to be done for it. */
const ACTIONS = /(?:取組|実施|活動|行動)(?:の?内容|事項)?$/;

/**
 * What is to be done; where a form tells it beside an overview of the item, the overview is no part of it:
 * ```
 *   事業の概要         | 川の生きものを調べ、まもる。
 *   今年度の取組内容   | ①春と秋に川を歩く。 ②橋の下に草を植える。
 * ```
 */
export const toMeasures: FieldHandler = (record, input, context) => {
  if (isMissing(input.value.text.value)) return;
  const label = labelKey(input.reading?.label ?? '');
  const { measures, overviewLabel } = record;
  if (OVERVIEW.test(label) && !measures) {
    record.overviewLabel = input.label;
  } else if (overviewLabel !== undefined && measures && ACTIONS.test(label)) {
    record.extras.push({ label: overviewLabel, text: measures });
    record.measures = null;
    delete record.overviewLabel;
  } else if (overviewLabel !== undefined) delete record.overviewLabel;
  toText('measures')(record, input, context);
};

export function appendText(before: SourceText | null, more: SourceText): SourceText {
  return before ? appendLine(before, more) : more;
}

/** Whether the field is already told, so that a second value is news. */
export function holds(record: RecordDraft, field: TextField): boolean {
  return record[field] !== null;
}
