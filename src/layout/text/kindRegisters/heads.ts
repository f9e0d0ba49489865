import type { Token } from '../aligned/segments.js';
import { isFigure, isYear, textOfWord, type Words } from '../figureGrids/words.js';
import { isMark } from '../sheets/kinds.js';

/** The head of a register whose columns are years from some column on: `columns[kind]` stands before the first of them. */
export interface KindHead {
  /** Index of the line with the years. */
  readonly line: number;
  /** The words of its columns, one below the other, from the left. */
  readonly columns: readonly Token[];
  /** What the lines next to the head's add to its words, by column. */
  readonly more: readonly {
    readonly column: number;
    readonly word: Token;
    readonly isAbove: boolean;
    readonly line: number;
  }[];
  /** The last columns whose names stand on the line below. */
  readonly below: Words;
  /** The column of kinds. */
  readonly kind: number;
  readonly years: number;
}

const FEWEST_YEARS = 2;
/** A name or number of the item, and the kinds. */
const FEWEST_BEFORE = 3;
const MOST_BEHIND = 3;
const LONGEST = 12;

/**
 * The heads of a text, each of one line with the years of its right columns:
 * ```
 *   番号  取組項目  担当課  区分  令和５年度  令和６年度
 * ```
 */
export function kindHeads(source: string, lines: readonly Words[]): KindHead[] {
  return lines.flatMap((words, line): KindHead[] => {
    const texts = words.map((w) => textOfWord(source, w));
    if (texts.some((t) => t.length > LONGEST || /[、。：]/.test(t))) return [];
    const first = texts.findIndex((t) => isYear(t));
    const last = texts.findLastIndex((t) => isYear(t));
    const years = last - first + 1;
    if (first < FEWEST_BEFORE || years < FEWEST_YEARS || texts.length - 1 - last > MOST_BEHIND) return [];
    if (!texts.slice(first, last + 1).every((t) => isYear(t))) return [];
    const below = namesBelow(source, lines[line + 1], words[last] as Token, words.slice(last + 1));
    const own = below.length > 0 ? words.slice(0, last + 1) : words;
    const columns = [...own, ...below];
    const over = words.slice(own.length).map((word) => ({ column: own.length, word, isAbove: true, line }));
    const above = restOf(source, lines, line - 1, columns, true);
    const under = below.length > 0 ? [] : restOf(source, lines, line + 1, columns, false);
    return [{ line, columns, more: [...above, ...over, ...under], below, kind: first - 1, years }];
  });
}

/**
 * The columns behind the years that have their names on the line below, under one name on the line of the years or above:
 * ```
 *   番号  取組項目  区分  令和５年度  令和６年度  効果額（千円）
 *                                                 歳入    歳出
 * ```
 */
function namesBelow(source: string, below: Words | undefined, year: Token, over: Words): Words {
  const isName = (w: Token): boolean => {
    const text = textOfWord(source, w);
    return w.x0 > year.x1 && text.length <= LONGEST && !isFigure(text) && !isMark(text) && !/[、。]/.test(text);
  };
  if (!below || below.length < 2 || below.length > MOST_BEHIND || over.length > 1) return [];
  const [first, last] = [below[0] as Token, below.at(-1) as Token];
  const isOver = over.every((w) => w.x0 < last.x1 && first.x0 < w.x1);
  return isOver && below.every(isName) ? below : [];
}

/** The lines of a head, from above. */
export const linesOfHead = ({ line, more, below }: KindHead): number[] =>
  [...new Set([line, ...more.map((m) => m.line), ...(below.length > 0 ? [line + 1] : [])])].sort((a, b) => a - b);

/** What the line beside the head's has of its words: nothing but short words, each over or under one of the head's. */
function restOf(
  source: string,
  lines: readonly Words[],
  line: number,
  head: Words,
  isAbove: boolean,
): KindHead['more'][number][] {
  const beside = lines[line];
  if (!beside || beside.length === 0 || beside.length > head.length) return [];
  const out = beside.map((word) => {
    const column = head.findIndex((h) => word.x0 < h.x1 && h.x0 < word.x1);
    return { column, word, isAbove, line };
  });
  const isOfLabel = ({ column, word }: { readonly column: number; readonly word: Token }): boolean => {
    const [text, label] = [textOfWord(source, word), head[column]];
    if (/[、。]/.test(text) || isFigure(text) || isMark(text) || !label) return false;
    // What stands below a year is the first text of its column, but for a note.
    return isAbove || /^[（(]/.test(text) || !isYear(textOfWord(source, label));
  };
  const isRest = out.every(
    (o, i) =>
      o.column >= 0 && isOfLabel(o) && o.word.x1 - o.word.x0 <= LONGEST / 2 && o.column > (out[i - 1]?.column ?? -1),
  );
  // The number of an item stands in the first column, and what is below the years is a text.
  const isOfBody = out.some((o) => o.column === 0);
  return isRest && !isOfBody ? out : [];
}

/** The heads of one register with what the lines beside all of them say. */
export function withSameRests(source: string, heads: readonly KindHead[]): KindHead[] {
  const key = (m: KindHead['more'][number]): string => `${m.column} ${m.isAbove} ${textOfWord(source, m.word)}`;
  const counts = new Map<string, number>();
  for (const h of heads) for (const m of h.more) counts.set(key(m), (counts.get(key(m)) ?? 0) + 1);
  return heads.map((h) => ({ ...h, more: h.more.filter((m) => counts.get(key(m)) === heads.length) }));
}
