import type { Token } from './segments.js';

const LETTER = /^\p{sc=Han}$/u;
/** Between them stand those of a label that is no compound: 取 組 の 成 果. */
const KANA = /^[\p{sc=Hiragana}\p{sc=Katakana}]$/u;
/** This many letters one space apart are a word; fewer are one if nothing stands beside them. */
const FEWEST_LETTERS = 3;
/** 額（千円）: the last letter of a label, and its unit. */
const UNIT_BEHIND = /^(\p{sc=Han})[（(〔［][^（()）〔〕［］]{1,6}[)）〕］]$/u;
/** Ends a spread label: 施 策 No. */
const NUMBER_MARK = /^(?:N[oO][.．]?|Ｎ[ｏＯ][.．]?|№)$/;
/** A label has at least this many letters, and no spread one more. */
const FEWEST_OF_LABEL = 2;
const MOST_OF_LABEL = 8;
/** The white space in a spread label differs by this much, in places. */
const MOST_UNEVEN = 1;

/**
 * Tells of the letters that stand apart whether each goes on the word of the letter before it: 活 動 指 標 is one word; 年 度   計 画
 * and 歳 入 歳 出 are two, for each of them is a label. Of a letter that is not in the answer, nothing is known.
 */
export function spreadLetters(
  source: string,
  tokens: readonly Token[],
  isLabel: (text: string) => boolean,
): Map<number, boolean> {
  const out = new Map<number, boolean>();
  const printed = (t: Token): string => source.slice(t.from, t.to);
  const text = (t: Token): string => printed(t).replace(UNIT_BEHIND, '$1');
  const isLetter = (t: Token | undefined): boolean => t !== undefined && LETTER.test(text(t));
  const gap = (i: number): number => (tokens[i] as Token).x0 - (tokens[i - 1] as Token).x1;
  const isKana = (t: Token | undefined): boolean => t !== undefined && KANA.test(text(t));
  const labelsIn = (from: number, to: number): Set<number> | null =>
    to - from >= FEWEST_OF_LABEL ? labelsOf(tokens.slice(from, to).map(text), (i) => gap(from + i), isLabel) : null;
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    let mixed = from + 1;
    if (isLetter(tokens[from])) {
      while (isLetter(tokens[to]) && !UNIT_BEHIND.test(printed(tokens[to - 1] as Token))) to++;
      while (isLetter(tokens[mixed]) || isKana(tokens[mixed])) mixed++;
    }
    const nameAt = from < to ? nameBehindLabel(tokens.slice(from, to).map(text), isLabel) : 0;
    if (nameAt > 0) {
      to = from + nameAt;
      mixed = to;
      out.set(to, false);
    }
    const byKana = mixed > to ? labelsIn(from, mixed) : null;
    if (byKana) to = mixed;
    const labels = byKana ?? labelsIn(from, to);
    const mark = tokens[to];
    const isNumbered = to > from + 1 && mark !== undefined && NUMBER_MARK.test(text(mark)) && gap(to) <= gap(to - 1);
    if (
      isNumbered &&
      isLabel(
        tokens
          .slice(from, to + 1)
          .map(text)
          .join(''),
      )
    ) {
      for (let i = from + 1; i <= to; i++) out.set(i, true);
      to++;
    } else if (labels) for (let i = from + 1; i < to; i++) out.set(i, !labels.has(i - from));
    else {
      // Without labels, letters at the same distance are a word.
      for (let at = from; at < to; ) {
        let end = at + 1;
        while (end < to && gap(end) === gap(at + 1)) end++;
        const isWord =
          end - at >= FEWEST_LETTERS ||
          (end - at > 1 && end - at === tokens.length && !tokens.every((t) => isLabel(text(t))));
        for (let i = at + 1; isWord && i < end; i++) out.set(i, true);
        at = end;
      }
    }
    from = to;
  }
  return out;
}

/** A department's name. */
const NAME_END = /[部局課室所署院]$/;

/** Where a department's name begins, spread like the label before it: 部 局 名 土 木 部; 0 where none does. */
function nameBehindLabel(letters: readonly string[], isLabel: (text: string) => boolean): number {
  const joined = letters.join('');
  if (!NAME_END.test(joined) || isLabel(joined)) return 0;
  for (let at = letters.length - FEWEST_OF_LABEL; at >= FEWEST_OF_LABEL; at--)
    if (isLabel(letters.slice(0, at).join(''))) return at;
  return 0;
}

/** Where the labels begin that the letters are, and nothing else, as few as can be; null where there are none such. */
function labelsOf(
  letters: readonly string[],
  gap: (i: number) => number,
  isLabel: (text: string) => boolean,
): Set<number> | null {
  /** Two labels of one letter each (部 課) are columns of their own. */
  const isSpread = (from: number, to: number): boolean => {
    if (to - from < FEWEST_OF_LABEL || to - from > MOST_OF_LABEL) return false;
    const own = letters.slice(from, to);
    if (!isLabel(own.join('')) || own.every(isLabel)) return false;
    const around = Math.min(
      from > 0 ? gap(from) : Number.POSITIVE_INFINITY,
      to < letters.length ? gap(to) : Number.POSITIVE_INFINITY,
    );
    const inner = own.slice(1).map((_, i) => gap(from + 1 + i));
    return Math.max(...inner) <= Math.min(around, Math.min(...inner) + MOST_UNEVEN);
  };
  /** The fewest labels that the letters before each are, each by the one where its last label begins. */
  const best: ({ readonly labels: number; readonly from: number } | null)[] = [{ labels: 0, from: 0 }];
  for (let to = 1; to <= letters.length; to++) {
    let own: { labels: number; from: number } | null = null;
    for (let from = 0; from < to; from++) {
      const above = best[from];
      if (above && (!own || above.labels + 1 < own.labels) && isSpread(from, to))
        own = { labels: above.labels + 1, from };
    }
    best.push(own);
  }
  if (!best[letters.length]) return null;
  const starts = new Set<number>();
  for (let at = letters.length; at > 0; at = best[at]?.from ?? 0) starts.add(best[at]?.from ?? 0);
  return starts;
}
