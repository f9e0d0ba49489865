import { headLinesOf } from '../aligned/headLines.js';
import { isNote, isYear, overlaps } from '../aligned/headWords.js';
import type { Token } from '../aligned/segments.js';
import { hasWideGap, isAfterWideGap } from '../aligned/words.js';
import type { FlowContext } from '../flow.js';
import { asksForNumber } from '../forms/openings.js';
import { hasDigit, nameOf } from '../letters.js';
import { beginsBullet, isSectionMark } from '../marks.js';
import { formAbove } from './formAbove.js';
import { type Kind, kindOf } from './kinds.js';
import { levelsBetween } from './levelsBetween.js';
import { endAboveText } from './runningText.js';

type Line = readonly Token[];

/** A head [from, body) over the lines [body, to) of a register. */
export interface Band {
  readonly from: number;
  readonly body: number;
  readonly to: number;
  /** Its head comes again and again in the text. */
  readonly isAgain: boolean;
}

/** What the lines of a text say again and again, and those of the heads that its pages print alike. */
export type Again = Pick<FlowContext, 'repeated' | 'heads'>;

/** A register has so many labels side by side at least, and lines below them. */
const FEWEST_LABELS = 5;
const FEWEST_LINES = 3;
/** A head that comes again and again needs fewer. */
const FEWEST_AGAIN = 3;
const FEWEST_LABELS_AGAIN = 2;
/** Lines between two of a head that hold nothing but short words are its own. */
const MOST_BETWEEN = 2;
const LONGEST_LABEL = 14;
/** What no head holds. */
const FILLED_IN: ReadonlySet<Kind> = new Set(['figure', 'dash', 'mark']);
/** A form has labels down its left edge: this share of the lines that begin there. */
const FORM = 0.3;
/** ― 3 ―, 2/5: the number of the page. */
const PAGE_NUMBER = /^[-－―ー–—]?\s?[0-9０-９]{1,3}\s?(?:[-－―ー–—]|[/／]\s?[0-9０-９]{1,3})?$/;

/** Finds the heads of registers among a page's lines, each with the lines below it up to the next. */
export function bandsOf(
  source: string,
  lines: readonly Line[],
  isLabel: (text: string) => boolean,
  { repeated, heads }: Again,
  fewest = FEWEST_LABELS,
): Band[] {
  const text = (w: Token): string => source.slice(w.from, w.to);
  const isKnown = headLinesOf(source, lines, isLabel);
  const isHead = isKnown.map((is, i) => is || (heads.size > 0 && heads.has(nameOf(source, lines[i] as Line))));
  const isShort = (l: Line): boolean =>
    l.every((w) => w.to - w.from <= LONGEST_LABEL && !FILLED_IN.has(kindOf(text(w))));
  const isAgain = (at: number): boolean => {
    const line = lines[at] as Line;
    if (!repeated.has(nameOf(source, line))) return false;
    const labels = line.filter((w) => !isYear(text(w)) && isLabel(text(w))).length;
    return labels >= FEWEST_LABELS_AGAIN;
  };
  for (let i = 0; i < lines.length; i++) {
    if (!isHead[i]) continue;
    let next = i + 1;
    while (next <= i + MOST_BETWEEN && next < lines.length && !isHead[next]) next++;
    const between = lines.slice(i + 1, next);
    // What a head that comes again has on its next lines does so, too.
    const isOther = isAgain(i) && !between.every((l) => repeated.has(nameOf(source, l)));
    if (isHead[next] && between.every(isShort) && !isOther) isHead.fill(true, i, next);
  }
  const blocks: { from: number; to: number; isAgain: boolean }[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (!isHead[i] || lines[i]?.length === 0) continue;
    let to = i + 1;
    while (to < lines.length && isHead[to]) to++;
    let from = i;
    while (from + 1 < to && isHeading(source, lines[from] as Line)) from++;
    from = belowTitle(source, lines, from, to, isLabel);
    const isRow = (at: number): boolean =>
      namesItem(source, lines[at] as Line, isLabel) || (lines[at] as Line).some((w) => FILLED_IN.has(kindOf(text(w))));
    for (const head of headsIn(from, to, isRow, isAgain)) blocks.push(head);
    i = to - 1;
  }
  /** A narrow table stands below the row that names an item or below another table of it, or numbers items of its own. */
  const isOfItem = (from: number, to: number, before: number): boolean => {
    let above = from - 1;
    while (lines[above]?.length === 0) above--;
    const line = lines[above] ?? [];
    // 担当部 総務部 担当課 総務課 is a row of a form, 方向１ 名 担当課 総務課 names an item.
    const first = line[0] ? text(line[0]) : '';
    const isBelowItem = (hasDigit(first) || !isLabel(first)) && namesItem(source, line, isLabel);
    if (isBelowItem || before > above) return true;
    return lines.slice(from, to).some((l) => l.some((w) => asksForNumber(text(w))));
  };
  const out: Band[] = [];
  /** Where the last table of an item ends. */
  let ofItem = -1;
  for (const [k, block] of blocks.entries()) {
    const next = blocks[k + 1]?.from;
    let to = next === undefined ? lines.length : formAbove(source, lines, block.to, next, isLabel);
    const hasNext = blocks[k + 1] !== undefined;
    const isLevel = hasNext ? levelsBetween(source, lines.slice(block.to, to)) : () => false;
    if (blocks[k + 1]?.isAgain) while (to > block.to && namesItem(source, lines[to - 1] as Line, isLabel)) to--;
    while (to > block.to && isOutside(source, lines[to - 1] as Line, hasNext, isLevel)) to--;
    const labels = lines.slice(block.from, block.to).reduce((most, l) => (l.length > most.length ? l : most), []);
    to = endAboveText(source, labels, lines, block.to, to, isLabel);
    const body = lines.slice(block.to, to).filter((l) => l.length > 0);
    const count = labelsAside(lines.slice(block.from, block.to), (w) => !isNote(text(w)) && isLabel(text(w)));
    const isLarge = count >= fewest && body.length >= FEWEST_LINES && !isForm(source, body, isLabel);
    const isOwn = block.isAgain && count >= FEWEST_AGAIN && body.length > 0 && isOfItem(block.from, block.to, ofItem);
    if (isOwn) ofItem = to;
    if (!isLarge && !isOwn) continue;
    out.push({ from: block.from, body: block.to, to, isAgain: isOwn });
  }
  return out;
}

/** 方向１  渡し舟を守ります。  担当課  港湾課: a label and its text stand behind what is named. */
export function namesItem(source: string, line: Line, isLabel: (text: string) => boolean): boolean {
  const text = (w: Token): string => source.slice(w.from, w.to);
  const at = line.findIndex((w, i) => i > 0 && isAfterWideGap(line, i) && isLabel(text(w)));
  const isText = (w: Token): boolean => w.to - w.from > 1 && !isLabel(text(w)) && !isYear(text(w)) && !isNote(text(w));
  return at > 0 && line.slice(at + 1).some(isText);
}

/** The heads among labels [from, to), parted by what was filled in below and between them; each may be one that comes again and again. */
function headsIn(
  from: number,
  to: number,
  isRow: (at: number) => boolean,
  isAgain: (at: number) => boolean,
): { readonly from: number; readonly to: number; readonly isAgain: boolean }[] {
  const heads: { from: number; to: number; isAgain: boolean }[] = [];
  let isOpen = false;
  for (let at = from; at < to; at++) {
    const last = heads.at(-1);
    const again = isAgain(at);
    if (!again && isRow(at)) isOpen = false;
    else if (isOpen && last) {
      last.to = at + 1;
      last.isAgain ||= again;
    } else {
      heads.push({ from: at, to: at + 1, isAgain: again });
      isOpen = true;
    }
  }
  // Below other heads such lines may be their own: 目標値 (2030).
  return heads.length > 0 && heads.every((h) => h.isAgain) ? heads : [{ from, to, isAgain: false }];
}

/**
 * How many labels stand side by side in a head, where each may stand on lines of its own. A whole label below another may be that of a
 * second row of each item: such a head is as wide as its widest line, unless that stands between the two and leaves their place free.
 */
function labelsAside(head: readonly Line[], isLabel: (word: Token) => boolean): number {
  const widest = head.reduce((most, l) => Math.max(most, l.length), 0);
  const isBelowLabel = (w: Token, y: number): boolean => {
    const isAround = (from: number): boolean => head.slice(from + 1, y).some((l) => l.length === widest);
    const isAbove = (l: Line, from: number): boolean => l.some((a) => overlaps(a, w) && isLabel(a)) && !isAround(from);
    return isLabel(w) && head.slice(0, y).some(isAbove);
  };
  if (head.some((l, y) => l.some((w) => isBelowLabel(w, y)))) return widest;
  let [count, end] = [0, Number.NEGATIVE_INFINITY];
  for (const w of head.flat().sort((a, b) => a.x0 - b.x0)) {
    if (w.x0 > end) count++;
    end = Math.max(end, w.x1);
  }
  return Math.max(count, widest);
}

/** A line of a title or date at the top has so few words, and one that is neither a label nor part of one. */
const TITLE_WORDS = 2;
const SHORT_PART = 4;

/** Where a head begins below the lines of a title. */
function belowTitle(
  source: string,
  lines: readonly Line[],
  from: number,
  to: number,
  isLabel: (text: string) => boolean,
): number {
  const text = (w: Token): string => source.slice(w.from, w.to);
  const widest = lines.slice(from, to).reduce((most, l) => Math.max(most, l.length), 0);
  const main = lines.findIndex((l, i) => i >= from && l.length === widest);
  for (let i = main - 1; i >= from; i--) {
    const line = lines[i] as Line;
    const below = lines.slice(i + 1, to).flat();
    const isPart = (w: Token): boolean =>
      w.to - w.from <= SHORT_PART ||
      isLabel(text(w)) ||
      isYear(text(w)) ||
      below.some((b) => overlaps(w, b) && isLabel(text(w) + text(b)));
    // Words one space apart are a title.
    const isTitle = line.length > 1 && !hasWideGap(line);
    if (isTitle || (line.length <= TITLE_WORDS && !line.every(isPart))) return i + 1;
  }
  return from;
}

/** 基本目標２　人の流れをつくる: a section's mark begins it, and no wide white space parts it. */
export const isHeading = (source: string, line: Line): boolean =>
  line.length > 0 && !hasWideGap(line) && isSectionMark(source.slice((line[0] as Token).from, (line[0] as Token).to));

/** （１）町税の収納対策: a number and its text without white space, at the left edge and alone. */
export const isNumbered = (source: string, line: Line, left: number): boolean => {
  const [only, ...more] = line;
  if (!only || more.length > 0 || only.x0 > left + 2) return false;
  return NUMBERED.test(source.slice(only.from, only.to));
};

const NUMBERED = /^(?:[（(][0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}[.．、]|[Ⅰ-Ⅻ][.．]?)[^0-9０-９\s]\S{3,}$/;

/** Blank, a note, a page's number, or the heading of the table below. */
function isOutside(source: string, line: Line, hasNext: boolean, isLevel: (line: Line) => boolean): boolean {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last) return true;
  const text = source.slice(first.from, last.to);
  if (PAGE_NUMBER.test(text) || /^[※＊*]|^[（(]?注[0-9０-９）):：\s]/.test(text)) return true;
  return hasNext && (isHeading(source, line) || isLevel(line) || (line.length === 1 && beginsBullet(text)));
}

/** Labels stand down the left edge; 基本目標３ between the rows is none of them. */
function isForm(source: string, body: readonly Line[], isLabel: (text: string) => boolean): boolean {
  const left = body.reduce((least, l) => Math.min(least, (l[0] as Token).x0), Number.POSITIVE_INFINITY);
  const texts = body.flatMap(([w]) => (w && w.x0 <= left + 2 ? [source.slice(w.from, w.to)] : []));
  const first = texts.filter((t) => !isSectionMark(t));
  return first.filter(isLabel).length > first.length * FORM;
}
