import { type SourceText, sliceText, splitText } from '../model/sourceText.js';
import type { FieldInput } from './fields/input.js';
import { headingStyle } from './outline/headingStack.js';
import { countedName, onOneLine, type Value } from './value.js';

/**
 * The levels that one cell prints one below the other, each opening with the word that counts it; what holds one level in several
 * lines is one.
 * ```
 *   体系 | 基本方針１　水辺の再生
 *        | 重点項目（２）　桟橋の改修
 *   位置付け | 第１編　安全なまち
 *            | 第２章　備えの強化
 * ```
 * A text table does not show where a line was broken by the page; the words that count do. Nor does it show that what a level is
 * called stands in a column of its own, but for the white space behind it:
 * ```
 *   体系 | 政策      第２章 水辺の安全
 *        | 施策      第３節 桟橋の改修
 * ```
 */
export function splitLevels({ text, lines }: Pick<Value, 'text' | 'lines'>): SourceText[] {
  const named = lines.map((l) => nameBehindWord(l.text));
  if (named.length > 1 && named.every((n) => n !== null) && new Set(named.map((n) => n?.word)).size === named.length)
    return named.flatMap((n) => (n ? onOneLine(n.name) : []));
  const printed = splitText(text, /\n/g).filter((t) => t.value.trim() !== '');
  const levels = [printed, lines.map((l) => l.text)].find(areLevels);
  return (levels ?? [text]).map((t) => onOneLine(t));
}

/** 政策      第２章 水辺の安全: what the level is called, and across white space its name. */
function nameBehindWord(line: SourceText): { readonly word: string; readonly name: SourceText } | null {
  const [all, word] = WORD_AND_GAP.exec(line.value) ?? [];
  return all && word ? { word, name: sliceText(line, all.length) } : null;
}

const WORD_AND_GAP =
  /^[\s　]*([^\s　。、0-9０-９]{0,6}(?:政策|施策|目標|柱|分野|大綱|項目|方針|戦略|視点|構想|[編章節]))名?(?:[ ]{2,}|　[\s　]+)(?=\S)/u;

/** 基本目標Ⅰ | 水辺に親しむ: the label counts the level, and stands before its name. */
export function levelsOf({ reading, label, value }: FieldInput): SourceText[] {
  const levels = splitLevels(value);
  const [name, ...more] = levels;
  const counted = label && reading?.ordinal != null ? COUNTED.exec(label.value) : null;
  if (!label || !counted || !name || more.length > 0) return levels;
  return headingStyle(name.value) ? levels : [countedName(sliceText(label, counted.index), name)];
}

/** 基本目標Ⅰ, 施策（２）, 柱 1-2: the last of the labels over a value. */
const COUNTED = /[^\s　]+[\s　]?(?:[0-9０-９Ⅰ-Ⅻ①-⑳]|[0-9０-９Ⅰ-Ⅻ][)）])[\s　]*$/u;

function areLevels(parts: readonly SourceText[]): boolean {
  const styles = parts.map((t) => countedBy(t.value));
  return parts.length > 1 && styles.every((s) => s !== null) && new Set(styles).size === styles.length;
}

/** The word that counts the level: 重点項目 of 重点項目（２）, 編 of 第１編. */
function countedBy(level: string): string | null {
  const part = PART.exec(level)?.[1];
  if (part) return part;
  const style = headingStyle(level)?.style ?? '';
  return style.startsWith('named:') ? style : null;
}

const PART = /^[\s　]*第[\s　]?[0-9０-９一二三四五六七八九十]{1,3}[\s　]?([編部章節項款])(?=[\s　])/u;
