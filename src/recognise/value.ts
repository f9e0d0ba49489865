import { breakBeforeItems, joinLines, lazyTokenizer, removeStraySpaces } from '../japanese/index.js';
import type { Cell, Line, Table } from '../model/block.js';
import { EMPTY_TEXT, joinTexts, type SourceText, trimText } from '../model/sourceText.js';

/** Lines read as one value: a cell's, a section's, an item's. */
export interface Value {
  readonly lines: readonly Line[];
  /** Tables drawn inside the value's cell. */
  readonly tables: readonly Table[];
  /** Wrapped lines joined, stray spaces gone; `\n` where the document begins a new line. */
  readonly text: SourceText;
}

export function linesToValue(lines: readonly Line[], tables: readonly Table[] = []): Value {
  return { lines, tables, text: linesToText(lines) };
}

/** A text that was cut out of its line, as a value of its own. */
export const textToValue = (text: SourceText): Value => ({ lines: [], tables: [], text });

/** The text of lines that were read already: a cell is looked at for what it is, as a legend, as a label, as a value. */
const known = new WeakMap<readonly Line[], SourceText>();

export function linesToText(lines: readonly Line[]): SourceText {
  if (lines.length === 0) return EMPTY_TEXT;
  let text = known.get(lines);
  if (!text) {
    text = trimText(breakBeforeItems(removeStraySpaces(joinLines(lines), lazyTokenizer).text));
    known.set(lines, text);
  }
  return text;
}

/** On one line: what a label, a name or a title is. */
export function onOneLine(text: SourceText, separator: '' | ' ' = ' '): SourceText {
  if (!text.value.includes('\n')) return text;
  const value: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < text.value.length; i++) {
    const unit = text.value[i] as string;
    if (unit === '\n' && separator === '') continue;
    value.push(unit === '\n' ? ' ' : unit);
    at.push(text.at[i] as number);
  }
  return { value: value.join(''), at };
}

/** 基本目標Ⅰ 水辺に親しむ: a level's number or the word that counts it, and its name. */
export const countedName = (number: SourceText, name: SourceText): SourceText =>
  joinTexts([onOneLine(number, ''), onOneLine(name)], ' ');

/** 福　祉　部 → 福祉部: a name set letter by letter; any other is left as it is. */
export function withoutSpread(text: SourceText): SourceText {
  if (!/^\S(?:[\s　]+\S)+$/.test(text.value)) return text;
  const keep = [...text.value.split('').keys()].filter((i) => !/[\s　]/.test(text.value[i] as string));
  return { value: keep.map((i) => text.value[i]).join(''), at: keep.map((i) => text.at[i] as number) };
}

/** A stroke through the cell of a year that is still to come is printed as ／. */
const MISSING = /^(?:[-‐‑‒–—―−－ー〜～~*＊・…\s　]+|[/／＼]|\*+|該当なし|設定なし|なし|null|undefined|#N\/A)$/;

/** The words of a cell without any white space. */
export const cellWords = ({ lines }: Cell): string =>
  lines.length === 0 ? '' : onOneLine(linesToText(lines), '').value.replace(/[\s　]/g, '');

/** `-`, `―`, `***`, 該当なし, a blank: a missing value, which is not zero. */
export function isMissing(text: string): boolean {
  return text.trim() === '' || MISSING.test(text.trim().replace(/。$/, ''));
}
