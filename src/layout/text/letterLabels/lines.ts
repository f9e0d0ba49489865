import type { Token } from '../aligned/segments.js';
import type { FormLine } from '../forms/formLines.js';
import { nameOf } from '../letters.js';
import type { FormRow } from '../narrowLabels/lines.js';

type Words = readonly Token[];
type IsLabel = (text: string) => boolean;

/** The lines of forms whose labels stand a letter a line: runs of rows, parted by the lines that stand in no form. */
export interface LetterRows {
  readonly rows: readonly FormRow[];
  /** Lines that are neither a letter of a label nor a text beside one. */
  readonly outside: ReadonlySet<number>;
  /** How many letters stand beside labels of their own: they name a group of lines, and no text. */
  readonly overLabels: number;
}

const LETTER = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]$/u;
/** The letters stand so far from the left edge of the page, in places, at most. */
const MOST_LEFT = 5;
/** So many stand at one place at least; converters set those of one page at several. */
const FEWEST_LETTERS = 2;
/** A text begins so far behind the letters at least, and so far behind those beside them at most. */
const LEAST = 2;
const BEHIND = 6;
/** White space this wide sets a label apart from its value. */
const WIDE = 2;

/** Parts each line at the column of letters of its page. */
export function toLetterRows(source: string, lines: readonly FormLine[], isLabel: IsLabel): LetterRows {
  const rows: FormRow[] = [];
  const outside = new Set<number>();
  let overLabels = 0;
  let blanks = 0;
  for (const { from, to } of pagesOf(lines)) {
    const own = lines.slice(from, to).map((l) => l.words);
    const columns = letterColumns(source, own);
    const edges = textEdges(source, own, columns);
    const [left = 0] = columns;
    for (let line = from; line < to; line++) {
      const { words, line: at } = lines[line] as FormLine;
      if (words.length === 0) {
        blanks++;
        continue;
      }
      const split = edges && splitAt(source, words, columns, edges, isLabel);
      if (split) {
        const { label } = split;
        const text = split.text.map((w) => ({ ...w, x0: w.x0 - left, x1: w.x1 - left }));
        rows.push({ line, page: at.page, label, name: nameOf(source, label), text, blanks });
        if (label.length > 0 && beginsWithLabel(source, text, isLabel)) overLabels++;
      } else outside.add(line);
      blanks = 0;
    }
  }
  return { rows, outside, overLabels };
}

/** The lines [from, to) of each page. */
function pagesOf(lines: readonly FormLine[]): { from: number; to: number }[] {
  const out: { from: number; to: number }[] = [];
  let from = 0;
  for (let i = 1; i <= lines.length; i++) {
    if (i < lines.length && lines[i]?.line.page === lines[from]?.line.page) continue;
    out.push({ from, to: i });
    from = i;
  }
  return out;
}

const isLetter = (source: string, word: Token | undefined): word is Token =>
  word !== undefined && LETTER.test(source.slice(word.from, word.to));

/** The places at which single letters begin lines at the left edge of a page, from the left. */
function letterColumns(source: string, lines: readonly Words[]): number[] {
  const left = lines.reduce((least, l) => Math.min(least, l[0]?.x0 ?? least), Number.POSITIVE_INFINITY);
  const counts = new Map<number, number>();
  for (const [first] of lines)
    if (isLetter(source, first) && first.x0 <= left + MOST_LEFT) counts.set(first.x0, (counts.get(first.x0) ?? 0) + 1);
  return [...counts].flatMap(([x, n]) => (n >= FEWEST_LETTERS ? [x] : [])).sort((a, b) => a - b);
}

interface Edges {
  readonly from: number;
  readonly to: number;
}

/** Where the texts beside the letters begin, from the one farthest left to the others; null where none does. */
function textEdges(source: string, lines: readonly Words[], columns: readonly number[]): Edges | null {
  const own = lines.flatMap(([first, next]) => {
    const isBeside = isLetter(source, first) && columns.includes(first.x0) && next && next.x0 >= first.x0 + LEAST;
    return isBeside ? [next.x0] : [];
  });
  const from = own.reduce((least, x) => Math.min(least, x), Number.POSITIVE_INFINITY);
  return own.length > 0 ? { from, to: from + BEHIND } : null;
}

/** A line's letter of a label, and its text; null where it is none of a form. */
function splitAt(
  source: string,
  words: Words,
  columns: readonly number[],
  edges: Edges,
  isLabel: IsLabel,
): { readonly label: Words; readonly text: Words } | null {
  const [first, next] = words as readonly [Token, Token | undefined];
  if (isLetter(source, first) && columns.includes(first.x0)) {
    if (next && (next.x0 < edges.from || next.x0 > edges.to)) return null;
    return { label: [first], text: words.slice(1) };
  }
  if (first.x0 < edges.from || first.x0 > edges.to || beginsWithLabel(source, words, isLabel)) return null;
  return { label: [], text: words };
}

/** 総合計画の柱  柱２: a label stands before its value, a wide gap between them. */
function beginsWithLabel(source: string, words: Words, isLabel: IsLabel): boolean {
  const [first, next] = words;
  return first !== undefined && next !== undefined && next.x0 - first.x1 >= WIDE && isLabel(nameOf(source, [first]));
}
