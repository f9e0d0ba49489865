import { NEAR_START, type Region } from './region.js';
import type { Token } from './segments.js';
import { hasWideGap, isAfterWideGap } from './words.js';

/** Takes the lines above or below that hold text of one column alone: the rest of a cell. */
export function grow(
  words: readonly (readonly Token[])[],
  flow: readonly boolean[],
  region: Region,
  step: 1 | -1,
  limit: number,
  isLabelled: (line: readonly Token[]) => boolean,
  isOneLabel: (parts: readonly Token[]) => boolean,
  continued = false,
): number {
  const starts = new Set<number>();
  /** Places at which several texts begin after wide white space. */
  const edges = new Map<number, number>();
  for (const l of words.slice(region.from, region.to)) {
    for (const [k, t] of l.entries()) {
      if (k === 0 && t.x0 <= 1) continue;
      if (k > 0) starts.add(t.x0);
      if (k === 0 || isAfterWideGap(l, k)) edges.set(t.x0, (edges.get(t.x0) ?? 0) + 1);
    }
  }
  const top = words.findIndex((l) => l.length > 0);
  const isStart = (x: number): boolean => {
    for (let d = -NEAR_START; d <= NEAR_START; d++) if (starts.has(x + d)) return true;
    return false;
  };
  let lastEdge = Number.NEGATIVE_INFINITY;
  for (const [x, count] of edges) if (count >= FEWEST_AT_EDGE) lastEdge = Math.max(lastEdge, x);
  /** Right below the table in its last column, where white space sets nothing apart but the words of a cell. */
  const isInLast = (x: number, i: number): boolean => step > 0 && i === end + 1 && Math.abs(x - lastEdge) <= 1;
  /** A label in the middle beside lines of its text: the text goes on beyond it. */
  const isBeside = (i: number): boolean => {
    const [line, next, before] = [words[i] as readonly Token[], words[i + step], words[i - step]];
    const [own, text] = [line[0], next?.[0]];
    if (!own || !text || flow[i + step] || hasWideGap(next as readonly Token[]) || !isStart(text.x0)) return false;
    const goesOn = before?.some((t) => Math.abs(t.x0 - text.x0) <= 1) ?? false;
    return goesOn && own.x1 < text.x0 && isLabelled(line);
  };
  let end = step > 0 ? region.to - 1 : region.from;
  for (let i = end + step; step > 0 ? i < limit : i >= limit; i += step) {
    const line = words[i] as readonly Token[];
    const first = line[0];
    // What stands first on a page is its title, unless a table goes on there.
    if ((step < 0 && i === top && !continued) || flow[i]) break;
    if (!first && step > 0 && goesOnBelow(words, flow, region, i, limit)) continue;
    const row = labelledRow(words, flow, first ? i : i + step, step, limit, isStart, isOneLabel);
    if (row !== null) {
      end = row;
      i = row;
      continue;
    }
    if (
      !first ||
      (hasWideGap(line) && !isInLast(first.x0, i)) ||
      (step < 0 && isBelowLabel(words, flow, i, isLabelled))
    )
      break;
    const isTight =
      i === end + step && line.some((t, k) => k > 0 && [-1, 0, 1].some((d) => (edges.get(t.x0 + d) ?? 0) > 1));
    if (isTight) {
      end = i;
      continue;
    }
    if (isBeside(i)) {
      end = i + step;
      i += step;
      continue;
    }
    const isAligned = isStart(first.x0);
    const near = [words[i - step], words[i - 2 * step]];
    const goesOn = near.some((l) => l?.some((t) => Math.abs(t.x0 - first.x0) <= 1));
    const isRest = step > 0 && i === end + 1 && isRestOfFirst(line, words[i - 1] ?? [], starts);
    if (!isRest && (!isAligned || !goesOn || first.x0 <= 1)) break;
    end = i;
  }
  return step > 0 ? end + 1 : end;
}

/** 【成果指標】 alone on the line above, in running text: what stands below is its text, and no row of the table that follows. */
function isBelowLabel(
  words: readonly (readonly Token[])[],
  flow: readonly boolean[],
  at: number,
  isLabelled: (line: readonly Token[]) => boolean,
): boolean {
  const [label, text] = [words[at - 1] ?? [], words[at] as readonly Token[]];
  if (!flow[at - 1] || label.length !== 1 || !isLabelled(label) || isLabelled(text)) return false;
  return (text[0] as Token).x0 >= (label[0] as Token).x0;
}

/** A row of a form has at most so many lines. */
const TALLEST = 12;

/**
 * The last line, upwards or downwards, of a row that shows no white space between columns, for its label stands on lines of its own
 * in the middle of its text's, or around them; null where the lines from `at` to the next blank one are none.
 */
function labelledRow(
  words: readonly (readonly Token[])[],
  flow: readonly boolean[],
  at: number,
  step: 1 | -1,
  limit: number,
  isStart: (x: number) => boolean,
  isOneLabel: (parts: readonly Token[]) => boolean,
): number | null {
  let end = at;
  while ((step > 0 ? end < limit : end >= limit) && (words[end]?.length ?? 0) > 0 && !flow[end]) end += step;
  const count = Math.abs(end - at);
  if (count < 2 || count > TALLEST) return null;
  const lines = words.slice(Math.min(at, end - step), Math.max(at, end - step) + 1);
  if (lines.some(hasWideGap)) return null;
  const edge = lines.reduce((most, [first]) => Math.max(most, (first as Token).x0), 0);
  const isText = (line: readonly Token[]): boolean => (line[0] as Token).x0 >= edge - NEAR_START;
  const labels = lines.filter((l) => !isText(l));
  const isApart = labels.length > 0 && labels.every((l) => (l.at(-1) as Token).x1 < edge);
  const isAround = isText(lines[0] as readonly Token[]) === isText(lines.at(-1) as readonly Token[]);
  return isStart(edge) && isApart && isAround && isOneLabel(labels.flat()) ? end - step : null;
}

/** A column of paragraphs begins this far at least, in places, from the left, and so many of its lines at the same place. */
const FAR_RIGHT = 6;
const FEWEST_AT_EDGE = 4;

/** Below the blank line `i` the last column's text goes on with another paragraph. */
function goesOnBelow(
  words: readonly (readonly Token[])[],
  flow: readonly boolean[],
  region: Region,
  i: number,
  limit: number,
): boolean {
  const next = words[i + 1] ?? [];
  const [first] = next;
  const before = words[i - 1]?.find((t) => t.x0 === first?.x0);
  if (i + 1 >= limit || flow[i + 1] || !first || !before || hasWideGap(next)) return false;
  const atEdge = words.slice(region.from, region.to).filter((l) => l.at(-1)?.x0 === first.x0 || l[0]?.x0 === first.x0);
  const isLast = words
    .slice(region.from, region.to)
    .every((l) => l.every((t, k) => k === 0 || t.x0 <= first.x0 || !isAfterWideGap(l, k)));
  return first.x0 >= FAR_RIGHT && isLast && atEdge.length >= FEWEST_AT_EDGE;
}

/** The text goes on with that of the first column above it: no wider, and in that column. */
function isRestOfFirst(line: readonly Token[], above: readonly Token[], starts: ReadonlySet<number>): boolean {
  const [text, before] = [line[0], above[0]];
  if (!text || !before || line.length > 1 || Math.abs(text.x0 - before.x0) > 1) return false;
  return text.x1 <= before.x1 && text.x1 < Math.min(...starts);
}
