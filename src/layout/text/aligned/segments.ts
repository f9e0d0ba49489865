import type { SourceLine } from '../sourceLines.js';
import { charWidth } from '../width.js';
import { choicesGoingOn } from './choices.js';
import { isLatinSpace } from './latinSpaces.js';
import { isUnitSpace } from './unitSpaces.js';

/**
 * How the columns of a text set by white space are counted: `pdftotext -layout` gives every character one place, whoever sets
 * columns by eye in a fixed-width font gives a full-width character two.
 */
export type Metric = 'characters' | 'display';

/** A stretch of text without space: source offsets [from, to), places [x0, x1). */
export interface Token {
  readonly from: number;
  readonly to: number;
  readonly x0: number;
  readonly x1: number;
}

/** Tokens with single spaces between them. */
export interface Segment {
  readonly tokens: readonly Token[];
  readonly x0: number;
  readonly x1: number;
}

/** A printed line of a text whose white space is layout. */
export interface SetLine {
  readonly line: SourceLine;
  readonly metric: Metric;
  readonly segments: readonly Segment[];
}

/** A number that opens a line is an item's. */
const NUMBER = /^[0-9]{1,4}(?:-[0-9]{1,3})*$/;

/** White space of this many places parts columns; less may be a space between words. */
const GAP = 2;

/** White space that parts no columns of a text, as it sets them throughout. */
export interface SpaceHabits {
  /** 延べ 120 人. */
  readonly latinSpaced?: boolean;
  /** 総務部 財政課: so many of them at most. */
  readonly widestUnitSpace?: number;
}

/**
 * Counts the places of a line's tokens and puts those together that stand as near as words.
 * @param isLabel a label at the beginning is parted from what follows by less white space
 */
export function toSetLine(
  source: string,
  line: SourceLine,
  metric: Metric,
  isLabel: (text: string) => boolean = () => false,
  { latinSpaced = false, widestUnitSpace = 0 }: SpaceHabits = {},
): SetLine {
  const tokens: Token[] = [];
  const take = (own: Token): void => {
    const last = tokens.at(-1);
    if (last && isBeforeColon(source, last, own)) {
      tokens[tokens.length - 1] = { ...last, to: own.to, x1: own.x1 };
      return;
    }
    if (last && isUnitSpace(source, last.to, own.from, widestUnitSpace)) {
      tokens[tokens.length - 1] = { ...last, to: own.to, x1: own.x1 };
      return;
    }
    const goesOn = latinSpaced && last !== undefined && isLatinSpace(source, last.to, own.from);
    if (goesOn && !(tokens.length === 1 && NUMBER.test(source.slice(last.from, last.to))))
      tokens[tokens.length - 1] = { ...last, to: own.to, x1: own.x1 };
    else tokens.push(own);
  };
  let x = 0;
  let from = -1;
  let x0 = 0;
  for (let i = line.from; i <= line.to; i++) {
    const c = i < line.to ? source.charCodeAt(i) : 0x20;
    if (isSpace(c)) {
      if (from >= 0) take({ from, to: i, x0, x1: x });
      from = -1;
    } else if (from < 0) {
      from = i;
      x0 = x;
    }
    x += metric === 'characters' ? 1 : charWidth(c) * 2;
  }
  const [mark, first, ...rest] = tokens;
  const own = mark && first && isListEntry(source, line) ? [{ ...mark, to: first.to, x1: first.x1 }, ...rest] : tokens;
  return { line, metric, segments: toSegments(source, own, isLabel) };
}

/** 進め方　　：, set below one another: the white before the colon parts no columns. */
const isBeforeColon = (source: string, before: Token, { from, x0 }: Token): boolean =>
  /^[:：]/.test(source[from] ?? '') &&
  x0 - before.x1 <= 2 * BEFORE_COLON &&
  !/[:：]/.test(source.slice(before.from, before.to));
/** So many full-width characters of white stand before a colon at most. */
const BEFORE_COLON = 8;

/** `-   窓口の改善`: pandoc sets an entry of a list so, always with three spaces, which part no columns. */
const isListEntry = (source: string, { from, to }: SourceLine): boolean =>
  /^ *- {3}\S+(?: \S+)*[\s　]*$/.test(source.slice(from, to));

/** Letters of a heading spread over its width (部   局   名) stand at most this far apart. */
const SPREAD = 6;
const isLetter = (source: string, t: Token): boolean =>
  t.to - t.from === 1 && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(source.slice(t.from, t.to));

const MARKER =
  /^(?:[0-9０-９]{1,2}|[\u2460-\u2473]|[\u2160-\u216B]|[ア-オ]|[（(][0-9０-９ア-オ]{1,2}[)）])[.．、)）]?$/;

function toSegments(source: string, tokens: readonly Token[], isLabel: (text: string) => boolean): Segment[] {
  const out: Segment[] = [];
  const entries = entryStarts(source, tokens);
  const choices = choicesGoingOn(source, tokens, isLabel);
  let from = 0;
  for (let i = 1; i <= tokens.length; i++) {
    const [before, token] = [tokens[i - 1] as Token, tokens[i]];
    if (choices.has(i)) continue;
    if (token && !entries.has(i)) {
      const gap = token.x0 - before.x1;
      const isSpread = gap <= SPREAD && isLetter(source, before) && isLetter(source, token);
      const word = source.slice(before.from, before.to);
      const isAfterLabel = i === from + 1 && !/[0-9０-９【（(]/.test(word) && isLabel(word);
      // １　現況と課題: the one ideographic space after a heading's number is no white space between columns.
      const isAfterMarker = i === 1 && token.from - before.to === 1 && MARKER.test(word);
      if (isSpread || isAfterMarker || (gap < GAP && !isAfterLabel)) continue;
    }
    out.push(segmentOf(tokens.slice(from, i)));
    from = i;
  }
  return out;
}

/** Entries of a table of figures are at most this long, in characters, and this many stand in a row. */
const LONGEST_ENTRY = 9;
const FEWEST_ENTRIES = 3;
const FIGURE = /[0-9０-９]|^[-―－—ー○◎△×〇●A-EＡ-ＥS]$/;

/** Indices of the words that stand one space apart because their columns are tight: short figures, or words that repeat. */
function entryStarts(source: string, tokens: readonly Token[]): Set<number> {
  const out = new Set<number>();
  for (let from = 0; from < tokens.length; ) {
    let to = from;
    while (to < tokens.length && isEntry(source, tokens, from, to)) to++;
    const texts = tokens.slice(from, to).map((t) => source.slice(t.from, t.to));
    const figures = texts.filter((t) => FIGURE.test(t)).length;
    if (texts.length >= FEWEST_ENTRIES && (figures > texts.length / 2 || new Set(texts).size <= texts.length * 0.7)) {
      for (let i = from; i < to; i++) if (i > 0) out.add(i);
    }
    from = Math.max(to, from + 1);
  }
  return out;
}

function isEntry(source: string, tokens: readonly Token[], from: number, i: number): boolean {
  const token = tokens[i] as Token;
  if (token.to - token.from > LONGEST_ENTRY || /[。、・：:]/.test(source.slice(token.from, token.to))) return false;
  return i === from || token.x0 - (tokens[i - 1] as Token).x1 < GAP;
}

/** A segment of the given tokens, at least one. */
export function segmentOf(tokens: readonly Token[]): Segment {
  return { tokens, x0: (tokens[0] as Token).x0, x1: (tokens.at(-1) as Token).x1 };
}

/** The source text of tokens that stand one behind the other, with what stands between them. */
export const textOf = (source: string, { tokens }: Pick<Segment, 'tokens'>): string =>
  source.slice(tokens[0]?.from ?? 0, tokens.at(-1)?.to ?? 0);

const isSpace = (c: number): boolean => c === 0x20 || c === 0x3000 || c === 0xa0 || c === 0x09 || c === 0xfeff;

/** How far apart lines may be to show the same column. */
const NEAR_LINES = 8;

/** The metric in which more columns begin at the same place. */
export function metricOf(source: string, lines: readonly SourceLine[]): Metric {
  return aligned(source, lines, 'display') > aligned(source, lines, 'characters') ? 'display' : 'characters';
}

/** Counts the inner segments that begin where one on a line nearby begins. */
function aligned(source: string, lines: readonly SourceLine[], metric: Metric): number {
  const lastSeen = new Map<number, number>();
  let count = 0;
  for (const [i, line] of lines.entries()) {
    for (const s of toSetLine(source, line, metric).segments) {
      if (s.x0 === 0) continue;
      const seen = lastSeen.get(s.x0);
      if (seen !== undefined && i - seen <= NEAR_LINES) count++;
      lastSeen.set(s.x0, i);
    }
  }
  return count;
}
