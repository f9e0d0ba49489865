import { beginsBullet, beginsItem, endsSentence, unbreakableStart } from '../marks.js';
import { displayWidth } from '../width.js';
import { rightEdge } from '../wraps.js';

/** The text of each column on each line of a region; undefined where there is none. */
export type TextGrid = readonly (readonly (string | undefined)[])[];

/** Whether the text above flows into the text at a line of a column, or begins anew there; null without text. */
type Onset = 'flows' | 'begins' | null;

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
  const isStart = new Array<boolean>(grid.length).fill(false);
  isStart[0] = true;
  for (let y = 1; y < grid.length; y++) {
    const here = onsets.flatMap((o, c) => (o[y] ? [c] : []));
    if (here.length === 0) continue;
    const across = onsets.flatMap((_, c) => (runsAcross(grid, onsets, c, y) ? [c] : []));
    if (across.length > 0 && !beginsBeside(grid, onsets, across, y)) continue;
    const only = here.length === 1 ? (here[0] as number) : -1;
    if (only >= 0 && !standsAlone(grid, isStart, only, y)) continue;
    isStart[y] = true;
    starts.push({ line: y, spanned: across });
  }
  return starts;
}

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
  for (let q = y; q < grid.length && q < y + LONGEST_GAP; q++) if (column[q]) return column[q] === 'flows';
  return false;
}

/** A text set in the middle of a row's height may leave this many lines of its neighbours between its own. */
const LONGEST_GAP = 3;

/**
 * A line with text in one column only goes on with the row above, unless it is an item, stands after a blank line, or keeps
 * up the rhythm of rows of one line each.
 */
function standsAlone(grid: TextGrid, isStart: readonly boolean[], c: number, y: number): boolean {
  const text = grid[y]?.[c] as string;
  if (beginsItem(text)) return true;
  const isBlankAbove = (grid[y - 1] ?? []).every((t) => t === undefined);
  if (isBlankAbove) return c === 0 || !/^[（(]/.test(text);
  const keeps = (k: number) => isStart[k] === true && grid[k]?.[c] !== undefined;
  return !/^[（(※◎○△×]/.test(text) && keeps(y - 1) && keeps(y - 2);
}

function onsetsOf(grid: TextGrid, c: number, isLabel: (text: string) => boolean): Onset[] {
  const texts = grid.map((row) => row[c]);
  const widths = texts.filter((t) => t !== undefined).map((t) => displayWidth(t));
  const edge = rightEdge(widths) ?? Math.max(0, ...widths);
  const out: Onset[] = [];
  let above = -1;
  let joined = '';
  for (const [y, text] of texts.entries()) {
    out.push(null);
    if (text === undefined) continue;
    const gap = above < 0 ? Number.POSITIVE_INFINITY : y - above - 1;
    const before = above < 0 ? '' : (texts[above] as string);
    const completes = gap === 0 && isLabel(joined + text) && joined.length + text.length <= 30;
    out[y] = completes || flows(before, text, gap, edge) ? 'flows' : 'begins';
    joined = out[y] === 'flows' ? joined + text : text;
    above = y;
  }
  return out;
}

function flows(before: string, text: string, gap: number, edge: number): boolean {
  if (gap > 1 || beginsItem(text) || beginsBullet(text)) return false;
  if (gap === 1 && endsSentence(before)) return false;
  const room = edge - displayWidth(before);
  return displayWidth(text, 0, unbreakableStart(text)) > room + 0.01;
}
