import type { Token } from '../aligned/segments.js';
import { hasDigit, withoutSpace } from '../letters.js';
import { beginsAnew, isSectionMark } from '../marks.js';
import { LONGEST_LABEL, lettersInRow } from './formLines.js';

/** What a run of words says as a label, without the white space between its letters. */
export interface Opening {
  /** So many words. */
  readonly words: number;
  readonly name: string;
}

const NO_LABEL = /[、。！？!?：:「」『』※＊→⇒↓％%…]|^[^（(]*[)）]|^[（()・･\-－―]|^[0-9０-９.,，．△▲~～]+\S?$/;

/** The labels that the words from `at` on may begin with, the longest first. */
export function openingsAt(
  source: string,
  words: readonly Token[],
  at: number,
  isLabel: (text: string) => boolean,
): Opening[] {
  const out: Opening[] = [];
  const text = (i: number): string => withoutSpace(source.slice(words[i]?.from ?? 0, words[i]?.to ?? 0));
  const first = text(at);
  if (words[at] === undefined || beginsAnew(first) || isSectionMark(first)) return out;
  // 施策 1-1: the mark of a section, with a space in it.
  if (isNear(words, at + 1) && isSectionMark(first + text(at + 1))) return out;
  const letters = lettersInRow(source, words, at);
  const joined = (n: number): string => Array.from({ length: n }, (_, k) => text(at + k)).join('');
  // 施 策 No., 改革 項目: a last word of several letters.
  for (const n of letters > 1 ? [letters + 1, letters] : [2]) {
    const name = joined(n);
    const isWhole = at + n <= words.length && name.length <= LONGEST_LABEL && !NO_LABEL.test(name);
    if (
      isWhole &&
      (n === letters ||
        (isNear(words, at + n - 1) &&
          (!isLabel(first) || NUMBER.test(text(at + 1))) &&
          isLabel(name) &&
          !hasDigit(name)))
    )
      out.push({ words: n, name });
  }
  if (letters < 2 && first.length <= LONGEST_LABEL && !NO_LABEL.test(first)) out.push({ words: 1, name: first });
  return out.map((o) => (hasCount(at + o.words, o.name) ? { ...o, words: o.words + 1 } : o));

  /** 目標 1   駅前を明るくします: a number right behind a label that white space parts from its text counts the label. */
  function hasCount(i: number, name: string): boolean {
    const isCount = isNear(words, i) && COUNT.test(text(i)) && !asksForNumber(name);
    const isAlone = words[i + 1] !== undefined && !isNear(words, i + 1);
    return isCount && isAlone && words.length > i + 1 && !isLabel(text(i + 1));
  }
}

const COUNT = /^[0-9０-９]{1,2}$/;
/** 施策番号, No.: the number behind is the text of such a label. */
export const asksForNumber = (label: string): boolean => ASKS_FOR_NUMBER.test(label);
const ASKS_FOR_NUMBER = /(?:番号|No[.．]?|Ｎｏ[.．]?|№)$/i;

/** 施策 No.: what counts the items of a name. */
const NUMBER = /^(?:No[.．]?|Ｎｏ[.．]?|№|番号)$/i;

const isNear = (words: readonly Token[], i: number): boolean =>
  words[i] !== undefined && words[i - 1] !== undefined && (words[i] as Token).x0 - (words[i - 1] as Token).x1 === 1;
