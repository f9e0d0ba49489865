import type { Token } from '../aligned/segments.js';
import { hasDigit, nameOf } from '../letters.js';
import { beginsAnew, beginsBullet, isSectionMark } from '../marks.js';
import { displayWidth } from '../width.js';
import { type SideLabel, sideLabels, toColumns } from './beside.js';
import type { FormLine } from './formLines.js';
import type { LabelBook } from './labelBook.js';
import type { Opening } from './openings.js';

type Words = readonly Token[];
type IsLabel = (text: string) => boolean;

/** The lines of a label in a form. */
export interface LabelBlock {
  /** Lines [from, to), all of them with a part of the label. */
  readonly from: number;
  readonly to: number;
  readonly lines: ReadonlyMap<number, Words>;
  readonly beside: readonly SideLabel[];
}

/** Lines [from, to) that are a table inside the form, and the one label that stands beside them all. */
export interface InnerTable {
  readonly from: number;
  readonly to: number;
  readonly label: LabelBlock | null;
}

/** What the lines of one form are. */
export interface FormKinds {
  readonly labels: readonly LabelBlock[];
  readonly tables: readonly InnerTable[];
  /** Lines that belong to no label: headings, notes. */
  readonly outside: ReadonlySet<number>;
  /** The words of each line behind its label. */
  readonly values: ReadonlyMap<number, Words>;
  /** The place at which texts begin, and that at which the longest end, in em. */
  readonly edge: number;
  readonly end: number;
}

/** Texts begin so far before the place where most do, or behind it. */
const BEFORE = 3;
const BEHIND = 4;
/** A label is broken over so many lines, and stands so many apart. */
const MOST_APART = 4;
const LONGEST_PART = 9;
/** The text of a line that goes on from an entry above is no longer than this share of the longest. */
const SHORT = 0.5;
const REST = 8;
/** This share of a head's entries are labels and years. */
const HEADS = 0.65;
/** What no part of a label has in it. */
const NO_PART = /[。、]|^・|[0-9０-９]/;
const isMark = (text: string): boolean => HEADING.test(text) || isSectionMark(text) || beginsAnew(text);
const HEADING =
  /^(?:[■□◆◇●▼▶★※【〔＜《〈]|注[0-9０-９]?[)）：:]?$|[0-9０-９]{1,2}[.．、]?$|[（(][0-9０-９]{1,2}[)）]$)/;
const FIGURE = /^[△▲-]?[0-9０-９][0-9０-９,，.．]*[%％]?$|^[-－―—→]$/;
const YEAR = /^(?:令和|平成|[RHＲＨ])[0-9０-９元]{1,2}|^(?:19|20)[0-9]{2}年|^[0-9０-９]{1,2}年度$/;
const IN_BRACKETS = /^[（(]/;

/** Says of the lines [from, to) of a form what they are. */
export function toKinds(
  source: string,
  lines: readonly FormLine[],
  from: number,
  to: number,
  book: LabelBook,
  headings: ReadonlySet<number>,
  isLabel: IsLabel,
): FormKinds {
  const at = Array.from({ length: to - from }, (_, k) => from + k).filter(
    (i) => (lines[i] as FormLine).words.length > 0,
  );
  const wordsAt = (i: number): Words => (lines[i] as FormLine).words;
  const values = new Map<number, Words>();
  for (const i of at) values.set(i, wordsAt(i).slice(book.openings[i]?.words ?? 0));
  const edge = textEdge(at, book, values, headings);
  /** The label at the beginning of a line: what stands where texts begin is none. */
  const openings = new Map<number, Opening>();
  for (const i of at) {
    const own = book.openings[i];
    if (!own) continue;
    if ((wordsAt(i)[0] as Token).x0 < edge - 1) openings.set(i, own);
    else values.set(i, wordsAt(i));
  }
  const text = (words: Words): string => nameOf(source, words);
  const outside = new Set(headings);
  const labels = labelBlocks();
  const labelAt = new Map<number, LabelBlock>();
  for (const b of labels) for (const i of b.lines.keys()) labelAt.set(i, b);
  const besideAt = new Set(labels.flatMap((b) => b.beside.flatMap((s) => [...s.lines.keys()])));
  const widest = at.reduce((most, i) => Math.max(most, width(values.get(i) as Words)), 0);
  const strong = new Set(at.filter((i) => isTabular(i)));
  const tables = innerTables();
  const inTable = new Set<number>();
  for (const t of tables) for (let i = t.from; i < t.to; i++) inTable.add(i);
  for (const i of at) {
    const first = wordsAt(i)[0] as Token;
    if (inTable.has(i) || labelAt.has(i)) continue;
    if (first.x0 < edge - BEFORE || HEADING.test(source.slice(first.from, first.to))) {
      // The rest of a label beside its text was joined to it above.
      outside.add(i);
    }
  }
  const end = at.reduce((most, i) => {
    const own = values.get(i) as Words;
    if (inTable.has(i) || outside.has(i) || own.length === 0) return most;
    const [first, last] = [own[0] as Token, own.at(-1) as Token];
    if (first.x0 > edge + BEHIND) return most;
    return Math.max(most, first.x0 + displayWidth(source, first.from, last.to));
  }, 0);
  return { labels, tables, outside, values, edge, end };

  /** The labels at the beginning of lines, those over several lines as one. */
  function labelBlocks(): LabelBlock[] {
    const out: LabelBlock[] = [];
    for (let k = 0; k < at.length; k++) {
      const i = at[k] as number;
      const own = headings.has(i) ? null : (openings.get(i) ?? partOf(i));
      if (!own) continue;
      const parts = new Map<number, Words>([[i, wordsAt(i).slice(0, own.words)]]);
      let name = own.name;
      let last = i;
      let isKnown = openings.has(i) && isLabel(name);
      for (let n = k + 1; n < at.length && n <= k + MOST_APART; n++) {
        const j = at[n] as number;
        if (headings.has(j)) break;
        const next = openings.get(j) ?? partOf(j);
        if (!next) {
          if ((wordsAt(j)[0] as Token).x0 < edge - BEFORE) break;
          continue;
        }
        const below = next.name;
        const isWhole = openings.has(j) && isLabel(below);
        const joins = isLabel(name + below) ? goesOn(name, isKnown, j, below, isWhole) : joinsUnknown(i, j, isWhole);
        if (!joins) break;
        parts.set(j, wordsAt(j).slice(0, next.words));
        values.set(j, wordsAt(j).slice(next.words));
        name += below;
        isKnown = isLabel(name);
        last = j;
        k = n;
      }
      if (!openings.has(i) && parts.size === 1) continue;
      if (!openings.has(i)) values.set(i, wordsAt(i).slice(own.words));
      const beside = isHeadRow(i) ? [] : besideOf(i, last);
      out.push({ from: i, to: last + 1, lines: parts, beside });
    }
    return out;
  }

  /** The labels beside that of line `i`; where it stands alone in the middle of its text, they stand on a line next to it. */
  function besideOf(i: number, last: number): readonly SideLabel[] {
    const own = sideLabels(source, i, values, isLabel);
    if (own.length > 0 || (values.get(i) as Words).length > 0) return own;
    for (const next of [i - 1, last + 1]) {
      if (openings.has(next) || !values.has(next) || headings.has(next) || isHeadRow(next)) continue;
      const found = sideLabels(source, next, values, isLabel);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** A name that is whole goes on below only with what is no label, and begins none. */
  function goesOn(name: string, isKnown: boolean, j: number, below: string, isWhole: boolean): boolean {
    if (!isKnown || OPEN.test(name)) return true;
    return (
      !isWhole &&
      ((values.get(j) as Words).length === wordsAt(j).length || REST_OF.test(below) || wordsAt(j).length === 1)
    );
  }

  /** The rest of a label that is no name by itself: て below 具体的な手立, 方 below 今後の進め. */
  function joinsUnknown(i: number, j: number, isWhole: boolean): boolean {
    if (isWhole || openings.has(j) || !openings.has(i)) return false;
    const words = wordsAt(j);
    const first = words[0] as Token;
    const isRest = first.to - first.from <= 4 && !hasDigit(text([first]));
    return isRest && (words.length === 1 || near(words[1] as Token)) && first.x1 <= edge;
  }

  /** Words left of the texts that may be a part of a label. */
  function partOf(i: number): { readonly words: number; readonly name: string } | null {
    const words = wordsAt(i);
    let n = 0;
    while (n < words.length && (words[n] as Token).x1 <= edge && (words[n] as Token).x0 < edge - 1) n++;
    const name = text(words.slice(0, n));
    const isPart = n > 0 && name.length <= LONGEST_PART && !NO_PART.test(name) && !isMark(name);
    return isPart && (n === words.length || near(words[n] as Token)) ? { words: n, name } : null;
  }

  function near(w: Token): boolean {
    return w.x0 >= edge - BEFORE && w.x0 <= edge + BEHIND;
  }

  /** The line has entries in several columns. */
  function isTabular(i: number): boolean {
    if (headings.has(i)) return false;
    const words = values.get(i) as Words;
    if ((labelAt.get(i)?.beside.length ?? 0) > 0 || besideAt.has(i)) return false;
    const columns = toColumns(words);
    if (words[0] && beginsBullet(text([words[0]])) && columns.length < 3) return false;
    const figures = words.filter((w) => FIGURE.test(source.slice(w.from, w.to))).length;
    if (isHeadRow(i)) return true;
    if (columns.length > 1 && figures > 1) return true;
    const names = columns.filter((c, k) => k > 0 && k < columns.length - 1 && isLabel(text(c))).length;
    if (names > 0 && names * 2 >= columns.length - 1) return false;
    return columns.length > 2 && columns.every((c) => width(c) < widest * 0.6);
  }

  /** Labels and years side by side, none with a text of its own. */
  function isHeadRow(i: number): boolean {
    const words = values.get(i) as Words;
    const names = words.map((w) => text([w]));
    const heads = names.filter((n) => isHead(n)).length;
    if (names.length === 1) return heads === 1 && openings.has(i) && !hasDigit(names[0] as string);
    const notes = names.filter((n) => IN_BRACKETS.test(n)).length;
    return (
      heads > 0 && heads + notes > 1 && heads + notes >= names.length * HEADS && !names.some((n) => FIGURE.test(n))
    );
  }

  function isHead(name: string): boolean {
    return isLabel(name) || YEAR.test(name);
  }

  /** Runs of tabular lines with what stands between them and belongs to their entries. */
  function innerTables(): InnerTable[] {
    const out: InnerTable[] = [];
    for (let k = 0; k < at.length; k++) {
      if (!strong.has(at[k] as number)) continue;
      let first = k;
      // The upper lines of a head stand far behind the place of texts, and so may a label's first.
      while (first > 0 && isLoose(at[first - 1] as number, true) && !isTaken(out, at[first - 1] as number)) first--;
      let last = k;
      for (let n = k + 1; n < at.length && n <= last + MOST_APART; n++) {
        const i = at[n] as number;
        if (headings.has(i)) break;
        if (strong.has(i)) {
          if (isHeadRow(i) && !isHeadRow(at[last] as number)) break;
          last = n;
        } else if (!isLoose(i, false) && !isMiddleLabel(i)) break;
      }
      while (
        last + 1 < at.length &&
        isLoose(at[last + 1] as number, false) &&
        isRest(at[last + 1] as number, at[last] as number)
      )
        last++;
      const [start, end] = [at[first] as number, (at[last] as number) + 1];
      out.push({ from: start, to: end, label: onlyLabel(start, end) });
      k = last;
    }
    return out;
  }

  /** A label with nothing beside it, in the middle of a table's height. */
  function isMiddleLabel(i: number): boolean {
    return labelAt.has(i) && (values.get(i) as Words).length === 0;
  }

  /** The line may be one of a table beside: it has no label, and is short or stands apart. */
  function isLoose(i: number, isAbove: boolean): boolean {
    if (headings.has(i) || labelAt.has(i)) return isMiddleLabel(i) && isAbove === false;
    const words = wordsAt(i);
    const first = words[0] as Token;
    if (HEADING.test(source.slice(first.from, first.to))) return false;
    if (first.x0 > edge + BEHIND) return !isBesideText(i);
    if (isAbove) return false;
    if (first.x0 < edge - BEFORE) return width(words) <= REST;
    return toColumns(words).length > 1 || width(words) < widest * SHORT;
  }

  /** What follows a table's last row goes on with its entries right below. */
  function isRest(i: number, above: number): boolean {
    const first = wordsAt(i)[0] as Token;
    return (values.get(above) as Words).some((w) => Math.abs(w.x0 - first.x0) <= 2) || first.x0 > edge + BEHIND;
  }

  /** The line goes on with the text of a label beside another. */
  function isBesideText(i: number): boolean {
    const first = wordsAt(i)[0] as Token;
    return labels.some((b) => Math.abs(i - b.from) <= MOST_APART && b.beside.some((s) => first.x0 >= s.x0 - 2));
  }

  /** The label that alone stands beside a table, none of whose lines begins farther left. */
  function onlyLabel(start: number, end: number): LabelBlock | null {
    const own = labels.filter((b) => b.from < end && b.to > start);
    const [label] = own;
    if (!label || own.length > 1) return null;
    const isClear = at
      .filter((i) => i >= start && i < end)
      .every((i) => ((values.get(i) as Words)[0]?.x0 ?? edge) >= edge - BEFORE);
    return isClear ? label : null;
  }
}

/** What begins the rest of a name. */
const REST_OF = /^[とやのを及・（(]/;
/** A name goes on below that ends so. */
const OPEN = /[のとや・及び]$/;

const isTaken = (tables: readonly InnerTable[], i: number): boolean => tables.some((t) => i >= t.from && i < t.to);

const width = (words: Words): number => (words.length === 0 ? 0 : (words.at(-1) as Token).x1 - (words[0] as Token).x0);

/** The place at which most lines without a label begin, and most texts behind labels. */
function textEdge(
  at: readonly number[],
  book: LabelBook,
  values: ReadonlyMap<number, Words>,
  headings: ReadonlySet<number>,
): number {
  const counts = new Map<number, number>();
  for (const i of at) {
    if (headings.has(i)) continue;
    const first = (values.get(i) as Words)[0];
    if (!first) continue;
    counts.set(first.x0, (counts.get(first.x0) ?? 0) + 1);
  }
  const labelled = at.flatMap((i) => (book.openings[i] ? ((values.get(i) as Words)[0]?.x0 ?? []) : []));
  const least = labelled.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  let edge = least;
  let most = 0;
  for (const [x, n] of [...counts].sort((a, b) => a[0] - b[0])) {
    const sum = n + (counts.get(x + 1) ?? 0);
    if (x < least || sum <= most) continue;
    edge = (counts.get(x + 1) ?? 0) > n ? x + 1 : x;
    most = sum;
  }
  return edge;
}
