import { type Box, unionBoxes } from '../../model/geometry.js';
import { textEnd } from './lineEnds.js';
import type { Segment } from './segments.js';

/** Fewest lines of each column, */
const LEAST_LINES = 8;
/** and how much (share of the wider one) the two may differ in width. */
const ALIKE = 0.1;
/** Narrowest white (em) between them. */
const GUTTER = 0.6;
/** Their middle is the text's middle, but for so many em. */
const OFF_MIDDLE = 1.5;
/** Share of the lines of a column that reach its right edge (within so many em): text that is broken at the edge. */
const FULL = 0.25;
const AT_EDGE = 1.5;
/** A page's number is narrower than this many em. */
const FOLIO = 3;
/** Segments of one line stand at one height, but for so many em. */
const SAME_LINE = 0.4;
/** Sentences that end in each column at least. */
const SENTENCES = 2;

/** Forms beside each other have so many labels in common, that stand below one another with an edge in common (em). */
const SAME_LABELS = 3;
const SAME_EDGE = 0.5;

/** A running head has at most so many em, and white (em) below it. */
const LONGEST_HEAD = 20;
const HEAD_GAP = 1;

/** Where a box stands on a page set in columns like a newspaper; the parts are read in this order. */
export const NEWSPAPER_PARTS = ['above', 'left', 'right', 'below'] as const;
export type NewspaperPart = (typeof NEWSPAPER_PARTS)[number];

/**
 * Two columns of equal width about the middle of the text, both of running text. Two columns of a table are no such page:
 * different labels head them, side by side. Two items on one form, with the same labels below one another, are one however short.
 * ```
 *   title over both
 *   総務部       福祉部        left column first, whatever stands at the height of its lines
 *   目標         目標
 *   １ …………     １ …………
 * ```
 * @param objects tables, and bands of colour behind headings: what is over both columns ends them.
 */
export function findNewspaper(
  segments: readonly Segment[],
  objects: readonly Box[],
  isLabel: (text: string) => boolean,
): ((box: Box) => NewspaperPart) | null {
  const across = segments.filter((s) => !s.vertical);
  const extent = unionBoxes(across.map((s) => s.box));
  if (!extent || across.length < 2 * LEAST_LINES) return null;
  const middle = (extent[0] + extent[2]) / 2;
  const folios = across.filter((s) => isFolio(s, middle)).map((s) => centre(s.box));
  const crosses = (b: Box): boolean => b[0] < middle && b[2] > middle;
  // A heading on a band stands below the band's top, be it above its middle.
  const tops = objects.filter(crosses).map((b) => b[1]);
  const crossing = [
    ...across
      .map((s) => s.box)
      .filter(crosses)
      .map(centre),
    ...tops,
    ...folios,
  ];
  const edges = [Number.NEGATIVE_INFINITY, ...crossing.sort((a, b) => a - b), Number.POSITIVE_INFINITY];
  for (let i = 1; i < edges.length; i++) {
    const [from, to] = [edges[i - 1] as number, edges[i] as number];
    const within = across.filter((s) => centre(s.box) > from && centre(s.box) < to);
    const left = within.filter((s) => s.box[2] <= middle);
    const right = within.filter((s) => s.box[0] >= middle);
    const top = belowHead(left, right) ?? from;
    const below = (column: readonly Segment[]) => column.filter((s) => centre(s.box) > top);
    const [a, b] = [below(left), below(right)];
    if (!areColumns(a, b, middle) && !areForms(a, b, isLabel)) continue;
    if (headTable(a, b, isLabel)) continue;
    return (box) => {
      if (centre(box) <= top) return 'above';
      if (centre(box) >= to) return 'below';
      return (box[0] + box[2]) / 2 < middle ? 'left' : 'right';
    };
  }
  return null;
}

const centre = (box: Box): number => (box[1] + box[3]) / 2;

/** The page's number below both columns, hardly off their middle. */
const isFolio = ({ box, size }: Segment, middle: number): boolean =>
  box[2] - box[0] < FOLIO * size && Math.abs((box[0] + box[2]) / 2 - middle) < size;

function areColumns(left: readonly Segment[], right: readonly Segment[], middle: number): boolean {
  if (left.length < LEAST_LINES || right.length < LEAST_LINES) return false;
  const a = unionBoxes(left.map((s) => s.box)) as Box;
  const b = unionBoxes(right.map((s) => s.box)) as Box;
  const em = (left[0] as Segment).size;
  const [wide, narrow] = [Math.max(a[2] - a[0], b[2] - b[0]), Math.min(a[2] - a[0], b[2] - b[0])];
  if (b[0] - a[2] < GUTTER * em || wide - narrow > ALIKE * wide) return false;
  if (Math.abs((a[2] + b[0]) / 2 - middle) > OFF_MIDDLE * em) return false;
  return isRunning(left) && isRunning(right);
}

/** The same labels stand on both sides below one another, as far apart each: two items on one form, and no row of a table. */
function areForms(left: readonly Segment[], right: readonly Segment[], isLabel: (text: string) => boolean): boolean {
  const beside = new Map<string, Segment>();
  for (const s of right) if (isLabel(s.text.value)) beside.set(s.text.value, s);
  const pairs = new Map<string, readonly [Segment, Segment]>();
  for (const s of left) {
    const twin = beside.get(s.text.value);
    if (twin) pairs.set(s.text.value, [s, twin]);
  }
  const [first] = pairs.values();
  if (!first) return false;
  const near = SAME_EDGE * first[0].size;
  const isBelow = (pair: readonly [Segment, Segment]): boolean =>
    [0, 1].every((side) => Math.abs((pair[side] as Segment).box[0] - (first[side] as Segment).box[0]) < near);
  return [...pairs.values()].filter(isBelow).length >= SAME_LABELS;
}

function isRunning(column: readonly Segment[]): boolean {
  const lines = lineEnds(column);
  const edge = Math.max(...lines.map(textEnd));
  const full = lines.filter((s) => edge - textEnd(s) < AT_EDGE * s.size && !/。$/.test(s.text.value));
  const ended = lines.filter((s) => /。$/.test(s.text.value));
  return full.length >= FULL * lines.length && ended.length >= SENTENCES;
}

/** The last segment of each line: a label may stand before its text (結果　○). */
function lineEnds(column: readonly Segment[]): Segment[] {
  const byHeight = [...column].sort((a, b) => centre(a.box) - centre(b.box));
  const ends: Segment[] = [];
  for (const s of byHeight) {
    const last = ends.at(-1);
    if (!last || centre(s.box) - centre(last.box) > SAME_LINE * s.size) ends.push(s);
    else if (s.box[2] > last.box[2]) ends[ends.length - 1] = s;
  }
  return ends;
}

/** The columns' first lines stand side by side and are labels of their own: the header of a table. */
function headTable(left: readonly Segment[], right: readonly Segment[], isLabel: (text: string) => boolean): boolean {
  if (headsSeveral(left, isLabel) && headsSeveral(right, isLabel)) return true;
  const [a, b] = [topmost(left), topmost(right)];
  if (Math.abs(centre(a.box) - centre(b.box)) > 0.5 * a.size) return false;
  return a.text.value !== b.text.value && isLabel(a.text.value) && isLabel(b.text.value);
}

/** A header of two rows stands within so many em of the top; of its words on one line so many are labels at least. */
const HEAD_HEIGHT = 5;
const LABELS = 3;

/** 番号 | 事業名 | 担当課 side by side at the top: the heads of columns of a table, and of no column of text. */
function headsSeveral(column: readonly Segment[], isLabel: (text: string) => boolean): boolean {
  const { box, size } = topmost(column);
  const labels = column.filter((s) => s.box[1] < box[1] + HEAD_HEIGHT * size && isLabel(s.text.value));
  return labels.some((l) => labels.filter((o) => Math.abs(centre(o.box) - centre(l.box)) < size).length >= LABELS);
}

/** The height below a running head that stands over one column, by itself and higher than the other begins; null if none does. */
function belowHead(left: readonly Segment[], right: readonly Segment[]): number | null {
  if (left.length === 0 || right.length === 0) return null;
  const [a, b] = [topmost(left), topmost(right)];
  const [head, column, other] = a.box[1] < b.box[1] ? [a, left, b] : [b, right, a];
  const bottom = head.box[3] + HEAD_GAP * head.size;
  const isAlone = column.every((s) => s === head || s.box[1] > bottom) && other.box[1] > bottom;
  return isAlone && head.box[2] - head.box[0] < LONGEST_HEAD * head.size ? head.box[3] : null;
}

const topmost = (lines: readonly Segment[]): Segment => lines.reduce((a, s) => (s.box[1] < a.box[1] ? s : a));
