import { isSectionMark } from '../marks.js';
import { displayWidth } from '../width.js';
import { choicesGoingOn } from './choices.js';
import type { SetLine, Token } from './segments.js';
import { spreadLetters } from './spreadWords.js';

/** A line that explains marks is one text, however its entries stand apart: its first entry, and another behind it. */
const MARK = '(?:[A-SＡ-Ｓ◎○〇●△▲×✕☆－-]|[1-5１-５](?=[ 　]?[：:…＝=][^0-9０-９]))';
const FIRST_ENTRY = new RegExp(`(?:^|[\\s　】])${MARK}[ 　]?[：:…＝=]`);
const NEXT_ENTRY = new RegExp(`[\\s　]${MARK}[ 　]?[：:…＝=]`);

/** 進捗度 Ａ 進んでいる／Ｂ 遅れている: a stroke parts the entries. */
const STROKED_ENTRIES = /(?:^|[\s　】])[A-EＡ-Ｅ◎○△×][\s　]+[^\s　／/]+[／/][A-EＡ-Ｅ◎○△×][\s　]+[^\s　]/;

/** In two steps, for one expression would look for the second entry behind each of the first. */
function isLegend(text: string): boolean {
  if (STROKED_ENTRIES.test(text)) return true;
  const first = FIRST_ENTRY.exec(text);
  return first !== null && NEXT_ENTRY.test(text.slice(first.index + first[0].length));
}

/** 委員の意見（平均点      81.5 点）: a line of its own that ends in a figure with its name, in one bracket. */
const FIGURE_IN_BRACKET =
  /^[^（()）\s　]{2,24}[（(][^（()）0-9０-９\s　]{1,8}[\s　]+[0-9０-９][0-9０-９,.．]*[\s　]?[^（()）0-9０-９\s　]{0,3}[)）]$/;

const ERA = /(?:令和|平成|昭和)$/;
const YEARS = /^(?:[0-9０-９]{1,2}|元)$/;
const REST_OF_YEAR = /^年/;
const GREGORIAN = /^(?:19|20)[0-9]{2}$/;
const REST_OF_FISCAL_YEAR = /^年度/;

/**
 * The words of a line. The letters of a heading spread over its width (部   局   名) are one, and so is a year that the
 * typesetter set spaces into (令和 5 年度, 2024 年度).
 */
export function wordsOf(source: string, line: SetLine, isLabel: (text: string) => boolean = () => false): Token[] {
  const [first, last] = [line.segments[0]?.tokens[0], line.segments.at(-1)?.tokens.at(-1)];
  const whole = first && last ? source.slice(first.from, last.to) : '';
  if (first && last && (isLegend(whole) || FIGURE_IN_BRACKET.test(whole))) return [{ ...first, ...endOf(last) }];
  const own = line.segments.flatMap(({ tokens }) => {
    const text = (i: number): string => source.slice(tokens[i]?.from ?? 0, tokens[i]?.to ?? 0);
    const out: Token[] = [];
    const spread = spreadLetters(source, tokens, isLabel);
    const choices = choicesGoingOn(source, tokens, isLabel);
    for (let i = 0; i < tokens.length; i++) {
      const t = tokens[i] as Token;
      const last = out.at(-1);
      const isYear = ERA.test(text(i)) && YEARS.test(text(i + 1)) && REST_OF_YEAR.test(text(i + 2));
      const isGregorian = GREGORIAN.test(text(i)) && REST_OF_FISCAL_YEAR.test(text(i + 1));
      const more = isYear && i + 2 < tokens.length ? 2 : isGregorian && i + 1 < tokens.length ? 1 : 0;
      const whole = more > 0 ? { ...t, ...endOf(tokens[i + more] as Token) } : t;
      i += more;
      if (last && (choices.has(i) || (spread.get(i) ?? t.x0 - last.x1 > 1)))
        out[out.length - 1] = { ...last, ...endOf(whole) };
      else out.push(whole);
    }
    return out;
  });
  const [mark, number, ...rest] = own;
  const named =
    mark && number && (isSection(source, own) || isMarkedHeading(source, own, isLabel))
      ? [{ ...mark, ...endOf(number) }, ...rest]
      : own;
  const words = joinMarkedValues(source, named, isLabel);
  return line.metric === 'characters' ? unshifted(source, words) : words;
}

/** 施策 1-1, 第 2 章: a section's mark with a space in it. */
const isSection = (source: string, [name, number]: readonly Token[]): boolean =>
  name !== undefined && number !== undefined && isSectionMark(source.slice(name.from, number.to));

/** ◇   福祉部 by itself on its line: a heading, however wide the white behind its mark. A label so marked heads a text. */
function isMarkedHeading(
  source: string,
  [mark, name, ...more]: readonly Token[],
  isLabel: (text: string) => boolean,
): boolean {
  if (!mark || !name || more.length > 0 || name.x0 - mark.x1 > WIDEST_MARK) return false;
  return HEADING_MARK.test(source.slice(mark.from, mark.to)) && !isLabel(source.slice(name.from, name.to));
}

const HEADING_MARK = /^[■□◆◇▼▽▶★☆]$/;
/** White behind the mark of a heading, in places. */
const WIDEST_MARK = 6;

const IN_BRACKETS = /^[（(][0-9０-９]{1,2}[)）]$/;

/** 体系   柱１ 水辺の手入れ: a value whose level is counted, one space before its name, is one text behind its label. */
function joinMarkedValues(source: string, words: readonly Token[], isLabel: (text: string) => boolean): Token[] {
  const out: Token[] = [];
  const text = (w: Token): string => source.slice(w.from, w.to);
  for (const [i, w] of words.entries()) {
    const [label, mark] = [words[i - 2], words[i - 1]];
    const isMarked =
      label !== undefined &&
      mark !== undefined &&
      w.x0 - mark.x1 === 1 &&
      w.to - w.from >= SHORTEST_NAME &&
      isAfterWideGap(words, i - 1) &&
      (isSectionMark(text(mark)) || IN_BRACKETS.test(text(mark))) &&
      isLabel(text(label));
    if (isMarked) out[out.length - 1] = { ...mark, ...endOf(w) };
    else out.push(w);
  }
  return out;
}

/** The name of a level is at least this long, in characters. */
const SHORTEST_NAME = 4;

/** A full line of a cell is at least this long, in characters. */
const FULL_LINE = 6;

/**
 * Where one space parts two columns, the half-width characters of a full line push what follows to the right, up to the next
 * wide white space: each takes a whole place but half the width. Gives the words at the places that they have on the page.
 */
function unshifted(source: string, words: readonly Token[]): Token[] {
  let shift = 0;
  return words.map((w, i) => {
    const next = words[i + 1];
    const isTight = next !== undefined && next.x0 - w.x1 <= 1;
    const length = w.to - w.from;
    const width = Math.ceil(displayWidth(source, w.from, w.to));
    // Between the letters of a spread word is white space of the page.
    const isSpread = SPREAD.test(source.slice(w.from, w.to));
    const isFull = !isSpread && length >= FULL_LINE && width < length && width > length * MOSTLY_WIDE;
    const own = { ...w, x0: w.x0 - shift, x1: w.x1 - shift - (isTight && isFull ? length - width : 0) };
    shift = isTight ? w.x1 - own.x1 : 0;
    return own;
  });
}

/** In a line of mostly half-width characters, as figures are, nothing is known of the width of a cell. */
const MOSTLY_WIDE = 0.7;
const SPREAD = /^\S(?:[ 　]+\S)+$/;

const endOf = ({ to, x1 }: Token): Pick<Token, 'to' | 'x1'> => ({ to, x1 });

/** Whether white space wide enough to part columns stands before word `i`, behind another. */
export const isAfterWideGap = (words: readonly Token[], i: number): boolean =>
  i > 0 && (words[i] as Token).x0 - (words[i - 1] as Token).x1 > 1;

/** Whether such white space stands between any two of the words. */
export const hasWideGap = (words: readonly Token[]): boolean => words.some((_, i) => isAfterWideGap(words, i));

/** How many of the words stand behind such white space. */
export const wideGaps = (words: readonly Token[]): number => words.filter((_, i) => isAfterWideGap(words, i)).length;

/** The first line from `from` on, and before `to`, that has words; `to` where none has. */
export function nextText(lines: readonly (readonly Token[])[], from: number, to = lines.length): number {
  let i = from;
  while (i < to && lines[i]?.length === 0) i++;
  return i;
}

/** The place at which the first line to the left begins; infinite where there is no text. */
export const leftEdge = (lines: readonly (readonly { readonly x0: number }[])[]): number =>
  lines.reduce((least, l) => Math.min(least, l[0]?.x0 ?? least), Number.POSITIVE_INFINITY);
