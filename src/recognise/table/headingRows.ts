import { readMarker } from '../../japanese/index.js';
import { isPost } from '../head.js';
import { headingStyle } from '../outline/headingStack.js';
import { onOneLine, type Value } from '../value.js';
import type { InnerLabel } from './cellReading.js';

/** 基本目標１　安心して暮らせるまち across a table: the words before the number are no label, they number the level. */
export const isNumberedLevel = (inner: InnerLabel, value: Value): boolean => {
  if (inner.reading.field !== 'category') return false;
  const isCounted = /\S[0-9０-９①-⑳Ⅰ-Ⅻ]{1,3}[\s　:：]*$/u.test(inner.label.value);
  const text = onOneLine(value.text).value.replace(/^[\s　]*[【〔［[《＜〈]/, '');
  return isCounted || headingStyle(text) !== null;
};

/** Words across a table that head the rows below them, and tell nothing themselves. */
export const isHeading = (value: Value): boolean => {
  const text = onOneLine(value.text).value;
  if (isPost(text) || /[。]$/.test(text) || !/[^\d０-９A-Za-z％%\s,.]{2}/.test(text)) return false;
  if (opensWithLevel(value)) return text.length <= 80;
  return text.length <= 50 && (readMarker(text) !== null || !/[、。]/.test(text));
};

/** 基本目標２　誰もが集い、…: a level's own word and number open the row; 基本方針 above 一日も早く、… is a label. */
export function opensWithLevel(value: Value): boolean {
  const first = value.lines[0]?.text.value ?? '';
  const style = headingStyle(first)?.style ?? '';
  return style.startsWith('named:');
}
