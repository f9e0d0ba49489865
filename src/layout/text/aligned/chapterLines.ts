import type { Token } from './segments.js';
import { hasWideGap, leftEdge } from './words.js';

type Words = readonly Token[];

/** １．取組の状況, Ⅱ 今後の進め方, 第３ 評価: the number of a chapter and words behind it. */
export const CHAPTER = /^(?:([0-9０-９]{1,2})[.．、]|([Ⅰ-Ⅻ])[.．、]?|第([0-9０-９]{1,2}))[\s　]*\p{L}{2}/u;
const NOTE = /^※[\s　]*\S/;
const LONGEST = 40;
const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ';

/**
 * The headings of chapters, which stand alone at the left edge below a blank line and count up down the page, and the notes that stand
 * so. No table goes on over them, however short they are:
 * ```
 *   合計                              9項目
 *
 *   ※ 実績値は、３月末の数値である。
 *
 *   ２．各取組の状況
 * ```
 */
export function chapterLines(source: string, lines: readonly Words[]): ReadonlySet<number> {
  const left = leftEdge(lines);
  const textOf = (words: Words): string => source.slice(words[0]?.from, words.at(-1)?.to);
  const alone = [...lines.keys()].filter((i) => {
    const words = lines[i] as Words;
    const [first] = words;
    return first !== undefined && first.x0 <= left + 1 && !hasWideGap(words) && (lines[i - 1]?.length ?? 0) === 0;
  });
  const chapters = alone.flatMap((at) => {
    const text = textOf(lines[at] as Words);
    const found = text.length <= LONGEST && !/。$/.test(text) ? CHAPTER.exec(text) : null;
    return found ? [{ at, ...ordinalOf(found) }] : [];
  });
  const counted = chapters.filter(({ style, ordinal }, k) => {
    const beside = [chapters[k - 1], chapters[k + 1]];
    return beside.some((c, side) => c?.style === style && c.ordinal === ordinal + (side === 0 ? -1 : 1));
  });
  const notes = alone.filter((i) => NOTE.test(textOf(lines[i] as Words)));
  return new Set([...counted.map((c) => c.at), ...notes]);
}

function ordinalOf([, digits, roman, section]: RegExpExecArray): { readonly style: string; readonly ordinal: number } {
  if (roman) return { style: 'roman', ordinal: ROMAN.indexOf(roman) + 1 };
  return { style: section ? 'section' : 'digits', ordinal: Number((digits ?? section ?? '').normalize('NFKC')) };
}
