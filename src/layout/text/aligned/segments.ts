import type { SourceLine } from '../sourceLines.js';
import { charWidth } from '../width.js';

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
  readonly segments: readonly Segment[];
}

/** White space of this many places parts columns; less may be a space between words. */
const GAP = 2;

export function toSetLine(source: string, line: SourceLine, metric: Metric): SetLine {
  const tokens: Token[] = [];
  let x = 0;
  let from = -1;
  let x0 = 0;
  for (let i = line.from; i <= line.to; i++) {
    const c = i < line.to ? source.charCodeAt(i) : 0x20;
    if (isSpace(c)) {
      if (from >= 0) tokens.push({ from, to: i, x0, x1: x });
      from = -1;
    } else if (from < 0) {
      from = i;
      x0 = x;
    }
    x += metric === 'characters' ? 1 : charWidth(c) * 2;
  }
  return { line, segments: toSegments(source, tokens) };
}

/** Letters of a heading spread over its width (部   局   名) stand at most this far apart. */
const SPREAD = 6;
const isLetter = (source: string, t: Token): boolean =>
  t.to - t.from === 1 && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(source.slice(t.from, t.to));

function toSegments(source: string, tokens: readonly Token[]): Segment[] {
  const out: Segment[] = [];
  let from = 0;
  for (let i = 1; i <= tokens.length; i++) {
    const [before, token] = [tokens[i - 1] as Token, tokens[i]];
    if (token && token.x0 - before.x1 < GAP) continue;
    const isSpread = token && token.x0 - before.x1 <= SPREAD && isLetter(source, before) && isLetter(source, token);
    if (isSpread) continue;
    out.push(segmentOf(tokens.slice(from, i)));
    from = i;
  }
  return out;
}

/** A segment of the given tokens, at least one. */
export function segmentOf(tokens: readonly Token[]): Segment {
  return { tokens, x0: (tokens[0] as Token).x0, x1: (tokens.at(-1) as Token).x1 };
}

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
