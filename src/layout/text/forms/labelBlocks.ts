import type { Token } from '../aligned/segments.js';
import { hasDigit, nameOf } from '../letters.js';
import { beginsAnew, isSectionMark } from '../marks.js';
import { type SideLabel, sideLabels } from './beside.js';
import { type FormText, isBehindEdge, isLeftOfTexts } from './formText.js';
import { beginsHeading } from './headingMarks.js';
import { isHeadRow } from './headRow.js';
import { isNoteOfLabel } from './notesOfLabels.js';
import type { Opening } from './openings.js';

type Words = readonly Token[];

/** The lines of a label in a form. */
export interface LabelBlock {
  /** Lines [from, to), the first and the last with a part of the label. */
  readonly from: number;
  readonly to: number;
  readonly lines: ReadonlyMap<number, Words>;
  readonly beside: readonly SideLabel[];
}

/** A label is broken over so many lines, and stands so many apart. */
export const MOST_APART = 4;
const LONGEST_PART = 9;
/** A part that no name begins with is no longer. */
const LONGEST_REST = 4;
/** What no part of a label has in it. */
const NO_PART = /[。、]|^・|[0-9０-９]/;
/** 令和５年度 over の成果: the year begins a label, and is the only number in one. */
const OF_YEAR = /^(?:令和|平成|[RHＲＨ])(?:[0-9０-９]{1,2}|元)年(?:度の?)?/;
/** What begins the rest of a name. */
const REST_OF = /^[とやのを及・（(]/;
const OPENS_NOTE = /^[【〔［〈《≪(（][^】〕］〉》≫）)]+$/;
/** A name goes on below that ends so. */
const OPEN = /[のとや・及び]$/;

/** The labels at the beginning of a form's lines, those over several lines as one; their words are taken off the values. */
export function labelBlocks(form: FormText): LabelBlock[] {
  const { at, values, wordsAt } = form;
  const out: LabelBlock[] = [];
  for (const [k, i] of at.entries()) {
    const isTaken = i < (out.at(-1)?.to ?? 0);
    const own = isTaken || form.headings.has(i) ? null : partAt(form, i);
    if (!own) continue;
    const below = partsBelow(form, k, own);
    if (!form.openings.has(i)) {
      if (below.size === 0) continue;
      values.set(i, wordsAt(i).slice(own.words));
    }
    const lines = new Map<number, Words>([[i, wordsAt(i).slice(0, own.words)], ...below]);
    const last = [...lines.keys()].at(-1) as number;
    out.push({ from: i, to: last + 1, lines, beside: isHeadRow(form, i) ? [] : besideOf(form, i, last) });
  }
  return out;
}

/** The label that the line begins with, or what may be a part of one. */
const partAt = (form: FormText, i: number): Opening | null => form.openings.get(i) ?? partOf(form, i);

/** The further lines of the label that the `k`th line begins with, their words taken off the values. */
function partsBelow(form: FormText, k: number, first: Opening): ReadonlyMap<number, Words> {
  const { at, values, wordsAt, headings, openings, isLabel } = form;
  const i = at[k] as number;
  const parts = new Map<number, Words>();
  let { name } = first;
  let isKnown = openings.has(i) && isLabel(name);
  // A year alone counts a row of a table, above a label of its own.
  const isYear = name.replace(OF_YEAR, '') === '';
  let last = k;
  /** So far the note in brackets below the label is open. */
  let note = '';
  for (let n = k + 1; n < at.length && n <= last + MOST_APART; n++) {
    const j = at[n] as number;
    if (headings.has(j)) break;
    const isOpen = note !== '' || opensNote(form, n);
    const next = isOpen ? notePart(form, j) : partAt(form, j);
    if (!next) {
      if (isLeftOfTexts(form, wordsAt(j)[0] as Token)) break;
      continue;
    }
    // A year begins a label, and goes on with none.
    if (!openings.has(j) && OF_YEAR.test(next.name)) break;
    const isWhole = openings.has(j) && isLabel(next.name);
    if (isYear && last === k && isWhole && !REST_OF.test(next.name)) break;
    if (isOpen) note += next.name;
    const isNote = note !== '' || (openings.has(j) && isNoteOfLabel(next.name));
    if (isNoteOfLabel(note)) note = '';
    const joins =
      isNote ||
      (isLabel(name + next.name)
        ? goesOn(form, name, isKnown, j, next.name, isWhole)
        : joinsUnknown(form, i, j, isWhole));
    if (!joins) break;
    parts.set(j, wordsAt(j).slice(0, next.words));
    values.set(j, wordsAt(j).slice(next.words));
    name += next.name;
    isKnown = isLabel(name);
    last = n;
  }
  return parts;
}

/**
 * Whether a note of the label begins on the `n`th line that parts further down close, its text beside it or between them:
 * ```
 *      目的
 *   （どのような状
 *           渡し舟が毎日動き、島の人が困らない。
 *    態にしたいか）
 * ```
 */
function opensNote(form: FormText, n: number): boolean {
  let note = '';
  for (const j of form.at.slice(n, n + MOST_APART)) {
    const part = form.headings.has(j) ? null : notePart(form, j);
    if (!note && !(part && OPENS_NOTE.test(part.name))) return false;
    note += part?.name ?? '';
    if (isNoteOfLabel(note)) return true;
  }
  return false;
}

/** A part of a note: alone on its line, it may be wider than the column of labels seems to be. */
function notePart(form: FormText, i: number): Opening | null {
  const [only, more] = form.wordsAt(i);
  if (!only || more || !isLeftOfTexts(form, only)) return partAt(form, i);
  const name = nameOf(form.source, [only]);
  return name.length <= LONGEST_PART && !NO_PART.test(name) ? { words: 1, name } : null;
}

/** The labels beside that of line `i`; where it stands alone in the middle of its text, they stand on a line next to it. */
function besideOf(form: FormText, i: number, last: number): readonly SideLabel[] {
  const { source, values, isLabel } = form;
  const own = sideLabels(source, i, values, isLabel);
  if (own.length > 0 || (values.get(i) as Words).length > 0) return own;
  for (const next of [i - 1, last + 1]) {
    if (form.openings.has(next) || !values.has(next) || form.headings.has(next) || isHeadRow(form, next)) continue;
    const found = sideLabels(source, next, values, isLabel);
    if (found.length > 0) return found;
  }
  return [];
}

/** A name that is whole goes on below only with what is no label, and begins none. */
function goesOn(form: FormText, name: string, isKnown: boolean, j: number, below: string, isWhole: boolean): boolean {
  if (!isKnown || OPEN.test(name)) return true;
  const words = form.wordsAt(j).length;
  return !isWhole && ((form.values.get(j) as Words).length === words || REST_OF.test(below) || words === 1);
}

/** The rest of a label that is no name by itself: て below 具体的な手立, 方 below 今後の進め. */
function joinsUnknown(form: FormText, i: number, j: number, isWhole: boolean): boolean {
  if (isWhole || form.openings.has(j) || !form.openings.has(i)) return false;
  const words = form.wordsAt(j);
  const first = words[0] as Token;
  const isRest = first.to - first.from <= LONGEST_REST && !hasDigit(nameOf(form.source, [first]));
  return isRest && (words.length === 1 || beginsText(form, words[1] as Token)) && first.x1 <= form.edge;
}

/** Words left of the texts that may be a part of a label. */
function partOf(form: FormText, i: number): Opening | null {
  const { edge, source } = form;
  const words = form.wordsAt(i);
  let n = 0;
  while (n < words.length && (words[n] as Token).x1 <= edge && (words[n] as Token).x0 < edge - 1) n++;
  const name = nameOf(source, words.slice(0, n));
  const isPart = n > 0 && name.length <= LONGEST_PART && !NO_PART.test(name.replace(OF_YEAR, '')) && !isMark(name);
  return isPart && (n === words.length || beginsText(form, words[n] as Token)) ? { words: n, name } : null;
}

const isMark = (text: string): boolean => beginsHeading(text) || isSectionMark(text) || beginsAnew(text);

/** The word stands where texts begin. */
const beginsText = (form: FormText, word: Token): boolean => !isLeftOfTexts(form, word) && !isBehindEdge(form, word);
