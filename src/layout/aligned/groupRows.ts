import { atomsToSegment } from './atoms.js';
import { atomsToBand, type Band, emOf, endOf, gapAfter, isLone, startOf } from './bands.js';
import type { HeaderLabel } from './header.js';
import { namesGroup } from './marker.js';
import { meets, rowTexts } from './rowTexts.js';

/** The heading of a group of rows, in larger type than theirs at most. */
export const GROUP_SIZE = 1.45;
/** White (em) above and below it, and where a mark opens it. */
const HEADING_GAP = 2;
const GROUP_GAP = 4;
/** Headings of so many levels stand one below the other over the rows of one table. */
const MOST_LEVELS = 2;
/** A row's texts take at most so many bands, with so much white (em) between two lines of one text. */
const MOST_BANDS = 4;
const LINE_GAP = 0.7;

/**
 * A line over all the columns between rows of one table, as 基本方針１ … over its measures: the rows below begin where the
 * columns do.
 */
export function headsRows(
  bands: readonly Band[],
  headers: readonly (HeaderLabel[] | null)[],
  i: number,
  leaves: readonly HeaderLabel[],
  levels = MOST_LEVELS,
): boolean {
  const band = bands[i] as Band;
  const em = emOf(band);
  // 柱１ … over 施策(1) …: headings of two levels.
  const isUpper = levels > 1 && isLone(band) && bands[i + 1] !== undefined && isLone(bands[i + 1] as Band);
  if (isUpper && gapAfter(bands, i) <= HEADING_GAP * em && headsRows(bands, headers, i + 1, leaves, levels - 1))
    return emOf(bands[i + 1] as Band) <= 1.05 * em && gapAfter(bands, i - 1) <= GROUP_GAP * em;
  const next = rowAt(bands, i + 1);
  if (!next || headers[i + 1] || isLone(next)) return false;
  const begun = leavesBegun(next, leaves);
  // A mark of its own, or a row in nearly all the columns, shows the heading of a group across more white, and in larger type.
  const isSure = isGroupHead(band) || (isLone(band) && begun.length >= 3 && begun.length * 3 >= leaves.length * 2);
  const most = isSure ? GROUP_GAP : HEADING_GAP;
  if (gapAfter(bands, i - 1) > most * em || gapAfter(bands, i) > most * em) return false;
  if (emOf(next) > 1.05 * em || em > (isSure ? GROUP_SIZE : 1.05) * emOf(next)) return false;
  return begun.length >= 2 && begun.length * 2 >= leaves.length;
}

/** The labels in whose columns the row has a text: it begins where they do, or, under labels set in the middle, below each of three. */
function leavesBegun(row: Band, leaves: readonly HeaderLabel[]): readonly HeaderLabel[] {
  const flush = leavesAbove(row, leaves);
  if (isFlush(row, leaves)) return flush;
  const under = leavesUnder(row, leaves);
  return under.length >= 3 ? under : flush;
}

/** The labels that begin where a text of the row begins. */
const leavesAbove = (row: Band, leaves: readonly HeaderLabel[]): readonly HeaderLabel[] =>
  leaves.filter((l) => row.atoms.some((a) => Math.abs(a.x0 - l.x0) < 0.3 * a.em));

const isFlush = (row: Band, leaves: readonly HeaderLabel[]): boolean =>
  leavesAbove(row, leaves).length * 2 >= leaves.length;

/** The labels that have one text of the row below them which no other label has. */
function leavesUnder(row: Band, leaves: readonly HeaderLabel[]): HeaderLabel[] {
  const own = rowTexts(row).filter((t) => leaves.filter((l) => meets(l, t)).length === 1);
  return leaves.filter((l) => own.filter((t) => meets(l, t)).length === 1);
}

/** Under labels set in the middle, the line stands over the first two texts of the row below it: it is in no column of its own. */
export function runsOver(line: Band, row: Band | null, leaves: readonly HeaderLabel[]): boolean {
  if (!row || isFlush(row, leaves)) return false;
  const [first, second] = rowTexts(row);
  return first !== undefined && second !== undefined && startOf(line) <= first.x1 && endOf(line) > second.x0;
}

/** ■ 暮らし: a line by itself with a mark that opens the heading of a group of rows. */
export const isGroupHead = (band: Band): boolean => isLone(band) && namesGroup(atomsToSegment(band.atoms).text.value);

/** A row's texts from band `i` on: lines of its tallest text may stand above the others'. */
export function rowAt(bands: readonly Band[], i: number): Band | null {
  let end = i + 1;
  while (end < bands.length && end - i < MOST_BANDS && isLone(bands[end - 1] as Band)) {
    if (gapAfter(bands, end - 1) > LINE_GAP * emOf(bands[i] as Band)) break;
    end++;
  }
  return i < bands.length ? atomsToBand(bands.slice(i, end).flatMap((b) => b.atoms)) : null;
}
