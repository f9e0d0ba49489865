import { beginsBullet, beginsItem, beginsSection, endsSentence, unbreakableStart } from '../marks.js';
import { displayWidth } from '../width.js';
import { EDGE_SLACK, rightEdge } from '../wraps.js';

/** The text of each column on each line of a region; undefined where there is none. */
export type TextGrid = readonly (readonly (string | undefined)[])[];

/**
 * Whether the text above flows into the text at a line of a column, or begins anew there; null without text. It leans where
 * one line alone shows the right edge.
 */
type Onset = 'flows' | 'leans' | 'begins' | null;

/** An item that begins a numbering. */
export const FIRST_ITEM = /^(?:[①❶⓵]|[(（](?:[1１一ア])[)）]|[1１][．.、)）])/;

export interface RowStart {
  /** The line of the region at which the row begins. */
  readonly line: number;
  /** Columns whose cell goes on from the row above. */
  readonly spanned: readonly number[];
}

/** Finds the lines at which rows begin: where some column begins anew and no column's text runs across. */
export function rowStarts(grid: TextGrid, columns: number, isLabel: (text: string) => boolean): RowStart[] {
  const onsets = Array.from({ length: columns }, (_, c) => onsetsOf(grid, c, isLabel));
  const starts: RowStart[] = [{ line: 0, spanned: [] }];
  const apart = isSetApart(grid, onsets[0] ?? []);
  const isStart = new Array<boolean>(grid.length).fill(false);
  isStart[0] = true;
  for (let y = 1; y < grid.length; y++) {
    const here = onsets.flatMap((o, c) => (o[y] ? [c] : []));
    if (here.length === 0) continue;
    const across = onsets.flatMap((_, c) => (runsAcross(grid, onsets, c, y) ? [c] : []));
    if (across.length > 0 && (apart || !beginsBeside(grid, onsets, across, y))) continue;
    if (!mayBegin(grid, { isStart, apart, isLabel }, y)) continue;
    const only = here.length === 1 ? (here[0] as number) : -1;
    if (only >= 0 && !standsAlone(grid, only, y)) continue;
    isStart[y] = true;
    starts.push({ line: y, spanned: across });
  }
  return starts;
}

/** Entries of a table of figures or words are at most this wide, in em. */
const SHORT_ENTRY = 10;

/** Whether blank lines part the rows: nearly every stretch between two holds one text of the first column at most. */
function isSetApart(grid: TextGrid, first: readonly Onset[]): boolean {
  const begins: number[] = [];
  let isOpen = false;
  for (const [y, row] of grid.entries()) {
    if (isEmpty(row)) isOpen = false;
    else {
      if (!isOpen) begins.push(0);
      isOpen = true;
      if (first[y] === 'begins') begins[begins.length - 1] = (begins.at(-1) ?? 0) + 1;
    }
  }
  return begins.length >= 3 && begins.filter((n) => n <= 1).length >= begins.length * 0.8;
}

interface RowsSoFar {
  readonly isStart: readonly boolean[];
  /** Blank lines part the rows. */
  readonly apart: boolean;
  readonly isLabel: (text: string) => boolean;
}

/**
 * Below an empty first column, a row begins after a blank line, with an item in one column, or as a row of short entries;
 * bullets and sentences that happen to begin on one line in several columns are no row. Where blank lines part the rows, only
 * a row of labels or of entries below entries does without.
 */
function mayBegin(grid: TextGrid, { isStart, apart, isLabel }: RowsSoFar, y: number): boolean {
  if (isEmpty(grid[y - 1])) return true;
  const row = grid[y] ?? [];
  const texts = row.filter((t) => t !== undefined);
  const above = (grid[y - 1] ?? []).filter((t) => t !== undefined);
  const isShort = (t: string): boolean => displayWidth(t) <= SHORT_ENTRY;
  const items = texts.filter(beginsItem).length;
  const isItemRow = items === 1 && texts.some((t) => isShort(t) && !beginsItem(t) && !beginsBullet(t));
  if (apart && (row[0] !== undefined || above.length < texts.length)) {
    const labels = above.filter(isLabel).length;
    const isBelowHeader = labels >= 3 || labels * 2 > above.length;
    return isItemRow || isBelowHeader || texts.every(isLabel) || (row[0] !== undefined && beginsSection(row[0]));
  }
  if (row[0] !== undefined) return true;
  const hasBullets = texts.some(beginsBullet);
  if (!hasBullets && texts.length > 1 && isStart[y - 1] && above.every(isShort)) return true;
  if (items > 0) return apart ? isItemRow : items === 1;
  return !hasBullets && texts.every(isShort);
}

const isEmpty = (row: TextGrid[number] | undefined): boolean => (row ?? []).every((t) => t === undefined);

/**
 * A numbered item and another text begin at the line, right of every text that runs across it: rows beside a cell that
 * spans them.
 */
function beginsBeside(grid: TextGrid, onsets: readonly Onset[][], across: readonly number[], y: number): boolean {
  const beside = onsets.flatMap((o, c) => (o[y] === 'begins' ? [c] : []));
  const item = beside.find((c) => beginsItem(grid[y]?.[c] ?? ''));
  return item !== undefined && beside.length > 1 && across.every((c) => c < item);
}

/** The next text of the column at or after line `y` goes on with one above it. */
function runsAcross(grid: TextGrid, onsets: readonly Onset[][], c: number, y: number): boolean {
  const column = onsets[c] as Onset[];
  for (let q = y; q < grid.length && q < y + LONGEST_GAP; q++) {
    if (column[q] === 'leans') return onsets.filter((o) => o[y] === 'begins').length < 2;
    if (column[q]) return column[q] === 'flows';
  }
  return false;
}

/** A text set in the middle of a row's height may leave this many lines of its neighbours between its own. */
const LONGEST_GAP = 3;

/**
 * A line with text in one column only goes on with the row above, unless it is a year, opens a numbering, is an item of the
 * first column, or stands after a blank line. A later item alone is one of several in its cell.
 */
function standsAlone(grid: TextGrid, c: number, y: number): boolean {
  const text = grid[y]?.[c] as string;
  if (YEAR.test(text) || FIRST_ITEM.test(text)) return true;
  if (c === 0 && (beginsItem(text) || beginsSection(text))) return true;
  if ((grid[y]?.length ?? 0) <= 2 && c > 0) return false;
  return isEmpty(grid[y - 1]) && (c === 0 || !/^[（(]/.test(text));
}

/** A fiscal year heads a row even where its other entries are blank. */
const YEAR = /^(?:[RHrh]|令和|平成|Ｒ|Ｈ)\s?[0-9０-９元]{1,2}(?:年度?)?$|^[0-9０-９]{4}年度?$/;

function onsetsOf(grid: TextGrid, c: number, isLabel: (text: string) => boolean): Onset[] {
  const texts = grid.map((row) => row[c]);
  const widths = texts.filter((t) => t !== undefined).map((t) => displayWidth(t));
  const edge = columnEdge(widths);
  const sure = edge !== null && widths.filter((w) => w >= edge - EDGE_SLACK).length > 1;
  const out: Onset[] = [];
  let above = -1;
  /** The last line of a label broken over lines. */
  let labelTo = -1;
  for (const [y, text] of texts.entries()) {
    out.push(null);
    if (text === undefined) continue;
    const before = above < 0 ? '' : (texts[above] as string);
    const gap = above < 0 ? Number.POSITIVE_INFINITY : y - above - 1;
    const comments = c === 0 && gap === 0 && /^[（(※]/.test(text);
    const isWhole = gap === 0 && (labelTo === above || isLabel(before));
    const isLabelPart = y <= labelTo;
    const goesOn = isLabelPart || comments || (!isWhole && flows(before, text, gap, edge));
    const isSure = isLabelPart || comments || (sure && gap === 0);
    if (!isLabelPart) labelTo = labelEnd(texts, y, isLabel);
    out[y] = goesOn ? (isSure ? 'flows' : 'leans') : 'begins';
    above = y;
  }
  return out;
}

/** A label printed in a narrow column is broken over at most this many lines of at most this width, in em. */
const LABEL_LINES = 6;
const LABEL_WIDTH = 12;

/** The last of the lines from `y` on that together read as one label; -1 when there is none of several lines. */
function labelEnd(texts: TextGrid[number], y: number, isLabel: (text: string) => boolean): number {
  let joined = texts[y] ?? '';
  if (displayWidth(joined) > LABEL_WIDTH) return -1;
  const isOne = isLabel(joined);
  let end = -1;
  for (let k = y + 1; k < y + LABEL_LINES; k++) {
    const text = texts[k];
    if (text === undefined || displayWidth(text) > LABEL_WIDTH || beginsItem(text)) break;
    if (isOne && isLabel(text)) break;
    joined += text;
    if (isLabel(joined)) end = k;
  }
  return end;
}

/** Narrower columns hold entries of one line; in em. */
const NARROWEST_TEXT = 6;

/**
 * The right edge of a column of text, in em: where several lines end, or else its widest line. Null for a column of short
 * entries. An edge far inside the widest line is none.
 */
export function columnEdge(widths: readonly number[]): number | null {
  const widest = widths.reduce((a, b) => Math.max(a, b), 0);
  const edge = rightEdge(widths);
  if (edge !== null && edge >= widest - 3) return edge;
  return widest >= NARROWEST_TEXT ? widest : null;
}

/** A word's last letters, left over from a full line. */
const REMNANT = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,2}[。）)]?$/u;

function flows(before: string, text: string, gap: number, edge: number | null): boolean {
  if (gap === 0 && REMNANT.test(text) && displayWidth(before) >= displayWidth(text) * 2.5) return true;
  if (edge === null || gap > 1 || beginsItem(text) || beginsBullet(text) || before === text) return false;
  const room = edge - displayWidth(before) - displayWidth(text, 0, unbreakableStart(text));
  if (room < -0.01) return gap === 0 || !endsSentence(before);
  return gap === 0 && !endsSentence(before) && room < edge * LITTLE_ROOM && edge >= LONG_LINE;
}

/** In a column this wide, in em, a line may stop short of the edge by this share and still go on below. */
const LONG_LINE = 12;
const LITTLE_ROOM = 0.12;
