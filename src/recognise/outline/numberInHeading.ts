import { type SourceText, sliceText } from '../../model/sourceText.js';
import { labelledInput } from '../fields/input.js';
import { textToValue } from '../value.js';
import type { FlowContext } from './flowContext.js';
import { plainLabel } from './plainLabel.js';

const IN_BRACKET =
  /[（(［[【〔][\s　]*[^\s（(）)0-9０-９]{0,8}?[\s　]*((?:[NＮ][oｏOＯ]|№|番号)[.．:：]?[\s　]*[0-9０-９]{1,4}(?:[-－][0-9０-９]{1,3})?)[\s　]*[）)］\]】〕][\s　]*$/u;

/** 評価票（No.1）, 施策カルテ　№12: what a sheet is called, with its number in a bracket or across white. */
const OF_SHEET =
  /(?:シート|カルテ|[個評調概管理進捗価告]票|[調個]書|[個理価]表)[\s　]*[（(［[【〔]?[\s　]*((?:[NＮ][oｏOＯ]|№|番号)[.．:：]?[\s　]*[0-9０-９]{1,4}(?:[-－][0-9０-９]{1,3})?)[\s　]*[）)］\]】〕]?[\s　]*$/u;

/** １ 対象施設（施設No. 4）: the number of the item that the table below the heading names. */
export function openNumbered(heading: SourceText, context: FlowContext): void {
  if (!context.partFollows) open(heading, IN_BRACKET, context);
}

/** Whether the line is what a sheet is called, with its number: no text goes on in it. */
export const opensSheet = (line: string): boolean => OF_SHEET.test(line);

/** 事務事業評価票（No.1） above the form of an item: the number of the sheet is the item's. */
export function openSheet(title: SourceText, context: FlowContext): void {
  open(title, OF_SHEET, context);
}

function open(heading: SourceText, pattern: RegExp, { builder, tableFollows }: FlowContext): void {
  const found = tableFollows ? pattern.exec(heading.value) : null;
  const number = found?.[1];
  if (!found || number === undefined) return;
  const from = found.index + found[0].lastIndexOf(number);
  const value = textToValue(sliceText(heading, from, from + number.length));
  builder.hit(labelledInput(plainLabel('number'), null, value));
}
