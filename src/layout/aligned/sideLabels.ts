import type { Table } from '../../model/block.js';
import { type Atom, isLetter, spreadOn } from './atoms.js';
import { atomsToBaselines, type Band, emOf, gapAfter } from './bands.js';
import { atomsToColumns, type ColumnLine } from './chunks.js';
import { isForm } from './continued.js';
import { areFurniture, type FoundRegion } from './headerRegions.js';
import { type Edge, edgesOf } from './labelEdges.js';
import { type LabelGroup, linesToLabels } from './labelGroups.js';
import { topsBesideMiddles } from './labelMiddles.js';
import { areLabels, beginBesideTexts, beginTexts, type FormWords, topsOfRows } from './labelTops.js';
import { turnsOf } from './numbering.js';
import { pitchLimit } from './pitch.js';
import { NARROW } from './rivers.js';

/** Two texts of one form at most so many em apart. */
const ROW_GAP = 6;
/** Lines of a text begin where the column begins, or are set in by at most so many em. */
const MOST_INDENT = 3;
/** A line of a label has at most so many em. */
const WIDEST_LABEL = 14;
/** White (em) between a label and its value on one line. */
const VALUE_GAP = 0.9;
/** Two paragraphs with a label in the white between them are this many lines apart at most; a heading takes two. */
const CLOSE = 1.6;
/** White (em) inside a line of text; when more lines than this share have it, there are more columns than two. */
const COLUMN_GAP = 1.5;
const MOST_PARTED = 0.25;
const HEADING_SIZE = 1.15;
/** So much white (em) between a label and those above it shows that they stand in no one column: 【方針】 at the margin below 部長　堀　早月 at the right. */
const FAR_LEFT = 4;

/** A page whose text ends above this share of its height has room left: no cell goes on on the next. */
const FULL = 0.8;

/** Neighbouring bands of a page: whether they are its first and last, and the page's height (points). */
export interface PagePart {
  readonly first: boolean;
  readonly last: boolean;
  readonly height: number;
}

interface Candidate extends FoundRegion {
  readonly known: number;
}

/**
 * Forms whose labels stand beside texts far taller than they are. What is beside a label reaches beyond its height, so the
 * column of texts is followed by its left edge: nothing crosses the white before it, and left of it stand labels only.
 * ```
 *              ① …………………
 *   １．現状    ② …………………     a line of its own, like ①, ③ and ④
 *   と課題
 *              ③ …………………
 *              ④ …………………
 * ```
 * @param above a form that the page before ended with: its texts may go on without a label here.
 */
export function sideLabelRegions(
  bands: readonly Band[],
  page: PagePart,
  words: FormWords & { readonly opensPart?: (band: Band) => boolean },
  above: Table | null,
): FoundRegion[] {
  const candidates = edgesOf(bands, above && isForm(above, words.isLabel) ? above : null).flatMap((edge) =>
    runsBeside(bands, edge.x, words.opensPart).flatMap(([from, to]) => regionsOf(bands, from, to, edge, page, words)),
  );
  candidates.sort((a, b) => b.known - a.known || b.to - b.from - (a.to - a.from));
  const taken = new Set<number>();
  const found: FoundRegion[] = [];
  for (const { from, to, region } of candidates) {
    let free = true;
    for (let i = from; i < to; i++) free &&= !taken.has(i);
    if (!free) continue;
    for (let i = from; i < to; i++) taken.add(i);
    found.push({ from, to, region });
  }
  return found.sort((a, b) => a.from - b.from);
}

const isText = (a: Atom, x: number): boolean => a.x0 > x - 0.3 * a.em;

/** The size of a band's words: a mark may be larger than the label beside it (できばえ ◎). */
function emOfWords(band: Band): number {
  const words = band.atoms.filter((a) => !a.segment.glyphs.slice(a.from, a.to).every((g) => MARK.test(g.text)));
  return emOf(words.length > 0 ? { ...band, atoms: words } : band);
}
const MARK = /^[\s◎○〇◯△▲×✕●☆★]$/u;

/** Runs of bands that leave the white before `x` free, and whose texts begin there; what opens a part goes on none. */
function runsBeside(
  bands: readonly Band[],
  x: number,
  opensPart: (band: Band) => boolean = () => false,
): [from: number, to: number][] {
  const runs: [number, number][] = [];
  let size = 0;
  let labels: Extent | null = null;
  bands.forEach((band, i) => {
    if (!keepsTo(band, x)) return;
    const label = labelExtent(band, x);
    const em = emOfWords(band);
    const last = runs.at(-1);
    const near = last?.[1] === i && gapAfter(bands, i - 1) <= ROW_GAP * em;
    const alike = size < HEADING_SIZE * em && em < HEADING_SIZE * size;
    const isBeside = label && labels && gapBetween(label, labels) > FAR_LEFT * em;
    if (last && near && alike && !isBeside && !opensPart(band)) {
      last[1] = i + 1;
      labels = label && labels ? [Math.min(label[0], labels[0]), Math.max(label[1], labels[1])] : (label ?? labels);
    } else {
      runs.push([i, i + 1]);
      size = em;
      labels = label;
    }
  });
  return runs;
}

type Extent = readonly [x0: number, x1: number];

/** What the band's label spans, left of the texts that begin at `x`. */
function labelExtent(band: Band, x: number): Extent | null {
  const label = band.atoms.filter((a) => !isText(a, x));
  if (label.length === 0) return null;
  return [Math.min(...label.map((a) => a.x0)), Math.max(...label.map((a) => a.x1))];
}

const gapBetween = (a: Extent, b: Extent): number => Math.max(a[0], b[0]) - Math.min(a[1], b[1]);

/** Whether every line of the band stands left of the white before `x`, begins at `x`, or does both. */
function keepsTo(band: Band, x: number): boolean {
  return atomsToBaselines(band.atoms).every((line) => {
    const label = line.filter((a) => !isText(a, x));
    const text = line[label.length];
    const start = label[0];
    const end = label.at(-1);
    if (start && end && (end.x1 > x - NARROW * end.em || end.x1 - start.x0 > WIDEST_LABEL * end.em)) return false;
    // A label and its value in columns of their own: 部局名　総務部.
    if (label.some((a, i) => i > 0 && partsWords(label[i - 1] as Atom, a))) return false;
    // Letters of one spread word: 部　局　名.
    if (end && text && spreadOn(end, text)) return false;
    return !text || text.x0 < x + MOST_INDENT * text.em;
  });
}

const partsWords = (a: Atom, b: Atom): boolean => b.x0 - a.x1 > VALUE_GAP * a.em && !(isLetter(a) && isLetter(b));

/** Parts a run where something left of the texts has none beside it (a heading), and keeps the parts that are forms. */
function regionsOf(
  bands: readonly Band[],
  from: number,
  to: number,
  edge: Edge,
  page: PagePart,
  words: FormWords,
): Candidate[] {
  const found: Candidate[] = [];
  let start = from;
  const head = page.first && areFurniture(bands, 0, from) ? (edge.head ?? '') : '';
  for (const cut of [...headingsIn(bands, from, to, edge, words.isLabel, head), [to, to] as const]) {
    const region = toRegion(bands, start, cut[0], edge, page, words);
    if (region) found.push(region);
    start = cut[1];
  }
  return found;
}

/** Ranges of bands that a text left of the edge has for itself. */
function headingsIn(
  bands: readonly Band[],
  from: number,
  to: number,
  { x, boundary }: Edge,
  isLabel: (text: string) => boolean,
  head: string,
): (readonly [from: number, to: number])[] {
  const run = bands.slice(from, to);
  const columns = columnsOf(run, boundary);
  const [labels = [], texts = []] = columns;
  const turns = turnsOf(texts);
  let below = 0;
  const limit = pitchLimit(columns);
  const headings: (readonly [number, number])[] = [];
  const hasText = (i: number): boolean => i >= from && i < to && (bands[i] as Band).atoms.some((a) => isText(a, x));
  let i = from;
  for (const g of linesToLabels(labels, limit, isLabel, head)) {
    const lines = labels.slice(g.from, g.to);
    const top = (lines[0] as ColumnLine).middle;
    const bottom = (lines.at(-1) as ColumnLine).middle;
    while (i < to && (bands[i] as Band).bottom <= top) i++;
    let end = i;
    while (end < to && (bands[end] as Band).top < bottom) end++;
    let beside = false;
    for (let k = i; k < end; k++) beside ||= hasText(k);
    // A label may stand between two paragraphs of its text: closer than a line between lines, or their numbers go on.
    const white = (bands[end]?.top ?? 0) - (bands[i - 1]?.bottom ?? 0);
    const close = white < (CLOSE * limit - 1) * (lines[0] as ColumnLine).em;
    while (below < texts.length && (texts[below] as ColumnLine).middle < bottom) below++;
    const between = g.known && hasText(i - 1) && hasText(end) && (close || turns[below] === 'continues');
    if (!beside && !between && !g.rest) headings.push([i, end]);
  }
  return headings;
}

function toRegion(
  bands: readonly Band[],
  from: number,
  to: number,
  { x, boundary, head }: Edge,
  page: PagePart,
  words: FormWords,
): Candidate | null {
  const body = bands.slice(from, to);
  if (body.length < 2 && (body[0] ? atomsToBaselines(body[0].atoms).length : 0) < 2) return null;
  const columns = columnsOf(body, boundary);
  const [lines = [], texts = []] = columns;
  const openTop = page.first && areFurniture(bands, 0, from);
  const { labels, tops } = placedLabels(columns, words, openTop ? (head ?? '') : '');
  const known = labels.filter((l) => l.known).length;
  const knownLines = labels.reduce((n, l) => n + (l.known ? l.to - l.from : 0), 0);
  const rest = head !== null && openTop && labels.length === 0;
  if ((known === 0 && !rest) || known * 2 < labels.length || knownLines * 2 < lines.length || texts.length === 0)
    return null;
  if (texts.filter((l) => partedBy(l, COLUMN_GAP)).length > MOST_PARTED * texts.length) return null;
  const end = lines.reduce((e, l) => Math.max(e, l.x1), Number.NEGATIVE_INFINITY);
  return {
    from,
    to,
    known,
    region: {
      header: [],
      body,
      boundaries: [rest ? boundary : (end + x) / 2],
      touching: [],
      labelled: true,
      labelStarts: labels.map((l) => l.from),
      breaks: tops,
      // The rest of a label stands in the first row: none is above it.
      openTop: openTop && !labels[0]?.rest,
      openBottom:
        page.last && areFurniture(bands, to, bands.length) && (body.at(-1) as Band).bottom > FULL * page.height,
    },
  };
}

/** The labels of a form, each of one line or grouped by their words, and the tops of their texts where these are sure. */
function placedLabels(
  columns: readonly (readonly ColumnLine[])[],
  words: FormWords,
  head: string,
): { readonly labels: readonly LabelGroup[]; readonly tops: readonly number[] } {
  const [lines = [], texts = []] = columns;
  const single = lines.map((_, i): LabelGroup => ({ from: i, to: i + 1, known: true, rest: false }));
  if (beginBesideTexts(lines, texts, words)) return { labels: single, tops: topsOfRows(lines, texts) };
  const tops = areLabels(lines, words) ? topsBesideMiddles(single, lines, texts) : null;
  if (tops) return { labels: single, tops };
  const grouped = linesToLabels(lines, pitchLimit(columns), words.isLabel, head);
  const middles = topsBesideMiddles(grouped, lines, texts);
  if (middles) return { labels: grouped, tops: middles };
  // A label of two lines beside a text of one: its first line stands beside the text's.
  const heads = grouped.map((g) => lines[g.from] as ColumnLine);
  const begin = grouped.length >= 2 && grouped.every((g) => g.known && !g.rest) && beginTexts(heads, texts);
  return { labels: grouped, tops: begin ? topsOfRows(heads, texts) : [] };
}

const columnsOf = (bands: readonly Band[], boundary: number): ColumnLine[][] =>
  atomsToColumns(
    bands.flatMap((b) => b.atoms),
    [boundary],
  );

/** Whether a gap this wide (em) stands in the line. */
function partedBy(line: ColumnLine, gap: number): boolean {
  let end: number | null = null;
  for (const g of line.segment.glyphs) {
    if (g.text.trim() === '') continue;
    if (end !== null && g.box[0] - end > gap * line.em) return true;
    end = Math.max(end ?? g.box[2], g.box[2]);
  }
  return false;
}
