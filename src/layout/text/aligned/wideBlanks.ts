import type { Region } from './region.js';
import type { Token } from './segments.js';
import { isAfterWideGap } from './words.js';

/** So many blank lines part two tables, where each of them has no more than this between its own lines. */
const FEWEST_BLANK = 3;
const MOST_INSIDE = 1;
/** Texts of a column begin within this of one another. */
const SAME_START = 1;

type Lines = readonly (readonly Token[])[];

/**
 * Parts a stretch where far more white stands between two lines than between any others of it, and other columns below: a list on a
 * cover, and the head of the first part below.
 */
export function partAtWideBlanks(words: Lines, region: Region): Region[] {
  const texts: number[] = [];
  for (let i = region.from; i < region.to; i++) if ((words[i]?.length ?? 0) > 0) texts.push(i);
  const gaps = texts.slice(1).map((line, k) => line - (texts[k] as number) - 1);
  if (gaps.some((gap) => gap > MOST_INSIDE && gap < FEWEST_BLANK)) return [region];
  const wide = gaps.flatMap((gap, k) => (gap >= FEWEST_BLANK ? [k] : []));
  // Rows that all stand so far apart are one table.
  if (wide.length === 0 || gaps.length - wide.length <= wide.length) return [region];
  const starts = [region.from, ...wide.map((k) => texts[k + 1] as number)];
  const ends = [...wide.map((k) => (texts[k] as number) + 1), region.to];
  const parts = starts.map((from, i) => ({ ...region, from, to: ends[i] as number }));
  return parts.some((p, i) => i > 0 && haveSameColumns(words, parts[i - 1] as Region, p)) ? [region] : parts;
}

/** Half of the columns of the one begin where those of the other do. */
function haveSameColumns(words: Lines, a: Region, b: Region): boolean {
  const [above, below] = [a, b].map(({ from, to }) => startsOf(words.slice(from, to))) as [number[], number[]];
  const common = below.filter((x) => above.some((o) => Math.abs(o - x) <= SAME_START)).length;
  return common * 2 >= Math.min(above.length, below.length);
}

const startsOf = (lines: Lines): number[] => [
  ...new Set(lines.flatMap((l) => l.flatMap((t, k) => (k === 0 || isAfterWideGap(l, k) ? [t.x0] : [])))),
];
