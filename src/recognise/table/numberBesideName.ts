import { countedName, linesToValue, onOneLine, type Value } from '../value.js';
import { fieldOfHit, type Hit, hitAs, type TableEvent } from './events.js';

const COUNTED = '[0-9０-９]{1,8}|[①-⑳Ⅰ-Ⅻ]|[A-ZＡ-Ｚア-ンイロハ](?![\\p{L}])';
const PARTS = `(?:[(（]?(?:${COUNTED})[)）]?)(?:[-‐‑–−－ー―.．・](?:[(（]?(?:${COUNTED})[)）]?))*`;
/** №3, No.1-2, Ⅰ-1-(1), ①, 第２号, 重点１: a number, whatever it is printed with. */
const NUMBER = new RegExp(
  `^(?:(?:[NＮ][oOｏＯ][.．]?|№|[#＃]|第|\\p{L}{1,4}(?:その)?)[\\s　]*)?${PARTS}[.．:：]?(?:号|番)?$`,
  'u',
);

/**
 * One label with two cells behind it, the number of the item and its name:
 * ```
 *   取組項目 | № 2-1 | 水路の改修
 * ```
 * Neither is a second item: the label of the one is read as that of a number.
 */
export function numbersBesideNames(events: readonly TableEvent[]): TableEvent[] {
  const read: TableEvent[] = [];
  for (const e of events) read.push(...(withoutNumberLabel(e) ?? [e]));
  for (let i = 0; i + 1 < read.length; i++) {
    const [first, second] = [read[i], read[i + 1]];
    if (!isTitle(first) || !isTitle(second) || !sharesLabel(first, second) || saysNumber(first) === saysNumber(second))
      continue;
    if (saysNumber(first)) read[i] = hitAs(first, 'number');
    else read[i + 1] = hitAs(second, 'number');
  }
  return numbersBeforeLevels(read);
}

/** 基本目標 | Ⅰ | 水辺に親しむ: the number of a level stands before its name. */
function numbersBeforeLevels(events: readonly TableEvent[]): TableEvent[] {
  const out: TableEvent[] = [];
  for (const e of events) {
    const number = out.at(-1);
    if (!isLevel(number) || !isLevel(e) || !sharesLabel(number, e) || !countsLevel(number) || saysNumber(e))
      out.push(e);
    else out[out.length - 1] = { ...e, value: withNumber(number.value, e.value) };
  }
  return out;
}

/** Ⅰ, (2), or 基本目標Ⅰ beside the label 基本目標. */
function countsLevel(hit: Hit): boolean {
  const text = onOneLine(hit.value.text, '').value.replace(/[\s　]/g, '');
  const label = (hit.path.at(-1)?.text.value ?? '').replace(/[\s　]/g, '');
  return isNumber(label !== '' && text.startsWith(label) ? text.slice(label.length) : text);
}

function withNumber(number: Value, name: Value): Value {
  const [line] = name.lines;
  return line ? linesToValue([{ ...line, text: countedName(number.text, name.text), after: 'end' }]) : name;
}

/** 取組項目 | No.2-1 | 水路の改修: No. is a label elsewhere, and here it has its figure with it. */
function withoutNumberLabel(e: TableEvent): TableEvent[] | null {
  if (e.type !== 'hit' || e.head !== null || e.path.length < 2) return null;
  const [above, own] = e.path.slice(-2);
  const [line] = e.value.lines;
  if (above?.reading?.field !== 'title' || own?.reading?.field !== 'number' || !line || saysNumber(e)) return null;
  if (!/[0-9０-９①-⑳Ⅰ-Ⅻ]/u.test(own.text.value) || !NUMBER.test(own.text.value)) return null;
  const value = linesToValue([{ ...line, text: own.text, after: 'end' }]);
  return [
    { ...e, path: [own], value },
    { ...e, path: e.path.slice(0, -1) },
  ];
}

const isLevel = (e: TableEvent | undefined): e is Hit =>
  e?.type === 'hit' && e.head === null && fieldOfHit(e) === 'category';

const isTitle = (e: TableEvent | undefined): e is Hit =>
  e?.type === 'hit' && e.head === null && fieldOfHit(e) === 'title';

/** The very same printed label, and not one like it in another row. */
const sharesLabel = (a: Hit, b: Hit): boolean => {
  const [of, as] = [a.path.at(-1)?.text, b.path.at(-1)?.text];
  return of !== undefined && as !== undefined && of.at[0] === as.at[0];
};

/** 1-2, № 3: the value numbers, and says nothing else. */
export const saysNumber = (hit: Hit): boolean => isNumber(onOneLine(hit.value.text, '').value.trim());

/** 1-2, № 3, ア: the text is nothing but a number. */
export const isNumber = (text: string): boolean => NUMBER.test(text);
