import { type Box, unionBoxes } from '../../model/geometry.js';
import type { Glyph } from '../../model/page.js';
import { isBlank } from '../blank.js';
import { flowGlyphs } from '../page/flow.js';
import { dominantSize, type Segment } from '../page/segments.js';
import { segmentText } from '../page/segmentText.js';

/**
 * A piece of a segment without any gap inside: what a column's edge can't cut, unless the glyphs of two columns touch.
 * `middle` and `em` (font size) stand for its height, since em boxes of dense lines overlap. Points.
 */
export interface Atom {
  readonly segment: Segment;
  /** Range of the segment's glyphs, [from, to). */
  readonly from: number;
  readonly to: number;
  readonly x0: number;
  readonly x1: number;
  readonly middle: number;
  readonly em: number;
}

/** Any gap of this many em, beyond the line's own letter spacing, may be the gap between two columns. */
const ATOM_GAP = 0.12;

/** 進め方　　：, set below one another: the white before the colon is part of the label, up to so many em. */
const BEFORE_COLON = 8;
const COLON = /^[:：]$/;

/** Cuts a segment at every gap. */
export function segmentToAtoms(segment: Segment): Atom[] {
  const atoms: Atom[] = [];
  let from = -1;
  let to = -1;
  let end = 0;
  const least = ATOM_GAP * segment.size + trackingOf(segment);
  segment.glyphs.forEach((g, i) => {
    if (isBlank(g.text)) return;
    const gap = g.box[0] - end;
    if (from >= 0 && gap > (COLON.test(g.text) ? BEFORE_COLON * segment.size : least)) {
      atoms.push(atomOf(segment, from, to));
      from = -1;
    }
    end = from < 0 ? g.box[2] : Math.max(end, g.box[2]);
    if (from < 0) from = i;
    to = i + 1;
  });
  if (from >= 0) atoms.push(atomOf(segment, from, to));
  return atoms;
}

/** The gap that three quarters of the glyphs leave at least: letter spacing, justification. */
function trackingOf(segment: Segment): number {
  const gaps: number[] = [];
  let last: Glyph | null = null;
  for (const g of segment.glyphs) {
    if (isBlank(g.text)) continue;
    if (last) gaps.push(g.box[0] - last.box[2]);
    last = g;
  }
  if (gaps.length < 2) return 0;
  gaps.sort((a, b) => a - b);
  return Math.min(0.5 * segment.size, Math.max(0, gaps[gaps.length >> 2] as number));
}

function atomOf(segment: Segment, from: number, to: number): Atom {
  let x0 = Number.POSITIVE_INFINITY;
  let x1 = Number.NEGATIVE_INFINITY;
  for (let i = from; i < to; i++) {
    const g = segment.glyphs[i] as Glyph;
    if (isBlank(g.text)) continue;
    x0 = Math.min(x0, g.box[0]);
    x1 = Math.max(x1, g.box[2]);
  }
  return { segment, from, to, x0, x1, middle: (segment.box[1] + segment.box[3]) / 2, em: segment.size };
}

/** Cuts an atom before glyphs that begin at one of the edges: the texts of two columns touch. */
export function cutAtom(atom: Atom, edges: readonly number[]): Atom[] {
  if (!edges.some((e) => e > atom.x0 && e < atom.x1)) return [atom];
  const near = 0.1 * atom.em;
  const cuts = [atom.from];
  for (let i = atom.from + 1; i < atom.to; i++) {
    const x = (atom.segment.glyphs[i] as Glyph).box[0];
    if (edges.some((e) => Math.abs(x - e) <= near)) cuts.push(i);
  }
  return cuts.map((from, k) => atomOf(atom.segment, from, cuts[k + 1] ?? atom.to));
}

/** A single full-width character: perhaps a letter of a spread word (部　局　名). */
export const isLetter = (a: Atom): boolean => a.to - a.from === 1 && a.x1 - a.x0 > 0.8 * a.em;

/** 課：総務課 after 担　当: the last letter of a spread word and the colon that ends it. */
export function endsSpreadWord(a: Atom): boolean {
  const [letter, sign] = a.segment.glyphs.slice(a.from, a.to).filter((g) => !isBlank(g.text));
  const isSet = letter !== undefined && letter.box[2] - letter.box[0] > 0.8 * a.em;
  return isSet && a.to - a.from > 1 && /^[:：】〕］》＞]$/u.test(sign?.text ?? '');
}

/** Whether they are two letters of one spread word: 民 and 部 of 住　民　部. */
export const spreadOn = (before: Atom, after: Atom): boolean =>
  before.segment === after.segment && isLetter(before) && (isLetter(after) || endsSpreadWord(after));

/** One segment from atoms of one baseline; printed spaces between atoms of one segment are kept. */
export function atomsToSegment(atoms: readonly Atom[]): Segment {
  const { whole, glyphs } = glyphsOf(atoms);
  if (whole) return whole;
  const printed = glyphs.filter((g) => !isBlank(g.text));
  return {
    text: segmentText(flowGlyphs(glyphs, false)),
    box: unionBoxes(printed.map((g) => g.box)) as Box,
    size: dominantSize(printed),
    bold: printed.reduce((n, g) => n + (g.bold ? 1 : -1), 0) > 0,
    vertical: false,
    glyphs,
  };
}

/** The text of that segment alone. */
export function atomsToText(atoms: readonly Atom[]): string {
  const { whole, glyphs } = glyphsOf(atoms);
  return (whole?.text ?? segmentText(flowGlyphs(glyphs, false))).value;
}

/** The atoms' glyphs along their line, and the segment that has these and no others, if one has. */
function glyphsOf(atoms: readonly Atom[]): { whole: Segment | null; glyphs: readonly Glyph[] } {
  const sorted = [...atoms].sort((a, b) => a.x0 - b.x0);
  const glyphs: Glyph[] = [];
  let last: Atom | null = null;
  for (const a of sorted) {
    const from = last && last.segment === a.segment && last.to <= a.from ? last.to : a.from;
    for (let i = from; i < a.to; i++) glyphs.push(a.segment.glyphs[i] as Glyph);
    last = a;
  }
  const first = sorted[0]?.segment;
  const isWhole = first && first.glyphs.length === glyphs.length && sorted.every((a) => a.segment === first);
  return { whole: isWhole ? first : null, glyphs };
}

/** The text of lines that follow one another, for recognising a label: without anything between them. */
export function segmentsToText(segments: readonly Segment[]): string {
  return segments.map((s) => s.text.value).join('');
}
