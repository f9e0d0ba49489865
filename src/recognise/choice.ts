import { type SourceText, sliceText, trimText } from '../model/sourceText.js';
import type { LabelField } from './lexicon/types.js';

const BOX = /[□☐◻■☑☒✓✔◼]/g;
const CHOSEN = /[■☑☒✓✔◼]/;

/**
 * □拡充 ■継続 □縮小: the chosen option, without its box. Null when the text is no choice: fewer than two boxes, none
 * chosen, or text before the first box.
 */
export function readChoice(text: SourceText): SourceText | null {
  const boxes = [...text.value.matchAll(BOX)];
  if (boxes.length < 2 || text.value.slice(0, boxes[0]?.index).trim() !== '') return null;
  const chosen = boxes.filter((b) => CHOSEN.test(b[0]));
  const only = chosen[0];
  if (!only || chosen.length > 1 || chosen.length === boxes.length) return null;
  const end = boxes.find((b) => b.index > only.index)?.index ?? text.value.length;
  const option = trimText(sliceText(text, only.index + 1, end));
  return option.value === '' ? null : option;
}

const TEXTS: ReadonlySet<LabelField> = new Set([
  'category',
  'currentState',
  'objective',
  'measures',
  'goals',
  'status',
  'outcome',
]);

/** 実施方法 | □直営 ■委託, 事業区分 | □新規 ■継続: what a form lets choose is no text or level that the label heads elsewhere. */
export function fieldOfChoice(field: LabelField | null, text: string): LabelField | null {
  if (field === null || !TEXTS.has(field)) return field;
  const isChoice = (text.match(BOX)?.length ?? 0) >= 2 && text.trim().search(BOX) === 0;
  return isChoice ? 'remarks' : field;
}
