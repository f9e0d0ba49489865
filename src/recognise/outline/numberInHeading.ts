import { type SourceText, sliceText } from '../../model/sourceText.js';
import { labelledInput } from '../fields/input.js';
import { textToValue } from '../value.js';
import type { FlowContext } from './flowContext.js';
import { plainLabel } from './plainLabel.js';

const IN_BRACKET =
  /[（(［[【〔][\s　]*[^\s（(）)0-9０-９]{0,8}?[\s　]*((?:[NＮ][oｏOＯ]|№|番号)[.．:：]?[\s　]*[0-9０-９]{1,4}(?:[-－][0-9０-９]{1,3})?)[\s　]*[）)］\]】〕][\s　]*$/u;

/** １ 対象施設（施設No. 4）: the number of the item that the table below the heading names. */
export function openNumbered(heading: SourceText, { builder, tableFollows, partFollows }: FlowContext): void {
  const found = tableFollows && !partFollows ? IN_BRACKET.exec(heading.value) : null;
  const number = found?.[1];
  if (!found || number === undefined) return;
  const from = found.index + found[0].lastIndexOf(number);
  const value = textToValue(sliceText(heading, from, from + number.length));
  builder.hit(labelledInput(plainLabel('number'), null, value));
}
