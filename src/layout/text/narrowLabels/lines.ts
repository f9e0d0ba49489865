import type { Token } from '../aligned/segments.js';
import { hasWideGap, isAfterWideGap } from '../aligned/words.js';
import type { FormLine } from '../forms/formLines.js';
import { hasLetter, nameOf } from '../letters.js';
import { beginsAnew, beginsBullet, isSectionMark } from '../marks.js';

type Words = readonly Token[];
export type IsLabel = (text: string) => boolean;

/** A line of forms with a narrow column of labels: what stands in that column on it, and its text, each where it has one. */
export interface FormRow {
  /** Which line of the run. */
  readonly line: number;
  readonly page: number | null;
  /** Its part of a label, in words and as one name. */
  readonly label: Words;
  readonly name: string;
  /** Its text, at places counted from where texts begin. */
  readonly text: Words;
  /** Blank lines right above it. */
  readonly blanks: number;
}

/** The lines of a text parted at its label column. */
export interface FormRows {
  readonly rows: readonly FormRow[];
  /** Lines that stand in neither column: titles, headings, notes. */
  readonly outside: ReadonlySet<number>;
  /** Those of them that come again with every form. */
  readonly titles: ReadonlySet<number>;
  /** Lines that have columns of their own in their text. */
  readonly inColumns: number;
}

/** Texts begin up to so far before the place where most do, or behind it. */
const BEFORE = 1;
const BEHIND = 4;
/** Beside a part of a label that fills the column, so far before it. */
const SHIFT = 6;
/** No column is narrower. */
const LEAST = 3;
/** A place where texts begin has so many of them at least, and this share of the lines; one right before it fewer. */
const FEWEST_TEXTS = 3;
const SHARE = 0.25;
const FEWER = 0.1;
const NEAR = 3;
/** This share of the lines may run over the place at most. */
const CROSSING = 0.35;
/** A part of a label has so many letters at most, a whole one so many. */
const LONGEST_PART = 12;
const LONGEST_TITLE_WORDS = 4;
const TITLE = 5;
const SHORTEST_TITLE = 4;

/** What no part of a label has in it, and what stands alone left of texts: marks and figures. */
const NO_PART = /[。、！？!?：:；;「」『』]/;
const NUMBERED = /^(?:[0-9０-９]{1,2}[.．、]|[①-⑳]|[（(][0-9０-９]{1,2}[)）]|[Ⅰ-Ⅻ][.．]?)/;

/** The number of a label on a line of its own. */
const NUMBER = /^[0-9０-９]{1,2}[.．]$/;

/** １．現状: the number of a label before its name. */
export const isNumbered = (name: string): boolean => NUMBERED.test(name);

/** Parts each line at the place where the texts of its stretch begin. */
export function toRows(source: string, lines: readonly FormLine[], isLabel: IsLabel): FormRows {
  const titles = repeatedTitles(source, lines, isLabel);
  const rows: FormRow[] = [];
  const outside = new Set<number>(titles);
  let inColumns = 0;
  let blanks = 0;
  const parts = stretches(lines, titles);
  const edges = textEdges(
    source,
    parts.map(({ from, to }) => lines.slice(from, to).flatMap((l, i) => (titles.has(from + i) ? [] : [l.words]))),
    isLabel,
  );
  for (const [k, { from, to }] of parts.entries()) {
    const own = lines.slice(from, to).map((l) => l.words);
    const edge = edges[k] as number;
    const lead = leadShift(source, own, edge, isLabel);
    for (let line = from; line < to; line++) {
      const { words, line: at } = lines[line] as FormLine;
      if (words.length === 0) blanks++;
      if (words.length === 0 || titles.has(line)) continue;
      const start = line - from < lead.lines ? lead.edge : edge;
      const split = splitAt(source, words, start, isLabel);
      if (split) {
        const text = split.text.map((w) => ({ ...w, x0: Math.max(0, w.x0 - start), x1: w.x1 - start }));
        const row = { line, page: at.page, ...split, text, name: nameOf(source, split.label), blanks };
        rows.push(row);
        if (hasColumns(source, text)) inColumns++;
      } else outside.add(line);
      blanks = 0;
    }
  }
  return { rows, outside, titles, inColumns };
}

/** The lines [from, to) between titles, page by page. */
function stretches(lines: readonly FormLine[], titles: ReadonlySet<number>): { from: number; to: number }[] {
  const out: { from: number; to: number }[] = [];
  let from = 0;
  for (let i = 1; i <= lines.length; i++) {
    const isNew = lines[i]?.line.page !== lines[from]?.line.page || (titles.has(i) && !titles.has(i - 1));
    if (i < lines.length && !isNew) continue;
    out.push({ from, to: i });
    from = i;
  }
  return out;
}

/** Lines in the middle or at the right of the page that come again: the titles of the forms. */
function repeatedTitles(source: string, lines: readonly FormLine[], isLabel: IsLabel): Set<number> {
  const at = new Map<string, number[]>();
  for (const [i, { words }] of lines.entries()) {
    const [first] = words;
    if (!first || first.x0 < TITLE) continue;
    const isYear = (k: number): boolean => YEAR.test(nameOf(source, words.slice(0, k)));
    const ends = (w: Token, k: number): boolean =>
      (isAfterWideGap(words, k) && !isYear(k)) || IN_BRACKETS.test(nameOf(source, [w]));
    const end = words.findIndex((w, k) => k > 0 && ends(w, k));
    const own = end < 0 ? words : words.slice(0, end);
    if (own.length > LONGEST_TITLE_WORDS) continue;
    const name = nameOf(source, own);
    const text = name.replace(/[0-9０-９]+/g, '0');
    if (NO_TITLE.test(text) || beginsAnew(text) || text.length < SHORTEST_TITLE) continue;
    if (name.length < LONGEST_PART && isLabel(name)) continue;
    at.set(text, [...(at.get(text) ?? []), i]);
  }
  return new Set([...at.values()].flatMap((own) => (own.length > 1 ? own : [])));
}
/** The mark of a handout behind a title. */
const IN_BRACKETS = /^[（(].*[）)]$/;
const NO_TITLE = /。|、$/;
/** The year that a title begins with. */
const YEAR = /^(?:令和|平成)(?:元|[0-9０-９]{1,2})年度$/;

/** The place at which the texts of each stretch begin: one of few lines has that of another where its labels say so. */
function textEdges(source: string, stretches: readonly (readonly Words[])[], isLabel: IsLabel): number[] {
  const lefts = stretches.map((lines) =>
    lines.reduce((least, l) => Math.min(least, l[0]?.x0 ?? least), Number.POSITIVE_INFINITY),
  );
  const edges = stretches.map((lines) => textEdge(source, lines, isLabel));
  const counts = new Map<number, number>();
  const seen = new Set<string>();
  for (const [k, edge] of edges.entries()) {
    if (edge === lefts[k]) continue;
    counts.set(edge, (counts.get(edge) ?? 0) + 1);
    for (const words of stretches[k] ?? [])
      seen.add(nameOf(source, splitAt(source, words, edge, isLabel)?.label ?? []));
  }
  const known = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([edge]) => edge);
  return edges.map((edge, k) => {
    const [left, lines] = [lefts[k] as number, (stretches[k] ?? []).filter((l) => l.length > 0)];
    if (edge !== left) return edge;
    const other = known.find((e) => {
      if (e <= left + 1) return false;
      const own = lines.map((l) => splitAt(source, l, e, isLabel));
      return own.every(Boolean) && own.some((s) => s && s.label.length > 0 && seen.has(nameOf(source, s.label)));
    });
    return other ?? edge;
  });
}

/** The place at which most texts begin; that of the lines themselves where nothing stands left of them. */
function textEdge(source: string, lines: readonly Words[], isLabel: IsLabel): number {
  const own = lines.filter((l) => l.length > 0);
  const left = own.reduce((least, l) => Math.min(least, (l[0] as Token).x0), Number.POSITIVE_INFINITY);
  const counts = new Map<number, number>();
  const count = (x: number): void => void counts.set(x, (counts.get(x) ?? 0) + 1);
  for (const words of own) {
    const k = words.findIndex((w, i) => !isPart(source, [w], isLabel) || (i > 0 && isNumbered(nameOf(source, [w]))));
    if (k >= 0) count((words[k] as Token).x0);
    else if (words.length > 1) count((words.at(-1) as Token).x0);
  }
  const places = [...counts].filter(([x]) => x > left + 1).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const [most] = places;
  if (!most || most[1] < FEWEST_TEXTS || most[1] < own.length * SHARE) return left;
  const least = places
    .filter(([x, n]) => x <= most[0] && x >= most[0] - NEAR && n > 1 && n >= own.length * FEWER)
    .reduce((a, [x]) => Math.min(a, x), most[0]);
  const crossing = own.filter((l) => !splitAt(source, l, least, isLabel)).length;
  return crossing > own.length * CROSSING ? left : least;
}

/** The first lines of a page that have no label may begin farther right than those beside labels. */
function leadShift(
  source: string,
  lines: readonly Words[],
  edge: number,
  isLabel: IsLabel,
): { readonly lines: number; readonly edge: number } {
  let n = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, words] of lines.entries()) {
    const [first] = words;
    if (!first) continue;
    const split = splitAt(source, words, edge, isLabel);
    if (!split || split.label.length > 0 || first.x0 <= edge || first.x0 > edge + BEHIND) break;
    least = Math.min(least, first.x0);
    n = i + 1;
  }
  return { lines: n, edge: n > 0 ? least : edge };
}

/** The words may be a part of a label, as they stand. */
function isPart(source: string, words: Words, isLabel: IsLabel): boolean {
  const name = nameOf(source, words);
  if ((isLabel(name) && !NO_PART.test(name)) || NUMBER.test(name)) return true;
  if (name.length > LONGEST_PART || NO_PART.test(name) || !hasLetter(name)) return false;
  return !beginsBullet(name) && !isSectionMark(name) && (!beginsAnew(name) || NUMBERED.test(name));
}

/** A line's part of a label, left of the edge, and its text; null where it is none of a form. */
function splitAt(
  source: string,
  words: Words,
  edge: number,
  isLabel: IsLabel,
): { readonly label: Words; readonly text: Words } | null {
  let n = 0;
  while (n < words.length && (words[n] as Token).x0 < edge - BEFORE) n++;
  if (n === 0) return { label: [], text: words };
  // A short text may end before the place where others begin; the last letter of a spread label stands apart from it.
  const [own, next] = words as readonly [Token, Token | undefined];
  if (n > 1 && next && next.to - next.from > 1 && isLabel(nameOf(source, [own]))) n = 1;
  const label = words.slice(0, n);
  const last = label.at(-1) as Token;
  if (label.every((w, i) => isPart(source, [w], isLabel) && !(i > 0 && isNumbered(nameOf(source, [w]))))) {
    const isWhole = isPart(source, label, isLabel);
    if (isWhole && (last.x1 <= edge || isLabel(nameOf(source, label)))) return { label, text: words.slice(n) };
  }
  // On a line that a part of a label fills, the text may begin before those on other lines.
  const [first, second] = words as readonly [Token, Token | undefined];
  if (second && second.x0 >= edge - SHIFT && isPart(source, [first], isLabel))
    return { label: [first], text: words.slice(1) };
  if (first.x0 >= Math.max(edge - SHIFT, LEAST) && !isPart(source, [first], isLabel)) return { label: [], text: words };
  return gluedAt(source, words, n, edge, isLabel);
}

/** 部局目標④ 市民と: a part of a label that fills its column, and the text right behind it, which an item begins. */
function gluedAt(
  source: string,
  words: Words,
  n: number,
  edge: number,
  isLabel: IsLabel,
): { readonly label: Words; readonly text: Words } | null {
  const last = words[n - 1] as Token;
  for (const x of [edge, edge - 1]) {
    const at = last.from + (x - last.x0);
    if (at <= last.from || at >= last.to) continue;
    const label = [...words.slice(0, n - 1), { ...last, to: at, x1: x }];
    const text = [{ ...last, from: at, x0: x }, ...words.slice(n)];
    if (/^[①-⑳・]/.test(source.slice(at, last.to)) && isPart(source, label, isLabel)) return { label, text };
  }
  return null;
}

/** An amount, with its unit. */
const AMOUNT = /^約?[0-9０-９][0-9０-９,，.．]*[^0-9０-９]{0,6}$/;

/** Wide white space parts the text, other than behind the mark of an item and before the amount at its end. */
function hasColumns(source: string, text: Words): boolean {
  return text.some((_, i) => {
    const before = text[i - 1];
    if (!before || !isAfterWideGap(text, i)) return false;
    const rest = text.slice(i);
    if (!hasWideGap(rest) && AMOUNT.test(nameOf(source, rest))) return false;
    return !(i === 1 && beginsAnew(source.slice(before.from, before.to)) && before.to - before.from < NEAR);
  });
}
