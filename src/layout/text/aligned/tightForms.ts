import { hasDigit, withoutSpace } from '../letters.js';
import { beginsAnew, beginsBullet, beginsItem, endsSentence, isSectionMark } from '../marks.js';
import { isNote } from './headWords.js';
import type { FormRow, MiddleForm } from './middleLabels.js';
import { textOf } from './middleParting.js';
import type { Token } from './segments.js';
import { isAfterWideGap, leftEdge, nextText, wideGaps } from './words.js';

type Words = readonly Token[];
type IsLabel = (text: string) => boolean;

/** Labels begin at most this far right of the left edge, in places, and are no longer than this. */
const INDENT = 8;
const LONGEST_LABEL = 16;
/** The rest of a text begins so far before the first text or behind the last, in places. */
const BEFORE = 1;
const BEHIND = 3;
/** So many labels one space before their texts, and rows at all, show a form. */
const FEWEST_TIGHT = 2;
const FEWEST_ROWS = 3;
/** More blank lines end a form. */
const MOST_BLANKS = 1;
const YEAR = /^(?:令和|平成|[RHＲＨ])?[0-9０-９元]{1,4}年度?$/;
/** A label goes on below that ends with these, or in brackets. */
const OPEN = /[の・、]$|[（(][^）)]*$/;
/** What no label has in it. */
const SENTENCE = /[、。：:]/;
const HEADING = /^(?:[■□◆◇●▼▶★※【［[〔＜《〈]|第[0-9０-９])/;

/** A line's label and the text behind it. */
interface Split {
  readonly label: Words;
  readonly text: Words;
}

interface OpenRow {
  readonly label: Words[];
  readonly texts: Words[];
  /** The texts and labels beside, where the line has several. */
  readonly beside: readonly Words[];
}

interface Open {
  from: number;
  to: number;
  readonly rows: OpenRow[];
  /** Its numbered title opens it, or the mark beside all its rows. */
  readonly isTitled: boolean;
  readonly mark: Token | null;
  tight: number;
  least: number;
  most: number;
}

/**
 * Finds the forms whose labels, set in the middle or at the right of their column, leave one space before the texts, which
 * begin now here, now there for it:
 *
 *      題名 木陰のベンチ
 *   担当の課 公園課
 *   これまでの経過 三つの広場に置き、座る人の声を
 *          聞いた。
 *
 * There is no white space that would show a column: the labels do.
 */
export function tightForms(source: string, lines: readonly Words[], isLabel: IsLabel): MiddleForm[] {
  const left = leftEdge(lines);
  const out: MiddleForm[] = [];
  let open: Open | null = null;
  const end = (): void => {
    const isForm = open && open.tight >= FEWEST_TIGHT && open.rows.length >= FEWEST_ROWS;
    if (open && isForm) returnListed(source, open.rows);
    if (open && isForm && areWhole(source, open.rows) && isAlone(source, lines, open, isLabel))
      out.push({ from: open.from, to: open.to, rows: open.rows.map(toRow), mark: open.mark });
    open = null;
  };
  let blanks = 0;
  for (const [i, words] of lines.entries()) {
    if (words.length === 0) {
      if (++blanks > MOST_BLANKS) end();
      continue;
    }
    blanks = 0;
    const mark = itemMark(source, words, left, open, isLabel);
    if (mark) {
      end();
      open = { ...noRows(i, true), mark };
    }
    const isNear = (words[0] as Token).x0 - left <= INDENT;
    const split = isNear ? splitAtLabel(source, mark ? words.slice(1) : words, isLabel) : null;
    const title = split ? null : titleRow(source, words, isLabel);
    if (title) {
      end();
      open = { ...noRows(i, true), to: i + 1, rows: [title] };
      continue;
    }
    const half = split ? null : halfLabel(source, words, lines[nextText(lines, i + 1)], isLabel);
    const last: OpenRow | undefined = open?.rows.at(-1);
    const lower = open && last ? lowerHalf(source, words, last, open.least, isLabel) : null;
    const own = split ?? half;
    if (open && last && lower) {
      last.label.push(lower.label);
      if (lower.text.length > 0) last.texts.push(lower.text);
      open.to = i + 1;
    } else if (own && own.text.length > 0 && !isTableLine(source, own.text, isLabel)) {
      open ??= noRows(i, false);
      const start = (own.text[0] as Token).x0;
      if (start - (own.label.at(-1) as Token).x1 === 1) open.tight++;
      open.least = Math.min(open.least, start);
      open.most = Math.max(open.most, start);
      open.rows.push(toOpenRow(source, own, isLabel));
      open.to = i + 1;
    } else if (open && last && own === null && isRest(source, words, last, open, isLabel)) {
      last.texts.push(words);
      open.to = i + 1;
    } else end();
  }
  end();
  return out;
}

const noRows = (at: number, isTitled: boolean): Open => {
  return { from: at, to: at, rows: [], isTitled, mark: null, tight: 0, least: Number.POSITIVE_INFINITY, most: 0 };
};

/** The word begins where the texts of the form do. */
const isAmongTexts = (w: Token, { least, most }: Open): boolean => w.x0 >= least - BEFORE && w.x0 <= most + BEHIND;

/** A line this wide, beside the widest, is full: what stands on it goes on below. */
const FULL = 0.85;

const widthOf = (l: Words): number => (l.at(-1) as Token).x1 - (l[0] as Token).x0;

const fullOf = (rows: readonly OpenRow[]): number =>
  FULL * rows.reduce((most, r) => r.texts.reduce((m, t) => Math.max(m, widthOf(t)), most), 0);

/** Lines of a list that stand above the label in its middle go to it: ① above 取組 ②, which stands before ③. */
function returnListed(source: string, rows: readonly OpenRow[]): void {
  const isListed = (l: Words): boolean => beginsItem(textOf(source, l)) || beginsBullet(textOf(source, l));
  for (const [r, { texts }] of rows.entries()) {
    const below = rows[r + 1]?.texts;
    let from = texts.length;
    while (from > 0 && isListed(texts[from - 1] as Words)) from--;
    const count = texts.length - from;
    // A text that is a list itself keeps its lines.
    if (!below?.[0] || from === 0 || count === 0 || !below.every(isListed) || texts.slice(0, from).some(isListed))
      continue;
    if (Math.abs(count - (below.length - 1)) <= 1) below.unshift(...texts.splice(from));
  }
}

/**
 * The texts of the rows end where their rows do. Where a label stands beside the middle of its text, a line above it flows over
 * into that beside it, and which label a line belongs to is not told by where the labels stand.
 */
function areWhole(source: string, rows: readonly OpenRow[]): boolean {
  const full = fullOf(rows);
  return rows.every(({ texts }, r) =>
    texts.every((l, i) => {
      const next = texts[i + 1];
      const isFull = widthOf(l) >= full;
      const below = rows[r + 1]?.texts[0];
      const isListed = (t: Words): boolean => beginsBullet(textOf(source, t));
      if (!next && below && texts.length > 1 && isListed(l) && !isListed(texts[0] as Words) && isListed(below))
        return false;
      if (!next) return r === rows.length - 1 || texts.length === 1 || !isFull || endsSentence(textOf(source, l));
      // Below the last label no other could have the line.
      const isLast = r === rows.length - 1 && i > 0;
      return isFull || beginsAnew(textOf(source, next)) || (isLast && endsSentence(textOf(source, l)));
    }),
  );
}

/**
 * The lines right above and below are none of the same form: rows of labels that are not known, of several columns, or the rest
 * of such. With them the form is better found by its columns. The head of a table may stand there.
 */
function isAlone(source: string, lines: readonly Words[], open: Open, isLabel: IsLabel): boolean {
  const full = fullOf(open.rows);
  return [lines[open.from - 1], lines[open.to]].every((l, side) => {
    const [first, second] = l ?? [];
    if (side === 0 && open.isTitled) return true;
    if (!l || !first || HEADING.test(source.slice(first.from, first.to))) return true;
    const isEntry = (w: Token): boolean => {
      const word = source.slice(w.from, w.to);
      return isLabel(word) || YEAR.test(word) || /^[0-9０-９,，.．％%－―ー-]+$/.test(word);
    };
    const behind = second ? l.filter((_, k) => k > 0) : [];
    // A title above is no full line.
    if (isAmongTexts(first, open)) return (wideGaps(l) > 0 && l.every(isEntry)) || (side === 0 && widthOf(l) < full);
    const split = splitAtLabel(source, l, isLabel);
    if (split && split.text.length > 0) return behind.every(isEntry);
    return first.x0 > open.most || !second || second.x0 - first.x1 > 1 || !isAmongTexts(second, open);
  });
}

/** The line's label, though its letters be set apart, and what stands behind it; null where it begins with none. */
function splitAtLabel(source: string, words: Words, isLabel: IsLabel): Split | null {
  for (let n = 1; n <= words.length; n++) {
    const label = words.slice(0, n);
    const text = textOf(source, label);
    const isSpread = n === 1 || label.every((w) => w.to - w.from === 1);
    const isNone = [SENTENCE, HEADING, YEAR].some((p) => p.test(text)) || isSectionMark(text);
    if (!isSpread || text.length > LONGEST_LABEL || isNone) return null;
    if (isLabel(withoutSpace(text))) return { label, text: words.slice(n) };
  }
  return null;
}

const MARK = /^(?:[①-⑳]|[（(]?[0-9０-９]{1,3}[)）]?[.．]?|(?:№|No[.．]?)[0-9０-９]{1,3}|[ア-ン])$/;

/** ② 現状と課題 花壇の: the mark of an item left of a form's labels, at the first of them; null where none stands there. */
function itemMark(source: string, words: Words, left: number, open: Open | null, isLabel: IsLabel): Token | null {
  const [mark, label] = words;
  if (!mark || !label || mark.x0 - left > INDENT || !MARK.test(source.slice(mark.from, mark.to))) return null;
  const isOutside = !open || open.rows.every((r) => ((r.label[0] as Words)[0] as Token).x0 > mark.x0);
  const own = isOutside ? splitAtLabel(source, words.slice(1), isLabel) : null;
  return own && own.text.length > 0 ? mark : null;
}

/** 施策３   緑道の手入れ   自己評価   Ｂ: the numbered title of a form, with labels beside it; null where the line is none. */
function titleRow(source: string, words: Words, isLabel: IsLabel): OpenRow | null {
  const [mark, ...text] = words;
  if (!mark || text.length === 0 || !isAfterWideGap(words, 1)) return null;
  if (!isSectionMark(source.slice(mark.from, mark.to)) || isTableLine(source, text, isLabel)) return null;
  const row = toOpenRow(source, { label: [mark], text }, isLabel);
  return row.beside.length > 0 ? row : null;
}

/** The upper half of a label whose lower one begins the next line; null where it is none. */
function halfLabel(source: string, words: Words, below: Words | undefined, isLabel: IsLabel): Split | null {
  const [upper, lower] = [words[0], below?.[0]];
  if (!upper || !lower || words.length < 2) return null;
  const [top, rest] = [source.slice(upper.from, upper.to), source.slice(lower.from, lower.to)];
  if (hasDigit(rest) || YEAR.test(top) || isSectionMark(top)) return null;
  const isHalf = top.length + rest.length <= LONGEST_LABEL && !HEADING.test(top) && !SENTENCE.test(top + rest);
  return isHalf && isLabel(top + rest) ? { label: [upper], text: words.slice(1) } : null;
}

/** The lower half of the label of the row above, or a note on it (（９月末）), and the text beside it; `left` is where texts begin. */
function lowerHalf(source: string, words: Words, row: OpenRow, left: number, isLabel: IsLabel): Split | null {
  const upper = textOf(source, row.label[0] as Words);
  const [first] = words;
  if (!first || row.label.length > 1 || row.texts.length > 1) return null;
  const lower = source.slice(first.from, first.to);
  if (isNote(lower) && first.x0 < left) return { label: [first], text: words.slice(1) };
  if (hasDigit(lower)) return null;
  const isOpen = OPEN.test(upper) || !isLabel(upper) || !isLabel(lower);
  return isOpen && isLabel(upper + lower) ? { label: [first], text: words.slice(1) } : null;
}

/** The line has columns beyond its labels and their texts, or labels that have none: it is one of a table in the form. */
function isTableLine(source: string, text: Words, isLabel: IsLabel): boolean {
  let isAfterLabel = true;
  for (const k of text.keys()) {
    const isName = isNameAt(source, text, k, isLabel);
    if (!isName && k > 0 && !isAfterWideGap(text, k)) {
      isAfterLabel = false;
      continue;
    }
    const isAfterNumber = !isName && isNumber(source, text.slice(0, k));
    if (isName === isAfterLabel && !isAfterNumber) return true;
    isAfterLabel = isName;
  }
  return isAfterLabel;
}

/** Behind a text as short as this a label needs no wide white space: 目標値 30か所 実績値 34か所. */
const SHORT = 8;

/** Word `k` of a text is a label with a text of its own. */
function isNameAt(source: string, text: Words, k: number, isLabel: IsLabel): boolean {
  const [own, before] = [text[k] as Token, text[k - 1]];
  const word = source.slice(own.from, own.to);
  const isShort = k === 1 && before !== undefined && before.to - before.from <= SHORT && word.length > 2;
  const isApart = k === 0 || isAfterWideGap(text, k) || (isShort && text.length > k + 1);
  return isApart && word.length > 1 && !hasDigit(word) && isLabel(word);
}

/** The number of an item, before its name. */
const isNumber = (source: string, words: Words): boolean =>
  words.length > 0 &&
  words.length < 3 &&
  /^(?:№|No[.．]?)?[\s　]?[0-9０-９Ⅰ-Ⅹ（）()－-]{1,10}$/.test(textOf(source, words));

/** The line goes on with the text of the row above it. */
function isRest(source: string, words: Words, row: OpenRow, open: Open, isLabel: IsLabel): boolean {
  const [first] = words;
  if (!first || row.beside.length > 0 || wideGaps(words) > 0) return false;
  const text = source.slice(first.from, first.to);
  const isMarked = beginsItem(text) || beginsBullet(text);
  if (!isMarked && HEADING.test(text)) return false;
  // A label that fills its column takes half as many places as it is wide.
  const filled = ((row.texts[0] as Words)[0] as Token).x0 - ((row.label[0] as Words)[0] as Token).x0;
  const isBelow = isAmongTexts(first, open) || (first.x0 >= open.least && first.x0 <= open.most + filled);
  return isBelow && !isLabel(textOf(source, words));
}

/** 番号   5   担当課   公園課: labels beside one another, each with its text. */
function toOpenRow(source: string, { label, text }: Split, isLabel: IsLabel): OpenRow {
  const beside: Token[][] = [];
  let isAfterLabel = false;
  let own: Token[] = [];
  const first = own;
  for (const [k, w] of text.entries()) {
    const isNext = k > 0 && isAfterWideGap(text, k);
    const isName = isNameAt(source, text, k, isLabel);
    if (k > 0 && (isName || isAfterLabel || (isNext && isNumber(source, text.slice(0, k))))) {
      own = [];
      beside.push(own);
    }
    own.push(w);
    isAfterLabel = isName;
  }
  return { label: [label], texts: [first], beside };
}

const toRow = ({ label, texts, beside }: OpenRow): FormRow => [label, texts, ...beside.map((words) => [words])];
