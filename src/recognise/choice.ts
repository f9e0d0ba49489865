import { joinTexts, type SourceText, sliceText, trimText } from '../model/sourceText.js';
import type { FieldInput } from './fields/input.js';
import { boxedOptions } from './lexicon/boxes.js';
import type { LabelField } from './lexicon/types.js';

/** The options that are chosen, without their boxes; null where the text is none of a form's choices. */
function chosenOptions(text: SourceText): { readonly chosen: readonly SourceText[]; readonly offered: number } | null {
  const options = boxedOptions(text.value);
  if (options.length < 2) return null;
  const chosen = options.flatMap((o) => (o.isChosen ? [trimText(sliceText(text, o.from, o.to))] : []));
  return { chosen, offered: options.length };
}

/**
 * □拡充 ■継続 □縮小: the chosen option, without its box. Null when the text is no choice: fewer than two boxes, none
 * chosen, or text before the first box.
 */
export function readChoice(text: SourceText): SourceText | null {
  const { chosen, offered } = chosenOptions(text) ?? { chosen: [], offered: 0 };
  const [only, ...more] = chosen;
  return only && more.length === 0 && offered > 1 && only.value !== '' ? only : null;
}

/** ☑港湾課 □航路課 ☑灯台課: of units, any number may be chosen. */
function readChosenUnits(text: SourceText): SourceText | null {
  const chosen = chosenOptions(text)?.chosen.filter((c) => c.value !== '') ?? [];
  return chosen.length > 0 ? joinTexts(chosen, '、') : null;
}

/** The value is what is chosen in it; the other options are part of the form. Null where nothing is chosen. */
export function withChoice(input: FieldInput): FieldInput | null {
  const { text, ...value } = input.value;
  const isOfUnits = input.reading?.field === 'division';
  const chosen = isOfUnits ? readChosenUnits(text) : readChoice(text);
  // The printed lines part the boxes, and not the units.
  const lines = isOfUnits ? [] : value.lines;
  return chosen && { ...input, isChosen: true, value: { ...value, lines, text: chosen } };
}

const TEXTS: ReadonlySet<LabelField> = new Set([
  'category',
  'currentState',
  'objective',
  'measures',
  'goals',
  'status',
  'outcome',
  'division',
]);

/** 実施方法 | □直営 ■委託, 事業区分 | □新規 ■継続: what a form lets choose is no text or level that the label heads elsewhere. */
export function fieldOfChoice(field: LabelField | null, text: string): LabelField | null {
  if (field === null || !TEXTS.has(field)) return field;
  const options = boxedOptions(text);
  if (options.length < 2) return field;
  return field === 'division' && options.some((o) => o.isChosen) ? field : 'remarks';
}
