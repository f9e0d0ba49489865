import type { Token } from '../aligned/segments.js';
import { middleOf } from '../forms/placeInColumns.js';
import type { KindGroup, KindRow } from './kindRows.js';
import { isFigure, isOver, isYear, isYearRest, textOfWord, type Words } from './words.js';

/** The head above rows of targets and results. */
export interface KindHead {
  /** Its first line, and the line behind its last. */
  readonly from: number;
  readonly to: number;
  /** The words of each label before the years, from the left. */
  readonly labels: readonly Words[];
  readonly years: readonly Words[];
  /** What stands behind the years: 単位. */
  readonly behind: Words;
}

/** The years stand at most so many lines with text above the first row. */
const ABOVE = 4;
/** Labels before the years; a table of items has more. */
const MOST_LABELS = 5;
/** What belongs to a label on the line below it is no longer. */
const LONGEST_REST = 10;

/** The head of the rows: the nearest line above with as many years as their fullest row has figures; null where there is none. */
export function kindHead(
  source: string,
  lines: readonly Words[],
  groups: readonly KindGroup[],
  isLabel: (text: string) => boolean,
): KindHead | null {
  const first = groups[0]?.[0] as KindRow;
  const text = (w: Token): string => textOfWord(source, w);
  const at = yearLine(source, lines, first.line, ABOVE);
  if (at === null) return null;
  const line = lines[at] as Words;
  const begin = line.findIndex((w) => isYear(text(w)));
  const end = line.findLastIndex((w) => isYear(text(w))) + 1;
  const years: Words[] = line.slice(begin, end).map((w) => [w]);
  const behind = line.slice(end);
  const count = groups.flat().reduce((most, r) => Math.max(most, r.figures.length), 0);
  if (years.length !== count || behind.length > 1 || line.slice(begin, end).some((w) => !isYear(text(w)))) return null;
  const labels: Words[] = line.slice(0, begin).map((w) => [w]);
  const from = upperLine(source, lines, at, isLabel);
  for (const w of lines.slice(from, at).flat()) addAbove(labels, w);
  let to = at + 1;
  for (; to < first.line; to++) {
    const own = lines[to] as Words;
    if (own.length === 0) continue;
    if (!own.every((w) => text(w).length <= LONGEST_REST && isRest(text(w), w, labels, years))) break;
    for (const w of own) addTo(isYearRest(text(w)) ? years : labels, w);
  }
  return labels.length > 0 && labels.length <= MOST_LABELS ? { from, to, labels, years, behind } : null;
}

/** The years of a form may stand so many lines with text above the figures. */
const ABOVE_FORM = 24;

/** The years that a form prints once, above its schedule and its figures alike, where every row has a figure for each. */
export function headOfForm(source: string, lines: readonly Words[], groups: readonly KindGroup[]): KindHead | null {
  const first = groups[0]?.[0] as KindRow;
  const at = yearLine(source, lines, first.line, ABOVE_FORM);
  const words = at === null ? [] : (lines[at] as Words);
  const years = words.filter((w) => isYear(textOfWord(source, w)));
  const isOne = years.length > 1 && words.slice(-years.length).every((w, k) => w === years[k]);
  if (!isOne || groups.flat().some((r) => r.figures.length !== years.length)) return null;
  return { from: first.line, to: first.line, labels: [], years: years.map((w) => [w]), behind: [] };
}

function yearLine(source: string, lines: readonly Words[], below: number, most: number): number | null {
  let seen = 0;
  for (let i = below - 1; i >= 0 && seen < most; i--) {
    const texts = (lines[i] as Words).map((w) => textOfWord(source, w));
    if (texts.length === 0) continue;
    if (texts.filter(isYear).length > 1) return i;
    if (texts.filter(isFigure).length > 1) return null;
    seen++;
  }
  return null;
}

/** So many lines with labels may stand above the line of years. */
const UPPER = 2;

/** The first of the lines right above the years that hold nothing but labels: 基準値 over （令和４年度）, 目標・ over 実績. */
function upperLine(source: string, lines: readonly Words[], at: number, isLabel: (text: string) => boolean): number {
  const left = ((lines[at] as Words)[0] as Token).x0;
  let from = at;
  while (from > 0 && at - from < UPPER) {
    const texts = (lines[from - 1] as Words).map((w) => textOfWord(source, w));
    const areLabels = texts.every((t) => t.length <= LONGEST_REST && (isLabel(t) || /・$/.test(t)));
    if (texts.length === 0 || !areLabels || ((lines[from - 1] as Words)[0] as Token).x0 < left) break;
    from--;
  }
  return from;
}

/** Puts a word of a line above the years over the label that stands below it, or beside the labels that do not. */
function addAbove(labels: Words[], w: Token): void {
  const k = labels.findIndex((l) => isOver(w, l[0] as Token));
  if (k >= 0) labels[k] = [w, ...(labels[k] as Words)];
  else {
    labels.push([w]);
    labels.sort((a, b) => (a[0] as Token).x0 - (b[0] as Token).x0);
  }
}

/** 度 below 令和７年, （時期） below 基準値, 実績 below 目標・. */
function isRest(text: string, w: Token, labels: readonly Words[], years: readonly Words[]): boolean {
  if (isYearRest(text)) return years.some((y) => isOver(w, y[0] as Token, 3));
  return (
    (/^[（(].*[)）]$/.test(text) || /^(?:実績|結果)値?$/.test(text)) && labels.some((l) => isOver(w, l[0] as Token, 2))
  );
}

/** Adds the word to the words that it stands nearest to. */
function addTo(stacks: Words[], w: Token): void {
  const away = (s: Words): number => Math.abs(middleOf(s[0] as Token) - middleOf(w));
  let best = 0;
  for (const [k, s] of stacks.entries()) if (away(s) < away(stacks[best] as Words)) best = k;
  stacks[best] = [...(stacks[best] as Words), w];
}
