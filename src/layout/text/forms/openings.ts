import { metricOf, type Token } from '../aligned/segments.js';
import { hasTab } from '../delimited.js';
import { beginsAnew, isSectionMark } from '../marks.js';
import type { SourceLine } from '../sourceLines.js';

/** A line of a form by its words, each at its place. */
export interface FormLine {
  readonly line: SourceLine;
  readonly words: readonly Token[];
}

/** What a run of words says as a label, without the white space between its letters. */
export interface Opening {
  /** So many words. */
  readonly words: number;
  readonly name: string;
}

/** The letters of a spread label stand at most so far apart, and no label is longer. */
const SPREAD = 7;
const LONGEST = 14;
const LETTER = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
const NO_LABEL = /[、。！？!?：:「」『』※＊→⇒↓％%…]|^[^（(]*[)）]|^[（()・･\-－―]|^[0-9０-９.,，．△▲~～]+\S?$/;

/**
 * The lines of a text whose columns a converter set by spaces, each character at one place. Null for others: a tab or a full-width
 * character counted as two says nothing of where forms have their columns.
 */
export function toFormLines(
  source: string,
  lines: readonly SourceLine[],
  isLabel: (text: string) => boolean,
): readonly FormLine[] | null {
  if (lines.some((l) => hasTab(source, l)) || metricOf(source, lines) !== 'characters') return null;
  return lines.map((l) => toFormLine(source, l, isLabel));
}

/** The words of a line: what stands between white space. */
export function toFormLine(source: string, line: SourceLine, isLabel: (text: string) => boolean): FormLine {
  const words: Token[] = [];
  if (!line.blank) {
    for (const m of source.slice(line.from, line.to).matchAll(/[^\s\u3000]+/gu)) {
      const from = line.from + m.index;
      words.push({ from, to: from + m[0].length, x0: m.index, x1: m.index + m[0].length });
    }
  }
  return { line, words: joinLetters(source, words, isLabel) };
}

/** 指   標   名: the letters of a label over the width of its column are one word. */
function joinLetters(source: string, words: readonly Token[], isLabel: (text: string) => boolean): readonly Token[] {
  const out: Token[] = [];
  for (let i = 0; i < words.length; ) {
    let to = i;
    while (
      to < words.length &&
      LETTER.test(source.slice(words[to]?.from, words[to]?.to)) &&
      (to === i || (words[to] as Token).x0 - (words[to - 1] as Token).x1 <= SPREAD)
    )
      to++;
    const name = words
      .slice(i, to)
      .map((w) => source.slice(w.from, w.to))
      .join('');
    const [first, last] = [words[i] as Token, words[Math.max(i, to - 1)] as Token];
    const isOne = to - i > 1 && to - i <= LONGEST && isLabel(name);
    if (isOne) out.push({ ...first, to: last.to, x1: last.x1 });
    else out.push(...words.slice(i, Math.max(to, i + 1)));
    i = Math.max(to, i + 1);
  }
  return out;
}

/** The labels that the words from `at` on may begin with, the longest first. */
export function openingsAt(
  source: string,
  words: readonly Token[],
  at: number,
  isLabel: (text: string) => boolean,
): Opening[] {
  const out: Opening[] = [];
  const text = (i: number): string => source.slice(words[i]?.from ?? 0, words[i]?.to ?? 0).replace(/[\s\u3000]/g, '');
  const first = text(at);
  if (words[at] === undefined || beginsAnew(first) || isSectionMark(first)) return out;
  // 施策 1-1: the mark of a section, with a space in it.
  if (isNear(words, at + 1) && isSectionMark(first + text(at + 1))) return out;
  let letters = 0;
  while (
    LETTER.test(text(at + letters)) &&
    (letters === 0 || (words[at + letters] as Token).x0 - (words[at + letters - 1] as Token).x1 <= SPREAD)
  )
    letters++;
  const joined = (n: number): string => Array.from({ length: n }, (_, k) => text(at + k)).join('');
  // 施 策 No., 改革 項目: a last word of several letters.
  for (const n of letters > 1 ? [letters + 1, letters] : [2]) {
    const name = joined(n);
    const isWhole = at + n <= words.length && name.length <= LONGEST && !NO_LABEL.test(name);
    if (
      isWhole &&
      (n === letters ||
        (isNear(words, at + n - 1) &&
          (!isLabel(first) || NUMBER.test(text(at + 1))) &&
          isLabel(name) &&
          !DIGIT.test(name)))
    )
      out.push({ words: n, name });
  }
  if (letters < 2 && first.length <= LONGEST && !NO_LABEL.test(first)) out.push({ words: 1, name: first });
  return out.map((o) => (hasCount(at + o.words, o.name) ? { ...o, words: o.words + 1 } : o));

  /** 目標 1   駅前を明るくします: a number right behind a label that white space parts from its text counts the label. */
  function hasCount(i: number, name: string): boolean {
    const isCount = isNear(words, i) && COUNT.test(text(i)) && !NUMBERED.test(name);
    const isAlone = words[i + 1] !== undefined && !isNear(words, i + 1);
    return isCount && isAlone && words.length > i + 1 && !isLabel(text(i + 1));
  }
}

const COUNT = /^[0-9０-９]{1,2}$/;
/** The number behind is the text of such a label. */
const NUMBERED = /(?:番号|No[.．]?|Ｎｏ[.．]?|№)$/i;

/** 施策 No.: what counts the items of a name. */
const NUMBER = /^(?:No[.．]?|Ｎｏ[.．]?|№|番号)$/i;
const DIGIT = /[0-9０-９]/;

const isNear = (words: readonly Token[], i: number): boolean =>
  words[i] !== undefined && words[i - 1] !== undefined && (words[i] as Token).x0 - (words[i - 1] as Token).x1 === 1;
