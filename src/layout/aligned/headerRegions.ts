import { type Atom, atomsToSegment, segmentsToText } from './atoms.js';
import { atomsToBand, type Band, emOf, endOf, gapAfter, isLone, startOf } from './bands.js';
import { GROUP_SIZE, headsRows, isGroupHead, rowAt, runsOver } from './groupRows.js';
import { bandToHeader, bandToTwoRows, type HeaderLabel, headerCells } from './header.js';
import { headOverColumns } from './headOverColumns.js';
import { numberColumn } from './numberColumn.js';
import type { Region } from './regionTable.js';
import { boundaryBetween, coverDepth } from './rivers.js';
import { partedByWhite, whiteOf } from './rowWhite.js';
import { textStart } from './textStart.js';

/** Bands [from, to) of the page are this table. */
export interface FoundRegion {
  readonly from: number;
  readonly to: number;
  readonly region: Region;
}

/** White (em) between two rows of one table at most. */
const ROW_GAP = 6;
/** Between two header rows. */
const HEADER_GAP = 2;
/** A heading's size to the text's. */
const HEADING_SIZE = 1.15;
/** A title is at least so much larger than the lines below it. */
const TITLE_SIZE = 1.2;
/** Rows are set larger than the labels above them by so much at most. */
const LARGER_ROWS = 1.6;
/** A year set small below a label (現状値 over （令和5年度）) is at least so large a part of it. */
const NOTE_SIZE = 0.6;
/** Running heads or feet have at most so many lines, each at most so many em long. */
const MOST_HEADS = 2;
const LONGEST_HEAD = 25;
/** So many bands above a line are looked at, at most. */
const MOST_LOOKED_AT = 60;
/** Lines begin at one edge within so many em; so many show that it is a column's. */
const SAME_START = 0.1;
const COLUMN_LINES = 2;
/** A header takes at most so many bands. */
const MOST_BANDS = 4;
/** A line of a label has at most so many em without a gap. */
const LONGEST_LABEL = 14;

/**
 * Tables that a header row announces: a row of labels, and under it what keeps to the columns they name.
 * @param headsNext whether the band heads what the header below it announces, whatever columns its words happen to stand in.
 * @param isLastOfPage nothing else stands below the bands on the page.
 */
export function headerRegions(
  bands: readonly Band[],
  isLabel: (text: string) => boolean,
  opensHeading: (text: string) => boolean = () => false,
  headsNext: (band: Band) => boolean = () => false,
  isLastOfPage = true,
): FoundRegion[] {
  const headers = bands.map((b) => bandToHeader(b, isLabel));
  const found: FoundRegion[] = [];
  for (let i = 0; i < bands.length; i++) {
    // 令和6年度　課の重点目標, with a printed space between: a title above the header.
    const [first] = headers[i] ?? [];
    const opens = () => opensHeading(segmentsToText([atomsToSegment(first?.atoms ?? [])]));
    const isTitle = first && (isTitleInParts(bands, i, isLabel) || (isLone(bands[i] as Band) && opens()));
    const header = isTitle ? null : readHeader(bands, headers, i, isLabel);
    if (!header) continue;
    const { rows, height } = header;
    const leaves = leavesOf(rows);
    const start = i + height;
    const end = bodyEnd(bands, headers, start, leaves, headsNext);
    // The page ended below the labels: two of them, all known, may be a form's of one row.
    const isCut = end === bands.length && (leaves.length > 2 || (isLastOfPage && leaves.every((l) => l.known)));
    if (end > start || isCut) {
      found.push({ from: i, to: end, region: toRegion(bands, headers, rows, leaves, i, start, end, found) });
    }
    i = Math.max(i, end - 1);
  }
  return found;
}

/** 組織目標　達成状況（令和6年度）: one line much larger than those below it is a title, though each of its words could head a column. */
export function isTitleInParts(bands: readonly Band[], i: number, isLabel: (text: string) => boolean): boolean {
  const [title, ...below] = bands.slice(i, i + 3);
  if (!title || below.length === 0 || !isLone(title) || bandToHeader(title, isLabel) === null) return false;
  return below.every((b) => emOf(title) >= TITLE_SIZE * emOf(b));
}

/** A header read: its rows, and how many bands it takes. */
interface ReadHeader {
  readonly rows: HeaderLabel[][];
  readonly height: number;
}

/**
 * Reads the header that begins with band `i`: of the readings of one, two, … bands the one with most labels, and of these the
 * one that leaves the least over (予算額 over （千円） is one label); null when there is none.
 */
function readHeader(
  bands: readonly Band[],
  headers: readonly (HeaderLabel[] | null)[],
  i: number,
  isLabel: (text: string) => boolean,
): ReadHeader | null {
  let best: ReadHeader | null = headers[i] ? { rows: [headers[i] as HeaderLabel[]], height: 1 } : null;
  let atoms: readonly Atom[] = [];
  const em = emOf(bands[i] as Band);
  const over = best === null || best.rows[0]?.some((l) => !l.known) ? headOverColumns(bands, i, isLabel) : null;
  if (over && over.labels.filter((l) => l.known).length > labelCount(best?.rows ?? []))
    return { rows: [over.labels], height: over.height };
  if (!best && !mayBegin(bands, headers, i, isLabel)) return null;
  for (let height = 1; height <= MOST_BANDS && i + height <= bands.length; height++) {
    if (height > 1 && gapAfter(bands, i + height - 2) > HEADER_GAP * em) break;
    const size = emOf(bands[i + height - 1] as Band);
    if (!isTerse(bands[i + height - 1] as Band) || size < NOTE_SIZE * em || size > HEADING_SIZE * em) break;
    atoms = [...atoms, ...(bands[i + height - 1] as Band).atoms];
    const band = atomsToBand(atoms);
    const two = bandToTwoRows(band, isLabel);
    const one = height > 1 && gapAfter(bands, i + height - 2) < em ? bandToHeader(band, isLabel) : null;
    // Read both ways, a label in the middle over two others is theirs.
    const addsNotes =
      best !== null && best.rows[0]?.length === one?.length && isNotes(bands[i + height - 1] as Band, em);
    const whole = one && (addsNotes || one.every((l) => l.known)) ? [one] : null;
    const rows = whole && two && isPaired(...two) ? whole : (two ?? whole);
    if (rows && labelCount(rows) >= (best ? labelCount(best.rows) : 2)) best = { rows, height };
  }
  return best;
}

/** （令和7年度）, in brackets or small: says more of the labels above it. */
const isNotes = (band: Band, em: number): boolean =>
  emOf(band) < 0.95 * em || band.atoms.every((a) => /^[（(［〔].*[)）］〕]$/u.test(a.segment.text.value));

/** 現状値 and 目標値, each with a year of its own below it that begins where it begins: one label each. */
const isPaired = (upper: readonly HeaderLabel[], lower: readonly HeaderLabel[]): boolean => {
  const above = lower.map((l) => upper.findIndex((u) => Math.abs(u.x0 - l.x0) < 0.5 * (l.atoms[0]?.em ?? 0)));
  return above.every((u, i) => u >= 0 && above.indexOf(u) === i);
};

/** No piece is longer than a label may be. */
const isTerse = (band: Band): boolean => band.atoms.every((a) => a.x1 - a.x0 < LONGEST_LABEL * a.em);

/** Whether a header may begin here that shows only with the bands below: a label over others, or labels that wrap. */
function mayBegin(
  bands: readonly Band[],
  headers: readonly (HeaderLabel[] | null)[],
  i: number,
  isLabel: (text: string) => boolean,
): boolean {
  const band = bands[i] as Band;
  const em = emOf(band);
  if (UNIT_NOTE.test(atomsToSegment(band.atoms).text.value)) return false;
  if (!bands[i + 1] || emOf(bands[i + 1] as Band) * HEADING_SIZE < em) return false;
  if (gapAfter(bands, i) > em || !isTerse(band) || !isTerse(bands[i + 1] as Band)) return false;
  if (headers[i + 1]) return isLabel(atomsToSegment(band.atoms).text.value);
  return bandToHeader(atomsToBand([...band.atoms, ...(bands[i + 1] as Band).atoms]), isLabel) !== null;
}

/** （単位：千円） at the right above a table: of all of it, and no label over its columns. */
const UNIT_NOTE = /^[（(［[【]?[\s　]*(?:金額の?|表中の?)?単位[\s　]*(?:[：:は]|[\s　]).*$/u;

const labelCount = (rows: readonly (readonly HeaderLabel[])[]): number => rows.flat().filter((l) => l.known).length;

/** The labels that name one column each, from left to right. */
function leavesOf(rows: readonly (readonly HeaderLabel[])[]): HeaderLabel[] {
  const leaves: HeaderLabel[] = [];
  for (const c of headerCells(rows)) if (c.to - c.from === 1) leaves[c.from] = c.label;
  return leaves;
}

function toRegion(
  bands: readonly Band[],
  headers: readonly (HeaderLabel[] | null)[],
  labels: readonly HeaderLabel[][],
  named: readonly HeaderLabel[],
  from: number,
  start: number,
  end: number,
  above: readonly FoundRegion[],
): Region {
  const body = bands.slice(start, end);
  const mayHead = (b: Band, i: number): boolean =>
    crosses(b, named) || isGroupHead(b) || runsOver(b, rowAt(bands, i), named);
  const heads = new Set(
    body.filter((b, k) => mayHead(b, start + k + 1) && isLone(b) && headsRows(bands, headers, start + k, named)),
  );
  const columned = body.filter((b) => !heads.has(b) && !(isLone(b) && crosses(b, named)));
  // Tables of one form on a page part their columns alike: those above show what a table of one row can't.
  const alike = [...above.filter((f) => isLike(f.region, labels)).flatMap((f) => f.region.body), ...columned].flatMap(
    (b) => b.atoms,
  );
  const numbers = numberColumn(alike, named[0] as HeaderLabel);
  const leaves = numbers ? [numbers, ...named] : named;
  const rows = numbers ? [[numbers, ...(labels[0] ?? [])], ...labels.slice(1)] : labels;
  const atoms = [...columned.flatMap((b) => b.atoms), ...leaves.flatMap((l) => l.atoms)];
  const ranges = coverDepth(atoms);
  const em = emOf(bands[from] as Band);
  const touching: number[] = [];
  const boundaries = leaves.slice(1).map((leaf, i) => {
    const before = leaves[i] as HeaderLabel;
    const start = textStart(alike, before.x1, leaf.x0, em) ?? leaf.x0;
    const boundary = boundaryBetween(ranges, before.x1, start, em, atoms.length / leaves.length);
    if (boundary === null) touching.push(leaf.x0);
    return boundary ?? leaf.x0 - 0.05 * em;
  });
  return {
    header: rows,
    body,
    heads,
    white: partedByWhite(columned, whiteOf(columned, boundaries)),
    boundaries,
    touching,
    labelled: false,
    openTop: areFurniture(bands, 0, from),
    openBottom: areFurniture(bands, end, bands.length),
  };
}

/** The header's labels stand where those of the region do. */
function isLike(region: Region, rows: readonly (readonly HeaderLabel[])[]): boolean {
  const own = rows.flat();
  const labels = region.header.flat().filter((l) => l.atoms.length > 0);
  return labels.length === own.length && labels.every((l, i) => Math.abs(l.x0 - (own[i] as HeaderLabel).x0) < 1);
}

/** Where the body ends: at the next header, at a heading, at a line that keeps to no column. */
function bodyEnd(
  bands: readonly Band[],
  headers: readonly (HeaderLabel[] | null)[],
  start: number,
  leaves: readonly HeaderLabel[],
  headsNext: (band: Band) => boolean,
): number {
  const em = leaves.reduce((most, l) => Math.max(most, ...l.atoms.map((a) => a.em)), 0);
  // The labels may be set smaller than the rows below them.
  let text = em;
  let end = start;
  while (end < bands.length && !headers[end]) {
    const band = bands[end] as Band;
    if (headers[end + 1] && headsNext(band)) break;
    const size = emOf(band);
    if (!isLone(band) && size <= LARGER_ROWS * em) text = Math.max(text, size);
    const most = Math.max(HEADING_SIZE * text, headsRows(bands, headers, end, leaves) ? GROUP_SIZE * em : 0);
    if (gapAfter(bands, end - 1) > ROW_GAP * em || (isLone(band) && size > most)) break;
    if (
      isLone(band) &&
      crosses(band, leaves) &&
      !headsRows(bands, headers, end, leaves) &&
      !keepsColumn(bands, start, end)
    )
      break;
    end++;
  }
  // ◇ 建設部 at the page's foot, marked as the groups of the table are: its rows stand on the next page.
  if (end > start && end + 1 === bands.length && isGroupLike(bands, start, end)) return end + 1;
  if (end === bands.length && end - 1 > start && isGroupLike(bands, start, end - 1)) return end;
  // A line under the table that only happens to fit its first column: a heading of what comes next.
  while (end - 1 > start && (isHeadingLike(bands, end - 1, leaves) || isStranger(bands, end - 1, start))) end--;
  return end;
}

/** The line is headed by the mark that heads a group of rows above it, at the same place, and set as near. */
function isGroupLike(bands: readonly Band[], start: number, i: number): boolean {
  const band = bands[i] as Band;
  if (!isGroupHead(band) || gapAfter(bands, i - 1) > ROW_GAP * emOf(band)) return false;
  const markOf = (b: Band): string => [...atomsToSegment(b.atoms).text.value][0] ?? '';
  return bands
    .slice(start, i)
    .some(
      (b) =>
        isGroupHead(b) && markOf(b) === markOf(band) && Math.abs(startOf(b) - startOf(band)) < SAME_START * emOf(b),
    );
}

const PAGE_NUMBER = /^[-－―–—‐ー]?\s*[0-9０-９]{1,4}\s*[-－―–—‐ー]?$/u;

/** A line under the table that shares no edge with the lines above it: a page number, a note. */
function isStranger(bands: readonly Band[], i: number, start: number): boolean {
  const band = bands[i] as Band;
  const em = emOf(band);
  if (!isLone(band) || gapAfter(bands, i - 1) < 0.7 * em) return false;
  if (PAGE_NUMBER.test(atomsToSegment(band.atoms).text.value) && startOf(band) > startOf(bands[start] as Band))
    return true;
  const x0 = startOf(band);
  const x1 = endOf(band);
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.3 * em;
  return !bands
    .slice(Math.max(start, i - MOST_LOOKED_AT), i)
    .some((b) => b.atoms.some((a) => near(a.x0, x0) || near(a.x1, x1) || near(a.x0 + a.x1, x0 + x1)));
}

/** Whether bands [from, to) can be running heads or feet: a line or two, short, with nothing beside them. */
export function areFurniture(bands: readonly Band[], from: number, to: number): boolean {
  if (to - from > MOST_HEADS) return false;
  return bands.slice(from, to).every((b) => isLone(b) && endOf(b) - startOf(b) < LONGEST_HEAD * emOf(b));
}

function isHeadingLike(bands: readonly Band[], i: number, leaves: readonly HeaderLabel[]): boolean {
  const band = bands[i] as Band;
  const [, second] = leaves;
  if (!isLone(band) || !second) return false;
  const first = band.atoms.reduce((x, a) => Math.min(x, a.x0), Number.POSITIVE_INFINITY);
  const farFromAbove = gapAfter(bands, i - 1) > 0.7 * emOf(band);
  return farFromAbove && first < (leaves[0] as HeaderLabel).x1 && endOf(band) < second.x0;
}

/** Texts fill two columns with hardly a space between them: what begins behind the space begins there in other lines, too. */
function keepsColumn(bands: readonly Band[], start: number, i: number): boolean {
  const band = bands[i] as Band;
  const first = startOf(band);
  const near = bands.slice(start, i + MOST_LOOKED_AT).filter((b) => b !== band && !isLone(b));
  return band.atoms.some(
    (a) =>
      a.x0 > first + a.em &&
      near.filter((b) => b.atoms.some((o) => Math.abs(o.x0 - a.x0) < SAME_START * a.em)).length >= COLUMN_LINES,
  );
}

/** Whether the line runs from one label's column into the next one's without a gap where columns part. */
function crosses(band: Band, leaves: readonly HeaderLabel[]): boolean {
  const atoms = [...band.atoms].sort((a, b) => a.x0 - b.x0);
  const x0 = (atoms[0] as Atom).x0;
  const x1 = (atoms.at(-1) as Atom).x1;
  return leaves.some((leaf, k) => {
    const before = leaves[k - 1];
    if (!before || x0 >= before.x1 || x1 <= leaf.x0 + 0.5 * (atoms[0] as Atom).em) return false;
    return !atoms.some((a) => Math.abs(a.x0 - leaf.x0) < 0.2 * a.em);
  });
}
